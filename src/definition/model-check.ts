import type { TObject } from 'typebox'
import type { Law } from '../law/rule.js'
import { each } from './compile.js'
import { occurrencesOf, type Definitions } from './define.js'
import { evaluate } from './evaluate.js'
import type { ClockState, FileFact, ProcedureState } from './evaluation.js'
import type { Answer, Any, Choice, Clause, Clock, Limit, Moment, Need, Procedure, Test, When } from './language.js'
import { momentsOf, parts } from './moments.js'
import { leadMs } from './outcome.js'

/** A mistake in a definition, with the shortest story that shows it. */
export type Finding = { readonly check: string; readonly procedure: string; readonly says: string; readonly path: readonly string[] }

export type ModelCheckOptions = {
  /** How many distinct states of a procedure are walked, the shortest stories first. */
  readonly states: number
  /** How many facts a story has at most. */
  readonly depth: number
  /** The instant of the first fact, epoch milliseconds: it picks the versions of the law. */
  readonly from: number
  readonly territory: string
}

/**
 * Walks the reachable stages and orders of facts of each definition, with its tests as free three-valued inputs and its choices through all their
 * rules, at instants before, at and after the ends, and reports what no run of the law may show.
 */
export const modelCheck = (definitions: Definitions, law: Law, options: ModelCheckOptions): readonly Finding[] =>
  [...definitions.values()].flatMap((procedure) => [
    ...stageFindings(procedure),
    ...capFindings(procedure),
    ...favourFindings(procedure),
    ...warningFindings(procedure),
    ...walkFindings(procedure, law, options),
  ])

const finding = (check: string, procedure: Procedure, says: string, path: readonly string[] = []): Finding => ({
  check,
  procedure: procedure.type,
  says,
  path,
})

/** No stage without exit but the final ones; every stage can be reached. */
function stageFindings(procedure: Procedure): readonly Finding[] {
  const { initial, moves, final, labels } = procedure.stages
  const leaves = (stage: string) => moves.filter((move) => move.to !== stage && (move.from === '*' || move.from.includes(stage)))
  const paths = new Map<string, readonly string[]>([[initial, [initial]]])
  const queue = [initial]
  for (let stage = queue.shift(); stage !== undefined; stage = queue.shift())
    for (const move of leaves(stage))
      if (!paths.has(move.to)) {
        paths.set(move.to, [...(paths.get(stage) ?? []), move.to])
        queue.push(move.to)
      }
  const stuck = [...paths].filter(([stage]) => !final.includes(stage) && leaves(stage).length === 0)
  return [
    ...stuck.map(([stage, path]) => finding('stage-without-exit', procedure, `stage ${stage} has no exit and is not final`, path)),
    ...Object.keys(labels)
      .filter((stage) => !paths.has(stage))
      .map((stage) => finding('stage-unreachable', procedure, `no story leads to stage ${stage}`)),
  ]
}

/** Every liberty cap has a way to release, and tells somebody when it lapses. */
const capFindings = (procedure: Procedure): readonly Finding[] =>
  procedure.clauses.flatMap((clause): readonly Finding[] => {
    if ((clause.is !== 'clock' && clause.is !== 'task') || clause.kind !== 'liberty-cap') return []
    const ends = [...each(clause.met), ...each(clause.stopped)]
    const frees = (when: When) =>
      ('fact' in when && procedure.facts[when.fact]?.favours === 'person') ||
      'heard' in when ||
      each(procedure.holding?.to).some((to) => sameWhen(to, when))
    const told = clause.is === 'clock' ? clause.tell?.lapse : clause.tell?.firm
    return [
      ...(ends.some(frees) ? [] : [finding('cap-without-release', procedure, `${clause.id} is ended by no release`)]),
      ...((told ?? []).length > 0 ? [] : [finding('cap-without-notice', procedure, `nobody is told when ${clause.id} lapses`)]),
    ]
  })

const sameWhen = (a: When, b: When): boolean => 'fact' in a && 'fact' in b && a.fact === b.fact

/** No fact in a person's favour is refused. */
const favourFindings = (procedure: Procedure): readonly Finding[] =>
  Object.entries(procedure.facts).flatMap(([type, fact]) =>
    fact.favours === 'person' && (fact.needs ?? []).some((need) => need.refuse === true)
      ? [finding('favour-refused', procedure, `${type} is in the person's favour and can be refused`)]
      : [],
  )

