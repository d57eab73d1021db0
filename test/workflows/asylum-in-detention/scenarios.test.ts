import { describe, expect, it } from 'vitest'
import { fileOf } from '../../support/file.js'
import { decided, handed, inFirst, inSecond, iso, kept, look, received, rights, seen, seenWith, type Told } from './story.js'

describe('1. Spring: the clocks go forward inside the five days', () => {
  const facts: readonly Told[] = [
    rights('2025-03-27T16:30+01:00'),
    handed('2025-04-01T21:12+02:00'),
    ...kept('2025-04-02T10:00+02:00'),
    ...received('2025-04-02T15:00+02:00'),
    ['keeping-contested', '2025-04-04T10:00+02:00', { place: 'centre' }],
    ...decided('rejected', '2025-04-05T09:00+02:00'),
  ]
  const file = seen(facts, '2025-04-05T10:00+02:00')

  it.each([
    ['detention-claim', '2025-04-01T00:00+02:00', '2025-04-02T00:00+02:00'],
    ['keeping-contest', '2025-04-04T10:00+02:00', '2025-04-04T10:00+02:00'],
    ['keeping-ruling', '2025-04-08T10:00+02:00', '2025-04-08T10:00+02:00'],
    ['ofpra-96h', '2025-04-06T15:00+02:00', '2025-04-06T15:00+02:00'],
  ])('%s: %s, at the latest %s', (clause, firm, late) => {
    expect(file.dates(clause)).toEqual([firm, late])
  })
  it('the latest reading prevails: in time, marked contested', () => {
    expect(file.clock('detention-claim')).toMatchObject({ state: 'met', contested: true })
    expect(file.grounds()).toEqual([])
  })
  it('the first minute after the latest reading is out of time', () => {
    const late = seen([rights('2025-03-27T16:30+01:00'), handed('2025-04-02T00:00+02:00')], '2025-04-02T01:00+02:00')
    expect(late.clock('detention-claim').state).toBe('lapsed')
    expect([late.grounds(), late.claim.stage]).toEqual([['after-five-days'], 'late-claim'])
    expect(
      seen([rights('2025-03-27T16:30+01:00'), handed('2025-04-01T23:59+02:00')], '2025-04-02T01:00+02:00').clock('detention-claim').state,
    ).toBe('met')
  })
})

describe('2. Autumn: the clocks go back, and OFPRA is one minute late', () => {
  const facts = (outcomeAt: string): readonly Told[] => [
    rights('2025-10-22T10:00+02:00'),
    handed('2025-10-23T10:00+02:00'),
    ...kept('2025-10-23T12:00+02:00'),
    ...received('2025-10-24T18:00+02:00'),
    ['detention-ofpra-outcome', outcomeAt, { outcome: 'rejected' }],
  ]
  it('elapsed time binds the duty, the clock on the wall stands beside it', () => {
    const file = seen(facts('2025-10-28T17:01+01:00'), '2025-10-28T17:00+01:00')
    expect(file.dates('ofpra-96h')).toEqual(['2025-10-28T17:00+01:00', '2025-10-28T18:00+01:00'])
    expect(file.lapses('ofpra-96h')).toBe('2025-10-28T17:00+01:00')
  })
  it.each([
    ['2025-10-28T17:00+01:00', 'met', []],
    ['2025-10-28T17:01+01:00', 'lapsed', ['ofpra: duty-lapsed', 'prefect: duty-lapsed', 'case-agent: duty-lapsed', 'lawyer: duty-lapsed']],
  ] as const)('rejected at %s: %s; the stage is the same', (at, state, told) => {
    const file = seen(facts(at), '2025-10-28T17:30+01:00')
    expect([file.clock('ofpra-96h').state, file.claim.stage]).toEqual([state, 'rejected'])
    expect(file.told('ofpra-96h', 'lapse')).toEqual(told)
  })
})

