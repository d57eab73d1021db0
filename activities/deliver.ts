import { type DeliverRequest, onEngineClock, type Plan } from '../workflows/messages.js'
import type { ActivitiesDeps } from './deps.js'

/**
 * Delivers notices of one procedure, each at least once, and answers with the plan that follows: somebody may now have to sign, and what could not be
 * delivered yet stands in it.
 */
export const createDeliver =
  ({ deliver, planOf, markArmed, shift = 0 }: ActivitiesDeps) =>
  async ({ noticeIds }: DeliverRequest): Promise<Plan | null> => {
    const procedureId = await deliver(noticeIds)
    if (procedureId === null) return null
    const plan = await planOf(procedureId)
    await markArmed(procedureId, plan.version)
    return onEngineClock(plan, shift)
  }
