import { access } from 'node:fs/promises'
import { join } from 'node:path'
import {
  bundleWorkflowCode,
  DefaultLogger,
  makeTelemetryFilterString,
  NativeConnection,
  Runtime,
  Worker,
  type WorkflowBundleOption,
} from '@temporalio/worker'
import type { Logger } from 'pino'
import type { Activities } from '../../activities/index.js'
import type { EngineSettings } from './client.js'
import type { Running } from './every.js'

/** `workflows` is a bundle made before; without it the one of the build is taken, and without that one is made from the sources. */
export type WorkerDeps = EngineSettings & {
  readonly taskQueue: string
  readonly activities: Activities
  readonly log: Logger
  readonly workflows?: WorkflowBundleOption
}

/** A worker that runs: `ended` settles when it stops, and rejects when it breaks. `isAlive`: it works, and the engine answers it. */
export type RunningWorker = Running & { readonly ended: Promise<void>; readonly isAlive: () => Promise<boolean> }

const GRACE = '10 s'
const CACHED_GUARDS = 500
const PING_MS = 3_000

/** The project, or its build. */
const ROOT = join(import.meta.dirname, '..', '..')

/** Where the build leaves the guards' bundle, beside the compiled sources. */
const PREBUILT = join(ROOT, 'workflow-bundle.js')

/** Starts to run guards and activities from a task queue; refuses to start without the engine. */
export async function startWorker(deps: WorkerDeps): Promise<RunningWorker> {
  quietRuntime(deps.log)
  const connection = await NativeConnection.connect({ address: deps.address, ...(deps.tls ? { tls: {} } : {}) })
  const worker = await Worker.create({
    connection,
    namespace: deps.namespace,
    taskQueue: deps.taskQueue,
    workflowBundle: deps.workflows ?? (await prebuiltBundle()) ?? (await bundleGuards()),
    activities: deps.activities,
    shutdownGraceTime: GRACE,
    maxCachedWorkflows: CACHED_GUARDS,
  })
  const ended = worker.run().finally(() => connection.close())
  return {
    ended,
    isAlive: async () => worker.getState() === 'RUNNING' && (await answers(connection, deps.namespace)),
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown()
      await ended
    },
  }
}

/** The guards' code as one script, from the sources: what the build writes to `workflow-bundle.js`. */
export function bundleGuards(): Promise<{ code: string }> {
  const workflowsPath = join(ROOT, 'workflows', import.meta.filename.endsWith('.ts') ? 'index.ts' : 'index.js')
  return bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') })
}

async function prebuiltBundle(): Promise<{ codePath: string } | null> {
  return access(PREBUILT).then(
    () => ({ codePath: PREBUILT }),
    () => null,
  )
}

async function answers(connection: NativeConnection, namespace: string): Promise<boolean> {
  return connection
    .withDeadline(Date.now() + PING_MS, () => connection.workflowService.describeNamespace({ namespace }))
    .then(
      () => true,
      () => false,
    )
}

let isQuiet = false
/** Has the engine’s runtime write to the process’s log; it is installed once a process. */
export function quietRuntime(log: Logger): void {
  if (isQuiet) return
  isQuiet = true
  Runtime.install({
    shutdownSignals: [],
    telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) } },
    logger: new DefaultLogger('WARN', ({ level, message, meta }) =>
      log[level === 'ERROR' ? 'error' : 'warn']({ ...meta, err: meta?.['error'], error: undefined }, message),
    ),
  })
}
