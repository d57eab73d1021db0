import { IANAZone } from 'luxon'

/** Civil days are integers, days since 1970-01-01; instants and wall-clock times are milliseconds. Luxon is asked for zone offsets only, once a month and zone. */
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** An instant (epoch milliseconds) floored to its minute, the grain of the law. */
export const minuteOf = (at: number): number => Math.floor(at / MINUTE) * MINUTE

const ERA = 146_097 // days in 400 Gregorian years

/** A date of the Gregorian calendar as days since 1970-01-01 (months from 1). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** Days since 1970-01-01 as a date of the Gregorian calendar (months from 1). */
export function civilFromDays(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const z = days + 719_468
  const era = Math.floor(z / ERA)
  const dayOfEra = z - era * ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

/** How many days a month has. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31

/** The day number of an ISO day, null when it is not a day of the calendar. */
export function dayNumber(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? daysFromCivil(year, month, day) : null
}

const isoDays = new Map<number, string>()

/** A day number as an ISO day. */
export function isoDay(days: number): string {
  let iso = isoDays.get(days)
  if (iso === undefined) {
    const { year, month, day } = civilFromDays(days)
    iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    isoDays.set(days, iso)
  }
  return iso
}

/** The day of the week, 0 for Sunday. */
export const weekday = (days: number): number => (((days + 4) % 7) + 7) % 7

/** The same date n months later; where the month has no such day, its last (CPC 641). */
export function addMonths(days: number, n: number): number {
  const { year, month, day } = civilFromDays(days)
  const months = year * 12 + month - 1 + n
  const [y, m] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
  return daysFromCivil(y, m, Math.min(day, daysInMonth(y, m)))
}

/** The last day of the calendar month of a day. */
export function monthEnd(days: number): number {
  const { year, month } = civilFromDays(days)
  return daysFromCivil(year, month, daysInMonth(year, month))
}

/** 31 December of the year of a day. */
export const yearEnd = (days: number): number => daysFromCivil(civilFromDays(days).year, 12, 31)

/** A stretch of time holds at most one change of clocks, at `change` (never: Infinity). */
type Stretch = { readonly before: number; readonly change: number; readonly after: number }
const STRETCH = 32 * DAY
const stretches = new Map<string, Map<number, Stretch>>()

function stretchAt(zone: string, at: number): Stretch {
  let ofZone = stretches.get(zone)
  if (ofZone === undefined) stretches.set(zone, (ofZone = new Map()))
  const index = Math.floor(at / STRETCH)
  let stretch = ofZone.get(index)
  if (stretch === undefined) ofZone.set(index, (stretch = measure(zone, index * STRETCH)))
  return stretch
}

function measure(zoneName: string, from: number): Stretch {
  const zone = IANAZone.create(zoneName)
  const offset = (at: number) => zone.offset(at) * MINUTE
  const [before, after] = [offset(from), offset(from + STRETCH)]
  if (before === after) return { before, change: Infinity, after }
  let [low, high] = [from, from + STRETCH]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offset(middle) === before) low = middle
    else high = middle
  }
  return { before, change: high, after }
}

/** Milliseconds to add to an instant to read the clock on the wall. */
export function offsetAt(zone: string, at: number): number {
  const stretch = stretchAt(zone, at)
  return at < stretch.change ? stretch.before : stretch.after
}

/** What the clock on the wall shows, as if it were UTC. */
export const wallClock = (zone: string, at: number): number => at + offsetAt(zone, at)

/** The local day (number) of an instant. */
export const localDay = (zone: string, at: number): number => Math.floor((at + offsetAt(zone, at)) / DAY)

/** The instant at which the clock on the wall first shows a time; a time that a change of clocks skips is reached at the change. */
export function instantOf(zone: string, wall: number): number {
  const [before, after] = [offsetAt(zone, wall - 15 * HOUR), offsetAt(zone, wall + 15 * HOUR)]
  if (before === after) return wall - before
  if (offsetAt(zone, wall - before) === before) return wall - before
  if (offsetAt(zone, wall - after) === after) return wall - after
  return Math.min(stretchAt(zone, wall - after).change, stretchAt(zone, wall - before).change, wall - before)
}

/** The first instant of a local day. */
export const dayStart = (zone: string, day: number): number => instantOf(zone, day * DAY)
