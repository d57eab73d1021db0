import { type Static, Type } from 'typebox'
import { type Computation, compute } from '../../../casework/compute.js'
import { definitionOf } from '../../../casework/new-fact.js'
import { placeOf } from '../../../casework/place.js'
import { Problem } from '../../../errors.js'
import type { ApiDeps, App } from '../../deps.js'
import { checkedFact } from '../../fact-input.js'
import { Answer, Instant, Named, ProcedureType, Territory } from '../../schemas/common.js'
import { evaluationFields } from '../../schemas/evaluation.js'
import { ComputedFact } from '../../schemas/fact.js'
import { problems, withBody } from '../../schemas/problem.js'
import { instantFrom } from '../../time.js'

const ComputedProcedure = Named('ComputedProcedure', {
  id: Type.String({ minLength: 1, maxLength: 80, examples: ['d'] }),
  type: ProcedureType,
  territory: Territory,
})
const NewComputation = Named('NewComputation', {
  procedures: Type.Array(ComputedProcedure, { minItems: 1, maxItems: 20 }),
  at: Type.Optional(Instant),
  facts: Type.Array(ComputedFact, { maxItems: 500 }),
})
const refusals = ['invalid-data', 'wrong-dating', 'unknown-procedure-type', 'unknown-fact-type', 'unknown-territory'] as const
const schema = {
  operationId: 'compute',
  tags: ['calculator'],
  summary: 'What the law says of some facts; nothing is stored, no precondition is checked',
  description: 'Facts are named fact-1, fact-2, … in the answer, in the order given. `at` is now unless said.',
  body: NewComputation,
  response: { 200: Answer('Computation', evaluationFields), ...problems(...withBody, ...refusals) },
}

/** POST /v1/computations: the calculator, also the format of the conformance vectors. */
export function postComputation(app: App, deps: ApiDeps): void {
  app.post('/computations', { schema }, async ({ body }) => compute(deps, computationOf(deps, body)))
}

function computationOf({ definitions, clock }: ApiDeps, body: Static<typeof NewComputation>): Computation {
  const { procedures, facts, at } = body
  procedures.forEach(({ id, type, territory }, index) => {
    if (procedures.findIndex((other) => other.id === id) !== index) throw sameId(index)
    definitionOf({ definitions }, type, `/procedures/${index}/type`)
    placeOf(territory, `/procedures/${index}/territory`)
  })
  const checked = facts.map(({ procedure: named, ...told }, index) => {
    const of = named === undefined && procedures.length === 1 ? procedures[0] : procedures.find(({ id }) => id === named)
    if (of === undefined) throw noProcedure(index)
    return { ...checkedFact(told, definitionOf({ definitions }, of.type), of.territory, `/facts/${index}`), procedure: of.id }
  })
  return { procedures, at: at === undefined ? clock.now() : instantFrom(at), facts: checked }
}

const sameId = (index: number): Problem => {
  const text = { fr: 'Deux procédures portent cet identifiant : en changer un.', en: 'Two procedures bear this id: change one.' }
  return new Problem('invalid-body', { errors: [{ pointer: `/procedures/${index}/id`, in: 'body', ...text }] })
}

const noProcedure = (index: number): Problem => {
  const text = { fr: 'Nommer l’une des procédures du corps.', en: 'Name one of the procedures of the body.' }
  return new Problem('invalid-body', { errors: [{ pointer: `/facts/${index}/procedure`, in: 'body', ...text }] })
}
