import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { answer, clock, notice, series, words, type Clause, type Facts, type Procedure, type Test } from '../../src/definition/language.js'
import { article, clearDays, daysAfter, daysIncluded, defineRule, figureOn, times, twoReadings } from '../../src/law/rule.js'
import { clockOf, dates, fileOf, iso, procedureOf, world } from '../support/file.js'

const text = (fr: string) => ({ fr, en: fr })
const basis = [article('CESEDA', 'L. 1')]
const cut = (facts: Facts, clauses: readonly Clause[]): Procedure => ({
  type: 'p',
  purpose: [2],
  label: text('p'),
  subject: 'person',
  facts,
  stages: { initial: 'open', labels: { open: text('ouverte') }, final: [], moves: [] },
  clauses,
  opens: [],
  publishes: {},
})
const fact = <const S extends Facts[string]['data']>(data: S, more: Partial<Facts[string]> = {}) => ({
  label: text('fait'),
  by: ['prefecture'],
  dated: 'instant' as const,
  ...more,
  data,
})

describe('a test reads when and where its fact occurred', () => {
  const reports = defineRule('reports', text('présentations'), [
    { from: '2020-01-01', until: '2024-07-17', period: times(1), basis },
    { from: '2024-07-17', period: times(4), basis },
  ])
  const within: Test<{ a: number }> = {
    says: text('dans la limite'),
    basis,
    holds: ({ a }, on) => answer(a <= figureOn(on.law.get('reports') ?? reports, on.day, on.territory)),
  }
  const byDay: Test<object> = { says: text('de jour'), basis, holds: (_, { minute }) => answer(minute >= 360 && minute <= 1260) }
  const consequence = text('x')
  const facts = {
    ordered: fact(Type.Object({ a: Type.Integer() }), { needs: [{ holds: within, ground: 'too-many', consequence }] }),
    visited: fact(Type.Object({}), { needs: [{ holds: byDay, ground: 'by-night', consequence }] }),
  }
  const evaluate = world([cut(facts, [])], [reports])
  const grounds = (when: string, type: string, data = {}, territory = 'FR-75') =>
    procedureOf(evaluate(fileOf('p', [[type, when, data]], territory), when)).defects.map((one) => one.ground)

  it.each([
    ['2024-07-16T23:59+02:00', ['too-many']],
    ['2024-07-17T00:00+02:00', []],
  ])('the figure of the day, %s', (when, expected) => {
    expect(grounds(when, 'ordered', { a: 4 })).toEqual(expected)
  })

  it.each([
    ['2025-10-26T05:59+01:00', 'FR-75', ['by-night']],
    ['2025-10-26T06:00+01:00', 'FR-75', []],
    ['2025-10-26T21:00+01:00', 'FR-75', []],
    ['2025-10-26T21:01+01:00', 'FR-75', ['by-night']],
    ['2025-10-26T06:00+01:00', 'FR-974', []],
    ['2025-10-26T03:00+01:00', 'FR-974', []],
  ])('the clock of the place, %s in %s', (when, territory, expected) => {
    expect(grounds(when, 'visited', {}, territory)).toEqual(expected)
  })
})

