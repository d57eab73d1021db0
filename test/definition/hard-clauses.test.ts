import { Type } from 'typebox'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  answer,
  bar,
  clock,
  endOf,
  heard,
  lapse,
  meets,
  notice,
  series,
  task,
  words,
  type Clause,
  type Facts,
  type Fact,
  type Procedure,
  type Test,
} from '../../src/definition/language.js'
import { defineProcedure } from '../../src/definition/define.js'
import { article, chained, daysAfter, daysIncluded, defineRule, hours, monthsFrom, twoReadings, type Rule } from '../../src/law/rule.js'
import { clockOf, dates, fileOf, iso, procedureOf, world } from '../support/file.js'

const text = (fr: string) => ({ fr, en: fr })
const anyBasis = [article('CESEDA', 'L. 1')]
const rule = (id: string, versions: Parameters<typeof defineRule>[2]): Rule => defineRule(id, text(id), versions)
const one = (id: string, period: Parameters<typeof defineRule>[2][number]['period'], more: { ends?: 'before' } = {}): Rule =>
  rule(id, [{ from: '2011-07-18', period, basis: anyBasis, ...more }])
const fact = <const S extends Fact['data']>(data: S, more: Partial<Omit<Fact, 'data'>> = {}) => ({
  label: text('fait'),
  by: ['prefecture'],
  dated: 'instant' as const,
  ...more,
  data,
})
const bare = () => fact(Type.Object({}))
const says = <D>(holds: (data: D) => boolean | undefined): Test<D> => ({
  says: text('condition'),
  basis: anyBasis,
  holds: (data) => answer(holds(data)),
})

/** A definition cut to the clauses that one case needs. */
const cut = (type: string, facts: Facts, clauses: readonly Clause[], more: Partial<Procedure> = {}): Procedure => ({
  type,
  purpose: [2],
  label: text(type),
  subject: 'person',
  facts,
  stages: { initial: 'open', labels: { open: text('ouverte') }, final: [], moves: [] },
  clauses,
  opens: [],
  publishes: {},
  ...more,
})

