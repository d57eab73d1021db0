import { dayNumber, dayStart, isoDay, localDay } from '../../law/calendar.js'
import { count, type Counted } from '../../law/counting.js'
import { countBack } from '../../law/counting-back.js'
import { countsOf } from '../../law/check.js'
import { isoLocal } from '../../law/format.js'
import {
  type Confidence,
  type Ends,
  type Law,
  NoLawInForce,
  type Rule,
  type Span,
  type Version,
  basisOn,
  figureOn,
  versionOf,
} from '../../law/rule.js'
import { type Territory, territory } from '../../law/territory.js'

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
      readonly basis: readonly { readonly code: string; readonly article: string }[]
    }
  | { readonly refused: 'law-not-encoded'; readonly earliest: string | null }

/** A territory that must exist. */
export function placeOf(code: string): Territory {
  const place = territory(code)
  if (place === undefined) throw new Error(`No territory ${code}`)
  return place
}

/** A start as the library takes it. */
export function startOf(from: string, place: Territory): Span {
  const day = from.length === 10 ? dayNumber(from) : null
  const end = day === null ? { at: Date.parse(from), day: null } : { at: dayStart(place.zone, day), day: from }
  if (Number.isNaN(end.at)) throw new Error(`${from} is neither an instant nor a day`)
  return { firm: end, late: end }
}

/** The local day that picks the version. */
export const governingDay = ({ governedOn }: RuleRequest, { firm }: Span, place: Territory): string =>
  governedOn ?? firm.day ?? isoDay(localDay(place.zone, firm.at))

/** The dates of a version from a start; a granted length never lengthens it, and a rule counted back has none. */
export function counted(rule: Rule, version: Version, start: Span, place: Territory, granted?: number): Counted {
  if (rule.about?.counted === 'back') return countBack(version.period, start, place)
  return count(version.period, start, place, granted === undefined ? {} : { granted })
}

/** What the law answers to a request; throws on a rule or a territory that does not exist. */
export function answerOf(law: Law, request: RuleRequest): RuleAnswer {
  const rule = law.get(request.rule)
  if (rule === undefined) throw new Error(`No rule ${request.rule}`)
  const place = placeOf(request.territory)
  const start = startOf(request.from, place)
  const day = governingDay(request, start, place)
  try {
    const version = versionOf(rule, day, place.code)
    const { firm, late } = counted(rule, version, start, place, request.granted)
    return {
      firmAt: isoLocal(firm.at, place),
      lateAt: isoLocal(late.at, place),
      firmDay: firm.day,
      lateDay: late.day,
      ends: version.ends ?? 'by',
      confidence: version.confidence ?? 'sure',
      ...(countsOf(version.period).every(({ unit }) => unit === 'times') ? { figure: figureOn(rule, day, place.code) } : {}),
      basis: basisOn(version, day).map(({ code, article }) => ({ code, article })),
    }
  } catch (error) {
    if (error instanceof NoLawInForce) return { refused: 'law-not-encoded', earliest: error.earliest }
    throw error
  }
}
