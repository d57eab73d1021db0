import { describe, expect, it } from 'vitest'
import { present } from '../../../src/definition/present.js'
import { extended, iso, petition, placed, seen, type Told } from './story.js'

const in96 = placed('2026-05-05T09:30+02:00')

describe('the judge’s own time (L. 743-4)', () => {
  const filed = [...in96, petition(1, '2026-05-09T09:00+02:00')]
  it('an order after the 96 hours and within 48 hours of the stamp: no false release', () => {
    expect(seen(filed, '2026-05-10T18:00+02:00').procedure).toMatchObject({
      stage: 'awaiting_ruling',
      holding: { title: { clause: 'awaiting-ruling', n: 1 }, mustRelease: false },
    })
    const file = seen([...filed, extended(1, '2026-05-11T09:00+02:00')], '2026-05-11T09:00+02:00')
    expect(file.procedure).toMatchObject({ stage: 'extended', holding: { title: { clause: 'extension-1-cap', n: 1 } } })
    expect(file.dates('extension-1-cap')).toEqual(['2026-06-04T00:00+02:00', '2026-06-05T00:00+02:00'])
  })
  it('no order in time, the period over: release, and an order then has no effect', () => {
    const file = seen([...filed, extended(1, '2026-05-11T09:11+02:00')], '2026-05-11T10:00+02:00')
    expect(file.clock('ruling-1').state).toBe('lapsed')
    expect(file.clock('awaiting-ruling').state).toBe('lapsed')
    expect(file.told('ruling-1', 'lapse')).toContain('lawyer: ruling-lapsed')
    expect(file.grounds()).toEqual(['after-ruling-time', 'judge-not-seized'])
    expect(file.procedure).toMatchObject({ stage: 'ended', holding: { mustRelease: true } })
  })
  it('no order in time, the period still running: held until its end, not beyond', () => {
    const early = [...in96, petition(1, '2026-05-06T09:00+02:00')]
    expect(seen(early, '2026-05-08T09:01+02:00')).toMatchObject({
      procedure: { stage: 'awaiting_ruling', holding: { mustRelease: false } },
    })
    expect(seen(early, '2026-05-08T09:01+02:00').clock('ruling-1').state).toBe('lapsed')
    expect(seen(early, '2026-05-09T09:29+02:00').procedure.holding?.mustRelease).toBe(false)
    expect(seen(early, '2026-05-09T09:30+02:00').procedure.holding?.mustRelease).toBe(true)
  })
})

describe('an admissible petition (R. 743-2)', () => {
  it.each([
    ['without the copy of the register', { registerCopyAttached: false }, 'no-register-copy', false],
    ['without reasons', { reasoned: false }, 'no-reasons', false],
    ['signed by nobody', { signedBy: 'nobody' }, 'not-signed', false],
    ['the copy of the register not told', { registerCopyAttached: undefined }, 'no-register-copy', true],
  ])('%s', (_name, data, ground, isUnknown) => {
    const file = seen([...in96, petition(1, '2026-05-08T10:00+02:00', data)], '2026-05-08T11:00+02:00')
    expect(file.grounds()).toEqual([ground])
    expect(file.procedure.defects[0]).toMatchObject({ unknown: isUnknown, void: false })
    expect(file.clock('petition-1').state).toBe(isUnknown ? 'met' : 'running')
    if (isUnknown) expect(file.clock('petition-1').contested).toBe(true)
  })
  it('an inadmissible one mended before the end seizes the judge, from the second stamp', () => {
    const file = seen(
      [...in96, petition(1, '2026-05-08T10:00+02:00', { registerCopyAttached: false }), petition(1, '2026-05-08T15:00+02:00')],
      '2026-05-08T16:00+02:00',
    )
    expect(file.dates('ruling-1')).toEqual(['2026-05-10T15:00+02:00', '2026-05-10T15:00+02:00'])
  })
  it('never mended: release at the end of the period', () => {
    const file = seen([...in96, petition(1, '2026-05-08T10:00+02:00', { registerCopyAttached: false })], '2026-05-09T09:30+02:00')
    expect(file.procedure.holding?.mustRelease).toBe(true)
  })
  it.each([
    [2, ['no-transport'], []],
    [2, ['dilatory-asylum-claim'], ['no-ground-in-law']],
    [2, [], ['no-ground-in-law']],
  ] as const)('rank %i, grounds %j → %j', (rank, grounds, expected) => {
    const chain = [...in96, petition(1, '2026-05-08T10:00+02:00'), extended(1, '2026-05-09T10:00+02:00')]
    expect(seen([...chain, petition(rank, '2026-06-01T10:00+02:00', { grounds })], '2026-06-01T11:00+02:00').grounds()).toEqual(expected)
  })
  it('a petition of a rank that no period calls for has no effect', () => {
    const file = seen([...in96, petition(2, '2026-05-08T10:00+02:00')], '2026-05-08T11:00+02:00')
    expect(file.grounds()).toEqual(['not-awaited'])
    expect(file.procedure.holding?.title).toEqual({ clause: 'initial-cap', n: 1 })
  })
  it('the same petition stamped twice is counted from the first stamp', () => {
    const file = seen([...in96, petition(1, '2026-05-08T10:00+02:00'), petition(1, '2026-05-08T12:00+02:00')], '2026-05-08T13:00+02:00')
    expect(file.dates('ruling-1')[0]).toBe('2026-05-10T10:00+02:00')
    expect(file.has('awaiting-ruling', 2)).toBe(false)
  })
})

