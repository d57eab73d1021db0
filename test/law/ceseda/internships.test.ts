import { describe, expect, it } from 'vitest'
import { ictAgreementSilence } from '../../../src/law/ceseda/ict-internships.js'
import { agreementLead, agreementSilence, amendmentLead } from '../../../src/law/ceseda/internships.js'
import { associationRenewalSilence } from '../../../src/law/ceseda/placement-associations.js'
import { countBack } from '../../../src/law/counting-back.js'
import { NoLawInForce, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { at, dates, limit, place } from '../support.js'

describe('CESEDA R. 313-10-4, the internship agreement', () => {
  it('silence: born as the anniversary day begins, or as it ends', () => {
    expect(dates(limit(agreementSilence, '2020-03-02', '2020-03-02T10:00+01:00'))).toBe('2020-04-01T00:00+02:00 / 2020-04-02T00:00+02:00')
  })

  it('notice: as long as the words say, or one whole day more', () => {
    const before = (rule: Rule) =>
      dates(countBack(versionOf(rule, '2020-05-04', 'FR-75').period, at('2020-05-04T10:00+02:00'), place('FR-75')))
    expect(before(agreementLead)).toBe('2020-03-04T00:00+01:00 / 2020-03-05T00:00+01:00')
    expect(before(amendmentLead)).toBe('2020-04-19T00:00+02:00 / 2020-04-20T00:00+02:00')
    expect([agreementLead, amendmentLead].map(({ about }) => about?.counted)).toEqual(['back', 'back'])
  })

  it.each([
    ['agreement', agreementSilence, '2021-04-30', '2021-05-01'],
    ['ICT agreement', ictAgreementSilence, '2019-02-28', '2019-03-01'],
    ['approval of an association', associationRenewalSilence, '2020-06-19', '2020-06-20'],
  ])('%s: the last day of its text', (_, rule, last, morrow) => {
    expect(versionOf(rule, last, 'FR-75').until).toBe(morrow)
    expect(() => versionOf(rule, morrow, 'FR-75')).toThrow(NoLawInForce)
  })
})
