/** The namespace of the engine; Temporal keeps a finished guard in it for `RETENTION_DAYS`. */
export const NAMESPACE = 'echeancier'

/** How long Temporal keeps the history of a finished guard. */
export const RETENTION_DAYS = 30

/** The task queue of guards and activities. */
export const TASK_QUEUE = 'procedures'

/** The search attributes of a guard with their types; PostgreSQL visibility has few slots, so no more than these. */
export const SEARCH_ATTRIBUTES = {
  ProcedureType: 'Keyword',
  Prefecture: 'Keyword',
  Stage: 'Keyword',
  NextDueAt: 'Datetime',
  PlanVersion: 'Int',
  File: 'Keyword',
} as const

export { guardId as workflowId, guardedBy as procedureIdOf } from '../casework/guard-id.js'
