import type { TLocalizedValidationError } from 'typebox/error'
import { type FieldError, Problem, type ProblemCode } from '../errors.js'
import type { Text } from '../law/rule.js'
import { isNaive, readyInstants } from './time.js'

/** The part of a request in which a fault was found. */
export type Part = NonNullable<FieldError['in']>

/** What validation found, where the value stood, and the territory whose clock a naive time would be read on. */
export type Faults = {
  readonly errors: readonly TLocalizedValidationError[]
  readonly value: unknown
  readonly part: Part
  readonly prefix?: string
  readonly territoryAt: (pointer: string) => string
}

/** The problem of a value that does not follow its schema: `naive-time` where a local time lacks its offset, else the given code. */
export function problemOf(faults: Faults, code: ProblemCode, params: Record<string, string> = {}): Problem {
  const errors = fieldErrors(faults)
  const naive = naiveTimes(faults)
  const [first] = naive
  if (first === undefined) return new Problem(code, { params, errors })
  return new Problem('naive-time', { params: { value: first.value }, errors, instants: first.instants })
}

/** Every faulty field once, with what to do in words. */
export function fieldErrors(faults: Faults): readonly FieldError[] {
  const unions = new Set(
    faults.errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf').map((error) => error.instancePath),
  )
  const found = faults.errors
    .filter((error) => !(unions.has(error.instancePath) && error.keyword !== 'anyOf' && error.keyword !== 'oneOf'))
    .filter(({ keyword }) => keyword !== 'boolean')
    .flatMap((error) => entries(error, faults))
  return [...new Map(found.map((error) => [`${error.pointer} ${error.en}`, error])).values()]
}

function entries(error: TLocalizedValidationError, faults: Faults): readonly FieldError[] {
  const at = (pointer: string, text: Text): FieldError => ({ pointer: (faults.prefix ?? '') + pointer, in: faults.part, ...text })
  const child = (name: string) => `${error.instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
  if (error.keyword === 'required')
    return error.params.requiredProperties.map((name) =>
      at(child(name), { fr: 'Champ obligatoire manquant : l’ajouter.', en: 'Required field missing: add it.' }),
    )
  if (error.keyword === 'additionalProperties')
    return error.params.additionalProperties.map((name) =>
      at(child(name), { fr: 'Champ inconnu : le retirer ou corriger son nom.', en: 'Unknown field: remove it or correct its name.' }),
    )
  return [at(error.instancePath, words(error, faults))]
}

const typeNames: Readonly<Record<string, Text>> = {
  string: { fr: 'un texte', en: 'a string' },
  integer: { fr: 'un nombre entier', en: 'an integer' },
  number: { fr: 'un nombre', en: 'a number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'un objet', en: 'an object' },
  null: { fr: 'null', en: 'null' },
}
const formatNames: Readonly<Record<string, Text>> = {
  'date-time': {
    fr: 'un instant ISO 8601 avec décalage (2026-11-22T09:12:00+01:00)',
    en: 'an ISO 8601 instant with an offset (2026-11-22T09:12:00+01:00)',
  },
  date: { fr: 'un jour AAAA-MM-JJ qui existe', en: 'a day YYYY-MM-DD that exists' },
  uuid: { fr: 'un identifiant UUID', en: 'a UUID' },
  email: { fr: 'une adresse électronique', en: 'a mail address' },
}
const expected = (text: Text | undefined, fallback: string): Text => ({
  fr: `Attendu : ${text?.fr ?? fallback}.`,
  en: `Expected: ${text?.en ?? fallback}.`,
})
const oneOf = (values: readonly unknown[]): Text => {
  const all = values.map(String).join(', ')
  return { fr: `Attendu : l’une des valeurs ${all}.`, en: `Expected: one of ${all}.` }
}

function words(error: TLocalizedValidationError, faults: Faults): Text {
  switch (error.keyword) {
    case 'type':
      return expected(typeNames[String(error.params.type)], String(error.params.type))
    case 'format':
      return naiveWords(error.instancePath, faults) ?? expected(formatNames[error.params.format], error.params.format)
    case 'enum':
      return oneOf(error.params.allowedValues)
    case 'const':
      return oneOf([error.params.allowedValue])
    case 'anyOf':
    case 'oneOf':
      return unionWords(error.instancePath, faults)
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return {
        fr: `Attendu : ${error.params.comparison} ${error.params.limit}.`,
        en: `Expected: ${error.params.comparison} ${error.params.limit}.`,
      }
    case 'minLength':
    case 'minItems':
      return { fr: `Trop court : au moins ${error.params.limit}.`, en: `Too short: at least ${error.params.limit}.` }
    case 'maxLength':
    case 'maxItems':
      return { fr: `Trop long : au plus ${error.params.limit}.`, en: `Too long: at most ${error.params.limit}.` }
    case 'pattern':
      return expected(undefined, String(error.params.pattern))
    default:
      return { fr: `Valeur refusée par le schéma (${error.keyword}).`, en: `Value refused by the schema (${error.keyword}).` }
  }
}

function unionWords(pointer: string, faults: Faults): Text {
  const options = faults.errors.filter((error) => error.instancePath === pointer)
  const constants = options.flatMap((error) => (error.keyword === 'const' ? [error.params.allowedValue] : []))
  if (constants.length > 0) return oneOf(constants)
  const first = options.find(({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf')
  return first === undefined ? { fr: 'Aucune des formes permises.', en: 'None of the allowed forms.' } : words(first, faults)
}

function naiveWords(pointer: string, faults: Faults): Text | null {
  const value = valueAt(faults.value, pointer)
  if (!isNaive(value)) return null
  const instants = readyInstants(value, faults.territoryAt(pointer))
  const [fr, en] = [instants.join(' ou '), instants.join(' or ')]
  if (instants.length === 0)
    return {
      fr: 'Cette heure n’existe pas : les horloges avancent cette nuit-là.',
      en: 'This hour does not exist: the clocks go forward that night.',
    }
  return { fr: `Heure sans décalage : envoyer ${fr}.`, en: `Time without an offset: send ${en}.` }
}

const naiveTimes = (faults: Faults): readonly { value: string; instants: readonly string[] }[] =>
  faults.errors.flatMap((error) => {
    if (error.keyword !== 'format' || error.params.format !== 'date-time') return []
    const value = valueAt(faults.value, error.instancePath)
    return isNaive(value) ? [{ value, instants: readyInstants(value, faults.territoryAt(error.instancePath)) }] : []
  })

/** The value at a JSON pointer; undefined where there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  const names = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  return names.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined),
    root,
  )
}
