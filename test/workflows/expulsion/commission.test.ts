import { describe, expect, it } from 'vitest'
import { everyItem, fixed, iso, seen, served, type Told } from './story.js'

describe('scenario 1: the ordinary path', () => {
  const summoned = [...fixed(), served('2025-02-24T15:00+01:00')]
  const sat: Told = ['sitting-held', '2025-03-12T09:30+01:00', { present: true, minutes: true }]

  it('the latest service: 24 February in the safe reading, 25 in the plain one', () => {
    const file = seen(fixed(), '2025-02-10T10:00+01:00')
    expect(file.dates('ex.notice')).toEqual(['2025-02-25T00:00+01:00', '2025-02-26T00:00+01:00'])
    expect(file.clock('ex.notice').firmDay).toBe('2025-02-24')
  })

  it('is warned of twenty and seventeen days before the sitting', () => {
    expect(seen(fixed(), '2025-02-24T10:00+01:00').told('ex.notice', 'warning')).toEqual([
      'case-agent: duty-overdue',
      'case-agent: duty-overdue',
      'duty-officer: duty-overdue',
    ])
  })

  it('served in time: the opinion within its month, the commission works to the eve', () => {
    const file = seen(summoned, '2025-02-25T10:00+01:00')
    expect([file.state('ex.notice'), file.procedure.stage, file.grounds()]).toEqual(['met', 'summoned', []])
    expect(file.dates('ex.opinion')).toEqual(['2025-03-24T00:00+01:00', '2025-03-25T00:00+01:00'])
  })

  it('adjourned at the sitting: a month at most, whatever the change of clocks', () => {
    const file = seen([...summoned, sat, ['adjournment-granted', '2025-03-12T10:00+01:00']], '2025-03-13T10:00+01:00')
    expect([file.state('ex.opinion'), file.procedure.stage]).toEqual(['stopped', 'adjourned'])
    expect(file.dates('ex.adjourned')).toEqual(['2025-04-12T00:00+02:00', '2025-04-13T00:00+02:00'])
  })

  it('adjourned for less, by the commission’s own date', () => {
    const adjourned: Told = ['adjournment-granted', '2025-03-12T10:00+01:00', { opinionDueOn: '2025-03-28' }]
    expect(iso(seen([...summoned, sat, adjourned], '2025-03-13T10:00+01:00').clock('ex.adjourned').lapsesAt)).toBe('2025-03-29T00:00+01:00')
  })

  it.each([
    [{ newSittingAt: '2025-04-10T09:30:00+02:00', opinionDueOn: '2025-04-11' }, []],
    [{ opinionDueOn: '2025-04-12' }, [true]],
    [{ opinionDueOn: '2025-04-13' }, [false]],
    [{ newSittingAt: '2025-05-12T09:30:00+02:00' }, [false]],
  ])('adjourned %j: past the legal month it stands, with its defect', (data, unknown) => {
    const file = seen([...summoned, sat, ['adjournment-granted', '2025-03-12T10:00+01:00', data]], '2025-03-13T10:00+01:00')
    expect(file.procedure.defects.map((defect) => defect.unknown)).toEqual(unknown)
    expect(file.grounds()).toEqual(unknown.map(() => 'adjournment-too-long'))
    expect(file.dates('ex.adjourned')[1]).toBe(
      'opinionDueOn' in data && data.opinionDueOn === '2025-04-11' ? '2025-04-12T00:00+02:00' : '2025-04-13T00:00+02:00',
    )
  })

  it('no opinion: the formalities are deemed done, the person is told, then it is signed', () => {
    const facts = [...summoned, sat, ['adjournment-granted', '2025-03-12T10:00+01:00'] as Told]
    expect(seen(facts, '2025-04-12T12:00+02:00').procedure.stage).toBe('adjourned')
    const deemed = seen(facts, '2025-04-13T00:00+02:00')
    expect([deemed.procedure.stage, deemed.state('ex.deemed-information')]).toEqual(['deemed', 'running'])
    const informed: Told = ['person-informed-deemed', '2025-04-14T10:00+02:00']
    const signed: Told = ['expulsion-order-signed', '2025-04-18T10:00+02:00']
    const file = seen([...facts, informed, signed], '2025-04-18T12:00+02:00')
    expect([file.procedure.stage, file.grounds()]).toEqual(['ordered', []])
    expect(seen([...facts, signed], '2025-04-18T12:00+02:00').grounds()).toEqual(['person-not-informed'])
  })

  it.each([
    ['2025-03-23T23:59+01:00', 'met', false],
    ['2025-03-24T00:00+01:00', 'met', true],
    ['2025-03-24T23:59+01:00', 'met', true],
    ['2025-03-25T00:00+01:00', 'lapsed', false],
  ])('an opinion given at %s: %s, contested %s', (at, state, contested) => {
    const file = seen([...summoned, sat, ['opinion-given', at]], '2025-03-26T10:00+01:00')
    expect(file.clock('ex.opinion')).toMatchObject({ state, contested })
  })
})

