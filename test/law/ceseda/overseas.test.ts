import { describe, expect, it } from 'vitest'
import { detentionRuling, placementContest, placementContestRuling } from '../../../src/law/ceseda/detention-judge.js'
import { detentionExtension1, initialDetention } from '../../../src/law/ceseda/detention.js'
import { dates, limit } from '../support.js'

/** The initial period and the end of the first extension. */
function periods(code: string, decided: string, notified: string): [string, string] {
  const initial = limit(initialDetention, decided, notified, code)
  return [dates(initial, code), dates(limit(detentionExtension1, decided, initial, code), code)]
}

describe('Mayotte, 5 days and 25', () => {
  it.each([
    ['2019-12-29', '2019-12-29T10:00+03:00', '2019-12-31T10:00+03:00 / 2020-01-03T00:00+03:00', '2020-01-28T00:00+03:00'],
    ['2019-12-30', '2019-12-30T10:00+03:00', '2020-01-04T00:00+03:00', '2020-01-29T00:00+03:00'],
    ['2024-07-14', '2024-07-14T10:00+03:00', '2024-07-19T00:00+03:00', '2024-08-13T00:00+03:00'],
    ['2024-07-15', '2024-07-15T10:00+03:00', '2024-07-19T00:00+03:00 / 2024-07-20T00:00+03:00', '2024-08-14T00:00+03:00'],
    [
      '2025-11-09',
      '2025-11-09T10:00+03:00',
      '2025-11-13T00:00+03:00 / 2025-11-14T00:00+03:00',
      '2025-12-09T00:00+03:00 / 2025-12-10T00:00+03:00',
    ],
    [
      '2026-02-02',
      '2026-02-02T10:15+03:00',
      '2026-02-06T10:15+03:00 / 2026-02-07T00:00+03:00',
      '2026-03-04T00:00+03:00 / 2026-03-05T00:00+03:00',
    ],
  ])('decided %s, notified %s → %s, extended to %s', (decided, notified, first, extended) => {
    expect(periods('FR-976', decided, notified)).toEqual([first, extended])
  })

  it('S7: the contest, and the ruling in 24 hours', () => {
    expect(dates(limit(placementContest, '2026-02-02', '2026-02-02T10:15+03:00', 'FR-976'), 'FR-976')).toBe(
      '2026-02-06T10:15+03:00 / 2026-02-07T10:15+03:00',
    )
    expect(dates(limit(detentionRuling, '2026-02-06', '2026-02-06T08:00+03:00', 'FR-976'), 'FR-976')).toBe('2026-02-07T08:00+03:00')
  })

  it.each([
    ['2018-12-31', '2019-01-01T08:00+03:00'],
    ['2019-12-29', '2019-12-31T08:00+03:00'],
    ['2019-12-30', '2019-12-31T08:00+03:00'],
    ['2021-05-01', '2021-05-02T08:00+03:00'],
  ])('the ruling of a petition stamped on %s is due %s', (day, expected) => {
    expect(dates(limit(detentionRuling, day, `${day}T08:00+03:00`, 'FR-976'), 'FR-976')).toBe(expected)
  })

  it('the ruling on a contest has both readings', () => {
    expect(dates(limit(placementContestRuling, '2026-02-06', '2026-02-06T08:00+03:00', 'FR-976'), 'FR-976')).toBe(
      '2026-02-07T08:00+03:00 / 2026-02-08T08:00+03:00',
    )
  })
})

describe('the Pacific', () => {
  it.each([
    ['FR-WF', '2024-07-01', '2024-07-01T10:00+12:00', '2024-07-06T00:00+12:00', '2024-07-31T00:00+12:00'],
    ['FR-WF', '2024-08-01', '2024-08-01T10:00+12:00', '2024-08-05T00:00+12:00 / 2024-08-06T00:00+12:00', '2024-08-31T00:00+12:00'],
    ['FR-PF', '2024-07-01', '2024-07-01T10:00-10:00', '2024-07-03T10:00-10:00', '2024-07-31T00:00-10:00 / 2024-08-01T00:00-10:00'],
    ['FR-PF-NEAR', '2024-07-01', '2024-07-01T10:00-10:00', '2024-07-04T00:00-10:00', '2024-07-31T00:00-10:00'],
    ['FR-PF-NEAR', '2024-08-01', '2024-08-01T10:00-10:00', '2024-08-04T00:00-10:00 / 2024-08-05T00:00-10:00', '2024-08-31T00:00-10:00'],
    [
      'FR-PF-NEAR',
      '2026-02-02',
      '2026-02-02T10:00-10:00',
      '2026-02-05T00:00-10:00 / 2026-02-06T10:00-10:00',
      '2026-03-04T00:00-10:00 / 2026-03-05T00:00-10:00',
    ],
    ['FR-PF-MARQUESAS', '2024-07-01', '2024-07-01T10:00-09:30', '2024-07-06T00:00-09:30', '2024-07-31T00:00-09:30'],
    ['FR-NC', '2024-07-01', '2024-07-01T10:00+11:00', '2024-07-03T10:00+11:00', '2024-07-31T00:00+11:00 / 2024-08-01T00:00+11:00'],
    ['FR-NC-OUTER', '2024-07-01', '2024-07-01T10:00+11:00', '2024-07-04T00:00+11:00', '2024-07-31T00:00+11:00'],
  ])('%s, decided %s, notified %s → %s, extended to %s', (code, decided, notified, first, extended) => {
    expect(periods(code, decided, notified)).toEqual([first, extended])
  })

  it('the total stays 30 days: 24:00 of the thirtieth, wherever the first day counts', () => {
    for (const code of ['FR-75', 'FR-976', 'FR-WF', 'FR-PF-NEAR', 'FR-PF-FAR', 'FR-NC-OUTER'])
      expect(periods(code, '2026-02-02', '2026-02-02T10:00Z')[1], code).toMatch(/^2026-03-0[45]T00:00/)
  })
})

describe('other territories overseas have the national figures, at their own time', () => {
  it.each([
    ['FR-971', '2026-02-02T10:00-04:00', '2026-02-06T10:00-04:00'],
    ['FR-973', '2026-02-02T10:00-03:00', '2026-02-06T10:00-03:00'],
    ['FR-PM', '2026-03-06T10:00-03:00', '2026-03-10T10:00-02:00 / 2026-03-10T11:00-02:00'],
  ])('%s, notified %s → %s', (code, notified, expected) => {
    expect(periods(code, notified.slice(0, 10), notified)[0]).toBe(expected)
  })
})
