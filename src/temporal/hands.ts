import type { ActivitiesDeps } from '../../activities/deps.js'
import { advance } from '../casework/advance.js'
import type { CaseworkDeps } from '../casework/deps.js'
import { planOf } from '../casework/plan.js'
import { reevaluate } from '../casework/reevaluate.js'
import { markArmed } from './outbox.js'
import type { SweepDeps } from './sweep.js'

/** The use cases that worker, relay and sweep put their hands to. `deliver` says whose notice it was; `shift` is a story's (ms, 0 in production). */
export type HandsDeps = {
  readonly casework: CaseworkDeps
  readonly deliver: (noticeId: string) => Promise<string | null>
  readonly shift?: number
}

/** What the guards' activities do. */
export const guardHands = ({ casework, deliver, shift = 0 }: HandsDeps): ActivitiesDeps => ({
  advance: (alarm) => advance(casework, { ...alarm, source: 'guard' }),
  deliver,
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
  // An engine that left the alarm would leave its notices too: they are handed over at once, each under its lease.
  advance: async (alarm) => {
    const { notices } = await advance(casework, { ...alarm, source: 'sweep' })
    await Promise.all(notices.map((id) => deliver(id).catch(() => null)))
  },
  deliver,
  reevaluate: (fileId) => reevaluate(casework, fileId),
  evaluatedWith: casework.evaluatedWith,
})
