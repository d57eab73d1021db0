import { describe, expect, it } from 'vitest'
import { assigned, renewed, seen, type Told } from './story.js'

describe('scenario 1: 45 days across the law of 2024-01-28', () => {
  const first = assigned('2023-12-18T10:00+01:00')
  const once = [...first, renewed(1, '2024-01-30T09:00+01:00')]
  const twice = [...once, renewed(2, '2024-03-15T09:00+01:00')]

  it('the first period', () => {
    const file = seen(first, '2024-01-10T10:00+01:00')
    expect(file.dates('ha.short')).toEqual(['2024-02-01T00:00+01:00', '2024-02-02T00:00+01:00'])
    expect(file.procedure.stage).toBe('running')
    expect(file.grounds()).toEqual([])
  })

  it('not renewed, it is over at its safe end: the police, the prefecture and counsel are told', () => {
    const file = seen(first, '2024-02-01T00:00+01:00')
    expect(file.state('ha.short')).toBe('lapsed')
    expect(file.procedure.stage).toBe('ended')
    expect(file.told('ha.short', 'lapse')).toEqual([
      'case-agent: right-lapsed',
      'duty-officer: right-lapsed',
      'police: right-lapsed',
      'lawyer: right-lapsed',
    ])
  })

  it('is warned of fifteen, seven and two days before', () => {
    expect(seen(first, '2024-01-31T10:00+01:00').told('ha.short', 'warning')).toEqual([
      'case-agent: duty-overdue',
      'case-agent: duty-overdue',
      'supervisor: duty-overdue',
      'case-agent: duty-overdue',
      'supervisor: duty-overdue',
    ])
  })

  it('the first renewal runs from the end of the first period', () => {
    const file = seen(once, '2024-02-10T10:00+01:00')
    expect(file.state('ha.short')).toBe('met')
    expect(file.dates('ha.short', 2)).toEqual(['2024-03-17T00:00+01:00', '2024-03-18T00:00+01:00'])
    expect(file.grounds()).toEqual([])
  })

  it('the total: 90 days by the first order, 135 by the text of the renewal', () => {
    expect(seen(first, '2024-01-10T10:00+01:00').dates('ha.short-total')).toEqual(['2024-03-17T00:00+01:00', '2024-03-18T00:00+01:00'])
    expect(seen(once, '2024-02-10T10:00+01:00').dates('ha.short-total')).toEqual(['2024-03-17T00:00+01:00', '2024-05-02T00:00+02:00'])
  })

  it('the second renewal is possible on the late reading, flagged', () => {
    const file = seen(twice, '2024-03-16T10:00+01:00')
    expect(file.dates('ha.short', 3)).toEqual(['2024-05-01T00:00+02:00', '2024-05-02T00:00+02:00'])
    expect(file.grounds()).toEqual(['renewal-of-older-chain'])
    expect(file.procedure.stage).toBe('running')
    const after = seen(twice, '2024-03-17T00:00+01:00')
    expect(after.state('ha.short-total')).toBe('lapsed')
    expect(after.told('ha.short-total', 'lapse')).toEqual(['case-agent: right-doubtful', 'lawyer: right-doubtful'])
    expect([after.procedure.stage, after.state('ha.short', 3)]).toEqual(['running', 'running'])
  })

  it('notified eight hours after the safe end, it has no effect', () => {
    const file = seen([...once, renewed(2, '2024-03-17T08:00+01:00')], '2024-03-17T09:00+01:00')
    expect(file.grounds()).toEqual(['renewal-too-late', 'renewal-of-no-running-period', 'renewal-of-older-chain'])
    expect(file.has('ha.short', 3)).toBe(false)
    expect(file.procedure.stage).toBe('ended')
  })

  it.each([
    ['2024-03-16T23:59+01:00', true],
    ['2024-03-17T00:00+01:00', false],
  ])('notified at %s: in time %s', (at, inTime) => {
    expect(seen([...once, renewed(2, at)], '2024-03-17T09:00+01:00').has('ha.short', 3)).toBe(inTime)
  })

  it('a second renewal before the law has no effect', () => {
    const file = seen(
      [...assigned('2023-09-01T10:00+02:00'), renewed(1, '2023-10-10T10:00+02:00'), renewed(2, '2023-11-25T10:00+01:00')],
      '2023-11-26T10:00+01:00',
    )
    expect(file.grounds()).toEqual(['too-many-renewals', 'renewal-of-older-chain'])
    expect(file.has('ha.short', 3)).toBe(false)
    expect(file.dates('ha.short', 2)[0]).toBe('2023-11-30T00:00+01:00')
  })

  it('a chain begun under the law is renewed twice without a doubt, never three times', () => {
    const chain = [...assigned('2024-01-28T00:00+01:00'), renewed(1, '2024-03-01T10:00+01:00'), renewed(2, '2024-04-15T10:00+02:00')]
    const file = seen(chain, '2024-05-01T10:00+02:00')
    expect(file.dates('ha.short', 3)).toEqual(['2024-06-11T00:00+02:00', '2024-06-12T00:00+02:00'])
    expect(file.dates('ha.short-total')).toEqual(['2024-06-11T00:00+02:00', '2024-06-12T00:00+02:00'])
    expect(file.grounds()).toEqual([])
    const more = seen([...chain, renewed(3, '2024-06-05T10:00+02:00')], '2024-06-11T00:00+02:00')
    expect(more.grounds()).toEqual(['too-many-renewals'])
    expect(more.procedure.stage).toBe('ended')
  })

  it('the eve of the law starts a chain of 90 days', () => {
    expect(seen(assigned('2024-01-27T23:59+01:00'), '2024-02-01T10:00+01:00').dates('ha.short-total')[0]).toBe('2024-04-26T00:00+02:00')
  })
})

