import { describe, expect, it } from 'vitest'
import type { Definitions } from '../../src/definition/define.js'
import { endOf, heard, lapse, stops, type Clause, type Clock, type Need, type Procedure } from '../../src/definition/language.js'
import { modelCheck, type Finding } from '../../src/definition/model-check.js'
import { law } from '../../src/law/library.js'
import { appealWindow } from '../../workflows/appeal-window/index.js'
import { asylumInDetention } from '../../workflows/asylum-in-detention/index.js'
import { definitions } from '../../workflows/definitions.js'
import { detention } from '../../workflows/detention/index.js'
import { expulsion } from '../../workflows/expulsion/index.js'
import { houseArrest } from '../../workflows/house-arrest/index.js'

const TERRITORY = 'FR-75'
/** What no run shows, and why the law has it so. An entry that is no longer true fails. */
const BY_LAW: Readonly<Record<string, string>> = {
  // L. 732-5, formerly L. 561-1: these forms have no maximum. The decision that ends one is the date it runs to, and stops it on that very day.
  'house-arrest clock-never-lapsed ha.nolimit': 'no text gives a maximum',
  // L. 743-13, formerly L. 552-4: it lasts until it is ended; the same decision dates and stops it.
  'house-arrest clock-never-lapsed ha.judicial': 'the judge gives no end',
  // R. 733-3, formerly R. 561-3: the receipt stands for the passport until the passport is given back, which meets it.
  'house-arrest clock-never-lapsed ha.passport-receipt': 'it ends by the return of the passport',
  // R. 142-21, formerly R. 611-7-1: kept as long as the house arrest lasts, then erased without delay: the erasure meets it.
  'house-arrest clock-never-lapsed ha.host-data': 'it ends by the erasure or with the house arrest',
}
const keyOf = ({ procedure, check, about }: Finding) => `${procedure} ${check} ${about}`
const inWords = (one: Finding) => `${keyOf(one)}: ${one.says}; ${one.path.join(' → ')}`

describe('every definition, by all the runs that the model check can make', () => {
  it.each([...definitions.values()].map((one) => [one.type, one] as const))(
    '%s: whatever must be possible is, whatever must never be is not',
    (type, definition) => {
      const { findings, shown, states } = modelCheck(new Map([[type, definition]]), law, { territory: TERRITORY, states: 32 })
      expect(findings.filter((one) => BY_LAW[keyOf(one)] === undefined).map(inWords)).toEqual([])
      expect(findings.map(keyOf).sort()).toEqual(
        Object.keys(BY_LAW)
          .filter((key) => key.startsWith(`${type} `))
          .sort(),
      )
      const started = new Set(shown.filter((one) => one.check === 'clock-never-starts').map((one) => one.about))
      expect(started.size).toBe(new Set(definition.clauses.filter((one) => 'starts' in one).map(named)).size)
      expect(states).toBeGreaterThan(started.size)
    },
    60_000,
  )
  it('what is published never comes back to itself', () =>
    expect(modelCheck(definitions, law, { territory: TERRITORY, states: 0, about: [] }).findings.map(inWords)).toEqual([]))
})

const named = (clause: Clause): string => ('n' in clause && clause.n !== undefined ? `${clause.id}#${clause.n}` : clause.id)

/** One clause of a definition otherwise than it is. */
const withClause = (procedure: Procedure, id: string, change: Partial<Clock>): Procedure => {
  const is = (clause: Clause) => named(clause) === id
  if (!procedure.clauses.some(is)) throw new Error(`no clause ${id}`)
  // The clauses changed below are clocks and tasks; what is changed stands in both.
  return { ...procedure, clauses: procedure.clauses.map((clause) => (is(clause) ? ({ ...clause, ...change } as Clause) : clause)) }
}
const seen = (about: string, ...procedures: readonly Procedure[]): readonly Finding[] => {
  const all: Definitions = new Map(procedures.map((one) => [one.type, one]))
  return modelCheck(all, law, { territory: TERRITORY, states: 4, about: [about] }).findings.filter((one) => one.about === about)
}
const checksOf = (about: string, procedure: Procedure) => seen(about, procedure).map((one) => one.check)

