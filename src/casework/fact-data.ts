import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
import type { Fact } from '../definition/language.js'
import { type FieldError, Problem } from '../errors.js'
import type { NewFact } from './deps.js'

type Json = Readonly<Record<string, unknown>>
type Checked = { readonly check: (data: unknown) => readonly TLocalizedValidationError[]; readonly personal: ReadonlySet<string> }

const checked = new WeakMap<Fact, Checked>()

/** Refuses data that do not follow the schema of the fact type, unknown fields included. */
export function checkData(fact: Fact, { type, data, pointer = '' }: NewFact): void {
  const errors = dataErrors(fact, data)
  if (errors.length > 0)
    throw new Problem('invalid-data', { params: { fact: type }, errors: errors.map((error) => fieldError(error, pointer)) })
}

/** Parts the data of a fact into what may be kept as it is and what is personal (`personal: true` in the schema). */
export function partData(fact: Fact, data: Json): { plain: Json; personal: Json } {
  const { personal } = checkedOf(fact)
  const pick = (isWanted: (field: string) => boolean) => Object.fromEntries(Object.entries(data).filter(([field]) => isWanted(field)))
  return personal.size === 0
    ? { plain: data, personal: {} }
    : { plain: pick((field) => !personal.has(field)), personal: pick((field) => personal.has(field)) }
}

function checkedOf(fact: Fact): Checked {
  let found = checked.get(fact)
  if (found === undefined) checked.set(fact, (found = { check: checkerOf(fact), personal: personalFieldsOf(fact) }))
  return found
}

/** What is wrong with the data of a fact, as its schema says it; the check of a fact type is compiled once. */
export const dataErrors = (fact: Fact, data: unknown): readonly TLocalizedValidationError[] => checkedOf(fact).check(data)

function checkerOf(fact: Fact): Checked['check'] {
  // A closed copy of a TypeBox schema is plain JSON Schema, which TypeBox compiles as well.
  const validator = Compile(closed(fact.data) as TSchema)
  return (data) => (validator.Check(data) ? [] : validator.Errors(data))
}

const fieldError = ({ instancePath, message }: TLocalizedValidationError, pointer: string): FieldError => ({
  pointer: `${pointer}/data${instancePath}`,
  in: 'body',
  fr: `Valeur refusée par le schéma du fait (${message}).`,
  en: `Value refused by the schema of the fact (${message}).`,
})

/** The fields of a fact's data that are personal: kept sealed, with a salted hash in their place. */
export const personalFieldsOf = (fact: Fact): ReadonlySet<string> =>
  new Set(
    Object.entries(fact.data.properties as Json).flatMap(([field, schema]) =>
      typeof schema === 'object' && schema !== null && (schema as Json)['personal'] === true ? [field] : [],
    ),
  )

/** The schema with every object closed: an unknown field is a mistake, never kept silently. */
export function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const copy = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === 'enum' || key === 'const' ? value : closed(value)]),
  )
  return copy['type'] === 'object' && copy['properties'] !== undefined && copy['additionalProperties'] === undefined
    ? { ...copy, additionalProperties: false }
    : copy
}
