import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
import type { Fact } from '../definition/language.js'

type Json = { readonly [key: string]: unknown }

/** A data schema with every object closed: an unknown field is a mistake, never kept silently. */
export function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema as Json).map(([key, value]) => [key, key === 'enum' || key === 'const' ? value : closed(value)])
  const copy = Object.fromEntries(entries) as Record<string, unknown>
  if (copy.type === 'object' && copy.properties !== undefined && copy.additionalProperties === undefined) copy.additionalProperties = false
  return copy
}

type Checker = (data: unknown) => readonly TLocalizedValidationError[]
const checkers = new WeakMap<Fact, Checker>()

/** What is wrong with the data of a fact; the check of a fact type is compiled once. */
export function dataErrors(fact: Fact, data: unknown): readonly TLocalizedValidationError[] {
  let checker = checkers.get(fact)
  if (checker === undefined) checkers.set(fact, (checker = checkerOf(fact)))
  return checker(data)
}

function checkerOf(fact: Fact): Checker {
  // A closed copy of a TypeBox schema is plain JSON Schema, which TypeBox compiles as well.
  const validator = Compile(closed(fact.data) as TSchema)
  return (data) => (validator.Check(data) ? [] : validator.Errors(data))
}
