import { each } from './compile.js'
import type { Any, Clause, Given, Moment, Test, When } from './language.js'
import { inputOf, type Answers } from './model-check-free.js'
import { CHECKED, clocksOf, isLive, type Run, type World } from './model-check-run.js'
import { parts } from './moments.js'

/** How a clause can end. */
export type Turn = 'met' | 'lapsed' | 'stopped'
/** A search goes backwards from what is wanted: what would bring it, and what that needs first. Each step is run, so that what it finds is true. */
export type Search = {
  readonly world: World
  /** How many evaluations are left. */
  readonly left: { evaluations: number }
  /** What is being sought: nothing is sought for its own sake. */
  readonly seeking: ReadonlySet<string>
  /** Answers that a later occurrence wants of the facts recorded on the way. */
  readonly wanted: ReadonlyMap<string, Answers>
}
/** Runs, found one after the other as long as they are asked for. */
export type Runs = Generator<Run, void, undefined>

/** A search of so many evaluations. */
export const searchIn = (world: World, evaluations: number): Search => ({
  world,
  left: { evaluations: world.count.evaluations + evaluations },
  seeking: new Set(),
  wanted: new Map(),
})

/** Whether a search has used what it was given. */
export const isSpent = ({ world, left }: Search): boolean => world.count.evaluations >= left.evaluations
/** The answers that make these tests hold. */
export const yes = (tests: readonly Test<never>[]): Answers => Object.fromEntries(tests.map((test) => [inputOf(test), 'yes' as const]))

/** Seeks something, unless it is being sought already. */
export function* seek(key: string, search: Search, find: (search: Search) => Runs): Runs {
  if (search.seeking.has(key) || isSpent(search)) return
  yield* find({ ...search, seeking: new Set([...search.seeking, key]) })
}

/** Facts first, then what is heard, then the turns of clauses that run, then those of others; a lapse last, since time passes for all. */
function cost(when: When, run: Run, world: World): number {
  const given = when.given?.length ?? 0
  if (!('clause' in when)) return given + ('fact' in when ? 0 : 1)
  const named = world.procedure.clauses.filter((one) => isNamed(one, when.clause, when.n))
  const runs = named.some((one) => clocksOf(world, run, one).some(isLive))
  return given + (runs ? 1 : 3) + (when.turns === 'lapsed' ? 1 : 0)
}
/** Occurrences by how much it takes to bring them. */
export const easiestFirst = (any: Any | undefined, run: Run, world: World): readonly When[] =>
  [...each(any)]
    .map((when) => ({ when, at: cost(when, run, world) }))
    .sort((a, b) => a.at - b.at)
    .map(({ when }) => when)

/** Whether a clause is the one meant by an id and a rank. */
export const isNamed = (clause: Clause, id: string, n?: number): boolean =>
  clause.id === id && (n === undefined || !('n' in clause) || clause.n === undefined || clause.n === n)
/** A clause by its id and its rank. */
export const keyOf = (clause: Clause): string => `${clause.id}#${'n' in clause ? (clause.n ?? '') : ''}`

/** The same search with half of what is left. */
export const half = (search: Search): Search => {
  const { evaluations } = search.world.count
  return { ...search, left: { evaluations: evaluations + Math.max(0, Math.floor((search.left.evaluations - evaluations) / 2)) } }
}

/** What meets a clause (or serves it, for a notice), or stops it. */
export const turnedBy = (clause: Clause, turns: 'met' | 'stopped'): Any | undefined =>
  turns === 'stopped'
    ? 'stopped' in clause
      ? clause.stopped
      : undefined
    : 'met' in clause
      ? clause.met
      : 'served' in clause
        ? clause.served
        : undefined

/** Whether one more clock of a clause has turned since an earlier run. */
export const hasTurned = (clause: Clause, turns: Turn, before: Run, now: Run, world: World): boolean => {
  const count = (run: Run) => clocksOf(world, run, clause).filter((clock) => clock.state === turns).length
  return count(now) > count(before)
}

/** The plain moments that a moment is made of. */
export const leaves = (moment: Moment): readonly Moment[] => {
  const deeper = parts(moment)
  return deeper.length === 0 ? [moment] : deeper.flatMap(leaves)
}

/** Whether a fact of that type is in a run. */
export const isRecorded = ({ fact }: Given, run: Run): boolean =>
  run.steps.some(({ input }) => input?.of === CHECKED && input.type === fact)

/** Whether the last fact of that type says what it must. */
export function isTold({ fact, where }: Given, run: Run): boolean {
  const last = run.steps.findLast(({ input }) => input?.of === CHECKED && input.type === fact)?.input
  return last !== undefined && last !== null && Object.keys(yes(where)).every((test) => last.asked[test] === 'yes')
}
