import type { Logger } from 'pino'
import { planOf } from '../casework/plan.js'
import type { Config } from '../config.js'
import type { Running } from './every.js'
import { sweepHands } from './hands.js'
import { startHeartbeat } from './heartbeat.js'
import { TASK_QUEUE } from './names.js'
import { given, openProcess, type ProcessOptions } from './process-deps.js'
import { startRelay } from './relay.js'
import { startSweep } from './sweep.js'

/** A relay that has not turned for this long, in milliseconds, gives no sign of life; a turn against a dead engine takes ten seconds. */
const TURNS_WITHIN_MS = 30_000

/** Starts relay and sweep with their sign of life; refuses to start before the namespace and its search attributes are registered. */
export async function startRelayProcess(config: Config, options: ProcessOptions = {}): Promise<Running & { readonly log: Logger }> {
  const { log, engine, client, casework, hands, watchdog, close } = await openProcess(config, 'relay', options)
  const route = { client, taskQueue: TASK_QUEUE, shift: hands.shift ?? 0 }
  let turned = performance.now()
  const onTurn = (): void => void (turned = performance.now())
  const relay = startRelay({
    sql: casework.db.sql,
    route,
    planOf: (id) => planOf(casework, id),
    log,
    onTurn,
    ...given({ leaseSeconds: options.leaseSeconds }),
  })
  const sweep = startSweep({
    ...sweepHands(hands),
    route,
    log,
    ...given({ graceMs: options.graceMs, timing: options.sweep }),
  })
  const heartbeat = startHeartbeat({
    sql: casework.db.sql,
    process: 'relay',
    isAlive: () => performance.now() - turned < TURNS_WITHIN_MS,
    log,
    ...given({ everyMs: options.beatEveryMs }),
  })
  log.info({ taskQueue: TASK_QUEUE, ...engine }, 'relay and sweep started')
  return {
    log,
    stop: async () => {
      await Promise.all([relay, sweep, heartbeat, watchdog].map((part) => part.stop()))
      await close()
    },
  }
}
