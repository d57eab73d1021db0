import { describe, expect, it } from 'vitest'
import { monthsFranc, monthsFrancFromMorrow, monthsFrom, monthsIncluded, yearsFrom, yearsIncluded } from '../../src/law/rule.js'
import type { Period } from '../../src/law/types.js'
import { counting, dates } from './support.js'

const cases = (period: Period, rows: readonly (readonly [start: string, expected: string])[]) =>
  it.each(rows)('%s → %s', (start, expected) => expect(dates(counting(period, start))).toBe(expected))

describe('months whose first day is the day of the start', () => {
  cases(monthsIncluded(6), [
    ['2023-09-04T10:00+02:00', '2024-03-04T00:00+01:00'],
    ['2025-08-31T10:00+02:00', '2026-02-28T00:00+01:00'],
    ['2024-03-01T10:00+01:00', '2024-09-01T00:00+02:00'],
  ])
  it('end one day before the date-to-date reading', () => {
    expect(dates(counting(monthsFrom(6), '2023-09-04T10:00+02:00'))).toBe('2024-03-05T00:00+01:00')
  })
})

describe('clear months, counted from the morrow', () => {
  cases(monthsFrancFromMorrow(1), [
    ['2025-02-28T11:20+01:00', '2025-04-02T00:00+02:00'], // 1 March and one month: 1 April, a Tuesday
    ['2025-01-31T15:00+01:00', '2025-03-04T00:00+01:00'], // 1 February and one month: 1 March, a Saturday
    ['2024-07-16T09:30+02:00', '2024-08-20T00:00+02:00'],
  ])
  cases(monthsFranc(1), [
    ['2025-02-28T11:20+01:00', '2025-04-01T00:00+02:00'], // 28 March and one day: 29 March, a Saturday
    ['2025-01-31T15:00+01:00', '2025-03-04T00:00+01:00'],
  ])
})

describe('years whose first day is the day of the start', () => {
  cases(yearsIncluded(1), [
    ['2022-12-05T00:00+01:00', '2023-12-05T00:00+01:00'],
    ['2024-02-29T00:00+01:00', '2025-02-28T00:00+01:00'],
  ])
  cases(yearsFrom(1), [['2022-12-05T00:00+01:00', '2023-12-06T00:00+01:00']])
})
