import { describe, expect, it } from 'vitest'
import { assigned, seen, type Told } from './story.js'

const ordered: readonly Told[] = [
  ...assigned('2025-10-01T10:00+02:00'),
  ['obstruction-recorded', '2025-10-23T10:00+02:00', { pvNumber: 'PV-7' }],
  ['visit-petition-filed', '2025-10-24T16:10+02:00', { ground: 'oqtf', reasoned: true, attachments: true }],
]
const allowed: readonly Told[] = [...ordered, ['visit-order-issued', '2025-10-25T15:00+02:00', { documentSearch: true }]]

describe('scenario 2: a visit across the change of clocks', () => {
  it('the judge has 24 hours from the stamp', () => {
    const file = seen(ordered, '2025-10-24T17:00+02:00')
    expect(file.dates('ha.visit-ruling')).toEqual(['2025-10-25T16:10+02:00', '2025-10-25T16:10+02:00'])
    expect(file.procedure.stage).toBe('visit-asked')
  })

  it('silence is no order: the registry and the prefecture are told', () => {
    const file = seen(ordered, '2025-10-25T16:10+02:00')
    expect(file.told('ha.visit-ruling', 'lapse')).toEqual(['judge-registry: ruling-lapsed', 'case-agent: ruling-lapsed'])
    expect([file.procedure.stage, file.has('ha.visit-validity')]).toEqual(['visit-asked', false])
  })

  it('the order is good for 144 elapsed hours', () => {
    const file = seen(allowed, '2025-10-25T16:00+02:00')
    expect(file.dates('ha.visit-validity')[0]).toBe('2025-10-31T14:00+01:00')
    expect(file.clock('ha.visit-validity').lapsesAt).toBe(Date.parse('2025-10-31T14:00+01:00'))
    expect(file.procedure.stage).toBe('visit-allowed')
  })

  it.each([
    ['2025-10-31T13:50+01:00', []],
    ['2025-10-31T14:00+01:00', []],
    ['2025-10-31T14:01+01:00', ['visit-order-not-in-force']],
    ['2025-10-26T05:55+01:00', ['outside-lawful-hours']],
    ['2025-10-26T06:00+01:00', []],
    ['2025-10-26T21:00+01:00', []],
    ['2025-10-26T21:01+01:00', ['outside-lawful-hours']],
  ])('a visit started at %s → %j', (at, expected) => {
    expect(seen([...allowed, ['visit-started', at]], '2025-11-01T10:00+01:00').grounds()).toEqual(expected)
  })

  it('shows the hours in which it may start, within the order', () => {
    expect(seen(allowed, '2025-10-25T15:30+02:00').slots('ha.visit-hours')).toEqual([
      ['running', '2025-10-25T15:00+02:00', '2025-10-25T21:00+02:00'],
      ['running', '2025-10-26T06:00+01:00', '2025-10-26T21:00+01:00'],
    ])
    expect(seen(allowed, '2025-10-31T08:00+01:00').slots('ha.visit-hours')).toEqual([
      ['running', '2025-10-31T06:00+01:00', '2025-10-31T14:00+01:00'],
    ])
  })

  it('an order never executed: the visit is over, the house arrest goes on', () => {
    const file = seen(allowed, '2025-10-31T14:00+01:00')
    expect([file.state('ha.visit-validity'), file.procedure.stage]).toEqual(['lapsed', 'running'])
  })

  it('appeal within 24 hours of the notification on the spot, ruled in 48', () => {
    const notified = [
      ...allowed,
      ['visit-started', '2025-10-26T06:05+01:00'],
      ['visit-order-notified', '2025-10-26T06:20+01:00', { to: 'person' }],
    ] as readonly Told[]
    expect(seen(notified, '2025-10-26T08:00+01:00').dates('ha.visit-appeal')).toEqual(['2025-10-27T06:20+01:00', '2025-10-27T06:20+01:00'])
    const appealed = [...notified, ['visit-appeal-filed', '2025-10-26T19:00+01:00', { by: 'person', reasoned: true }] as Told]
    const file = seen(appealed, '2025-10-26T20:00+01:00')
    expect(file.state('ha.visit-appeal')).toBe('met')
    expect(file.dates('ha.visit-appeal-ruling')).toEqual(['2025-10-28T19:00+01:00', '2025-10-28T19:00+01:00'])
  })

  it.each([
    ['2025-10-27T06:20+01:00', []],
    ['2025-10-27T06:21+01:00', ['appeal-too-late']],
  ])('an appeal filed at %s → %j', (at, expected) => {
    const notified: Told = ['visit-order-notified', '2025-10-26T06:20+01:00', { to: 'person' }]
    const filed: Told = ['visit-appeal-filed', at, { by: 'person', reasoned: true }]
    expect(seen([...allowed, notified, filed], '2025-10-28T08:00+01:00').grounds()).toEqual(expected)
  })

  it('a plain end on a Sunday stays open to the person until Monday, contested', () => {
    const saturday: readonly Told[] = [...allowed, ['visit-order-notified', '2025-10-25T18:00+02:00', { to: 'occupant' }]]
    expect(seen(saturday, '2025-10-26T08:00+01:00').dates('ha.visit-appeal')).toEqual(['2025-10-26T17:00+01:00', '2025-10-28T00:00+01:00'])
    const filed: Told = ['visit-appeal-filed', '2025-10-27T10:00+01:00', { by: 'person', reasoned: true }]
    expect(seen([...saturday, filed], '2025-10-27T11:00+01:00').clock('ha.visit-appeal')).toMatchObject({ state: 'met', contested: true })
  })
})