/** Every warning stands before the end that it warns of. */
const warningFindings = (procedure: Procedure): readonly Finding[] =>
  procedure.clauses.flatMap((clause) =>
    clause.is === 'clock' || clause.is === 'notice'
      ? (clause.warn ?? [])
          .filter((one) => leadMs(one.before) <= 0)
          .map((one) => finding('alarm-after-end', procedure, `${clause.id} warns ${one.before} before its end`))
      : [],
  )

type Story = { readonly facts: readonly FileFact[]; readonly at: number; readonly path: readonly string[] }
type Outcomes = Map<string, Set<string>>

/** Runs `evaluate` over all short stories, each abstract state once. */
function walkFindings(original: Procedure, law: Law, options: ModelCheckOptions): readonly Finding[] {
  const procedure = freed(original)
  const definitions = new Map([[procedure.type, procedure]])
  const moves = movesOf(procedure)
  const found = new Map<string, Finding>()
  const outcomes: Outcomes = new Map()
  const seen = new Set<string>()
  let frontier: Story[] = [{ facts: [], at: options.from, path: [] }]
  const file = (facts: readonly FileFact[]) => ({ procedures: [{ id: 'p', type: procedure.type, territory: options.territory }], facts })
  for (let depth = 0; depth <= options.depth && frontier.length > 0; depth += 1) {
    const next: Story[] = []
    for (const story of frontier) {
      const state = evaluate(file(story.facts), { at: story.at, law, definitions }).procedures[0]
      if (state === undefined) continue
      const key = abstractKey(state)
      if (seen.has(key) || seen.size >= options.states) continue
      seen.add(key)
      note(outcomes, state)
      for (const one of stateFindings(original, state, story)) if (!found.has(one.check + one.says)) found.set(one.check + one.says, one)
      for (const at of instantsAfter(state, story.at)) {
        next.push({ facts: story.facts, at, path: [...story.path, 'time passes'] })
        if (depth < options.depth) for (const move of moves) next.push(extended(story, move, at))
      }
    }
    frontier = next
  }
  return [...found.values(), ...unreached(original, outcomes)]
}

const abstractKey = (state: ProcedureState): string =>
  `${state.stage}|${state.holding === null ? '' : state.holding.mustRelease ? 'release' : state.holding.endedAt === null ? 'held' : 'free'}|${state.clocks.map((clock) => `${clock.clause}#${clock.n}:${clock.state}`).join(',')}`

function note(outcomes: Outcomes, state: ProcedureState): void {
  for (const clock of state.clocks) {
    const seen = outcomes.get(clock.clause) ?? new Set()
    outcomes.set(clock.clause, seen.add(clock.state))
  }
}

/** A minute later, and just before, at and just after the nearest end. */
function instantsAfter(state: ProcedureState, at: number): readonly number[] {
  const ends = state.clocks
    .filter((clock) => clock.settledAt === null && clock.lapsesAt !== null && clock.lapsesAt > at)
    .map((clock) => clock.lapsesAt ?? 0)
  const nearest = ends.length === 0 ? [] : [Math.min(...ends)]
  return [...new Set([at + 60_000, ...nearest.flatMap((end) => [end - 60_000, end, end + 60_000])])].filter((one) => one > at)
}

/** What may never be seen: an alarm after its end, a cap lapsed and nobody told. */
function stateFindings(procedure: Procedure, state: ProcedureState, story: Story): readonly Finding[] {
  const clockFor = (clause: string, n: number): ClockState | undefined =>
    state.clocks.find((clock) => clock.clause === clause && clock.n === n)
  const late = state.alarms.filter((alarm) => {
    const end = clockFor(alarm.clause, alarm.n)?.lapsesAt
    return end !== undefined && end !== null && alarm.at > end
  })
  const untold = state.clocks.filter(
    (clock) =>
      clock.kind === 'liberty-cap' &&
      clock.state === 'lapsed' &&
      !state.notices.some((told) => told.clause === clock.clause && told.n === clock.n && told.moment === 'lapse'),
  )
  return [
    ...late.map((alarm) => finding('alarm-after-end', procedure, `${alarm.id} rings after the end of its clock`, story.path)),
    ...untold.map((clock) => finding('cap-without-notice', procedure, `${clock.clause} lapsed and nobody is told`, story.path)),
  ]
}

