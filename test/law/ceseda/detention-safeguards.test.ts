import { describe, expect, it } from 'vitest'
import {
  asylumClaimInDetention,
  consularClearDay,
  familyDepartureWindow,
  localPlaceStay,
  localPlaceStayWithMinor,
  replacementGap,
  replacementGapNewCircumstance,
} from '../../../src/law/ceseda/detention-safeguards.js'
import { NoLawInForce, versionOf } from '../../../src/law/rule.js'
import { dates, limit } from '../support.js'

describe('CESEDA L. 754-1, five days to claim asylum', () => {
  it.each([
    ['2026-12-24T17:00+01:00', '2026-12-29T00:00+01:00 / 2026-12-30T00:00+01:00'],
    ['2024-02-26T17:00+01:00', '2024-03-02T00:00+01:00 / 2024-03-03T00:00+01:00'],
  ])('rights notified %s → %s', (notified, expected) => {
    expect(dates(limit(asylumClaimInDetention, notified.slice(0, 10), notified))).toBe(expected)
  })
})

describe('CESEDA L. 741-7, time before a new placement', () => {
  it('seven days, the day of the release not counted', () => {
    expect(dates(limit(replacementGap, '2026-10-23', '2026-10-23T10:00+02:00'))).toBe('2026-10-31T00:00+01:00')
    expect(dates(limit(replacementGap, '2016-11-01', '2016-11-01T10:00+01:00'))).toBe('2016-11-09T00:00+01:00')
  })

  it('48 hours with a new circumstance, since 2024-01-28', () => {
    expect(dates(limit(replacementGapNewCircumstance, '2024-01-28', '2024-01-28T10:00+01:00'))).toBe('2024-01-30T10:00+01:00')
    expect(() => versionOf(replacementGapNewCircumstance, '2024-01-27', 'FR-75')).toThrow(NoLawInForce)
  })

  it('no figure from 2026-11-01: no law', () => {
    for (const rule of [replacementGap, replacementGapNewCircumstance]) {
      expect(() => versionOf(rule, '2026-10-31', 'FR-75')).not.toThrow()
      expect(() => versionOf(rule, '2026-11-01', 'FR-75')).toThrow(NoLawInForce)
    }
  })
})

describe('CESEDA L. 741-5, families', () => {
  it('48 hours before the departure until 2024-01-27; in Mayotte until 2026-12-31', () => {
    expect(() => versionOf(familyDepartureWindow, '2024-01-27', 'FR-75')).not.toThrow()
    expect(() => versionOf(familyDepartureWindow, '2024-01-28', 'FR-75')).toThrow(NoLawInForce)
    expect(() => versionOf(familyDepartureWindow, '2026-12-31', 'FR-976')).not.toThrow()
    expect(() => versionOf(familyDepartureWindow, '2027-01-01', 'FR-976')).toThrow(NoLawInForce)
  })
})

describe('CESEDA R. 761-5, local places in Mayotte', () => {
  it.each([
    ['2022-05-17', '2022-05-17T10:15+03:00', '2022-05-18T10:15+03:00'],
    ['2022-05-18', '2022-05-18T10:15+03:00', '2022-05-20T10:15+03:00'],
    ['2026-02-02', '2026-02-02T10:15+03:00', '2026-02-04T10:15+03:00'],
  ])('on %s, arrived %s → %s', (day, arrived, expected) => {
    expect(dates(limit(localPlaceStay, day, arrived, 'FR-976'), 'FR-976')).toBe(expected)
  })

  it('24 hours with a minor', () => {
    expect(dates(limit(localPlaceStayWithMinor, '2026-02-02', '2026-02-02T10:15+03:00', 'FR-976'), 'FR-976')).toBe('2026-02-03T10:15+03:00')
  })

  it('no figure elsewhere', () => {
    expect(() => versionOf(localPlaceStay, '2026-02-02', 'FR-75')).toThrow(NoLawInForce)
  })
})

describe('CESEDA L. 761-3 and following, the clear day of the consulate', () => {
  it.each([
    ['FR-971', '2026-03-10T09:00-04:00', '2026-03-12T00:00-04:00'],
    ['FR-973', '2026-03-13T09:00-03:00', '2026-03-15T00:00-03:00 / 2026-03-17T00:00-03:00'],
    ['FR-976', '2026-04-26T09:00+03:00', '2026-04-28T00:00+03:00 / 2026-04-29T00:00+03:00'],
  ])('in %s, notified %s → %s', (code, notified, expected) => {
    expect(dates(limit(consularClearDay, notified.slice(0, 10), notified, code), code)).toBe(expected)
  })

  it('not on the mainland, nor in Martinique', () => {
    for (const code of ['FR-75', 'FR-972']) expect(() => versionOf(consularClearDay, '2026-03-10', code)).toThrow(NoLawInForce)
  })
})