describe('scenario 2: one day short', () => {
  const late = [...fixed(), served('2025-02-26T15:00+01:00')]

  it('fourteen days: the notice has lapsed, and the earliest lawful day is shown', () => {
    const file = seen(late, '2025-02-27T10:00+01:00')
    expect(file.state('ex.notice')).toBe('lapsed')
    expect(iso(file.clock('ex.notice').earliestAt)).toBe('2025-03-14T00:00+01:00')
  })

  it('the sitting held all the same is a ground of nullity, never hidden', () => {
    const file = seen([...late, ['sitting-held', '2025-03-12T09:30+01:00']], '2025-03-12T10:00+01:00')
    expect(file.grounds()).toEqual(['ex.notice'])
    expect(file.procedure.defects[0]?.says.fr).toMatch(/au plus tôt le vendredi 14 mars 2025\.$/)
    expect(file.procedure.stage).toBe('sat')
  })

  it.each([
    ['2025-03-13T09:30:00+01:00', ['sitting-too-close']],
    ['2025-03-14T09:30:00+01:00', []],
  ])('moved to %s → %j', (sittingAt, expected) => {
    const file = seen([...late, ['comex-date-moved', '2025-02-27T10:00+01:00', { sittingAt }]], '2025-02-28T10:00+01:00')
    expect(file.procedure.defects.map(({ ground, refuse }) => [ground, refuse])).toEqual(expected.map((ground) => [ground, true]))
    if (expected.length > 0) expect(file.procedure.defects[0]?.says.fr).toMatch(/au plus tôt le vendredi 14 mars 2025/)
  })

  it.each([
    ['2025-02-16T23:59:00+01:00', ['sitting-too-close']],
    ['2025-02-17T00:00:00+01:00', []],
  ])('fixed on 1 February for %s → %j', (sittingAt, expected) => {
    expect(seen([['comex-date-fixed', '2025-02-01T10:00+01:00', { sittingAt }]], '2025-02-02T10:00+01:00').grounds()).toEqual(expected)
  })

  it('moved in time, held on its new day: no defect', () => {
    const file = seen(
      [
        ...late,
        ['comex-date-moved', '2025-02-27T10:00+01:00', { sittingAt: '2025-03-14T09:30:00+01:00' }],
        ['sitting-held', '2025-03-14T09:30+01:00'],
      ],
      '2025-03-14T10:00+01:00',
    )
    expect(file.grounds()).toEqual([])
  })
})

describe('scenario 5: two letters', () => {
  const failed: Told = ['bulletin-delivery-failed', '2025-02-22T10:00+01:00', { attempts: 3 }]
  const letters = (data: object): Told => ['bulletin-posted', '2025-02-24', { ...data }]

  it('of one day: served, and the month runs from the dispatch or from the first presentation', () => {
    const file = seen([...fixed(), failed, letters({ ordinaryOn: '2025-02-24', firstPresentedOn: '2025-02-26' })], '2025-02-27T10:00+01:00')
    expect([file.grounds(), file.procedure.stage, file.has('ex.same-day-letter')]).toEqual([[], 'summoned', false])
    expect(file.dates('ex.opinion')).toEqual(['2025-03-24T00:00+01:00', '2025-03-27T00:00+01:00'])
  })

  it('of two days: irregular, nothing is served', () => {
    const apart = letters({ ordinaryOn: '2025-02-25' })
    const file = seen([...fixed(), failed, apart], '2025-02-25T08:00+01:00')
    expect([file.grounds(), file.procedure.stage, file.state('ex.same-day-letter')]).toEqual([
      ['letters-on-two-days'],
      'proposed',
      'lapsed',
    ])
  })

  it('the ordinary letter not told: due by midnight', () => {
    const file = seen([...fixed(), failed, letters({})], '2025-02-24T18:00+01:00')
    expect(file.dates('ex.same-day-letter')).toEqual(['2025-02-25T00:00+01:00', '2025-02-25T00:00+01:00'])
    expect(file.procedure.defects.map(({ ground, unknown }) => [ground, unknown])).toEqual([['letters-on-two-days', true]])
  })
})