describe('initial cap and the judge (detention 1.3)', () => {
  const facts = {
    'detention-decided': bare(),
    'placed-in-detention': bare(),
    'extension-petition-filed': fact(Type.Object({ rank: Type.Integer(), registerCopyAttached: Type.Optional(Type.Boolean()) })),
    'extension-ordered': fact(
      Type.Object({ rank: Type.Integer(), grantedDays: Type.Optional(Type.Integer()), statedEndAt: Type.Optional(Type.String()) }),
    ),
    released: fact(Type.Object({}), { favours: 'person' }),
  }
  const { on, at, granted } = words(facts)
  const rank = (n: number) => says((data: { rank: number }) => data.rank === n)
  const admissible = says((data: { registerCopyAttached?: boolean }) => data.registerCopyAttached)
  const initial = rule('initial-detention', [
    { from: '2016-11-01', until: '2024-07-15', period: hours(48), basis: anyBasis, ends: 'before' },
    { from: '2024-07-15', until: '2025-11-11', period: daysIncluded(4), basis: anyBasis, ends: 'before' },
    { from: '2025-11-11', period: hours(96), basis: anyBasis, ends: 'before' },
  ])
  const ruling = one('ruling', hours(48))
  const extension1 = one('extension-1', chained(26))
  const extension2 = one('extension-2', chained(30))
  const max = one('max', twoReadings({ firm: daysIncluded(90), late: daysAfter(90), doubt: text('premier jour compté ou non') }))
  const free = [on('released')]
  const clauses = [
    clock('petition-1', {
      label: text('saisine'),
      kind: 'duty',
      starts: on('placed-in-detention'),
      runs: { until: endOf('initial-cap'), ends: 'before' },
      met: on('extension-petition-filed', rank(1), admissible),
      stopped: free,
    }),
    clock('initial-cap', {
      label: text('durée initiale'),
      kind: 'liberty-cap',
      starts: on('placed-in-detention'),
      runs: { rule: initial, governedBy: at('detention-decided') },
      met: meets('petition-1'),
      stopped: free,
    }),
    clock('ruling-1', {
      label: text('décision'),
      kind: 'duty',
      starts: meets('petition-1'),
      from: at('extension-petition-filed'),
      runs: { rule: ruling, governedBy: at('extension-petition-filed') },
      met: on('extension-ordered', rank(1)),
      stopped: free,
    }),
    clock('awaiting-ruling', {
      label: text('attente'),
      n: 1,
      kind: 'liberty-cap',
      starts: meets('petition-1'),
      runs: { until: { latest: [endOf('initial-cap'), endOf('ruling-1')] } },
      met: on('extension-ordered', rank(1)),
      stopped: free,
    }),
    clock('extension-1-cap', {
      label: text('1re'),
      kind: 'liberty-cap',
      starts: on('extension-ordered', rank(1)),
      from: endOf('initial-cap'),
      runs: { rule: extension1, governedBy: at('detention-decided'), granted: granted('extension-ordered', 'grantedDays') },
      atMost: [endOf('detention-max')],
      stated: at('extension-ordered', 'statedEndAt'),
      met: on('extension-petition-filed', rank(2)),
      stopped: free,
    }),
    clock('extension-2-cap', {
      label: text('2e'),
      kind: 'liberty-cap',
      starts: on('extension-ordered', rank(2)),
      from: endOf('extension-1-cap'),
      runs: { rule: extension2, governedBy: at('detention-decided') },
      atMost: [endOf('detention-max')],
      met: on('extension-petition-filed', rank(3)),
      stopped: free,
    }),
    clock('detention-max', {
      label: text('maximum'),
      kind: 'liberty-cap',
      starts: on('placed-in-detention'),
      runs: { rule: max, governedBy: at('detention-decided') },
      met: free,
    }),
  ]
  const detention = cut('detention', facts, clauses, {
    holding: {
      from: on('placed-in-detention'),
      to: free,
      titles: ['initial-cap', 'awaiting-ruling', 'extension-1-cap', 'extension-2-cap'],
    },
  })
  const evaluate = world([detention], [initial, ruling, extension1, extension2, max])
  const placed = [
    ['detention-decided', '2026-12-24T16:00+01:00'],
    ['placed-in-detention', '2026-12-24T16:30+01:00'],
  ] as const

  it('S2: 96 hours over Christmas, then the chain of extensions to the maximum', () => {
    const file = fileOf('detention', [
      ...placed,
      ['extension-petition-filed', '2026-12-27T10:12+01:00', { rank: 1, registerCopyAttached: true }],
      ['extension-ordered', '2026-12-28T15:20+01:00', { rank: 1 }],
      ['extension-petition-filed', '2027-01-20T10:00+01:00', { rank: 2, registerCopyAttached: true }],
      ['extension-ordered', '2027-01-21T10:00+01:00', { rank: 2 }],
    ])
    const evaluation = evaluate(file, '2027-01-21T12:00+01:00')
    expect(dates(clockOf(evaluation, 'initial-cap'))).toEqual(['2026-12-28T16:30+01:00', '2026-12-28T16:30+01:00'])
    expect(dates(clockOf(evaluation, 'ruling-1'))).toEqual(['2026-12-29T10:12+01:00', '2026-12-29T10:12+01:00'])
    expect(dates(clockOf(evaluation, 'extension-1-cap'))).toEqual(['2027-01-23T00:00+01:00', '2027-01-24T00:00+01:00'])
    expect(dates(clockOf(evaluation, 'extension-2-cap'))).toEqual(['2027-02-22T00:00+01:00', '2027-02-23T00:00+01:00'])
    expect(dates(clockOf(evaluation, 'detention-max'))).toEqual(['2027-03-24T00:00+01:00', '2027-03-25T00:00+01:00'])
  })

  it('a ruling after the 96 hours but within its own time is no false release', () => {
    const file = fileOf('detention', [
      ...placed,
      ['extension-petition-filed', '2026-12-28T16:00+01:00', { rank: 1, registerCopyAttached: true }],
    ])
    const evaluation = evaluate(file, '2026-12-29T10:00+01:00')
    expect(dates(clockOf(evaluation, 'awaiting-ruling'))).toEqual(['2026-12-30T16:00+01:00', '2026-12-30T16:00+01:00'])
    expect(procedureOf(evaluation).holding).toMatchObject({ mustRelease: false, title: { clause: 'awaiting-ruling', n: 1 } })
  })

  it('a petition at the very minute of the cap is too late; a minute before, in time', () => {
    const filed = (when: string) =>
      evaluate(
        fileOf('detention', [...placed, ['extension-petition-filed', when, { rank: 1, registerCopyAttached: true }]]),
        '2026-12-28T17:00+01:00',
      )
    expect(clockOf(filed('2026-12-28T16:29+01:00'), 'petition-1').state).toBe('met')
    expect(clockOf(filed('2026-12-28T16:30+01:00'), 'petition-1').state).toBe('lapsed')
    expect(procedureOf(filed('2026-12-28T16:30+01:00')).holding).toMatchObject({ mustRelease: true })
  })

  it('an order that grants fewer days, or states its end, is the title', () => {
    const ordered = (data: object) =>
      evaluate(
        fileOf('detention', [
          ...placed,
          ['extension-petition-filed', '2026-12-27T10:12+01:00', { rank: 1, registerCopyAttached: true }],
          ['extension-ordered', '2026-12-28T15:20+01:00', { rank: 1, ...data }],
        ]),
        '2026-12-28T16:00+01:00',
      )
    expect(dates(clockOf(ordered({ grantedDays: 10 }), 'extension-1-cap'))).toEqual(['2027-01-07T00:00+01:00', '2027-01-08T00:00+01:00'])
    const stated = clockOf(ordered({ statedEndAt: '2027-01-23T16:30:00+01:00' }), 'extension-1-cap')
    expect([iso(stated.firmAt), iso(stated.lapsesAt)]).toEqual(['2027-01-23T00:00+01:00', '2027-01-23T16:30+01:00'])
  })

  it('a release dated before the lapse and recorded after it undoes the lapse', () => {
    const lapsed = fileOf('detention', placed)
    expect(clockOf(evaluate(lapsed, '2026-12-28T16:30+01:00'), 'initial-cap').state).toBe('lapsed')
    const freed = fileOf('detention', [...placed, ['released', '2026-12-28T16:10+01:00', {}, { recordedAt: '2026-12-28T18:00+01:00' }]])
    expect(clockOf(evaluate(freed, '2026-12-28T18:00+01:00'), 'initial-cap').state).toBe('stopped')
    expect(clockOf(evaluate(freed, '2026-12-28T18:00+01:00', '2026-12-28T17:00+01:00'), 'initial-cap').state).toBe('lapsed')
  })

  it('a placement with no decision is due to end at once', () => {
    const evaluation = evaluate(fileOf('detention', [['placed-in-detention', '2026-12-24T16:30+01:00']]), '2026-12-24T16:31+01:00')
    expect(clockOf(evaluation, 'initial-cap')).toMatchObject({ state: 'lapsed' })
    expect(procedureOf(evaluation).holding?.mustRelease).toBe(true)
  })
})

