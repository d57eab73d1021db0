import type { Definitions } from '../definition/define.js'
import { evaluate } from '../definition/evaluate.js'
import type { FileFact, FileInput } from '../definition/evaluation.js'
import type { Procedure } from '../definition/language.js'
import type { PresentedEvaluation } from '../definition/present.js'
import { Problem } from '../errors.js'
import type { Law } from '../law/rule.js'
import type { CaseworkDeps, NewFact } from './deps.js'
import { datedFact, definitionOf } from './new-fact.js'
import { placeOf } from './place.js'
import { presentFile } from './present-file.js'

/** A file that is only computed. `procedure` is needed on a fact where there are several. Instants are epoch milliseconds. */
export type Computation = {
  readonly procedures: readonly { readonly id: string; readonly type: string; readonly territory: string }[]
  readonly at: number
  readonly facts: readonly (NewFact & { readonly procedure?: string })[]
}

/** The calculator: what the law says of some facts, stored nowhere. It checks no precondition: every fact has its effect. */
export function compute({ law, definitions }: Pick<CaseworkDeps, 'law' | 'definitions'>, computation: Computation): PresentedEvaluation {
  const bare = withoutNeeds(definitions)
  const procedures = computation.procedures.map(({ id, type, territory }) => {
    placeOf(territory)
    return { id, type, territory, definition: definitionOf({ definitions }, type) }
  })
  const input: FileInput = {
    procedures: procedures.map(({ id, type, territory }) => ({ id, type, territory })),
    facts: computation.facts.map((fact, index) => factOf(fact, index, procedures, law)),
  }
  return presentFile({ law, definitions: bare }, input, evaluate(input, { at: computation.at, law, definitions: bare }))
}

type Named = { readonly id: string; readonly territory: string; readonly definition: Procedure }

function factOf(fact: Computation['facts'][number], index: number, procedures: readonly Named[], law: Law): FileFact {
  const only = procedures.length === 1 ? procedures[0]?.id : undefined
  const id = fact.procedure ?? only
  const procedure = procedures.find((one) => one.id === id)
  if (procedure === undefined) throw new Problem('unknown-procedure', { params: { id: id ?? '?' } })
  const { occurredAt, occurredOn } = datedFact(procedure.definition, placeOf(procedure.territory), fact, law)
  const day = occurredOn === null ? {} : { day: occurredOn }
  return { id: `fact-${index + 1}`, procedure: procedure.id, type: fact.type, occurredAt, recordedAt: occurredAt, data: fact.data, ...day }
}

const bareOf = new WeakMap<Definitions, Definitions>()

function withoutNeeds(definitions: Definitions): Definitions {
  let bare = bareOf.get(definitions)
  if (bare === undefined) bareOf.set(definitions, (bare = new Map([...definitions].map(([type, one]) => [type, withoutNeedsOf(one)]))))
  return bare
}

const withoutNeedsOf = (procedure: Procedure): Procedure => ({
  ...procedure,
  facts: Object.fromEntries(Object.entries(procedure.facts).map(([type, { needs: _needs, ...fact }]) => [type, fact])),
})
