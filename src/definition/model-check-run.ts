import { isoDay, localDay, MINUTE } from '../law/calendar.js'
import type { Law, Rule } from '../law/rule.js'
import { territory as territoryOf } from '../law/territory.js'
import type { Definitions } from './define.js'
import { evaluate } from './evaluate.js'
import type { ClockState, Defect, FileFact, ProcedureState } from './evaluation.js'
import type { Clause, Procedure } from './language.js'
import { ANSWERS, CHOSEN, freed, SLOT_DAYS, type Answers } from './model-check-free.js'
import { heardIn, publisher } from './model-check-heard.js'
import { readsOf, type FactReads } from './model-check-reads.js'

/** What a run takes as given: the day on which it begins, its place, the answers and dates that nothing asks for, the rule of every choice. */
export type Setting = {
  readonly from: number
  readonly territory: string
  /** The answer of a test that nothing asks for; the conditions of a fact and of a time that runs against its holder are met unless said. */
  readonly rest: 'no' | 'unknown'
  /** Where a planned date lies, in days after the fact that gives it; null: it is not told. */
  readonly dated: number | null
  readonly choice: number
}

/** Something from outside: a fact of the procedure, or what a linked one publishes, with the answers asked of it. */
export type Input = { readonly of: string; readonly type: string; readonly asked: Answers; readonly rest?: 'no' | 'unknown' }
/** An instant of a run, with what comes then; null: time has passed. */
export type Step = { readonly at: number; readonly input: Input | null }
/** A run: inputs and passing time, in order. */
export type Run = { readonly steps: readonly Step[]; readonly at: number }

/** One procedure under check: its freed form, the publishers that it hears, and the states of its runs. */
export type World = {
  readonly procedure: Procedure
  readonly definitions: Definitions
  readonly law: Law
  readonly setting: Setting
  readonly reads: ReadonlyMap<string, FactReads>
  /** The rules of the library that give a length on the day of the setting and since. */
  readonly lengths: readonly string[]
  readonly states: WeakMap<Run, ProcedureState>
  /** A run that starts each clause, once it was found. */
  readonly running: Map<Clause, Run>
  readonly others: Map<string, World>
  /** The setting in which something was last shown of a clause, a stage or a name. */
  readonly shownIn: Map<string, Setting>
  /** How many evaluations were made, by all the worlds of a check. */
  readonly count: { evaluations: number }
}

/** The id of the procedure under check in the file of a run. */
export const CHECKED = 'checked'

/** A procedure ready to be run. */
export function worldOf(original: Procedure, law: Law, setting: Setting): World {
  const procedure = freed(original)
  const publishers = [...heardIn(procedure)].map(([type, names]) => publisher(type, names))
  return {
    procedure,
    definitions: new Map([procedure, ...publishers].map((one) => [one.type, one])),
    law,
    setting,
    reads: readsOf(procedure),
    lengths: [...law.values()].filter(isLength).map((rule) => rule.id),
    states: new WeakMap(),
    running: new Map(),
    others: new Map(),
    shownIn: new Map(),
    count: { evaluations: 0 },
  }
}

const isLength = ({ versions }: Rule): boolean => {
  const last = versions.at(-1)
  return last !== undefined && last.until === undefined && 'unit' in last.period && last.period.unit !== 'times'
}

/** The same procedure in another setting. */
export function inSetting(world: World, setting: Setting): World {
  const key = Object.values(setting).join(' ')
  const known = world.others.get(key)
  if (known !== undefined) return known
  const made: World = { ...world, setting, states: new WeakMap(), running: new Map() }
  world.others.set(key, made)
  return made
}

/** The run in which nothing has happened. */
export const emptyRun = ({ setting }: World): Run => ({ steps: [], at: setting.from })
/** The run with one input more, a minute later unless said. */
export const after = (run: Run, input: Input, at = run.at + MINUTE): Run => ({ steps: [...run.steps, { at, input }], at })
/** The run after time has passed. */
export const waited = (run: Run, at: number): Run => ({ steps: [...run.steps, { at, input: null }], at })

/** The same run with other answers in its last fact of a type; null where there is none. */
export function amended(run: Run, type: string, asked: Answers): Run | null {
  const index = run.steps.findLastIndex(({ input }) => input?.of === CHECKED && input.type === type)
  const step = run.steps[index]
  if (step === undefined || step.input === null) return null
  const input = { ...step.input, asked: { ...step.input.asked, ...asked } }
  return { ...run, steps: run.steps.with(index, { ...step, input }) }
}

