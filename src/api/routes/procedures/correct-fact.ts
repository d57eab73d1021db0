import { correctFact } from '../../../casework/correct.js'
import { definitionOf } from '../../../casework/new-fact.js'
import type { ApiDeps, App } from '../../deps.js'
import { checkedFact } from '../../fact-input.js'
import { headOf } from '../../plugins/ownership.js'
import { agentOf } from '../../plugins/sign-in.js'
import { factTypeOf } from '../../queries/fact-type.js'
import { idempotencyOf, recordedAnswer, sayReplayed } from '../../recorded.js'
import { CommandHeaders } from '../../schemas/common.js'
import { CorrectedFact, FactParams } from '../../schemas/fact.js'
import { command, onProcedure, problems } from '../../schemas/problem.js'
import { RecordedAnswer } from '../../schemas/procedure.js'

const schema = {
  operationId: 'correctFact',
  tags: ['procedures'],
  summary: 'Correct a fact: a new one replaces it, and every clock moves with it',
  headers: CommandHeaders,
  params: FactParams,
  body: CorrectedFact,
  response: { 201: RecordedAnswer, ...problems(...command, ...onProcedure, 'unknown-fact', 'already-corrected') },
}

/** POST /v1/procedures/{id}/facts/{factId}/correction: the old fact stays in the chronicle, replaced. */
export function postCorrection(app: App, deps: ApiDeps): void {
  app.post('/procedures/:id/facts/:factId/correction', { schema }, async (request, reply) => {
    const { id, type, territory } = headOf(request, request.params.id)
    const { factId } = request.params
    const told = { ...request.body, type: request.body.type ?? (await factTypeOf(deps.db.sql, id, factId)) }
    const fact = checkedFact(told, definitionOf(deps, type), territory, '')
    const recorded = await correctFact(deps, { agent: agentOf(request), procedureId: id, factId, fact, ...idempotencyOf(request) })
    return sayReplayed(reply, recorded.replayed).status(201).send(recordedAnswer(recorded))
  })
}
