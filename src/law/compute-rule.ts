import { dayNumber, dayStart, isoDay, localDay, minuteOf } from './calendar.js'
import { countsOf, runsFromTheHour } from './check.js'
import { count, type Counted } from './counting.js'
import { countBack } from './counting-back.js'
import { hourNotSaid, joinDoubts } from './doubts.js'
import { endText, endWords, isoLocal } from './format.js'
import { basisOn, confidenceOf, versionOf } from './rule.js'
import type { Confidence, End, Ends, Period, Rule, Span, Text, Version } from './types.js'
import type { Territory } from './territory.js'

/** From what a rule is counted: an instant (epoch ms) or a local day (ISO). Of a rule counted back it is the event. */
export type From = { readonly at: number } | { readonly day: string }

/** `governedOn`: the local day (ISO) that picks the version, the day of `from` unless said. `granted`: what a judge gave instead of the length. */
export type RuleOptions = { readonly governedOn?: string; readonly granted?: number }

/** What a rule gives from one start, as plain data: instants in ISO with the offset of the place, days in ISO, words in French and English. */
export type RuleComputation = {
  rule: string
  label: Text
  territory: string
  from: string
  governedOn: string
  granted: number | null
  countedBack: boolean
  firmAt: string
  lateAt: string
  firmDay: string | null
  lateDay: string | null
  unrolledAt: string | null
  ends: Ends
  figure: number | null
  local: Text
  localFirm: Text
  localLate: Text
  doubt: Text | null
  confidence: Confidence
  version: { from: string; until: string | null; territories: string[] | null }
  basis: { code: string; article: string; from: string; until: string | null }[]
  steps: Text[]
}

/** Counts a rule from an instant or a day in a territory, by the version that governs. Throws `NoLawInForce`. */
export function computeRule(rule: Rule, place: Territory, from: From, options: RuleOptions = {}): RuleComputation {
  const governedOn = options.governedOn ?? ('day' in from ? from.day : isoDay(localDay(place.zone, from.at)))
  const version = versionOf(rule, governedOn, place.code)
  const { period } = version
  const isBack = rule.about?.counted === 'back'
  const start = startOf(from, period, place)
  const counted = isBack ? countBack(period, start, place) : count(period, start, place, granting(options))
  const { firm, late } = counted
  const unrolled = counted.unrolled ?? null
  const figure = figureIn(version)
  const [localFirm, localLate] = figure === null ? [endText(firm, place), endText(late, place)] : [timesText(figure), timesText(figure)]
  const doubt = firm.at === late.at ? null : joinDoubts(counted.doubt, isOneDate(start) ? null : hourNotSaid)
  return {
    rule: rule.id,
    label: rule.label,
    territory: place.code,
    from: 'day' in from ? from.day : isoLocal(start.firm.at, place),
    governedOn,
    granted: options.granted ?? null,
    countedBack: isBack,
    firmAt: isoLocal(firm.at, place),
    lateAt: isoLocal(late.at, place),
    firmDay: firm.day,
    lateDay: late.day,
    unrolledAt: unrolled === null ? null : isoLocal(unrolled, place),
    ends: version.ends ?? 'by',
    figure,
    local: firm.at === late.at ? localFirm : both(endWords(firm, place), localLate),
    localFirm,
    localLate,
    doubt,
    confidence: confidenceOf(version),
    version: { from: version.from, until: version.until ?? null, territories: version.territories ? [...version.territories] : null },
    basis: datedBasis(version, governedOn),
    steps: stepsOf(start, counted),
  }
}

const granting = ({ granted }: RuleOptions) => (granted === undefined ? {} : { granted })

/** A day is a start as it stands. Hours counted from it have two: its first instant and its last; days are counted from the day itself. */
function startOf(from: From, period: Period, place: Territory): Span {
  const same = (end: End): Span => ({ firm: end, late: end })
  if ('at' in from) return same({ at: minuteOf(from.at), day: null })
  const end: End = { at: dayStart(place.zone, numberOf(from.day)), day: from.day }
  if (!runsFromTheHour(period)) return same(end)
  return { firm: end, late: { at: dayStart(place.zone, numberOf(from.day) + 1), day: from.day } }
}

function numberOf(day: string): number {
  const number = dayNumber(day)
  if (number === null) throw new Error(`${day} is not a day`)
  return number
}

/** A figure that is no length and moves no date: how many times at most. */
const figureIn = ({ period }: Version): number | null => {
  const counts = countsOf(period)
  return counts.every(({ unit }) => unit === 'times') ? Math.min(...counts.map(({ n }) => n)) : null
}
const timesText = (n: number): Text => ({ fr: `${n} fois au plus`, en: `${n} ${n === 1 ? 'time' : 'times'} at most` })

const isOneDate = ({ firm, late }: Span): boolean => firm.at === late.at

const both = (firm: Text, late: Text): Text => ({ fr: `${firm.fr} ou ${late.fr}`, en: `${firm.en} or ${late.en}` })

/** The articles in force on the governing day, each with the days on which it bears this wording. */
const datedBasis = (version: Version, day: string): RuleComputation['basis'] =>
  basisOn(version, day).map(({ code, article, from, until }) => ({
    code,
    article,
    from: from !== undefined && from > version.from ? from : version.from,
    until: [until, version.until].flatMap((one) => one ?? []).sort()[0] ?? null,
  }))

/** The arithmetic, with the reason where the hour of the start is not said. */
const stepsOf = (start: Span, counted: Counted): Text[] =>
  isOneDate(start) ? counted.steps() : [...counted.steps(), { fr: `Doute : ${hourNotSaid.fr}`, en: `Doubt: ${hourNotSaid.en}` }]
