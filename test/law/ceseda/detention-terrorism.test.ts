import { describe, expect, it } from 'vitest'
import {
  exceptionalExtensionLastDays,
  terrorismAppeal,
  terrorismExceptionalExtension,
  terrorismExtension,
  terrorismMax,
  terrorismOrdinaryMax,
  terrorismSecondExceptionalExtension,
} from '../../../src/law/ceseda/detention-terrorism.js'
import { detentionExtension1, initialDetention } from '../../../src/law/ceseda/detention.js'
import { NoLawInForce, basisOn, figureOn, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const confidence = (rule: Rule, day: string) => versionOf(rule, day, 'FR-75').confidence ?? 'sure'

/** The day 30 of a detention decided and notified at the same minute. */
const dayThirty = (notified: string) => {
  const day = notified.slice(0, 10)
  return limit(detentionExtension1, day, limit(initialDetention, day, notified))
}

describe('CESEDA L. 742-6, extensions for terrorism', () => {
  it.each([
    ['2016-12-01T10:00+01:00', '2017-01-31T00:00+01:00 / 2017-02-01T00:00+01:00'],
    ['2019-02-28T10:00+01:00', '2019-04-30T00:00+02:00 / 2019-05-01T00:00+02:00'],
    ['2019-03-01T10:00+01:00', '2019-04-30T00:00+02:00 / 2019-05-01T00:00+02:00'],
    ['2024-07-15T00:20+02:00', '2024-09-13T00:00+02:00'],
    ['2026-12-24T16:30+01:00', '2027-02-22T00:00+01:00 / 2027-02-23T00:00+01:00'],
  ])('placed %s → the first one ends %s', (notified, expected) => {
    expect(dates(limit(terrorismExtension, notified.slice(0, 10), dayThirty(notified)))).toBe(expected)
  })

  it.each([
    ['2018-12-31T10:00+01:00', '2019-06-30T00:00+02:00 / 2019-07-01T00:00+02:00'],
    ['2019-03-01T10:00+01:00', '2019-08-28T00:00+02:00 / 2019-08-29T00:00+02:00'],
    ['2024-07-15T10:00+02:00', '2025-01-11T00:00+01:00'],
  ])('placed %s → at most until %s without the exceptional ones', (notified, expected) => {
    expect(dates(limit(terrorismOrdinaryMax, notified.slice(0, 10), notified))).toBe(expected)
  })

  it('reach the ordinary maximum after five of 30 days', () => {
    let period = dayThirty('2024-07-15T10:00+02:00')
    for (let extension = 0; extension < 5; extension += 1) period = limit(terrorismExtension, '2024-07-15', period)
    expect(dates(period)).toBe(dates(limit(terrorismOrdinaryMax, '2024-07-15', '2024-07-15T10:00+02:00')))
  })
})

describe('CESEDA L. 742-7, exceptional extensions for terrorism', () => {
  it.each([
    [terrorismMax, '2018-12-31'],
    [terrorismExceptionalExtension, '2018-12-31'],
    [terrorismSecondExceptionalExtension, '2018-12-31'],
    [terrorismSecondExceptionalExtension, '2025-11-12'],
  ])('$id has no version on %s', (rule, day) => {
    expect(() => versionOf(rule, day, 'FR-75')).toThrow(NoLawInForce)
  })

  it.each([
    ['2025-04-29', [15, 15], ['sure', 'sure']],
    ['2025-04-30', [15, 15], ['sure', 'unsure']],
    ['2025-05-14', [15, 15], ['sure', 'unsure']],
    ['2025-05-15', [15, 15], ['unsure', 'unsure']],
    ['2025-11-11', [15, 15], ['unsure', 'unsure']],
  ])('placement decided %s → %j days, %j', (day, days, marks) => {
    const rules = [terrorismExceptionalExtension, terrorismSecondExceptionalExtension]
    expect(rules.map((rule) => figureOn(rule, day, 'FR-75'))).toEqual(days)
    expect(rules.map((rule) => confidence(rule, day))).toEqual(marks)
  })

  it('is one of 30 days since law 2025-796', () => {
    expect(figureOn(terrorismExceptionalExtension, '2025-11-12', 'FR-75')).toBe(30)
  })

  it('end with the longest detention, 210 days', () => {
    const start = '2024-07-15T10:00+02:00'
    const first = limit(terrorismExceptionalExtension, '2024-07-15', limit(terrorismOrdinaryMax, '2024-07-15', start))
    expect(dates(limit(terrorismSecondExceptionalExtension, '2024-07-15', first))).toBe('2025-02-10T00:00+01:00')
    expect(dates(limit(terrorismMax, '2024-07-15', start))).toBe('2025-02-10T00:00+01:00')
  })
})

describe('CESEDA L. 743-22, the appeal for terrorism', () => {
  it.each([
    ['2026-12-30T11:00+01:00', '2026-12-31T11:00+01:00'],
    ['2026-12-31T11:00+01:00', '2027-01-04T11:00+01:00 / 2027-01-05T00:00+01:00'],
  ])('pronounced %s → %s', (pronounced, expected) => {
    expect(dates(limit(terrorismAppeal, pronounced.slice(0, 10), pronounced))).toBe(expected)
  })

  it('began with law 2024-42', () => {
    expect(() => versionOf(terrorismAppeal, '2024-01-27', 'FR-75')).toThrow(NoLawInForce)
  })
})

describe('CESEDA L. 742-5, facts of the last fifteen days', () => {
  it.each([
    ['2021-04-30', ['L. 552-7, al. 5']],
    ['2021-05-01', ['L. 742-5']],
  ])('on %s by %j', (day, expected) => {
    expect(basisOn(versionOf(exceptionalExtensionLastDays, day, 'FR-75'), day).map(({ article }) => article)).toEqual(expected)
  })
})
