import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { defineProcedure } from '../../src/definition/define.js'
import { answer, clock, lapse, words, type Procedure, type Test } from '../../src/definition/language.js'
import { article, defineRule, hours } from '../../src/law/rule.js'
import { clockOf, fileOf, procedureOf, world } from '../support/file.js'

const text = (fr: string) => ({ fr, en: fr })
const basis = [article('CESEDA', 'L. 1')]
const bare = (more = {}) => ({ label: text('fait'), by: ['prefecture'], dated: 'instant' as const, data: Type.Object(more) })
const facts = { signed: bare({ granted: Type.Optional(Type.Boolean()) }), notified: bare(), filed: bare(), moved: bare() }
const { on, at, provided } = words(facts)
const granted: Test<{ granted?: boolean }> = { says: text('délai accordé'), basis, holds: ({ granted: is }) => answer(is) }
const twoDays = defineRule('two-days', text('deux jours'), [{ from: '2019-01-01', period: hours(48), basis }])

const procedure: Procedure = {
  type: 'measure',
  purpose: [2],
  label: text('mesure'),
  subject: 'person',
  facts,
  stages: {
    initial: 'open',
    labels: { open: text('ouverte'), period: text('délai'), over: text('échu') },
    final: ['over'],
    moves: [
      { from: ['open'], on: provided(on('notified'), 'signed', granted), to: 'period' },
      { from: '*', on: provided(lapse('period'), 'filed'), to: 'over' },
    ],
  },
  clauses: [
    clock('period', {
      label: text('délai'),
      kind: 'right',
      starts: provided(on('notified'), 'signed', granted),
      runs: { rule: twoDays, governedBy: at('notified') },
      met: [],
    }),
    clock('told', {
      label: text('information'),
      kind: 'duty',
      starts: provided(on('moved'), 'filed'),
      runs: { rule: twoDays, governedBy: at('moved') },
      met: [],
    }),
  ],
  opens: [],
  publishes: {},
}
const evaluate = world([procedure], [twoDays])
const story = (...told: (readonly [string, string, Record<string, unknown>?])[]) =>
  evaluate(fileOf('measure', told), '2026-01-10T10:00+01:00')

describe('an occurrence with a condition on another fact', () => {
  it('the datum of the other fact says yes: it starts and moves the stage', () => {
    const state = story(['signed', '2026-01-09T09:00+01:00', { granted: true }], ['notified', '2026-01-09T10:00+01:00'])
    expect(clockOf(state, 'period')).toMatchObject({ state: 'running', doubt: null })
    expect(procedureOf(state).stage).toBe('period')
  })
  it('it says no, or the other fact is not there: nothing', () => {
    expect(
      procedureOf(story(['signed', '2026-01-09T09:00+01:00', { granted: false }], ['notified', '2026-01-09T10:00+01:00'])).clocks,
    ).toEqual([])
    expect(procedureOf(story(['notified', '2026-01-09T10:00+01:00'])).clocks).toEqual([])
    expect(procedureOf(story(['moved', '2026-01-09T10:00+01:00'])).clocks).toEqual([])
  })
  it('it does not say: it starts, and says what is not established', () => {
    const state = story(['signed', '2026-01-09T09:00+01:00'], ['notified', '2026-01-09T10:00+01:00'])
    expect(clockOf(state, 'period').doubt?.fr).toContain('délai accordé')
  })
  it('no test: the other fact is enough; a lapse may be subject to it', () => {
    const state = story(
      ['signed', '2026-01-07T09:00+01:00', { granted: true }],
      ['notified', '2026-01-07T10:00+01:00'],
      ['filed', '2026-01-08T10:00+01:00'],
      ['moved', '2026-01-08T12:00+01:00'],
    )
    expect(clockOf(state, 'told').state).toBe('running')
    expect(procedureOf(state).stage).toBe('over')
  })
  it('the latest of that type counts', () => {
    const state = story(
      ['signed', '2026-01-08T09:00+01:00', { granted: true }],
      ['signed', '2026-01-09T09:00+01:00', { granted: false }],
      ['notified', '2026-01-09T10:00+01:00'],
    )
    expect(procedureOf(state).clocks).toEqual([])
  })
  it('a fact that does not exist is refused at load', () => {
    const broken = { ...procedure, opens: [{ on: { ...on('notified'), given: [{ fact: 'nowhere', where: [] }] }, procedure: 'x' }] }
    expect(() => defineProcedure(broken)).toThrow(/opens x is subject to nowhere/)
  })
})

describe('a limit that runs against its holder only as another fact says, even once started anew', () => {
  const opposable: Procedure = {
    ...procedure,
    stages: { initial: 'open', labels: { open: text('ouverte') }, final: [], moves: [] },
    clauses: [
      clock('window', {
        label: text('recours'),
        kind: 'right',
        starts: on('signed'),
        runs: { rule: twoDays, governedBy: at('signed') },
        restarted: [{ on: on('moved'), from: at('moved') }],
        opposable: [{ fact: 'signed', where: [granted] }],
        met: on('filed'),
      }),
    ],
  }
  const run = world([opposable], [twoDays])
  const window = (data: Record<string, unknown>) =>
    clockOf(
      run(
        fileOf('measure', [
          ['signed', '2026-01-05T10:00+01:00', data],
          ['moved', '2026-01-06T10:00+01:00'],
        ]),
        '2026-01-10T10:00+01:00',
      ),
      'window',
    )
  it('it lapses where the first fact says so, and never where it does not', () => {
    expect(window({ granted: true }).state).toBe('lapsed')
    expect(window({ granted: false })).toMatchObject({ state: 'running', lapsesAt: null })
    expect(window({})).toMatchObject({ state: 'running', lapsesAt: null })
  })
})
