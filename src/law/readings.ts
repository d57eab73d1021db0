import {
  DAY,
  HOUR,
  MINUTE,
  addMonths,
  dayNumber,
  dayStart,
  instantOf,
  isoDay,
  localDay,
  monthEnd,
  offsetAt,
  wallClock,
  yearEnd,
} from './calendar.js'
import { clocksChange, firstDayAfterHours, joinDoubts, sameHourOrMidnight } from './doubts.js'
import { isWorkingDayEverywhere } from './holidays.js'
import type { Count, End, Text } from './types.js'
import type { Territory } from './territory.js'

/** What one count gives from one start: its two dates, equal where nothing is in doubt. `unrolled`: the instant before a roll-over. */
export type Reading = { readonly firm: End; readonly late: End; readonly doubt: Text | null; readonly unrolled: number | null }

type Hours = Extract<Count, { unit: 'hours' }>
type Days = Exclude<Count, Hours | { unit: 'minutes' | 'days-same-hour' | 'times' }>
type Dated = Extract<Count, { unit: 'months' | 'years' }>

/** The length that runs: the one of the law, or the shorter one that was granted. */
export const lengthOf = ({ n }: Count, granted: number | undefined): number =>
  granted === undefined ? n : Math.max(0, Math.min(n, granted))

/** Counts `n` units from a start, at a place. */
export function readingOf(count: Count, n: number, start: End, place: Territory): Reading {
  switch (count.unit) {
    case 'hours':
      return count.roll === undefined ? plainHours(count, n, start, place) : rolledHours(count, n, start, place)
    case 'minutes':
      return settled(instantEnd(start.at + n * MINUTE))
    case 'days-same-hour':
      return settled(instantEnd(instantOf(place.zone, wallClock(place.zone, start.at) + n * DAY)))
    case 'times':
      return settled(start)
    case 'days':
      if (count.chained === true && start.day === null) return afterHours(count, n, start, place)
  }
  return settled(dayEnd(lastDay(count, n, startDay(start, place), start.day !== null, place), place))
}

const settled = (end: End): Reading => ({ firm: end, late: end, doubt: null, unrolled: null })
const instantEnd = (at: number): End => ({ at, day: null })

/** 24:00 of a local day. */
export const dayEnd = (day: number, place: Territory): End => ({ at: dayStart(place.zone, day + 1), day: isoDay(day) })

/** The day from which days are counted: the last day of a period in days, else the local day of the instant. */
const startDay = (start: End, place: Territory): number =>
  (start.day === null ? null : dayNumber(start.day)) ?? localDay(place.zone, start.at)

/** Elapsed hours, and the same hours on the clock on the wall: equal unless the clocks change in between. */
export function elapsedAndWall({ notBefore }: Hours, n: number, start: End, { zone }: Territory): readonly [elapsed: number, wall: number] {
  const elapsed = start.at + n * HOUR
  const wall = offsetAt(zone, start.at) === offsetAt(zone, elapsed) ? elapsed : instantOf(zone, wallClock(zone, start.at) + n * HOUR)
  const floor = notBefore === undefined ? null : dayNumber(notBefore)
  if (floor === null) return [elapsed, wall]
  const earliest = dayStart(zone, floor)
  return [Math.max(elapsed, earliest), Math.max(wall, earliest)]
}

function plainHours(count: Hours, n: number, start: End, place: Territory): Reading {
  const [elapsed, wall] = elapsedAndWall(count, n, start, place)
  if (elapsed === wall) return settled(instantEnd(elapsed))
  const wallDay = localDay(place.zone, wall)
  const end = (at: number): End =>
    localDay(place.zone, elapsed) === wallDay ? instantEnd(at) : { at, day: null, wallDay: isoDay(wallDay) }
  return { firm: end(Math.min(elapsed, wall)), late: end(Math.max(elapsed, wall)), doubt: clocksChange, unrolled: null }
}

