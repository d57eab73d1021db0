import { describe, expect, it } from 'vitest'
import { opened, story } from './support.js'

const noPeriod = { ground: 'new-3', departurePeriod: false }
const withPeriod = { ground: 'new-3', departurePeriod: true }

describe('1. forty-eight hours across the change of clocks, late by a minute', () => {
  const notified = opened('2025-03-29T10:05+01:00', { ...noPeriod, custody: 'cra' })
  const deposited = (at: string) => ['appeal-deposited', at, { receiptGiven: true, custodySinceNotification: true }] as const

  it('ends after forty-eight elapsed hours; the wall clock is the firm reading', () => {
    expect(story(notified)('2025-03-29T12:00+01:00').dates('aw.48h')).toEqual(['2025-03-31T10:05+02:00', '2025-03-31T11:05+02:00'])
  })
  it.each([
    ['2025-03-31T11:04+02:00', 'met', 'filed', []],
    ['2025-03-31T11:05+02:00', 'met', 'filed', []],
    ['2025-03-31T11:06+02:00', 'lapsed', 'filed-late', ['out-of-time']],
  ] as const)('deposited %s: %s', (at, state, stage, grounds) => {
    const then = story(notified, deposited(at))('2025-03-31T12:00+02:00')
    expect(then.clock('aw.48h').state).toBe(state)
    expect(then.stage).toBe(stage)
    expect(then.grounds).toEqual(grounds)
  })
  it('in time even where the court registers it later; between the readings, contested', () => {
    const then = story(notified, deposited('2025-03-31T11:04+02:00'), ['appeal-registered', '2025-03-31T15:00+02:00'])(
      '2025-03-31T16:00+02:00',
    )
    expect(then.clock('aw.48h')).toMatchObject({ state: 'met', metBy: 'f2', contested: true })
    expect(then.grounds).toEqual([])
  })
  it('ninety-six hours to rule, from the end of the window', () => {
    const then = story(notified, deposited('2025-03-30T18:00+02:00'))('2025-03-31T12:00+02:00')
    expect(then.dates('aw.ruling')).toEqual(['2025-04-04T10:05+02:00', '2025-04-04T11:05+02:00'])
  })
})

describe('2. a chain of switches: the information counts, not the placement', () => {
  const free = opened('2025-04-07T09:00+02:00', withPeriod)
  const assigned = [
    ['custody-changed', '2025-04-22T16:00+02:00', { newState: 'house-arrest' }],
    ['switch-information-given', '2025-04-22T16:00+02:00', { newState: 'house-arrest', textGiven: true }],
  ] as const
  const placed = ['custody-changed', '2025-04-28T09:15+02:00', { newState: 'cra' }] as const
  const told = ['switch-information-given', '2025-04-28T09:40+02:00', { newState: 'cra', textGiven: true }] as const

  it('free: one month, 8 May is a holiday', () => {
    expect(story(free)('2025-04-08T09:00+02:00').dates('aw.month')).toEqual(['2025-05-08T00:00+02:00', '2025-05-10T00:00+02:00'])
  })
  it('house arrest and information: seven days', () => {
    const then = story(free, ...assigned)('2025-04-23T09:00+02:00')
    expect(then.clocks).toEqual(['aw.month stopped', 'aw.switch running'])
    expect(then.dates('aw.switch')).toEqual(['2025-04-30T00:00+02:00', '2025-05-01T00:00+02:00'])
    expect(then.stage).toBe('switched')
  })
  it('placement and information: forty-eight hours from the information', () => {
    const then = story(free, ...assigned, placed, told)('2025-04-29T09:00+02:00')
    expect(then.dates('aw.switch', 2)).toEqual(['2025-04-30T09:40+02:00', '2025-04-30T09:40+02:00'])
    expect(then.clock('aw.switch', 1).state).toBe('stopped')
    expect(then.bars).toEqual(['aw.no-removal'])
    const after = story(free, ...assigned, placed, told)('2025-04-30T09:41+02:00')
    expect([after.stage, after.bars]).toEqual(['closed-unused', []])
  })
  it('the information forgotten: the seven days go on', () => {
    const then = story(free, ...assigned, placed)('2025-04-30T09:41+02:00')
    expect([then.clock('aw.switch').state, then.stage]).toEqual(['doubtful', 'switched'])
    expect(then.dates('aw.switch')[1]).toBe('2025-05-01T00:00+02:00')
  })
  it('a petition after the switch: ninety-six hours from the end of the new window; or fifteen days from the filing', () => {
    const filed = (at: string) => ['appeal-registered', at] as const
    expect(story(free, ...assigned, placed, told, filed('2025-04-29T10:00+02:00'))('2025-04-29T11:00+02:00').dates('aw.ruling')).toEqual([
      '2025-05-04T09:40+02:00',
      '2025-05-04T09:40+02:00',
    ])
    expect(story(free, ...assigned, filed('2025-04-25T10:00+02:00'))('2025-04-25T11:00+02:00').dates('aw.ruling')).toEqual([
      '2025-05-10T00:00+02:00',
      '2025-05-11T00:00+02:00',
    ])
  })
  it('an information once the window is closed, or from the forty-eight hours, has no effect', () => {
    const closed = story(free, ['switch-information-given', '2025-05-12T09:00+02:00', { newState: 'cra' }])('2025-05-12T10:00+02:00')
    expect(closed.clocks).toEqual(['aw.month lapsed'])
    expect(closed.grounds).toContain('no-window-to-switch')
    const short = story(opened('2025-04-07T09:00+02:00', { ...noPeriod, custody: 'cra' }), [
      'switch-information-given',
      '2025-04-08T09:00+02:00',
      { newState: 'house-arrest' },
    ])('2025-04-08T10:00+02:00')
    expect(short.clocks).toEqual(['aw.48h running'])
  })
  it('an imprisonment after a house arrest opens nothing: the text speaks of the month', () => {
    const jailed = ['switch-information-given', '2025-04-24T09:00+02:00', { newState: 'prison' }] as const
    expect(story(free, ...assigned, jailed)('2025-04-24T10:00+02:00')).toMatchObject({
      clocks: ['aw.month stopped', 'aw.switch running'],
      grounds: ['no-window-to-switch'],
    })
  })
})

