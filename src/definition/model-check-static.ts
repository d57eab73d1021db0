import { each } from './compile.js'
import { occurrencesOf, type Definitions } from './define.js'
import type { Clause, Moment, Procedure, When } from './language.js'
import { momentsOf, parts, warningsOf } from './moments.js'
import { leadMs } from './outcome.js'

/** A mistake in a definition, with the shortest run that shows it; without one where it is that no run was found. */
export type Finding = {
  readonly check: string
  readonly procedure: string
  /** The clause, stage, fact or name that it is about. */
  readonly about: string
  readonly says: string
  readonly path: readonly string[]
}

/** What the text of a definition shows without a run. */
export const staticFindings = (procedure: Procedure): readonly Finding[] => [
  ...stageFindings(procedure),
  ...procedure.clauses.flatMap((clause) => [...capFindings(clause, procedure), ...warningFindings(clause, procedure)]),
  ...favourFindings(procedure),
]

const finding = (check: string, procedure: Procedure, about: string, says: string, path: readonly string[] = []): Finding => ({
  check,
  procedure: procedure.type,
  about,
  says,
  path,
})

/** No stage without exit but the final ones; none to which no move leads. */
function stageFindings(procedure: Procedure): readonly Finding[] {
  const { initial, moves, final } = procedure.stages
  const leaves = (stage: string) => moves.filter((move) => move.to !== stage && (move.from === '*' || move.from.includes(stage)))
  const paths = new Map<string, readonly string[]>([[initial, [initial]]])
  const queue = [initial]
  for (let stage = queue.shift(); stage !== undefined; stage = queue.shift())
    for (const move of leaves(stage))
      if (!paths.has(move.to)) {
        paths.set(move.to, [...(paths.get(stage) ?? []), move.to])
        queue.push(move.to)
      }
  return [...paths]
    .filter(([stage]) => !final.includes(stage) && leaves(stage).length === 0)
    .map(([stage, path]) =>
      finding('stage-without-exit', procedure, stage, `nothing leads out of stage ${stage}, which is not final`, path),
    )
}

/** Every liberty cap has a way to release, and tells somebody when it lapses. */
function capFindings(clause: Clause, procedure: Procedure): readonly Finding[] {
  if ((clause.is !== 'clock' && clause.is !== 'task') || clause.kind !== 'liberty-cap') return []
  const told = clause.is === 'clock' ? clause.tell?.lapse : clause.tell?.firm
  return (told ?? []).length > 0 ? [] : [finding('cap-without-notice', procedure, clause.id, `${clause.id} lapses and nobody is told`)]
}

/** No fact in a person's favour can be refused. */
const favourFindings = (procedure: Procedure): readonly Finding[] =>
  Object.entries(procedure.facts).flatMap(([type, fact]) =>
    fact.favours !== 'person'
      ? []
      : (fact.needs ?? [])
          .filter((need) => need.refuse === true)
          .map(({ ground }) => finding('favour-refused', procedure, type, `${type} is in the person's favour and is refused: ${ground}`)),
  )

/** Every warning stands before the end that it warns of. */
const warningFindings = (clause: Clause, procedure: Procedure): readonly Finding[] =>
  warningsOf(clause)
    .filter((one) => leadMs(one.before) <= 0)
    .map((one) => finding('alarm-after-end', procedure, clause.id, `${clause.id} warns ${one.before} before its end`))

/**
 * What is published never comes back to itself. A name hangs on the occurrences that publish it, a clause on those that start, meet and stop it and on
 * the dates that it reads, and what is heard on the name that is published.
 */
export function publishCycles(definitions: Definitions): readonly Finding[] {
  const edges = new Map<string, readonly string[]>()
  for (const procedure of definitions.values()) {
    const { type, publishes, clauses } = procedure
    const ofWhen = (when: When): readonly string[] =>
      'clause' in when ? [`${type} ${when.clause}`] : 'heard' in when ? [`${when.from}: ${when.heard}`] : []
    for (const [name, any] of Object.entries(publishes)) edges.set(`${type}: ${name}`, each(any).flatMap(ofWhen))
    const ids = new Set(clauses.map((clause) => clause.id))
    const all = occurrencesOf({ ...procedure, publishes: {}, stages: { ...procedure.stages, moves: [] }, opens: [], safeguards: [] })
    for (const id of ids) {
      const whens = all.filter(({ where }) => where.slice(0, where.lastIndexOf('.')) === id).flatMap(({ when }) => ofWhen(when))
      const moments = clauses.filter((clause) => clause.id === id).flatMap(momentsOf)
      edges.set(`${type} ${id}`, [...whens, ...moments.flatMap((moment) => ofMoment(moment, type))])
    }
  }
  return [...edges.keys()]
    .filter((node) => node.includes(': '))
    .flatMap((node): readonly Finding[] => {
      const cycle = back(node, edges)
      if (cycle === null) return []
      const [procedure = '', about = ''] = node.split(': ')
      return [{ check: 'publish-cycle', procedure, about, says: `${about} hangs on itself`, path: cycle }]
    })
}

const ofMoment = (moment: Moment, type: string): readonly string[] =>
  'heard' in moment
    ? [`${moment.from}: ${moment.heard}`]
    : 'endOf' in moment
      ? [`${type} ${moment.endOf}`]
      : parts(moment).flatMap((part) => ofMoment(part, type))

/** The shortest way from a node back to itself; null where there is none. */
function back(node: string, edges: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const queue: (readonly string[])[] = [[node]]
  const seen = new Set<string>()
  for (let path = queue.shift(); path !== undefined; path = queue.shift())
    for (const next of edges.get(path.at(-1) ?? '') ?? []) {
      if (next === node) return [...path, next]
      if (seen.has(next)) continue
      seen.add(next)
      queue.push([...path, next])
    }
  return null
}
