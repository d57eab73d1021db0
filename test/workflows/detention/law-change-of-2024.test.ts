import { describe, expect, it } from 'vitest'
import { extended, iso, petition, placed, seen, type Told } from './story.js'

describe('S1: the law change of 2024-07-15, by the day of the decision (law 2024-42, art. 86 IV)', () => {
  const a = placed('2024-07-14T22:40+02:00')
  const b = placed('2024-07-15T00:20+02:00')
  const c = placed('2024-07-15T00:20+02:00', '2024-07-14T23:50+02:00')

  it.each([
    ['A, decided and notified on the 14th: 48 hours', a, '2024-07-16T22:40+02:00'],
    ['B, decided and notified on the 15th: 4 days, the first counts', b, '2024-07-19T00:00+02:00'],
    ['C, decided on the 14th, notified on the 15th: 48 hours by the old law', c, '2024-07-17T00:20+02:00'],
  ] as const)('%s', (_name, facts, cap) => {
    const file = seen(facts, '2024-07-15T08:00+02:00')
    expect(file.dates('initial-cap')).toEqual([cap, cap])
    expect(file.dates('petition-1')).toEqual([cap, cap])
    expect(file.clock('petition-1').ends).toBe('before')
    expect(iso(file.clock('placement-contest').firmAt)).toBe(cap)
  })

  it('B contests until the same clock time at the latest, A and C have one date', () => {
    expect(seen(b, '2024-07-15T08:00+02:00').dates('placement-contest')).toEqual(['2024-07-19T00:00+02:00', '2024-07-19T00:20+02:00'])
    expect(seen(a, '2024-07-15T08:00+02:00').dates('placement-contest')).toEqual(['2024-07-16T22:40+02:00', '2024-07-16T22:40+02:00'])
    expect(seen(c, '2024-07-15T08:00+02:00').dates('placement-contest')).toEqual(['2024-07-17T00:20+02:00', '2024-07-17T00:20+02:00'])
  })

  it.each([
    ['A', a, '2024-07-16T14:05+02:00', '2024-07-18T14:05+02:00'],
    ['B', b, '2024-07-18T17:30+02:00', '2024-07-20T17:30+02:00'],
  ] as const)('%s: the judge has 48 hours from the stamp', (_name, facts, stamped, due) => {
    const file = seen([...facts, petition(1, stamped)], stamped)
    expect(file.dates('ruling-1')).toEqual([due, due])
    expect(file.dates('awaiting-ruling')).toEqual([due, due])
    expect(file.procedure.stage).toBe('awaiting_ruling')
  })

  it.each([
    ['A: 28 days', a, '2024-07-16T14:05+02:00', ['2024-08-13T00:00+02:00', '2024-08-14T00:00+02:00']],
    [
      'B: 26 days, one date since periods begin at midnight',
      b,
      '2024-07-18T17:30+02:00',
      ['2024-08-14T00:00+02:00', '2024-08-14T00:00+02:00'],
    ],
    ['C: 28 days', c, '2024-07-16T14:05+02:00', ['2024-08-14T00:00+02:00', '2024-08-15T00:00+02:00']],
  ] as const)('%s make thirty in all', (_name, facts, stamped, cap) => {
    const file = seen([...facts, petition(1, stamped), extended(1, stamped)], stamped)
    expect(file.dates('extension-1-cap')).toEqual(cap)
    expect(file.procedure.stage).toBe('extended')
  })

  const contested = (at: string): Told => ['placement-contested', at, { reasoned: true, signedBy: 'person' }]
  it('B, contest alone: 48 hours after the window', () => {
    const file = seen([...b, contested('2024-07-16T10:00+02:00')], '2024-07-16T11:00+02:00')
    expect(iso(file.clock('ruling-contest').firmAt)).toBe('2024-07-21T00:00+02:00')
    expect(file.clock('placement-contest').state).toBe('met')
  })
  it('A, contest: 48 hours from its stamp', () => {
    const file = seen([...a, contested('2024-07-15T10:00+02:00')], '2024-07-15T11:00+02:00')
    expect(file.dates('ruling-contest')).toEqual(['2024-07-17T10:00+02:00', '2024-07-17T10:00+02:00'])
  })
  it('C, contest: the window and its ruling follow the day of the decision', () => {
    const file = seen([...c, contested('2024-07-16T10:00+02:00')], '2024-07-16T11:00+02:00')
    expect(file.dates('ruling-contest')).toEqual(['2024-07-18T10:00+02:00', '2024-07-18T10:00+02:00'])
  })
})

describe('the boundary of 2024-07-15, minute by minute', () => {
  it.each([
    ['2024-07-14T23:59+02:00', '2024-07-16T23:59+02:00'],
    ['2024-07-15T00:00+02:00', '2024-07-19T00:00+02:00'],
    ['2024-07-15T00:01+02:00', '2024-07-19T00:00+02:00'],
    ['2024-07-15T23:59+02:00', '2024-07-19T00:00+02:00'],
    ['2024-07-16T00:00+02:00', '2024-07-20T00:00+02:00'],
  ])('decided and notified %s → cap %s', (at, cap) => {
    expect(seen(placed(at), at).dates('initial-cap')).toEqual([cap, cap])
  })
})
