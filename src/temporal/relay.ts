import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Plan } from '../../workflows/messages.js'
import type { Sql } from '../db/client.js'
import { isEngineDown, type PlanRoute, sendPlan } from './client.js'
import type { Running } from './every.js'
import { giveBack, type Lease, leaseOutbox, park, settle } from './outbox.js'

/** What the relay needs: the database, the way to the engine and the plan of a procedure as its file has it now. */
export type RelayDeps = {
  readonly sql: Sql
  readonly route: PlanRoute
  readonly planOf: (procedureId: string) => Promise<Plan>
  readonly log: Logger
  /** How long it sleeps, in milliseconds, when nobody wakes it; NOTIFY does at each commit. */
  readonly pollMs?: number
  /** How long a lease holds; a relay that dies holds its rows back no longer. */
  readonly leaseSeconds?: number
  /** Called once a turn: proof that it turns. */
  readonly onTurn?: () => void
}

const POLL_MS = 1_000
const BATCH = 64
const LANES = 16
const PAUSE_SECONDS = 1

/** Starts to carry plans from the outbox to the engine. */
export function startRelay(deps: RelayDeps): Running {
  const stopping = new AbortController()
  let woken = new AbortController()
  const wake = (): void => woken.abort()
  const listening = deps.sql
    .listen('outbox', wake, wake)
    .catch((error: unknown) => deps.log.warn({ err: error }, 'LISTEN failed, polling only'))
  const idle = (ms: number, ...until: AbortSignal[]) =>
    sleep(ms, undefined, { signal: AbortSignal.any([stopping.signal, ...until]) }).catch(() => undefined)
  const run = async (): Promise<void> => {
    await listening
    while (!stopping.signal.aborted) {
      woken = new AbortController()
      const outcome = await relayOnce(deps).catch((error: unknown) => {
        deps.log.error({ err: error }, 'the outbox could not be read')
        return 'paused' as const
      })
      deps.onTurn?.()
      if (outcome === 'empty') await idle(deps.pollMs ?? POLL_MS, woken.signal)
      if (outcome === 'paused') await idle(PAUSE_SECONDS * 1000)
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await running
      await listening.then((subscription) => subscription?.unlisten())
    },
  }
}

/** One turn of the relay: what it leased is sent, parked, or given back because the engine does not answer (`paused`). */
export async function relayOnce(deps: RelayDeps): Promise<'sent' | 'empty' | 'paused'> {
  const leases = [...(await leaseOutbox(deps.sql, BATCH, deps.leaseSeconds))]
  if (leases.length === 0) return 'empty'
  let isDown = false
  const lane = async (): Promise<void> => {
    for (let lease = leases.shift(); lease !== undefined; lease = leases.shift()) {
      if (!(await carry(deps, lease))) {
        isDown = true
        await giveBack(deps.sql, [lease, ...leases.splice(0)], PAUSE_SECONDS)
      }
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return isDown ? 'paused' : 'sent'
}

/** Sends one procedure's current plan, outside any transaction; false when the engine does not answer. */
async function carry({ sql, route, planOf, log }: RelayDeps, lease: Lease): Promise<boolean> {
  try {
    const plan = await planOf(lease.procedureId)
    await sendPlan(route, lease.procedureId, plan)
    await settle(sql, lease, plan.version)
  } catch (error) {
    if (isEngineDown(error)) return false
    log.error({ err: error, procedureId: lease.procedureId }, 'a plan could not be sent, set aside')
    await park(sql, lease, error instanceof Error ? error.message : String(error))
  }
  return true
}
