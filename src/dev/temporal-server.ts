import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { Connection } from '@temporalio/client'
import { NAMESPACE, RETENTION_DAYS } from '../temporal/names.js'
import { goSecond } from '../temporal/priority.js'
import { registerNamespace, registerSearchAttributes } from '../temporal/register.js'
import { eachLine } from './lines.js'
import { freePort } from './ports.js'
import { endChild, hasExited } from './processes.js'

const IP = '127.0.0.1'
const READY_MS = 60_000
const STOP = [
  ['SIGTERM', 15_000],
  ['SIGKILL', 5_000],
] as const

/** A running dev server: where its clients and its operators find it, and how to stop it. */
export interface RunningTemporal {
  readonly address: string
  readonly uiUrl: string | null
  readonly pid: number
  readonly child: ChildProcess
  readonly stop: () => Promise<void>
}

/** `path` is the CLI's; without `dbFilename` nothing is kept, without `uiPort` there is no Web UI, without `port` a free one is taken. */
export interface StartTemporalOptions {
  readonly path: string
  readonly dbFilename?: string
  readonly port?: number
  readonly uiPort?: number
  readonly dynamicConfig?: Readonly<Record<string, string | number | boolean>>
  readonly logLevel?: 'debug' | 'info' | 'warn' | 'error' | 'never'
  readonly onLog?: (line: string) => void
  /** Leaves the processor to the others of the host. */
  readonly goesSecond?: boolean
  /** Told the server's pid as soon as there is one. */
  readonly onSpawn?: (pid: number) => Promise<void>
}

/** What a test needs to fast-forward one workflow. */
export const TIME_SKIPPING = { 'frontend.WorkflowTimeSkippingEnabled': true } as const

/** Starts Temporal's dev server on 127.0.0.1, waits until it answers, and registers the namespace and its search attributes. */
export async function startTemporal(options: StartTemporalOptions): Promise<RunningTemporal> {
  const port = options.port ?? (await freePort())
  const address = `${IP}:${port}`
  const child = spawn(options.path, argumentsOf(options, port), { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let isStopping = false
  // A server that stops complains about its own parts that went first.
  const lines = follow(child, (line) => {
    if (!isStopping) options.onLog?.(line)
  })
  const stop = () => {
    isStopping = true
    return endChild(child, STOP)
  }
  try {
    if (child.pid !== undefined) {
      if (options.goesSecond === true) goSecond(child.pid)
      await options.onSpawn?.(child.pid)
    }
    const connection = await untilHealthy(address, child, lines)
    try {
      await registerNamespace(connection, { namespace: NAMESPACE, retentionDays: RETENTION_DAYS })
      await registerSearchAttributes(connection, NAMESPACE)
    } finally {
      await connection.close()
    }
  } catch (error) {
    await stop()
    throw error
  }
  return { address, uiUrl: options.uiPort === undefined ? null : `http://localhost:${options.uiPort}`, pid: child.pid ?? 0, child, stop }
}

function argumentsOf(options: StartTemporalOptions, port: number): string[] {
  const { dbFilename, uiPort, logLevel = 'warn' } = options
  const dynamicConfig = { 'frontend.enableServerVersionCheck': false, ...options.dynamicConfig }
  return [
    ...['server', 'start-dev', '--ip', IP, '--port', String(port), '--namespace', NAMESPACE, '--log-level', logLevel],
    ...(uiPort === undefined ? ['--headless'] : ['--ui-ip', IP, '--ui-port', String(uiPort), '--ui-disable-news-fetch']),
    ...(dbFilename === undefined ? [] : ['--db-filename', dbFilename]),
    ...Object.entries(dynamicConfig).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${JSON.stringify(value)}`]),
  ]
}

/** Passes each line on and keeps the last ones for the message of a failed start. */
function follow(child: ChildProcess, onLog: (line: string) => void): string[] {
  const last: string[] = []
  const keep = (line: string) => {
    onLog(line)
    if (last.push(line) > 20) last.shift()
  }
  eachLine(child.stdout, keep)
  eachLine(child.stderr, keep)
  child.once('error', (error) => keep(error.message))
  return last
}

async function untilHealthy(address: string, child: ChildProcess, lines: readonly string[]): Promise<Connection> {
  const until = Date.now() + READY_MS
  while (Date.now() < until) {
    if (hasExited(child) || child.pid === undefined)
      throw new Error(`Temporal did not start on ${address}: ${lines.join('\n') || 'it said nothing'}`)
    const connection = await Connection.connect({ address, connectTimeout: 2_000 }).catch(() => null)
    if (connection !== null) return connection
    await sleep(100)
  }
  throw new Error(`Temporal does not answer on ${address} after ${READY_MS / 1000} s`)
}
