import { definitionOf } from '../../../casework/new-fact.js'
import { recordFact } from '../../../casework/record-fact.js'
import type { ApiDeps, App } from '../../deps.js'
import { checkedFact } from '../../fact-input.js'
import { headOf } from '../../plugins/ownership.js'
import { agentOf } from '../../plugins/sign-in.js'
import { idempotencyOf, recordedAnswer, sayReplayed } from '../../recorded.js'
import { CommandHeaders, ProcedureParams } from '../../schemas/common.js'
import { NewFact } from '../../schemas/fact.js'
import { command, onProcedure, problems } from '../../schemas/problem.js'
import { RecordedAnswer } from '../../schemas/procedure.js'

const schema = {
  operationId: 'recordFact',
  tags: ['procedures'],
  summary: 'Record what happened',
  description:
    'What has happened is always recorded: a missing precondition becomes a defect. Only an act still to be done can be refused.',
  headers: CommandHeaders,
  params: ProcedureParams,
  body: NewFact,
  response: { 201: RecordedAnswer, ...problems(...command, ...onProcedure) },
}

/** POST /v1/procedures/{id}/facts: records a fact; the new stage and clocks are in the answer. */
export function postFact(app: App, deps: ApiDeps): void {
  app.post('/procedures/:id/facts', { schema }, async (request, reply) => {
    const { id, type, territory } = headOf(request, request.params.id)
    const fact = checkedFact(request.body, definitionOf(deps, type), territory, '')
    const recorded = await recordFact(deps, { agent: agentOf(request), procedureId: id, fact, ...idempotencyOf(request) })
    return sayReplayed(reply, recorded.replayed).status(201).send(recordedAnswer(recorded))
  })
}
