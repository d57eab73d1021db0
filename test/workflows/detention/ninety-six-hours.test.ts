import { describe, expect, it } from 'vitest'
import { extended, iso, notifiedPresent, petition, placed, seen, type Told } from './story.js'

describe('S2: 96 hours over Christmas (law 2025-796)', () => {
  const start = placed('2026-12-24T16:30+01:00')
  const chain = [
    ...start,
    petition(1, '2026-12-27T10:12+01:00'),
    extended(1, '2026-12-28T15:20+01:00', { grantedDays: 26 }),
    notifiedPresent('2026-12-28T15:20+01:00'),
    petition(2, '2027-01-21T09:00+01:00'),
    extended(2, '2027-01-22T11:00+01:00', { grantedDays: 30 }),
    petition(3, '2027-02-19T09:00+01:00'),
    extended(3, '2027-02-20T11:00+01:00', { grantedDays: 30 }),
  ]

  it('cap, petition and contest end together: holidays and Sundays count', () => {
    const file = seen(start, '2026-12-25T09:00+01:00')
    for (const clause of ['initial-cap', 'petition-1', 'placement-contest'])
      expect(file.dates(clause)).toEqual(['2026-12-28T16:30+01:00', '2026-12-28T16:30+01:00'])
    expect(file.clock('initial-cap').basis).toEqual([
      { code: 'CESEDA', article: 'L. 741-1', from: '2025-11-12', until: null, confidence: 'likely' },
    ])
  })

  it('a petition stamped on a Sunday: 48 hours from its stamp', () => {
    expect(seen(chain.slice(0, 3), '2026-12-27T12:00+01:00').dates('ruling-1')).toEqual([
      '2026-12-29T10:12+01:00',
      '2026-12-29T10:12+01:00',
    ])
  })

  it('the person present appeals within 24 hours, until midnight at the latest', () => {
    const file = seen(chain.slice(0, 5), '2026-12-28T16:00+01:00')
    expect(file.dates('appeal-person')).toEqual(['2026-12-29T15:20+01:00', '2026-12-30T00:00+01:00'])
    expect(file.lapses('appeal-person')).toBe('2026-12-30T00:00+01:00')
    expect(file.dates('appeal-prefect')).toEqual(['2026-12-29T15:20+01:00', '2026-12-29T15:20+01:00'])
  })

  it('the chain of extensions, to the longest detention', () => {
    const file = seen(chain, '2027-02-20T12:00+01:00')
    expect(file.dates('extension-1-cap')).toEqual(['2027-01-23T00:00+01:00', '2027-01-24T00:00+01:00'])
    expect(file.dates('extension-2-cap')).toEqual(['2027-02-22T00:00+01:00', '2027-02-23T00:00+01:00'])
    expect(file.dates('extension-3-cap')).toEqual(['2027-03-24T00:00+01:00', '2027-03-25T00:00+01:00'])
    expect(file.dates('detention-max')).toEqual(['2027-03-24T00:00+01:00', '2027-03-25T00:00+01:00'])
    expect(file.procedure.holding).toMatchObject({ title: { clause: 'extension-3-cap', n: 1 }, mustRelease: false })
    expect(iso(file.procedure.holding?.heldUntil ?? null)).toBe('2027-03-24T00:00+01:00')
  })

  it('after the third extension no petition is due, and one that is filed has no effect', () => {
    const file = seen([...chain, petition(4, '2027-03-22T09:00+01:00')], '2027-03-23T12:00+01:00')
    expect(file.clock('petition-n', 4)).toMatchObject({ state: 'waiting', firmAt: null })
    expect(file.told('petition-n', 'warning', 4)).toEqual([])
    expect(file.grounds()).toContain('no-such-extension')
    expect(file.has('awaiting-ruling', 4)).toBe(false)
    expect(file.procedure.holding?.title).toEqual({ clause: 'extension-3-cap', n: 1 })
  })

  it('at the longest detention with nobody acting, release is due', () => {
    const file = seen(chain, '2027-03-24T00:00+01:00')
    expect(file.procedure.stage).toBe('ended')
    expect(file.procedure.holding).toMatchObject({ mustRelease: true, title: null })
  })
})

