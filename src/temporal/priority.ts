import { readFileSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

const SECOND = constants.priority.PRIORITY_BELOW_NORMAL
/** A third of what another session gets where all want the processor: second, and never starved. */
const SECOND_SESSION = 5

/**
 * Lets other processes of the host go first: where one machine runs everything, the engine leaves the processor to the agent's answer, to the database and to
 * the sweep. Where the system refuses, nothing changes.
 */
export function goSecond(pid: number = process.pid): void {
  try {
    setPriority(pid, SECOND)
    if (leadsItsSession(pid)) writeFileSync(`/proc/${pid}/autogroup`, String(SECOND_SESSION))
  } catch {
    // A container may forbid it: the priority is a courtesy, not a condition.
  }
}

/** Linux shares the processor between sessions before it looks at priorities: the session of whoever leads one goes second as a whole. */
function leadsItsSession(pid: number): boolean {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [, , , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(session) === pid
}
