import { describe, expect, it } from 'vitest'
import { iso, petition, placed, seen, type Told } from './story.js'

const toProsecutor = (at: string): Told => ['order-notified', at, { party: 'prosecutor' }]
const suspensive = (at: string): Told => ['appeal-filed', at, { by: 'prosecutor', reasoned: true, suspensiveRequested: true }]
/** Placed, petition of rank 1, and an order ending detention; the order is notified to the prosecutor at `notifiedAt`. */
const ended = (placedAt: string, stampedAt: string, orderedAt: string, ...more: readonly Told[]): readonly Told[] => [
  ...placed(placedAt),
  petition(1, stampedAt),
  ['detention-ended-by-judge', orderedAt, { cause: 'petition-refused' }],
  ...more,
]
const in2026 = (...more: readonly Told[]) => ended('2026-03-07T10:00+01:00', '2026-03-09T10:00+01:00', '2026-03-10T15:50+01:00', ...more)

describe('S5: an order ending detention is notified to the prosecutor (L. 743-19)', () => {
  it('until it is notified the person is held on that ground, without figure, and the registry is pressed', () => {
    const file = seen(in2026(), '2026-03-10T16:00+01:00')
    expect(file.procedure).toMatchObject({
      stage: 'held_for_justice',
      holding: { mustRelease: false, title: { clause: 'notification-pending', n: 1 } },
    })
    expect(file.clock('order-to-prosecutor').state).toBe('running')
    expect(seen(in2026(), '2026-03-10T16:20+01:00').told('order-to-prosecutor', 'firm')).toEqual([
      'judge-registry: duty-overdue',
      'duty-officer: duty-overdue',
    ])
  })

  it.each([
    [
      '2018: 6 hours',
      '2018-03-08T10:00+01:00',
      '2018-03-09T10:00+01:00',
      '2018-03-10T08:00+01:00',
      '2018-03-10T08:05+01:00',
      '2018-03-10T14:05+01:00',
    ],
    [
      '2023: 10 hours',
      '2023-03-08T20:00+01:00',
      '2023-03-10T10:00+01:00',
      '2023-03-10T16:00+01:00',
      '2023-03-10T16:05+01:00',
      '2023-03-11T02:05+01:00',
    ],
    [
      '2025: 24 hours',
      '2025-03-08T10:00+01:00',
      '2025-03-10T10:00+01:00',
      '2025-03-10T16:00+01:00',
      '2025-03-10T16:05+01:00',
      '2025-03-11T16:05+01:00',
    ],
    [
      '2026: 6 hours (2025-1158 QPC)',
      '2026-03-07T10:00+01:00',
      '2026-03-09T10:00+01:00',
      '2026-03-10T15:50+01:00',
      '2026-03-10T16:05+01:00',
      '2026-03-10T22:05+01:00',
    ],
  ])('%s', (_name, placedAt, stampedAt, orderedAt, notifiedAt, cap) => {
    const file = seen(ended(placedAt, stampedAt, orderedAt, toProsecutor(notifiedAt)), notifiedAt)
    expect(file.dates('held-for-justice')).toEqual([cap, cap])
    expect(file.procedure.holding?.title).toEqual({ clause: 'held-for-justice', n: 1 })
  })

  it('notified on the eve of the publication of the decision: 6 hours firm, 24 hours late', () => {
    const file = seen(
      ended('2025-09-09T10:00+02:00', '2025-09-11T10:00+02:00', '2025-09-12T22:00+02:00', toProsecutor('2025-09-12T22:30+02:00')),
      '2025-09-12T23:00+02:00',
    )
    expect(file.dates('held-for-justice')).toEqual(['2025-09-13T04:30+02:00', '2025-09-12T22:30+02:00'.replace('12T', '13T')])
    expect(file.lapses('held-for-justice')).toBe('2025-09-13T04:30+02:00')
  })

  it.each([
    ['2026-09-30T23:59+02:00', '2026-10-01T05:59+02:00', false],
    ['2026-10-01T00:00+02:00', '2026-10-01T00:00+02:00', true],
    ['2026-10-02T16:05+02:00', '2026-10-02T16:05+02:00', true],
  ])('notified %s: the words are repealed from 1 October 2026 (cap %s)', (notifiedAt, cap, isFree) => {
    const file = seen(
      ended('2026-09-27T10:00+02:00', '2026-09-30T10:00+02:00', '2026-09-30T23:30+02:00', toProsecutor(notifiedAt)),
      notifiedAt,
    )
    expect(file.lapses('held-for-justice')).toBe(cap)
    expect(file.procedure.holding?.mustRelease).toBe(isFree)
  })

  it('a placement older than the version: the shorter caps, the longer stays open to the appeal', () => {
    const file = seen(
      ended('2024-07-13T18:00+02:00', '2024-07-15T10:00+02:00', '2024-07-15T17:00+02:00', toProsecutor('2024-07-15T17:10+02:00')),
      '2024-07-15T18:00+02:00',
    )
    expect(file.dates('held-for-justice')).toEqual(['2024-07-16T03:10+02:00', '2024-07-16T17:10+02:00'])
    expect(file.lapses('held-for-justice')).toBe('2024-07-16T03:10+02:00')
    expect(file.lapses('suspensive-appeal')).toBe('2024-07-16T17:10+02:00')
  })
})

