import { constants, setPriority } from 'node:os'

/**
 * Lets other processes of the host go first: where one machine runs everything, the engine leaves the processor to the agent's answer, to the database and to
 * the sweep. Where the system refuses, nothing changes.
 */
export function goSecond(pid: number = process.pid): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A container may forbid it: the priority is a courtesy, not a condition.
  }
}