describe('held for justice (detention 1.3): governed by the order, met by the suspensive appeal', () => {
  const facts = {
    'detention-ended-by-judge': bare(),
    'order-notified': bare(),
    'appeal-filed': fact(Type.Object({ suspensiveRequested: Type.Boolean() })),
    'suspension-ruled': bare(),
    released: bare(),
  }
  const { on, at } = words(facts)
  const held = rule('held-for-justice', [
    { from: '2024-07-15', until: '2025-09-13', period: hours(24), basis: anyBasis },
    { from: '2025-09-13', period: hours(6), basis: anyBasis },
  ])
  const suspensive = says((data: { suspensiveRequested: boolean }) => data.suspensiveRequested)
  const procedure = cut('detention', facts, [
    clock('held-for-justice', {
      label: text('justice'),
      kind: 'liberty-cap',
      starts: on('detention-ended-by-judge'),
      from: at('order-notified'),
      runs: { rule: held, governedBy: at('detention-ended-by-judge') },
      met: on('appeal-filed', suspensive),
      stopped: on('released'),
    }),
    task('suspension-ruling', {
      label: text('effet suspensif'),
      kind: 'liberty-cap',
      starts: meets('held-for-justice'),
      met: on('suspension-ruled'),
      stopped: on('released'),
      target: '12h',
    }),
  ])
  const evaluate = world([procedure], [held])
  it('S5: waits for the notification to the prosecutor, then six hours', () => {
    const ended = ['detention-ended-by-judge', '2026-03-10T15:40+01:00'] as const
    expect(clockOf(evaluate(fileOf('detention', [ended]), '2026-03-10T16:00+01:00'), 'held-for-justice')).toMatchObject({
      state: 'waiting',
      firmAt: null,
    })
    const file = fileOf('detention', [
      ended,
      ['order-notified', '2026-03-10T16:05+01:00'],
      ['appeal-filed', '2026-03-10T21:50+01:00', { suspensiveRequested: true }],
    ])
    const evaluation = evaluate(file, '2026-03-10T23:00+01:00')
    expect(clockOf(evaluation, 'held-for-justice')).toMatchObject({ state: 'met', metBy: 'f3' })
    expect(iso(clockOf(evaluation, 'held-for-justice').firmAt)).toBe('2026-03-10T22:05+01:00')
    expect(clockOf(evaluation, 'suspension-ruling')).toMatchObject({ state: 'running', firmAt: null })
  })
})

