import { describe, expect, it } from 'vitest'
import { extended, petition, placed, seen, type Told } from './story.js'

/** The chain of one placement, each petition two days before the end, each order the day after. */
const chain = (placedAt: string, dates: readonly (readonly [rank: number, stamped: string, ordered: string])[]): readonly Told[] => [
  ...placed(placedAt),
  ...dates.flatMap(([rank, stamped, ordered]) => [petition(rank, stamped), extended(rank, ordered)]),
]

describe('S6: a chain that crosses 2025-11-11 and the change of clocks', () => {
  const facts = chain('2025-09-10T17:45+02:00', [
    [1, '2025-09-12T10:00+02:00', '2025-09-13T10:00+02:00'],
    [2, '2025-10-08T10:00+02:00', '2025-10-09T10:00+02:00'],
    [3, '2025-11-07T10:00+01:00', '2025-11-08T10:00+01:00'],
    [4, '2025-11-22T10:00+01:00', '2025-11-23T10:00+01:00'],
  ])
  const file = seen(facts, '2025-11-23T12:00+01:00')

  it.each([
    ['initial-cap', '2025-09-14T00:00+02:00'],
    ['extension-1-cap', '2025-10-10T00:00+02:00'],
    ['extension-2-cap', '2025-11-09T00:00+01:00'],
    ['extension-3-cap', '2025-11-24T00:00+01:00'],
    ['extension-4-cap', '2025-12-09T00:00+01:00'],
    ['detention-max', '2025-12-09T00:00+01:00'],
  ])('%s ends %s', (clause, end) => {
    expect(file.dates(clause)).toEqual([end, end])
  })

  it('the fourth extension is counted, and marked unsettled', () => {
    expect(file.clock('extension-4-cap').basis.map((one) => one.confidence)).toContain('unsure')
    expect(file.grounds()).toEqual([])
  })
})

describe('every extension to the longest detention, in each version', () => {
  it('2018: 48 hours, 28 days, 15 days, 45 in all; no third extension', () => {
    const facts = chain('2018-03-05T10:00+01:00', [
      [1, '2018-03-07T09:00+01:00', '2018-03-08T08:00+01:00'],
      [2, '2018-04-02T10:00+02:00', '2018-04-03T09:00+02:00'],
    ])
    const file = seen(facts, '2018-04-03T12:00+02:00')
    expect(file.dates('initial-cap')).toEqual(['2018-03-07T10:00+01:00', '2018-03-07T10:00+01:00'])
    expect(file.dates('ruling-1')).toEqual(['2018-03-08T09:00+01:00', '2018-03-08T09:00+01:00'])
    expect(file.dates('extension-1-cap')).toEqual(['2018-04-04T00:00+02:00', '2018-04-05T00:00+02:00'])
    expect(file.dates('extension-2-cap')).toEqual(['2018-04-19T00:00+02:00', '2018-04-20T00:00+02:00'])
    expect(file.dates('detention-max')).toEqual(['2018-04-19T00:00+02:00', '2018-04-20T00:00+02:00'])
    expect(file.clock('petition-n', 3).state).toBe('waiting')
    const third = seen([...facts, petition(3, '2018-04-17T10:00+02:00')], '2018-04-18T10:00+02:00')
    expect(third.grounds()).toContain('no-such-extension')
    expect(third.procedure.holding?.title).toEqual({ clause: 'extension-2-cap', n: 1 })
  })

  it.each([
    ['2020', '2020-06-01T10:00+02:00', 'L. 552-7, al. 5'],
    ['2022', '2022-06-01T10:00+02:00', 'L. 742-5'],
  ])('%s: 48 hours, 28, 30, 15 and 15 days, 90 in all', (year, at, article) => {
    const facts = chain(at, [
      [1, `${year}-06-03T09:00+02:00`, `${year}-06-04T09:00+02:00`],
      [2, `${year}-06-29T10:00+02:00`, `${year}-06-30T09:00+02:00`],
      [3, `${year}-07-29T10:00+02:00`, `${year}-07-30T09:00+02:00`],
      [4, `${year}-08-13T10:00+02:00`, `${year}-08-14T09:00+02:00`],
    ])
    const file = seen(facts, `${year}-08-14T12:00+02:00`)
    expect(file.dates('extension-1-cap')).toEqual([`${year}-07-01T00:00+02:00`, `${year}-07-02T00:00+02:00`])
    expect(file.dates('extension-2-cap')).toEqual([`${year}-07-31T00:00+02:00`, `${year}-08-01T00:00+02:00`])
    expect(file.dates('extension-3-cap')).toEqual([`${year}-08-15T00:00+02:00`, `${year}-08-16T00:00+02:00`])
    expect(file.dates('extension-4-cap')).toEqual([`${year}-08-30T00:00+02:00`, `${year}-08-31T00:00+02:00`])
    expect(file.dates('detention-max')).toEqual(file.dates('extension-4-cap'))
    expect(file.clock('extension-4-cap').basis.map((one) => one.article)).toEqual([article])
  })

  it('2024: 4 days, 26, 30, 15 and 15 days, one date each', () => {
    const facts = chain('2024-09-02T10:00+02:00', [
      [1, '2024-09-05T09:00+02:00', '2024-09-06T09:00+02:00'],
      [2, '2024-09-30T10:00+02:00', '2024-10-01T09:00+02:00'],
      [3, '2024-10-30T10:00+01:00', '2024-10-31T09:00+01:00'],
      [4, '2024-11-14T10:00+01:00', '2024-11-15T09:00+01:00'],
    ])
    const file = seen(facts, '2024-11-15T12:00+01:00')
    for (const [clause, end] of [
      ['initial-cap', '2024-09-06T00:00+02:00'],
      ['extension-1-cap', '2024-10-02T00:00+02:00'],
      ['extension-2-cap', '2024-11-01T00:00+01:00'],
      ['extension-3-cap', '2024-11-16T00:00+01:00'],
      ['extension-4-cap', '2024-12-01T00:00+01:00'],
      ['detention-max', '2024-12-01T00:00+01:00'],
    ] as const)
      expect(file.dates(clause)).toEqual([end, end])
  })

  it('decided in 2018, ruled in 2019: the shorter time of the two laws caps', () => {
    const facts = [...placed('2018-12-31T10:00+01:00'), petition(1, '2019-01-02T09:00+01:00')]
    const file = seen(facts, '2019-01-02T09:30+01:00')
    expect(file.dates('ruling-1')).toEqual(['2019-01-03T09:00+01:00', '2019-01-04T09:00+01:00'])
    expect(file.lapses('awaiting-ruling')).toBe('2019-01-03T09:00+01:00')
  })
})