/** The run in words: facts with the answers asked of them, and passing time. */
export const pathOf = (run: Run): readonly string[] =>
  run.steps.map(({ input }) => {
    if (input === null) return 'time passes'
    const asked = Object.entries(input.asked).map(([test, answer]) => `${test}: ${answer}`)
    const rest = input.rest === undefined ? [] : [`else: ${input.rest}`]
    const name = input.of === CHECKED ? input.type : `heard ${input.of}: ${input.type}`
    return asked.length + rest.length === 0 ? name : `${name} (${[...asked, ...rest].join('; ')})`
  })

/** What the law says at the end of a run. */
export function stateOf(world: World, run: Run): ProcedureState {
  const known = world.states.get(run)
  if (known !== undefined) return known
  const { procedure, definitions, law, setting } = world
  const procedures = [...definitions.keys()].map((type) => ({
    id: type === procedure.type ? CHECKED : type,
    type,
    territory: setting.territory,
  }))
  const facts = run.steps.flatMap(({ input, at }, index) => (input === null ? [] : [factOf(world, input, at, index)]))
  world.count.evaluations += 1
  const state = evaluate({ procedures, facts }, { at: run.at, law, definitions }).procedures.find((one) => one.id === CHECKED)
  if (state === undefined) throw new Error(`no territory ${setting.territory}`)
  world.states.set(run, state)
  return state
}

function factOf(world: World, input: Input, at: number, index: number): FileFact {
  const { setting, reads, procedure } = world
  const zone = territoryOf(setting.territory)?.zone ?? 'Europe/Paris'
  const day = localDay(zone, at)
  const own = input.of === CHECKED ? reads.get(input.type) : undefined
  const answers = [...(own?.tests ?? [])].map(([test, kind]) => [
    test,
    input.asked[test] ?? input.rest ?? (kind === 'condition' ? 'yes' : setting.rest),
  ])
  const { dated } = setting
  const told = dated === null ? [] : (own?.dates ?? [])
  const dates = told.map(({ field, isDay }) => {
    const planned = at + (dated ?? 0) * 86_400_000
    return [field, isDay ? isoDay(localDay(zone, planned)) : new Date(planned).toISOString()]
  })
  const named = (own?.rules ?? []).map((field) => [field, world.lengths[setting.choice % world.lengths.length]])
  const isDay = input.of === CHECKED && procedure.facts[input.type]?.dated === 'day'
  return {
    id: `f${index}`,
    procedure: input.of,
    type: input.type,
    occurredAt: at,
    ...(isDay ? { day: isoDay(day) } : {}),
    recordedAt: at,
    data: {
      ...Object.fromEntries([...dates, ...named]),
      [ANSWERS]: Object.fromEntries(answers),
      [CHOSEN]: setting.choice,
      [SLOT_DAYS]: [isoDay(day + 1), isoDay(day + 2)],
    },
  }
}

/** The clocks of a clause of the freed procedure, told apart by its own label; where a rule of the library lends them its own, by their rank. */
export const clocksOf = (world: World, run: Run, clause: Clause): readonly ClockState[] => {
  const isNamed = clause.is === 'clock' && !('until' in clause.runs) && 'field' in clause.runs.rule
  return stateOf(world, run).clocks.filter((clock) =>
    isNamed ? clock.clause === clause.id && (clause.n ?? clock.n) === clock.n : clock.label === clause.label,
  )
}
/** Whether a clock has neither been met nor lapsed nor been stopped. */
export const isLive = (clock: ClockState): boolean => clock.settledAt === null && !['met', 'lapsed', 'stopped'].includes(clock.state)

/** What keeps the last fact of a run from being recorded or from having its effect. */
export function obstacles(world: World, run: Run): readonly Defect[] {
  const index = run.steps.length - 1
  const type = run.steps[index]?.input?.type
  const favours = type !== undefined && world.procedure.facts[type]?.favours === 'person'
  return stateOf(world, run).defects.filter(
    (defect) => defect.fact === `f${index}` && !defect.unknown && (defect.void || (defect.refuse && !favours)),
  )
}