describe('legal aid (appeal-window): a whole new window from the decision, or from the end of its contest', () => {
  const facts = {
    'measure-notified': bare(),
    'legal-aid-requested': bare(),
    'legal-aid-decided': bare(),
    'legal-aid-contest-decided': bare(),
    'appeal-filed': bare(),
  }
  const { on, at } = words(facts)
  const month = one('aw-month', monthsFrom(1))
  const procedure = cut('appeal-window', facts, [
    clock('aw.month', {
      label: text('1 mois'),
      kind: 'right',
      starts: on('measure-notified'),
      runs: { rule: month, governedBy: at('measure-notified') },
      met: on('appeal-filed'),
      restarted: [
        {
          on: on('legal-aid-decided'),
          from: {
            firm: at('legal-aid-decided'),
            late: { latest: [at('legal-aid-decided'), at('legal-aid-contest-decided')] },
            doubt: text('recours contre le bureau'),
          },
          pausedBy: on('legal-aid-requested'),
        },
      ],
    }),
  ])
  const evaluate = world([procedure], [month])
  const notified = ['measure-notified', '2026-01-10T10:00+01:00'] as const
  it('the request pauses it; it never lapses meanwhile', () => {
    const evaluation = evaluate(
      fileOf('appeal-window', [notified, ['legal-aid-requested', '2026-01-20T10:00+01:00']]),
      '2026-06-01T10:00+02:00',
    )
    expect(clockOf(evaluation, 'aw.month')).toMatchObject({ state: 'suspended', lapsesAt: null })
  })
  it('the decision opens a whole new month', () => {
    const evaluation = evaluate(
      fileOf('appeal-window', [
        notified,
        ['legal-aid-requested', '2026-01-20T10:00+01:00'],
        ['legal-aid-decided', '2026-03-02T09:00+01:00'],
      ]),
      '2026-03-10T10:00+01:00',
    )
    expect(clockOf(evaluation, 'aw.month')).toMatchObject({ state: 'running' })
    expect(iso(clockOf(evaluation, 'aw.month').firmAt)).toBe('2026-04-03T00:00+02:00')
  })
})

describe('house-arrest checks: a series, one slot after the other', () => {
  const facts = {
    'house-arrest-notified': bare(),
    'checks-ordered': fact(Type.Object({ hour: Type.Integer() })),
    'check-attended': bare(),
    'absence-justified': fact(Type.Object({ from: Type.Optional(Type.String()), until: Type.Optional(Type.String()) })),
  }
  const { on, at, schedule } = words(facts)
  const short = one('ha-short', daysIncluded(45))
  const daily = schedule(['checks-ordered'], (terms, day) => {
    const opensAt = Date.parse(`${day.iso}T${String(terms.hour).padStart(2, '0')}:00:00+01:00`)
    return [{ opensAt, closesAt: opensAt + 3_600_000 }]
  })
  const procedure = cut('house-arrest', facts, [
    clock('ha.short', {
      label: text('45 jours'),
      kind: 'liberty-cap',
      starts: on('house-arrest-notified'),
      runs: { rule: short, governedBy: at('house-arrest-notified') },
      met: [],
    }),
    series('ha.check', {
      label: text('présentation'),
      during: 'ha.short',
      ...daily,
      met: on('check-attended'),
      excused: on('absence-justified'),
      tell: { lapse: [['prefecture', 'duty-lapsed']] },
      basis: anyBasis,
    }),
  ])
  const evaluate = world([procedure], [short])
  const start = [
    ['house-arrest-notified', '2026-01-05T08:00+01:00'],
    ['checks-ordered', '2026-01-05T08:00+01:00', { hour: 10 }],
  ] as const
  const slots = (file: Parameters<typeof evaluate>[0], at: string) =>
    procedureOf(evaluate(file, at))
      .clocks.filter((one) => one.clause === 'ha.check')
      .map((one) => [one.n, one.state, iso(one.firmAt)])
  it('arms the open and the next slot only', () => {
    expect(slots(fileOf('house-arrest', start), '2026-01-05T09:00+01:00')).toEqual([
      [1, 'running', '2026-01-05T11:00+01:00'],
      [2, 'running', '2026-01-06T11:00+01:00'],
    ])
  })
  it('a missed slot is told to the prefecture, a met one leaves, an excused one too', () => {
    const file = fileOf('house-arrest', [
      ...start,
      ['check-attended', '2026-01-06T10:20+01:00'],
      ['absence-justified', '2026-01-07T10:00+01:00'],
    ])
    expect(slots(file, '2026-01-07T12:00+01:00')).toEqual([
      [1, 'lapsed', '2026-01-05T11:00+01:00'],
      [4, 'running', '2026-01-08T11:00+01:00'],
      [5, 'running', '2026-01-09T11:00+01:00'],
    ])
    expect(procedureOf(evaluate(file, '2026-01-07T12:00+01:00')).notices.map((told) => [told.who, told.n])).toEqual([['prefecture', 1]])
  })
  it('a change of terms is a later fact', () => {
    expect(
      slots(fileOf('house-arrest', [...start, ['checks-ordered', '2026-01-05T12:00+01:00', { hour: 15 }]]), '2026-01-05T12:30+01:00'),
    ).toEqual([
      [1, 'lapsed', '2026-01-05T11:00+01:00'],
      [2, 'running', '2026-01-05T16:00+01:00'],
      [3, 'running', '2026-01-06T16:00+01:00'],
    ])
  })
})

