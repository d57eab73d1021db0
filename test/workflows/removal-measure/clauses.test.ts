import { describe, expect, it } from 'vitest'
import { notified, signed, story } from './support.js'

const granted = [signed('2025-03-03'), notified('2025-03-03T10:00+01:00')] as const

describe('the departure period', () => {
  it('extended in writing: until 24:00 of the day named (assisted return, scenario 1)', () => {
    const extended = ['departure-period-extended', '2025-03-27T10:00+01:00', { newUntil: '2025-04-10', writtenNotice: true }] as const
    const then = story(signed('2025-02-24'), notified('2025-02-28T11:20+01:00'), extended)('2025-04-05T10:00+02:00')
    expect(then.dates('rm.departure-period')).toEqual(['2025-04-11T00:00+02:00', '2025-04-11T00:00+02:00'])
    const left = story(signed('2025-02-24'), notified('2025-02-28T11:20+01:00'), extended, ['departure-proved', '2025-04-09'])(
      '2025-04-12T10:00+02:00',
    )
    expect([left.clock('rm.departure-period').state, left.stage]).toEqual(['met', 'executed'])
  })
  it('refused: no period, enforceable at once', () => {
    const then = story(
      signed('2025-03-03', { departurePeriodGranted: false }),
      notified('2025-03-03T10:00+01:00'),
    )('2025-03-03T11:00+01:00')
    expect(then.stage).toBe('no-period')
    expect(then.clocks).not.toContain('rm.departure-period running')
  })
  it('not told: it runs, and says what is not established', () => {
    const then = story(
      signed('2025-03-03', { departurePeriodGranted: undefined }),
      notified('2025-03-03T10:00+01:00'),
    )('2025-03-03T11:00+01:00')
    expect(then.clock('rm.departure-period').doubt?.fr).toContain('Un délai de départ est accordé')
  })
  it('a forced removal during the period is a defect, a voluntary departure is not', () => {
    const leaving = (mode: string) =>
      story(...granted, ['removal-executed', '2025-03-10T10:00+01:00', { mode }])('2025-03-10T11:00+01:00').grounds
    expect(leaving('forced')).toContain('departure-period-running')
    expect(leaving('assisted')).not.toContain('departure-period-running')
  })
})

describe('reports during the departure period', () => {
  const duties = (data: Record<string, unknown>) => ['departure-duties-imposed', '2025-03-03T12:00+01:00', data] as const
  const monday = [{ weekday: 1, from: '09:00', to: '11:00' }]
  it('slot by slot, on the wall clock, until the end of the period', () => {
    const slots = (at: string) =>
      story(...granted, duties({ timesPerWeek: 1, reports: monday }), ['departure-report-recorded', '2025-03-10T09:30+01:00'])(at)
        .procedure.clocks.filter((one) => one.clause === 'rm.departure-reporting')
        .map((one) => [new Date(one.lapsesAt ?? 0).toISOString(), one.state])
    expect(slots('2025-03-18T10:00+01:00')).toContainEqual(['2025-03-17T10:00:00.000Z', 'lapsed'])
    expect(slots('2025-03-18T10:00+01:00')).toContainEqual(['2025-03-31T09:00:00.000Z', 'running'])
  })
  it.each([
    [3, []],
    [4, ['too-many-reports']],
  ])('%i a week', (timesPerWeek, grounds) => {
    const then = story(...granted, duties({ timesPerWeek }))('2025-03-04T10:00+01:00')
    expect(then.grounds).toEqual(grounds)
    expect(then.procedure.defects.every((defect) => defect.refuse)).toBe(true)
  })
})

describe('overseas', () => {
  const measure = [signed('2025-03-03', { departurePeriodGranted: false }), notified('2025-03-03T10:00-04:00')] as const
  const asked = ['consular-clear-day-requested', '2025-03-03T12:00-04:00'] as const
  it('no window suspends the removal; the consulate’s clear day does, where the text stands', () => {
    expect(story(...measure)('2025-03-03T13:00-04:00', 'FR-971').bars).toEqual([])
    expect(story(...measure, asked)('2025-03-04T13:00-04:00', 'FR-971').bars).toEqual(['rm.no-removal'])
    expect(story(...measure, asked)('2025-03-05T00:00-04:00', 'FR-971').bars).toEqual([])
  })
  it('in the mainland the request has no effect', () => {
    const then = story(signed('2025-03-03'), notified('2025-03-03T10:00+01:00'), [
      'consular-clear-day-requested',
      '2025-03-03T12:00+01:00',
    ])('2025-03-03T13:00+01:00')
    expect([then.grounds, then.clocks.some((one) => one.startsWith('rm.jour-franc'))]).toEqual([['no-clear-day-here'], false])
  })
  it('an urgent application bars it until it is settled', () => {
    const filed = ['urgent-application-filed', '2025-03-03T12:00-04:00'] as const
    expect(story(...measure, filed)('2025-03-09T10:00-04:00', 'FR-973').bars).toEqual(['rm.no-removal'])
    expect(
      story(...measure, filed, ['urgent-application-settled', '2025-03-05T10:00-04:00'])('2025-03-09T10:00-04:00', 'FR-973').bars,
    ).toEqual([])
    expect(story(...measure, filed)('2025-03-09T10:00+01:00', 'FR-972').grounds).toContain('no-bar-here')
  })
})

