import { describe, expect, it } from 'vitest'
import { opened, story } from './support.js'

const custody = { ground: 'new-3', departurePeriod: false, custody: 'cra' }
const free = { ground: 'new-3', departurePeriod: true }

describe('CJA R. 421-5: what is not stated does not run against the person', () => {
  it.each([
    ['remedies not stated', { remediesStated: false }],
    ['remedies unknown', { remediesStated: undefined }],
    ['by registered letter', { channel: 'lettre-ar' }],
    ['channel unknown', { channel: undefined }],
  ])('%s: the window stays open, and removal barred', (_, data) => {
    const then = story(opened('2025-06-02T10:00+02:00', { ...custody, ...data }))('2026-06-02T10:00+02:00')
    expect(then.clock('aw.48h').lapsesAt).toBeNull()
    expect([then.stage, then.bars]).toEqual(['open', ['aw.no-removal']])
    expect(then.procedure.safeguards.some((one) => !one.proved)).toBe(true)
  })
  it('the channel matters to the forty-eight hours only', () => {
    const then = story(opened('2025-06-02T10:00+02:00', { ...free, channel: 'lettre-ar' }))('2025-07-04T00:00+02:00')
    expect([then.clock('aw.month').state, then.stage, then.bars]).toEqual(['lapsed', 'closed-unused', []])
  })
})

describe('a longer window that was announced is honoured', () => {
  const notified = opened('2025-06-02T10:00+02:00', { ...custody, announcedWindow: '1-month' })
  it('the law’s own does not close before it', () => {
    const then = story(notified)('2025-06-20T10:00+02:00')
    expect(then.clocks).toEqual(['aw.48h running', 'aw.announced running'])
    expect([then.stage, then.bars]).toEqual(['open', ['aw.no-removal']])
    const over = story(notified)('2025-07-04T00:00+02:00')
    expect(over.clocks).toEqual(['aw.48h stopped', 'aw.announced lapsed'])
    expect([over.stage, over.bars]).toEqual(['closed-unused', []])
  })
  it('a petition meets both, and is judged once', () => {
    const then = story(notified, ['appeal-registered', '2025-06-20T10:00+02:00'])('2025-06-20T11:00+02:00')
    expect(then.clocks).toEqual(['aw.48h met', 'aw.announced met', 'aw.ruling running'])
  })
  it('a shorter one that was announced changes nothing', () => {
    expect(story(opened('2025-06-02T10:00+02:00', { ...free, announcedWindow: '48h' }))('2025-06-03T10:00+02:00').clocks).toEqual([
      'aw.month running',
    ])
  })
})

