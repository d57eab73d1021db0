import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'

const LARGEST_LOG = 20 * 1024 * 1024
const PINO_WARN = 40

/** While things start and wait for one another, their complaints are not worth showing; while they stop, nothing is. */
export type Shown = 'crashes' | 'warnings' | 'nothing'

/** What `npm start` prints, and the log files beside it. */
export interface RunConsole {
  /** A line of progress, with the seconds since the start. */
  readonly say: (line: string) => void
  /** A line of a process: always into its log file, and onto the screen when a person should see it. */
  readonly log: (name: string, line: string) => void
  /** What of the processes may reach the screen from now on: crashes only, warnings too, or nothing. */
  readonly show: (what: Shown) => void
}

/** Opens the console of a run whose processes log into files of a folder. */
export function openConsole(logDir: string, print: (line: string) => void = console.log): RunConsole {
  const startedAt = Date.now()
  const files = new Map<string, WriteStream>()
  let shown: Shown = 'crashes'
  mkdirSync(logDir, { recursive: true })
  const fileOf = (name: string): WriteStream => {
    const known = files.get(name)
    if (known) return known
    const path = join(logDir, `${name}.log`)
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) renameSync(path, `${path}.old`)
    const opened = createWriteStream(path, { flags: 'a' })
    files.set(name, opened)
    return opened
  }
  return {
    say: (line) => print(`${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${line}`),
    log: (name, line) => {
      fileOf(name).write(line + '\n')
      const text = shown === 'nothing' || (shown === 'crashes' && line.startsWith('{')) ? null : worthShowing(name, line)
      if (text !== null) print(`  [${name}] ${text}`)
    },
    show: (what) => (shown = what),
  }
}

/** Warnings and errors of our own processes, whatever is not a log line, and what ends PostgreSQL; the rest is in the files. */
export function worthShowing(name: string, line: string): string | null {
  if (name === 'temporal') return null
  if (name === 'postgres') return /(FATAL|PANIC):/.test(line) ? line : null
  if (!line.startsWith('{')) return line
  const { level, msg, err } = fieldsOf(line)
  if (typeof level !== 'number' || level < PINO_WARN) return null
  const cause = typeof err === 'object' && err !== null && 'message' in err ? `: ${String(err.message)}` : ''
  return `${level > PINO_WARN ? 'error' : 'warning'}: ${String(msg ?? '')}${cause}`
}

function fieldsOf(line: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(line)
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : { level: PINO_WARN, msg: line }
  } catch {
    return { level: PINO_WARN, msg: line }
  }
}
