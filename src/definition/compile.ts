import { momentsOf, parts } from './moments.js'
import type { Any, Bar, Clause, Moment, Opening, Procedure, When } from './language.js'

/** What an occurrence can do to a clause. */
export type RoleName = 'starts' | 'met' | 'stopped' | 'suspend' | 'resume' | 'restart' | 'pause' | 'since' | 'until'
/** One clause's interest in one kind of occurrence; `index` is the place in its list (suspensions, restarts, bars). */
export type Role = { readonly name: RoleName; readonly clause: Clause; readonly when: When; readonly index: number }

type Move = { readonly from: readonly string[] | '*'; readonly when: When; readonly to: string }

/** A procedure as the fold reads it: everything by the key of the occurrence that triggers it. */
export type Compiled = {
  readonly procedure: Procedure
  readonly roles: ReadonlyMap<string, readonly Role[]>
  readonly moves: ReadonlyMap<string, readonly Move[]>
  readonly publishes: ReadonlyMap<string, readonly { readonly name: string; readonly when: When }[]>
  readonly opens: ReadonlyMap<string, readonly Opening[]>
  readonly holding: ReadonlyMap<string, readonly { readonly edge: 'from' | 'to'; readonly when: When }[]>
  readonly safeguards: ReadonlyMap<string, readonly { readonly id: string; readonly edge: 'due' | 'proved'; readonly when: When }[]>
  /** The order of the fact types in the definition: the order in which facts of one minute are walked. */
  readonly factOrder: ReadonlyMap<string, number>
  readonly clausesOf: ReadonlyMap<string, readonly Clause[]>
  /** The clauses that read a date which may be moved, each with the occurrences that move it. */
  readonly movedBy: ReadonlyMap<Clause, ReadonlySet<string>>
  /** The bars, by the fact that they forbid. */
  readonly bars: ReadonlyMap<string, readonly Bar[]>
  /** The facts that must not come before their minimum notice. */
  readonly noticed: ReadonlySet<string>
}

/** The occurrences of a `When` list. */
export const each = (any: Any | undefined): readonly When[] => (any === undefined ? [] : Array.isArray(any) ? any : [any as When])

/** The key under which an occurrence is looked up. */
export const keyOf = (when: When): string =>
  'fact' in when ? `fact:${when.fact}` : 'clause' in when ? `clause:${when.clause}:${when.turns}` : `heard:${when.from}:${when.heard}`

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function rolesOf(clause: Clause): readonly Role[] {
  const roles: Role[] = []
  const add = (name: RoleName, any: Any | undefined, index = 0) => each(any).forEach((when) => roles.push({ name, clause, when, index }))
  if (clause.is === 'clock') {
    add('starts', clause.starts)
    add('met', clause.met)
    add('stopped', clause.stopped)
    clause.suspended?.forEach((pause, index) => {
      add('suspend', pause.from, index)
      add('resume', pause.to, index)
    })
    clause.restarted?.forEach((again, index) => {
      add('restart', again.on, index)
      add('pause', again.pausedBy, index)
    })
  } else if (clause.is === 'task') {
    add('starts', clause.starts)
    add('met', clause.met)
    add('stopped', clause.stopped)
  } else if (clause.is === 'notice') {
    add('starts', clause.starts)
    add('met', clause.served)
    add('stopped', clause.stopped)
  } else if (clause.is === 'bar') {
    clause.while.forEach((cause, index) => {
      if (!('since' in cause)) return
      add('since', cause.since, index)
      add('until', cause.until, index)
    })
  }
  return roles
}

function compile(procedure: Procedure): Compiled {
  const roles = new Map<string, Role[]>()
  const moves = new Map<string, Move[]>()
  const publishes = new Map<string, { name: string; when: When }[]>()
  const opens = new Map<string, Opening[]>()
  const holding = new Map<string, { edge: 'from' | 'to'; when: When }[]>()
  const safeguards = new Map<string, { id: string; edge: 'due' | 'proved'; when: When }[]>()
  const clausesOf = new Map<string, Clause[]>()
  for (const clause of procedure.clauses) {
    push(clausesOf, clause.id, clause)
    for (const role of rolesOf(clause)) push(roles, keyOf(role.when), role)
  }
  for (const move of procedure.stages.moves)
    for (const when of each(move.on)) push(moves, keyOf(when), { from: move.from, when, to: move.to })
  for (const [name, any] of Object.entries(procedure.publishes)) for (const when of each(any)) push(publishes, keyOf(when), { name, when })
  for (const open of procedure.opens) push(opens, keyOf(open.on), open)
  for (const edge of ['from', 'to'] as const) for (const when of each(procedure.holding?.[edge])) push(holding, keyOf(when), { edge, when })
  for (const guarantee of procedure.safeguards ?? [])
    for (const edge of ['due', 'proved'] as const)
      for (const when of each(guarantee[edge])) push(safeguards, keyOf(when), { id: guarantee.id, edge, when })
  const factOrder = new Map(Object.keys(procedure.facts).map((type, index) => [type, index]))
  const movedBy = new Map(
    procedure.clauses.map((clause) => [clause, new Set(momentsOf(clause).flatMap(movers))] as const).filter(([, keys]) => keys.size > 0),
  )
  const bars = new Map<string, Bar[]>()
  for (const clause of procedure.clauses) if (clause.is === 'bar') for (const fact of clause.forbids) push(bars, fact, clause)
  const noticed = new Set(procedure.clauses.flatMap((clause) => (clause.is === 'notice' ? [clause.forbids] : [])))
  return { procedure, roles, moves, publishes, opens, holding, safeguards, factOrder, clausesOf, movedBy, bars, noticed }
}

/** The occurrences that may move a date after it was first read. */
const movers = (moment: Moment): readonly string[] =>
  'newest' in moment
    ? moment.newest.map((one) => `fact:${one.fact}`)
    : [...('given' in moment ? [`fact:${moment.given.fact}`] : []), ...parts(moment).flatMap(movers)]

const cache = new WeakMap<Procedure, Compiled>()

/** The compiled form of a procedure, made once. */
export function compiled(procedure: Procedure): Compiled {
  const known = cache.get(procedure)
  if (known !== undefined) return known
  const made = compile(procedure)
  cache.set(procedure, made)
  return made
}
