import { computeRule, type RuleComputation } from '../../law/compute-rule.js'
import { type Law, NoLawInForce, basisOn } from '../../law/rule.js'
import { type Territory, territory } from '../../law/territory.js'
import type { Confidence, Ends } from '../../law/types.js'

/** The request of a vector on one rule. `from`: an instant with its offset, or a local day. */
export type RuleRequest = {
  readonly rule: string
  readonly from: string
  readonly territory: string
  readonly governedOn?: string
  readonly granted?: number
}

/** The dates of a rule, or the refusal of a day on which no version stands. */
export type RuleAnswer =
  | {
      readonly firmAt: string
      readonly lateAt: string
      readonly firmDay: string | null
      readonly lateDay: string | null
      readonly ends: Ends
      readonly confidence: Confidence
      readonly figure?: number
      readonly basis: readonly Cited[]
    }
  | { readonly refused: 'law-not-encoded'; readonly earliest: string | null }
  | { readonly refused: 'not-applicable-there'; readonly basis: readonly Cited[] }

type Cited = { readonly code: string; readonly article: string }
const cited = ({ code, article }: Cited): Cited => ({ code, article })

/** A territory that must exist. */
export function placeOf(code: string): Territory {
  const place = territory(code)
  if (place === undefined) throw new Error(`No territory ${code}`)
  return place
}

/** The whole computation of a request. Throws `NoLawInForce`, and on a rule or a territory that does not exist. */
export function computationOf(law: Law, { rule: id, from, territory: code, ...options }: RuleRequest): RuleComputation {
  const rule = law.get(id)
  if (rule === undefined) throw new Error(`No rule ${id}`)
  return computeRule(rule, placeOf(code), from.length === 10 ? { day: from } : { at: Date.parse(from) }, options)
}

/** What the law answers to a request, as far as a vector holds it. */
export function answerOf(law: Law, request: RuleRequest): RuleAnswer {
  try {
    const { firmAt, lateAt, firmDay, lateDay, ends, confidence, figure, basis } = computationOf(law, request)
    const articles = basis.map(cited)
    return { firmAt, lateAt, firmDay, lateDay, ends, confidence, ...(figure === null ? {} : { figure }), basis: articles }
  } catch (error) {
    if (error instanceof NoLawInForce && error.exclusion !== null)
      return { refused: 'not-applicable-there', basis: basisOn(error.exclusion, error.day).map(cited) }
    if (error instanceof NoLawInForce) return { refused: 'law-not-encoded', earliest: error.earliest }
    throw error
  }
}
