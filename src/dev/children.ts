import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { eachLine } from './lines.js'
import { projectRoot } from './paths.js'
import { endChild, hasExited } from './processes.js'
import type { RunRecord } from './run-record.js'

const FIRST_RESTART_MS = 500
const LAST_RESTART_MS = 15_000
const STEADY_AFTER_MS = 30_000
const STOP = [
  ['SIGTERM', 15_000],
  ['SIGKILL', 5_000],
] as const

/** One of our own processes: the TypeScript file it runs and what it is told by its environment. */
export interface ChildOptions {
  readonly name: string
  readonly file: string
  readonly env: NodeJS.ProcessEnv
  readonly record: RunRecord
  readonly onLine: (name: string, line: string) => void
  readonly onProgress: (line: string) => void
}

/** A supervised process: it is started again whenever it ends before it is stopped. */
export interface SupervisedChild {
  readonly name: string
  readonly pid: () => number | undefined
  readonly restarts: () => number
  /** Ends it and starts it again at once. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts a process of ours and keeps it running, waiting longer after each failure in a row. */
export async function supervise(options: ChildOptions): Promise<SupervisedChild> {
  const { name, onProgress } = options
  const stopping = new AbortController()
  let child = await start(options)
  let restarts = 0
  let isRestarting = false
  const keepRunning = async () => {
    let pause = FIRST_RESTART_MS
    while (!stopping.signal.aborted) {
      const startedAt = Date.now()
      const how = await ended(child)
      if (stopping.signal.aborted) return
      pause = Date.now() - startedAt > STEADY_AFTER_MS ? FIRST_RESTART_MS : Math.min(pause * 2, LAST_RESTART_MS)
      if (!isRestarting) {
        onProgress(`${name} ended (${how}); it starts again in ${pause / 1000} s`)
        await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {})
        restarts++
      }
      isRestarting = false
      if (stopping.signal.aborted) return
      child = await start(options)
    }
  }
  const running = keepRunning()
  const stop = async () => {
    stopping.abort()
    await endChild(child, STOP)
    await running
    await endChild(child, STOP)
  }
  const restart = () => {
    isRestarting = !hasExited(child)
    return endChild(child, STOP)
  }
  return { name, pid: () => child.pid, restarts: () => restarts, restart, stop }
}

/** In a process group of its own, so that Ctrl-C in the terminal reaches the parent only, which stops its children in order. */
async function start({ name, file, env, record, onLine }: ChildOptions): Promise<ChildProcess> {
  const preload = join(projectRoot, 'src/dev/follow-parent.js')
  const args = ['--import', 'tsx', '--import', preload, '--enable-source-maps', file]
  const child = spawn(process.execPath, args, { cwd: projectRoot, env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  eachLine(child.stdout, (line) => onLine(name, line))
  eachLine(child.stderr, (line) => onLine(name, line))
  child.on('error', (error) => onLine(name, error.message))
  if (child.pid !== undefined) await record.add(name, child.pid)
  return child
}

const ended = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    const how = () => (child.signalCode === null ? `code ${child.exitCode ?? '?'}` : child.signalCode)
    if (hasExited(child)) resolve(how())
    else child.once('exit', () => resolve(how()))
  })