/** CPC 640 to 642: to the same clock time of the next working day; late, 24:00 of the day of expiry. */
function rolledHours(count: Hours, n: number, start: End, place: Territory): Reading {
  const [elapsed, wall] = elapsedAndWall(count, n, start, place)
  const [first, second] = [sameHourNextWorkingDay(elapsed, place), sameHourNextWorkingDay(wall, place)]
  const [firm, last] = [Math.min(first, second), Math.max(first, second)]
  const wasRolled = first !== elapsed || second !== wall
  const toTheMinute = count.toTheMinute === true && !wasRolled
  return {
    firm: instantEnd(firm),
    late: toTheMinute ? instantEnd(last) : dayEnd(localDay(place.zone, last), place),
    doubt: joinDoubts(elapsed === wall ? null : clocksChange, toTheMinute ? null : sameHourOrMidnight),
    unrolled: wasRolled ? Math.min(elapsed, wall) : null,
  }
}

function sameHourNextWorkingDay(at: number, place: Territory): number {
  const day = localDay(place.zone, at)
  const open = nextWorkingDay(day, place)
  return open === day ? at : instantOf(place.zone, wallClock(place.zone, at) + (open - day) * DAY)
}

/** The day itself when it is a working day of the place, else the next one. */
export function nextWorkingDay(day: number, place: Territory): number {
  while (!place.isWorkingDay(day)) day++
  return day
}

/** Days that follow a period in hours: its last day counts (firm) or not (late), at 24:00 in both readings. */
function afterHours(count: Extract<Count, { unit: 'days' }>, n: number, start: End, place: Territory): Reading {
  const day = (start.wallDay === undefined ? null : dayNumber(start.wallDay)) ?? localDay(place.zone, start.at)
  const end = (last: number) => dayEnd(adjusted(count, last, place), place)
  const [firm, late] = [end(day + n - 1), end(day + n)]
  return { firm, late, doubt: firm.at === late.at ? null : firstDayAfterHours, unrolled: null }
}

/** What a working day is: by the calendar of the place, or of an authority on the mainland. */
export const workingDayOf = ({ of }: Extract<Count, { unit: 'working-days' }>, place: Territory): ((day: number) => boolean) =>
  of === 'mainland' ? isWorkingDayEverywhere : place.isWorkingDay

/** The last day that a count in days, months or years holds. */
function lastDay(count: Days, n: number, day: number, fromDayLimit: boolean, place: Territory): number {
  switch (count.unit) {
    case 'days':
      return adjusted(count, count.first === 'counted' && !(count.chained === true && fromDayLimit) ? day + n - 1 : day + n, place)
    case 'clear-days':
      return adjusted(count, day + n, place)
    case 'working-days': {
      const isOpen = workingDayOf(count, place)
      for (let left = n; left > 0;) if (isOpen(++day)) left--
      return day
    }
    case 'weeks':
      return day + 7 * n
    case 'months':
      return adjusted(count, dateAfter(count, n, day), place)
    case 'years':
      return adjusted(count, dateAfter(count, 12 * n, day), place)
  }
}

/**
 * The same date n months on: of the day of the start (or of the last of its month), of its morrow, or the eve of it where the day of the start is day 1;
 * then on to the end of the calendar month or year, where the text says so.
 */
function dateAfter(count: Dated, n: number, start: number): number {
  const day = 'after' in count && count.after === 'month-end' ? monthEnd(start) : start
  const last = count.first === 'morrow' ? addMonths(day + 1, n) : addMonths(day, n) - (count.first === 'counted' ? 1 : 0)
  if (count.through === undefined) return last
  return count.through === 'month-end' ? monthEnd(last) : yearEnd(last)
}

function adjusted(count: { readonly clear?: true; readonly roll?: 'cpc-642' }, last: number, place: Territory): number {
  const day = count.clear === true ? last + 1 : last
  return count.roll === undefined ? day : nextWorkingDay(day, place)
}
