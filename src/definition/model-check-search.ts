import { MINUTE } from '../law/calendar.js'
import { each } from './compile.js'
import type { Clause, Given, Moment, Need, When } from './language.js'
import { inputOf, type Answers } from './model-check-free.js'
import { after, amended, CHECKED, clocksOf, isLive, obstacles, stateOf, waited, type Run } from './model-check-run.js'
import {
  easiestFirst,
  half,
  hasTurned,
  isNamed,
  isRecorded,
  isSpent,
  isTold,
  keyOf,
  leaves,
  seek,
  turnedBy,
  yes,
  type Runs,
  type Search,
  type Turn,
} from './model-check-steps.js'
import { momentsOf } from './moments.js'

/** Runs that go on from `run` to the occurrence meant, with the conditions on other facts that it names. */
export function* reach(when: When, run: Run, search: Search): Runs {
  const given = when.given ?? []
  if (given.length === 0) return yield* occur(when, run, search)
  const wanted = new Map(search.wanted)
  for (const { fact, where } of given) wanted.set(fact, { ...wanted.get(fact), ...yes(where) })
  const wanting = { ...search, wanted }
  // The fact may come with the occurrence itself or on the way to it, or before.
  const [early, late] = [provided(given, run, wanting), [run]]
  for (const runs of 'clause' in when && given.some((one) => !isRecorded(one, run)) ? [late, early] : [early, late])
    for (const ready of runs) for (const found of occur(when, ready, wanting)) if (given.every((one) => isTold(one, found))) yield found
}

/** Runs in which the other facts say what they must: the last one told otherwise, or a new one. */
function* provided(given: readonly Given[], run: Run, search: Search): Runs {
  const [first, ...others] = given
  if (first === undefined) return yield run
  const told = amended(run, first.fact, yes(first.where))
  if (told !== null) yield* provided(others, told, search)
  else for (const ready of record(first.fact, yes(first.where), run, search)) yield* provided(others, ready, search)
}

function* occur(when: When, run: Run, search: Search): Runs {
  if ('fact' in when) yield* record(when.fact, yes(when.where), run, search)
  else if ('heard' in when) yield after(run, { of: when.from, type: when.heard, asked: {} })
  else
    for (const clause of search.world.procedure.clauses)
      if (isNamed(clause, when.clause, when.n)) yield* turn(clause, when.turns, run, search)
}

/** Records a fact; what keeps it from its effect is brought about first. */
function* record(type: string, asked: Answers, run: Run, search: Search): Runs {
  if (isSpent(search)) return
  const { world } = search
  const answers = { ...asked, ...search.wanted.get(type) }
  const next = after(run, { of: CHECKED, type, asked: answers })
  const grounds = new Set(obstacles(world, next).map((defect) => defect.ground))
  if (grounds.size === 0) return yield next
  for (const [index, need] of (world.procedure.facts[type]?.needs ?? []).entries()) {
    if (!grounds.has(need.ground)) continue
    if ('holds' in need && answers[inputOf(need.holds)] === undefined)
      yield* record(type, { ...answers, ...yes([need.holds]) }, run, search)
    yield* seek(`need ${type} ${index}`, search, function* (deeper) {
      for (const ready of satisfy(need, run, deeper)) yield* record(type, asked, ready, deeper)
    })
  }
}

function* satisfy(need: Need, run: Run, search: Search): Runs {
  const { clauses } = search.world.procedure
  if ('fact' in need) yield* record(need.fact, {}, run, search)
  if ('stage' in need) for (const stage of need.stage) yield* reachStage(stage, run, search)
  if ('running' in need) {
    const { n } = need
    // A rank that the fact says: any, since data are free here.
    const isOne = (clause: Clause) => [need.running].flat().some((id) => isNamed(clause, id, typeof n === 'object' ? undefined : n))
    for (const clause of clauses) if (isOne(clause)) yield* live(clause, run, search)
  }
  if ('over' in need) for (const clause of clauses) if (isNamed(clause, need.over, need.n)) yield* turn(clause, 'lapsed', run, search)
}

/**
 * Runs at whose end a clause is running. One that goes on from the end of another comes after it; where a clause ends as it starts, what its dates are
 * read from comes first.
 */
export function* live(clause: Clause, run: Run, search: Search): Runs {
  const { world } = search
  const isRunning = (one: Run) => clocksOf(world, one, clause).some(isLive)
  if (isRunning(run)) return yield run
  const goesOn = clause.is === 'clock' && clause.from !== undefined ? leaves(clause.from).filter((moment) => 'endOf' in moment) : []
  const all = clause.is === 'clock' ? momentsOf(clause).flatMap(leaves) : []
  const known = run.steps.length === 0 ? world.running.get(clause) : undefined
  if (known !== undefined) yield known
  const ways = [
    ...(goesOn.length > 0 ? [{ before: goesOn, within: half(search) }] : []),
    { before: [], within: search },
    { before: all, within: search },
  ]
  for (const { before, within } of ways)
    for (const ready of dates(before, run, within))
      for (const found of started(clause, ready, within)) {
        if (!isRunning(found)) continue
        if (run.steps.length === 0 && !world.running.has(clause)) world.running.set(clause, found)
        yield found
      }
}

/** Runs at whose end a clause has an end. */
export function* dated(clause: Clause, run: Run, search: Search): Runs {
  const { world } = search
  const isDated = (one: Run) => clocksOf(world, one, clause).some((clock) => clock.firmAt !== null)
  for (const found of started(clause, run, search))
    if (isDated(found)) yield found
    else if (clause.is !== 'task')
      for (const ready of dates(momentsOf(clause).flatMap(leaves), found, search)) if (isDated(ready)) yield ready
}