describe('the law of 2024-01-28: from 96 hours to 144', () => {
  it.each([
    ['2024-01-27T15:00+01:00', '2024-01-31T15:00+01:00'],
    ['2024-01-28T15:00+01:00', '2024-02-03T15:00+01:00'],
  ])('ordered %s → %s', (at, end) => {
    const facts: readonly Told[] = [
      ...assigned('2024-01-10T10:00+01:00'),
      ['visit-petition-filed', '2024-01-26T16:10+01:00', {}],
      ['visit-order-issued', at],
    ]
    expect(seen(facts, at).dates('ha.visit-validity')).toEqual([end, end])
  })
})

describe('what a visit needs', () => {
  const petition = (data: object): readonly Told[] => [
    ...assigned('2025-10-01T10:00+02:00'),
    ['visit-petition-filed', '2025-10-24T16:10+02:00', { reasoned: true, attachments: true, ...data }],
  ]
  it.each([
    [{ ground: 'oqtf' }, ['no-obstruction-recorded']],
    [{ ground: 'expulsion' }, []],
    [{ ground: 'judicial-ban' }, []],
    [{ ground: 'expulsion', reasoned: false }, ['petition-not-reasoned']],
    [{ ground: 'expulsion', attachments: false }, ['petition-without-documents']],
  ])('%j → %j', (data, expected) => {
    expect(seen(petition(data), '2025-10-24T17:00+02:00').grounds()).toEqual(expected)
  })

  it('a visit with no order, or with another object', () => {
    const started: Told = ['visit-started', '2025-10-24T17:00+02:00']
    expect(seen([...petition({ ground: 'expulsion' }), started], '2025-10-24T18:00+02:00').grounds()).toEqual(['visit-order-not-in-force'])
    const ended: Told = ['visit-ended', '2025-10-26T09:00+01:00', { outcome: 'nothing', limitedToMeasure: false }]
    const file = seen([...allowed, ['visit-started', '2025-10-26T08:00+01:00'], ended], '2025-10-26T10:00+01:00')
    expect([file.grounds(), file.procedure.stage]).toEqual([['visit-with-another-object'], 'running'])
  })

  it('a visit that leads to a removal or a placement ends the house arrest', () => {
    const ended: Told = ['visit-ended', '2025-10-26T09:00+01:00', { outcome: 'placed' }]
    const file = seen([...allowed, ['visit-started', '2025-10-26T08:00+01:00'], ended], '2025-10-26T10:00+01:00')
    expect([file.procedure.stage, file.state('ha.short')]).toEqual(['ended', 'stopped'])
  })

  it('refused by the judge: the prefect may appeal, without roll-over', () => {
    const file = seen([...ordered, ['visit-order-refused', '2025-10-25T09:00+02:00']], '2025-10-25T10:00+02:00')
    expect(file.procedure.stage).toBe('running')
    expect(file.dates('ha.visit-appeal', 2)).toEqual(['2025-10-26T08:00+01:00', '2025-10-26T09:00+01:00'])
  })
})
