import { describe, expect, it } from 'vitest'
import {
  claimantDetentionGround,
  claimantExtension,
  claimantInitialDetention,
  claimantLodging,
  claimantTail,
  ofpraForClaimant,
  ofpraInDetention,
  rulingKeptFromOfpra,
  rulingKeptThenAssigned,
} from '../../../src/law/ceseda/asylum-in-detention.js'
import { asylumClaimInDetention } from '../../../src/law/ceseda/detention-safeguards.js'
import { basisOn, NoLawInForce, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const governed = (rule: Rule, start: string, on = start.slice(0, 10)) => dates(limit(rule, on, start))
const articles = (rule: Rule, day: string) => basisOn(versionOf(rule, day, 'FR-75'), day).map(({ article }) => article)

describe('CESEDA L. 754-1, five days to claim', () => {
  it('the hundred and twenty hours always lie between the two readings', () => {
    expect(governed(asylumClaimInDetention, '2025-03-27T16:30+01:00')).toBe('2025-04-01T00:00+02:00 / 2025-04-02T00:00+02:00')
    expect(governed(asylumClaimInDetention, '2025-10-23T00:00+02:00')).toBe('2025-10-28T00:00+01:00 / 2025-10-29T00:00+01:00')
  })
})

describe('CESEDA L. 531-29, OFPRA in detention', () => {
  it.each([
    ['2021-04-30T15:00+02:00', '2021-05-04T15:00+02:00'],
    ['2025-04-02T15:00+02:00', '2025-04-06T15:00+02:00'],
    ['2025-10-24T18:00+02:00', '2025-10-28T17:00+01:00 / 2025-10-28T18:00+01:00'],
    ['2026-06-11T23:59+02:00', '2026-06-15T23:59+02:00'],
    ['2026-06-12T00:00+02:00', '2026-06-16T00:00+02:00 / 2026-09-13T00:00+02:00'],
  ])('received %s → %s', (received, expected) => {
    expect(governed(ofpraInDetention, received)).toBe(expected)
  })
  it('cites the article of the day', () => {
    expect(articles(ofpraInDetention, '2021-04-30')).toEqual(['L. 556-1', 'R. 723-4, I'])
    expect(articles(ofpraInDetention, '2021-05-01')).toEqual(['L. 531-29', 'R. 531-23'])
    expect(articles(ofpraForClaimant, '2024-07-17')).toEqual(['L. 531-24, 3°', 'R. 531-23'])
  })
})

describe('the ruling on the keeping', () => {
  it('72 hours from OFPRA’s decision, until the code of 2021', () => {
    expect(governed(rulingKeptFromOfpra, '2021-04-30T10:00+02:00')).toBe('2021-05-03T10:00+02:00')
    expect(() => governed(rulingKeptFromOfpra, '2021-05-01T10:00+02:00')).toThrow(NoLawInForce)
  })
  it('15 days once assigned, since the reform', () => {
    expect(governed(rulingKeptThenAssigned, '2024-07-15T10:00+02:00')).toBe('2024-07-30T00:00+02:00 / 2024-07-31T00:00+02:00')
    expect(() => governed(rulingKeptThenAssigned, '2024-07-14T10:00+02:00')).toThrow(NoLawInForce)
  })
})

describe('CESEDA L. 523-1, detention of the asylum seeker', () => {
  it.each([
    [claimantInitialDetention, '2024-10-25T11:20+02:00'],
    [claimantLodging, '2024-10-28T10:20+01:00 / 2024-10-28T11:20+01:00'],
    [claimantTail, '2024-10-24T11:20+02:00'],
    [claimantDetentionGround, '2025-05-24T00:00+02:00'],
  ] as const)('%o', (rule, expected) => {
    expect(governed(rule, '2024-10-23T11:20+02:00')).toBe(expected)
  })
  it('28 days from the end of the 48 hours', () => {
    const first = limit(claimantInitialDetention, '2024-10-01', '2024-10-01T10:00+02:00')
    expect(dates(limit(claimantExtension, '2024-10-01', first))).toBe('2024-10-31T00:00+01:00 / 2024-11-01T00:00+01:00')
  })
  it.each([claimantInitialDetention, claimantExtension, claimantLodging, claimantTail, claimantDetentionGround])(
    'stands from 2024-07-17 to 2025-05-23: %#',
    (rule) => {
      for (const day of ['2024-07-17', '2025-05-23']) expect(versionOf(rule, day, 'FR-75')).toBe(rule.versions[0])
      for (const day of ['2024-07-16', '2025-05-24']) expect(() => versionOf(rule, day, 'FR-75')).toThrow(NoLawInForce)
    },
  )
})