describe('the court’s time to rule, by custody and regime', () => {
  const rule = (notified: string, data: Record<string, unknown>, filed: string) =>
    story(opened(notified, data), ['appeal-registered', filed])(filed).dates('aw.ruling')
  it.each([
    ['free, thirty days', { ...free, signedAt: '2024-06-03' }, '2024-06-12T10:00+02:00', '2024-09-13T00:00+02:00'],
    [
      'free, fifteen days',
      { ground: 'new-1', departurePeriod: true, signedAt: '2024-06-03' },
      '2024-06-12T10:00+02:00',
      '2024-07-25T00:00+02:00',
    ],
    [
      'free, no period, new 3°',
      { ground: 'new-3', departurePeriod: false, signedAt: '2024-06-03' },
      '2024-06-11T10:00+02:00',
      '2024-09-12T00:00+02:00',
    ],
    [
      'house arrest: 96 h from the end of the window',
      { ...free, custody: 'house-arrest', signedAt: '2024-06-03' },
      '2024-06-11T10:00+02:00',
      '2024-06-16T10:00+02:00',
    ],
    [
      'detention: 96 h from the end of the window',
      { ...custody, signedAt: '2024-06-03' },
      '2024-06-11T10:00+02:00',
      '2024-06-16T10:00+02:00',
    ],
    [
      'at the border: 72 h from the filing',
      { decisionType: 'border-asylum-refusal', custody: 'waiting-zone', signedAt: '2024-06-03' },
      '2024-06-11T10:00+02:00',
      '2024-06-14T10:00+02:00',
    ],
  ])('before 2024-07-15, %s', (_, data, filed, end) => {
    expect(rule('2024-06-10T10:00+02:00', data, filed)[1]).toBe(end)
  })
  it.each([
    ['free: six months', free, '2025-12-12T00:00+01:00'],
    ['house arrest: fifteen days from the filing', { ...free, custody: 'house-arrest' }, '2025-06-27T00:00+02:00'],
    ['prison: fifteen days from the filing', { ...free, custody: 'prison' }, '2025-06-27T00:00+02:00'],
    ['detention: 96 h from the end of the window', custody, '2025-06-16T10:00+02:00'],
    [
      'at the border: 96 h from the end of the window',
      { decisionType: 'border-asylum-refusal', custody: 'waiting-zone' },
      '2025-06-16T10:00+02:00',
    ],
  ])('since, %s', (_, data, end) => {
    expect(rule('2025-06-10T10:00+02:00', data, '2025-06-11T10:00+02:00')[1]).toBe(end)
  })
  it('none in ordinary law', () => {
    const then = story(opened('2025-06-10T10:00+02:00', { decisionType: 'expulsion' }), ['appeal-registered', '2025-06-11T10:00+02:00'])(
      '2025-06-11T11:00+02:00',
    )
    expect(then.clocks).toEqual(['aw.2m met'])
  })
  it.each([
    ['house-arrest', '2024-06-20T11:00+02:00', '2024-06-03', '2024-06-26T11:00+02:00'],
    ['cra', '2024-06-20T11:00+02:00', '2024-06-03', '2024-06-26T11:00+02:00'],
    ['house-arrest', '2025-06-20T11:00+02:00', '2025-06-03', '2025-07-06T00:00+02:00'],
    ['cra', '2025-06-20T11:00+02:00', '2025-06-03', '2025-06-26T11:00+02:00'],
    ['prison', '2025-06-20T11:00+02:00', '2025-06-03', '2025-07-06T00:00+02:00'],
  ])('%s while the case is pending, told %s (signed %s) → %s', (state, told, signedAt, end) => {
    const year = signedAt.slice(0, 4)
    const then = story(
      opened(`${year}-06-10T10:00+02:00`, { ...free, signedAt }),
      ['appeal-registered', `${year}-06-11T10:00+02:00`],
      ['custody-notified-to-court', told, { state }],
    )(told)
    expect(then.dates('aw.ruling')[1]).toBe(end)
  })
  it('a judicial house arrest that replaces detention does not interrupt it', () => {
    const then = story(
      opened('2025-06-10T10:00+02:00', custody),
      ['appeal-registered', '2025-06-11T10:00+02:00'],
      ['custody-notified-to-court', '2025-06-13T10:00+02:00', { state: 'judicial-house-arrest' }],
    )('2025-06-13T11:00+02:00')
    expect(then.dates('aw.ruling')[1]).toBe('2025-06-16T10:00+02:00')
  })
  it('passed, it changes nothing: told to the agent, removal still barred', () => {
    const then = story(opened('2025-06-10T10:00+02:00', custody), ['appeal-registered', '2025-06-11T10:00+02:00'])('2025-06-17T10:00+02:00')
    expect([then.clock('aw.ruling').state, then.stage, then.bars]).toEqual(['lapsed', 'filed', ['aw.no-removal']])
    expect(then.procedure.notices.filter((one) => one.clause === 'aw.ruling').map((one) => [one.moment, one.who])).toContainEqual([
      'lapse',
      'case-agent',
    ])
  })
  it('the court is told only while a case is pending', () => {
    const moved = ['custody-changed', '2025-06-12T10:00+02:00', { newState: 'cra' }] as const
    expect(story(opened('2025-06-10T10:00+02:00', free), moved)('2025-06-12T11:00+02:00').clocks).toEqual(['aw.month running'])
    expect(
      story(opened('2025-06-10T10:00+02:00', free), ['appeal-registered', '2025-06-11T10:00+02:00'], moved)('2025-06-12T11:00+02:00')
        .clocks,
    ).toContain('aw.tell-court running')
  })
})

