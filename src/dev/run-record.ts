import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { endProcess, isAlive, markOf, type ProcessMark } from './processes.js'

const GRACE_MS = 15_000

/** A process that a run started, and the signal that asks it to end. */
export interface RecordedProcess {
  readonly name: string
  readonly mark: ProcessMark
  readonly signal: NodeJS.Signals
}

interface RunFile {
  readonly owner: ProcessMark
  readonly processes: readonly RecordedProcess[]
}

/** The run that owns a data folder: what it started is on record, so that the next one can end what a killed one left. */
export interface RunRecord {
  readonly add: (name: string, pid: number, signal?: NodeJS.Signals) => Promise<void>
  /** Ends everything on record at once, without asking. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Where to say what is ended, and how long a leftover may take to end before it is made to. */
export interface RunOptions {
  readonly onProgress?: (line: string) => void
  readonly graceMs?: number
}

/** Another living process owns the record. */
export class AlreadyRunning extends Error {
  readonly pid: number

  constructor(pid: number, file: string) {
    super(`Échéancier already runs on ${dirname(file)} (process ${pid}): stop it first, or set DATA_DIR to another folder`)
    this.pid = pid
  }
}

/** Takes the record for this process: throws `AlreadyRunning`, or first ends what a dead owner left behind. */
export async function openRun(file: string, options: RunOptions = {}): Promise<RunRecord> {
  await mkdir(dirname(file), { recursive: true })
  const owner = await markOf(process.pid)
  if (owner === null) throw new Error('This process does not find itself: no /proc and no ps')
  await take(file, { owner, processes: [] }, options)
  let processes: readonly RecordedProcess[] = []
  let writing = Promise.resolve()
  return {
    add: (name, pid, signal = 'SIGTERM') => {
      writing = writing.then(async () => {
        const mark = await markOf(pid)
        if (mark === null) return
        processes = [...processes, { name, mark, signal }]
        await replace(file, { owner, processes })
      })
      return writing
    },
    kill: async () => {
      await writing
      await Promise.all(processes.map(({ mark }) => endProcess(mark, [['SIGKILL', 2_000]])))
    },
    close: () => writing.then(() => rm(file, { force: true })),
  }
}

/** A link is created by one process only, whoever else tries at the same moment. */
async function take(file: string, mine: RunFile, options: RunOptions): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    while (!(await claimed(draft, file))) await release(file, options)
  } finally {
    await rm(draft, { force: true })
  }
}

const claimed = (draft: string, file: string): Promise<boolean> =>
  link(draft, file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )

/** Ends what a dead owner left, then moves its record away, unless somebody was faster. */
async function release(file: string, options: RunOptions): Promise<void> {
  const stale = await endLeftovers(file, options)
  const moved = `${file}.${randomUUID()}`
  await rename(file, moved).catch(ignoreAbsence)
  const found = await read(moved)
  if (found !== null && found.owner.pid !== stale?.owner.pid) await link(moved, file).catch(() => {})
  await rm(moved, { force: true })
}

/** Ends the processes of a record whose owner is dead, last started first; throws `AlreadyRunning` when the owner lives. */
export async function endLeftovers(file: string, options: RunOptions = {}): Promise<RunFile | null> {
  const { onProgress = () => {}, graceMs = GRACE_MS } = options
  const found = await read(file)
  if (found === null) return null
  if (await isAlive(found.owner)) throw new AlreadyRunning(found.owner.pid, file)
  for (const { name, mark, signal } of found.processes.toReversed()) {
    if (!(await isAlive(mark))) continue
    onProgress(`ending ${name} (process ${mark.pid}), left by a run that was killed`)
    const isGone = await endProcess(mark, [
      [signal, graceMs],
      ['SIGKILL', graceMs],
    ])
    if (!isGone) throw new Error(`${name} (process ${mark.pid}), left by an earlier run, does not end`)
  }
  return found
}

async function read(file: string): Promise<RunFile | null> {
  const text = await readFile(file, 'utf8').catch(ignoreAbsence)
  // Written by `replace` and `take` only, whole or not at all.
  return text === undefined ? null : (JSON.parse(text) as RunFile)
}

async function replace(file: string, content: RunFile): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, JSON.stringify(content), { mode: 0o600 })
  await rename(draft, file)
}

function ignoreAbsence(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