describe('bulletin of the expulsion commission: a notice counted back from the sitting', () => {
  const facts = {
    'comex-date-fixed': fact(Type.Object({ sittingAt: Type.String() })),
    'comex-date-moved': fact(Type.Object({ sittingAt: Type.String() })),
    'bulletin-served': bare(),
    'adjournment-granted': bare(),
    'opinion-given': bare(),
  }
  const { on, at } = words(facts)
  const fifteen = one('ex-notice', daysAfter(15))
  const opinion = one('ex-opinion', monthsFrom(1))
  const procedure = cut('expulsion', facts, [
    notice('ex.notice', {
      label: text('bulletin'),
      starts: on('comex-date-fixed'),
      before: {
        newest: [
          { fact: 'comex-date-fixed', field: 'sittingAt' },
          { fact: 'comex-date-moved', field: 'sittingAt' },
        ],
      },
      runs: { rule: fifteen, governedBy: at('comex-date-fixed') },
      served: on('bulletin-served'),
      forbids: 'comex-sitting',
    }),
    clock('ex.opinion', {
      label: text('avis'),
      kind: 'duty',
      starts: on('bulletin-served'),
      runs: { rule: opinion, governedBy: at('bulletin-served') },
      met: on('opinion-given'),
      stopped: on('adjournment-granted'),
    }),
  ])
  const evaluate = world([procedure], [fifteen, opinion])
  const fixed = ['comex-date-fixed', '2026-03-01T10:00+01:00', { sittingAt: '2026-03-25T14:00:00+01:00' }] as const
  it('the last day to serve is fifteen days before the sitting', () => {
    const evaluation = evaluate(fileOf('expulsion', [fixed]), '2026-03-02T10:00+01:00')
    expect(iso(clockOf(evaluation, 'ex.notice').lapsesAt)).toBe('2026-03-10T00:00+01:00')
    expect(clockOf(evaluate(fileOf('expulsion', [fixed]), '2026-03-10T08:00+01:00'), 'ex.notice').state).toBe('lapsed')
  })
  it('served in time it is met, and the opinion clock starts; an adjournment stops it', () => {
    const served = ['bulletin-served', '2026-03-05T09:00+01:00'] as const
    const evaluation = evaluate(fileOf('expulsion', [fixed, served]), '2026-03-06T10:00+01:00')
    expect(clockOf(evaluation, 'ex.notice')).toMatchObject({ state: 'met', metBy: 'f2' })
    expect(iso(clockOf(evaluation, 'ex.notice').earliestAt)).toBe('2026-03-21T00:00+01:00')
    expect(
      clockOf(
        evaluate(fileOf('expulsion', [fixed, served, ['adjournment-granted', '2026-03-25T14:30+01:00']]), '2026-03-26T10:00+01:00'),
        'ex.opinion',
      ).state,
    ).toBe('stopped')
  })
})

