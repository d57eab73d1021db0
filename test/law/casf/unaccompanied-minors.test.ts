import { describe, expect, it } from 'vitest'
import {
  assessmentFile,
  assessmentFileDefault,
  emergencyReception,
  emergencyReceptionExtension,
  emergencyReceptionExtensions,
  judgeSeized,
} from '../../../src/law/casf/unaccompanied-minors.js'
import { NoLawInForce, figureOn, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const governed = (rule: Rule, start: string) => dates(limit(rule, start.slice(0, 10), start))

describe('CASF R. 221-11, emergency reception', () => {
  it('five days, then two extensions, across the end of summer time', () => {
    const base = limit(emergencyReception, '2025-10-20', '2025-10-20T09:00+02:00')
    const first = limit(emergencyReceptionExtension, '2025-10-25', base)
    const second = limit(emergencyReceptionExtension, '2025-10-30', first)
    expect([base, first, second].map((period) => dates(period))).toEqual([
      '2025-10-25T00:00+02:00 / 2025-10-26T00:00+02:00',
      '2025-10-30T00:00+01:00 / 2025-10-31T00:00+01:00',
      '2025-11-04T00:00+01:00 / 2025-11-05T00:00+01:00',
    ])
  })

  it('has no extension before decree 2023-1240', () => {
    expect(governed(emergencyReception, '2023-12-22T09:00+01:00').split(' / ')[0]).toBe('2023-12-27T00:00+01:00')
    expect(() => versionOf(emergencyReceptionExtension, '2023-12-24', 'FR-75')).toThrow(NoLawInForce)
    expect(figureOn(emergencyReceptionExtensions, '2023-12-25', 'FR-75')).toBe(2)
  })
})

describe('the judge and the file of the assessments', () => {
  it.each([
    ['prosecutor to judge', judgeSeized, '2025-11-05T17:00+01:00', '2025-11-14T00:00+01:00'],
    ['file, prefect told', assessmentFile, '2025-11-04T10:00+01:00', '2026-11-05T00:00+01:00'],
    ['file, prefect not told', assessmentFileDefault, '2025-10-22T10:00+02:00', '2027-04-23T00:00+02:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })
})