describe('3. A weekend, and the person is one minute late', () => {
  const facts = (depositedAt: string, notice: Record<string, unknown> = { remediesStated: true }): readonly Told[] => [
    rights('2026-02-05T10:00+01:00'),
    handed('2026-02-06T09:00+01:00'),
    ['keeping-decided', '2026-02-06T17:00+01:00', { reasoned: true }],
    ['keeping-notified', '2026-02-06T17:42+01:00', notice],
    ['keeping-contested', depositedAt, { place: 'centre' }],
  ]
  it('the window ends on the Sunday at its minute, with no roll-over', () => {
    expect(seen(facts('2026-02-08T17:43+01:00'), '2026-02-08T12:00+01:00').dates('keeping-contest')).toEqual([
      '2026-02-08T17:42+01:00',
      '2026-02-08T17:42+01:00',
    ])
  })
  it('at the minute: in time, and the court has until the Thursday', () => {
    const file = seen(facts('2026-02-08T17:42+01:00'), '2026-02-08T18:00+01:00')
    expect([file.clock('keeping-contest').state, file.grounds()]).toEqual(['met', []])
    expect(file.dates('keeping-ruling')[0]).toBe('2026-02-12T17:42+01:00')
    expect(file.lapses('keeping-ruling')).toBe('2026-02-12T17:42+01:00')
  })
  it('a minute late: recorded, the judge decides, the removal still waits', () => {
    const file = seen(facts('2026-02-08T17:43+01:00'), '2026-02-08T18:00+01:00')
    expect([file.clock('keeping-contest').state, file.grounds(), file.has('keeping-ruling')]).toEqual(['lapsed', ['after-window'], false])
  })
  it('the same, remedies not stated: the window never ran against the person', () => {
    const file = seen(facts('2026-02-08T17:43+01:00', {}), '2026-02-08T18:00+01:00')
    expect(file.clock('keeping-contest').state).toBe('met')
    expect(file.grounds()).toEqual(['remedies-not-stated'])
  })
  it('no contest: the keeping is final and detention goes on by its own titles', () => {
    expect(seen(facts('2026-02-08T17:43+01:00').slice(0, 4), '2026-02-08T17:43+01:00').told('keeping-contest', 'lapse')).toEqual([
      'lawyer: right-lapsed',
      'case-agent: right-lapsed',
    ])
  })
})