describe('what else blocks the removal', () => {
  it('a medical opinion that is awaited, then one that protects', () => {
    const raised = ['health-protection-raised', '2025-03-10T10:00+01:00'] as const
    expect(story(...granted, raised)('2025-03-10T11:00+01:00').bars).toContain('removal-blocked')
    const opinion = (outcome: string) => ['medical-opinion-received', '2025-03-12T10:00+01:00', { outcome }] as const
    expect(story(...granted, raised, opinion('not-protected'))('2025-03-12T11:00+01:00').bars).not.toContain('removal-blocked')
    expect(story(...granted, raised, opinion('protected'))('2025-03-12T11:00+01:00').bars).toContain('removal-blocked')
  })
  it('a handover before the person could comment', () => {
    const handover = signed('2025-03-03', { kind: 'handover-eu', observationsOffered: false })
    expect(story(handover)('2025-03-03T10:00+01:00')).toMatchObject({ bars: ['removal-blocked'], grounds: ['no-observations'] })
    expect(story(handover, ['observations-heard', '2025-03-04T10:00+01:00'])('2025-03-04T11:00+01:00').bars).toEqual([])
  })
})

describe('the decision and its notification: gaps are listed, with their consequence', () => {
  it('a minor, no reasons, the right to stay not checked', () => {
    expect(
      story(signed('2025-03-03', { minor: true, reasoned: false, stayRightChecked: false }))('2025-03-03T10:00+01:00').grounds,
    ).toEqual(['minor', 'no-reasons', 'stay-right-not-checked'])
  })
  it('the check of the right to stay, since 2024-01-28', () => {
    const then = (day: string) => story(signed(day, { stayRightChecked: false }))(`${day}T10:00+01:00`).grounds
    expect([then('2024-01-27'), then('2024-01-28')]).toEqual([[], ['stay-right-not-checked']])
  })
  it('by letter, no remedies, in prison without the information due there', () => {
    const then = story(
      signed('2025-03-03'),
      notified('2025-03-03T10:00+01:00', {
        channel: 'lettre-ar',
        remediesStated: false,
        custodyAtNotification: 'prison',
        prisonInformationGiven: false,
      }),
    )('2025-03-03T11:00+01:00')
    expect(then.grounds).toEqual(['not-by-administrative-channel', 'remedies-not-stated', 'no-prison-information'])
  })
})

describe('the bans', () => {
  const ban = (data: Record<string, unknown>) => ['return-ban-issued', '2025-03-03', data] as const
  it('proof of departure: two months from the end of the period, met by a departure inside it', () => {
    const facts = [signed('2025-03-03'), ban({ type: 'irtf-612-8', months: 12 }), notified('2025-03-03T10:00+01:00')] as const
    expect(story(...facts)('2025-04-05T10:00+02:00').dates('rm.irtf-proof')[1]).toBe('2025-06-03T00:00+02:00')
    expect(story(...facts, ['departure-proved', '2025-04-01'])('2025-04-05T10:00+02:00').clock('rm.irtf-proof').state).toBe('met')
    expect(story(...facts, ['departure-proved', '2025-04-20'])('2025-06-03T00:00+02:00').clock('rm.irtf-proof').state).toBe('lapsed')
  })
  it('a ban on circulation: three years, and a request only after one year abroad', () => {
    const facts = [
      signed('2025-03-03', { kind: 'oqtf-eu' }),
      ban({ type: 'ictf', months: 36 }),
      ['departure-proved', '2025-03-20'],
    ] as const
    expect(story(...facts)('2025-04-05T10:00+02:00').dates('rm.ictf')[1]).toBe('2028-03-21T00:00+01:00')
    const asked = (at: string, data = {}) => story(...facts, ['ban-abrogation-requested', at, { residesAbroad: true, ...data }])(at).grounds
    expect(asked('2026-03-20T10:00+01:00')).toEqual(['less-than-a-year-abroad'])
    expect(asked('2026-03-21T10:00+01:00')).toEqual([])
    expect(asked('2025-06-20T10:00+02:00', { exemption: 'prison' })).toEqual([])
  })
  it('abrogated: it stops', () => {
    const then = story(
      signed('2025-03-03'),
      ban({ type: 'irtf-612-8', months: 12 }),
      ['departure-proved', '2025-03-20'],
      ['ban-abrogation-granted', '2025-05-01T10:00+02:00'],
    )('2025-05-02T10:00+02:00')
    expect([then.clock('rm.irtf').state, then.stage]).toEqual(['stopped', 'closed'])
  })
})

describe('the end of the measure', () => {
  it.each([
    ['measure-withdrawn', 'withdrawn'],
    ['measure-abrogated', 'abrogated'],
    ['measure-annulled', 'annulled'],
    ['measure-replaced', 'replaced'],
  ])('%s: no title for any coercion', (fact, stage) => {
    const then = story(...granted, [fact, '2025-03-10T10:00+01:00'])('2025-03-10T11:00+01:00')
    expect([then.stage, then.clock('rm.coercion-age').state, then.clock('rm.departure-period').state, then.bars]).toEqual([
      stage,
      'stopped',
      'stopped',
      [],
    ])
    expect(then.procedure.published.map((one) => one.name)).toContain('measure-ended')
  })
  it('a withdrawal within four months', () => {
    expect(story(...granted)('2025-03-10T10:00+01:00').dates('rm.withdrawal')).toEqual(['2025-07-03T00:00+02:00', '2025-07-04T00:00+02:00'])
  })
  it('answer to another Member State in one month, lapsing at the later reading', () => {
    const then = story(['consultation-received', '2025-03-03T10:00+01:00'])('2025-04-03T12:00+02:00')
    expect([then.dates('rm.other-state-answer'), then.clock('rm.other-state-answer').state]).toEqual([
      ['2025-04-03T00:00+02:00', '2025-04-04T00:00+02:00'],
      'doubtful',
    ])
  })
})