describe('a planned date leaves a minimum notice its length', () => {
  const rule = defineRule('notice', text('préavis'), [
    {
      from: '2012-12-23',
      period: twoReadings({ firm: daysAfter(14), late: clearDays(15), doubt: text('francs') }),
      basis,
      confidence: 'unsure',
    },
  ])
  const sitting = Type.Object({ sittingAt: Type.Optional(Type.String()) })
  const needs = [{ leaves: 'ex.notice', field: 'sittingAt', ground: 'too-soon', consequence: text('irrégulier'), refuse: true as const }]
  const facts = {
    fixed: fact(sitting, { needs }),
    moved: fact(sitting, { needs }),
    served: fact(Type.Object({})),
    held: fact(Type.Object({})),
  }
  const { on, at } = words(facts)
  const evaluate = world(
    [
      cut(facts, [
        notice('ex.notice', {
          label: text('Bulletin'),
          starts: on('fixed'),
          before: {
            newest: [
              { fact: 'fixed', field: 'sittingAt' },
              { fact: 'moved', field: 'sittingAt' },
            ],
          },
          runs: { rule, governedBy: at('fixed') },
          served: on('served'),
          forbids: 'held',
          warn: [{ before: '4d', tell: [['case-agent', 'duty-overdue']] }],
        }),
      ]),
    ],
    [rule],
  )
  const defects = (facts: Parameters<typeof fileOf>[1], when: string) =>
    procedureOf(evaluate(fileOf('p', facts), when)).defects.map(({ ground, refuse, unknown, says }) => [ground, refuse, unknown, says.fr])

  it.each([
    [
      '2025-03-16T23:59+01:00',
      [['too-soon', true, false, '« Bulletin » : la date ne laisse pas le délai minimal ; au plus tôt le lundi 17 mars 2025.']],
    ],
    ['2025-03-17T00:00+01:00', []],
  ])('not served: counted from this act, sitting at %s', (sittingAt, expected) => {
    expect(defects([['fixed', '2025-03-01T10:00+01:00', { sittingAt }]], '2025-03-01T10:00+01:00')).toEqual(expected)
  })

  it.each([
    ['2025-03-13T09:00+01:00', ['too-soon']],
    ['2025-03-14T09:00+01:00', []],
  ])('served: counted from the service, sitting moved to %s', (sittingAt, expected) => {
    const facts = [
      ['fixed', '2025-01-01T10:00+01:00', { sittingAt: '2025-03-12T09:30+01:00' }],
      ['served', '2025-02-26T15:00+01:00'],
      ['moved', '2025-02-27T10:00+01:00', { sittingAt }],
    ] as const
    expect(defects(facts, '2025-02-28T10:00+01:00').map(([ground]) => ground)).toEqual(expected)
  })

  it('a date that is missing leaves the question open', () => {
    expect(defects([['fixed', '2025-03-01T10:00+01:00']], '2025-03-02T10:00+01:00')).toEqual([
      ['too-soon', true, true, '« Bulletin » : date non dite ; au plus tôt le lundi 17 mars 2025.'],
    ])
  })

  it('warns before its safe end', () => {
    const file = fileOf('p', [['fixed', '2025-01-01T10:00+01:00', { sittingAt: '2025-03-12T09:30:00+01:00' }]])
    const evaluation = evaluate(file, '2025-02-22T10:00+01:00')
    expect(dates(clockOf(evaluation, 'ex.notice'))).toEqual(['2025-02-25T00:00+01:00', '2025-02-26T00:00+01:00'])
    expect(procedureOf(evaluation).notices.map(({ moment, at }) => [moment, iso(at)])).toEqual([['warning', '2025-02-21T00:00+01:00']])
  })
})

