import { describe, expect, it } from 'vitest'
import {
  attestationRenewal,
  attestationValidity,
  attestationValidityDublin,
  closureReopening,
  completion,
  lateClaim,
  lodging,
  registration,
  registrationInflux,
  reopeningCompletion,
  reopeningLodging,
  reexamLodging,
} from '../../../src/law/ceseda/asylum-claim.js'
import { overseasCompletion, overseasLodging } from '../../../src/law/ceseda/asylum-overseas.js'
import {
  inadmissibility,
  ofpraAccelerated,
  ofpraAcceleratedLate,
  ofpraNormal,
  ofpraNormalCap,
  ofpraPactAccelerated,
  portalDeemed,
  reexamPreliminary,
} from '../../../src/law/ceseda/ofpra-examination.js'
import { protectedCard } from '../../../src/law/ceseda/protected-persons.js'
import { NoLawInForce, basisOn, figureOn, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const governed = (rule: Rule, start: string, code = 'FR-75') => dates(limit(rule, start.slice(0, 10), start, code), code)
const articles = (rule: Rule, day: string) => basisOn(versionOf(rule, day, 'FR-75'), day).map(({ article }) => article)

describe('CESEDA L. 521-4, registration of an asylum claim', () => {
  it.each([
    ['over 1 May', registration, '2025-04-30T09:20+02:00', '2025-05-07T00:00+02:00'],
    ['influx, 8 May also skipped', registrationInflux, '2025-04-30T09:20+02:00', '2025-05-17T00:00+02:00'],
    ['old numbering, same time', registration, '2021-04-30T23:59+02:00', '2021-05-06T00:00+02:00'],
  ])('%s', (_, rule, presented, expected) => {
    expect(governed(rule, presented)).toBe(expected)
  })

  it('cites both numberings, and is unsettled since the Pact', () => {
    expect(articles(registration, '2021-04-30')).toEqual(['L. 741-1'])
    expect(articles(registration, '2021-05-01')).toEqual(['L. 521-4'])
    expect(versionOf(registration, '2026-06-11', 'FR-75').confidence).toBeUndefined()
    expect(versionOf(registration, '2026-06-12', 'FR-75').confidence).toBe('unsure')
  })
})

describe('the attestation', () => {
  it('ten months since 2020-05-11, one before', () => {
    expect(governed(attestationValidity, '2025-05-06T14:00+02:00')).toBe('2026-03-07T00:00+01:00')
    expect([attestationValidity, attestationRenewal].map((rule) => figureOn(rule, '2020-05-10', 'FR-75'))).toEqual([1, 9])
    expect([attestationValidity, attestationRenewal].map((rule) => figureOn(rule, '2020-05-11', 'FR-75'))).toEqual([10, 6])
    expect(figureOn(attestationValidityDublin, '2025-05-06', 'FR-75')).toBe(1)
  })
})

describe('CESEDA R. 531-2 and R. 531-4, lodging with OFPRA', () => {
  it.each([
    ['lodging', lodging, '2025-05-06T14:00+02:00', '2025-05-28T00:00+02:00', 'FR-75'],
    ['lodging that ends on a Sunday', lodging, '2026-01-11T10:00+01:00', '2026-02-02T00:00+01:00 / 2026-02-03T00:00+01:00', 'FR-75'],
    ['in Mayotte, the eve of its text', lodging, '2022-04-30T10:00+03:00', '2022-05-22T00:00+03:00 / 2022-05-24T00:00+03:00', 'FR-976'],
    ['in Mayotte', lodging, '2022-05-02T10:00+03:00', '2022-05-10T00:00+03:00', 'FR-976'],
    ['under an overseas order', overseasLodging, '2025-03-03T10:00-03:00', '2025-03-11T00:00-03:00', 'FR-973'],
    ['completion', completion, '2025-05-06T14:00+02:00', '2025-05-15T00:00+02:00', 'FR-75'],
    ['completion under an overseas order', overseasCompletion, '2025-03-03T10:00-03:00', '2025-03-07T00:00-03:00', 'FR-973'],
    ['reopening', reopeningLodging, '2025-12-30T10:00+01:00', '2026-01-08T00:00+01:00', 'FR-75'],
    ['completion of a reopening', reopeningCompletion, '2026-01-09T10:00+01:00', '2026-01-14T00:00+01:00', 'FR-75'],
    ['re-examination', reexamLodging, '2026-03-24T10:00+01:00', '2026-04-02T00:00+02:00', 'FR-75'],
    ['preliminary examination, over Easter', reexamPreliminary, '2026-03-30T10:00+02:00', '2026-04-08T00:00+02:00', 'FR-75'],
  ])('%s', (_, rule, start, expected, code) => {
    expect(governed(rule, start, code)).toBe(expected)
  })
})

describe('CESEDA L. 531-40, less than nine months', () => {
  it('before the last day, or on it', () => {
    expect(governed(closureReopening, '2025-03-31T10:00+02:00')).toBe('2025-12-31T00:00+01:00 / 2026-01-01T00:00+01:00')
  })
})

describe('CESEDA L. 531-27, 3°, a late claim', () => {
  it.each([
    ['2018-12-31', 'FR-75', 120],
    ['2019-01-01', 'FR-75', 90],
    ['2021-05-01', 'FR-971', 90],
    ['2021-05-01', 'FR-973', 60],
  ])('%s in %s: %i days', (day, code, expected) => {
    expect(figureOn(lateClaim, day, code)).toBe(expected)
  })
})

describe('OFPRA’s times', () => {
  it.each([
    ['normal', ofpraNormal, '2025-05-27T10:00+02:00', '2025-11-28T00:00+01:00'],
    ['longest', ofpraNormalCap, '2025-05-27T10:00+02:00', '2027-02-28T00:00+01:00'],
    ['accelerated', ofpraAccelerated, '2025-09-01T10:00+02:00', '2025-09-17T00:00+02:00'],
    ['accelerated late, over the change of clocks', ofpraAcceleratedLate, '2025-10-20T10:00+02:00', '2025-11-05T00:00+01:00'],
    ['accelerated, the eve of the Pact', ofpraAccelerated, '2026-06-11T10:00+02:00', '2026-06-27T00:00+02:00'],
    ['accelerated, since the Pact', ofpraAccelerated, '2026-06-12T10:00+02:00', '2026-06-28T00:00+02:00 / 2026-09-13T00:00+02:00'],
    ['inadmissible, since the Pact', inadmissibility, '2026-06-12T10:00+02:00', '2026-07-13T00:00+02:00 / 2026-08-13T00:00+02:00'],
    ['never opened on the portal', portalDeemed, '2025-11-20T08:05+01:00', '2025-12-06T00:00+01:00 / 2025-12-07T00:00+01:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it('the times of the Pact have no version before it, the portal none before 2021-05-01', () => {
    expect(() => versionOf(ofpraPactAccelerated, '2026-06-11', 'FR-75')).toThrow(NoLawInForce)
    expect(() => versionOf(portalDeemed, '2021-04-30', 'FR-75')).toThrow(NoLawInForce)
  })
})

describe('CESEDA R. 743-3 and R. 743-4', () => {
  it('stand from 2015-11-01 to 2019-02-28', () => {
    expect(versionOf(protectedCard, '2019-02-28', 'FR-75').from).toBe('2015-11-01')
    expect(() => versionOf(protectedCard, '2019-03-01', 'FR-75')).toThrow(NoLawInForce)
  })
})