describe('3. signed before 2024-07-15 and notified after it: both dates', () => {
  const letter = opened('2024-07-16T09:30+02:00', { ...noPeriod, signedAt: '2024-07-12', announcedWindow: '1-month' })
  const silent = opened('2024-07-16T09:30+02:00', { ...noPeriod, signedAt: '2024-07-12' })
  it.each([[letter], [silent]])('forty-eight hours by the signature, one month by the notification', (notified) => {
    const then = story(notified)('2024-07-17T09:00+02:00')
    expect(then.dates('aw.48h')).toEqual(['2024-07-18T09:30+02:00', '2024-08-20T00:00+02:00'])
    expect(then.clocks).toEqual(['aw.48h running'])
  })
  it('no removal on 19 July', () => {
    const then = story(letter)('2024-07-19T09:00+02:00')
    expect([then.clock('aw.48h').state, then.bars]).toEqual(['doubtful', ['aw.no-removal']])
  })
  it('a petition on 19 August is in time, contested', () => {
    const then = story(letter, ['appeal-registered', '2024-08-19T18:00+02:00'])('2024-08-19T19:00+02:00')
    expect(then.clock('aw.48h')).toMatchObject({ state: 'met', contested: true })
  })
  it.each([
    ['2024-07-14T23:59+02:00', '2024-07-14', 'aw.48h', ['2024-07-16T23:59+02:00', '2024-07-16T23:59+02:00']],
    ['2024-07-15T00:00+02:00', '2024-07-15', 'aw.month', ['2024-08-16T00:00+02:00', '2024-08-17T00:00+02:00']],
  ] as const)('signed and notified on the same day, %s: one regime alone', (at, day, clause, expected) => {
    expect(story(opened(at, { ...noPeriod, signedAt: day }))('2024-07-15T12:00+02:00').dates(clause)).toEqual(expected)
  })
})