describe('the further brief', () => {
  const summary = ['appeal-registered', '2024-08-05T10:00+02:00', { summary: true }] as const
  it('fifteen days; past them the petition is deemed withdrawn, which only the court’s order says', () => {
    const notified = opened('2024-07-12T10:00+02:00', free)
    expect(story(notified, summary)('2024-08-06T10:00+02:00').dates('aw.brief')).toEqual([
      '2024-08-20T00:00+02:00',
      '2024-08-21T00:00+02:00',
    ])
    const late = story(notified, summary)('2024-08-21T00:00+02:00')
    expect([late.clock('aw.brief').state, late.bars]).toEqual(['lapsed', ['aw.no-removal']])
  })
})

describe('the judgment and what follows', () => {
  const filed = [opened('2025-01-06T10:00+01:00', free), ['appeal-registered', '2025-01-20T10:00+01:00']] as const
  const read = (operative: string) => ['judgment-read', '2025-03-03T10:00+01:00', { operative }] as const
  const notifiedTo = (party: string, data = {}) =>
    ['judgment-notified', '2025-03-03T10:00+01:00', { party, appealTimeStated: true, ...data }] as const
  it('ends the bar, and publishes what it decides', () => {
    expect(story(...filed, read('reject'))('2025-03-03T11:00+01:00')).toMatchObject({ stage: 'judged', bars: [] })
    const names = (operative: string) =>
      story(...filed, read(operative))('2025-03-03T11:00+01:00').procedure.published.map((one) => one.name)
    expect(names('reject')).toEqual(expect.arrayContaining(['removal-suspended', 'appeal-pending', 'appeal-rejected', 'removal-allowed']))
    expect(names('annul-all')).toEqual(expect.arrayContaining(['judgment-annulled', 'measure-judgment-annulled']))
    expect(names('annul-all')).not.toContain('removal-allowed')
    expect(names('annul-period')).toContain('period-annulled')
  })
  it('a judgment on a house arrest says nothing of the measure', () => {
    const then = story(
      opened('2025-01-06T10:00+01:00', { decisionType: 'house-arrest-short', custody: 'house-arrest' }),
      ['appeal-registered', '2025-01-10T10:00+01:00'],
      ['judgment-read', '2025-01-20T10:00+01:00', { operative: 'annul-all' }],
    )('2025-01-20T11:00+01:00')
    const names = then.procedure.published.map((one) => one.name)
    expect(names).toContain('house-arrest-annulled')
    expect(names).not.toContain('measure-judgment-annulled')
    expect(names).not.toContain('removal-allowed')
  })
  it('one month for each party', () => {
    const then = story(...filed, read('reject'), notifiedTo('person'), [
      'judgment-notified',
      '2025-03-05T10:00+01:00',
      { party: 'prefect', appealTimeStated: true },
    ])('2025-03-06T10:00+01:00')
    expect([then.dates('aw.appeal', 1), then.dates('aw.appeal', 2)]).toEqual([
      ['2025-04-04T00:00+02:00', '2025-04-05T00:00+02:00'],
      ['2025-04-06T00:00+02:00', '2025-04-08T00:00+02:00'],
    ])
  })
  it('two months where the shorter time was not stated; both where the file does not say', () => {
    expect(
      story(
        ...filed,
        read('reject'),
        notifiedTo('person', { appealTimeStated: false }),
      )('2025-03-06T10:00+01:00').dates('aw.appeal-unstated'),
    ).toEqual(['2025-05-04T00:00+02:00', '2025-05-06T00:00+02:00'])
    const unknown = story(...filed, read('reject'), notifiedTo('person', { appealTimeStated: undefined }))('2025-03-06T10:00+01:00')
    expect(unknown.clocks).toEqual(expect.arrayContaining(['aw.appeal running', 'aw.appeal-unstated running']))
  })
  it('fifteen days at the border, two months in ordinary law', () => {
    const after = (data: Record<string, unknown>) =>
      story(
        opened('2025-01-06T10:00+01:00', data),
        ['appeal-registered', '2025-01-07T10:00+01:00'],
        read('reject'),
        notifiedTo('person'),
      )('2025-03-06T10:00+01:00').dates('aw.appeal')[1]
    expect(after({ decisionType: 'border-asylum-refusal', custody: 'waiting-zone' })).toBe('2025-03-20T00:00+01:00')
    expect(after({ decisionType: 'expulsion' })).toBe('2025-05-06T00:00+02:00')
  })
  it('a transfer since 2024-07-15: no appeal, a cassation; before, an appeal', () => {
    const after = (signedAt: string) =>
      story(
        opened('2025-01-06T10:00+01:00', { decisionType: 'transfer', signedAt }),
        ['appeal-registered', '2025-01-07T10:00+01:00'],
        read('reject'),
        notifiedTo('person'),
      )('2025-03-06T10:00+01:00').clocks
    expect(after('2025-01-06').filter((one) => one.startsWith('aw.a') || one.startsWith('aw.c'))).toEqual(['aw.cassation running'])
    expect(after('2024-07-14').filter((one) => one.startsWith('aw.a') || one.startsWith('aw.c'))).toEqual(['aw.appeal running'])
  })
  it('after the court of appeal, two months before the Conseil d’État; then it is final', () => {
    const facts = [
      ...filed,
      read('reject'),
      notifiedTo('person'),
      ['further-appeal-filed', '2025-04-01T10:00+02:00', { party: 'person' }],
      ['judgment-read', '2025-11-03T10:00+01:00', { court: 'caa', operative: 'reject' }],
      ['judgment-notified', '2025-11-03T10:00+01:00', { party: 'person', court: 'caa' }],
    ] as const
    const then = story(...facts)('2025-11-04T10:00+01:00')
    expect([then.stage, then.clock('aw.appeal').state, then.dates('aw.cassation')[1]]).toEqual(['judged', 'met', '2026-01-06T00:00+01:00'])
    expect(story(...facts)('2026-01-06T00:00+01:00')).toMatchObject({ stage: 'final', procedure: { closed: true } })
  })
})

