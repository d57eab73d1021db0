import { dayNumber } from '../law/calendar.js'
import type { Law } from '../law/rule.js'
import type { Definitions } from './define.js'
import type { Procedure } from './language.js'
import { goalsOf, type Goal } from './model-check-goals.js'
import { allRules, instantsOf } from './model-check-rules.js'
import { emptyRun, pathOf, worldOf, type Run, type World } from './model-check-run.js'
import { publishCycles, staticFindings, type Finding } from './model-check-static.js'
import { walk } from './model-check-walk.js'
import { witness } from './model-check-witness.js'

export type { Finding } from './model-check-static.js'

export type ModelCheckOptions = {
  readonly territory: string
  /** How many states of each definition are walked on from. */
  readonly states: number
  /** Only what is about these clauses, stages or names is sought; all, unless said. */
  readonly about?: readonly string[]
}

export type Report = {
  readonly findings: readonly Finding[]
  /** What was found, with the run that shows it. */
  readonly shown: readonly {
    readonly procedure: string
    readonly check: string
    readonly about: string
    readonly path: readonly string[]
  }[]
  readonly states: number
  readonly evaluations: number
}

/**
 * Checks definitions by running them, with their tests as free three-valued inputs, their choices through all their rules, and time at instants before,
 * at and after the ends. What must be possible is sought backwards, goal by goal; what must never be is looked for in every state walked.
 */
export function modelCheck(definitions: Definitions, law: Law, options: ModelCheckOptions): Report {
  const reports = [...definitions.values()].map((procedure) => check(procedure, law, options))
  return {
    findings: [...publishCycles(definitions), ...reports.flatMap((one) => one.findings)],
    shown: reports.flatMap((one) => one.shown),
    states: reports.reduce((sum, one) => sum + one.states, 0),
    evaluations: reports.reduce((sum, one) => sum + one.evaluations, 0),
  }
}

function check(procedure: Procedure, law: Law, options: ModelCheckOptions): Report {
  const { territory } = options
  const from = instantsOf(allRules(procedure), law, territory)[0] ?? (dayNumber('2026-01-05') ?? 0) * 86_400_000
  const world = worldOf(procedure, law, { from, territory, rest: 'no', dated: 2, choice: 0 })
  const goals = goalsOf(world.procedure).filter((goal) => options.about === undefined || options.about.includes(goal.about))
  const sought = goals.map((goal) => ({ goal, found: witness(goal, world) }))
  const shown = sought.flatMap(({ goal, found }) => (found === null ? [] : [{ goal, ...found }]))
  const walked = walk([{ run: emptyRun(world), world }, ...shown.flatMap(beginnings)], options.states)
  const findings = [
    ...staticFindings(procedure),
    ...sought.filter(({ found }) => found === null).map(({ goal }) => missing(goal, procedure, shown)),
    ...walked.breaches.map((breach) => ({ ...breach, procedure: procedure.type })),
  ]
  return {
    findings: shortest(findings),
    shown: shown.map(({ goal, run }) => ({ procedure: procedure.type, check: goal.check, about: goal.about, path: pathOf(run) })),
    states: walked.states,
    evaluations: world.count.evaluations,
  }
}

/** One finding of each kind on each thing, by its shortest run. */
function shortest(findings: readonly Finding[]): readonly Finding[] {
  const kept = new Map<string, Finding>()
  for (const one of findings) {
    const key = `${one.check} ${one.about}`
    const known = kept.get(key)
    if (known === undefined || known.path.length === 0 || (one.path.length > 0 && one.path.length < known.path.length)) kept.set(key, one)
  }
  return [...kept.values()]
}

/** A run and all its beginnings. */
const beginnings = ({ run, world }: { readonly run: Run; readonly world: World }) =>
  run.steps.map((step, index) => ({ run: { steps: run.steps.slice(0, index + 1), at: step.at }, world }))

/** What no run shows, with the run that came nearest to it: the start of the clause. */
function missing(goal: Goal, procedure: Procedure, shown: readonly { readonly goal: Goal; readonly run: Run }[]): Finding {
  const nearest = shown.find((one) => one.goal.about === goal.about)
  return {
    check: goal.check,
    procedure: procedure.type,
    about: goal.about,
    says: goal.says,
    path: nearest === undefined ? [] : pathOf(nearest.run),
  }
}
