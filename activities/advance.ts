import { type AdvanceRequest, onEngineClock, type Plan } from '../workflows/messages.js'
import type { ActivitiesDeps } from './deps.js'

/** Tells the file that an alarm fell due, exactly one effect however often it is called, and answers with the plan that follows. */
export const createAdvance =
  ({ advance, markArmed, shift = 0 }: ActivitiesDeps) =>
  async ({ procedureId, alarmId, at }: AdvanceRequest): Promise<Plan> => {
    const plan = await advance({ procedureId, alarmId, at: Date.parse(at) })
    await markArmed(procedureId, plan.version)
    return onEngineClock(plan, shift)
  }