describe('the judge may grant less, or state the end (L. 742-4, L. 742-5)', () => {
  const ordered = (data: Record<string, unknown>, at = '2026-05-09T11:00+02:00') =>
    seen([...in96, petition(1, '2026-05-08T10:00+02:00'), extended(1, '2026-05-09T10:00+02:00', data)], at)

  it('ten days: counted from the end of the initial period', () => {
    expect(ordered({ grantedDays: 10 }).dates('extension-1-cap')).toEqual(['2026-05-19T00:00+02:00', '2026-05-20T00:00+02:00'])
  })
  it('more than the law allows is cut to it', () => {
    expect(ordered({ grantedDays: 60 }).dates('extension-1-cap')).toEqual(ordered({}).dates('extension-1-cap'))
  })
  it('the end that the order states is the title; firm stays as the alarm', () => {
    const file = ordered({ statedEndAt: '2026-06-04T09:30:00+02:00' })
    expect(file.dates('extension-1-cap')).toEqual(['2026-06-04T00:00+02:00', '2026-06-04T09:30+02:00'])
    expect(file.lapses('extension-1-cap')).toBe('2026-06-04T09:30+02:00')
    expect(ordered({ statedEndAt: '2026-06-04T09:30:00+02:00' }, '2026-06-04T09:29+02:00').procedure.holding?.mustRelease).toBe(false)
    expect(ordered({ statedEndAt: '2026-06-04T09:30:00+02:00' }, '2026-06-04T09:30+02:00').procedure.holding?.mustRelease).toBe(true)
  })
  it('a stated end beyond the law is cut to the later reading', () => {
    expect(ordered({ statedEndAt: '2026-06-30T00:00:00+02:00' }).lapses('extension-1-cap')).toBe('2026-06-05T00:00+02:00')
  })
  it('a petition between firm and the stated end is received, and contested', () => {
    const facts = [
      ...in96,
      petition(1, '2026-05-08T10:00+02:00'),
      extended(1, '2026-05-09T10:00+02:00', { statedEndAt: '2026-06-04T09:30:00+02:00' }),
    ]
    const file = seen([...facts, petition(2, '2026-06-04T08:00+02:00')], '2026-06-04T10:00+02:00')
    expect(file.procedure.holding).toMatchObject({ title: { clause: 'awaiting-ruling', n: 2 }, mustRelease: false })
  })
  it('shorter grants move the periods that follow, never the longest detention', () => {
    const file = seen(
      [
        ...in96,
        petition(1, '2026-05-08T10:00+02:00'),
        extended(1, '2026-05-09T10:00+02:00', { grantedDays: 10 }),
        petition(2, '2026-05-17T10:00+02:00'),
        extended(2, '2026-05-18T10:00+02:00'),
      ],
      '2026-05-18T11:00+02:00',
    )
    expect(file.dates('extension-2-cap')).toEqual(['2026-06-18T00:00+02:00', '2026-06-19T00:00+02:00'])
    expect(file.dates('detention-max')).toEqual(['2026-08-03T00:00+02:00', '2026-08-04T00:00+02:00'])
  })
})