describe('scenario 5: Dublin', () => {
  const form = { form: 'dublin' }
  const chain: readonly Told[] = [
    ...assigned('2025-01-06T11:00+01:00', form),
    renewed(1, '2025-02-10T10:00+01:00', form),
    renewed(2, '2025-04-01T10:00+02:00', form),
    renewed(3, '2025-05-15T10:00+02:00', form),
  ]

  it('four periods', () => {
    const file = seen(chain, '2025-05-16T10:00+02:00')
    expect([1, 2, 3, 4].map((n) => file.dates('ha.dublin', n)[0])).toEqual([
      '2025-02-20T00:00+01:00',
      '2025-04-06T00:00+02:00',
      '2025-05-21T00:00+02:00',
      '2025-07-05T00:00+02:00',
    ])
    expect(file.grounds()).toEqual([])
  })

  it('a fourth renewal has no effect', () => {
    expect(seen([...chain, renewed(4, '2025-07-01T10:00+02:00', form)], '2025-07-02T10:00+02:00').grounds()).toEqual(['too-many-renewals'])
  })

  it.each([
    ['number 2 where number 1 never was', 1, renewed(2, '2025-02-10T10:00+01:00', form), 1],
    ['number 3 after number 1', 2, renewed(3, '2025-02-20T10:00+01:00', form), 2],
    ['number 1 a second time', 2, renewed(1, '2025-02-20T10:00+01:00', form), 2],
  ])('%s: a defect and no effect; the running period keeps its end', (_name, count, wrong, running) => {
    const before = chain.slice(0, 1 + count)
    const after = [...before, wrong]
    const at = '2025-02-20T11:00+01:00'
    const eve = running === 1 ? '2025-02-19T23:59+01:00' : at
    const file = seen(after, eve)
    expect(file.grounds()).toEqual(['renewal-of-no-running-period'])
    expect(file.procedure).toMatchObject({
      stage: 'running',
      defects: [{ void: true, says: { en: expect.stringMatching(/^Period \d is not running/) } }],
    })
    const clocks = (story: readonly Told[]) =>
      seen(story, eve)
        .procedure.clocks.filter(({ clause }) => clause === 'ha.dublin')
        .map(({ n, state, lapsesAt }) => [n, state, lapsesAt])
    expect(clocks(after)).toEqual(clocks(before))
  })

  it('the right number can still follow the wrong one', () => {
    const file = seen([...chain.slice(0, 2), renewed(2, '2025-02-10T09:00+01:00', form), ...chain.slice(2, 3)], '2025-02-21T10:00+01:00')
    expect([file.state('ha.dublin', 1), file.state('ha.dublin', 2), file.has('ha.dublin', 3)]).toEqual(['met', 'running', false])
    expect(file.dates('ha.dublin', 2)[0]).toBe('2025-04-06T00:00+02:00')
  })

  it('the requested State refuses: it ends at once, save a new examination', () => {
    const refused = (data: object): Told => ['requested-state-refused', '2025-03-03T10:00+01:00', { ...data }]
    const ended = seen([...chain.slice(0, 3), refused({ reexamination: false })], '2025-03-03T10:00+01:00')
    expect([ended.procedure.stage, ended.state('ha.dublin', 2)]).toEqual(['ended', 'stopped'])
    const examined = seen([...chain.slice(0, 3), refused({ reexamination: true })], '2025-03-03T10:00+01:00')
    expect([examined.procedure.stage, examined.state('ha.dublin', 2)]).toEqual(['running', 'running'])
  })

  it('the window: seven days', () => {
    expect(seen(chain.slice(0, 2), '2025-01-07T10:00+01:00').dates('ha.contest')).toEqual([
      '2025-01-14T00:00+01:00',
      '2025-01-15T00:00+01:00',
    ])
  })

  it('opens its own window of appeal, with what the file knows', () => {
    expect(seen(chain.slice(0, 2), '2025-01-07T10:00+01:00').procedure.opens).toMatchObject([
      {
        procedure: 'appeal-window',
        first: { type: 'window-opened', data: { decisionType: 'house-arrest-dublin', custody: 'house-arrest', signedAt: '2025-01-06' } },
      },
    ])
  })
})

