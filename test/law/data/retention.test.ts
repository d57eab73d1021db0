import { describe, expect, it } from 'vitest'
import { carrierImages } from '../../../src/law/ceseda/carriers.js'
import { employerObservations } from '../../../src/law/ceseda/employers.js'
import { expulsionRegister } from '../../../src/law/ceseda/expulsion.js'
import { agdrefCriminalRecord, agdrefDeclaration, agdrefLogs, agdrefNaturalised } from '../../../src/law/data/agdref.js'
import { eloiAfterDetention, eloiHost } from '../../../src/law/data/retention.js'
import { breachNotice, rightsAnswer } from '../../../src/law/data/rights.js'
import { NoLawInForce, basisOn, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const from = (rule: Rule, start: string, governedOn = start.slice(0, 10)) => dates(limit(rule, governedOn, start))

describe('how long data may exist', () => {
  it.each([
    ['detention ended, the day after the autumn change', eloiAfterDetention, '2025-07-27T12:00+02:00', '2025-10-28T00:00+01:00'],
    ['criminal record on the night of the change', agdrefCriminalRecord, '2023-10-29T02:30+01:00', '2026-10-30T00:00+01:00'],
    ['naturalisation on 29 February', agdrefNaturalised, '2024-02-29T12:00+01:00', '2025-03-01T00:00+01:00'],
    ['declaration on a 31st', agdrefDeclaration, '2024-08-31T12:00+02:00', '2025-03-01T00:00+01:00'],
    ['images of documents, elapsed hours', carrierImages, '2016-10-28T18:30+02:00', '2016-10-31T17:30+01:00 / 2016-10-31T18:30+01:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(from(rule, start)).toBe(expected)
  })

  it('counts thirty years from a 29 February by the text of the day of the review', () => {
    expect(from(expulsionRegister, '1996-02-29T12:00+01:00', '2026-02-28')).toBe('2026-03-01T00:00+01:00')
  })

  it.each([
    ['ELOI, host', eloiHost, '2011-06-10', '2011-06-11'],
    ['images of documents', carrierImages, '2016-10-31', '2016-11-01'],
    ['contribution of an employer', employerObservations, '2024-07-16', '2024-07-17'],
  ])('%s: the last day and its morrow', (_, rule, last, morrow) => {
    expect(versionOf(rule, last, 'FR-75').until).toBe(morrow)
    expect(() => versionOf(rule, morrow, 'FR-75')).toThrow(NoLawInForce)
  })

  it('cites both numberings of AGDREF2', () => {
    const cited = (day: string) => {
      const version = versionOf(agdrefLogs, day, 'FR-75')
      return basisOn(version, day).map(({ article }) => article)
    }
    expect(cited('2021-04-30')).toEqual(['R. 611-7-1'])
    expect(cited('2021-05-01')).toEqual(['R. 142-22'])
  })
})

describe('the rights of the persons', () => {
  it.each([
    ['an answer due on a Saturday', rightsAnswer, '2026-01-31T12:00+01:00', '2026-03-01T00:00+01:00 / 2026-03-03T00:00+01:00'],
    ['a breach over the change of clocks', breachNotice, '2026-03-27T18:30+01:00', '2026-03-30T18:30+02:00 / 2026-03-30T19:30+02:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(from(rule, start)).toBe(expected)
  })
})