describe('4. Freed in between, and detained again', () => {
  const told = { 'conditionsOfL754-1Told': true }
  const facts: readonly Told[] = [
    inFirst('detention-decided', '2026-03-02T09:00+01:00'),
    inFirst('placed-in-detention', '2026-03-02T09:00+01:00'),
    inFirst('asylum-rights-notified', '2026-03-02T10:00+01:00', told),
    inFirst('released', '2026-03-04T18:00+01:00', { author: 'judge' }),
    inSecond('detention-decided', '2026-03-20T09:00+01:00'),
    inSecond('placed-in-detention', '2026-03-20T09:00+01:00'),
    inSecond('asylum-rights-notified', '2026-03-20T10:00+01:00', { ...told, toldBefore: true }),
  ]
  /** The claim was opened by the first detention, with its first fact derived. */
  const file = (facts: readonly Told[], at: string) => {
    const input = fileOf({ first: 'detention', second: 'detention', claim: 'asylum-in-detention' }, facts)
    const opened = input.procedures.map((one) =>
      one.id === 'claim' ? { ...one, openedBy: { procedure: 'first', cause: 'asylum-not-raised#1' } } : one,
    )
    return look({ ...input, procedures: opened }, at)
  }

  it('before: five days, from the notification that detention recorded', () => {
    expect(file(facts.slice(0, 3), '2026-03-03T10:00+01:00').dates('detention-claim')).toEqual([
      '2026-03-07T00:00+01:00',
      '2026-03-08T00:00+01:00',
    ])
  })
  it('at liberty: the time stands still', () => {
    const free = file(facts.slice(0, 4), '2026-03-15T10:00+01:00')
    expect([free.clock('detention-claim').lapsesAt, free.claim.stage]).toEqual([null, 'at-liberty'])
  })
  it('held again: what was left runs; the latest reading prevails', () => {
    const again = file(facts, '2026-03-21T10:00+01:00')
    expect(again.dates('detention-claim')).toEqual(['2026-03-23T00:00+01:00', '2026-03-24T00:00+01:00'])
    expect([again.lapses('detention-claim'), again.claim.stage]).toEqual(['2026-03-24T00:00+01:00', 'rights-notified'])
  })
  it.each([
    ['2026-03-23T23:59+01:00', 'met'],
    ['2026-03-24T00:00+01:00', 'lapsed'],
  ])('handed at %s: %s', (at, state) => {
    const later = file([...facts, inClaim('detention-claim-handed', at)], '2026-03-24T08:00+01:00')
    expect(later.clock('detention-claim').state).toBe(state)
  })
  it('a claim that the second detention alone recorded is heard, and bars the removal there', () => {
    const claimed = [
      ...facts,
      inSecond('asylum-claim-handed-over', '2026-03-21T10:00+01:00'),
      inSecond('removed', '2026-03-22T10:00+01:00'),
    ]
    const file4 = file(claimed, '2026-03-22T10:00+01:00')
    expect([file4.clock('detention-claim').state, file4.clock('keeping-decision').state, file4.claim.stage]).toEqual([
      'met',
      'stopped',
      'removed',
    ])
    expect(file4.grounds('second')).toContain('detention-claim-pending')
  })
  it('rights told again do not open a second claim', () => {
    const again = file(facts, '2026-03-21T10:00+01:00')
    expect(again.of('first').opens.map((one) => one.procedure)).toEqual(['asylum-in-detention'])
    expect(again.of('second').opens).toEqual([])
  })
  it('nor where the second detention does not say that they were told before: the five days of the file go on', () => {
    const untold = file(
      [...facts.slice(0, 6), inSecond('asylum-rights-notified', '2026-03-20T10:00+01:00', told)],
      '2026-03-21T10:00+01:00',
    )
    expect(untold.of('second').opens).toEqual([])
    expect(untold.lapses('detention-claim')).toBe('2026-03-24T00:00+01:00')
  })
  it('once a claim was made in the first, a claim in the second opens its own', () => {
    const claimed = [...facts.slice(0, 3), inFirst('asylum-claim-handed-over', '2026-03-03T10:00+01:00'), ...facts.slice(3, 6)]
    expect(
      file([...claimed, inSecond('asylum-claim-handed-over', '2026-03-21T10:00+01:00')], '2026-03-21T10:00+01:00').of('second').opens,
    ).toMatchObject([{ procedure: 'asylum-in-detention', by: 'asylum-not-raised#2', first: { type: 'detention-claim-handed' } }])
    expect(file([...claimed, ...facts.slice(6)], '2026-03-21T10:00+01:00').of('second').opens).toEqual([])
    const toldAnew = inSecond('asylum-rights-notified', '2026-03-20T10:00+01:00', told)
    expect(file([...claimed, toldAnew], '2026-03-21T10:00+01:00').of('second').opens).toMatchObject([
      { procedure: 'asylum-in-detention', by: 'asylum-not-raised#2', first: { type: 'detention-asylum-rights-notified' } },
    ])
  })
  it('a claim that no detention opened hears them all', () => {
    const alone = seenWith([rights('2026-03-02T10:00+01:00'), ...facts.slice(3)], '2026-03-21T10:00+01:00')
    expect(alone.dates('detention-claim')).toEqual(['2026-03-23T00:00+01:00', '2026-03-24T00:00+01:00'])
  })
})
const inClaim = (type: string, at: string, data: Record<string, unknown> = {}): Told => [type, at, data, { procedure: 'claim' }]