describe('scenario 6: the long form', () => {
  const form = { form: 'long', ground: 'oqtf' }
  it('one year since law 2024-42, with two renewals', () => {
    const chain = [
      ...assigned('2024-03-11T10:00+01:00', form),
      renewed(1, '2025-03-01T10:00+01:00', form),
      renewed(2, '2026-03-01T10:00+01:00', form),
    ]
    const file = seen(chain, '2026-03-02T10:00+01:00')
    expect([1, 2, 3].map((n) => file.dates('ha.long', n)[0])).toEqual([
      '2025-03-11T00:00+01:00',
      '2026-03-11T00:00+01:00',
      '2027-03-11T00:00+01:00',
    ])
    expect(file.grounds()).toEqual([])
    expect(seen([...chain, renewed(3, '2027-03-01T10:00+01:00', form)], '2027-03-02T10:00+01:00').grounds()).toEqual(['too-many-renewals'])
  })

  it('six months before it; renewed for one year by a new decision notified before its end, flagged', () => {
    const first = assigned('2023-09-04T10:00+02:00', form)
    expect(seen(first, '2023-09-05T10:00+02:00').dates('ha.long')).toEqual(['2024-03-04T00:00+01:00', '2024-03-05T00:00+01:00'])
    const file = seen([...first, renewed(1, '2024-03-03T23:59+01:00', form)], '2024-03-04T10:00+01:00')
    expect(file.dates('ha.long', 2)[0]).toBe('2025-03-04T00:00+01:00')
    expect(file.grounds()).toEqual(['renewal-of-older-chain'])
    expect(seen([...first, renewed(1, '2024-03-04T00:00+01:00', form)], '2024-03-04T10:00+01:00').has('ha.long', 2)).toBe(false)
  })

  it('after a ban: uncounted under the old text, counted since, and only while the ban is enforceable', () => {
    const ban = { form: 'long', ground: 'return-ban', banEnforceable: true }
    const chain = [
      ...assigned('2019-03-04T10:00+01:00', ban),
      renewed(1, '2019-09-01T10:00+02:00', ban),
      renewed(2, '2020-03-01T10:00+01:00', ban),
      renewed(3, '2020-09-01T10:00+02:00', ban),
    ]
    const file = seen(chain, '2020-09-02T10:00+02:00')
    expect(file.grounds()).toEqual([])
    expect(file.dates('ha.long', 4)[0]).toBe('2021-03-04T00:00+01:00')
    const lifted = { ...ban, banEnforceable: false }
    expect(seen([...chain.slice(0, 2), renewed(1, '2019-09-01T10:00+02:00', lifted)], '2019-09-02T10:00+02:00').grounds()).toEqual([
      'ban-not-enforceable',
    ])
  })
})

