import { Type, type TProperties } from 'typebox'
import { describe, expect, it } from 'vitest'
import { clock, words, type Procedure } from '../../src/definition/language.js'
import { article, daysAfter, daysIncluded, defineRule } from '../../src/law/rule.js'
import { clockOf, dates, fileOf, world } from '../support/file.js'

const text = (fr: string) => ({ fr, en: fr })
const fact = <const P extends TProperties>(data: P) => ({
  label: text('fait'),
  by: ['prefecture'],
  dated: 'instant' as const,
  data: Type.Object(data),
})
const day = Type.Optional(Type.String({ format: 'date' }))
const facts = { notified: fact({}), extended: fact({ newUntil: day }), departed: { ...fact({}), dated: 'day' as const } }
const { on, at } = words(facts)
const thirty = defineRule('thirty', text('trente jours'), [
  { from: '2019-01-01', period: daysAfter(30), basis: [article('CESEDA', 'L. 1')] },
])
const ten = defineRule('ten', text('dix jours'), [{ from: '2019-01-01', period: daysIncluded(10), basis: [article('CESEDA', 'L. 1')] }])
const body = { label: text('délai'), kind: 'right' as const, starts: on('notified'), met: [] }

const procedure: Procedure = {
  type: 'measure',
  purpose: [2],
  label: text('mesure'),
  subject: 'person',
  facts,
  stages: { initial: 'open', labels: { open: text('ouverte') }, final: [], moves: [] },
  clauses: [
    clock('until', { ...body, starts: on('extended'), runs: { until: at('extended', 'newUntil') } }),
    clock('until-departure', { ...body, starts: on('departed'), runs: { until: at('departed') } }),
    clock('stated', { ...body, runs: { rule: thirty, governedBy: at('notified') }, stated: at('extended', 'newUntil') }),
    clock('bounded', { ...body, runs: { rule: thirty, governedBy: at('notified') }, atMost: [at('extended', 'newUntil')] }),
    clock('from', { ...body, from: at('extended', 'newUntil'), runs: { rule: ten, governedBy: at('notified') } }),
  ],
  opens: [],
  publishes: {},
}
const evaluate = world([procedure], [thirty, ten])

describe('a date in the data of a fact', () => {
  const state = evaluate(
    fileOf('measure', [
      ['extended', '2025-03-27T09:00+01:00', { newUntil: '2025-04-10' }],
      ['notified', '2025-03-27T10:00+01:00'],
      ['departed', '2025-03-27'],
    ]),
    '2025-03-27T12:00+01:00',
  )
  it.each([
    ['until', '2025-04-11T00:00+02:00'],
    ['until-departure', '2025-03-28T00:00+01:00'],
    ['stated', '2025-04-11T00:00+02:00'],
    ['bounded', '2025-04-11T00:00+02:00'],
  ])('as the end of %s, it holds its whole day', (clause, end) => {
    expect(dates(clockOf(state, clause))).toEqual([end, end])
  })
  it('as a start it is that day', () => {
    expect(dates(clockOf(state, 'from'))[1]).toBe('2025-04-20T00:00+02:00')
  })
})