describe('a mistake put into a definition turns it red', () => {
  const { stages } = expulsion
  const without = (stage: string): Procedure => ({
    ...expulsion,
    stages: {
      ...stages,
      moves: stages.moves.map((move) => (move.from === '*' ? move : { ...move, from: move.from.filter((from) => from !== stage) })),
    },
  })

  it('a stage that nothing leaves, with the shortest run to it', () =>
    expect(seen('opinion', without('opinion'))).toEqual([
      expect.objectContaining({
        check: 'stage-without-exit',
        path: [expect.stringMatching(/^bulletin-served/), expect.stringMatching(/^opinion-given/)],
      }),
    ]))
  it('a stage that nothing reaches', () =>
    expect(
      checksOf('deemed', { ...expulsion, stages: { ...stages, moves: stages.moves.filter((move) => move.to !== 'deemed') } }),
    ).toContain('stage-unreachable'))
  it('a cap that no release ends', () => {
    const found = seen('keeping-decision#1', withClause(asylumInDetention, 'keeping-decision#1', { met: [], stopped: [] }))
    expect(found).toEqual([expect.objectContaining({ check: 'cap-without-release', path: ['detention-claim-handed'] })])
  })
  it('a cap that lapses in silence, with the shortest run', () => {
    const found = seen('initial-cap', withClause(detention, 'initial-cap#1', { tell: {} }))
    expect(found).toContainEqual(
      expect.objectContaining({
        check: 'cap-without-notice',
        path: ['placed-in-detention'],
      }),
    )
  })
  it('a warning after the end that it warns of', () =>
    expect(
      checksOf('ex.abrogation-silence', withClause(expulsion, 'ex.abrogation-silence', { warn: [{ before: '-30d', tell: [] }] })),
    ).toEqual(['alarm-after-end']))
  it('a clock that hangs on what never happens: a task has no end that lapses', () =>
    expect(checksOf('ex.deemed-information', withClause(expulsion, 'ex.deemed-information', { starts: lapse('ex.eloi') }))).toEqual([
      'clock-never-starts',
      'clock-never-met',
      'clock-never-stopped',
    ]))
  it('a clock that is never met, and one that is never stopped', () => {
    expect(checksOf('ex.opinion#1', withClause(expulsion, 'ex.opinion#1', { met: stops('ex.eloi') }))).toEqual(['clock-never-met'])
    expect(checksOf('ex.opinion#1', withClause(expulsion, 'ex.opinion#1', { stopped: stops('ex.eloi') }))).toEqual(['clock-never-stopped'])
  })
  it('a clock that nothing ends', () =>
    expect(
      seen('ex.abrogation-free', withClause(expulsion, 'ex.abrogation-free', { runs: { until: endOf('ex.eloi') }, met: [], stopped: [] })),
    ).toEqual([expect.objectContaining({ check: 'clock-never-lapsed', path: ['expulsion-order-notified'] })]))
  it('a rule that gives no end', () => {
    const unwritten = { id: 'unwritten', label: { fr: 'sans texte', en: 'no text' }, versions: [] }
    const runs: Clock['runs'] = {
      rule: { of: 'expulsion-order-notified', among: [unwritten], choose: () => unwritten },
      governedBy: { fact: 'expulsion-order-notified' },
    }
    expect(checksOf('ex.contest by unwritten', withClause(expulsion, 'ex.contest', { runs }))).toEqual(['rule-without-end'])
  })
  it('a fact in the person’s favour that is refused, with the shortest run', () => {
    const need: Need = { fact: 'comex-date-fixed', ground: 'no-date', consequence: { fr: 'refusé', en: 'refused' }, refuse: true }
    const asked = expulsion.facts['file-requested']
    if (asked === undefined) throw new Error('no such fact')
    expect(seen('file-requested', { ...expulsion, facts: { ...expulsion.facts, 'file-requested': { ...asked, needs: [need] } } })).toEqual([
      expect.objectContaining({ check: 'favour-refused', path: ['file-requested'] }),
    ])
  })
  it('a name that nothing publishes', () =>
    expect(checksOf('dropped', { ...expulsion, publishes: { ...expulsion.publishes, dropped: stops('ex.eloi') } })).toContain(
      'never-published',
    ))
  it('names that come back to themselves from one procedure to another', () => {
    const echo: Procedure = {
      ...appealWindow,
      publishes: { ...appealWindow.publishes, 'house-arrest-annulled': heard('assignment-ended', 'house-arrest') },
    }
    expect(seen('assignment-ended', echo, houseArrest)).toContainEqual(
      expect.objectContaining({ check: 'publish-cycle', procedure: 'house-arrest' }),
    )
  })
})
