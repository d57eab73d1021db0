import { describe, expect, it } from 'vitest'
import {
  furtherAppeal,
  furtherAppealBorder,
  furtherAppealOrdinary,
  furtherAppealTransfer,
  legalAidContest,
} from '../../../src/law/cja/further-appeals.js'
import {
  rulingAfterHouseArrest,
  rulingAfterPlacement,
  rulingAfterPrison,
  rulingBorderAsylum,
  rulingFifteenDays,
  rulingInDetention,
  rulingThirtyDays,
  rulingThirtyDaysInPrison,
  rulingUnderHouseArrest,
  supplementaryBrief,
} from '../../../src/law/cja/rulings.js'
import { dates, limit } from '../support.js'

describe('the court’s time to rule, by the day of the signature', () => {
  it.each([
    [rulingThirtyDays, '2025-02-24', '2025-03-24T17:00+01:00', '2025-09-24T00:00+02:00 / 2025-09-25T00:00+02:00'],
    [rulingThirtyDays, '2024-07-12', '2024-08-05T10:00+02:00', '2024-11-05T00:00+01:00 / 2024-11-06T00:00+01:00'],
    [rulingThirtyDays, '2024-07-16', '2024-08-05T10:00+02:00', '2025-02-05T00:00+01:00 / 2025-02-06T00:00+01:00'],
    [rulingFifteenDays, '2024-06-03', '2024-06-12T10:00+02:00', '2024-07-24T00:00+02:00 / 2024-07-25T00:00+02:00'],
    [rulingThirtyDaysInPrison, '2025-05-20', '2025-05-27T16:45+02:00', '2025-06-11T00:00+02:00 / 2025-06-12T00:00+02:00'],
    [rulingUnderHouseArrest, '2025-10-01', '2025-10-31T23:50+01:00', '2025-11-15T00:00+01:00 / 2025-11-16T00:00+01:00'],
    [rulingUnderHouseArrest, '2024-07-14', '2024-07-18T09:30+02:00', '2024-07-22T09:30+02:00'],
    [rulingInDetention, '2025-03-29', '2025-03-31T11:05+02:00', '2025-04-04T11:05+02:00'],
    [rulingBorderAsylum, '2024-07-14', '2024-07-14T10:00+02:00', '2024-07-17T10:00+02:00'],
    [rulingBorderAsylum, '2024-07-15', '2024-07-15T10:00+02:00', '2024-07-19T10:00+02:00'],
  ] as const)('$id, signed %s, from %s → %s', (rule, signed, from, expected) => {
    expect(dates(limit(rule, signed, from))).toBe(expected)
  })
})

describe('custody that changes while the case is pending, from the information of the court', () => {
  it.each([
    [rulingAfterPlacement, '2025-05-20', '2025-06-06T11:00+02:00', '2025-06-12T11:00+02:00'],
    [rulingAfterHouseArrest, '2024-07-14', '2024-07-20T11:00+02:00', '2024-07-26T11:00+02:00'],
    [rulingAfterHouseArrest, '2024-07-15', '2024-07-20T11:00+02:00', '2024-08-04T00:00+02:00 / 2024-08-05T00:00+02:00'],
    [rulingAfterPrison, '2024-06-03', '2024-06-28T09:00+02:00', '2024-07-06T00:00+02:00 / 2024-07-07T00:00+02:00'],
    [rulingAfterPrison, '2025-05-20', '2025-06-06T11:00+02:00', '2025-06-21T00:00+02:00 / 2025-06-22T00:00+02:00'],
  ] as const)('$id, signed %s, told %s → %s', (rule, signed, told, expected) => {
    expect(dates(limit(rule, signed, told))).toBe(expected)
  })
})

describe('after the judgment', () => {
  it.each([
    [furtherAppeal, '2025-03-03T10:00+01:00', '2025-04-04T00:00+02:00 / 2025-04-05T00:00+02:00'],
    [furtherAppealBorder, '2025-03-03T10:00+01:00', '2025-03-19T00:00+01:00 / 2025-03-20T00:00+01:00'],
    [furtherAppealOrdinary, '2025-03-03T10:00+01:00', '2025-05-04T00:00+02:00 / 2025-05-06T00:00+02:00'], // 4 May is a Sunday
  ] as const)('$id, notified %s → %s', (rule, notified, expected) => {
    expect(dates(limit(rule, notified.slice(0, 10), notified))).toBe(expected)
  })
  it('no appeal on a transfer signed since 2024-07-15: first and last instance', () => {
    expect(dates(limit(furtherAppealTransfer, '2024-07-14', '2024-08-01T10:00+02:00'))).toBe(
      '2024-09-02T00:00+02:00 / 2024-09-03T00:00+02:00',
    )
    expect(() => limit(furtherAppealTransfer, '2024-07-15', '2024-08-01T10:00+02:00')).toThrow('No version')
  })
  it('fifteen days to contest the decision on legal aid, clear: 26 July is a Saturday', () => {
    expect(dates(limit(legalAidContest, '2025-07-10', '2025-07-10T10:00+02:00'))).toBe('2025-07-29T00:00+02:00')
  })
  it('fifteen days for the further brief', () => {
    expect(dates(limit(supplementaryBrief, '2024-07-12', '2024-08-05T10:00+02:00'))).toBe('2024-08-20T00:00+02:00 / 2024-08-21T00:00+02:00')
  })
})