describe('4. legal aid', () => {
  const notified = opened('2025-06-02T10:00+02:00', withPeriod)
  const requested = ['legal-aid-requested', '2025-06-20T10:00+02:00'] as const
  const admitted = ['legal-aid-decided', '2025-07-10T10:00+02:00', { outcome: 'admitted-full' }] as const
  it('the window, then suspended, then a whole new month: from the decision, at the latest from the end of its contest', () => {
    expect(story(notified)('2025-06-03T10:00+02:00').dates('aw.month')).toEqual(['2025-07-03T00:00+02:00', '2025-07-04T00:00+02:00'])
    const pending = story(notified, requested)('2025-07-08T10:00+02:00')
    expect([pending.clock('aw.month').state, pending.stage, pending.bars]).toEqual(['suspended', 'tolled', ['aw.no-removal']])
    const decided = story(notified, requested, admitted)('2025-07-11T10:00+02:00')
    expect(decided.dates('aw.month')).toEqual(['2025-08-11T00:00+02:00', '2025-08-30T00:00+02:00'])
    expect(decided.dates('aw.aid')[1]).toBe('2025-07-29T00:00+02:00')
    expect(decided.stage).toBe('open')
    expect(story(notified, requested, admitted)('2025-08-30T00:00+02:00').stage).toBe('closed-unused')
  })
  it('contested: suspended again, and from the decision on the contest', () => {
    const contested = ['legal-aid-contested', '2025-07-20T10:00+02:00'] as const
    expect(story(notified, requested, admitted, contested)('2025-09-20T10:00+02:00').clock('aw.month').state).toBe('suspended')
    const settled = story(notified, requested, admitted, contested, ['legal-aid-contest-decided', '2025-09-01T10:00+02:00'])(
      '2025-09-20T10:00+02:00',
    )
    expect(settled.dates('aw.month')).toEqual(['2025-10-02T00:00+02:00', '2025-10-03T00:00+02:00'])
  })
  it('a counsel designated later under legal aid starts it once more', () => {
    const counsel = ['counsel-designated', '2025-08-04T10:00+02:00', { underLegalAid: true }] as const
    expect(story(notified, requested, admitted, counsel)('2025-08-05T10:00+02:00').dates('aw.month')).toEqual([
      '2025-09-05T00:00+02:00',
      '2025-09-06T00:00+02:00',
    ])
  })
  it('changes nothing to the forty-eight hours, the seven and the fifteen days', () => {
    const asked = (data: Record<string, unknown>, at: string) => story(opened('2025-06-19T10:00+02:00', data), requested)(at)
    expect(asked({ ...noPeriod, custody: 'cra' }, '2025-06-21T10:01+02:00').clock('aw.48h').state).toBe('lapsed')
    expect(asked({ ...withPeriod, custody: 'prison' }, '2025-06-28T00:00+02:00').clock('aw.7d').state).toBe('lapsed')
    const fifteen = story(opened('2024-06-05T10:00+02:00', { ground: 'new-1', departurePeriod: true }), [
      'legal-aid-requested',
      '2024-06-10T10:00+02:00',
    ])('2024-06-22T00:00+02:00')
    expect([fifteen.clock('aw.15d').state, fifteen.stage]).toEqual(['lapsed', 'closed-unused'])
  })
})

describe('5. imprisoned during the month: autumn, and a holiday', () => {
  const notified = opened('2025-10-08T10:00+02:00', withPeriod)
  const jailed = [
    ['custody-changed', '2025-10-23T10:00+02:00', { newState: 'prison' }],
    ['switch-information-given', '2025-10-24T15:00+02:00', { newState: 'prison', textGiven: true }],
  ] as const
  it('seven days from the information of the registry', () => {
    expect(story(notified, ...jailed)('2025-10-25T10:00+02:00').dates('aw.switch')).toEqual([
      '2025-11-01T00:00+01:00',
      '2025-11-04T00:00+01:00',
    ])
  })
  it('deposited on 31 October at 23:50: in time, flagged, to be forwarded at once; fifteen days to rule', () => {
    const then = story(notified, ...jailed, [
      'appeal-deposited',
      '2025-10-31T23:50+01:00',
      { receiptGiven: true, custodySinceNotification: false },
    ])('2025-11-01T03:00+01:00')
    expect(then.clock('aw.switch')).toMatchObject({ state: 'met', contested: false })
    expect(then.grounds).toEqual(['custody-after-notification'])
    expect(then.clock('aw.forward').state).toBe('running')
    expect(then.dates('aw.ruling')).toEqual(['2025-11-15T00:00+01:00', '2025-11-16T00:00+01:00'])
    expect(then.bars).toEqual(['aw.no-removal'])
  })
})

describe('6. notified in prison on a Friday evening', () => {
  it('the seventh day, or clear and rolled over the week-end', () => {
    const then = story(opened('2025-07-11T17:00+02:00', { ...noPeriod, custody: 'prison' }))('2025-07-12T10:00+02:00')
    expect(then.dates('aw.7d')).toEqual(['2025-07-19T00:00+02:00', '2025-07-22T00:00+02:00'])
  })
})

