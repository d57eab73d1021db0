import { definitionOf } from '../../../casework/new-fact.js'
import { openProcedure } from '../../../casework/open.js'
import { placeOf } from '../../../casework/place.js'
import type { ApiDeps, App } from '../../deps.js'
import { checkedFact } from '../../fact-input.js'
import { agentOf } from '../../plugins/sign-in.js'
import { idempotencyOf, recordedAnswer, sayReplayed } from '../../recorded.js'
import { CommandHeaders } from '../../schemas/common.js'
import { command, problems } from '../../schemas/problem.js'
import { NewProcedure, RecordedAnswer } from '../../schemas/procedure.js'

const refusals = ['unknown-procedure-type', 'unknown-territory', 'unknown-file', 'unknown-person', 'not-your-prefecture'] as const
const schema = {
  operationId: 'openProcedure',
  tags: ['procedures'],
  summary: 'Open a procedure with its first facts',
  description: 'For a new person, a known one, or an existing file. The office’s reference bears no name.',
  headers: CommandHeaders,
  body: NewProcedure,
  response: { 201: RecordedAnswer, ...problems(...command, ...refusals) },
}

/** POST /v1/procedures: opens a procedure; its clocks are in the answer. */
export function postProcedure(app: App, deps: ApiDeps): void {
  app.post('/procedures', { schema }, async (request, reply) => {
    const { type, territory, facts, ...rest } = request.body
    const definition = definitionOf(deps, type, '/type')
    placeOf(territory, '/territory')
    const checked = facts.map((fact, index) => checkedFact(fact, definition, territory, `/facts/${index}`))
    const opening = { ...rest, type, territory, facts: checked, agent: agentOf(request), ...idempotencyOf(request) }
    const recorded = await openProcedure(deps, opening)
    reply.header('Location', `/v1/procedures/${recorded.procedureId}`)
    return sayReplayed(reply, recorded.replayed).status(201).send(recordedAnswer(recorded))
  })
}