describe('a bulletin that comes too late', () => {
  const facts = {
    'comex-date-fixed': fact(Type.Object({ sittingAt: Type.String() })),
    'comex-date-moved': fact(Type.Object({ sittingAt: Type.String() })),
    'bulletin-served': bare(),
    'sitting-held': bare(),
  }
  const { on, at } = words(facts)
  const fifteen = one('ex-notice', daysAfter(15))
  const sitting = {
    newest: [
      { fact: 'comex-date-fixed', field: 'sittingAt' },
      { fact: 'comex-date-moved', field: 'sittingAt' },
    ],
  }
  const procedure = cut('expulsion', facts, [
    notice('ex.notice', {
      label: text('bulletin'),
      starts: on('comex-date-fixed'),
      before: sitting,
      runs: { rule: fifteen, governedBy: at('comex-date-fixed') },
      served: on('bulletin-served'),
      forbids: 'sitting-held',
    }),
  ])
  const evaluate = world([procedure], [fifteen])
  const late = [
    ['comex-date-fixed', '2026-03-01T10:00+01:00', { sittingAt: '2026-03-25T14:00:00+01:00' }],
    ['bulletin-served', '2026-03-12T09:00+01:00'],
  ] as const
  it('has lapsed, gives the earliest lawful date, and a sitting held before it is a defect', () => {
    const evaluation = evaluate(fileOf('expulsion', [...late, ['sitting-held', '2026-03-25T14:00+01:00']]), '2026-03-26T10:00+01:00')
    expect(clockOf(evaluation, 'ex.notice').state).toBe('lapsed')
    expect(iso(clockOf(evaluation, 'ex.notice').earliestAt)).toBe('2026-03-28T00:00+01:00')
    expect(procedureOf(evaluation).defects).toMatchObject([{ ground: 'ex.notice', factType: 'sitting-held' }])
  })
  it('a sitting moved in time moves the last day to serve', () => {
    const moved = [
      ['comex-date-fixed', '2026-03-01T10:00+01:00', { sittingAt: '2026-03-25T14:00:00+01:00' }],
      ['comex-date-moved', '2026-03-05T10:00+01:00', { sittingAt: '2026-04-08T14:00:00+02:00' }],
    ] as const
    expect(iso(clockOf(evaluate(fileOf('expulsion', moved), '2026-03-06T10:00+01:00'), 'ex.notice').lapsesAt)).toBe(
      '2026-03-24T00:00+01:00',
    )
  })
})

describe('silence with an incomplete file: from receipt (firm) or complete file (late), suspended by a proved request', () => {
  const facts = {
    'application-received': bare(),
    'application-complete': bare(),
    'missing-items-requested': bare(),
    'missing-items-received': bare(),
    'decision-notified': bare(),
  }
  const { on, at } = words(facts)
  const silence = one('silence-general', twoReadings({ firm: daysIncluded(120), late: daysAfter(120), doubt: text('jour compté') }))
  const procedure = cut(
    'residence-application',
    facts,
    [
      clock('silence-general', {
        label: text('silence'),
        kind: 'implied-decision',
        starts: on('application-received'),
        from: { firm: at('application-received'), late: at('application-complete'), doubt: text('dossier complet') },
        runs: { rule: silence, governedBy: at('application-received') },
        met: on('decision-notified'),
        suspended: [{ from: on('missing-items-requested'), to: on('missing-items-received') }],
      }),
    ],
    { publishes: { 'implicit-refusal': lapse('silence-general') } },
  )
  const evaluate = world([procedure], [silence])
  it('two dates, doubtful between them, and a decision then still meets it, contested', () => {
    const facts = [
      ['application-received', '2026-01-05T10:00+01:00'],
      ['application-complete', '2026-01-20T10:00+01:00'],
    ] as const
    const file = fileOf('residence-application', facts)
    const between = clockOf(evaluate(file, '2026-05-10T10:00+02:00'), 'silence-general')
    expect(between.state).toBe('doubtful')
    const decided = fileOf('residence-application', [...facts, ['decision-notified', '2026-05-10T10:00+02:00']])
    expect(clockOf(evaluate(decided, '2026-05-11T10:00+02:00'), 'silence-general')).toMatchObject({ state: 'met', contested: true })
  })
  it('the time of the suspension is kept and added', () => {
    const facts = [
      ['application-received', '2026-01-05T10:00+01:00'],
      ['application-complete', '2026-01-05T10:00+01:00'],
      ['missing-items-requested', '2026-02-01T10:00+01:00'],
    ] as const
    expect(clockOf(evaluate(fileOf('residence-application', facts), '2026-12-01T10:00+01:00'), 'silence-general').state).toBe('suspended')
    const resumed = fileOf('residence-application', [...facts, ['missing-items-received', '2026-02-11T10:00+01:00']])
    expect(iso(clockOf(evaluate(resumed, '2026-02-12T10:00+01:00'), 'silence-general').firmAt)).toBe('2026-05-15T00:00+02:00')
  })
})

