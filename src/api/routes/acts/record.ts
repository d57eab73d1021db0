import { Type } from 'typebox'
import { definitionOf } from '../../../casework/new-fact.js'
import { recordAct } from '../../../casework/record-fact.js'
import type { ApiDeps, App } from '../../deps.js'
import { checkedFact } from '../../fact-input.js'
import { headOf } from '../../plugins/ownership.js'
import { agentOf } from '../../plugins/sign-in.js'
import { idempotencyOf, recordedAnswer, sayReplayed } from '../../recorded.js'
import { CommandHeaders, Named, Uuid } from '../../schemas/common.js'
import { NewFactIn } from '../../schemas/fact.js'
import { command, onProcedure, problems } from '../../schemas/problem.js'
import { ActAnswer } from '../../schemas/procedure.js'

const NewAct = Named('NewAct', {
  facts: Type.Array(NewFactIn('FactOfAct', { procedureId: Uuid }), { minItems: 1, maxItems: 50 }),
})
const schema = {
  operationId: 'recordAct',
  tags: ['procedures'],
  summary: 'Record one act in several procedures at once, such as a family placed together',
  description: 'One transaction: all of it is recorded, or nothing.',
  headers: CommandHeaders,
  body: NewAct,
  response: { 201: ActAnswer, ...problems(...command, ...onProcedure) },
}

/** POST /v1/acts: one act, several files, one transaction. */
export function postAct(app: App, deps: ApiDeps): void {
  app.post('/acts', { schema }, async (request, reply) => {
    const facts = request.body.facts.map(({ procedureId, ...told }, index) => {
      const { id, type, territory } = headOf(request, procedureId)
      return { procedureId: id, fact: checkedFact(told, definitionOf(deps, type), territory, `/facts/${index}`) }
    })
    const { actId, recorded } = await recordAct(deps, { agent: agentOf(request), facts, ...idempotencyOf(request) })
    const replayed = recorded.some((one) => one.replayed)
    return sayReplayed(reply, replayed)
      .status(201)
      .send({ actId, replayed, recorded: recorded.map(recordedAnswer) })
  })
}