/** Runs at whose end a clause has just started. */
export function* started(clause: Clause, run: Run, search: Search): Runs {
  if (!('starts' in clause)) return
  const before = clocksOf(search.world, run, clause).length
  if (before > 0 && 'n' in clause && clause.n !== undefined) return
  yield* seek(`start ${keyOf(clause)}`, search, function* (deeper) {
    for (const when of easiestFirst(clause.starts, run, search.world))
      for (const found of reach(when, run, deeper)) if (clocksOf(search.world, found, clause).length > before) yield found
  })
}

/** Runs at whose end a clause has just turned: met, lapsed or stopped. */
export function* turn(clause: Clause, turns: Turn, run: Run, search: Search): Runs {
  const { world } = search
  yield* seek(`${turns} ${keyOf(clause)}`, search, function* (deeper) {
    for (const running of live(clause, run, deeper))
      if (turns === 'lapsed') yield* lapse(clause, running, deeper, true)
      else yield* turned(clause, turns, running, deeper)
    // One that starts and ends in the same minute is never seen running.
    for (const found of started(clause, run, deeper)) if (hasTurned(clause, turns, run, found, world)) yield found
  })
}

/** Runs in which what meets or stops a running clause has just come. */
function* turned(clause: Clause, turns: 'met' | 'stopped', running: Run, search: Search): Runs {
  const { world } = search
  for (const when of easiestFirst(turnedBy(clause, turns), running, world)) {
    // What meets one of several stops the others.
    const isItself = 'clause' in when && isNamed(clause, when.clause, when.n)
    for (const ready of isItself ? started(clause, running, search) : [running])
      for (const found of reach(when, ready, search)) if (hasTurned(clause, turns, ready, found, world)) yield found
  }
}

/** Lets time pass to the end of a running clause; where it has none yet, first brings what its dates wait for. */
function* lapse(clause: Clause, run: Run, search: Search, mayDate: boolean): Runs {
  const { world } = search
  const running = clocksOf(world, run, clause).find(isLive)
  const at = running?.lapsesAt ?? null
  if (at !== null) {
    const later = waited(run, Math.max(at, run.at) + MINUTE)
    if (hasTurned(clause, 'lapsed', run, later, world)) yield later
    else yield* outlasting(clause, run, search)
  } else if (mayDate && clause.is !== 'task')
    for (const dated of dates(momentsOf(clause).flatMap(leaves), run, search)) {
      if (hasTurned(clause, 'lapsed', run, dated, world)) yield dated
      else yield* lapse(clause, dated, search, false)
    }
}

/** Where the lapse of another clause stops this one first, that one is met in time. */
function* outlasting(clause: Clause, run: Run, search: Search): Runs {
  for (const when of each(turnedBy(clause, 'stopped')))
    if ('clause' in when && when.turns === 'lapsed')
      for (const other of search.world.procedure.clauses.filter((one) => isNamed(one, when.clause, when.n)))
        for (const met of turn(other, 'met', run, search)) yield* lapse(clause, met, search, false)
}

/** Brings the facts, what is heard and the clauses that moments read, one after the other. */
function* dates(moments: readonly Moment[], run: Run, search: Search): Runs {
  const [first, ...others] = moments
  if (first === undefined) return yield run
  const isThere = (of: string, type: string) => run.steps.some(({ input }) => input?.of === of && input.type === type)
  if ('fact' in first && !isThere(CHECKED, first.fact)) {
    for (const found of record(first.fact, {}, run, search)) yield* dates(others, found, search)
  } else if ('heard' in first && !isThere(first.from, first.heard)) {
    yield* dates(others, after(run, { of: first.from, type: first.heard, asked: {} }), search)
  } else if ('endOf' in first) {
    const named = search.world.procedure.clauses.filter((clause) => isNamed(clause, first.endOf, first.n))
    if (named.every((clause) => clocksOf(search.world, run, clause).length === 0))
      for (const clause of named) for (const found of live(clause, run, search)) yield* dates(others, found, search)
  }
  yield* dates(others, run, search)
}

/** Runs at whose end the procedure stands in a stage. */
export function* reachStage(stage: string, run: Run, search: Search): Runs {
  const { world } = search
  const { moves } = world.procedure.stages
  if (stateOf(world, run).stage === stage) return yield run
  yield* seek(`stage ${stage}`, search, function* (deeper) {
    const isFrom = (at: string, from: readonly string[] | '*') => from === '*' || from.includes(at)
    for (const move of moves.filter((one) => one.to === stage)) {
      const here = isFrom(stateOf(world, run).stage, move.from) ? [run] : []
      const places = move.from === '*' ? [] : move.from.map((from) => reachStage(from, run, deeper))
      for (const place of [here, ...places])
        for (const ready of place)
          for (const when of easiestFirst(move.on, ready, world))
            for (const found of reach(when, ready, deeper)) if (stateOf(world, found).stage === stage) yield found
    }
  })
}

/** Runs at whose end the procedure has just left a stage in which it stood. */
export function* leave(stage: string, run: Run, search: Search): Runs {
  for (const move of search.world.procedure.stages.moves)
    if (move.to !== stage && (move.from === '*' || move.from.includes(stage)))
      for (const when of easiestFirst(move.on, run, search.world))
        for (const found of reach(when, run, search)) if (stateOf(search.world, found).stage !== stage) yield found
}