describe('contest of the placement (L. 741-10)', () => {
  const contest = (at: string, data: Record<string, unknown> = { reasoned: true, signedBy: 'person' }): Told => [
    'placement-contested',
    at,
    data,
  ]
  it('one order where a petition is pending too (L. 743-5)', () => {
    const file = seen(
      [...in96, contest('2026-05-06T10:00+02:00'), petition(1, '2026-05-08T10:00+02:00'), extended(1, '2026-05-09T10:00+02:00')],
      '2026-05-09T11:00+02:00',
    )
    expect(file.clock('ruling-contest').state).toBe('met')
    expect(file.clock('ruling-1').state).toBe('met')
  })
  it('alone: 48 hours after the window; the judge’s silence is told to counsel', () => {
    const facts = [...in96, contest('2026-05-06T10:00+02:00')]
    expect(seen(facts, '2026-05-06T11:00+02:00').dates('ruling-contest')).toEqual(['2026-05-11T09:30+02:00', '2026-05-11T09:30+02:00'])
  })
  it('upheld alone: detention ends like by any order', () => {
    const file = seen(
      [...in96, contest('2026-05-06T10:00+02:00'), ['placement-contest-ruled', '2026-05-07T10:00+02:00', { outcome: 'upheld' }]],
      '2026-05-07T11:00+02:00',
    )
    expect(file.procedure).toMatchObject({ stage: 'held_for_justice', holding: { title: { clause: 'notification-pending' } } })
  })
  it.each([
    ['a minute after the window', contest('2026-05-09T09:31+02:00'), ['after-window']],
    ['without reasons', contest('2026-05-06T10:00+02:00', { reasoned: false }), ['no-reasons']],
    ['signed by nobody', contest('2026-05-06T10:00+02:00', { reasoned: true, signedBy: 'nobody' }), ['not-signed']],
  ])('%s: recorded, with its ground', (_name, fact, grounds) => {
    expect(seen([...in96, fact], '2026-05-09T10:00+02:00').grounds()).toEqual(grounds)
  })
  it('no window after a ban as main penalty: detention runs from the pronouncement (L. 741-2)', () => {
    const file = seen(
      [
        ['detention-decided', '2026-05-05T09:30+02:00', { basis: 'itf-main-penalty' }],
        ['placed-in-detention', '2026-05-05T09:30+02:00', { effectiveBy: 'pronouncement' }],
      ],
      '2026-05-05T10:00+02:00',
    )
    expect(file.has('placement-contest')).toBe(false)
    expect(file.dates('initial-cap')).toEqual(['2026-05-09T09:30+02:00', '2026-05-09T09:30+02:00'])
    expect(file.clock('initial-cap').basis.map((one) => one.article)).toEqual(['L. 741-2'])
  })
  it('a transfer to the State responsible cites its own article (L. 751-9)', () => {
    const file = seen(
      [
        ['detention-decided', '2026-05-05T09:30+02:00', { basis: 'dublin' }],
        ['placed-in-detention', '2026-05-05T09:30+02:00'],
      ],
      '2026-05-05T10:00+02:00',
    )
    expect(file.clock('initial-cap').basis.map((one) => one.article)).toEqual(['L. 751-9'])
  })
})

describe('request for release (L. 742-8)', () => {
  it('48 hours from its stamp; the doubt since 2024-07-15 is shown', () => {
    const file = seen([...in96, ['release-requested', '2026-05-06T10:00+02:00']], '2026-05-06T11:00+02:00')
    expect(file.dates('ruling-release-request')).toEqual(['2026-05-08T10:00+02:00', '2026-05-08T10:00+02:00'])
    expect(file.clock('ruling-release-request').basis.map((one) => one.confidence)).toEqual(['unsure'])
  })
  it('rejected: nothing changes but the appeal that opens', () => {
    const file = seen(
      [
        ...in96,
        ['release-requested', '2026-05-06T10:00+02:00'],
        ['release-request-ruled', '2026-05-07T10:00+02:00', { outcome: 'rejected' }],
      ],
      '2026-05-07T11:00+02:00',
    )
    expect(file.procedure).toMatchObject({ stage: 'initial', holding: { title: { clause: 'initial-cap' } } })
    expect(file.clock('appeal-person').state).toBe('running')
  })
})