describe('scenario 6 of the expulsion: house arrest for a mere proposal', () => {
  it('ends with the old code', () => {
    const file = seen(assigned('2021-04-20T10:00+02:00', { form: 'expulsion-proposed' }), '2021-04-21T10:00+02:00')
    expect(file.dates('ha.expulsion-proposed')).toEqual(['2021-05-01T00:00+02:00', '2021-05-20T00:00+02:00'])
    expect(seen(assigned('2021-04-20T10:00+02:00', { form: 'expulsion-proposed' }), '2021-05-01T00:00+02:00').procedure.stage).toBe('ended')
  })

  it('has no basis since: a defect, and no time at all', () => {
    const file = seen(assigned('2021-05-01T10:00+02:00', { form: 'expulsion-proposed' }), '2021-05-01T10:01+02:00')
    expect(file.grounds()).toEqual(['no-basis-for-proposal'])
    expect([file.state('ha.expulsion-proposed'), file.procedure.stage]).toEqual(['lapsed', 'ended'])
  })
})

describe('forms without a maximum', () => {
  const form = { form: 'long-nolimit', ground: 'judicial-ban' }

  it('lasts until it is ended; an internal review on the day that the office fixes', () => {
    const file = seen(assigned('2024-06-03T10:00+02:00', { ...form, nextReviewOn: '2025-06-03' }), '2025-01-10T10:00+01:00')
    expect(file.clock('ha.nolimit')).toMatchObject({ state: 'waiting', lapsesAt: null })
    expect(file.dates('ha.nolimit-review')[0]).toBe('2025-06-04T00:00+02:00')
    const ended = seen(
      [...assigned('2024-06-03T10:00+02:00', form), ['house-arrest-ended', '2025-01-09T10:00+01:00', { cause: 'decision' }]],
      '2025-01-10T10:00+01:00',
    )
    expect([ended.state('ha.nolimit'), ended.procedure.stage]).toEqual(['stopped', 'ended'])
  })

  it('after a judicial ban, special reasons past five years', () => {
    const first = assigned('2021-04-20T10:00+02:00', form)
    const file = seen(first, '2026-04-20T12:00+02:00')
    expect(file.dates('ha.itf-5y')).toEqual(['2026-04-20T00:00+02:00', '2026-04-21T00:00+02:00'])
    expect(file.state('ha.itf-5y')).toBe('doubtful')
    expect(seen(first, '2026-04-21T00:00+02:00').told('ha.itf-5y', 'lapse')).toEqual([
      'case-agent: duty-lapsed',
      'duty-officer: duty-lapsed',
      'prefect: duty-lapsed',
    ])
    const reasoned = renewed(1, '2026-04-10T10:00+02:00', { ...form, speciallyReasoned: true })
    expect(seen([...first, reasoned], '2026-04-21T00:00+02:00').state('ha.itf-5y')).toBe('met')
  })
})

describe('asylum forms', () => {
  it.each([
    ['asylum-oqtf', '2021-04-30T10:00+02:00', '2021-06-14T00:00+02:00', 'L. 744-9-1'],
    ['asylum-oqtf', '2021-05-01T10:00+02:00', '2021-06-15T00:00+02:00', 'L. 752-1'],
    ['asylum-threat', '2024-01-28T10:00+01:00', '2024-03-13T00:00+01:00', 'L. 523-1'],
  ])('%s notified %s ends %s (%s)', (form, at, end, article) => {
    const file = seen(assigned(at, { form }), at)
    expect(file.dates(`ha.${form}`)[0]).toBe(end)
    expect(file.clock(`ha.${form}`).basis[0]?.article).toBe(article)
  })

  it('an asylum seeker who is a threat: no basis before law 2024-42', () => {
    const file = seen(assigned('2024-01-27T10:00+01:00', { form: 'asylum-threat' }), '2024-01-27T11:00+01:00')
    expect(file.grounds()).toEqual(['no-basis-yet'])
  })
})

describe('the age of the OQTF', () => {
  const oqtf = (at: string) => assigned(at, { ground: 'oqtf', measureSignedOn: '2022-12-05' })
  it.each([
    ['2023-12-04T23:59+01:00', []],
    ['2023-12-05T08:00+01:00', ['unknown']],
    ['2023-12-06T08:00+01:00', ['refused']],
    ['2024-01-26T08:00+01:00', ['refused']],
    ['2024-01-29T08:00+01:00', []],
    ['2025-12-04T23:59+01:00', []],
    ['2025-12-06T08:00+01:00', ['refused']],
  ])('signed 2022-12-05, house arrest of %s', (at, expected) => {
    const found = seen(oqtf(at), at).procedure.defects.filter(({ ground }) => ground === 'oqtf-too-old')
    expect(found.map(({ unknown }) => (unknown ? 'unknown' : 'refused'))).toEqual(expected)
  })
})
