import { describe, expect, it } from 'vitest'
import * as ban from '../../../src/law/ceseda/judicial-ban.js'
import { NoLawInForce, basisOn, versionOf } from '../../../src/law/rule.js'
import { dates, limit } from '../support.js'

describe('Code pénal 131-30, the term of a judicial ban', () => {
  it.each([
    ['ten years, the longest', '2023-06-30T10:00+02:00', undefined, '2033-06-30T00:00+02:00 / 2033-07-01T00:00+02:00'],
    ['five years from the release', '2023-06-30T10:00+02:00', 5, '2028-06-30T00:00+02:00 / 2028-07-01T00:00+02:00'],
    ['five years from the departure', '2025-02-20T09:00+01:00', 5, '2030-02-20T00:00+01:00 / 2030-02-21T00:00+01:00'],
    ['one year from 29 February', '2024-02-29T09:00+01:00', 1, '2025-02-28T00:00+01:00 / 2025-03-01T00:00+01:00'],
  ])('%s', (_, start, granted, expected) => {
    expect(dates(limit(ban.judicialBanTerm, start.slice(0, 10), start, 'FR-75', granted))).toBe(expected)
  })

  it('cites the article that was in force', () => {
    const on = (day: string) => basisOn(versionOf(ban.judicialBanTerm, day, 'FR-75'), day).map(({ article }) => article)
    expect(on('2021-04-30')).toEqual(['131-30', 'L. 541-1'])
    expect(on('2021-05-01')).toEqual(['131-30', 'L. 641-1'])
    expect(on('2024-01-28')).toEqual(['131-30', 'L. 641-1'])
  })

  it('has a second start for the convictions before law 2024-42 alone', () => {
    const departed = '2025-02-20T09:00+01:00'
    expect(dates(limit(ban.judicialBanTermFromDeparture, '2024-01-27', departed, 'FR-75', 5))).toBe(
      '2030-02-20T00:00+01:00 / 2030-02-21T00:00+01:00',
    )
    expect(() => limit(ban.judicialBanTermFromDeparture, '2024-01-28', departed)).toThrow(NoLawInForce)
  })
})

describe('CPP 702-1, the requests for relief', () => {
  it.each([
    ['first, from the conviction', ban.firstReliefRequest, '2024-09-17T14:00+02:00', '2025-03-17T00:00+01:00'],
    ['first, end of a month', ban.firstReliefRequest, '2024-08-31T14:00+02:00', '2025-02-28T00:00+01:00'],
    ['next, from the refusal', ban.nextReliefRequest, '2025-06-03T10:00+02:00', '2025-12-03T00:00+01:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(dates(limit(rule, start.slice(0, 10), start))).toBe(expected)
  })
})
