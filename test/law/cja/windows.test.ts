import { describe, expect, it } from 'vitest'
import {
  ordinaryWindow,
  ordinaryWindowFromAbroad,
  ordinaryWindowFromOverseas,
  windowAfterSwitch,
  windowAfterSwitchToDetention,
  windowBanDestination,
  windowFifteenDays,
  windowFifteenDaysInPrison,
  windowHouseArrest,
  windowInDetention,
  windowLateBan,
  windowNoPeriod,
  windowNoPeriodInPrison,
  windowOfUnknownGround,
  windowThirtyDays,
  windowThirtyDaysInPrison,
  windowTransfer,
  windowUnderHouseArrest,
} from '../../../src/law/cja/windows.js'
import { basisOn, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const table = (rule: Rule, rows: readonly (readonly [signed: string, notified: string, expected: string])[], code = 'FR-75') =>
  it.each(rows)('signed %s, notified %s → %s', (signed, notified, expected) => {
    expect(dates(limit(rule, signed, notified, code), code)).toBe(expected)
  })

describe('CESEDA L. 911-1, one month: date to date, or clear by the later method, rolled over', () => {
  table(windowThirtyDays, [
    ['2025-02-24', '2025-02-28T11:20+01:00', '2025-03-29T00:00+01:00 / 2025-04-02T00:00+02:00'], // the two methods differ at the end of February
    ['2025-04-07', '2025-04-07T09:00+02:00', '2025-05-08T00:00+02:00 / 2025-05-10T00:00+02:00'], // 8 May is a holiday
    ['2025-01-31', '2025-01-31T15:00+01:00', '2025-03-01T00:00+01:00 / 2025-03-04T00:00+01:00'], // 1 March is a Saturday
    ['2025-06-02', '2025-06-02T10:00+02:00', '2025-07-03T00:00+02:00 / 2025-07-04T00:00+02:00'],
    ['2024-07-16', '2024-07-16T09:30+02:00', '2024-08-17T00:00+02:00 / 2024-08-20T00:00+02:00'], // 17 August is a Saturday
  ])
})

describe('CESEDA L. 512-1, L. 614-4 and -5: thirty and fifteen days, clear', () => {
  table(windowThirtyDays, [
    ['2024-06-10', '2024-06-10T10:00+02:00', '2024-07-11T00:00+02:00 / 2024-07-12T00:00+02:00'],
    ['2024-07-12', '2024-07-12T10:00+02:00', '2024-08-12T00:00+02:00 / 2024-08-13T00:00+02:00'],
    ['2020-01-31', '2020-01-31T10:00+01:00', '2020-03-02T00:00+01:00 / 2020-03-03T00:00+01:00'],
  ])
  table(windowFifteenDays, [['2024-06-03', '2024-06-05T10:00+02:00', '2024-06-21T00:00+02:00 / 2024-06-22T00:00+02:00']])
  table(windowFifteenDaysInPrison, [['2024-06-03', '2024-06-05T10:00+02:00', '2024-06-21T00:00+02:00 / 2024-06-22T00:00+02:00']])
  table(windowLateBan, [['2024-06-03', '2024-06-05T10:00+02:00', '2024-06-21T00:00+02:00 / 2024-06-22T00:00+02:00']])
})

describe('the day of the signature: 14 or 15 July 2024 (law 2024-42, art. 86 IV)', () => {
  const notified = '2024-07-16T09:30+02:00'
  it.each([
    [windowNoPeriod, '2024-07-18T09:30+02:00', '2024-08-17T00:00+02:00 / 2024-08-20T00:00+02:00'],
    [windowNoPeriodInPrison, '2024-07-18T09:30+02:00', '2024-07-24T00:00+02:00 / 2024-07-25T00:00+02:00'],
    [windowThirtyDaysInPrison, '2024-08-16T00:00+02:00 / 2024-08-17T00:00+02:00', '2024-07-24T00:00+02:00 / 2024-07-25T00:00+02:00'],
    [windowUnderHouseArrest, '2024-07-18T09:30+02:00', '2024-07-24T00:00+02:00 / 2024-07-25T00:00+02:00'],
    [windowInDetention, '2024-07-18T09:30+02:00', '2024-07-18T09:30+02:00'],
    [windowHouseArrest, '2024-07-18T09:30+02:00', '2024-07-24T00:00+02:00 / 2024-07-25T00:00+02:00'],
    [windowTransfer, '2024-08-01T00:00+02:00', '2024-07-24T00:00+02:00 / 2024-07-25T00:00+02:00'],
    [windowOfUnknownGround, '2024-07-18T09:30+02:00 / 2024-08-17T00:00+02:00', '2024-08-17T00:00+02:00 / 2024-08-20T00:00+02:00'],
  ] as const)('$id', (rule, before, since) => {
    expect(dates(limit(rule, '2024-07-14', notified))).toBe(before)
    expect(dates(limit(rule, '2024-07-15', notified))).toBe(since)
  })

  it('cites the numbers in force on that day', () => {
    const articles = (rule: Rule, day: string) => basisOn(versionOf(rule, day, 'FR-75'), day).map(({ article }) => article)
    expect(articles(windowNoPeriod, '2021-04-30')).toEqual(['L. 512-1, II'])
    expect(articles(windowNoPeriod, '2021-05-01')).toEqual(['L. 614-6'])
    expect(articles(windowNoPeriod, '2024-07-15')).toEqual(['L. 614-1', 'L. 911-1'])
  })

  it('a handover and a destination of a judicial ban have no text before', () => {
    expect(() => limit(windowBanDestination, '2024-07-14', notified)).toThrow('No version')
  })
})

describe('CESEDA L. 921-1, seven days: to 24:00 of the seventh, or clear and rolled over', () => {
  table(windowAfterSwitch, [
    ['2025-04-07', '2025-04-22T16:00+02:00', '2025-04-30T00:00+02:00 / 2025-05-01T00:00+02:00'],
    ['2025-07-11', '2025-07-11T17:00+02:00', '2025-07-19T00:00+02:00 / 2025-07-22T00:00+02:00'],
    ['2025-09-01', '2025-10-24T15:00+02:00', '2025-11-01T00:00+01:00 / 2025-11-04T00:00+01:00'],
    ['2025-05-20', '2025-05-20T10:00+02:00', '2025-05-28T00:00+02:00 / 2025-05-29T00:00+02:00'],
    ['2025-01-06', '2025-01-06T11:00+01:00', '2025-01-14T00:00+01:00 / 2025-01-15T00:00+01:00'],
  ])
})

describe('CESEDA L. 921-2, forty-eight hours', () => {
  table(windowAfterSwitchToDetention, [['2025-04-07', '2025-04-28T09:40+02:00', '2025-04-30T09:40+02:00']])
  table(windowInDetention, [
    ['2025-03-29', '2025-03-29T10:05+01:00', '2025-03-31T10:05+02:00 / 2025-03-31T11:05+02:00'], // the clocks go forward
    ['2025-10-25', '2025-10-25T10:05+02:00', '2025-10-27T09:05+01:00 / 2025-10-27T10:05+01:00'], // and back
    ['2026-12-24', '2026-12-24T18:00+01:00', '2026-12-26T18:00+01:00'], // a holiday counts
  ])
})

describe('CJA R. 421-1 and R. 421-7, the ordinary window', () => {
  table(ordinaryWindow, [
    ['2025-04-18', '2025-04-22T10:00+02:00', '2025-06-23T00:00+02:00 / 2025-06-24T00:00+02:00'],
    ['2025-02-28', '2025-02-28T10:00+01:00', '2025-04-29T00:00+02:00 / 2025-05-03T00:00+02:00'], // 1 May is a holiday
    ['2026-12-31', '2026-12-31T10:00+01:00', '2027-03-01T00:00+01:00 / 2027-03-02T00:00+01:00'],
  ])
  table(ordinaryWindowFromOverseas, [['2025-04-18', '2025-04-22T10:00+02:00', '2025-07-23T00:00+02:00 / 2025-07-24T00:00+02:00']])
  table(ordinaryWindowFromAbroad, [['2025-04-18', '2025-04-22T10:00+02:00', '2025-08-23T00:00+02:00 / 2025-08-26T00:00+02:00']])
})

describe('overseas', () => {
  it.each(['FR-971', 'FR-973', 'FR-976', 'FR-BL', 'FR-MF'])('%s: the ordinary two months for a measure', (code) => {
    for (const rule of [windowNoPeriod, windowInDetention, windowThirtyDays]) {
      const version = versionOf(rule, '2025-06-02', code)
      expect(version.period).toMatchObject({ firm: { unit: 'months', n: 2 } })
      expect(version.confidence).toBe('likely')
    }
  })
  table(windowHouseArrest, [['2025-06-02', '2025-06-02T10:00+03:00', '2025-08-03T00:00+03:00 / 2025-08-05T00:00+03:00']], 'FR-976')
  table(windowNoPeriod, [['2025-06-02', '2025-06-02T10:00-10:00', '2025-06-04T10:00-10:00 / 2025-07-04T00:00-10:00']], 'FR-PF') // both regimes
  table(windowNoPeriod, [['2025-06-02', '2025-06-02T10:00+04:00', '2025-07-03T00:00+04:00 / 2025-07-04T00:00+04:00']], 'FR-974')
})
