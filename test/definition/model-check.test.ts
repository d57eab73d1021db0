import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { clock, endOf, heard, lapse, stops, words, type Clause, type Clock, type Procedure } from '../../src/definition/language.js'
import { modelCheck, type Finding } from '../../src/definition/model-check.js'
import { article, defineRule, hours, lawOf } from '../../src/law/rule.js'

const text = (fr: string) => ({ fr, en: fr })
const cap = defineRule('cap', text('durée'), [{ from: '2020-01-01', period: hours(48), basis: [article('CESEDA', 'L. 1')] }])
const facts = {
  placed: { label: text('placement'), by: ['centre'], dated: 'instant', data: Type.Object({}) },
  released: { label: text('libération'), by: ['centre'], dated: 'instant', data: Type.Object({}), favours: 'person' },
} as const
const { on, at, choice } = words(facts)
const initialCap = {
  label: text('durée initiale'),
  kind: 'liberty-cap',
  starts: on('placed'),
  runs: { rule: cap, governedBy: at('placed') },
  met: on('released'),
  tell: { lapse: [['centre', 'no-title']] },
} as const
const duty = {
  label: text('devoir'),
  kind: 'duty',
  starts: on('placed'),
  runs: { rule: cap, governedBy: at('placed') },
  met: on('released'),
} as const
const unwritten = defineRule('unwritten', text('sans texte'), [
  { from: '2030-01-01', period: hours(1), basis: [article('CESEDA', 'L. 2')] },
])
const sound: Procedure = {
  type: 'tiny',
  purpose: [2],
  label: text('petite'),
  subject: 'person',
  facts,
  stages: {
    initial: 'open',
    labels: { open: text('ouverte'), held: text('retenue'), ended: text('finie') },
    final: ['ended'],
    moves: [
      { from: ['open'], on: on('placed'), to: 'held' },
      { from: ['held'], on: [on('released'), lapse('initial-cap')], to: 'ended' },
    ],
  },
  clauses: [clock('initial-cap', initialCap)],
  opens: [],
  publishes: {},
}
const modelCheckOf = (...procedures: readonly Procedure[]) =>
  modelCheck(new Map(procedures.map((one) => [one.type, one])), lawOf([cap]), { states: 40, territory: 'FR-75' })
const check = (procedure: Procedure): readonly Finding[] => modelCheckOf(procedure).findings
const checks = (procedure: Procedure): readonly string[] => [...new Set(check(procedure).map((one) => one.check))]
const withClause = (...more: readonly Clause[]): Procedure => ({ ...sound, clauses: [...sound.clauses, ...more] })
const withCap = (change: Partial<Clock>): Procedure => ({ ...sound, clauses: [{ ...clock('initial-cap', initialCap), ...change }] })

describe('the model check', () => {
  it('finds nothing in a sound definition, and says what it has seen', () => {
    const { findings, shown, states } = modelCheckOf(sound)
    expect(findings).toEqual([])
    expect(shown).toContainEqual({
      procedure: 'tiny',
      check: 'clock-never-lapsed',
      about: 'initial-cap',
      path: ['placed', 'time passes'],
    })
    expect(states).toBeGreaterThan(3)
  })

  it('a stage that nothing leaves, with the way to it', () => {
    const stuck: Procedure = { ...sound, stages: { ...sound.stages, moves: sound.stages.moves.slice(0, 1), final: [] } }
    expect(check(stuck)).toContainEqual(expect.objectContaining({ check: 'stage-without-exit', about: 'held', path: ['placed'] }))
  })
  it('a stage that nothing reaches', () =>
    expect(checks({ ...sound, stages: { ...sound.stages, labels: { ...sound.stages.labels, lost: text('perdue') } } })).toContain(
      'stage-unreachable',
    ))
  it('a cap that no release ends', () => expect(checks(withCap({ met: [] }))).toEqual(['cap-without-release']))
  it('a cap that lapses in silence, with the shortest run', () =>
    expect(check(withCap({ tell: {} }))).toContainEqual(
      expect.objectContaining({ check: 'cap-without-notice', path: ['placed', 'time passes'] }),
    ))
  it('a warning after the end that it warns of', () =>
    expect(checks(withCap({ warn: [{ before: '-1h', tell: [] }] }))).toEqual(['alarm-after-end']))
  it('a fact in the person’s favour that can be refused, with the shortest run', () => {
    const refusing = {
      ...facts.released,
      needs: [{ fact: 'placed', ground: 'not-placed', consequence: text('refusé'), refuse: true }],
    } as const
    expect(check({ ...sound, facts: { ...facts, released: refusing } })).toEqual([
      expect.objectContaining({ check: 'favour-refused', about: 'released', path: ['released'] }),
    ])
  })
  it('a clock that nothing starts', () => {
    const never = clock('never', { ...duty, starts: stops('initial-cap') })
    expect(check(withClause(never))).toContainEqual(expect.objectContaining({ check: 'clock-never-starts', about: 'never' }))
  })
  it('a clock that starts and that nothing ends', () => {
    const endless = clock('endless', { ...duty, runs: { until: endOf('unheard-of') }, met: [] })
    expect(check(withClause(endless))).toEqual([
      expect.objectContaining({ check: 'clock-never-lapsed', about: 'endless', path: ['placed'] }),
    ])
  })
  it('a clock that nothing meets, though it says what would', () => {
    const unmet = clock('unmet', { ...duty, met: stops('initial-cap') })
    expect(check(withClause(unmet))).toContainEqual(expect.objectContaining({ check: 'clock-never-met', about: 'unmet' }))
  })
  it('a rule that gives no end', () => {
    const bound = clock('bound', {
      ...duty,
      runs: { rule: choice('placed', [cap, unwritten], () => cap), governedBy: at('placed') },
    })
    expect(check(withClause(bound))).toEqual([expect.objectContaining({ check: 'rule-without-end', about: 'bound by unwritten' })])
  })
  it('names that are published and come back to themselves', () => {
    const echo = (type: string, from: string): Procedure => ({ ...sound, type, publishes: { echo: heard('echo', from) } })
    expect(modelCheckOf(echo('one', 'two'), echo('two', 'one')).findings).toContainEqual(
      expect.objectContaining({ check: 'publish-cycle', path: ['one: echo', 'two: echo', 'one: echo'] }),
    )
  })
})
