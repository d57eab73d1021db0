import { endsIn, factsIn, limitsOf, momentsOf, parts } from './moments.js'
import type { Any, Bar, Clause, Given, Moment, Opening, Procedure, Test, When } from './language.js'

/** What an occurrence can do to a clause. */
export type RoleName = 'starts' | 'met' | 'stopped' | 'suspend' | 'resume' | 'restart' | 'pause' | 'since' | 'until'
/** An occurrence as the walk compares it: `where` reads the fact's own data, `n` is the rank of the clause, `given` what other facts must say. */
export type Caused = {
  readonly of: 'fact' | 'clause' | 'heard'
  readonly key: string
  readonly where: readonly Test<never>[]
  readonly n: number | undefined
  readonly given: readonly Given[] | undefined
}
/** One clause's interest in one kind of occurrence; `index` is the place in its list (suspensions, restarts, bars). */
export type Role = { readonly name: RoleName; readonly clause: Clause; readonly when: Caused; readonly index: number }

type Move = { readonly from: readonly string[] | '*'; readonly when: Caused; readonly to: string }

/** Everything that one kind of occurrence can do. `roles`: to the clauses that run; `starts`: the clauses that it starts. */
export type Effects = {
  readonly roles: Role[]
  readonly starts: Role[]
  readonly moves: Move[]
  readonly publishes: { readonly name: string; readonly when: Caused }[]
  readonly opens: { readonly opening: Opening; readonly when: Caused }[]
  readonly holding: { readonly edge: 'from' | 'to'; readonly when: Caused }[]
  readonly safeguards: { readonly id: string; readonly edge: 'due' | 'proved'; readonly when: Caused }[]
}

