import { describe, expect, it } from 'vitest'
import { minorVictimAge, reflectionPeriod, removalBar } from '../../../src/law/ceseda/trafficking-victims.js'
import { basisOn, figureOn, versionOf } from '../../../src/law/rule.js'
import { dates, limit } from '../support.js'

describe('CESEDA R. 425-2, the time to reflect', () => {
  it.each([
    ['2025-10-10T15:00+02:00', '2025-11-10T00:00+01:00'],
    ['2025-03-10T15:00+01:00', '2025-04-10T00:00+02:00'],
    ['2021-04-20T15:00+02:00', '2021-05-21T00:00+02:00'],
  ])('receipt %s → %s', (handed, expected) => {
    for (const rule of [reflectionPeriod, removalBar]) expect(dates(limit(rule, handed.slice(0, 10), handed))).toBe(expected)
  })

  it('cites the numbering of the day', () => {
    const articles = (day: string) => basisOn(versionOf(removalBar, day, 'FR-75'), day).map(({ article }) => article)
    expect([articles('2021-04-30'), articles('2021-05-01')]).toEqual([['R. 316-2'], ['R. 425-2']])
  })

  it('gives a minor the card from sixteen', () => {
    expect(figureOn(minorVictimAge, '2025-01-01', 'FR-75')).toBe(16)
  })
})