describe('appeals of an order (R. 743-10)', () => {
  const ordered = [...in96, petition(1, '2026-05-06T10:00+02:00'), extended(1, '2026-05-07T10:00+02:00')]
  it('a person who was not notified: the time does not run against them', () => {
    const file = seen(ordered, '2026-05-20T10:00+02:00')
    expect(file.clock('appeal-person')).toMatchObject({ state: 'running', lapsesAt: null })
    expect(file.clock('appeal-person').reason?.en).toMatch(/not established/)
    expect(file.clock('appeal-prefect').state).toBe('lapsed')
  })
  it('absent at the pronouncement: from the notification', () => {
    const file = seen(
      [...ordered, ['order-notified', '2026-05-07T15:00+02:00', { party: 'person', presentAtPronouncement: false }]],
      '2026-05-07T16:00+02:00',
    )
    expect(file.dates('appeal-person')).toEqual(['2026-05-11T15:00+02:00', '2026-05-12T00:00+02:00'])
    expect(file.lapses('appeal-person')).toBe('2026-05-12T00:00+02:00')
  })
  it('present, notified in writing later: from the pronouncement', () => {
    const file = seen(
      [...ordered, ['order-notified', '2026-05-07T11:30+02:00', { party: 'person', presentAtPronouncement: true }]],
      '2026-05-07T16:00+02:00',
    )
    expect(iso(file.clock('appeal-person').firmAt)).toBe('2026-05-11T10:00+02:00')
  })
  it('the notification silent on the appeal: the time does not run', () => {
    const file = seen(
      [...ordered, ['order-notified', '2026-05-07T11:30+02:00', { party: 'person', presentAtPronouncement: true, appealInfoGiven: false }]],
      '2026-05-20T16:00+02:00',
    )
    expect(file.clock('appeal-person').lapsesAt).toBeNull()
  })
  it('the notification to somebody else changes nothing', () => {
    const file = seen([...ordered, ['order-notified', '2026-05-07T11:30+02:00', { party: 'lawyer' }]], '2026-05-20T16:00+02:00')
    expect(file.clock('appeal-person').lapsesAt).toBeNull()
    expect(file.clock('order-notification-absent').state).toBe('running')
  })
  it('an appeal without reasons: the rejection without a hearing has its own 48 hours', () => {
    const file = seen(
      [...ordered, ['appeal-filed', '2026-05-11T10:00+02:00', { by: 'prefect', reasoned: false }]],
      '2026-05-11T11:00+02:00',
    )
    expect(file.dates('inadmissibility-ruling')).toEqual(['2026-05-13T10:00+02:00', '2026-05-13T10:00+02:00'])
    expect(file.grounds()).toContain('no-reasons')
  })
  it('the extension quashed: release at once', () => {
    const file = seen(
      [
        ...ordered,
        ['appeal-filed', '2026-05-07T18:00+02:00', { by: 'person', reasoned: true }],
        ['appeal-ruled', '2026-05-09T12:00+02:00', { outcome: 'quashed', against: 'extension' }],
      ],
      '2026-05-09T12:00+02:00',
    )
    expect(file.procedure).toMatchObject({ stage: 'ended', holding: { mustRelease: true } })
  })
  it('the extension quashed and no release recorded: a ruling is no end of the outer bound, the file stays open and shows it', () => {
    const story: readonly Told[] = [
      ...ordered,
      ['appeal-filed', '2026-05-07T18:00+02:00', { by: 'person', reasoned: true }],
      ['appeal-ruled', '2026-05-09T12:00+02:00', { outcome: 'quashed', against: 'extension' }],
    ]
    const held = seen(story, '2026-05-20T12:00+02:00')
    expect(held.procedure).toMatchObject({ stage: 'ended', closed: false, holding: { mustRelease: true, title: null, endedAt: null } })
    expect(iso(held.procedure.holding?.noTitleSince ?? null)).toBe('2026-05-09T12:00+02:00')
    expect([held.clock('detention-max').state, held.clock('release-due', 2).state]).toEqual(['running', 'running'])
    expect(held.told('release-due', 'firm', 2)).toContain('centre: must-release')
    const [next] = present(held.evaluation).procedures[0]?.next ?? []
    expect(next).toMatchObject({ clause: 'release-due', facts: ['released'] })

    const free = seen([...story, ['released', '2026-05-20T13:00+02:00']], '2026-05-20T13:00+02:00')
    expect(free.procedure.holding).toMatchObject({ mustRelease: false })
    expect([free.clock('detention-max').state, free.clock('release-due', 2).state]).toEqual(['met', 'met'])
  })
  it('confirmed: detention goes on, the appeal in cassation opens, from the notification at the latest', () => {
    const file = seen(
      [
        ...ordered,
        ['appeal-filed', '2026-05-07T18:00+02:00', { by: 'person', reasoned: true }],
        ['appeal-ruled', '2026-05-09T12:00+02:00', { outcome: 'confirmed', against: 'extension', notifiedAt: '2026-05-10T09:00:00+02:00' }],
      ],
      '2026-05-11T12:00+02:00',
    )
    expect(file.procedure).toMatchObject({ stage: 'extended', holding: { mustRelease: false } })
    expect(file.dates('cassation')).toEqual(['2026-07-10T00:00+02:00', '2026-07-11T00:00+02:00'])
  })
})
