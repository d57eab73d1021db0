import { describe, expect, it } from 'vitest'
import { assigned, seen, type Told } from './story.js'

const nine = { times: [{ from: '09:00', to: '10:00' }], sundaysAndHolidays: true }
const came = (at: string, data: object = {}): Told => ['report-recorded', at, { ...data }]
const states = (slots: readonly (readonly [string, string | null, string | null])[]) => slots.map(([state, opens]) => [state, opens])

describe('scenario 3: a daily report across the change of clocks', () => {
  const facts = assigned('2025-10-24T12:00+02:00', nine)

  it('nine on the wall, 25 hours apart', () => {
    expect(seen(facts, '2025-10-24T13:00+02:00').slots('ha.report')).toEqual([
      ['running', '2025-10-25T09:00+02:00', '2025-10-25T10:00+02:00'],
      ['running', '2025-10-26T09:00+01:00', '2025-10-26T10:00+01:00'],
    ])
  })

  it('who comes at the old hour is recorded, not missed: the slot is not over', () => {
    const early = [...facts, came('2025-10-25T09:05+02:00'), came('2025-10-26T08:00+01:00')]
    expect(states(seen(early, '2025-10-26T08:30+01:00').slots('ha.report'))).toEqual([
      ['running', '2025-10-26T09:00+01:00'],
      ['running', '2025-10-27T09:00+01:00'],
    ])
  })

  it('the police may count that visit for the slot', () => {
    const named = [...facts, came('2025-10-25T09:05+02:00'), came('2025-10-26T08:00+01:00', { scheduledAt: '2025-10-26T09:00:00+01:00' })]
    expect(states(seen(named, '2025-10-26T12:00+01:00').slots('ha.report'))).toEqual([
      ['running', '2025-10-27T09:00+01:00'],
      ['running', '2025-10-28T09:00+01:00'],
    ])
  })

  it('a report of absence before the slot closes is a defect', () => {
    const missed = (at: string): Told => [
      'report-missed',
      at,
      { scheduledAt: '2025-10-25T09:00:00+02:00', slotEndsAt: '2025-10-25T10:00:00+02:00', pvNumber: 'PV-1' },
    ]
    expect(seen([...facts, missed('2025-10-25T09:59+02:00')], '2025-10-25T10:00+02:00').grounds()).toEqual(['slot-not-over'])
    expect(seen([...facts, missed('2025-10-25T10:00+02:00')], '2025-10-25T10:00+02:00').grounds()).toEqual([])
  })
})

describe('a missed report', () => {
  const facts = assigned('2025-06-02T12:00+02:00', nine)

  it('is told to the prefecture when the slot closes, and to nobody beyond it', () => {
    const before = seen(facts, '2025-06-03T09:59+02:00')
    expect(before.procedure.notices.filter(({ clause }) => clause === 'ha.report')).toEqual([])
    expect(before.procedure.alarms.filter(({ clause }) => clause === 'ha.report')).toHaveLength(2)
    const after = seen(facts, '2025-06-03T10:00+02:00')
    expect(after.procedure.notices.filter(({ clause }) => clause === 'ha.report')).toMatchObject([
      { who: 'case-agent', what: 'duty-lapsed', n: 1, at: Date.parse('2025-06-03T10:00+02:00') },
    ])
  })

  it('is never told to the prosecutor by the product', () => {
    const pv: Told = ['report-missed', '2025-06-03T10:15+02:00', { scheduledAt: '2025-06-03T09:00:00+02:00', pvNumber: 'PV-1' }]
    const file = seen([...facts, pv], '2025-06-05T12:00+02:00')
    expect(file.procedure.stage).toBe('breached')
    expect(file.procedure.notices.map(({ who }) => who).filter((who) => who !== 'case-agent')).toEqual([])
    expect(file.told('ha.breach-review', 'firm')).toEqual(['case-agent: duty-overdue'])
    const closed = seen([...facts, pv, ['breach-closed', '2025-06-04T09:00+02:00']], '2025-06-05T08:00+02:00')
    expect([closed.procedure.stage, closed.state('ha.breach-review')]).toEqual(['running', 'met'])
  })

  it('a check recorded late but done in time undoes it', () => {
    const told = [...facts, ['report-recorded', '2025-06-03T09:30+02:00', {}, { recordedAt: '2025-06-03T11:00+02:00' }] as Told]
    expect(states(seen(told, '2025-06-03T10:30+02:00', { knownAt: '2025-06-03T10:30+02:00' }).slots('ha.report'))[0]).toEqual([
      'lapsed',
      '2025-06-03T09:00+02:00',
    ])
    expect(states(seen(told, '2025-06-03T11:00+02:00').slots('ha.report'))[0]).toEqual(['running', '2025-06-04T09:00+02:00'])
  })

  it.each([
    ['at the opening', '2025-06-03T09:00+02:00', 'running'],
    ['at the closing minute', '2025-06-03T10:00+02:00', 'running'],
    ['a minute before the opening', '2025-06-03T08:59+02:00', 'lapsed'],
    ['a minute after the closing', '2025-06-03T10:01+02:00', 'lapsed'],
  ])('a check %s', (_, at, first) => {
    expect(seen([...facts, came(at)], '2025-06-03T12:00+02:00').slots('ha.report')[0]?.[0]).toBe(first)
  })

  it('an authorised absence excuses its slots, even recorded after', () => {
    const away: Told = [
      'absence-authorised',
      '2025-06-02T15:00+02:00',
      { from: '2025-06-03T00:00:00+02:00', to: '2025-06-04T23:59:00+02:00', reason: 'hospital' },
      { recordedAt: '2025-06-06T10:00+02:00' },
    ]
    const lapsed = (at: string) =>
      seen([...facts, away], at, { knownAt: at })
        .slots('ha.report')
        .filter(([state]) => state === 'lapsed')
    expect(lapsed('2025-06-05T12:00+02:00')).toHaveLength(3)
    expect(lapsed('2025-06-06T10:30+02:00').map(([, opens]) => opens)).toEqual(['2025-06-05T09:00+02:00', '2025-06-06T09:00+02:00'])
  })
})

