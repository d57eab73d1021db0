import { describe, expect, it } from 'vitest'
import { inWindow, linked, notified, signed, story } from './support.js'

/** 24:00 of the eve, in winter. */
const midnight = (day: string): number => Date.parse(`${day}T00:00+01:00`)

describe('1. a period that ends on the Sunday of the change of clocks, a window that ends at month end', () => {
  const facts = [signed('2025-02-24'), notified('2025-02-28T11:20+01:00')] as const
  it('thirty days, on a day of twenty-three hours', () => {
    expect(story(...facts)('2025-03-01T10:00+01:00').dates('rm.departure-period')).toEqual([
      '2025-03-30T00:00+01:00',
      '2025-03-31T00:00+02:00',
    ])
  })
  it('the notification opens the window, which begins with what the file knows', () => {
    const { measure, window } = linked(...facts)('2025-03-01T10:00+01:00')
    expect(measure.procedure.opens).toMatchObject([{ procedure: 'appeal-window', by: 'notified' }])
    expect(window.dates('aw.month')).toEqual(['2025-03-29T00:00+01:00', '2025-04-02T00:00+02:00'])
    expect([measure.bars, window.bars]).toEqual([['rm.no-removal'], ['aw.no-removal']])
  })
  it('enforceable on 31 March, but no removal until 2 April', () => {
    const at = (when: string) => linked(...facts)(when).measure
    expect([at('2025-03-30T12:00+02:00').stage, at('2025-03-31T00:00+02:00').stage]).toEqual(['departure-period', 'enforceable'])
    expect(at('2025-04-01T23:59+02:00').bars).toEqual(['rm.no-removal'])
    expect(at('2025-04-02T00:00+02:00')).toMatchObject({ stage: 'removable', bars: [] })
  })
  it('an appeal blocks it until the judgment; an execution meanwhile is a defect', () => {
    const filed = [...facts, ['appeal-registered', '2025-03-24T17:00+01:00', {}, inWindow]] as const
    const pending = linked(...filed)('2025-08-01T10:00+02:00')
    expect([pending.measure.stage, pending.measure.bars]).toEqual(['enforceable', ['rm.no-removal']])
    expect(pending.window.dates('aw.ruling')[1]).toBe('2025-09-25T00:00+02:00')
    const executed = linked(...filed, ['removal-executed', '2025-08-01T11:00+02:00', { mode: 'forced' }])('2025-08-01T12:00+02:00')
    expect(executed.measure.grounds).toEqual(expect.arrayContaining(['rm.no-removal', 'aw.no-removal']))
    const rejected = linked(...filed, ['judgment-read', '2025-08-20T10:00+02:00', { operative: 'reject' }, inWindow])(
      '2025-08-20T11:00+02:00',
    )
    expect([rejected.measure.stage, rejected.measure.bars]).toEqual(['removable', []])
  })
  it('annulled: no removal, the coercion ends at once, all are told', () => {
    const { measure } = linked(
      ...facts,
      ['appeal-registered', '2025-03-24T17:00+01:00', {}, inWindow],
      ['judgment-read', '2025-08-20T10:00+02:00', { operative: 'annul-all' }, inWindow],
    )('2025-08-20T11:30+02:00')
    expect(measure.stage).toBe('annulled')
    expect(measure.clock('rm.after-annulment')).toMatchObject({ kind: 'liberty-cap', state: 'running' })
    expect(measure.procedure.published.map((one) => one.name)).toEqual(expect.arrayContaining(['measure-annulled', 'measure-ended']))
    const told = measure.procedure.notices.filter((one) => one.clause === 'rm.after-annulment').map((one) => `${one.who} ${one.what}`)
    expect(told).toEqual(
      expect.arrayContaining(['centre measure-ended', 'prefect measure-ended', 'lawyer measure-ended', 'centre must-release']),
    )
  })
})

