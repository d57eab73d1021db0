import { describe, expect, it } from 'vitest'
import {
  detentionRuling,
  heldForJustice,
  placementContest,
  placementContestRuling,
  releaseRequestRuling,
} from '../../../src/law/ceseda/detention-judge.js'
import { NoLawInForce, basisOn, versionOf } from '../../../src/law/rule.js'
import { dates, limit } from '../support.js'

describe('CESEDA L. 743-4, the ruling on a petition', () => {
  it.each([
    ['2018-12-31', '2018-12-31T23:59+01:00', '2019-01-01T23:59+01:00'],
    ['2019-01-01', '2019-01-01T00:00+01:00', '2019-01-03T00:00+01:00'],
    ['2021-04-30', '2021-04-30T12:00+02:00', '2021-05-02T12:00+02:00'],
    ['2024-07-16', '2024-07-16T14:05+02:00', '2024-07-18T14:05+02:00'],
    ['2024-07-18', '2024-07-18T17:30+02:00', '2024-07-20T17:30+02:00'],
    ['2026-12-27', '2026-12-27T10:12+01:00', '2026-12-29T10:12+01:00'],
    ['2026-03-28', '2026-03-28T09:00+01:00', '2026-03-30T09:00+02:00 / 2026-03-30T10:00+02:00'],
  ])('on %s, stamped %s → %s', (day, stamped, expected) => {
    expect(dates(limit(detentionRuling, day, stamped))).toBe(expected)
  })

  it('cites L. 552-1 until 2021-04-30, L. 743-4 since', () => {
    const articles = (day: string) => basisOn(versionOf(detentionRuling, day, 'FR-75'), day).map(({ article }) => article)
    expect(articles('2021-04-30')).toEqual(['L. 552-1'])
    expect(articles('2021-05-01')).toEqual(['L. 743-4', 'R. 743-7'])
  })
})

describe('CESEDA L. 741-10, the contest of the placement', () => {
  it.each([
    ['2024-07-14', '2024-07-14T22:40+02:00', '2024-07-16T22:40+02:00'],
    ['2024-07-15', '2024-07-15T00:20+02:00', '2024-07-19T00:00+02:00 / 2024-07-19T00:20+02:00'],
    ['2025-11-07', '2025-11-07T16:00+01:00', '2025-11-11T00:00+01:00 / 2025-11-11T16:00+01:00'],
    ['2025-11-11', '2025-11-11T16:00+01:00', '2025-11-15T00:00+01:00 / 2025-11-15T16:00+01:00'],
    ['2025-11-12', '2025-11-12T16:00+01:00', '2025-11-16T16:00+01:00'],
    ['2026-12-24', '2026-12-24T16:30+01:00', '2026-12-28T16:30+01:00'],
    ['2026-03-27', '2026-03-27T14:10+01:00', '2026-03-31T14:10+02:00 / 2026-03-31T15:10+02:00'],
  ])('decided %s, notified %s → %s', (day, notified, expected) => {
    expect(dates(limit(placementContest, day, notified))).toBe(expected)
  })
})

describe('CESEDA L. 743-4, the ruling on a contest', () => {
  it('48 hours after the window, from each of its readings', () => {
    const contest = limit(placementContest, '2024-07-15', '2024-07-15T00:20+02:00')
    expect(dates(limit(placementContestRuling, '2024-07-19', contest))).toBe('2024-07-21T00:00+02:00 / 2024-07-21T00:20+02:00')
  })

  it.each([
    ['2018-12-31', '2018-12-31T10:00+01:00', '2019-01-01T10:00+01:00'],
    ['2019-01-01', '2019-01-01T10:00+01:00', '2019-01-03T10:00+01:00'],
    ['2021-05-01', '2021-05-01T10:00+02:00', '2021-05-03T10:00+02:00'],
  ])('on %s, from %s → %s', (day, from, expected) => {
    expect(dates(limit(placementContestRuling, day, from))).toBe(expected)
  })
})

describe('CESEDA L. 742-8, the ruling on a request for release', () => {
  it('48 hours since 2021-05-01, unsure since 2024-07-15, not encoded before', () => {
    expect(dates(limit(releaseRequestRuling, '2024-07-14', '2024-07-14T10:00+02:00'))).toBe('2024-07-16T10:00+02:00')
    expect(dates(limit(releaseRequestRuling, '2024-07-15', '2024-07-15T10:00+02:00'))).toBe('2024-07-17T10:00+02:00')
    expect(versionOf(releaseRequestRuling, '2024-07-14', 'FR-75').confidence).toBeUndefined()
    expect(versionOf(releaseRequestRuling, '2024-07-15', 'FR-75').confidence).toBe('unsure')
    expect(() => versionOf(releaseRequestRuling, '2021-04-30', 'FR-75')).toThrow(NoLawInForce)
  })
})

describe('CESEDA L. 743-19, at the disposal of justice', () => {
  it.each([
    ['2018-12-31', '2018-12-31T10:00+01:00', '2018-12-31T16:00+01:00'],
    ['2019-01-01', '2019-01-01T10:00+01:00', '2019-01-01T20:00+01:00'],
    ['2023-03-10', '2023-03-10T16:05+01:00', '2023-03-11T02:05+01:00'],
    ['2024-07-14', '2024-07-14T16:05+02:00', '2024-07-15T02:05+02:00'],
    ['2024-07-15', '2024-07-15T16:05+02:00', '2024-07-16T16:05+02:00'],
    ['2025-03-10', '2025-03-10T16:05+01:00', '2025-03-11T16:05+01:00'],
    ['2025-09-11', '2025-09-11T23:59+02:00', '2025-09-12T23:59+02:00'],
    ['2025-09-12', '2025-09-12T00:00+02:00', '2025-09-13T00:00+02:00'],
    ['2025-09-12', '2025-09-12T10:00+02:00', '2025-09-13T00:00+02:00 / 2025-09-13T10:00+02:00'],
    ['2025-09-12', '2025-09-12T22:30+02:00', '2025-09-13T04:30+02:00 / 2025-09-13T22:30+02:00'],
    ['2025-09-13', '2025-09-13T00:00+02:00', '2025-09-13T06:00+02:00'],
    ['2026-03-10', '2026-03-10T16:05+01:00', '2026-03-10T22:05+01:00'],
    ['2026-09-30', '2026-09-30T23:59+02:00', '2026-10-01T05:59+02:00'],
    ['2026-10-01', '2026-10-01T00:00+02:00', '2026-10-01T00:00+02:00'],
    ['2026-10-02', '2026-10-02T16:05+02:00', '2026-10-02T16:05+02:00'],
  ])('on %s, notified to the prosecutor %s → %s', (day, notified, expected) => {
    expect(dates(limit(heldForJustice, day, notified))).toBe(expected)
  })

  it('is unsure since the words were repealed', () => {
    expect(versionOf(heldForJustice, '2026-10-01', 'FR-75').confidence).toBe('unsure')
  })
})
