import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import type { Recorded } from '../casework/answer.js'
import type { Idempotency } from '../casework/deps.js'
import type { PresentedProcedure } from '../definition/present.js'
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
    linked: withRelations(procedure, evaluation.procedures),
  }
}

/** The other procedures of the file, of those given, and what each is to this one. */
export const withRelations = (
  { id, linked }: PresentedProcedure,
  procedures: readonly { readonly id: string; readonly type: string; readonly stage: string; readonly closed: boolean }[],
) =>
  procedures
    .filter((other) => other.id !== id)
    .map((other) => ({
      id: other.id,
      type: other.type,
      stage: other.stage,
      closed: other.closed,
      relations: linked.find((link) => link.id === other.id)?.relations ?? [],
    }))

/** Says on the answer that nothing new was recorded. */
export const sayReplayed = (reply: FastifyReply, replayed: boolean): FastifyReply =>
  replayed ? reply.header('Idempotency-Replayed', 'true') : reply

/** The key of a command and the body it came with, where it has one. */
export function idempotencyOf(request: FastifyRequest): { readonly idempotency?: Idempotency } {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' ? { idempotency: { key, body: request.body } } : {}
}
