import { each } from './compile.js'
import type { Clause, Limit, Procedure } from './language.js'
import { frees, inputsOf } from './model-check-inputs.js'
import { rulesBehind } from './model-check-rules.js'
import { after, clocksOf, isLive, type Run } from './model-check-run.js'
import { easiestFirst, turnedBy, type Search, type Turn } from './model-check-steps.js'
import { dated, leave, live, reach, reachStage, started, turn } from './model-check-search.js'

/** Something that some run of a definition must show. */
export type Goal = {
  readonly check: string
  /** The clause, stage or name that it is about. */
  readonly about: string
  readonly says: string
  readonly rules: readonly { readonly id: string }[]
  /** The only rule of its choice that it runs by. */
  readonly choice?: number
  readonly find: (run: Run, search: Search) => Generator<Run, void, undefined>
}

/** Every clause starts and turns as it says, every rule of a choice gives an end, every stage is reached, every name published, every link opened. */
export const goalsOf = (procedure: Procedure): readonly Goal[] => [
  ...Object.keys(procedure.stages.labels).map((stage): Goal => ({
    check: 'stage-unreachable',
    about: stage,
    says: `no run leads to stage ${stage}`,
    rules: [],
    find: (run, search) => reachStage(stage, run, search),
  })),
  ...Object.keys(procedure.stages.labels)
    .filter((stage) => !procedure.stages.final.includes(stage))
    .map((stage): Goal => ({
      check: 'stage-without-exit',
      about: stage,
      says: `nothing leads out of stage ${stage}, which is not final`,
      rules: [],
      find: function* (run, search) {
        for (const ready of reachStage(stage, run, search)) yield* leave(stage, ready, search)
      },
    })),
  ...procedure.clauses.flatMap((clause) => clauseGoals(clause, procedure)),
  ...procedure.clauses.flatMap((clause) => releaseGoals(clause, procedure)),
  ...Object.entries(procedure.publishes).map(([name, any]): Goal => ({
    check: 'never-published',
    about: name,
    says: `no run publishes ${name}`,
    rules: [],
    find: function* (run, search) {
      for (const when of easiestFirst(any, run, search.world)) yield* reach(when, run, search)
    },
  })),
  ...procedure.opens.map((open): Goal => ({
    check: 'never-opened',
    about: open.procedure,
    says: `no run opens ${open.procedure}`,
    rules: [],
    find: (run, search) => reach(open.on, run, search),
  })),
]

/** A clause by its id, with its rank where it has one. */
export const nameOf = (clause: Clause): string => ('n' in clause && clause.n !== undefined ? `${clause.id}#${clause.n}` : clause.id)

function clauseGoals(clause: Clause, procedure: Procedure): readonly Goal[] {
  if (!('starts' in clause)) return []
  const about = nameOf(clause)
  const limits = clause.is === 'task' ? [] : [clause.runs]
  const rules = rulesBehind(clause, procedure)
  const turns: readonly Turn[] = [
    ...(each(turnedBy(clause, 'met')).length > 0 ? (['met'] as const) : []),
    ...(each(turnedBy(clause, 'stopped')).length > 0 ? (['stopped'] as const) : []),
    // A silent clause marks a state: it has no time that could run out.
    ...(clause.is === 'task' || (clause.is === 'clock' && clause.silent === true) ? [] : (['lapsed'] as const)),
  ]
  return [
    { check: 'clock-never-starts', about, rules, says: `no run starts ${about}`, find: (run, search) => started(clause, run, search) },
    ...turns.map((turns): Goal => ({
      check: `clock-never-${turns}`,
      about,
      rules,
      says: `${about} is never ${turns}`,
      find: (run, search) => turn(clause, turns, run, search),
    })),
    ...limits.flatMap((limit) => choiceGoals(clause, limit, about)),
  ]
}

/** Every liberty cap that runs is ended by some release. */
const releaseGoals = (clause: Clause, procedure: Procedure): readonly Goal[] =>
  (clause.is !== 'clock' && clause.is !== 'task') || clause.kind !== 'liberty-cap'
    ? []
    : [
        {
          check: 'cap-without-release',
          about: nameOf(clause),
          says: `${nameOf(clause)} runs and no release ends it`,
          rules: rulesBehind(clause, procedure),
          find: function* (run, search) {
            const { world } = search
            const releases = inputsOf(world.procedure).filter((input) => frees(world.procedure, input))
            for (const ready of live(clause, run, search))
              for (const input of releases) {
                const freed = after(ready, input)
                if (!clocksOf(world, freed, clause).some(isLive)) yield freed
              }
          },
        },
      ]

const choiceGoals = (clause: Clause, limit: Limit, about: string): readonly Goal[] =>
  'until' in limit || !('among' in limit.rule)
    ? []
    : limit.rule.among.map((rule, choice): Goal => ({
        check: 'rule-without-end',
        about: `${about} by ${rule.id}`,
        says: `${about} never has an end by ${rule.id}`,
        rules: [rule],
        choice,
        find: (run, search) => dated(clause, run, search),
      }))
