/** An instant at which the guard must wake. `at` is the instant in law, `fireAt` the same one on the engine's clock (they differ in test stories only). */
export type PlanAlarm = { readonly id: string; readonly at: string; readonly fireAt: string; readonly summary: string }

/** What a case file asks of its guard: ids, instants and article numbers, no personal data. `version` only rises. */
export type Plan = {
  readonly version: number
  readonly closed: boolean
  readonly prefecture: string
  readonly fileId: string
  readonly type: string
  readonly stage: string
  /** The first of the alarms. */
  readonly nextDueAt: string | null
  readonly alarms: readonly PlanAlarm[]
  /** The notices that are to be delivered. */
  readonly notices: readonly string[]
  /** A table of the clocks in markdown, for the operators' pages. */
  readonly details: string
}

/** An alarm that fell due: the procedure, the alarm's stable id and its instant in law. */
export type AdvanceRequest = { readonly procedureId: string; readonly alarmId: string; readonly at: string }

/** Notices to deliver, of one procedure. */
export type DeliverRequest = { readonly noticeIds: readonly string[] }

/** What the guard says of itself to whoever asks: the plan it holds, what is armed, waiting and being delivered. */
export type GuardWatch = {
  readonly version: number
  readonly closed: boolean
  readonly armed: readonly string[]
  readonly due: readonly string[]
  readonly sending: readonly string[]
}

/** The name of the signal that brings a plan. */
export const ADOPT = 'adopt'

/** The name of the query that shows a guard's state. */
export const GET_WATCH = 'getWatch'

/** The plan as the engine's clock has it: `shift` is how far, in milliseconds, the story's clock was ahead of it at the start; 0 in production. */
export function onEngineClock(plan: Plan, shift: number): Plan {
  const engineTime = (instant: string): string => new Date(Date.parse(instant) - shift).toISOString()
  return { ...plan, alarms: plan.alarms.map((alarm) => ({ ...alarm, fireAt: engineTime(alarm.at) })) }
}
