import { describe, expect, it } from 'vitest'
import { administratorLeastAge } from '../../../src/law/ceseda/court-lists.js'
import { mayorSilence, prefectPriorAppeal, prefectSilence } from '../../../src/law/ceseda/hosting-certificate.js'
import { nantesAppeal, visaFamilySuspension, visaPriorAppeal, visaPriorAppealSilence } from '../../../src/law/ceseda/visa-appeal.js'
import { NoLawInForce, figureOn, versionOf } from '../../../src/law/rule.js'
import { dates, limit } from '../support.js'

describe('CESEDA D. 312-4, the prior appeal of a refused visa', () => {
  it.each([
    ['refused on 2022-12-30: two months', '2022-12-30', '2023-03-06T00:00+01:00 / 2023-03-07T00:00+01:00'],
    ['refused on 2023-01-03: thirty days', '2023-01-03', '2023-02-05T00:00+01:00 / 2023-02-07T00:00+01:00'],
  ])('%s, both notified on 2023-01-05', (_, refused, expected) => {
    expect(dates(limit(visaPriorAppeal, refused, '2023-01-05T10:00+01:00'))).toBe(expected)
  })

  it('then silence and the court', () => {
    expect(dates(limit(visaPriorAppealSilence, '2025-09-12', '2025-10-10T10:00+02:00'))).toBe(
      '2025-12-10T00:00+01:00 / 2025-12-11T00:00+01:00',
    )
    expect(dates(limit(nantesAppeal, '2025-12-10', '2025-12-10T00:00+01:00'))).toBe('2026-02-11T00:00+01:00 / 2026-02-12T00:00+01:00')
  })

  it('a stay for the tests before departure ended with them', () => {
    expect(figureOn(visaFamilySuspension, '2016-10-31', 'FR-75')).toBe(6)
    expect(() => versionOf(visaFamilySuspension, '2016-11-01', 'FR-75')).toThrow(NoLawInForce)
  })
})

describe('CESEDA R. 313-11 and R. 313-12, the hosting certificate', () => {
  it.each([
    ['silence of the mayor', mayorSilence, '2025-06-30T10:00+02:00', '2025-07-30T00:00+02:00 / 2025-07-31T00:00+02:00'],
    ['silence at the end of February', mayorSilence, '2026-01-31T10:00+01:00', '2026-02-28T00:00+01:00 / 2026-03-01T00:00+01:00'],
    ['appeal to the prefect', prefectPriorAppeal, '2025-07-30T00:00+02:00', '2025-10-01T00:00+02:00 / 2025-10-02T00:00+02:00'],
    ['silence of the prefect', prefectSilence, '2025-09-22T10:00+02:00', '2025-10-22T00:00+02:00 / 2025-10-23T00:00+02:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(dates(limit(rule, start.slice(0, 10), start))).toBe(expected)
  })
})

describe('CESEDA R. 343-3, the age of an ad hoc administrator', () => {
  it('thirty years, twenty-three since 2021-05-01', () => {
    expect(['2021-04-30', '2021-05-01'].map((day) => figureOn(administratorLeastAge, day, 'FR-75'))).toEqual([30, 23])
  })
})