const SETTLED = ['met', 'lapsed', 'stopped']

/** A clock that no story starts, or that no story ends. */
const unreached = (procedure: Procedure, outcomes: Outcomes): readonly Finding[] =>
  procedure.clauses
    .filter((clause): clause is Clock => clause.is === 'clock')
    .flatMap((clause) => {
      if (hearsOnly(clause)) return []
      const seen = outcomes.get(clause.id)
      if (seen === undefined) return [finding('clock-never-starts', procedure, `no story starts ${clause.id}`)]
      return SETTLED.some((state) => seen.has(state))
        ? []
        : [finding('clock-never-ends', procedure, `${clause.id} is never met, stopped or lapsed`)]
    })

const hearsOnly = (clause: Clock): boolean => each(clause.starts).every((when) => 'heard' in when)

type Move = { readonly type: string; readonly data: Readonly<Record<string, unknown>>; readonly name: string }

function extended(story: Story, move: Move, at: number): Story {
  const fact: FileFact = {
    id: `f${story.facts.length}`,
    procedure: 'p',
    type: move.type,
    occurredAt: at,
    recordedAt: at,
    data: datedData(move, at),
  }
  return { facts: [...story.facts, fact], at, path: [...story.path, move.name] }
}

const datedData = (move: Move, at: number): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(move.data).map(([field, value]) => [field, value === IN_TWO_DAYS ? new Date(at + 172_800_000).toISOString() : value]),
  )

const IN_TWO_DAYS = 'in two days'
const TESTS = '__tests'
const CHOICE = '__choice'

/** Each fact with each of its tests held, failed and unknown in turn, and each rule of a choice. */
function movesOf(procedure: Procedure): readonly Move[] {
  const tests = testKeys(procedure)
  const fields = dateFields(procedure)
  return Object.keys(procedure.facts).flatMap((type) => {
    const keys = tests.get(type) ?? []
    const base = Object.fromEntries((fields.get(type) ?? []).map((field) => [field, IN_TWO_DAYS]))
    const all = (answer: Answer) => Object.fromEntries(keys.map((key) => [key, answer]))
    const worlds =
      keys.length === 0
        ? [{}]
        : [
            all('yes'),
            all('no'),
            ...keys.flatMap((key) => [
              { ...all('no'), [key]: 'yes' },
              { ...all('yes'), [key]: 'no' },
              { ...all('yes'), [key]: 'unknown' },
            ]),
          ]
    const choices = Math.max(1, ...procedure.clauses.map((clause) => choiceSize(clause, type)))
    const unique = [...new Map(worlds.map((world) => [JSON.stringify(world), world])).values()]
    return unique.flatMap((world) =>
      Array.from({ length: choices }, (_, choice): Move => ({
        type,
        name: nameOf(type, world),
        data: { ...base, [TESTS]: world, [CHOICE]: choice },
      })),
    )
  })
}

const nameOf = (type: string, world: Readonly<Record<string, string>>): string => {
  const said = Object.entries(world).map(([key, answer]) => `${key}: ${answer}`)
  return said.length === 0 ? type : `${type} (${said.join(', ')})`
}

function choiceSize(clause: Clause, type: string): number {
  const limits: readonly Limit[] =
    clause.is === 'clock'
      ? [clause.runs, ...(clause.restarted ?? []).flatMap((one) => (one.runs ? [one.runs] : []))]
      : clause.is === 'notice'
        ? [clause.runs]
        : []
  return Math.max(
    0,
    ...limits.map((limit) => (!('until' in limit) && 'among' in limit.rule && limit.rule.of === type ? limit.rule.among.length : 0)),
  )
}

function testKeys(procedure: Procedure): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, Set<string>>()
  const add = (type: string, test: Test<never>) => keys.set(type, (keys.get(type) ?? new Set()).add(test.says.en))
  for (const { when } of occurrencesOf(procedure)) {
    if ('fact' in when) for (const test of when.where) add(when.fact, test)
    for (const { fact, where } of when.given ?? []) for (const test of where) add(fact, test)
  }
  for (const [type, fact] of Object.entries(procedure.facts))
    for (const need of fact.needs ?? []) {
      if ('holds' in need) add(type, need.holds)
      if (need.when !== undefined) add(type, need.when)
    }
  return new Map([...keys].map(([type, set]) => [type, [...set]]))
}

