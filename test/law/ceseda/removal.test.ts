import { describe, expect, it } from 'vitest'
import {
  banAfterOverstay,
  banDepartureProof,
  banExtension,
  banOptional,
  banReview,
  banReviewSilence,
  banWithoutPeriod,
  banWithoutPeriodThreat,
  circulationBan,
} from '../../../src/law/ceseda/bans.js'
import { eloiAfterRemoval, eloiUnexecuted, gestelExecuted } from '../../../src/law/ceseda/removal-files.js'
import {
  coercionAge,
  coercionAgeOfMeasure,
  coercionAgeReform,
  departurePeriod,
  departurePeriodEu,
  departurePeriodExtension,
  departureReports,
  oqtfAfterAsylum,
} from '../../../src/law/ceseda/removal.js'
import { basisOn, figureOn, NoLawInForce, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const table = (rule: Rule, rows: readonly (readonly [governedOn: string, start: string, expected: string])[]) =>
  it.each(rows)('governed by %s, from %s → %s', (governedOn, start, expected) => {
    expect(dates(limit(rule, governedOn, start))).toBe(expected)
  })

describe('CESEDA R. 611-3, the measure after the asylum procedure', () => {
  table(oqtfAfterAsylum, [
    ['2025-01-17', '2025-01-17T09:00+01:00', '2025-02-01T00:00+01:00 / 2025-02-02T00:00+01:00'],
    ['2024-07-17', '2024-07-17T09:00+02:00', '2024-08-01T00:00+02:00 / 2024-08-02T00:00+02:00'],
  ])
  it('no limit before 2024-07-17', () => {
    expect(() => limit(oqtfAfterAsylum, '2024-07-16', '2024-07-16T09:00+02:00')).toThrow(NoLawInForce)
  })
})

describe('CESEDA L. 612-1, the departure period', () => {
  table(departurePeriod, [
    ['2025-02-28', '2025-02-28T11:20+01:00', '2025-03-30T00:00+01:00 / 2025-03-31T00:00+02:00'], // 30 March has 23 hours
    ['2021-04-30', '2021-04-30T10:00+02:00', '2021-05-30T00:00+02:00 / 2021-05-31T00:00+02:00'],
  ])
  it('the old number until 2021-04-30', () => {
    const articles = (day: string) => basisOn(versionOf(departurePeriod, day, 'FR-75'), day).map(({ article }) => article)
    expect([articles('2021-04-30'), articles('2021-05-01')]).toEqual([['L. 511-1, II'], ['L. 612-1']])
  })
  it('at most three reports a week', () => {
    expect([figureOn(departureReports, '2021-04-30', 'FR-75'), figureOn(departureReports, '2021-05-01', 'FR-75')]).toEqual([3, 3])
  })
  table(departurePeriodExtension, [['2025-03-27', '2025-04-10T00:00+02:00', '2025-04-11T00:00+02:00']])
})

describe('CESEDA L. 251-3, citizens of the Union: thirty days, then one month', () => {
  table(departurePeriodEu, [
    ['2021-04-30', '2021-04-30T15:00+02:00', '2021-05-30T00:00+02:00 / 2021-05-31T00:00+02:00'],
    ['2021-05-01', '2021-05-01T15:00+02:00', '2021-06-01T00:00+02:00 / 2021-06-02T00:00+02:00'],
    ['2025-01-31', '2025-01-31T15:00+01:00', '2025-02-28T00:00+01:00 / 2025-03-01T00:00+01:00'],
  ])
})

describe('CESEDA L. 731-1, 1°: how old the measure may be', () => {
  it.each([
    ['2024-01-26', '2023-12-05T00:00+01:00 / 2023-12-06T00:00+01:00'], // refused: the last day was 4 December 2023
    ['2024-01-27', '2023-12-05T00:00+01:00 / 2023-12-06T00:00+01:00'],
    ['2024-01-28', '2025-12-05T00:00+01:00 / 2025-12-06T00:00+01:00'], // allowed again, until 4 December 2025
  ])('signed 2022-12-05, decided %s → %s', (decided, expected) => {
    expect(dates(limit(coercionAge, decided, '2022-12-05T00:00+01:00'))).toBe(expected)
  })
  it.each([
    ['2023-01-27', '2024-01-27T00:00+01:00 / 2024-01-28T00:00+01:00'],
    ['2023-01-28', '2026-01-28T00:00+01:00 / 2026-01-29T00:00+01:00'], // law 2024-42 finds it still young enough
  ])('seen from a signature on %s → %s', (signed, expected) => {
    expect(dates(limit(coercionAgeOfMeasure, signed, `${signed}T00:00+01:00`))).toBe(expected)
  })
  table(coercionAgeReform, [
    ['2022-12-05', '2023-12-05T00:00+01:00', '2024-01-28T00:00+01:00'],
    ['2023-06-01', '2026-06-01T00:00+02:00', '2026-06-01T00:00+02:00'],
  ])
})

describe('CESEDA L. 612-6 to -8, the longest bans', () => {
  it.each([
    [banWithoutPeriod, 36, 60],
    [banWithoutPeriodThreat, 36, 120],
    [banAfterOverstay, 24, 60],
    [banOptional, 24, 60],
  ] as const)('$id: %i months, then %i from 2024-01-28', (rule, before, since) => {
    expect([figureOn(rule, '2024-01-27', 'FR-75'), figureOn(rule, '2024-01-28', 'FR-75')]).toEqual([before, since])
  })
  it('three years granted, from the departure', () => {
    expect(dates(limit(banWithoutPeriod, '2025-02-24', '2025-09-14T10:00+02:00', 'FR-75', 36))).toBe(
      '2028-09-14T00:00+02:00 / 2028-09-15T00:00+02:00',
    )
  })
  it('never more than the law allows', () => {
    expect(dates(limit(banOptional, '2024-01-27', '2025-09-14T10:00+02:00', 'FR-75', 60))).toBe(
      '2027-09-14T00:00+02:00 / 2027-09-15T00:00+02:00',
    )
  })
  table(banExtension, [['2025-02-24', '2028-09-14T10:00+02:00', '2030-09-15T00:00+02:00']])
  table(banDepartureProof, [['2025-02-24', '2025-03-30T10:00+02:00', '2025-05-30T00:00+02:00 / 2025-05-31T00:00+02:00']])
  table(banReview, [['2025-02-24', '2025-02-24T10:00+01:00', '2030-02-25T00:00+01:00']])
  table(banReviewSilence, [['2025-02-24', '2030-02-24T10:00+01:00', '2030-04-24T00:00+02:00 / 2030-04-25T00:00+02:00']])
  table(circulationBan, [['2016-11-01', '2016-11-01T10:00+01:00', '2019-11-01T00:00+01:00 / 2019-11-02T00:00+01:00']])
  it('no review of a ban issued before 2024-01-28', () => {
    expect(() => limit(banReview, '2024-01-27', '2024-01-27T10:00+01:00')).toThrow(NoLawInForce)
  })
})

describe('the data files', () => {
  table(eloiAfterRemoval, [['2025-09-14', '2025-09-14T10:00+02:00', '2025-12-15T00:00+01:00']]) // last day: 14 December 2025
  table(gestelExecuted, [['2025-09-14', '2025-09-14T10:00+02:00', '2026-03-15T00:00+01:00']]) // last day: 14 March 2026
  table(eloiUnexecuted, [['2022-12-05', '2022-12-05T00:00+01:00', '2025-12-06T00:00+01:00']]) // last day: 5 December 2025
  it('sure while the ELOI articles were in the code, a default since', () => {
    expect([
      versionOf(eloiAfterRemoval, '2011-06-10', 'FR-75').confidence,
      versionOf(eloiAfterRemoval, '2011-06-11', 'FR-75').confidence,
    ]).toEqual([undefined, 'unsure'])
  })
})