describe('S2: an order of rank 2 on New Year’s Eve, both sides present', () => {
  const facts: readonly Told[] = [
    ...placed('2026-12-01T09:00+01:00'),
    petition(1, '2026-12-04T10:00+01:00'),
    extended(1, '2026-12-05T10:00+01:00'),
    petition(2, '2026-12-29T12:00+01:00'),
    extended(2, '2026-12-31T11:00+01:00'),
    ['order-notified', '2026-12-31T11:00+01:00', { party: 'person', presentAtPronouncement: true }],
  ]

  it('24 hours end on a public holiday: the window stays open to Monday, the authorities are warned before', () => {
    const file = seen(facts, '2026-12-31T12:00+01:00')
    expect(file.dates('appeal-person', 2)).toEqual(['2027-01-04T11:00+01:00', '2027-01-05T00:00+01:00'])
    expect(file.dates('appeal-prefect', 2)).toEqual(['2027-01-04T11:00+01:00', '2027-01-05T00:00+01:00'])
    expect(iso(file.clock('appeal-prefect', 2).unrolledAt)).toBe('2027-01-01T11:00+01:00')
    expect(seen(facts, '2027-01-01T11:00+01:00').told('appeal-prefect', 'warning', 2)).toEqual(['case-agent: right-doubtful'])
  })

  it('the court’s 48 hours are rolled over too when they end on a Saturday', () => {
    const file = seen([...facts, ['appeal-filed', '2026-12-31T18:05+01:00', { by: 'prefect', reasoned: true }]], '2026-12-31T19:00+01:00')
    expect(file.dates('appeal-ruling')).toEqual(['2027-01-04T18:05+01:00', '2027-01-05T00:00+01:00'])
    expect(iso(file.clock('appeal-ruling').unrolledAt)).toBe('2027-01-02T18:05+01:00')
    expect(file.clock('appeal-prefect', 2).state).toBe('met')
  })

  it('the person appeals on the Monday: a ruling 48 hours later, to the minute', () => {
    const file = seen([...facts, ['appeal-filed', '2027-01-04T10:20+01:00', { by: 'person', reasoned: true }]], '2027-01-04T12:00+01:00')
    expect(file.dates('appeal-ruling')).toEqual(['2027-01-06T10:20+01:00', '2027-01-06T10:20+01:00'])
    expect(file.clock('appeal-person', 2)).toMatchObject({ state: 'met', contested: false })
    expect(file.grounds()).toEqual([])
  })

  it('between the same hour and midnight the appeal is received, and contested', () => {
    const file = seen([...facts, ['appeal-filed', '2027-01-04T23:30+01:00', { by: 'person', reasoned: true }]], '2027-01-04T23:40+01:00')
    expect(file.clock('appeal-person', 2)).toMatchObject({ state: 'met', contested: true })
    expect(file.grounds()).toEqual([])
  })

  it('the day after, it is recorded with its defect', () => {
    const file = seen([...facts, ['appeal-filed', '2027-01-05T00:00+01:00', { by: 'person', reasoned: true }]], '2027-01-05T08:00+01:00')
    expect(file.clock('appeal-person', 2).state).toBe('lapsed')
    expect(file.grounds()).toEqual(['after-window'])
    expect(file.clock('appeal-ruling').state).toBe('running')
  })
})

describe('the boundary of November 2025: 4 days, both readings, 96 hours', () => {
  it.each([
    ['2025-11-07T16:00+01:00', '2025-11-11T00:00+01:00', '2025-11-11T00:00+01:00'],
    ['2025-11-07T23:59+01:00', '2025-11-11T00:00+01:00', '2025-11-11T00:00+01:00'],
    ['2025-11-08T00:00+01:00', '2025-11-12T00:00+01:00', '2025-11-12T00:00+01:00'],
    ['2025-11-09T16:00+01:00', '2025-11-13T00:00+01:00', '2025-11-13T16:00+01:00'],
    ['2025-11-11T23:59+01:00', '2025-11-15T00:00+01:00', '2025-11-15T23:59+01:00'],
    ['2025-11-12T00:00+01:00', '2025-11-16T00:00+01:00', '2025-11-16T00:00+01:00'],
    ['2025-11-12T00:01+01:00', '2025-11-16T00:01+01:00', '2025-11-16T00:01+01:00'],
  ])('decided and notified %s → firm %s, late %s', (at, firm, late) => {
    const file = seen(placed(at), at)
    expect(file.dates('initial-cap')).toEqual([firm, late])
    expect(file.lapses('initial-cap')).toBe(firm)
    expect(file.dates('petition-1')).toEqual([firm, late])
  })

  it('in between nobody is held beyond the shorter reading, and a contest is open until the longer', () => {
    const facts = placed('2025-11-09T16:00+01:00')
    expect(seen(facts, '2025-11-12T23:59+01:00').procedure.holding).toMatchObject({ mustRelease: false })
    expect(seen(facts, '2025-11-13T00:00+01:00').procedure).toMatchObject({ stage: 'ended', holding: { mustRelease: true } })
    const contested = seen([...facts, ['placement-contested', '2025-11-13T15:59+01:00', { reasoned: true }]], '2025-11-13T16:00+01:00')
    expect(contested.clock('placement-contest').state).toBe('met')
  })
})
