import { describe, expect, it } from 'vitest'
import {
  collegeOpinion,
  commissionSummons,
  doctorReply,
  medicalCertificate,
  medicalCertificateInAsylum,
} from '../../../src/law/ceseda/sick-foreigner.js'
import { NoLawInForce, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const governed = (rule: Rule, start: string) => dates(limit(rule, start.slice(0, 10), start))

describe('CESEDA R. 425-12 and R. 425-13, the medical opinion', () => {
  it.each([
    ['certificate', medicalCertificate, '2025-03-31T10:00+02:00', '2025-05-01T00:00+02:00'],
    ['certificate, first day of the text', medicalCertificate, '2019-03-01T10:00+01:00', '2019-04-02T00:00+02:00'],
    ['certificate of an asylum seeker', medicalCertificateInAsylum, '2025-03-31T10:00+02:00', '2025-07-01T00:00+02:00'],
    ['opinion of the college', collegeOpinion, '2025-04-25T10:00+02:00', '2025-07-26T00:00+02:00'],
    ['reply to the doctor', doctorReply, '2025-05-05T10:00+02:00', '2025-05-21T00:00+02:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it('had no limit for the certificate before 2019-03-01', () => {
    expect(() => versionOf(medicalCertificate, '2019-02-28', 'FR-75')).toThrow(NoLawInForce)
    expect(versionOf(doctorReply, '2019-02-28', 'FR-75').confidence).toBe('likely')
  })

  it('has no college before 2017 and no regional commission since', () => {
    expect(() => versionOf(collegeOpinion, '2016-12-31', 'FR-75')).toThrow(NoLawInForce)
    expect(() => versionOf(commissionSummons, '2017-01-01', 'FR-75')).toThrow(NoLawInForce)
    expect(versionOf(commissionSummons, '2016-12-31', 'FR-75').until).toBe('2017-01-01')
  })
})
