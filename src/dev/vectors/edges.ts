import { HOUR, MINUTE, addMonths, dayNumber, dayStart, daysFromCivil, isoDay, weekday } from '../../law/calendar.js'
import { countsOf, runsFromTheHour } from '../../law/check.js'
import type { Territory } from '../../law/territory.js'
import type { Count, Rule, Version } from '../../law/types.js'
import { placeOf } from './answer.js'
import { endEdges } from './ends.js'
import { LEAP_DAYS, at, changeOn, clockChanges, eachYear, instant, within } from './starts.js'
import type { Edge, Start } from './vector.js'

type Hours = Extract<Count, { unit: 'hours' }>

/** The starts on which a version of its units goes wrong most easily. */
export function edgeStarts(rule: Rule, version: Version, territory: string): readonly Start[] {
  const place = placeOf(territory)
  const isBack = rule.about?.counted === 'back'
  const edges = countsOf(version.period).flatMap((count) => [
    ...edgesOf(count, version, place, isBack),
    ...(isBack ? [] : endEdges(count, version, place)),
  ])
  return edges.map((edge) => ({ territory, ...edge }))
}

function edgesOf(count: Count, version: Version, place: Territory, isBack: boolean): readonly Edge[] {
  switch (count.unit) {
    case 'times':
      return []
    case 'minutes':
      return overMidnight(version, place)
    case 'hours':
      return [...nights(count.n, version, place, isBack), ...fridayEvening(version, place), ...floor(count, version, place)]
    case 'days-same-hour':
      return nights(24 * count.n, version, place, isBack)
    case 'working-days':
      return [...fridayEvening(version, place), ...monthEnds(version, place)]
    case 'days':
      return [...lastMinute(version, place), ...(count.first === 'counted' ? fromDay(version) : [])]
    case 'clear-days':
    case 'weeks':
      return lastMinute(version, place)
    case 'months':
    case 'years':
      return [
        ...monthEnds(version, place),
        ...leapDay(version, place),
        ...(isBack ? shortMonth(count, version, place) : []),
        ...('through' in count ? turnOfTheYear(version, place) : []),
      ]
  }
}

const edge = (
  name: string,
  why: string,
  days: readonly number[],
  version: Version,
  place: Territory,
  hour: number,
  minute: number,
): Edge => {
  const { day, ...governed } = within(version, days)
  return { name, why: `${why}: ${isoDay(day)}.`, from: at(day, hour, minute, place), ...governed }
}

/** Both nights on which the clocks change, inside of the length, where the place changes its clocks. */
function nights(hours: number, version: Version, place: Territory, isBack: boolean): readonly Edge[] {
  if (place.zone !== 'Europe/Paris' || hours < 2) return []
  const away = Math.min(Math.floor(hours / 2), 20) * HOUR + 10 * MINUTE
  return ([3, 10] as const).map((month) => {
    const { day, ...governed } = within(version, clockChanges(month))
    const start = changeOn(day) + (isBack ? away : -away)
    return {
      name: month === 3 ? 'clocks-forward' : 'clocks-back',
      why: `The clocks go ${month === 3 ? 'forward' : 'back'} within the length, on ${isoDay(day)}.`,
      from: instant(start, place),
      ...governed,
    }
  })
}

const fridayEvening = (version: Version, place: Territory): readonly Edge[] => [
  edge(
    'friday-evening',
    'A start on a Friday evening',
    eachYear(10, 20).map((day) => day + ((12 - weekday(day)) % 7)),
    version,
    place,
    18,
    40,
  ),
]

/** Minutes that run over midnight, a month end and a year end. */
const overMidnight = (version: Version, place: Territory): readonly Edge[] => [
  edge('over-midnight', 'A start in the last minutes of a year', eachYear(12, 31), version, place, 23, 45),
]

/** Calendar years begin at midnight of the place. */
const turnOfTheYear = (version: Version, place: Territory): readonly Edge[] => [
  edge('31-december', 'A start in the last minute of a year', eachYear(12, 31), version, place, 23, 59),
  edge('1-january', 'A start in the first minute of a year', eachYear(1, 1), version, place, 0, 0),
]

const leapDay = (version: Version, place: Territory): readonly Edge[] => [
  edge('leap-day', 'A start on a leap day', LEAP_DAYS, version, place, 9, 30),
]

/** An open version has no last minute of its own. */
const lastMinute = (version: Version, place: Territory): readonly Edge[] =>
  version.until === undefined
    ? [edge('month-end', 'The last minute of a month: its day counts whole, or not at all', eachYear(1, 31), version, place, 23, 59)]
    : []

const monthEnds = (version: Version, place: Territory): readonly Edge[] => [
  edge('31-january', 'A start on the last day of a long month', eachYear(1, 31), version, place, 16, 45),
  edge(
    '28-february',
    'A start on the last day of February, where a morrow is the first of March',
    [2018, 2019, 2021, 2022, 2023, 2025, 2026, 2017].map((year) => daysFromCivil(year, 2, 28)),
    version,
    place,
    23,
    59,
  ),
]

/** A day as the start: a period in days that follows another one begins with its morrow, any other with that day. Not asked of a length in hours. */
function fromDay(version: Version): readonly Edge[] {
  if (runsFromTheHour(version.period)) return []
  const { day, ...governed } = within(version, eachYear(6, 14))
  return [
    { name: 'from-a-day', why: `The start is a day, or a period that ended with it: ${isoDay(day)}.`, from: isoDay(day), ...governed },
  ]
}

/** Counted back into a month that is too short for the date. */
function shortMonth(count: Count, version: Version, place: Territory): readonly Edge[] {
  const n = count.unit === 'years' ? 12 * count.n : count.n
  const events = LEAP_DAYS.flatMap((leap) => [addMonths(leap, n) + 1, addMonths(leap, n) + 2]).filter((day) => !Number.isNaN(day))
  return events.length === 0 ? [] : [edge('short-month', 'Counted back about the end of February', events, version, place, 14, 5)]
}

/** A length that cannot end before a day which the text names. */
function floor(count: Hours, version: Version, place: Territory): readonly Edge[] {
  if (count.notBefore === undefined) return []
  const start = dayStart(place.zone, dayNumber(count.notBefore) ?? 0) - (count.n + 5) * HOUR
  const governed = isoDay(Math.floor(start / (24 * HOUR))) < version.from ? { governedOn: version.from } : {}
  return [{ name: 'not-before', why: `It would end before ${count.notBefore}, and cannot.`, from: instant(start, place), ...governed }]
}
