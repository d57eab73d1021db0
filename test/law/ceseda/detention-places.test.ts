import { describe, expect, it } from 'vitest'
import { associationSilence, individualApproval, mayotteStandards, visitNoticeInCentre } from '../../../src/law/ceseda/detention-places.js'
import { NoLawInForce, basisOn, figureOn, versionOf } from '../../../src/law/rule.js'
import { dates, limit } from '../support.js'

describe('CESEDA R. 744-20 to R. 744-46, access to the places of detention', () => {
  it('silence on a list received on 31 August authorises at the end of 30 September', () => {
    expect(dates(limit(associationSilence, '2026-08-31', '2026-08-31T10:00+02:00'))).toBe('2026-10-01T00:00+02:00')
  })

  it('a visit announced a day before', () => {
    expect(dates(limit(visitNoticeInCentre, '2026-10-23', '2026-10-23T10:00+02:00'))).toBe('2026-10-24T10:00+02:00')
  })

  it.each([
    ['2021-04-30', ['R. 553-14-1', 'R. 553-14-3']],
    ['2021-05-01', ['R. 744-23', 'R. 744-43', 'R. 744-44']],
  ])('an approval given on %s rests on %j', (day, expected) => {
    expect(basisOn(versionOf(individualApproval, day, 'FR-75'), day).map(({ article }) => article)).toEqual(expected)
  })

  it('the adapted standards are those of Mayotte alone: five years, then four', () => {
    expect(['2018-12-14', '2023-12-12', '2023-12-13'].map((day) => figureOn(mayotteStandards, day, 'FR-976'))).toEqual([5, 5, 4])
    expect(() => versionOf(mayotteStandards, '2023-12-13', 'FR-75')).toThrow(NoLawInForce)
  })
})
