import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { runCommand } from './run-command.js'

const POLL_MS = 50

/** A process that cannot be mistaken for another one that was given the same pid later. */
export interface ProcessMark {
  readonly pid: number
  readonly startedAt: string
}

/** The mark of a living process, or null: its start time comes from /proc (clock ticks since boot, with the boot's id) or from `ps`. */
export async function markOf(pid: number): Promise<ProcessMark | null> {
  const startedAt = process.platform === 'linux' ? await startOnLinux(pid) : await startFromPs(pid)
  return startedAt === null ? null : { pid, startedAt }
}

async function startOnLinux(pid: number): Promise<string | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (line === null) return null
  // The second field is the program's name in parentheses and may hold spaces; state is the third, start time the twenty-second.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  const [state, ticks] = [fields[0], fields[19]]
  if (state === 'Z' || state === 'X' || ticks === undefined) return null
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return `${boot.trim()}:${ticks}`
}

async function startFromPs(pid: number): Promise<string | null> {
  const { code, stdout } = await runCommand('ps', ['-o', 'lstart=', '-p', String(pid)])
  return code === 0 && stdout.trim() !== '' ? stdout.trim() : null
}

/** Whether that very process still runs. */
export const isAlive = async (mark: ProcessMark): Promise<boolean> => (await markOf(mark.pid))?.startedAt === mark.startedAt

/** The command line of a process, words separated by spaces; empty when it is gone. */
export async function commandLineOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return words.replaceAll('\0', ' ').trim()
  }
  return (await runCommand('ps', ['-o', 'command=', '-p', String(pid)])).stdout.trim()
}

/** Asks a process to end by each signal in turn, giving each some milliseconds; true once it is gone. Never touches a later process of the same pid. */
export async function endProcess(mark: ProcessMark, steps: readonly (readonly [NodeJS.Signals, number])[]): Promise<boolean> {
  for (const [signal, graceMs] of steps) {
    if (!(await isAlive(mark))) return true
    try {
      process.kill(mark.pid, signal)
    } catch {
      return !(await isAlive(mark))
    }
    const until = Date.now() + graceMs
    while (Date.now() < until) {
      if (!(await isAlive(mark))) return true
      await sleep(POLL_MS)
    }
  }
  return !(await isAlive(mark))
}

/** Stops a child of ours by each signal in turn and waits until it has exited. */
export async function endChild(child: ChildProcess, steps: readonly (readonly [NodeJS.Signals, number])[]): Promise<void> {
  const exited = new Promise<true>((resolve) => (hasExited(child) ? resolve(true) : child.once('exit', () => resolve(true))))
  for (const [signal, graceMs] of steps) {
    if (hasExited(child)) return
    child.kill(signal)
    const patience = new AbortController()
    const timeout = sleep(graceMs, false, { signal: patience.signal }).catch(() => false)
    const isGone = await Promise.race([exited, timeout])
    patience.abort()
    if (isGone) return
  }
  if (!hasExited(child)) throw new Error(`Process ${child.pid ?? '?'} does not end`)
}

/** Whether a child has ended, by itself or by a signal. */
export const hasExited = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null
