import { describe, expect, it } from 'vitest'
import { sponsorPermit, sponsorStay } from '../../../src/law/ceseda/family-reunification-conditions.js'
import {
  familyEntry,
  mayorPrinciples,
  mayorVerification,
  prefectDecision,
  simplifiedReapplication,
} from '../../../src/law/ceseda/family-reunification.js'
import { basisOn, figureOn, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const governed = (rule: Rule, start: string) => dates(limit(rule, start.slice(0, 10), start))
const articles = (rule: Rule, day: string) => basisOn(versionOf(rule, day, 'FR-75'), day).map(({ article }) => article)

describe('CESEDA R. 434-26, silence of the prefect on family reunification', () => {
  it.each([
    ['2025-02-28T09:00+01:00', '2025-08-28T00:00+02:00 / 2025-08-29T00:00+02:00'],
    ['2025-08-31T09:00+02:00', '2026-02-28T00:00+01:00 / 2026-03-01T00:00+01:00'],
    ['2020-11-15T09:00+01:00', '2021-05-15T00:00+02:00 / 2021-05-16T00:00+02:00'],
  ])('complete %s → %s', (complete, expected) => {
    expect(governed(prefectDecision, complete)).toBe(expected)
  })

  it('cites the numbering of the day', () => {
    expect(articles(prefectDecision, '2021-04-30')).toEqual(['L. 421-4', 'R. 421-8', 'R. 421-20'])
    expect(articles(prefectDecision, '2021-05-01')).toEqual(['R. 434-12', 'R. 434-26'])
  })
})

describe('family reunification, the other limits', () => {
  it.each([
    ['check by the mayor', mayorVerification, '2025-03-05T10:00+01:00', '2025-05-06T00:00+02:00'],
    ['opinion on the principles', mayorPrinciples, '2025-03-05T10:00+01:00', '2025-05-06T00:00+02:00'],
    ['entry, its last day a Sunday', familyEntry, '2025-12-01T10:00+01:00', '2026-03-02T00:00+01:00'],
    ['lighter request', simplifiedReapplication, '2025-08-20T10:00+02:00', '2026-02-21T00:00+01:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it.each([
    ['elsewhere', 'FR-75', '2024-01-28', 18, 1],
    ['in Mayotte, the eve of law 2024-42', 'FR-976', '2024-01-27', 18, 1],
    ['in Mayotte since', 'FR-976', '2024-01-28', 3, 5],
  ])('thresholds of the sponsor, %s', (_, territory, day, stay, permit) => {
    expect([figureOn(sponsorStay, day, territory), figureOn(sponsorPermit, day, territory)]).toEqual([stay, permit])
  })
})
