import { each } from './compile.js'
import { occurrencesOf } from './define.js'
import type { Clause, Given, Moment, Procedure, Test } from './language.js'
import { inputOf } from './model-check-free.js'
import { momentsOf, parts } from './moments.js'

/** What a definition reads of a fact: its tests, of which the conditions are met unless said, and its fields that are dates. */
export type FactReads = {
  /** The fields that name a rule of the library. */
  readonly rules: readonly string[]
  readonly tests: ReadonlyMap<string, 'condition' | 'question'>
  readonly dates: readonly { field: string; isDay: boolean }[]
}

/** What is read of each fact, wherever it is read. */
export function readsOf(procedure: Procedure): ReadonlyMap<string, FactReads> {
  const tests = new Map<string, Map<string, 'condition' | 'question'>>()
  const dates = new Map<string, Set<string>>()
  const add = (type: string, test: Test<never>, kind: 'condition' | 'question') => {
    const known = tests.get(type) ?? new Map<string, 'condition' | 'question'>()
    tests.set(type, known.set(inputOf(test), known.get(inputOf(test)) === 'condition' ? 'condition' : kind))
  }
  const given = ({ fact, where }: Given, kind: 'condition' | 'question') => where.forEach((test) => add(fact, test, kind))
  const visit = (moment: Moment): void => {
    if ('fact' in moment && moment.field !== undefined) dates.set(moment.fact, (dates.get(moment.fact) ?? new Set()).add(moment.field))
    if ('given' in moment) given(moment.given, 'question')
    parts(moment).forEach(visit)
  }
  for (const { when } of occurrencesOf(procedure)) {
    if ('fact' in when) given(when, 'question')
    when.given?.forEach((one) => given(one, 'question'))
  }
  for (const clause of procedure.clauses) {
    momentsOf(clause).forEach(visit)
    if (clause.is !== 'clock') continue
    for (const one of clause.opposable ?? [])
      if ('fact' in one) given(one, 'condition')
      else for (const type of startingFacts(clause)) add(type, one, 'condition')
  }
  for (const [type, fact] of Object.entries(procedure.facts))
    for (const need of fact.needs ?? []) {
      if (need.when !== undefined) add(type, need.when, 'question')
      if ('holds' in need) add(type, need.holds, 'condition')
    }
  return new Map(
    Object.entries(procedure.facts).map(([type, { data }]) => [
      type,
      {
        rules: procedure.clauses.flatMap((clause) =>
          clause.is === 'clock' && !('until' in clause.runs) && 'field' in clause.runs.rule && clause.runs.rule.of === type
            ? [clause.runs.rule.field]
            : [],
        ),
        tests: tests.get(type) ?? new Map(),
        dates: [...(dates.get(type) ?? [])].map((field) => ({ field, isDay: formatOf(data.properties[field]) === 'date' })),
      },
    ]),
  )
}

const startingFacts = (clause: Extract<Clause, { is: 'clock' }>): readonly string[] =>
  [...each(clause.starts), ...(clause.restarted ?? []).map((again) => again.on)].flatMap((when) => ('fact' in when ? [when.fact] : []))

const formatOf = (schema: unknown): unknown => (schema as { readonly format?: unknown } | undefined)?.format