describe('the bulletin', () => {
  it.each(Object.keys(everyItem))('without %s: one ground', (item) => {
    const facts: readonly Told[] = [
      ...fixed().slice(0, 2),
      ['bulletin-issued', '2025-02-01T10:00+01:00', { items: { ...everyItem, [item]: false } }],
    ]
    const defects = seen(facts, '2025-02-02T10:00+01:00').procedure.defects
    expect(defects).toHaveLength(1)
    expect(defects[0]?.ground).toMatch(/^bulletin-without-/)
  })

  it('with no discharge signed the service is not proved', () => {
    const file = seen([...fixed(), ['bulletin-served', '2025-02-24T15:00+01:00', { dischargeSigned: false }]], '2025-02-25T10:00+01:00')
    expect(file.grounds()).toEqual(['no-proof-of-service'])
  })

  it('served again, the month starts again', () => {
    const file = seen([...fixed(), served('2025-02-20T15:00+01:00'), served('2025-02-24T15:00+01:00')], '2025-02-25T10:00+01:00')
    expect(file.dates('ex.opinion')[1]).toBe('2025-03-25T00:00+01:00')
  })

  it('cites the old text before the renumbering', () => {
    const old = [...fixed('2021-05-20T09:30:00+02:00', '2021-04-10T10:00+02:00'), served('2021-04-30T10:00+02:00')]
    expect(
      seen(old, '2021-05-02T10:00+02:00')
        .clock('ex.opinion')
        .basis.map((one) => one.article),
    ).toEqual(['L. 522-2, al. 4', 'R. 522-8'])
    expect(
      seen(fixed(), '2025-02-02T10:00+01:00')
        .clock('ex.notice')
        .basis.map((one) => one.article),
    ).toEqual(['L. 632-2', 'R. 632-5'])
  })
})

describe('absolute urgency', () => {
  const urgent: readonly Told[] = [
    ['expulsion-proposed', '2025-02-01T10:00+01:00', { urgency: true }],
    ['absolute-urgency-declared', '2025-02-02T10:00+01:00', { reasoned: true }],
  ]

  it('no bulletin, no commission', () => {
    const file = seen([...urgent, ['expulsion-order-signed', '2025-02-02T15:00+01:00']], '2025-02-03T10:00+01:00')
    expect([file.procedure.stage, file.grounds()]).toEqual(['ordered', []])
  })

  it('stops what was waited for', () => {
    const facts = [...fixed(), served('2025-02-20T15:00+01:00'), ['absolute-urgency-declared', '2025-02-25T10:00+01:00'] as Told]
    const file = seen(facts, '2025-02-26T10:00+01:00')
    expect([file.procedure.stage, file.state('ex.opinion')]).toEqual(['urgent', 'stopped'])
  })

  it('an order with neither opinion nor urgency is void, and stands on file', () => {
    const file = seen([...fixed(), ['expulsion-order-signed', '2025-02-10T15:00+01:00']], '2025-02-11T10:00+01:00')
    expect([file.procedure.stage, file.grounds()]).toEqual(['ordered', ['no-opinion']])
  })
})

describe('the adjournment', () => {
  it('is asked for between the summons and the sitting; in the sitting, by counsel only', () => {
    const asked = (data: object): Told => ['adjournment-requested', '2025-03-12T09:45+01:00', { ...data }]
    const sat: readonly Told[] = [...fixed(), served('2025-02-20T15:00+01:00'), ['sitting-held', '2025-03-12T09:30+01:00']]
    expect(seen([...sat, asked({ duringSitting: true, by: 'person' })], '2025-03-12T10:00+01:00').grounds()).toEqual([
      'adjournment-not-by-counsel',
    ])
    expect(seen([...sat, asked({ duringSitting: true, by: 'lawyer' })], '2025-03-12T10:00+01:00').grounds()).toEqual([])
    expect(seen([...fixed(), asked({})], '2025-03-12T10:00+01:00').grounds()).toContain('adjournment-out-of-time')
  })
})
