import { describe, expect, it } from 'vitest'
import {
  circulationDocument,
  identityTitle,
  lapseAtMajority,
  lapseAtMajorityByRight,
} from '../../../src/law/ceseda/minor-travel-documents.js'
import { NoLawInForce, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const governed = (rule: Rule, start: string) => dates(limit(rule, start.slice(0, 10), start))

describe('CESEDA L. 414-6 and D. 414-4, the document of circulation', () => {
  it.each([
    ['validity', circulationDocument, '2021-09-01T10:00+02:00', '2026-09-02T00:00+02:00'],
    ['validity across the renumbering', circulationDocument, '2020-06-01T10:00+02:00', '2025-06-02T00:00+02:00'],
    ['lapse, eighteen on the last of a month', lapseAtMajority, '2025-08-31T00:00+02:00', '2025-11-01T00:00+01:00'],
    ['lapse, permit by right', lapseAtMajorityByRight, '2025-08-31T00:00+02:00', '2026-08-31T00:00+02:00 / 2027-01-01T00:00+01:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it('shows that the text of 2019 to 2021 was not read', () => {
    expect(
      ['2019-02-28', '2019-03-01', '2021-04-30', '2021-05-01'].map((day) => versionOf(circulationDocument, day, 'FR-75').confidence),
    ).toEqual([undefined, 'unsure', 'unsure', undefined])
  })

  it('no identity title is issued since 2019-03-01', () => {
    expect(governed(identityTitle, '2019-02-28T10:00+01:00')).toBe('2024-02-29T00:00+01:00')
    expect(() => versionOf(identityTitle, '2019-03-01', 'FR-75')).toThrow(NoLawInForce)
  })
})
