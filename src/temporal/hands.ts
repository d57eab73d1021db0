import type { ActivitiesDeps } from '../../activities/deps.js'
import { advance } from '../casework/advance.js'
import type { CaseworkDeps } from '../casework/deps.js'
import { planOf } from '../casework/plan.js'
import { reevaluate } from '../casework/reevaluate.js'
import type { Deliver } from '../notices/deliver.js'
import { markArmed } from './outbox.js'
import type { SweepDeps } from './sweep.js'

/** The use cases that worker, relay and sweep put their hands to. `shift` is a story's (ms, 0 in production). */
export type HandsDeps = {
  readonly casework: CaseworkDeps
  readonly deliver: Deliver
  readonly shift?: number
}

/** What the guards' activities do. */
export const guardHands = ({ casework, deliver, shift = 0 }: HandsDeps): ActivitiesDeps => ({
  advance: (alarm) => advance(casework, { ...alarm, source: 'guard' }),
  deliver: (noticeIds) => deliver(noticeIds, 'guard'),
  planOf: (procedureId) => planOf(casework, procedureId),
  markArmed: (procedureId, version) => markArmed(casework.db.sql, procedureId, version),
  shift,
})

/** What the sweep does where the engine did not. */
export const sweepHands = ({
  casework,
  deliver,
}: HandsDeps): Pick<SweepDeps, 'sql' | 'clock' | 'planOf' | 'advance' | 'deliver' | 'reevaluate' | 'evaluatedWith'> => ({
  sql: casework.db.sql,
  clock: casework.clock,
  planOf: (procedureId) => planOf(casework, procedureId),
  // An engine that left the alarm would leave its notices too: they are handed over at once, under their leases.
  advance: async (alarm) => {
    const { notices } = await advance(casework, { ...alarm, source: 'sweep' })
    if (notices.length > 0) await deliver(notices, 'sweep').catch(() => null)
  },
  deliver: (noticeIds) => deliver(noticeIds, 'sweep'),
  reevaluate: (fileId) => reevaluate(casework, fileId),
  evaluatedWith: casework.evaluatedWith,
})