describe('2. one year, then three: how old the measure may be', () => {
  const old = (at: string) => story(signed('2022-12-05'), notified('2022-12-05T10:00+01:00'))(at)
  it('refused on 26 January 2024: the last day was 4 December 2023', () => {
    const then = old('2024-01-26T10:00+01:00')
    expect(then.clock('rm.coercion-age', 1)).toMatchObject({ state: 'lapsed', firmAt: midnight('2023-12-05') })
    expect(then.clocks.filter((one) => one.startsWith('rm.coercion'))).toEqual(['rm.coercion-age lapsed', 'rm.coercion-reform running'])
  })
  it('allowed on 29 January 2024, until 4 December 2025', () => {
    const then = old('2024-01-29T10:00+01:00')
    expect(then.clock('rm.coercion-age', 2)).toMatchObject({ state: 'running', firmAt: midnight('2025-12-05') })
    expect(then.clock('rm.coercion-age', 2).startedAt).toBe(Date.parse('2024-01-28T00:00+01:00'))
  })
  it('refused again on 5 December 2025; the measure itself stays due', () => {
    const then = old('2025-12-05T08:00+01:00')
    expect([then.clock('rm.coercion-age', 2).state, then.stage]).toEqual(['lapsed', 'enforceable'])
  })
  it('ELOI: erasure on 5 December 2025 where no step was taken', () => {
    expect(old('2024-01-29T10:00+01:00').clock('rm.eloi-unexecuted').lateAt).toBe(midnight('2025-12-06'))
  })
  it('a measure that the law of 2024 found young enough has three years from the start', () => {
    const then = story(signed('2023-06-01'))('2026-06-02T10:00+02:00')
    expect(then.clock('rm.coercion-age', 1)).toMatchObject({ state: 'lapsed', firmAt: Date.parse('2026-06-01T00:00+02:00') })
    expect(then.clocks).not.toContain('rm.coercion-reform running')
  })
})

describe('3. the period ended, before 2024-07-15', () => {
  it('stops the period, and opens a window of its own', () => {
    const then = story(signed('2024-06-07'), notified('2024-06-10T10:00+02:00'), [
      'departure-period-ended',
      '2024-06-25T14:30+02:00',
      { signedOn: '2024-06-25', channel: 'voie-administrative', remediesStated: true },
    ])('2024-06-26T10:00+02:00')
    expect([then.clock('rm.departure-period').state, then.stage]).toEqual(['stopped', 'no-period'])
    expect(then.procedure.opens[1]).toMatchObject({
      procedure: 'appeal-window',
      first: { data: { decisionType: 'departure-period-ended', signedAt: '2024-06-25' } },
    })
  })
  it('once the period is over there is nothing to end', () => {
    const then = story(signed('2024-06-07'), notified('2024-06-10T10:00+02:00'), [
      'departure-period-ended',
      '2024-07-15T14:30+02:00',
      { signedOn: '2024-07-15' },
    ])('2024-07-16T10:00+02:00')
    expect([then.stage, then.grounds]).toEqual(['enforceable', ['no-period-running']])
  })
})

describe('4. a citizen of the Union, end of month', () => {
  it.each([
    ['2025-01-31', '2025-03-01T00:00+01:00'],
    ['2021-04-30', '2021-05-31T00:00+02:00'],
    ['2021-05-01', '2021-06-02T00:00+02:00'],
  ])('notified on %s → %s', (day, end) => {
    const then = story(signed(day, { kind: 'oqtf-eu', legalGround: 'eu-2' }), notified(`${day}T15:00+01:00`))(`${day}T18:00+01:00`)
    expect(then.dates('rm.departure-period')[1]).toBe(end)
  })
})