describe('S5: the suspensive appeal', () => {
  const notified = toProsecutor('2026-03-10T16:05+01:00')
  const filed = suspensive('2026-03-10T21:50+01:00')
  const answered: Told = ['suspensive-appeal-notified', '2026-03-10T21:55+01:00', { to: ['prefect', 'lawyer'], twoHourMention: true }]

  it('filed in time: two hours to answer, the person is held until the suspension is ruled, the merits within 48 hours', () => {
    const file = seen(in2026(notified, filed, answered), '2026-03-10T23:00+01:00')
    expect(file.clock('held-for-justice')).toMatchObject({ state: 'met' })
    expect(file.clock('suspensive-notice').state).toBe('met')
    expect(file.dates('suspensive-observations')).toEqual(['2026-03-10T23:55+01:00', '2026-03-10T23:55+01:00'])
    expect(file.clock('suspension-ruling')).toMatchObject({ state: 'running', firmAt: null })
    expect(file.dates('appeal-ruling')).toEqual(['2026-03-12T21:50+01:00', '2026-03-12T21:50+01:00'])
    expect(file.procedure).toMatchObject({
      stage: 'held_for_justice',
      holding: { title: { clause: 'held-for-appeal', n: 1 }, mustRelease: false },
    })
    expect(iso(file.procedure.holding?.heldUntil ?? null)).toBe('2026-03-12T21:50+01:00')
    expect(file.grounds()).toEqual([])
  })

  it('the centre and the prosecutor are warned an hour and a quarter of an hour before the person is free', () => {
    const file = seen(in2026(notified), '2026-03-10T22:05+01:00')
    const warned = file.procedure.notices.filter((notice) => notice.clause === 'held-for-justice' && notice.moment === 'warning')
    expect([...new Set(warned.map((notice) => iso(notice.at)))]).toEqual(['2026-03-10T21:05+01:00', '2026-03-10T21:50+01:00'])
    expect(file.procedure).toMatchObject({ stage: 'ended', holding: { mustRelease: true } })
    expect(file.told('held-for-justice', 'lapse')).toContain('centre: no-title')
  })

  it('filed after the cap: the appeal stands, the person is free', () => {
    const file = seen(in2026(notified, suspensive('2026-03-10T22:06+01:00')), '2026-03-10T22:10+01:00')
    expect(file.grounds()).toEqual(['person-free'])
    expect(file.clock('suspensive-appeal').state).toBe('met')
    expect(file.procedure.holding?.mustRelease).toBe(true)
    expect(file.clock('appeal-ruling').state).toBe('running')
  })

  it.each([
    ['the prosecutor waives', ['prosecutor-waived-suspension', '2026-03-10T17:00+01:00'], 'ended'],
    ['the judge frees and nothing is asked: released', ['released', '2026-03-10T17:00+01:00'], 'ended'],
  ] as const)('%s → stage %s', (_name, fact, stage) => {
    const file = seen(in2026(notified, fact as Told), '2026-03-10T17:10+01:00')
    expect(file.procedure.stage).toBe(stage)
    expect(file.procedure.holding?.title).toBeNull()
  })

  it('suspension refused: release at once', () => {
    const file = seen(
      in2026(notified, filed, answered, ['suspension-ruled', '2026-03-11T02:00+01:00', { granted: false }]),
      '2026-03-11T02:00+01:00',
    )
    expect(file.procedure).toMatchObject({ stage: 'ended', holding: { mustRelease: true } })
    expect(file.clock('release-due', 2).state).toBe('running')
  })

  const granted: Told = ['suspension-ruled', '2026-03-11T02:00+01:00', { granted: true }]
  const ruled = (data: Record<string, unknown>): Told => ['appeal-ruled', '2026-03-12T12:00+01:00', { against: 'release', ...data }]

  it('suspension granted, the order quashed: detention is extended, counted from the initial period', () => {
    const file = seen(in2026(notified, filed, answered, granted, ruled({ outcome: 'quashed', rank: 1 })), '2026-03-12T12:00+01:00')
    expect(file.procedure).toMatchObject({ stage: 'extended', holding: { title: { clause: 'extension-1-cap', n: 2 }, mustRelease: false } })
    expect(file.dates('extension-1-cap', 2)).toEqual(['2026-04-06T00:00+02:00', '2026-04-07T00:00+02:00'])
    expect(file.clock('petition-n', 2).state).toBe('running')
  })

  it('then the chain goes on: petition and order of rank 2', () => {
    const file = seen(
      in2026(notified, filed, granted, ruled({ outcome: 'quashed', rank: 1 }), petition(2, '2026-04-03T10:00+02:00'), [
        'extension-ordered',
        '2026-04-04T10:00+02:00',
        { rank: 2 },
      ]),
      '2026-04-04T11:00+02:00',
    )
    expect(file.dates('extension-2-cap')).toEqual(['2026-05-06T00:00+02:00', '2026-05-07T00:00+02:00'])
    expect(file.grounds()).toEqual([])
  })

  it('the order confirmed: release', () => {
    const file = seen(in2026(notified, filed, answered, granted, ruled({ outcome: 'confirmed' })), '2026-03-12T12:00+01:00')
    expect(file.procedure).toMatchObject({ stage: 'ended', holding: { mustRelease: true } })
  })

  it('quashed, but neither the order nor the rank is told: no title, and the gap is shown', () => {
    const file = seen(
      in2026(notified, filed, granted, ['appeal-ruled', '2026-03-12T12:00+01:00', { outcome: 'quashed' }]),
      '2026-03-12T12:00+01:00',
    )
    expect(file.procedure.holding?.mustRelease).toBe(true)
    expect(file.grounds()).toEqual(['order-appealed-not-told'])
  })

  it('the court does not rule in its 48 hours: it is no longer seized, the first order stands, release', () => {
    const file = seen(in2026(notified, filed, granted), '2026-03-12T21:50+01:00')
    expect(file.clock('held-for-appeal').state).toBe('lapsed')
    expect(file.procedure).toMatchObject({ stage: 'ended', holding: { mustRelease: true } })
  })

  it('filed before the notification is on file: the gap is shown, nobody is freed by it', () => {
    const file = seen(in2026(suspensive('2026-03-10T16:30+01:00')), '2026-03-10T17:00+01:00')
    expect(file.grounds()).toContain('order-not-notified')
    expect(file.procedure.holding?.mustRelease).toBe(false)
  })

  it('the order quashed after the prefect ended detention: no title comes back', () => {
    const file = seen(
      in2026(notified, filed, ['detention-ended-by-prefect', '2026-03-11T08:00+01:00'], ruled({ outcome: 'quashed', rank: 1 })),
      '2026-03-12T12:00+01:00',
    )
    expect(file.procedure).toMatchObject({ stage: 'ended', holding: { mustRelease: true } })
    expect(file.has('extension-1-cap', 2)).toBe(false)
  })

  it('an order ending detention never gives back a title that was lost', () => {
    const file = seen(
      [...placed('2026-05-05T09:30+02:00'), ['detention-ended-by-judge', '2026-05-09T10:00+02:00']],
      '2026-05-09T10:30+02:00',
    )
    expect(file.procedure.holding?.mustRelease).toBe(true)
    expect(file.has('notification-pending')).toBe(false)
  })
})

