import { HOUR, MINUTE, dayNumber, dayStart, isoDay, localDay } from '../../law/calendar.js'
import { countBack } from '../../law/counting-back.js'
import { count } from '../../law/counting.js'
import { isoLocal } from '../../law/format.js'
import { basisOn, confidenceOf, exclusionOn, versionOn } from '../../law/rule.js'
import type { Territory } from '../../law/territory.js'
import type { Rule, Span, Version } from '../../law/types.js'
import type { Mutant } from '../law/mutations.js'
import { placeOf } from './answer.js'
import type { Start } from './vector.js'

/** The days that are tried: a whole year around a leap day, then the first of the version. */
const FIRST = dayNumber('2023-11-01') ?? 0
const LAST = dayNumber('2025-01-10') ?? 0
const MORE = 400
const TIMES = [10 * HOUR + 15 * MINUTE, 0, 23 * HOUR + 59 * MINUTE, 17 * HOUR + 30 * MINUTE]

/** A start on which a mutant gives other dates than the rule; null where no day and hour that are tried tell them apart. */
export function distinguishing(rule: Rule, { rule: mutant, version, what }: Mutant): Start | null {
  const code = version.territories?.[0] ?? 'FR-75'
  const place = placeOf(code)
  for (const day of daysOf(version))
    for (const time of TIMES) {
      const at = dayStart(place.zone, day) + time
      if (datesOf(rule, at, place) === datesOf(mutant, at, place)) continue
      const from = isoLocal(at, place)
      return { name: 'only-there', why: `Tells the rule from one that differs in one thing: ${what}.`, from, territory: code }
    }
  return null
}

function* daysOf({ from, until }: Version): Generator<number> {
  const [first, end] = [dayNumber(from) ?? 0, until === undefined ? Number.POSITIVE_INFINITY : (dayNumber(until) ?? 0)]
  for (let day = Math.max(first, FIRST); day < Math.min(end, LAST); day += 1) yield day
  for (let day = first - 1; day < Math.min(end, first + MORE); day += 1) yield day
}

/** Both dates, by the version of the day, in a form that can be compared. */
function datesOf(rule: Rule, at: number, place: Territory): string {
  const day = isoDay(localDay(place.zone, at))
  const version = versionOn(rule, day, place.code)
  if (version === null) return exclusionOn(rule, day, place.code) === null ? 'none' : 'no application'
  const start: Span = { firm: { at, day: null }, late: { at, day: null } }
  const { firm, late } = rule.about?.counted === 'back' ? countBack(version.period, start, place) : count(version.period, start, place)
  const articles = basisOn(version, day).map(({ code, article }) => `${code} ${article}`)
  return [firm.at, firm.day, late.at, late.day, version.ends, confidenceOf(version), ...articles].join()
}
