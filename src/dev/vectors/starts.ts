import { DAY, HOUR, MINUTE, dayNumber, daysFromCivil, dayStart, isoDay, localDay, weekday } from '../../law/calendar.js'
import { readingOf } from '../../law/readings.js'
import { isoLocal } from '../../law/format.js'
import type { Count, Version } from '../../law/types.js'
import type { Territory } from '../../law/territory.js'

/** Where no later version is known, vectors stay before this day. */
const HORIZON = '2026-11-28'

const number = (day: string): number => dayNumber(day) ?? Number.NaN

/** The first day of a version and the day after its last, as day numbers. */
export function bounds({ from, until }: Version): readonly [first: number, end: number] {
  const first = number(from)
  return [first, until === undefined ? Math.max(number(HORIZON), first + 60) : number(until)]
}

/** A Tuesday (or the nearest day that the version has) about the middle of a version. */
export function ordinaryDay(version: Version): string {
  const [first, end] = bounds(version)
  const middle = Math.floor((first + end) / 2)
  const tuesday = middle - ((weekday(middle) + 5) % 7)
  return isoDay(tuesday >= first ? tuesday : middle)
}

/** A clock time on a local day, as an instant with the offset of the place. */
export const at = (day: number, hour: number, minute: number, place: Territory): string =>
  isoLocal(dayStart(place.zone, day) + hour * HOUR + minute * MINUTE, place)

/** A date written as an instant of its place. */
export const instant = (ms: number, place: Territory): string => isoLocal(ms, place)

/** Of several days, the first that a version holds; else the last of them, which another day must then govern. */
export function within(version: Version, days: readonly number[]): { readonly day: number; readonly governedOn?: string } {
  const [first, end] = bounds(version)
  const inside = days.find((day) => day >= first && day < end)
  return inside === undefined ? { day: days.at(-1) ?? first, governedOn: ordinaryDay(version) } : { day: inside }
}

/** The same date in each year from 2005 to 2027. */
export const eachYear = (month: number, day: number): readonly number[] =>
  Array.from({ length: 23 }, (_, index) => daysFromCivil(2005 + index, month, day))

/** 29 February of each leap year. */
export const LEAP_DAYS: readonly number[] = [2008, 2012, 2016, 2020, 2024].map((year) => daysFromCivil(year, 2, 29))

/** The Sundays on which Europe changes its clocks, at 1:00 UTC. */
export const clockChanges = (month: 3 | 10): readonly number[] => eachYear(month, 31).map((day) => day - weekday(day))

/** The day on which a count ends before any roll-over, from a start. */
function endDay(count: Count, from: number, place: Territory): number {
  const bare = Object.fromEntries(Object.entries(count).filter(([key]) => key !== 'roll')) as Count // only an optional field less
  const { firm } = readingOf(bare, count.n, { at: from, day: null }, place)
  return firm.day === null ? localDay(place.zone, firm.at) : number(firm.day)
}

/** The first start day of a version (else of 2023 to 2025) from which a count, before its roll-over, ends on a day that passes the test. */
export function startEndingOn(
  count: Count,
  version: Version,
  place: Territory,
  minuteOfDay: number,
  passes: (day: number) => boolean,
): { readonly day: number; readonly governedOn?: string } | null {
  const [first, end] = bounds(version)
  const find = (from: number, to: number): number | null => {
    for (let day = from; day < to; day++) if (passes(endDay(count, dayStart(place.zone, day) + minuteOfDay * MINUTE, place))) return day
    return null
  }
  const inside = find(first, Math.min(end, first + 800))
  if (inside !== null) return { day: inside }
  const outside = find(number('2023-01-01'), number('2025-12-31'))
  return outside === null ? null : { day: outside, governedOn: ordinaryDay(version) }
}

/** The instant at which Europe's clocks change on such a Sunday. */
export const changeOn = (sunday: number): number => sunday * DAY + HOUR