describe('a release order during an extension, quashed on appeal', () => {
  const facts = (...more: readonly Told[]): readonly Told[] => [
    ...placed('2026-03-07T10:00+01:00'),
    petition(1, '2026-03-09T10:00+01:00'),
    ['extension-ordered', '2026-03-10T11:00+01:00', { rank: 1, grantedDays: 10 }],
    ['release-requested', '2026-03-12T10:00+01:00', { reasoned: true }],
    ['release-request-ruled', '2026-03-13T11:00+01:00', { outcome: 'granted' }],
    toProsecutor('2026-03-13T11:10+01:00'),
    ['appeal-filed', '2026-03-13T15:00+01:00', { by: 'prosecutor', reasoned: true, suspensiveRequested: true }],
    ...more,
  ]
  it('the request granted ends the period like any order', () => {
    const file = seen(facts(), '2026-03-13T16:00+01:00')
    expect(file.clock('extension-1-cap').state).toBe('stopped')
    expect(file.clock('ruling-release-request').state).toBe('met')
    expect(file.procedure.holding?.title).toEqual({ clause: 'held-for-appeal', n: 1 })
  })
  it('quashed: the period goes on to its own end, never beyond', () => {
    const file = seen(
      facts(
        ['suspension-ruled', '2026-03-13T19:00+01:00', { granted: true }],
        ['appeal-ruled', '2026-03-14T12:00+01:00', { outcome: 'quashed', against: 'release', rank: 1 }],
      ),
      '2026-03-14T13:00+01:00',
    )
    expect(file.dates('extension-1-cap', 2)).toEqual(file.dates('extension-1-cap', 1))
    expect(file.clock('petition-n', 2).state).toBe('running')
  })
})