describe('a series during several clauses, and windows', () => {
  const facts = {
    opened: fact(Type.Object({})),
    renewed: fact(Type.Object({})),
    ended: fact(Type.Object({})),
    terms: fact(Type.Object({ hour: Type.Optional(Type.Integer()) })),
    seen: fact(Type.Object({ scheduledAt: Type.Optional(Type.String()) })),
    away: fact(Type.Object({ from: Type.Optional(Type.String()), to: Type.Optional(Type.String()) })),
  }
  const { on, at, schedule } = words(facts)
  const days = defineRule('days', text('jours'), [{ from: '2020-01-01', period: daysIncluded(3), basis }])
  const hourly = schedule(['terms'], ({ hour }, { iso: day }) => {
    if (hour === undefined) return null
    const opensAt = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+01:00`)
    return [{ opensAt, closesAt: opensAt + 3_600_000 }]
  })
  const period = (id: string, starts: 'opened' | 'renewed') =>
    clock(id, {
      label: text(id),
      kind: 'liberty-cap',
      starts: on(starts),
      runs: { rule: days, governedBy: at(starts) },
      met: starts === 'opened' ? on('renewed') : [],
      stopped: on('ended'),
    })
  const evaluate = world(
    [
      cut(facts, [
        period('first', 'opened'),
        period('second', 'renewed'),
        series('check', {
          label: text('présentation'),
          during: ['first', 'second'],
          ...hourly,
          met: on('seen'),
          excused: on('away'),
          tell: { lapse: [['case-agent', 'duty-lapsed']] },
        }),
        series('window', { label: text('plage'), kind: 'liberty-cap', during: ['first', 'second'], ...hourly, met: [] }),
      ]),
    ],
    [days],
  )
  const opened = [
    ['opened', '2026-01-05T08:00+01:00'],
    ['terms', '2026-01-05T08:00+01:00', { hour: 10 }],
  ] as const
  const slots = (more: Parameters<typeof fileOf>[1], when: string, clause = 'check') =>
    procedureOf(evaluate(fileOf('p', [...opened, ...more]), when))
      .clocks.filter((one) => one.clause === clause)
      .map((one) => [one.n, one.state, iso(one.firmAt)])

  it('a renewal takes over without a gap, and the last slot is the last of the period', () => {
    expect(slots([['renewed', '2026-01-07T08:00+01:00']], '2026-01-09T23:00+01:00')).toEqual([
      [1, 'lapsed', '2026-01-05T11:00+01:00'],
      [2, 'lapsed', '2026-01-06T11:00+01:00'],
      [3, 'lapsed', '2026-01-07T11:00+01:00'],
      [4, 'lapsed', '2026-01-08T11:00+01:00'],
      [5, 'lapsed', '2026-01-09T11:00+01:00'],
    ])
  })

  it('an end within a slot makes no absence', () => {
    expect(slots([['ended', '2026-01-05T10:30+01:00']], '2026-01-05T12:00+01:00')).toEqual([])
  })

  it('a check may name its slot and come before it; it meets no other', () => {
    const early = ['seen', '2026-01-06T08:10+01:00', { scheduledAt: '2026-01-06T10:00:00+01:00' }] as const
    expect(slots([['seen', '2026-01-05T10:05+01:00'], early], '2026-01-06T12:00+01:00')).toEqual([[3, 'running', '2026-01-07T11:00+01:00']])
    const late = ['seen', '2026-01-06T10:30+01:00', { scheduledAt: '2026-01-05T10:00:00+01:00' }] as const
    expect(slots([late], '2026-01-06T12:00+01:00').map(([n, state]) => [n, state])).toEqual([
      [1, 'lapsed'],
      [2, 'lapsed'],
      [3, 'running'],
    ])
  })

  it('an absence told by its days covers their slots', () => {
    expect(slots([['away', '2026-01-05T07:00+01:00', { from: '2026-01-05', to: '2026-01-06' }]], '2026-01-06T12:00+01:00')).toEqual([
      [3, 'running', '2026-01-07T11:00+01:00'],
    ])
  })

  it('terms that say nothing of it leave the earlier ones standing', () => {
    expect(slots([['terms', '2026-01-05T12:00+01:00']], '2026-01-05T13:00+01:00').map(([n, state]) => [n, state])).toEqual([
      [1, 'lapsed'],
      [2, 'running'],
      [3, 'running'],
    ])
  })

  it('a window is never missed, and closes with the period', () => {
    expect(slots([], '2026-01-06T12:00+01:00', 'window')).toEqual([[3, 'running', '2026-01-07T11:00+01:00']])
    expect(procedureOf(evaluate(fileOf('p', opened), '2026-01-06T12:00+01:00')).notices.map(({ clause }) => clause)).toEqual([
      'check',
      'check',
    ])
  })
})
