import { describe, expect, it } from 'vitest'
import {
  appealOfOrder,
  appealOfOrderByAuthority,
  appealRuling,
  detentionCassation,
  inadmissibilityRuling,
  suspensiveAppeal,
  suspensiveObservations,
} from '../../../src/law/ceseda/detention-appeals.js'
import { basisOn, versionOf } from '../../../src/law/rule.js'
import { dates, limit, local } from '../support.js'

describe('CESEDA R. 743-10, the appeal of the order', () => {
  it.each([
    ['2026-12-28', '2026-12-28T15:20+01:00', '2026-12-29T15:20+01:00 / 2026-12-30T00:00+01:00'],
    ['2026-12-31', '2026-12-31T11:00+01:00', '2027-01-04T11:00+01:00 / 2027-01-05T00:00+01:00'],
    ['2017-05-24', '2017-05-24T15:20+02:00', '2017-05-26T15:20+02:00 / 2017-05-27T00:00+02:00'],
  ])('the person, on %s: pronounced %s → %s', (day, pronounced, expected) => {
    expect(dates(limit(appealOfOrder, day, pronounced))).toBe(expected)
  })

  it('the prefect, to the minute on an ordinary day, rolled over as the person otherwise and warned before', () => {
    expect(dates(limit(appealOfOrderByAuthority, '2026-12-28', '2026-12-28T15:20+01:00'))).toBe('2026-12-29T15:20+01:00')
    const rolled = limit(appealOfOrderByAuthority, '2026-12-31', '2026-12-31T11:00+01:00')
    expect(dates(rolled)).toBe('2027-01-04T11:00+01:00 / 2027-01-05T00:00+01:00')
    expect(local(rolled.unrolled ?? 0)).toBe('2027-01-01T11:00+01:00')
  })

  it('cites the old numbers until 2021-04-30', () => {
    const articles = (day: string) => basisOn(versionOf(appealOfOrder, day, 'FR-75'), day).map(({ article }) => article)
    expect(articles('2021-04-30')).toEqual(['R. 552-12', 'R. 552-20'])
    expect(articles('2021-05-01')).toEqual(['R. 743-10'])
  })
})

describe('CESEDA R. 743-12, the suspensive appeal', () => {
  it.each([
    ['2018-12-31', '2018-12-31T16:05+01:00', '2018-12-31T22:05+01:00'],
    ['2019-01-01', '2019-01-01T16:05+01:00', '2019-01-02T02:05+01:00'],
    ['2024-07-14', '2024-07-14T16:05+02:00', '2024-07-15T02:05+02:00'],
    ['2024-07-15', '2024-07-15T16:05+02:00', '2024-07-16T16:05+02:00'],
    ['2026-03-10', '2026-03-10T16:05+01:00', '2026-03-11T16:05+01:00'],
    ['2026-03-13', '2026-03-13T16:05+01:00', '2026-03-14T16:05+01:00'],
  ])('on %s, notified to the prosecutor %s → %s, no roll-over', (day, notified, expected) => {
    expect(dates(limit(suspensiveAppeal, day, notified))).toBe(expected)
  })

  it('two hours for observations, night and day', () => {
    expect(dates(limit(suspensiveObservations, '2026-03-10', '2026-03-10T21:55+01:00'))).toBe('2026-03-10T23:55+01:00')
    expect(dates(limit(suspensiveObservations, '2016-11-01', '2016-11-01T23:00+01:00'))).toBe('2016-11-02T01:00+01:00')
  })
})

describe('CESEDA L. 743-21, the ruling on appeal', () => {
  it.each([
    ['2026-12-31T18:05+01:00', '2027-01-04T18:05+01:00 / 2027-01-05T00:00+01:00', '2027-01-02T18:05+01:00'],
    ['2027-01-04T10:20+01:00', '2027-01-06T10:20+01:00', null],
    ['2026-03-10T21:50+01:00', '2026-03-12T21:50+01:00', null],
  ])('received %s → %s (warned %s)', (received, expected, warned) => {
    for (const rule of [appealRuling, inadmissibilityRuling]) {
      const counted = limit(rule, received.slice(0, 10), received)
      expect(dates(counted)).toBe(expected)
      expect(counted.unrolled === undefined ? null : local(counted.unrolled)).toBe(warned)
    }
  })
})

describe('CPC 612, the appeal to the Cour de cassation', () => {
  it.each([
    ['2026-01-06T10:20+01:00', '2026-03-07T00:00+01:00'],
    ['2026-12-31T10:20+01:00', '2027-03-01T00:00+01:00'],
    ['2027-12-31T10:20+01:00', '2028-03-01T00:00+01:00'],
  ])('notified %s → %s', (notified, expected) => {
    expect(dates(limit(detentionCassation, notified.slice(0, 10), notified))).toBe(expected)
  })
})
