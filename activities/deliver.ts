import { type DeliverRequest, onEngineClock, type Plan } from '../workflows/messages.js'
import type { ActivitiesDeps } from './deps.js'

/** Delivers a notice, at least once, and answers with the plan that follows: somebody may now have to sign for it, or nothing is left to do. */
export const createDeliver =
  ({ deliver, planOf, markArmed, shift = 0 }: ActivitiesDeps) =>
  async ({ noticeId }: DeliverRequest): Promise<Plan | null> => {
    const procedureId = await deliver(noticeId)
    if (procedureId === null) return null
    const plan = await planOf(procedureId)
    await markArmed(procedureId, plan.version)
    return onEngineClock(plan, shift)
  }
