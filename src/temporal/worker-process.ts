import type { Logger } from 'pino'
import { createActivities } from '../../activities/index.js'
import type { Config } from '../config.js'
import type { Running } from './every.js'
import { guardHands } from './hands.js'
import { startHeartbeat } from './heartbeat.js'
import { TASK_QUEUE } from './names.js'
import { given, openProcess, type ProcessOptions } from './process-deps.js'
import { startWorker } from './worker.js'

/** Starts a worker with its sign of life; refuses to start before the namespace and its search attributes are registered. */
export async function startWorkerProcess(
  config: Config,
  options: ProcessOptions = {},
): Promise<Running & { readonly ended: Promise<void>; readonly log: Logger }> {
  const { log, engine, casework, hands, watchdog, close } = await openProcess(config, 'worker', options)
  const worker = await startWorker({
    ...engine,
    taskQueue: TASK_QUEUE,
    activities: createActivities(guardHands(hands)),
    log,
    ...given({ workflows: options.workflows }),
  })
  const heartbeat = startHeartbeat({
    sql: casework.db.sql,
    process: 'worker',
    isAlive: worker.isAlive,
    log,
    ...given({ everyMs: options.beatEveryMs }),
  })
  log.info({ taskQueue: TASK_QUEUE, ...engine }, 'worker started')
  return {
    log,
    ended: worker.ended,
    stop: async () => {
      await worker.stop()
      await Promise.all([heartbeat.stop(), watchdog.stop()])
      await close()
    },
  }
}
