import type { Plan } from '../workflows/messages.js'

/** What the activities depend on: the use cases they put their hands to, and how far (ms) the story's clock is ahead of the engine's. */
export type ActivitiesDeps = {
  /** Records that an alarm fell due, in one transaction; an alarm already passed changes nothing. Returns the file's plan. */
  readonly advance: (request: { procedureId: string; alarmId: string; at: number }) => Promise<Plan>
  /** Delivers notices of one procedure, each at least once, and says whose they are; null when there are none such. Throws when nothing could be done, and is called again. */
  readonly deliver: (noticeIds: readonly string[]) => Promise<string | null>
  readonly planOf: (procedureId: string) => Promise<Plan>
  /** Notes that the engine durably has this version of a plan. */
  readonly markArmed: (procedureId: string, version: number) => Promise<void>
  readonly shift?: number
}