describe('Dublin transfer: starts on an answer or on its lapse, a whole new period from the judgment', () => {
  const facts = {
    'take-back-requested': bare(),
    'request-accepted': bare(),
    'transfer-contested': bare(),
    'transfer-judged': bare(),
    'judgment-notified-prefect': bare(),
    'transfer-executed': bare(),
  }
  const { on, at } = words(facts)
  const answerIn = one('take-back-answer', daysAfter(14))
  const six = one('transfer-limit', monthsFrom(6))
  const procedure = cut('dublin-transfer', facts, [
    clock('answer', {
      label: text('réponse'),
      kind: 'implied-decision',
      starts: on('take-back-requested'),
      runs: { rule: answerIn, governedBy: at('take-back-requested') },
      met: on('request-accepted'),
    }),
    clock('transfer-limit', {
      label: text('transfert'),
      kind: 'duty',
      starts: [on('request-accepted'), lapse('answer')],
      runs: { rule: six, governedBy: at('take-back-requested') },
      met: on('transfer-executed'),
      restarted: [
        {
          on: on('transfer-judged'),
          from: { firm: at('transfer-judged'), late: at('judgment-notified-prefect'), doubt: text('du jugement ou de sa notification') },
          pausedBy: on('transfer-contested'),
        },
      ],
    }),
  ])
  const evaluate = world([procedure], [answerIn, six])
  it('silence starts it; the judgment gives two dates', () => {
    const facts = [
      ['take-back-requested', '2025-02-20T10:00+01:00'],
      ['transfer-contested', '2025-04-18T10:00+02:00'],
      ['transfer-judged', '2025-05-02T10:00+02:00'],
      ['judgment-notified-prefect', '2025-05-05T10:00+02:00'],
    ] as const
    expect(iso(clockOf(evaluate(fileOf('dublin-transfer', facts.slice(0, 1)), '2025-03-10T10:00+01:00'), 'transfer-limit').startedAt)).toBe(
      '2025-03-07T00:00+01:00',
    )
    expect(clockOf(evaluate(fileOf('dublin-transfer', facts.slice(0, 2)), '2025-12-01T10:00+01:00'), 'transfer-limit').state).toBe(
      'suspended',
    )
    expect(dates(clockOf(evaluate(fileOf('dublin-transfer', facts), '2025-05-06T10:00+02:00'), 'transfer-limit'))).toEqual([
      '2025-11-03T00:00+01:00',
      '2025-11-06T00:00+01:00',
    ])
  })
})

describe('linked procedures: five days to claim asylum, suspended by what is heard from detention; removal blocked by what is heard', () => {
  const detentionFacts = { 'placed-in-detention': bare(), released: bare() }
  const d = words(detentionFacts)
  const detention = cut('detention', detentionFacts, [], { publishes: { held: d.on('placed-in-detention'), freed: d.on('released') } })
  const asylumFacts = { 'asylum-rights-notified': bare(), 'claim-handed-over': bare(), 'claim-decided': bare() }
  const a = words(asylumFacts)
  const fiveDays = one('asylum-claim', hours(120))
  const asylum = cut(
    'asylum-in-detention',
    asylumFacts,
    [
      clock('asylum-claim', {
        label: text('5 jours'),
        kind: 'right',
        starts: a.on('asylum-rights-notified'),
        runs: { rule: fiveDays, governedBy: a.at('asylum-rights-notified') },
        met: a.on('claim-handed-over'),
        suspended: [{ from: heard('freed', 'detention'), to: heard('held', 'detention') }],
      }),
    ],
    { publishes: { 'claim-pending': a.on('claim-handed-over'), 'claim-settled': a.on('claim-decided') } },
  )
  const measureFacts = { 'measure-notified': bare(), removed: bare() }
  const measure = cut('removal-measure', measureFacts, [
    bar('removal-blocked', {
      label: text('éloignement suspendu'),
      forbids: ['removed'],
      while: [{ since: heard('claim-pending', 'asylum-in-detention'), until: heard('claim-settled', 'asylum-in-detention') }],
      basis: anyBasis,
    }),
  ])
  const evaluate = world([detention, asylum, measure], [fiveDays])
  const types = { d: 'detention', a: 'asylum-in-detention', m: 'removal-measure' }
  const facts = [
    ['placed-in-detention', '2026-01-05T08:00+01:00', {}, { procedure: 'd' }],
    ['asylum-rights-notified', '2026-01-05T12:00+01:00', {}, { procedure: 'a' }],
    ['released', '2026-01-06T12:00+01:00', {}, { procedure: 'd' }],
    ['placed-in-detention', '2026-01-20T12:00+01:00', {}, { procedure: 'd' }],
  ] as const
  it('freed, then held again: what had run is kept', () => {
    expect(clockOf(evaluate(fileOf(types, facts.slice(0, 3)), '2026-01-10T12:00+01:00'), 'asylum-claim', 1, 'a').state).toBe('suspended')
    expect(iso(clockOf(evaluate(fileOf(types, facts), '2026-01-21T12:00+01:00'), 'asylum-claim', 1, 'a').lateAt)).toBe(
      '2026-01-24T12:00+01:00',
    )
  })
  it('a claim bars removal; a removal done all the same is a defect, and a correction of the claim lifts it', () => {
    const claimed = [
      ...facts.slice(0, 2),
      ['claim-handed-over', '2026-01-06T09:00+01:00', {}, { procedure: 'a', id: 'claim' }],
      ['removed', '2026-01-07T09:00+01:00', {}, { procedure: 'm' }],
    ] as const
    expect(procedureOf(evaluate(fileOf(types, claimed), '2026-01-08T09:00+01:00'), 'm')).toMatchObject({
      bars: [{ clause: 'removal-blocked' }],
      defects: [{ ground: 'removal-blocked' }],
    })
    const retracted = [
      ...claimed,
      [
        'claim-handed-over',
        '2026-01-06T09:00+01:00',
        {},
        { procedure: 'a', replaces: 'claim', retraction: true, recordedAt: '2026-01-08T08:00+01:00' },
      ],
    ] as const
    expect(procedureOf(evaluate(fileOf(types, retracted), '2026-01-08T09:00+01:00'), 'm')).toMatchObject({ bars: [], defects: [] })
  })
})

