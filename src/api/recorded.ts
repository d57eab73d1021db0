import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import type { Recorded } from '../casework/answer.js'
import type { Idempotency } from '../casework/deps.js'
import type { PresentedEvaluation } from '../definition/present.js'
import type { RecordedAnswer } from './schemas/procedure.js'
import { isoAt } from './time.js'

/** The answer to a command: the new state of its procedure, and where it stands in the chronicle. */
export function recordedAnswer(recorded: Recorded): Static<typeof RecordedAnswer> {
  const { fileId, factIds, recordedAt, chroniclePosition, replayed, procedure, evaluation } = recorded
  return {
    ...procedure,
    fileId,
    factIds: [...factIds],
    recordedAt: isoAt(recordedAt, procedure.territory),
    chroniclePosition,
    replayed,
    linked: linkedTo(procedure.id, evaluation),
  }
}

/** The other procedures of the file. */
export const linkedTo = (id: string, { procedures }: PresentedEvaluation) =>
  procedures
    .filter((other) => other.id !== id)
    .map((other) => ({ id: other.id, type: other.type, stage: other.stage, closed: other.closed }))

/** Says on the answer that nothing new was recorded. */
export const sayReplayed = (reply: FastifyReply, replayed: boolean): FastifyReply =>
  replayed ? reply.header('Idempotency-Replayed', 'true') : reply

/** The key of a command and the body it came with, where it has one. */
export function idempotencyOf(request: FastifyRequest): { readonly idempotency?: Idempotency } {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' ? { idempotency: { key, body: request.body } } : {}
}
