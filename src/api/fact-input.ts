import type { Fact, Procedure } from '../definition/language.js'
import { Problem } from '../errors.js'
import type { NewFact } from '../casework/deps.js'
import { dataErrors } from '../casework/fact-data.js'
import { problemOf } from './field-errors.js'
import { instantFrom } from './time.js'

/** A fact as a body tells it, once its shape was validated. */
export type ToldFact = {
  readonly type: string
  readonly occurredAt?: string
  readonly occurredOn?: string
  readonly data?: Readonly<Record<string, unknown>>
  readonly evidenceRef?: string
}

/** Checks a told fact against its type: known, dated as the type says, data that follow its schema. `pointer` is where it stands in the body. */
export function checkedFact(told: ToldFact, procedure: Procedure, place: string, pointer: string): NewFact {
  const fact = procedure.facts[told.type]
  if (fact === undefined || !Object.hasOwn(procedure.facts, told.type))
    throw new Problem('unknown-fact-type', {
      params: { fact: told.type, type: procedure.type, known: Object.keys(procedure.facts) },
      at: `${pointer}/type`,
    })
  const dated = datedAs(told, fact, pointer)
  const data = told.data ?? {}
  const errors = dataErrors(fact, data)
  if (errors.length > 0)
    throw problemOf({ errors, value: data, part: 'body', prefix: `${pointer}/data`, territoryAt: () => place }, 'invalid-data', {
      fact: told.type,
    })
  return { type: told.type, ...dated, data, pointer, ...(told.evidenceRef === undefined ? {} : { evidenceRef: told.evidenceRef }) }
}

function datedAs(told: ToldFact, fact: Fact, pointer: string): { occurredAt: number } | { occurredOn: string } {
  const { occurredAt, occurredOn } = told
  if (fact.dated === 'instant' && occurredAt !== undefined && occurredOn === undefined) return { occurredAt: instantFrom(occurredAt) }
  if (fact.dated === 'day' && occurredOn !== undefined && occurredAt === undefined) return { occurredOn }
  const expected = fact.dated === 'instant' ? 'occurredAt' : 'occurredOn'
  const text = { fr: `Ce fait se date par « ${expected} » seul.`, en: `This fact is dated by "${expected}" alone.` }
  throw new Problem('wrong-dating', {
    params: { fact: told.type, expected },
    errors: [{ pointer: `${pointer}/${expected}`, in: 'body', ...text }],
  })
}
