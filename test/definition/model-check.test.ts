import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { clock, lapse, words, type Clause, type Procedure } from '../../src/definition/language.js'
import { modelCheck, type Finding } from '../../src/definition/model-check.js'
import { article, defineRule, hours, lawOf } from '../../src/law/rule.js'
import { ms } from '../support/file.js'

const text = (fr: string) => ({ fr, en: fr })
const cap = defineRule('cap', text('durée'), [{ from: '2020-01-01', period: hours(48), basis: [article('CESEDA', 'L. 1')] }])
const facts = {
  placed: { label: text('placement'), by: ['centre'], dated: 'instant', data: Type.Object({}) },
  released: { label: text('libération'), by: ['centre'], dated: 'instant', data: Type.Object({}), favours: 'person' },
} as const
const { on, at } = words(facts)
const initialCap = {
  label: text('durée initiale'),
  kind: 'liberty-cap',
  starts: on('placed'),
  runs: { rule: cap, governedBy: at('placed') },
  met: on('released'),
  tell: { lapse: [['centre', 'no-title']] },
} as const
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
const check = (procedure: Procedure): readonly Finding[] =>
  modelCheck(new Map([[procedure.type, procedure]]), lawOf([cap]), {
    states: 200,
    depth: 4,
    from: ms('2026-01-05T10:00+01:00'),
    territory: 'FR-75',
  })
const checks = (procedure: Procedure): readonly string[] => check(procedure).map((one) => one.check)
const withClause = (...more: readonly Clause[]): Procedure => ({ ...sound, clauses: [...sound.clauses, ...more] })

describe('the model check', () => {
  it('finds nothing in a sound definition', () => expect(check(sound)).toEqual([]))

  it('a stage that nothing leaves, with the way to it', () => {
    const stuck: Procedure = { ...sound, stages: { ...sound.stages, moves: sound.stages.moves.slice(0, 1), final: [] } }
    expect(check(stuck)).toContainEqual(expect.objectContaining({ check: 'stage-without-exit', path: ['open', 'held'] }))
  })
  it('a stage that nothing reaches', () =>
    expect(checks({ ...sound, stages: { ...sound.stages, labels: { ...sound.stages.labels, lost: text('perdue') } } })).toEqual([
      'stage-unreachable',
    ]))
  it('a cap that no release ends', () =>
    expect(checks({ ...sound, clauses: [clock('initial-cap', { ...initialCap, met: [] })] })).toContain('cap-without-release'))
  it('a cap that lapses in silence, with the shortest story', () => {
    const silent: Procedure = { ...sound, clauses: [clock('initial-cap', { ...initialCap, tell: {} })] }
    const found = check(silent).filter((one) => one.check === 'cap-without-notice')
    expect(found).toContainEqual(expect.objectContaining({ path: ['placed', 'time passes'] }))
  })
  it('a warning after the end that it warns of', () =>
    expect(checks({ ...sound, clauses: [clock('initial-cap', { ...initialCap, warn: [{ before: '-1h', tell: [] }] })] })).toContain(
      'alarm-after-end',
    ))
  it('a fact in the person’s favour that can be refused', () => {
    const refusing = {
      ...facts.released,
      needs: [{ fact: 'placed', ground: 'not-placed', consequence: text('refusé'), refuse: true }],
    } as const
    expect(checks({ ...sound, facts: { ...facts, released: refusing } })).toEqual(['favour-refused'])
  })
  it('a clock that nothing starts', () => {
    const never = clock('never', {
      label: text('jamais'),
      kind: 'duty',
      starts: lapse('never-started'),
      runs: { rule: cap, governedBy: at('placed') },
      met: on('released'),
    })
    expect(checks(withClause(never))).toEqual(['clock-never-starts'])
  })
  it('a clock that starts and that nothing ends', () => {
    const endless = clock('endless', {
      label: text('sans fin'),
      kind: 'right',
      starts: on('placed'),
      runs: { until: at('placed', undefined) },
      met: [],
      opposable: [{ says: text('information donnée'), basis: [], holds: () => 'no' }],
    })
    expect(checks(withClause(endless))).toEqual(['clock-never-ends'])
  })
})
