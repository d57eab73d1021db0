import { describe, expect, it } from 'vitest'
import { declarationRefusal } from '../../../src/law/civil/nationality-declarations.js'
import {
  answer,
  answerAfterTenYears,
  answerExtension,
  appealToMinister,
  silenceOfMinister,
  transmissionToMinister,
} from '../../../src/law/civil/naturalisation.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const governed = (rule: Rule, start: string) => dates(limit(rule, start.slice(0, 10), start))

describe('Code civil 21-25-1, the answer', () => {
  it.each([
    [answer, '2025-09-16T00:00+02:00', '2025-12-16T00:00+01:00'],
    [answerAfterTenYears, '2025-03-16T00:00+01:00', '2025-06-16T00:00+02:00'],
  ])('receipt 2024-03-15 → %#', (rule, expected, extended) => {
    const first = limit(rule, '2024-03-15', '2024-03-15T10:00+01:00')
    expect(dates(first)).toBe(expected)
    expect(dates(limit(answerExtension, '2025-03-01', first))).toBe(extended)
  })
})

describe('decree 93-1362, the minister', () => {
  it.each([
    ['appeal, end of February', appealToMinister, '2025-02-28T10:00+01:00', '2025-04-29T00:00+02:00 / 2025-05-03T00:00+02:00'],
    ['appeal, end of the year', appealToMinister, '2024-12-31T10:00+01:00', '2025-03-01T00:00+01:00 / 2025-03-04T00:00+01:00'],
    ['silence', silenceOfMinister, '2025-04-22T10:00+02:00', '2025-08-22T00:00+02:00 / 2025-08-23T00:00+02:00'],
    ['transmission that ends on a Sunday', transmissionToMinister, '2024-03-15T10:00+01:00', '2024-09-16T00:00+02:00'],
    ['registration of a declaration', declarationRefusal, '2024-05-31T10:00+02:00', '2025-06-01T00:00+02:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })
})
