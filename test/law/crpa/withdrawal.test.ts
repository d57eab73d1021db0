import { describe, expect, it } from 'vitest'
import { withdrawalOfDecision } from '../../../src/law/crpa/withdrawal.js'
import { dates, limit } from '../support.js'

describe('CRPA L. 243-3, four months to withdraw an unlawful decision', () => {
  it.each([
    ['2025-02-24', '2025-06-24T00:00+02:00 / 2025-06-25T00:00+02:00'],
    ['2024-10-31', '2025-02-28T00:00+01:00 / 2025-03-01T00:00+01:00'],
    ['2023-10-31', '2024-02-29T00:00+01:00 / 2024-03-01T00:00+01:00'],
  ])('signed %s → %s', (signed, expected) => {
    expect(dates(limit(withdrawalOfDecision, signed, `${signed}T00:00+01:00`))).toBe(expected)
  })
})