describe('an ordinary window', () => {
  const refused = opened('2025-04-22T10:00+02:00', { decisionType: 'residence-refusal' })
  it('an administrative appeal prolongs it; a month does not move', () => {
    const asked = ['administrative-appeal-filed', '2025-05-05T10:00+02:00'] as const
    expect(story(refused, asked)('2025-08-01T10:00+02:00').clock('aw.2m').state).toBe('suspended')
    const answered = story(refused, asked, ['administrative-appeal-decided', '2025-06-10T10:00+02:00'])('2025-06-11T10:00+02:00')
    expect(answered.dates('aw.2m')[1]).toBe('2025-08-12T00:00+02:00')
    expect(
      story(opened('2025-06-02T10:00+02:00', free), ['administrative-appeal-filed', '2025-06-05T10:00+02:00'])(
        '2025-07-04T00:00+02:00',
      ).clock('aw.month').state,
    ).toBe('lapsed')
  })
  it('suspends no removal', () => {
    expect(story(opened('2025-04-22T10:00+02:00', { decisionType: 'expulsion' }))('2025-04-23T10:00+02:00').bars).toEqual([])
  })
  it('a refusal born of silence: two months from its birth', () => {
    const silent = opened('2025-03-01T00:00+01:00', { decisionType: 'implicit-refusal', remediesStated: undefined, signedAt: '2025-03-01' })
    expect(story(silent)('2025-03-02T10:00+01:00').dates('aw.2m')[1]).toBe('2025-05-03T00:00+02:00')
    expect(story(silent)('2025-05-03T00:00+02:00').stage).toBe('closed-unused')
  })
  it('the decision withdrawn: no window any more', () => {
    const then = story(opened('2025-06-02T10:00+02:00', free), [
      'window-closed',
      '2025-06-10T10:00+02:00',
      { reason: 'decision-withdrawn' },
    ])('2025-06-10T11:00+02:00')
    expect([then.clock('aw.month').state, then.stage, then.bars]).toEqual(['stopped', 'closed-unused', []])
  })
})
