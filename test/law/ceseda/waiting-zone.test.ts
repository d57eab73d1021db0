import { describe, expect, it } from 'vitest'
import { clearDay, noRemovalAsylum, ofpraBorderOpinion, regularisationVisa } from '../../../src/law/ceseda/border.js'
import {
  zoneAppeal,
  zoneAppealRuling,
  zoneJustice,
  zoneRuling,
  zoneRulingInvestigation,
  zoneRulingMassArrivals,
} from '../../../src/law/ceseda/waiting-zone-judge.js'
import {
  zoneAutoAppeal,
  zoneAutoAsylum,
  zoneAutoAsylumWindow,
  zoneExtension1,
  zoneExtension2,
  zoneInitial,
  zonePetition,
} from '../../../src/law/ceseda/waiting-zone.js'
import { NoLawInForce, basisOn, figureOn, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const governed = (rule: Rule, start: string, code = 'FR-75') => dates(limit(rule, start.slice(0, 10), start, code), code)

describe('CESEDA L. 341-2, first holding in a waiting zone', () => {
  it.each([
    ['four days, both counts', '2025-11-08T21:30+01:00', '2025-11-12T00:00+01:00 / 2025-11-12T21:30+01:00'],
    ['the eve of the hours', '2025-11-11T23:59+01:00', '2025-11-15T00:00+01:00 / 2025-11-15T23:59+01:00'],
    ['ninety-six hours', '2025-11-12T00:00+01:00', '2025-11-16T00:00+01:00'],
    ['ninety-six hours that end on a Sunday', '2026-04-29T06:40+02:00', '2026-05-03T06:40+02:00'],
    ['a change of clocks', '2026-10-24T23:10+02:00', '2026-10-28T22:10+01:00 / 2026-10-28T23:10+01:00'],
  ])('%s: decided %s → %s', (_, decided, expected) => {
    expect(governed(zoneInitial, decided)).toBe(expected)
  })

  it('the petition has the same length and must come before its end', () => {
    expect(governed(zonePetition, '2026-04-29T06:40+02:00')).toBe('2026-05-03T06:40+02:00')
    expect(versionOf(zonePetition, '2026-04-29', 'FR-75').ends).toBe('before')
  })

  it('cites both numberings', () => {
    const articles = (day: string) => basisOn(versionOf(zoneInitial, day, 'FR-75'), day).map(({ article }) => article)
    expect(articles('2021-04-30')).toEqual(['L. 221-3'])
    expect(articles('2021-05-01')).toEqual(['L. 341-2'])
  })
})

describe('CESEDA L. 342-1 and L. 342-4, the extensions', () => {
  it.each([
    [
      'hours',
      '2026-04-29T06:40+02:00',
      '2026-05-11T00:00+02:00 / 2026-05-12T00:00+02:00',
      '2026-05-19T00:00+02:00 / 2026-05-20T00:00+02:00',
    ],
    [
      'days',
      '2025-11-07T14:00+01:00',
      '2025-11-19T00:00+01:00 / 2025-11-20T00:00+01:00',
      '2025-11-27T00:00+01:00 / 2025-11-28T00:00+01:00',
    ],
  ])('eight days each, after a first holding in %s', (_, decided, first, second) => {
    const day = decided.slice(0, 10)
    const extended = limit(zoneExtension1, day, limit(zoneInitial, day, decided))
    expect(dates(extended)).toBe(first)
    expect(dates(limit(zoneExtension2, day, extended))).toBe(second)
  })

  it.each([
    ['a claim', zoneAutoAsylum, '2026-05-15T10:00+02:00', '2026-05-21T10:00+02:00'],
    ['a claim, days', zoneAutoAsylum, '2025-10-06T10:00+02:00', '2025-10-12T00:00+02:00 / 2025-10-12T10:00+02:00'],
    ['an appeal', zoneAutoAppeal, '2026-05-20T09:00+02:00', '2026-05-24T09:00+02:00'],
  ])('by operation of law after %s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it('the last days become hours', () => {
    expect(['2025-11-11', '2025-11-12'].map((day) => figureOn(zoneAutoAsylumWindow, day, 'FR-75'))).toEqual([6, 144])
  })
})

describe('CESEDA L. 342-5 to L. 342-13, the judge', () => {
  it.each([
    ['ruling', zoneRuling, '2026-05-02T18:00+02:00', '2026-05-03T18:00+02:00'],
    ['ruling, investigation', zoneRulingInvestigation, '2026-05-02T18:00+02:00', '2026-05-04T18:00+02:00'],
    ['at the disposal of justice', zoneJustice, '2026-05-03T11:52+02:00', '2026-05-03T21:52+02:00'],
    ['the same in 2018', zoneJustice, '2018-12-31T23:59+01:00', '2019-01-01T05:59+01:00'],
    ['appeal on a Sunday', zoneAppeal, '2026-05-03T11:30+02:00', '2026-05-04T11:30+02:00 / 2026-05-05T00:00+02:00'],
    ['ruling on appeal, rolled over', zoneAppealRuling, '2026-05-01T10:00+02:00', '2026-05-04T10:00+02:00 / 2026-05-05T00:00+02:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it('has no longer time for mass arrivals before law 2024-42', () => {
    expect(() => versionOf(zoneRulingMassArrivals, '2024-01-27', 'FR-75')).toThrow(NoLawInForce)
    expect(figureOn(zoneRulingMassArrivals, '2024-01-28', 'FR-75')).toBe(48)
  })
})

describe('the refusal of entry', () => {
  it.each([
    ['a working day', clearDay, '2026-04-29T06:40+02:00', '2026-05-01T00:00+02:00'],
    ['a clear day on a Sunday', clearDay, '2026-10-24T23:10+02:00', '2026-10-26T00:00+01:00 / 2026-10-27T00:00+01:00'],
    ['OFPRA after a holiday', ofpraBorderOpinion, '2025-11-07T14:00+01:00', '2025-11-13T00:00+01:00'],
    ['OFPRA over a week-end', ofpraBorderOpinion, '2026-05-15T10:00+02:00', '2026-05-20T00:00+02:00'],
    ['no removal', noRemovalAsylum, '2026-05-19T16:20+02:00', '2026-05-21T16:20+02:00'],
    ['visa', regularisationVisa, '2026-05-03T06:41+02:00', '2026-05-11T00:00+02:00 / 2026-05-12T00:00+02:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it('has two readings of OFPRA’s working days overseas, by the holidays of the mainland or of the territory', () => {
    expect(governed(ofpraBorderOpinion, '2026-06-09T10:00-03:00', 'FR-973')).toBe('2026-06-12T00:00-03:00 / 2026-06-13T00:00-03:00')
    expect(governed(ofpraBorderOpinion, '2026-06-09T10:00+02:00')).toBe('2026-06-12T00:00+02:00')
  })

  it('has no clear day in Mayotte', () => {
    expect(governed(clearDay, '2026-04-29T06:40+03:00', 'FR-976')).toBe('2026-04-29T06:40+03:00')
  })
})