describe('the schedule', () => {
  it('leaves out Sundays and public holidays only where the order says so', () => {
    const days = (data: object) =>
      seen(assigned('2025-05-28T12:00+02:00', { ...nine, ...data }), '2025-06-02T12:00+02:00')
        .slots('ha.report')
        .map(([, opens]) => opens?.slice(0, 10))
    const all = ['2025-05-29', '2025-05-30', '2025-05-31', '2025-06-01', '2025-06-02', '2025-06-03', '2025-06-04']
    expect(days({})).toEqual(all)
    expect(days({ sundaysAndHolidays: false })).toEqual(all.filter((day) => day !== '2025-05-29' && day !== '2025-06-01'))
  })

  it('on the days that it names', () => {
    const file = seen(assigned('2025-06-02T12:00+02:00', { ...nine, days: ['tuesday', 'friday'] }), '2025-06-02T13:00+02:00')
    expect(file.slots('ha.report').map(([, opens]) => opens)).toEqual(['2025-06-03T09:00+02:00', '2025-06-06T09:00+02:00'])
  })

  it('where no closing is written, a slot stays open an hour', () => {
    const file = seen(assigned('2025-06-02T12:00+02:00', { ...nine, times: [{ from: '09:00' }] }), '2025-06-02T13:00+02:00')
    expect(file.slots('ha.report')[0]).toEqual(['running', '2025-06-03T09:00+02:00', '2025-06-03T10:00+02:00'])
  })

  it('changes mid-way; what the change does not speak of stands', () => {
    const changed = (data: object): readonly Told[] => [
      ...assigned('2025-06-02T12:00+02:00', nine),
      came('2025-06-03T09:10+02:00'),
      ['house-arrest-terms-changed', '2025-06-03T15:00+02:00', { form: 'short', sundaysAndHolidays: true, ...data }],
    ]
    expect(states(seen(changed({ times: [{ from: '16:00', to: '17:00' }] }), '2025-06-03T15:30+02:00').slots('ha.report'))).toEqual([
      ['running', '2025-06-03T16:00+02:00'],
      ['running', '2025-06-04T16:00+02:00'],
    ])
    expect(states(seen(changed({ perimeter: 'Paris' }), '2025-06-03T15:30+02:00').slots('ha.report'))).toEqual([
      ['running', '2025-06-04T09:00+02:00'],
      ['running', '2025-06-05T09:00+02:00'],
    ])
  })

  it('ends with the house arrest: an end within a slot makes no absence', () => {
    const ended: Told = ['house-arrest-ended', '2025-06-03T09:30+02:00', { cause: 'placed' }]
    const file = seen([...assigned('2025-06-02T12:00+02:00', nine), ended], '2025-06-05T12:00+02:00')
    expect(file.slots('ha.report')).toEqual([])
  })

  it('no slot stands after the safe end of the period', () => {
    const file = seen(assigned('2025-06-02T12:00+02:00', nine), '2025-07-16T08:00+02:00')
    expect(file.dates('ha.short')[0]).toBe('2025-07-17T00:00+02:00')
    expect(file.slots('ha.report').filter(([state]) => state === 'running')).toEqual([
      ['running', '2025-07-16T09:00+02:00', '2025-07-16T10:00+02:00'],
    ])
  })

  it('in its territory: nine in Saint-Denis', () => {
    const file = seen(assigned('2025-06-02T12:00+04:00', nine), '2025-06-02T13:00+04:00', { territory: 'FR-974' })
    expect(file.slots('ha.report')[0]?.[1]).toBe('2025-06-03T07:00+02:00')
  })
})