describe('Mayotte: an overlay in the versions of the rule, not in the definition', () => {
  const facts = { placed: bare() }
  const { on, at } = words(facts)
  const contest = rule('placement-contest', [
    { from: '2025-11-11', period: hours(96), basis: anyBasis },
    { from: '2025-11-11', period: hours(120), basis: anyBasis, territories: ['FR-976'] },
  ])
  const procedure = cut('detention', facts, [
    clock('placement-contest', {
      label: text('contestation'),
      kind: 'right',
      starts: on('placed'),
      runs: { rule: contest, governedBy: at('placed') },
      met: [],
    }),
  ])
  const evaluate = world([procedure], [contest])
  it.each([
    ['FR-75', '2026-02-06T08:15+01:00'],
    ['FR-976', '2026-02-07T08:15+01:00'],
  ])('%s → %s', (territory, end) => {
    expect(
      iso(
        clockOf(
          evaluate(fileOf('detention', [['placed', '2026-02-02T08:15+01:00']], territory), '2026-02-03T08:00+01:00'),
          'placement-contest',
        ).lateAt,
      ),
    ).toBe(end)
  })
})

describe('what the compiler and the load refuse', () => {
  const facts = { placed: bare(), ordered: fact(Type.Object({ rank: Type.Integer(), statedEndAt: Type.Optional(Type.String()) })) }
  const w = words(facts)
  it('a misspelt fact, field or test does not compile', () => {
    type FactName = Parameters<typeof w.on>[0]
    expectTypeOf<'ordered'>().toExtend<FactName>()
    expectTypeOf<'orderd'>().not.toExtend<FactName>()
    expectTypeOf(w.at<'ordered'>)
      .parameter(1)
      .toEqualTypeOf<'rank' | 'statedEndAt' | undefined>()
    expectTypeOf<Test<{ rnk: number }>>().not.toMatchTypeOf<Test<{ rank: number; statedEndAt?: string }>>()
    expectTypeOf<Test<{ rank: number }>>().toMatchTypeOf<Test<{ rank: number; statedEndAt?: string }>>()
  })
  it('a clause id that no clause has is refused at load, with all faults', () => {
    const broken = cut('detention', facts, [
      clock('cap', {
        label: text('x'),
        kind: 'liberty-cap',
        starts: w.on('placed'),
        runs: { until: endOf('nowhere') },
        met: lapse('never'),
      }),
    ])
    expect(() => defineProcedure(broken)).toThrow(/nowhere[\s\S]*never/)
  })
  it('a silent clause has nothing to say: with a rule, a warning or a message it is refused at load', () => {
    const silent = (more: object) =>
      cut('detention', facts, [
        clock('state', {
          label: text('x'),
          kind: 'advisory',
          silent: true,
          starts: w.on('placed'),
          runs: { until: w.at('placed') },
          met: [],
          ...more,
        }),
      ])
    expect(() => defineProcedure(silent({}))).not.toThrow()
    for (const more of [
      { tell: { met: [['centre', 'placement']] } },
      { warn: [] },
      { runs: { rule: { id: 'any' }, governedBy: w.at('placed') } },
    ])
      expect(() => defineProcedure(silent(more))).toThrow(/state is silent/)
  })
  it('two types that hear each other are refused', () => {
    const a = cut(
      'a',
      facts,
      [clock('x', { label: text('x'), kind: 'right', starts: heard('q', 'b'), runs: { until: heard('q', 'b') }, met: [] })],
      { publishes: { p: w.on('placed') } },
    )
    const b = cut(
      'b',
      facts,
      [clock('y', { label: text('y'), kind: 'right', starts: heard('p', 'a'), runs: { until: heard('p', 'a') }, met: [] })],
      { publishes: { q: w.on('placed') } },
    )
    expect(() => world([a, b], [])).toThrow(/cycle/)
  })
})
