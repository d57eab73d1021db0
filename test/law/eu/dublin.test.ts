import { describe, expect, it } from 'vitest'
import { takeBackNotification, transferAppealBounds, transferDecisionDelay } from '../../../src/law/eu/asylum-management.js'
import {
  detainedAnswer,
  detainedRequest,
  detainedTransfer,
  takeBackAnswerEurodac,
  takeBackRequestHit,
  transferLimit,
  transferLimitFlight,
  transferStay,
  transferStayInCustody,
} from '../../../src/law/eu/dublin.js'
import { NoLawInForce, basisOn, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const governed = (rule: Rule, start: string) => dates(limit(rule, start.slice(0, 10), start))
const confidence = (rule: Rule, day: string) => versionOf(rule, day, 'FR-75').confidence ?? 'sure'

describe('regulation (EU) 604/2013', () => {
  it.each([
    ['take back from the hit', takeBackRequestHit, '2025-01-10T10:00+01:00', '2025-03-11T00:00+01:00'],
    ['answer', takeBackAnswerEurodac, '2025-02-20T10:00+01:00', '2025-03-07T00:00+01:00'],
    ['transfer', transferLimit, '2026-04-30T10:00+02:00', '2026-10-31T00:00+01:00'],
    ['transfer after flight', transferLimitFlight, '2025-03-06T10:00+01:00', '2026-09-07T00:00+02:00'],
    ['stay, over the change of clocks', transferStayInCustody, '2025-10-24T16:05+02:00', '2025-10-26T15:05+01:00 / 2025-10-26T16:05+01:00'],
    ['stay, over Easter', transferStay, '2025-04-14T10:00+02:00', '2025-04-30T00:00+02:00'],
    ['detained, request', detainedRequest, '2025-09-30T10:00+02:00', '2025-10-31T00:00+01:00'],
    ['detained, answer', detainedAnswer, '2025-10-10T10:00+02:00', '2025-10-25T00:00+02:00'],
    ['detained, transfer', detainedTransfer, '2025-10-22T10:00+02:00', '2025-12-04T00:00+01:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })
})

describe('regulation (EU) 2024/1351', () => {
  it.each([
    ['take back, notification', takeBackNotification, '2026-06-20T10:00+02:00', '2026-07-05T00:00+02:00'],
    ['appeal, one to three weeks', transferAppealBounds, '2026-07-01T10:00+02:00', '2026-07-09T00:00+02:00 / 2026-07-23T00:00+02:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it('both regulations are unsettled from 2026-06-12 to 2026-06-30, then the new one stands alone', () => {
    expect(confidence(takeBackRequestHit, '2026-06-11')).toBe('likely')
    expect(confidence(takeBackRequestHit, '2026-06-30')).toBe('unsure')
    expect(() => versionOf(takeBackRequestHit, '2026-07-01', 'FR-75')).toThrow(NoLawInForce)
    expect(() => versionOf(transferDecisionDelay, '2026-06-11', 'FR-75')).toThrow(NoLawInForce)
    expect(confidence(transferDecisionDelay, '2026-06-12')).toBe('unsure')
    expect(confidence(transferDecisionDelay, '2026-07-01')).toBe('sure')
  })

  it('keeps the six months of the transfer, under its own article', () => {
    const codes = (day: string) => basisOn(versionOf(transferLimit, day, 'FR-75'), day).map(({ code }) => code)
    expect(codes('2026-06-11')).toEqual(['Règlement (UE) 604/2013'])
    expect(codes('2026-07-01')).toEqual(['Règlement (UE) 2024/1351'])
  })
})
