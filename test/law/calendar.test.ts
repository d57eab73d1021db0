import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  dayNumber,
  dayStart,
  daysInMonth,
  instantOf,
  isoDay,
  localDay,
  offsetAt,
  wallClock,
  weekday,
} from '../../src/law/calendar.js'
import { territoryCodes } from '../../src/law/territory.js'
import { place } from './support.js'

const zones = [...new Set(territoryCodes.map((code) => place(code).zone))]
const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) })
const day = (iso: string): number => dayNumber(iso) ?? Number.NaN

describe('civil days', () => {
  it.each([
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['2024-02-29', 19_782],
    ['2026-11-26', 20_783],
  ])('%s is day %i', (iso, number) => {
    expect(dayNumber(iso)).toBe(number)
    expect(isoDay(number)).toBe(iso)
  })

  it.each(['2025-02-29', '2100-02-29', '2024-13-01', '2024-00-10', '2024-06-31', '24-06-30', '2024-06-30T00:00'])(
    '%s is not a day',
    (iso) => {
      expect(dayNumber(iso)).toBeNull()
    },
  )

  it('agrees with luxon on dates, days of the week and lengths of months', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (number) => {
        const date = DateTime.fromMillis(number * 86_400_000, { zone: 'utc' })
        expect(isoDay(number)).toBe(date.toISODate())
        expect(dayNumber(isoDay(number))).toBe(number)
        expect(weekday(number)).toBe(date.weekday % 7)
        expect(daysInMonth(date.year, date.month)).toBe(date.daysInMonth)
      }),
    )
  })

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-10-31', 4, '2025-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(isoDay(addMonths(day(from), months))).toBe(to)
  })
})

describe('the clocks of the territories', () => {
  it.each(zones)('%s: offsets, local days and starts of days are those of luxon', (zone) => {
    fc.assert(
      fc.property(instants, (instant) => {
        const date = DateTime.fromMillis(instant, { zone })
        expect(offsetAt(zone, instant)).toBe(date.offset * 60_000)
        expect(isoDay(localDay(zone, instant))).toBe(date.toISODate())
        expect(dayStart(zone, localDay(zone, instant))).toBe(date.startOf('day').toMillis())
      }),
    )
  })

  it('an instant read on the wall leads back to it, except in the hour that comes twice', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const back = instantOf(zone, wallClock(zone, instant))
        expect([instant, instant - 3_600_000]).toContain(back)
        expect(wallClock(zone, back)).toBe(wallClock(zone, instant))
      }),
    )
  })

  it('a time that the spring night skips is reached at the change', () => {
    const skipped = Date.UTC(2026, 2, 29, 2, 30)
    expect(instantOf('Europe/Paris', skipped)).toBe(Date.parse('2026-03-29T03:00:00+02:00'))
  })

  it('a time that the autumn night shows twice is reached the first time', () => {
    const twice = Date.UTC(2026, 9, 25, 2, 30)
    expect(instantOf('Europe/Paris', twice)).toBe(Date.parse('2026-10-25T02:30:00+02:00'))
  })

  it('the days of the changes last 23 and 25 hours in Paris, and 24 in Mayotte', () => {
    const hours = (zone: string, iso: string) => (dayStart(zone, day(iso) + 1) - dayStart(zone, day(iso))) / 3_600_000
    expect(hours('Europe/Paris', '2026-03-29')).toBe(23)
    expect(hours('Europe/Paris', '2026-10-25')).toBe(25)
    expect(hours('Indian/Mayotte', '2026-03-29')).toBe(24)
    expect(hours('America/Miquelon', '2026-03-08')).toBe(23)
  })
})