describe('5. The law changes: the asylum seeker held as such (L. 523-1)', () => {
  const placedOn = (at: string): readonly Told[] => [['l523-placed', at]]
  it('five days by date and hour: elapsed, and on the wall', () => {
    expect(seen(placedOn('2024-10-23T11:20+02:00'), '2024-10-24T10:00+02:00').dates('l523-lodging')).toEqual([
      '2024-10-28T10:20+01:00',
      '2024-10-28T11:20+01:00',
    ])
  })
  it('nothing lodged: the twenty-four hours run from the earliest reading', () => {
    const file = seen([...placedOn('2024-10-23T11:20+02:00'), ['l523-judge-seised', '2024-10-25T11:20+02:00']], '2024-10-28T12:00+01:00')
    expect(file.clock('l523-lodging').state).toBe('lapsed')
    expect(file.lapses('l523-tail')).toBe('2024-10-29T10:20+01:00')
  })
  it.each([
    ['2024-10-25T11:20+02:00', 'met'],
    ['2024-10-25T11:21+02:00', 'lapsed'],
  ])('the judge seized at %s: %s', (at, state) => {
    const file = seen([...placedOn('2024-10-23T11:20+02:00'), ['l523-judge-seised', at]], '2024-10-25T12:00+02:00')
    expect(file.clock('l523-judge').state).toBe(state)
    expect(file.has('l523-release')).toBe(state === 'lapsed')
  })
  it('at 00:00 of 24 May 2025 no legal ground is left', () => {
    const file = seen(
      [
        ...placedOn('2025-05-20T10:00+02:00'),
        ['l523-judge-seised', '2025-05-21T10:00+02:00'],
        ['l523-ordered', '2025-05-22T10:00+02:00', { granted: true }],
      ],
      '2025-05-24T00:00+02:00',
    )
    expect(iso(file.clock('l523-ground').firmAt)).toBe('2025-05-24T00:00+02:00')
    expect([file.clock('l523-ground').state, file.clock('l523-judge', 2).state]).toEqual(['lapsed', 'lapsed'])
    expect(file.told('l523-ground', 'lapse')).toContain('centre: no-title')
    expect(file.has('l523-release')).toBe(true)
  })
  it.each([
    ['2024-07-17T10:00+02:00', '2024-07-19T10:00+02:00'],
    ['2025-05-23T10:00+02:00', '2025-05-24T00:00+02:00'],
    ['2025-05-24T00:00+02:00', '2025-05-24T00:00+02:00'],
  ])('placed %s: the judge, or release, by %s', (at, end) => {
    expect(iso(seen(placedOn(at), at).clock('l523-judge').firmAt)).toBe(end)
  })
  it('a refusal: twenty-four hours from it', () => {
    const file = seen(
      [
        ...placedOn('2025-01-06T10:00+01:00'),
        ['l523-claim-handed', '2025-01-08T10:00+01:00'],
        ['claim-received-by-ofpra', '2025-01-09T10:00+01:00', { underL523: true }],
        ...decided('rejected', '2025-01-13T09:00+01:00'),
      ],
      '2025-01-13T09:00+01:00',
    )
    expect(iso(file.clock('l523-ofpra').firmAt)).toBe('2025-01-13T10:00+01:00')
    expect([file.has('ofpra-96h'), file.has('keeping-decision')]).toEqual([false, false])
    expect(file.lapses('l523-tail', 2)).toBe('2025-01-14T09:00+01:00')
  })
  it('detention opens it by its ground, with its first fact', () => {
    const input = fileOf({ first: 'detention', claim: 'asylum-in-detention' }, [
      ['detention-decided', '2024-10-23T11:00+02:00', { basis: 'asylum-threat' }],
      ['placed-in-detention', '2024-10-23T11:20+02:00'],
      ['asylum-rights-notified', '2024-10-23T11:30+02:00'],
    ])
    const procedures = input.procedures.map((one) => (one.id === 'claim' ? { ...one, openedBy: { procedure: 'first', cause: 'f2' } } : one))
    const file = look({ ...input, procedures }, '2024-10-23T12:00+02:00')
    expect(file.of('first').opens.map((one) => one.by)).toEqual(['f2'])
    expect(file.dates('l523-lodging')[0]).toBe('2024-10-28T10:20+01:00')
    expect(file.claim.stage).toBe('claimant-held')
  })
})
