import type { TLocalizedValidationError } from 'typebox/error'
import { type FieldError, Problem, type ProblemCode } from '../errors.js'
import { naiveTime } from '../casework/naive-time.js'
import { type NaiveReading, isNaive, naiveWords, readNaive } from '../law/instants.js'
import type { Text } from '../law/rule.js'
import { faultWords } from './fault-words.js'
import { settleUnions } from './unions.js'

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

/** The problem of a value that does not follow its schema: that of a naive time where a local time lacks its offset, else the given code. */
export function problemOf(faults: Faults, code: ProblemCode, params: Record<string, string> = {}): Problem {
  const errors = fieldErrors(faults)
  const naive = naiveTimes(faults)
  const [first] = naive
  if (first === undefined) return new Problem(code, { params, errors })
  return naiveTime(first.value, first.reading, errors)
}

/** Every faulty field once, with what to do in words. */
export function fieldErrors(faults: Faults): readonly FieldError[] {
  const found = settleUnions(faults.errors)
    .filter(({ keyword }) => keyword !== 'boolean') // says again that a field is unknown
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
  const naive = error.keyword === 'format' && error.params.format === 'date-time' ? wordsOfNaive(error.instancePath, faults) : null
  return [at(error.instancePath, naive ?? faultWords(error))]
}

function wordsOfNaive(pointer: string, faults: Faults): Text | null {
  const value = valueAt(faults.value, pointer)
  return isNaive(value) ? naiveWords(readNaive(value, faults.territoryAt(pointer))) : null
}

const naiveTimes = (faults: Faults): readonly { value: string; reading: NaiveReading }[] =>
  faults.errors.flatMap((error) => {
    if (error.keyword !== 'format' || error.params.format !== 'date-time') return []
    const value = valueAt(faults.value, error.instancePath)
    return isNaive(value) ? [{ value, reading: readNaive(value, faults.territoryAt(error.instancePath)) }] : []
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