describe('5. a ban that has not begun', () => {
  const facts = [
    signed('2025-02-24', { departurePeriodGranted: false }),
    ['return-ban-issued', '2025-02-24', { type: 'irtf-612-6', months: 36 }],
    notified('2025-02-24T10:00+01:00'),
    ['return-ban-notified', '2025-02-24T10:00+01:00', {}],
  ] as const
  const left = ['departure-proved', '2025-09-14', { means: 'exit-stamp' }] as const
  it('still in France: it waits', () => {
    expect(story(...facts)('2025-08-01T10:00+02:00').clock('rm.irtf')).toMatchObject({ state: 'waiting', firmAt: null })
  })
  it('from the exit stamp: three years', () => {
    const then = story(...facts, left)('2025-09-15T10:00+02:00')
    expect(then.dates('rm.irtf')).toEqual(['2028-09-14T00:00+02:00', '2028-09-15T00:00+02:00'])
    expect(then.stage).toBe('ban-running')
    expect([then.clock('rm.eloi-3m').lateAt, then.clock('rm.gestel').lateAt]).toEqual([midnight('2025-12-15'), midnight('2026-03-15')])
  })
  it('the review would fall after its end: stopped with it', () => {
    const over = story(...facts, left)('2028-09-14T00:00+02:00')
    expect([over.clock('rm.irtf').state, over.clock('rm.irtf-review').state, over.stage]).toEqual(['lapsed', 'stopped', 'closed'])
  })
  it('extended by one year before the departure, it ends one year later', () => {
    const extended = ['return-ban-extended', '2025-06-01T10:00+02:00', { addedMonths: 12, case: '1' }] as const
    expect(story(...facts, extended)('2025-06-02T10:00+02:00').clock('rm.irtf').state).toBe('waiting')
    expect(story(...facts, extended, left)('2025-09-15T10:00+02:00').dates('rm.irtf')).toEqual([
      '2029-09-14T00:00+02:00',
      '2029-09-15T00:00+02:00',
    ])
  })
  it('an extension whose number follows none has no effect: the ban keeps its term; the right number can still come', () => {
    const extension = (rank: number, at: string) => ['return-ban-extended', at, { addedMonths: 12, case: '1', rank }] as const
    const wrong = story(...facts, left, extension(2, '2026-06-01T10:00+02:00'))('2026-06-02T10:00+02:00')
    expect(wrong.procedure.defects.map(({ ground, void: isVoid, says }) => [ground, isVoid, says.fr])).toEqual([
      ['extension-of-no-running-extension', true, '« Terme de la prolongation n° 1 » ne court pas.'],
    ])
    expect(wrong.dates('rm.irtf')).toEqual(story(...facts, left)('2026-06-02T10:00+02:00').dates('rm.irtf'))
    const right = story(
      ...facts,
      left,
      extension(1, '2026-06-01T10:00+02:00'),
      extension(2, '2027-06-01T10:00+02:00'),
    )('2027-06-02T10:00+02:00')
    expect(right.dates('rm.irtf')[0]).toBe('2030-09-14T00:00+02:00')
    expect(right.procedure.defects).toEqual([])
  })
  it('the law’s own maximum where the decision asks for more', () => {
    const then = story(
      signed('2023-12-01'),
      ['return-ban-issued', '2023-12-01', { type: 'irtf-612-8', months: 60 }],
      ['departure-proved', '2023-12-20'],
    )('2024-01-01T10:00+01:00')
    expect(then.dates('rm.irtf')[1]).toBe('2025-12-21T00:00+01:00')
  })
  it('review, then silence: a decision not to abrogate, which opens a window', () => {
    const then = story(...facts)('2030-04-25T00:00+02:00')
    expect(then.clock('rm.irtf-review', 1)).toMatchObject({ state: 'lapsed', lateAt: midnight('2030-02-25') })
    expect(then.dates('rm.irtf-review-silence', 1)).toEqual(['2030-04-24T00:00+02:00', '2030-04-25T00:00+02:00'])
    expect(then.clock('rm.irtf-review-silence', 1).state).toBe('lapsed')
    expect(then.procedure.opens.at(-1)).toMatchObject({
      procedure: 'appeal-window',
      first: { data: { decisionType: 'implicit-refusal', signedAt: '2030-04-25' } },
    })
    expect(then.clock('rm.irtf-review', 2)).toMatchObject({ state: 'running', lateAt: midnight('2035-02-25') })
  })
})

describe('6. the asylum feed', () => {
  it.each([
    ['2025-01-17T09:00+01:00', ['2025-02-01T00:00+01:00', '2025-02-02T00:00+01:00'], 'running'],
    ['2024-07-17T09:00+02:00', ['2024-08-01T00:00+02:00', '2024-08-02T00:00+02:00'], 'running'],
    ['2024-07-16T09:00+02:00', [null, null], 'waiting'],
  ] as const)('known %s', (known, expected, state) => {
    const then = story(['asylum-right-ended-known', known, { source: 'cnda' }])(known)
    expect([then.dates('rm.oqtf-after-asylum'), then.clock('rm.oqtf-after-asylum').state]).toEqual([expected, state])
  })
  it('lapses at the early reading, and is met by the decision', () => {
    const known = ['asylum-right-ended-known', '2025-01-17T09:00+01:00', { source: 'cnda' }] as const
    expect(story(known)('2025-02-01T00:00+01:00').clock('rm.oqtf-after-asylum').state).toBe('lapsed')
    expect(story(known, signed('2025-01-31'))('2025-02-01T00:00+01:00').clock('rm.oqtf-after-asylum').state).toBe('met')
  })
})
