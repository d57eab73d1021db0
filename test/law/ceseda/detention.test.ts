import { describe, expect, it } from 'vitest'
import {
  detentionExtension1,
  detentionExtension2,
  detentionExtension3,
  detentionExtension4,
  detentionMax,
  firstPetition,
  initialDetention,
  initialDetentionAfterBan,
  initialDetentionForTransfer,
} from '../../../src/law/ceseda/detention.js'
import { NoLawInForce, basisOn, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const articles = (rule: Rule, day: string, code = 'FR-75') => basisOn(versionOf(rule, day, code), day).map(({ article }) => article)
const confidence = (rule: Rule, day: string, code = 'FR-75') => versionOf(rule, day, code).confidence ?? 'sure'

describe.each([
  ['CESEDA L. 741-1, initial detention', initialDetention],
  ['CESEDA L. 741-2, initial detention after a ban', initialDetentionAfterBan],
  ['CESEDA L. 751-9, initial detention for a transfer', initialDetentionForTransfer],
  ['CESEDA L. 742-1, the first petition', firstPetition],
])('%s', (_, rule) => {
  it.each([
    ['2016-11-01', '2016-11-01T00:00+01:00', '2016-11-03T00:00+01:00'],
    ['2021-04-30', '2021-04-30T23:59+02:00', '2021-05-02T23:59+02:00'],
    ['2021-05-01', '2021-05-01T00:00+02:00', '2021-05-03T00:00+02:00'],
    ['2024-07-14', '2024-07-14T23:59+02:00', '2024-07-16T23:59+02:00'],
    ['2024-07-15', '2024-07-15T00:00+02:00', '2024-07-19T00:00+02:00'],
    ['2024-07-14', '2024-07-15T00:20+02:00', '2024-07-17T00:20+02:00'],
    ['2025-09-10', '2025-09-10T17:45+02:00', '2025-09-14T00:00+02:00'],
    ['2025-11-07', '2025-11-07T23:59+01:00', '2025-11-11T00:00+01:00'],
    ['2025-11-08', '2025-11-08T00:01+01:00', '2025-11-12T00:00+01:00 / 2025-11-12T00:01+01:00'],
    ['2025-11-09', '2025-11-09T16:00+01:00', '2025-11-13T00:00+01:00 / 2025-11-13T16:00+01:00'],
    ['2025-11-11', '2025-11-11T23:59+01:00', '2025-11-15T00:00+01:00 / 2025-11-15T23:59+01:00'],
    ['2025-11-12', '2025-11-12T00:00+01:00', '2025-11-16T00:00+01:00'],
    ['2025-11-12', '2025-11-12T00:01+01:00', '2025-11-16T00:01+01:00'],
    ['2026-12-24', '2026-12-24T16:30+01:00', '2026-12-28T16:30+01:00'],
    ['2026-05-05', '2026-05-05T09:30+02:00', '2026-05-09T09:30+02:00'],
    ['2028-02-27', '2028-02-27T08:00+01:00', '2028-03-02T08:00+01:00'],
  ])('decided %s, notified %s → %s', (decided, notified, expected) => {
    expect(dates(limit(rule, decided, notified))).toBe(expected)
  })

  it('is not encoded before 2016-11-01', () => {
    expect(() => limit(rule, '2016-10-31', '2016-10-31T10:00+01:00')).toThrow(NoLawInForce)
  })

  it('is likely in hours, unsure while they may have come in', () => {
    expect(['2025-11-07', '2025-11-08', '2025-11-11', '2025-11-12'].map((day) => confidence(rule, day))).toEqual([
      'sure',
      'unsure',
      'unsure',
      'likely',
    ])
  })
})

describe('the articles, old and new', () => {
  it('of the initial detention', () => {
    expect(articles(initialDetention, '2021-04-30')).toEqual(['L. 551-1, I'])
    expect(articles(initialDetention, '2021-05-01')).toEqual(['L. 741-1'])
    expect(articles(initialDetention, '2024-07-15')).toEqual(['L. 741-1'])
  })

  it('of the first petition, in Mayotte too', () => {
    expect(articles(firstPetition, '2021-04-30')).toEqual(['L. 552-1', 'R. 552-4'])
    expect(articles(firstPetition, '2026-02-02')).toEqual(['L. 742-1', 'R. 742-1'])
    expect(articles(firstPetition, '2026-02-02', 'FR-976')).toEqual(['L. 742-1', 'R. 742-1', 'L. 761-8, 5°', 'R. 761-5, 7°'])
  })

  it('a petition comes before the end, the cap holds by it', () => {
    expect(versionOf(firstPetition, '2026-02-02', 'FR-75').ends).toBe('before')
    expect(versionOf(initialDetention, '2026-02-02', 'FR-75').ends).toBeUndefined()
  })
})

/** The chain of periods: each extension from the end of the one before. */
function chain(decided: string, notified: string, extensions: readonly Rule[], granted: readonly (number | undefined)[] = []): string[] {
  const ends = [limit(initialDetention, decided, notified)]
  extensions.forEach((rule, rank) => {
    const previous = ends.at(-1)
    if (previous !== undefined) ends.push(limit(rule, decided, previous, 'FR-75', granted[rank]))
  })
  return ends.map((end) => dates(end))
}

describe('CESEDA L. 742-3 to L. 742-5, the chain of extensions', () => {
  it('2016: 48 hours, 28 days, 15 days, 45 in all', () => {
    expect(chain('2017-07-13', '2017-07-13T14:15+02:00', [detentionExtension1, detentionExtension2])).toEqual([
      '2017-07-15T14:15+02:00',
      '2017-08-12T00:00+02:00 / 2017-08-13T00:00+02:00',
      '2017-08-27T00:00+02:00 / 2017-08-28T00:00+02:00',
    ])
    expect(dates(limit(detentionMax, '2017-07-13', '2017-07-13T14:15+02:00'))).toBe('2017-08-27T00:00+02:00 / 2017-08-28T00:00+02:00')
  })

  it('2019: 30 days, then twice 15, 90 in all', () => {
    const all = [detentionExtension1, detentionExtension2, detentionExtension3, detentionExtension4]
    expect(chain('2019-01-01', '2019-01-01T10:00+01:00', all)).toEqual([
      '2019-01-03T10:00+01:00',
      '2019-01-31T00:00+01:00 / 2019-02-01T00:00+01:00',
      '2019-03-02T00:00+01:00 / 2019-03-03T00:00+01:00',
      '2019-03-17T00:00+01:00 / 2019-03-18T00:00+01:00',
      '2019-04-01T00:00+02:00 / 2019-04-02T00:00+02:00',
    ])
    expect(dates(limit(detentionMax, '2019-01-01', '2019-01-01T10:00+01:00'))).toBe('2019-04-01T00:00+02:00 / 2019-04-02T00:00+02:00')
  })

  it('no third extension for a placement decided before 2019, no fourth since 2025-11-12', () => {
    for (const [rule, day] of [
      [detentionExtension3, '2018-12-31'],
      [detentionExtension4, '2018-12-31'],
      [detentionExtension4, '2025-11-12'],
    ] as const)
      expect(() => versionOf(rule, day, 'FR-75')).toThrow(NoLawInForce)
    expect(versionOf(detentionExtension4, '2025-11-11', 'FR-75').confidence).toBe('unsure')
  })

  it.each([
    ['2024-07-14', 28],
    ['2024-07-15', 26],
    ['2025-11-11', 26],
    ['2025-11-12', 26],
  ])('first extension of a placement decided on %s: %i days', (day, n) => {
    expect(versionOf(detentionExtension1, day, 'FR-75').period).toMatchObject({ n, chained: true })
  })

  it.each([
    ['2018-12-31', 15],
    ['2019-01-01', 30],
    ['2025-11-12', 30],
  ])('second extension of a placement decided on %s: at most %i days', (day, n) => {
    expect(versionOf(detentionExtension2, day, 'FR-75').period).toMatchObject({ n })
  })

  it.each([
    ['2025-09-11', 15, 'sure'],
    ['2025-09-12', 15, 'unsure'],
    ['2025-11-11', 15, 'unsure'],
    ['2025-11-12', 30, 'likely'],
  ])('third extension of a placement decided on %s: at most %i days, %s', (day, n, mark) => {
    expect(versionOf(detentionExtension3, day, 'FR-75').period).toMatchObject({ n })
    expect(confidence(detentionExtension3, day)).toBe(mark)
  })

  it('a shorter grant moves what follows', () => {
    expect(chain('2024-08-01', '2024-08-01T10:00+02:00', [detentionExtension1, detentionExtension2], [undefined, 20])).toEqual([
      '2024-08-05T00:00+02:00',
      '2024-08-31T00:00+02:00',
      '2024-09-20T00:00+02:00',
    ])
  })

  it('four days of detention make one reading of the maximum, hours make two', () => {
    expect(dates(limit(detentionMax, '2025-09-10', '2025-09-10T17:45+02:00'))).toBe('2025-12-09T00:00+01:00')
    expect(dates(limit(detentionMax, '2026-12-24', '2026-12-24T16:30+01:00'))).toBe('2027-03-24T00:00+01:00 / 2027-03-25T00:00+01:00')
  })
})

describe('the scenarios of the dossier', () => {
  it('S1, person A: the old law', () => {
    expect(chain('2024-07-14', '2024-07-14T22:40+02:00', [detentionExtension1])).toEqual([
      '2024-07-16T22:40+02:00',
      '2024-08-13T00:00+02:00 / 2024-08-14T00:00+02:00',
    ])
  })

  it('S1, person B: the new law', () => {
    expect(chain('2024-07-15', '2024-07-15T00:20+02:00', [detentionExtension1])).toEqual([
      '2024-07-19T00:00+02:00',
      '2024-08-14T00:00+02:00',
    ])
  })

  it('S1, person C: decided before, notified after', () => {
    expect(chain('2024-07-14', '2024-07-15T00:20+02:00', [detentionExtension1])).toEqual([
      '2024-07-17T00:20+02:00',
      '2024-08-14T00:00+02:00 / 2024-08-15T00:00+02:00',
    ])
  })

  it('S2: 96 hours over Christmas, then 26, 30 and 30 days', () => {
    expect(chain('2026-12-24', '2026-12-24T16:30+01:00', [detentionExtension1, detentionExtension2, detentionExtension3])).toEqual([
      '2026-12-28T16:30+01:00',
      '2027-01-23T00:00+01:00 / 2027-01-24T00:00+01:00',
      '2027-02-22T00:00+01:00 / 2027-02-23T00:00+01:00',
      '2027-03-24T00:00+01:00 / 2027-03-25T00:00+01:00',
    ])
  })

  it('S3: the cap over both changes of clocks', () => {
    expect(dates(limit(initialDetention, '2026-03-27', '2026-03-27T14:10+01:00'))).toBe('2026-03-31T14:10+02:00 / 2026-03-31T15:10+02:00')
    expect(dates(limit(initialDetention, '2026-10-23', '2026-10-23T14:10+02:00'))).toBe('2026-10-27T13:10+01:00 / 2026-10-27T14:10+01:00')
  })

  it('S6: a chain that crosses 2025-11-11 and the end of summer time', () => {
    const all = [detentionExtension1, detentionExtension2, detentionExtension3, detentionExtension4]
    expect(chain('2025-09-10', '2025-09-10T17:45+02:00', all)).toEqual([
      '2025-09-14T00:00+02:00',
      '2025-10-10T00:00+02:00',
      '2025-11-09T00:00+01:00',
      '2025-11-24T00:00+01:00',
      '2025-12-09T00:00+01:00',
    ])
  })

  it('S6, the boundary: 26 days after either reading', () => {
    expect(chain('2025-11-09', '2025-11-09T16:00+01:00', [detentionExtension1])).toEqual([
      '2025-11-13T00:00+01:00 / 2025-11-13T16:00+01:00',
      '2025-12-09T00:00+01:00 / 2025-12-10T00:00+01:00',
    ])
  })
})
