import { NEVER, Problem, ruleWords } from '../errors.js'
import { computeRule, type From, type RuleComputation } from '../law/compute-rule.js'
import { encodedIn } from '../law/encoded.js'
import { isDay, isInstant, isNaive, naiveWords, readNaive } from '../law/instants.js'
import { NoLawInForce, basisOn, type Article, type Law, type Rule, type Text } from '../law/rule.js'
import { naiveTime } from './naive-time.js'
import { placeOf } from './place.js'

/** A computation of one rule, as it is asked: `from` is an instant with an offset or a local day; see `computeRule`. */
export type RuleRequest = {
  readonly rule: string
  readonly from: string
  readonly territory: string
  readonly governedOn?: string
  readonly granted?: number
}

/** One rule, counted from one start. Throws the problem of a rule, a territory or a day that is not there, or of a time without an offset. */
export function computeRuleFor(law: Law, { rule: id, from, territory: code, ...options }: RuleRequest): RuleComputation {
  const rule = ruleNamed(law, id)
  const place = placeOf(code, '/territory')
  if (options.granted !== undefined && rule.about?.counted === 'back') throw nothingGranted()
  try {
    return computeRule(rule, place, fromOf(from, code), options)
  } catch (error) {
    const day = options.governedOn === undefined ? '/from' : '/governedOn'
    throw error instanceof NoLawInForce ? lawlessProblem(rule, error, { day, territory: '/territory' }) : error
  }
}

/** A rule of the library, or the problem that there is none. */
export function ruleNamed(law: Law, id: string): Rule {
  const rule = law.get(id)
  if (rule === undefined) throw new Problem('unknown-rule', { params: { id }, at: { pointer: '/id', in: 'path' } })
  return rule
}

function fromOf(text: string, code: string): From {
  if (isInstant(text)) return { at: Date.parse(text) }
  if (isDay(text)) return { day: text }
  throw isNaive(text) ? naive(text, code) : neither()
}

function naive(value: string, code: string): Problem {
  const reading = readNaive(value, code)
  return naiveTime(value, reading, [{ pointer: '/from', in: 'body', ...naiveWords(reading) }])
}

const neither = (): Problem =>
  invalid('/from', {
    fr: 'Attendu : un instant ISO 8601 avec décalage (2026-11-22T09:12:00+01:00) ou un jour AAAA-MM-JJ qui existe, de 1950 à 2199.',
    en: 'Expected: an ISO 8601 instant with an offset (2026-11-22T09:12:00+01:00) or a day YYYY-MM-DD that exists, from 1950 to 2199.',
  })

const nothingGranted = (): Problem =>
  invalid('/granted', {
    fr: 'Cette règle se compte à rebours d’un événement : rien n’y est accordé, retirer ce champ.',
    en: 'This rule is counted back from an event: nothing is granted, remove this field.',
  })

const invalid = (pointer: string, words: { fr: string; en: string }): Problem =>
  new Problem('invalid-body', { errors: [{ pointer, in: 'body', ...words }] })

/** The problem of a rule without a version: set aside in the territory, or not encoded on that day. `at`: where the request says either. */
export function lawlessProblem(
  rule: Rule,
  { day, territory: code, exclusion }: NoLawInForce,
  at: { readonly day: string; readonly territory: string },
): Problem {
  if (exclusion !== null) return notApplicable({ rule: ruleWords(rule), day, territory: code }, basisOn(exclusion, day), at.territory)
  const { earliest, latest } = encodedIn(rule, code)
  const params = { rule: ruleWords(rule), day, territory: code, earliest: earliest ?? NEVER, ...(latest === null ? {} : { latest }) }
  return new Problem('law-not-encoded', { params, at: earliest === null ? at.territory : at.day })
}

/** A rule that its own texts set aside in the territory. */
const notApplicable = (asked: { rule: Text; day: string; territory: string }, basis: readonly Article[], at: string): Problem =>
  new Problem('not-applicable-there', {
    params: { ...asked, articles: basis.map(({ code, article }) => `${code} ${article}`) },
    basis,
    at,
  })