/** A procedure as the fold reads it: `effects` by the key of the occurrence that has them. */
export type Compiled = {
  readonly procedure: Procedure
  readonly effects: ReadonlyMap<string, Effects>
  /** The order of the fact types in the definition: the order in which facts of one minute are walked. */
  readonly factOrder: ReadonlyMap<string, number>
  readonly clausesOf: ReadonlyMap<string, readonly Clause[]>
  /** The clauses that read a date which may be moved, each with the occurrences that move it. */
  readonly movedBy: ReadonlyMap<Clause, ReadonlySet<string>>
  /** The occurrences that can bring a date which a clause still lacks; none is named for a clause that counts from the end of another. */
  readonly reads: ReadonlyMap<Clause, ReadonlySet<string>>
  /** The bars, by the fact that they forbid. */
  readonly bars: ReadonlyMap<string, readonly Bar[]>
  /** The facts that must not come before their minimum notice. */
  readonly noticed: ReadonlySet<string>
  /** The types of procedure that it hears. */
  readonly hears: ReadonlySet<string>
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
  const add = (name: RoleName, any: Any | undefined, index = 0) =>
    each(any).forEach((when) => roles.push({ name, clause, when: uniformWhen(when), index }))
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

function compile(definition: Procedure): Compiled {
  const procedure = { ...definition, clauses: definition.clauses.map(uniform) }
  const effects = new Map<string, Effects>()
  const effectsOf = (key: string): Effects => {
    let found = effects.get(key)
    if (found === undefined)
      effects.set(key, (found = { roles: [], starts: [], moves: [], publishes: [], opens: [], holding: [], safeguards: [] }))
    return found
  }
  const causes = (any: Any | undefined) => each(any).map((when) => ({ when: uniformWhen(when), on: effectsOf(keyOf(when)) }))
  const clausesOf = new Map<string, Clause[]>()
  for (const clause of procedure.clauses) {
    push(clausesOf, clause.id, clause)
    for (const role of rolesOf(clause)) effectsOf(role.when.key)[role.name === 'starts' ? 'starts' : 'roles'].push(role)
  }
  for (const { from, to, on: any } of procedure.stages.moves) for (const { when, on } of causes(any)) on.moves.push({ from, when, to })
  for (const [name, any] of Object.entries(procedure.publishes)) for (const { when, on } of causes(any)) on.publishes.push({ name, when })
  for (const opening of procedure.opens) for (const { when, on } of causes(opening.on)) on.opens.push({ opening, when })
  for (const edge of ['from', 'to'] as const) for (const { when, on } of causes(procedure.holding?.[edge])) on.holding.push({ edge, when })
  for (const { id, ...guarantee } of procedure.safeguards ?? [])
    for (const edge of ['due', 'proved'] as const)
      for (const { when, on } of causes(guarantee[edge])) on.safeguards.push({ id, edge, when })
  const factOrder = new Map(Object.keys(procedure.facts).map((type, index) => [type, index]))
  const movedBy = new Map(
    procedure.clauses.map((clause) => [clause, new Set(momentsOf(clause).flatMap(movers))] as const).filter(([, keys]) => keys.size > 0),
  )
  const reads = new Map(
    procedure.clauses
      .filter((clause) => momentsOf(clause).every((moment) => endsIn(moment).length === 0))
      .map((clause) => [clause, new Set([...momentsOf(clause).flatMap(readsOf), ...rulesRead(clause)])] as const),
  )
  const bars = new Map<string, Bar[]>()
  for (const clause of procedure.clauses) if (clause.is === 'bar') for (const fact of clause.forbids) push(bars, fact, clause)
  const noticed = new Set(procedure.clauses.flatMap((clause) => (clause.is === 'notice' ? [clause.forbids] : [])))
  const hears = new Set([...effects.keys(), ...procedure.clauses.flatMap(momentsOf).flatMap(readsOf)].flatMap(publisherIn))
  return { procedure, effects, factOrder, clausesOf, movedBy, reads, bars, noticed, hears }
}

/** The occurrences that may move a date after it was first read. */
const movers = (moment: Moment): readonly string[] =>
  'newest' in moment
    ? moment.newest.map((one) => `fact:${one.fact}`)
    : [...('given' in moment ? [`fact:${moment.given.fact}`] : []), ...parts(moment).flatMap(movers)]

/** The facts and the heard occurrences that a moment is read from. */
const readsOf = (moment: Moment): readonly string[] => [
  ...factsIn(moment).map((fact) => `fact:${fact}`),
  ...('newest' in moment ? moment.newest.map((one) => `fact:${one.fact}`) : []),
  ...('heard' in moment ? [`heard:${moment.from}:${moment.heard}`] : []),
  ...('newest' in moment ? [] : parts(moment).flatMap(readsOf)),
]

/** The type of procedure that publishes what is heard. */
const publisherIn = (key: string): readonly string[] => (key.startsWith('heard:') ? key.split(':').slice(1, 2) : [])

/** The facts that choose the rule of a clause. */
const rulesRead = (clause: Clause): readonly string[] =>
  limitsOf(clause).flatMap((limit) => ('until' in limit || !('of' in limit.rule) ? [] : [`fact:${limit.rule.of}`]))

/**
 * The same clause with every field that any form has, in one order: the engine reads all clauses as one shape, which makes the whole walk faster.
 * A field that the clause does not have is undefined, as it is read.
 */
function uniform(clause: Clause): Clause {
  const fields = Object.fromEntries(CLAUSE_FIELDS.map((field) => [field, (clause as Readonly<Record<string, unknown>>)[field]]))
  return fields as unknown as Clause
}

const CLAUSE_FIELDS = [
  ...['is', 'id', 'n', 'kind', 'label', 'owner', 'basis', 'tell', 'starts', 'from', 'runs', 'binds', 'stated', 'atMost', 'met', 'stopped'],
  ...[
    'silent',
    'suspended',
    'restarted',
    'opposable',
    'warn',
    'target',
    'before',
    'served',
    'forbids',
    'while',
    'during',
    'terms',
    'slots',
    'excused',
  ],
]

/** An occurrence in one shape too. */
function uniformWhen(when: When): Caused {
  const fact = 'fact' in when ? when : null
  const clause = 'clause' in when ? when : null
  return {
    of: fact !== null ? 'fact' : clause !== null ? 'clause' : 'heard',
    key: keyOf(when),
    where: fact?.where ?? NO_TESTS,
    n: clause?.n,
    given: when.given,
  }
}
const NO_TESTS: readonly never[] = []

const cache = new WeakMap<Procedure, Compiled>()

/** The compiled form of a procedure, made once. */
export function compiled(procedure: Procedure): Compiled {
  const known = cache.get(procedure)
  if (known !== undefined) return known
  const made = compile(procedure)
  cache.set(procedure, made)
  return made
}
