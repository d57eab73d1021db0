import { describe, expect, it } from 'vitest'
import * as expulsion from '../../../src/law/ceseda/expulsion.js'
import { NoLawInForce, basisOn, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const governed = (rule: Rule, start: string, on = start.slice(0, 10)) => dates(limit(rule, on, start))
const articles = (rule: Rule, day: string) => basisOn(versionOf(rule, day, 'FR-75'), day).map(({ article }) => article)

describe('CESEDA L. 632-2, the commission', () => {
  it.each([
    [
      'bulletin, plain and safe earliest sitting',
      expulsion.commissionNotice,
      '2025-02-26T15:00+01:00',
      '2025-03-13T00:00+01:00 / 2025-03-14T00:00+01:00',
    ],
    [
      'bulletin served the day before',
      expulsion.commissionNotice,
      '2025-02-25T00:00+01:00',
      '2025-03-12T00:00+01:00 / 2025-03-13T00:00+01:00',
    ],
    ['ordinary letter', expulsion.sameDayLetter, '2025-02-24T17:00+01:00', '2025-02-25T00:00+01:00'],
    ['opinion', expulsion.commissionOpinion, '2025-02-24T15:00+01:00', '2025-03-24T00:00+01:00 / 2025-03-25T00:00+01:00'],
    ['opinion, end of a month', expulsion.commissionOpinion, '2025-01-31T15:00+01:00', '2025-02-28T00:00+01:00 / 2025-03-01T00:00+01:00'],
    ['opinion, 29 February', expulsion.commissionOpinion, '2024-01-29T15:00+01:00', '2024-02-29T00:00+01:00 / 2024-03-01T00:00+01:00'],
    [
      'adjournment, across the change of clocks',
      expulsion.commissionAdjournment,
      '2025-03-12T09:30+01:00',
      '2025-04-12T00:00+02:00 / 2025-04-13T00:00+02:00',
    ],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it('cites both numberings', () => {
    expect(articles(expulsion.commissionNotice, '2021-04-30')).toEqual(['L. 522-2', 'R. 522-6'])
    expect(articles(expulsion.commissionNotice, '2021-05-01')).toEqual(['L. 632-2', 'R. 632-5'])
    expect(articles(expulsion.commissionOpinion, '2021-04-30')).toEqual(['L. 522-2, al. 4', 'R. 522-8'])
    expect(articles(expulsion.commissionOpinion, '2021-05-01')).toEqual(['L. 632-2, al. 4', 'R. 632-7'])
  })

  it('is encoded since 2012-12-23', () => {
    expect(() => versionOf(expulsion.commissionNotice, '2012-12-22', 'FR-75')).toThrow(NoLawInForce)
  })
})

describe('the order and after', () => {
  it.each([
    ['request for abrogation', expulsion.freeAbrogationRequest, '2025-04-22T10:00+02:00', '2025-06-23T00:00+02:00'],
    ['EU citizen', expulsion.expulsionPeriodEu, '2025-04-22T10:00+02:00', '2025-05-23T00:00+02:00'],
    ['silence on the request, end of a month', expulsion.abrogationSilence, '2024-10-31T10:00+01:00', '2025-03-01T00:00+01:00'],
    ['review', expulsion.expulsionReview, '2025-04-18T10:00+02:00', '2030-04-18T00:00+02:00 / 2030-04-19T00:00+02:00'],
    [
      'commission before a refusal',
      expulsion.abrogationCommission,
      '2020-02-29T10:00+01:00',
      '2025-02-28T00:00+01:00 / 2025-03-01T00:00+01:00',
    ],
    ['register', expulsion.expulsionRegister, '2025-04-18T10:00+02:00', '2055-04-19T00:00+02:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it('silence of the review follows both readings of its date', () => {
    const review = limit(expulsion.expulsionReview, '2025-04-18', '2025-04-18T10:00+02:00')
    expect(dates(limit(expulsion.reviewSilence, '2025-04-18', review))).toBe('2030-06-18T00:00+02:00 / 2030-06-19T00:00+02:00')
    expect(dates(limit(expulsion.expulsionLaterReview, '2025-04-18', review))).toBe('2035-04-18T00:00+02:00 / 2035-04-19T00:00+02:00')
  })

  it('cites both numberings of the review', () => {
    expect(articles(expulsion.expulsionReview, '2021-04-30')).toEqual(['L. 524-2'])
    expect(articles(expulsion.expulsionReview, '2021-05-01')).toEqual(['L. 632-6'])
  })
})
