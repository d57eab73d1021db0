import { Type } from 'typebox'
import { Answer, Closed, Iso, Named, Nullable, ProcedureType, Uuid } from './common.js'

const listedFields = {
  procedureId: Uuid,
  workflowId: Type.String(),
  runId: Type.String(),
  type: Type.String(),
  status: Type.String(),
  prefecture: Nullable(Type.String()),
  fileId: Nullable(Type.String()),
  stage: Nullable(Type.String()),
  nextDueAt: Nullable(Iso),
  planVersion: Nullable(Type.Integer()),
  problems: Type.Array(Type.String(), { description: 'What the engine reports of a guard whose tasks fail.' }),
  startedAt: Iso,
  closedAt: Nullable(Iso),
}

const Timer = Named('WatchTimer', { id: Type.String(), summary: Nullable(Type.String()), startedAt: Iso, firesAt: Iso })

/** A guard with its timers, beside what the case file asks of it. */
export const WatchAnswer = Answer('Watch', {
  procedureId: Uuid,
  planVersion: Type.Integer({ description: 'The version of the case file’s plan.' }),
  armedVersion: Nullable(Type.Integer({ description: 'The version that the engine confirmed.' })),
  guard: Nullable(Named('Guard', { ...listedFields, events: Type.Integer(), timers: Type.Array(Timer) })),
})

/** A page of the engine's own list. */
export const WatchesAnswer = Answer('Watches', {
  watches: Type.Array(Named('ListedGuard', listedFields)),
  nextCursor: Nullable(Type.String()),
})

/** Filters of the engine's list. */
export const WatchesQuery = Closed({
  type: Type.Optional(ProcedureType),
  status: Type.Optional(Type.Union([Type.Literal('running'), Type.Literal('all')], { description: 'running unless said.' })),
  cursor: Type.Optional(Type.String({ maxLength: 2000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})