/** The fields of a fact that some clause reads as a date. */
function dateFields(procedure: Procedure): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, Set<string>>()
  const visit = (moment: Moment): void => {
    if ('fact' in moment && moment.field !== undefined) fields.set(moment.fact, (fields.get(moment.fact) ?? new Set()).add(moment.field))
    parts(moment).forEach(visit)
  }
  procedure.clauses.flatMap(momentsOf).forEach(visit)
  return new Map([...fields].map(([type, set]) => [type, [...set]]))
}

/** The same definition with its tests and choices read from the move instead of the data: free inputs. */
function freed(procedure: Procedure): Procedure {
  const free = (test: Test<never>): Test<never> => ({
    ...test,
    holds: (data: never) => (data as { [TESTS]?: Record<string, Answer> })[TESTS]?.[test.says.en] ?? 'unknown',
  })
  const when = (one: When): When => ({
    ...one,
    ...('fact' in one ? { where: one.where.map(free) } : {}),
    ...(one.given === undefined ? {} : { given: one.given.map(({ fact, where }) => ({ fact, where: where.map(free) })) }),
  })
  const any = (all: Any): Any => each(all).map(when)
  const limit = (one: Limit): Limit => ('until' in one || !('among' in one.rule) ? one : { ...one, rule: freeChoice(one.rule) })
  const need = (one: Need): Need => {
    const asked = one.when === undefined ? one : { ...one, when: free(one.when) }
    return 'holds' in asked ? { ...asked, holds: free(asked.holds) } : asked
  }
  const clause = (one: Clause): readonly Clause[] => {
    if (one.is === 'series') return []
    if (one.is === 'bar')
      return [
        { ...one, while: one.while.map((cause) => ('since' in cause ? { since: when(cause.since), until: any(cause.until) } : cause)) },
      ]
    if (one.is === 'notice')
      return [
        {
          ...one,
          starts: any(one.starts),
          served: any(one.served),
          runs: limit(one.runs),
          ...(one.stopped === undefined ? {} : { stopped: any(one.stopped) }),
        },
      ]
    const common = { starts: any(one.starts), met: any(one.met), ...(one.stopped === undefined ? {} : { stopped: any(one.stopped) }) }
    if (one.is === 'task') return [{ ...one, ...common }]
    return [
      {
        ...one,
        ...common,
        runs: limit(one.runs),
        ...(one.suspended === undefined
          ? {}
          : { suspended: one.suspended.map((pause) => ({ from: when(pause.from), to: when(pause.to) })) }),
        ...(one.restarted === undefined
          ? {}
          : {
              restarted: one.restarted.map((again) => ({
                ...again,
                on: when(again.on),
                ...(again.pausedBy === undefined ? {} : { pausedBy: any(again.pausedBy) }),
              })),
            }),
      },
    ]
  }
  const facts = Object.fromEntries(
    Object.entries(procedure.facts).map(([type, fact]) => [
      type,
      { ...fact, data: fact.data as TObject, ...(fact.needs === undefined ? {} : { needs: fact.needs.map(need) }) },
    ]),
  )
  return {
    ...procedure,
    facts,
    stages: { ...procedure.stages, moves: procedure.stages.moves.map((move) => ({ ...move, on: any(move.on) })) },
    clauses: procedure.clauses.flatMap(clause),
    ...(procedure.holding === undefined
      ? {}
      : { holding: { ...procedure.holding, from: any(procedure.holding.from), to: any(procedure.holding.to) } }),
    publishes: Object.fromEntries(Object.entries(procedure.publishes).map(([name, all]) => [name, any(all)])),
    opens: procedure.opens.map((open) => ({ ...open, on: when(open.on) })),
  }
}

const freeChoice = (choice: Choice<never>): Choice<never> => ({
  ...choice,
  choose: (data: never) => {
    const at = (data as { [CHOICE]?: number })[CHOICE] ?? 0
    const rule = choice.among[at % choice.among.length]
    if (rule === undefined) throw new Error(`a choice on ${choice.of} is among no rule`)
    return rule
  },
})
