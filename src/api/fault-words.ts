import type { TLocalizedValidationError } from 'typebox/error'
import type { Text } from '../law/rule.js'
import { DAY_PATTERN, LINE_PATTERN, SPAN_PATTERN } from './schemas/patterns.js'

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
    fr: 'un instant ISO 8601 avec décalage, de 1950 à 2199 (2026-11-22T09:12:00+01:00)',
    en: 'an ISO 8601 instant with an offset, from 1950 to 2199 (2026-11-22T09:12:00+01:00)',
  },
  date: { fr: 'un jour AAAA-MM-JJ qui existe', en: 'a day YYYY-MM-DD that exists' },
  uuid: {
    fr: 'un identifiant tel que 3fa85f64-5717-4562-b3fc-2c963f66afa6 (UUID)',
    en: 'an id such as 3fa85f64-5717-4562-b3fc-2c963f66afa6 (UUID)',
  },
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

/** What is expected where a fault was found, in words. */
export function faultWords(error: TLocalizedValidationError): Text {
  switch (error.keyword) {
    case 'type':
      return expected(typeNames[String(error.params.type)], String(error.params.type))
    case 'format':
      return expected(formatNames[error.params.format], error.params.format)
    case 'enum':
      return oneOf(error.params.allowedValues)
    case 'const':
      return oneOf([error.params.allowedValue])
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
      return patternWords(String(error.params.pattern))
    default:
      return { fr: `Valeur refusée par le schéma (${error.keyword}).`, en: `Value refused by the schema (${error.keyword}).` }
  }
}

/** The patterns of the API's own schemas, in words. */
const patternNames: Readonly<Record<string, Text>> = {
  [DAY_PATTERN]: { fr: 'un jour de 1950 à 2199', en: 'a day from 1950 to 2199' },
  [LINE_PATTERN]: { fr: 'une ligne sans caractère de contrôle', en: 'one line without control characters' },
  [SPAN_PATTERN]: { fr: 'une durée telle que 30min, 72h ou 7d', en: 'a span such as 30min, 72h or 7d' },
}
const patternWords = (pattern: string): Text => expected(patternNames[pattern], pattern)