describe('at most what the law allows: more is refused', () => {
  const times = (n: number) => Array.from({ length: n }, (_, index) => ({ from: `${String(8 + 3 * index).padStart(2, '0')}:00` }))
  const refusals = (on: string, data: object) =>
    seen([['house-arrest-signed', on, { sundaysAndHolidays: true, ...data }]], `${on}T12:00+02:00`)
      .procedure.defects.filter(({ refuse, unknown }) => refuse && !unknown)
      .map(({ ground }) => ground)

  it.each([
    ['short', 'oqtf', 1, '2025-06-02', []],
    ['short', 'oqtf', 2, '2025-06-02', ['too-many-reports']],
    ['short', 'expulsion', 2, '2024-07-16', ['too-many-reports']],
    ['short', 'expulsion', 4, '2024-07-17', []],
    ['short', 'expulsion', 5, '2024-07-17', ['too-many-reports']],
    ['long', 'oqtf', 2, '2025-06-02', ['too-many-reports']],
    ['long-nolimit', 'judicial-ban', 4, '2021-04-30', []],
    ['long-nolimit', 'expulsion', 4, '2021-05-03', []],
    ['long-nolimit', 'administrative-ban', 2, '2024-07-16', ['too-many-reports']],
    ['long-nolimit', 'administrative-ban', 4, '2024-07-17', []],
    ['expulsion-health', 'expulsion', 4, '2020-06-02', []],
    ['expulsion-probation', 'expulsion', 5, '2025-06-02', ['too-many-reports']],
    ['dublin', 'transfer', 2, '2025-06-02', ['too-many-reports']],
  ])('%s (%s), %i a day, on %s → %j', (form, ground, n, on, expected) => {
    expect(refusals(on, { form, ground, times: times(n) })).toEqual(expected)
  })

  it('an order that does not speak of Sundays and holidays is refused', () => {
    expect(refusals('2025-06-02', { form: 'short', times: times(1), sundaysAndHolidays: undefined })).toEqual(['sundays-not-stated'])
  })

  it('so is a change of terms', () => {
    const file = seen(
      [
        ...assigned('2025-06-02T12:00+02:00', nine),
        ['house-arrest-terms-changed', '2025-06-03T15:00+02:00', { form: 'short', times: times(2), sundaysAndHolidays: true }],
      ],
      '2025-06-03T16:00+02:00',
    )
    expect(file.procedure.defects.map(({ ground, refuse }) => [ground, refuse])).toEqual([['too-many-reports', true]])
  })
})

describe('scenario 4: hours at home', () => {
  const night = { form: 'expulsion-health', ground: 'expulsion', curfew: { from: '22:00', to: '08:00' } }
  const refusals = (data: object) =>
    seen([['house-arrest-signed', '2025-06-02', data as Record<string, unknown>]], '2025-06-02T12:00+02:00').grounds()

  it('ten hours on ordinary nights; in the night of autumn it ends at seven', () => {
    const file = seen(assigned('2025-10-24T12:00+02:00', night), '2025-10-25T12:00+02:00')
    expect(file.slots('ha.curfew')).toEqual([
      ['running', '2025-10-25T22:00+02:00', '2025-10-26T07:00+01:00'],
      ['running', '2025-10-26T22:00+01:00', '2025-10-27T08:00+01:00'],
    ])
  })

  it('in the night of spring it ends as ordered, though ten elapsed hours would end at nine', () => {
    const file = seen(assigned('2025-03-28T12:00+01:00', night), '2025-03-29T12:00+01:00')
    expect(file.slots('ha.curfew')[0]).toEqual(['running', '2025-03-29T22:00+01:00', '2025-03-30T08:00+02:00'])
    const longer = { ...night, curfew: { from: '22:00', to: '09:00' } }
    expect(seen(assigned('2025-03-28T12:00+01:00', longer), '2025-03-29T12:00+01:00').slots('ha.curfew')[0]?.[2]).toBe(
      '2025-03-30T09:00+02:00',
    )
  })

  it.each([
    ['ten hours after an expulsion', night, []],
    ['eleven hours', { ...night, curfew: { from: '21:00', to: '08:00' } }, ['curfew-too-long']],
    ['three hours in another case', { form: 'short', ground: 'return-ban', curfew: { from: '06:00', to: '09:00' } }, []],
    ['more than three', { form: 'short', ground: 'return-ban', curfew: { from: '06:00', to: '09:01' } }, ['curfew-too-long']],
    ['for a threat to public order', { form: 'long', threatToPublicOrder: true, curfew: { from: '22:00', to: '08:00' } }, []],
  ])('%s', (_, data, expected) => {
    expect(refusals(data)).toEqual(expected)
  })

  it('is a window: nothing must be done in it, nothing is missed, and the one that is open is shown', () => {
    const file = seen(assigned('2025-06-02T23:00+02:00', night), '2025-06-03T02:00+02:00')
    expect(file.slots('ha.curfew')[0]).toEqual(['running', '2025-06-02T23:00+02:00', '2025-06-03T08:00+02:00'])
    expect(
      seen(assigned('2025-06-02T23:00+02:00', night), '2025-06-10T12:00+02:00').procedure.notices.map(({ clause }) => clause),
    ).not.toContain('ha.curfew')
  })
})
