import { describe, expect, it } from 'vitest'
import { automaticClosing, deemedOpened, libertyAppeal, libertyOrder, payment } from '../../../src/law/cja/litigation.js'
import { illegalDecisionWithdrawal } from '../../../src/law/crpa/requests.js'
import { dates, limit } from '../support.js'

describe('the course of a case', () => {
  it.each([
    ['unopened over a weekend', deemedOpened, '2025-12-19T17:45+01:00', '2025-12-24T00:00+01:00'],
    [
      'a fundamental liberty, the night of the change',
      libertyOrder,
      '2025-10-25T16:20+02:00',
      '2025-10-27T15:20+01:00 / 2025-10-27T16:20+01:00',
    ],
    ['its appeal', libertyAppeal, '2025-10-28T10:00+01:00', '2025-11-13T00:00+01:00 / 2025-11-14T00:00+01:00'],
    ['a sum due by the State', payment, '2025-12-31T10:00+01:00', '2026-03-01T00:00+01:00'],
    ['the withdrawal of a card issued by mistake', illegalDecisionWithdrawal, '2025-01-20T10:00+01:00', '2025-05-21T00:00+02:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(dates(limit(rule, start.slice(0, 10), start))).toBe(expected)
  })

  it('the inquiry closes three clear days before the hearing', () => {
    expect(automaticClosing.about?.counted).toBe('back')
    expect(automaticClosing.versions.map(({ period }) => period)).toEqual([{ unit: 'clear-days', n: 3 }])
  })
})
