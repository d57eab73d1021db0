import { retractFact } from '../../../casework/correct.js'
import type { ApiDeps, App } from '../../deps.js'
import { headOf } from '../../plugins/ownership.js'
import { agentOf } from '../../plugins/sign-in.js'
import { idempotencyOf, recordedAnswer, sayReplayed } from '../../recorded.js'
import { CommandHeaders } from '../../schemas/common.js'
import { FactParams, Retraction } from '../../schemas/fact.js'
import { onProcedure, problems, withBody } from '../../schemas/problem.js'
import { RecordedAnswer } from '../../schemas/procedure.js'

const schema = {
  operationId: 'retractFact',
  tags: ['procedures'],
  summary: 'Take a fact back: it never happened',
  headers: CommandHeaders,
  params: FactParams,
  body: Retraction,
  response: {
    201: RecordedAnswer,
    ...problems(...withBody, ...onProcedure, 'unknown-fact', 'already-corrected', 'idempotency-conflict'),
  },
}

/** POST /v1/procedures/{id}/facts/{factId}/retraction: what followed from the fact is withdrawn. */
export function postRetraction(app: App, deps: ApiDeps): void {
  app.post('/procedures/:id/facts/:factId/retraction', { schema }, async (request, reply) => {
    const { id } = headOf(request, request.params.id)
    const { reason } = request.body
    const named = { agent: agentOf(request), procedureId: id, factId: request.params.factId }
    const recorded = await retractFact(deps, { ...named, reason, ...idempotencyOf(request) })
    return sayReplayed(reply, recorded.replayed).status(201).send(recordedAnswer(recorded))
  })
}
