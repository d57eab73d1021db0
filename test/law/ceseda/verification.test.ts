import { describe, expect, it } from 'vitest'
import { lawyerInterview, lawyerWait, recordsDestruction, verificationCap } from '../../../src/law/ceseda/verification.js'
import { basisOn, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const governed = (rule: Rule, start: string) => dates(limit(rule, start.slice(0, 10), start))

describe('CESEDA L. 813-3, the longest holding for verification', () => {
  it.each([
    ['2018-12-30T23:59+01:00', '2018-12-31T15:59+01:00'],
    ['2018-12-31T22:00+01:00', '2019-01-01T14:00+01:00 / 2019-01-01T22:00+01:00'],
    ['2019-01-01T00:00+01:00', '2019-01-02T00:00+01:00'],
    ['2021-04-30T20:00+02:00', '2021-05-01T20:00+02:00'],
    ['2026-02-10T08:15+01:00', '2026-02-11T08:15+01:00'],
    ['2025-03-04T14:20+01:00', '2025-03-05T14:20+01:00'],
    ['2026-10-24T20:00+02:00', '2026-10-25T19:00+01:00 / 2026-10-25T20:00+01:00'],
    ['2026-03-28T20:00+01:00', '2026-03-29T20:00+02:00 / 2026-03-29T21:00+02:00'],
  ])('check begun %s → %s', (started, expected) => {
    expect(governed(verificationCap, started)).toBe(expected)
  })

  it.each([
    ['2021-04-30', 'L. 611-1-1'],
    ['2021-05-01', 'L. 813-3'],
  ])('on %s by %s', (day, expected) => {
    expect(basisOn(versionOf(verificationCap, day, 'FR-75'), day).map(({ article }) => article)).toEqual([expected])
  })
})

describe('CESEDA L. 813-6 and L. 813-14', () => {
  it.each([
    ['the wait for the lawyer', lawyerWait, '2026-02-10T09:14+01:00', '2026-02-10T10:14+01:00'],
    ['the talk with the lawyer', lawyerInterview, '2026-02-10T09:50+01:00', '2026-02-10T10:20+01:00'],
    ['the talk with the lawyer, the clocks go forward', lawyerInterview, '2026-03-29T01:45+01:00', '2026-03-29T03:15+02:00'],
    ['the records, no 31 February', recordsDestruction, '2026-08-31T17:30+02:00', '2027-03-01T00:00+01:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })
})
