import { Type } from 'typebox'
import { Answer, Closed, Iso, Named, Nullable, ProcedureType, Territory, Uuid } from './common.js'
import { Clock } from './evaluation.js'
import { SPAN_PATTERN } from './patterns.js'

const Deadline = Named('Deadline', {
  procedureId: Uuid,
  reference: Type.String(),
  type: ProcedureType,
  territory: Territory,
  place: Nullable(Type.String()),
  stage: Type.String(),
  dueAt: Iso,
  minutesLeft: Type.Integer({ description: 'Until dueAt; negative once the firm date has passed.' }),
  clock: Clock,
})

/** What falls due within a span. */
export const DeadlinesAnswer = Answer('Deadlines', { at: Iso, until: Iso, deadlines: Type.Array(Deadline) })

/** The span, and whose duties. */
export const DeadlinesQuery = Closed({
  within: Type.Optional(Type.String({ pattern: SPAN_PATTERN, description: 'Minutes, hours or days; 72h unless said.', examples: ['72h'] })),
  owner: Type.Optional(Type.String({ maxLength: 64, description: 'Only the clocks of this role.' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, description: '200 unless said.' })),
})