describe('from the removal dossier', () => {
  it('1: window ending at month end, by the later method; court time of six months', () => {
    const notified = opened('2025-02-28T11:20+01:00', { ...withPeriod, signedAt: '2025-02-24' })
    expect(story(notified)('2025-03-01T10:00+01:00').dates('aw.month')).toEqual(['2025-03-29T00:00+01:00', '2025-04-02T00:00+02:00'])
    const filed = story(notified, ['appeal-registered', '2025-03-24T17:00+01:00'])('2025-09-24T12:00+02:00')
    expect(filed.dates('aw.ruling')).toEqual(['2025-09-24T00:00+02:00', '2025-09-25T00:00+02:00'])
    expect([filed.clock('aw.ruling').state, filed.bars]).toEqual(['doubtful', ['aw.no-removal']])
  })
  it('3: the end of the period, before 2024-07-15, ends the whole window', () => {
    const notified = opened('2024-06-10T10:00+02:00', withPeriod)
    const ended = opened('2024-06-25T14:30+02:00', { decisionType: 'departure-period-ended', signedAt: '2024-06-25' })
    expect(story(notified)('2024-06-11T10:00+02:00').dates('aw.30d')).toEqual(['2024-07-11T00:00+02:00', '2024-07-12T00:00+02:00'])
    const then = story(notified, ended)('2024-06-26T10:00+02:00')
    expect(then.clocks).toEqual(['aw.30d stopped', 'aw.48h running'])
    expect(then.dates('aw.48h')).toEqual(['2024-06-27T14:30+02:00', '2024-06-27T14:30+02:00'])
    const stamped = (at: string) => story(notified, ended, ['appeal-registered', at])('2024-06-28T10:00+02:00')
    expect(stamped('2024-06-27T14:30+02:00').clock('aw.48h').state).toBe('met')
    expect(stamped('2024-06-27T14:31+02:00')).toMatchObject({ stage: 'filed-late', grounds: ['out-of-time'], bars: [] })
  })
  it('4: a citizen of the Union, end of month', () => {
    const then = story(opened('2025-01-31T15:00+01:00', { decisionType: 'oqtf-eu', ground: 'eu-2', departurePeriod: true }))(
      '2025-02-01T10:00+01:00',
    )
    expect(then.dates('aw.month')).toEqual(['2025-03-01T00:00+01:00', '2025-03-04T00:00+01:00'])
  })
})

describe('from the prison dossier', () => {
  const notified = opened('2025-05-20T10:00+02:00', { ...noPeriod, custody: 'prison' })
  it('1: seven days, then fifteen to rule, then 144 hours from the information of the court', () => {
    expect(story(notified)('2025-05-21T10:00+02:00').dates('aw.7d')).toEqual(['2025-05-28T00:00+02:00', '2025-05-29T00:00+02:00'])
    const deposited = ['appeal-deposited', '2025-05-27T16:45+02:00'] as const
    expect(story(notified, deposited)('2025-05-28T10:00+02:00').dates('aw.ruling')).toEqual([
      '2025-06-11T00:00+02:00',
      '2025-06-12T00:00+02:00',
    ])
    const placed = story(
      notified,
      deposited,
      ['appeal-registered', '2025-05-28T09:00+02:00'],
      ['custody-changed', '2025-06-06T10:30+02:00', { newState: 'cra' }],
      ['custody-notified-to-court', '2025-06-06T11:00+02:00', { state: 'cra' }],
    )('2025-06-06T12:00+02:00')
    expect(placed.dates('aw.ruling')).toEqual(['2025-06-12T11:00+02:00', '2025-06-12T11:00+02:00'])
    expect(placed.clock('aw.tell-court').state).toBe('met')
  })
  it('2: late by a minute', () => {
    const deposited = (at: string) => story(notified, ['appeal-deposited', at])('2025-05-29T10:00+02:00')
    expect(deposited('2025-05-28T23:59+02:00').clock('aw.7d')).toMatchObject({ state: 'met', contested: true })
    expect(deposited('2025-05-29T00:00+02:00')).toMatchObject({ stage: 'filed-late', grounds: ['out-of-time'] })
  })
  it('4: before 2024-07-15, fifteen days clear, then eight days from the information of a likely release', () => {
    const early = opened('2024-06-05T10:00+02:00', { ground: 'new-1', departurePeriod: true, custody: 'prison', signedAt: '2024-06-03' })
    expect(story(early)('2024-06-06T10:00+02:00').dates('aw.15d')[1]).toBe('2024-06-22T00:00+02:00')
    const told = story(
      early,
      ['appeal-registered', '2024-06-12T10:00+02:00'],
      ['custody-notified-to-court', '2024-06-28T09:00+02:00', { state: 'prison' }],
    )('2024-06-29T10:00+02:00')
    expect(told.dates('aw.ruling')).toEqual(['2024-07-06T00:00+02:00', '2024-07-07T00:00+02:00'])
  })
})
