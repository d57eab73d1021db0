import { ask } from './ask.js'
import { compiled, type Caused, type Effects, type Role } from './compile.js'
import type { Definitions } from './define.js'
import type { FileFact, FileInput } from './evaluation.js'
import type { Answer, Clock, FirstDatum, Opening, Test } from './language.js'
import { defectsOf } from './needs.js'
import { reckon } from './reckon.js'
import type { Fold, FoldFact, Instance, Occurrence, ProcedureFold, Reckoned } from './state.js'
import { isoDay, localDay, minuteOf } from '../law/calendar.js'
import { territory } from '../law/territory.js'
import type { Law, Text } from '../law/rule.js'

/** A file cannot turn more often than this: a definition that loops stops instead of hanging. */
const MOST_TURNS = 100_000

/** Walks the facts known at `knownAt` together with the ends of the clocks that they start, up to `at`. */
export function walk(file: FileInput, options: { at: number; knownAt: number; law: Law; definitions: Definitions }): Fold {
  const { at } = options
  const present = standing(file.facts, options.knownAt)
  const fold: Fold = { at, now: Number.NEGATIVE_INFINITY, procedures: openProcedures(file, present, options), pending: [] }
  const known = factsInOrder(present, fold)
  const facts = known.filter((fact) => fact.minute <= at)
  fold.pending = known.slice(facts.length)
  const byId = new Map(fold.procedures.map((procedure) => [procedure.id, procedure]))
  let next = 0
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    const fact = facts[next]
    const end = nextEnd(fold)
    if (end !== null && end.at <= at && (fact === undefined || endsFirst(end, fact))) {
      fold.now = Math.max(fold.now, end.at)
      drain(fold, [settle(end.instance, end.procedure, 'lapsed', fold.now)])
    } else if (fact !== undefined) {
      next += 1
      fold.now = Math.max(fold.now, fact.minute)
      const procedure = byId.get(fact.procedure)
      if (procedure !== undefined) takeFact(fold, procedure, fact)
    } else break
  }
  fold.now = at
  return fold
}

function openProcedures(
  file: FileInput,
  present: readonly FileFact[],
  { definitions, law }: { definitions: Definitions; law: Law },
): readonly ProcedureFold[] {
  return file.procedures.flatMap(({ id, type, territory: code, openedBy }) => {
    const procedure = definitions.get(type)
    const place = territory(code)
    if (procedure === undefined || place === undefined) return []
    const fold: ProcedureFold = {
      id,
      type,
      territory: code,
      place,
      law,
      compiled: compiled(procedure),
      openedBy: openedBy ?? null,
      recorded: new Set(present.filter((fact) => fact.procedure === id).map((fact) => fact.type)),
      facts: new Map(),
      instances: [],
      live: [],
      byClause: new Map(),
      heardAt: new Map(),
      stage: procedure.stages.initial,
      stageSince: null,
      heldFrom: null,
      heldTo: null,
      defects: [],
      opened: [],
      told: [],
      published: [],
      barred: new Map(),
      proofs: new Map((procedure.safeguards ?? []).map((safeguard) => [safeguard.id, { dueAt: null, provedAt: null }])),
    }
    return [fold]
  })
}

/** The facts that count at `knownAt`: neither replaced nor taken back by one known then. */
export function standing(facts: readonly FileFact[], knownAt: number): readonly FileFact[] {
  const known = facts.filter((fact) => fact.recordedAt <= knownAt)
  const gone = new Set(known.flatMap((fact) => (fact.replaces === undefined ? [] : [fact.replaces])))
  return known.filter((fact) => fact.retraction === undefined && !gone.has(fact.id))
}

/** Every fact of one shape: the engine reads such ones faster. */
const foldFact = ({ id, procedure, type, day, data }: FileFact, minute: number, order: number): FoldFact => ({
  id,
  procedure,
  type,
  day,
  data,
  minute,
  order,
  occurred: null,
})

/** By instant, then in the order of the definition, then by content: the order of recording does not matter. */
function factsInOrder(present: readonly FileFact[], fold: Fold): readonly FoldFact[] {
  const orders = new Map(fold.procedures.map((procedure, index) => [procedure.id, { index, types: procedure.compiled.factOrder }]))
  const facts = present.flatMap((fact) => {
    const order = orders.get(fact.procedure)?.types.get(fact.type)
    return order === undefined ? [] : [foldFact(fact, minuteOf(fact.occurredAt), order)]
  })
  const content = new Map<string, string>()
  const contentOf = (fact: FoldFact): string => {
    const known = content.get(fact.id) ?? JSON.stringify(fact.data, Object.keys(fact.data).sort())
    content.set(fact.id, known)
    return known
  }
  const byContent = (a: FoldFact, b: FoldFact): number =>
    contentOf(a) < contentOf(b) ? -1 : contentOf(a) > contentOf(b) ? 1 : a.id < b.id ? -1 : 1
  const place = (fact: FoldFact): number => orders.get(fact.procedure)?.index ?? 0
  return facts.sort((a, b) => a.minute - b.minute || a.order - b.order || place(a) - place(b) || byContent(a, b))
}

type DueEnd = { readonly instance: Instance; readonly procedure: ProcedureFold; readonly at: number; readonly isStrict: boolean }

function nextEnd(fold: Fold): DueEnd | null {
  let first: DueEnd | null = null
  for (const procedure of fold.procedures)
    for (const instance of procedure.live) {
      if (instance.clause.is === 'task') continue
      const reckoned = reckon(instance, procedure)
      const at = reckoned.lapsesAt
      if (at === null || (first !== null && at > first.at)) continue
      const isStrict = endsStrictly(reckoned)
      if (first === null || at < first.at || (isStrict && !first.isStrict)) first = { instance, procedure, at, isStrict }
    }
  return first
}

/** At one minute: an act is in time for an end that binds `by`; not for one that binds `before`, nor for 24:00 of the day before. */
const endsFirst = (end: DueEnd, fact: FoldFact): boolean => end.at < fact.minute || (end.at === fact.minute && end.isStrict)

function endsStrictly({ ends, span, binds }: Reckoned): boolean {
  if (ends === 'before' || span === null) return ends === 'before'
  return (binds === 'firm' ? span.firm : span.late).day !== null
}

function takeFact(fold: Fold, procedure: ProcedureFold, fact: FoldFact): void {
  const found = defectsOf(fact, procedure, fold)
  procedure.defects.push(...found)
  if (found.some((defect) => defect.void && !defect.unknown)) return
  const known = procedure.facts.get(fact.type)
  if (known === undefined) procedure.facts.set(fact.type, [fact])
  else known.push(fact)
  const tell = procedure.compiled.procedure.facts[fact.type]?.tell
  if (tell !== undefined) procedure.told.push({ fact, tell })
  const key = `fact:${fact.type}`
  wakeWaiting(procedure, key)
  drain(fold, [{ key, at: fact.minute, fact, procedure }])
}

/** A clock that waited for what has come, or whose date may be moved by it, is reckoned again. */
function wakeWaiting(procedure: ProcedureFold, key: string): void {
  const { movedBy, reads } = procedure.compiled
  for (const instance of procedure.live) {
    const { reckoned, clause } = instance
    if (reckoned === null || clause.is === 'task') continue
    const isOpen = reckoned.span === null ? reckoned.awaits === null : reckoned.isLateOpen
    const mayBring = isOpen && reads.get(clause)?.has(key) !== false
    if (mayBring || (reckoned.span === null && reckoned.awaits === key) || movedBy.get(clause)?.has(key) === true) {
      instance.reckoned = null
      reckon(instance, procedure)
    }
  }
}

/** Lets occurrences work until nothing follows from them any more; what follows from one joins the queue. */
function drain(fold: Fold, queue: Occurrence[]): void {
  for (let index = 0; index < queue.length && index < MOST_TURNS; index += 1) {
    const occurrence = queue[index]
    if (occurrence !== undefined) workOn(occurrence, fold, queue)
  }
}

function workOn(occurrence: Occurrence, fold: Fold, queue: Occurrence[]): void {
  const { procedure, key } = occurrence
  const effects = procedure.compiled.effects.get(key)
  if (effects === undefined) return
  for (const role of effects.roles) act(role, occurrence, queue)
  if (effects.starts.length > 0) startAll(effects.starts, occurrence)
  moveStage(effects, occurrence)
  hold(effects, occurrence)
  proveSafeguards(effects, occurrence)
  for (const { opening, when } of effects.opens) if (matches(when, occurrence) === 'yes') openLinked(opening, occurrence, fold)
  for (const publish of effects.publishes)
    if (matches(publish.when, occurrence) !== 'no') queue.push(...publishTo(fold, procedure, publish.name, occurrence))
}

/** Clocks that start together may count from each other: they are reckoned once all have started. */
function startAll(roles: readonly Role[], occurrence: Occurrence): void {
  const begun: Instance[] = []
  for (const role of roles) start(role, occurrence, begun)
  for (const instance of begun) reckon(instance, occurrence.procedure)
}

/** Opens a linked procedure; where the file has it already, its derived first fact is walked at once. */
function openLinked(opening: Opening, occurrence: Occurrence, fold: Fold): void {
  const { procedure, fact, instance, at } = occurrence
  const by = fact?.id ?? (instance === undefined ? occurrence.key : `${instance.clause.id}#${instance.n}`)
  const linked = fold.procedures.find(
    (one) => one.type === opening.procedure && one.openedBy?.procedure === procedure.id && one.openedBy.cause === by,
  )
  const first = opening.first === undefined ? null : firstFact(opening.first, occurrence, linked?.id ?? '')
  procedure.opened.push({ procedure: opening.procedure, by, at, first })
  if (linked === undefined || first === null || linked.recorded.has(first.type)) return
  takeFact(fold, linked, foldFact(first, at, 0))
}

function firstFact(first: NonNullable<Opening['first']>, { procedure, at }: Occurrence, linked: string): FileFact {
  const dayOf = (instant: number) => isoDay(localDay(procedure.place.zone, instant))
  const datum = (source: FirstDatum): unknown => {
    if ('value' in source) return source.value
    if ('at' in source) return dayOf(at)
    const fact = procedure.facts.get(source.fact)?.at(-1)
    if (fact === undefined) return undefined
    return source.field === undefined ? (fact.day ?? dayOf(fact.minute)) : fact.data[source.field]
  }
  const data = Object.fromEntries(
    Object.entries(first.data).flatMap(([field, source]) => (datum(source) === undefined ? [] : [[field, datum(source)]])),
  )
  return { id: `${linked}:${first.fact}`, procedure: linked, type: first.fact, occurredAt: at, recordedAt: at, data }
}

/** A procedure opened by another hears, of that type, its opener alone; and is heard, by that type, by its opener alone. */
export function hears(listener: ProcedureFold, publisher: ProcedureFold, fold: Fold): boolean {
  const openerType = (one: ProcedureFold) => fold.procedures.find((other) => other.id === one.openedBy?.procedure)?.type
  if (listener.openedBy !== null && openerType(listener) === publisher.type) return listener.openedBy.procedure === publisher.id
  if (publisher.openedBy !== null && openerType(publisher) === listener.type) return publisher.openedBy.procedure === listener.id
  return true
}

function publishTo(fold: Fold, publisher: ProcedureFold, name: string, cause: Occurrence): readonly Occurrence[] {
  publisher.published.push({ name, at: cause.at })
  const key = `heard:${publisher.type}:${name}`
  return fold.procedures
    .filter((procedure) => procedure !== publisher && hears(procedure, publisher, fold))
    .map((procedure) => {
      const heard = procedure.heardAt.get(key)
      if (heard === undefined) procedure.heardAt.set(key, [cause.at])
      else heard.push(cause.at)
      wakeWaiting(procedure, key)
      return { key, at: cause.at, procedure }
    })
}

/** Whether an occurrence is the one meant, with every condition on its data and on the other facts that it names. */
function matches(when: Caused, occurrence: Occurrence): Answer {
  const own = matchesItself(when, occurrence)
  if (own === 'no' || when.given === undefined) return own
  const others = when.given.map(({ fact, where }): Answer => {
    const latest = latestOf(fact, occurrence)
    return latest === undefined ? 'no' : testAll(where, latest, occurrence)
  })
  return others.includes('no') ? 'no' : others.includes('unknown') ? 'unknown' : own
}

const latestOf = (fact: string, { procedure }: Occurrence): FoldFact | undefined => procedure.facts.get(fact)?.at(-1)

function matchesItself({ of, n, where }: Caused, occurrence: Occurrence): Answer {
  if (of === 'clause') return n === undefined || occurrence.instance?.n === n ? 'yes' : 'no'
  return where.length === 0 ? 'yes' : testAll(where, occurrence.fact, occurrence)
}

function testAll(tests: readonly Test<never>[], fact: FoldFact | undefined, { at, procedure }: Occurrence): Answer {
  let result: Answer = 'yes'
  for (const test of tests) {
    const holds = ask(test, fact, at, procedure)
    if (holds === 'no') return 'no'
    if (holds === 'unknown') result = 'unknown'
  }
  return result
}

function unknownTests(when: Caused, occurrence: Occurrence): readonly Text[] {
  const unknown = (tests: readonly Test<never>[], fact: FoldFact | undefined) =>
    tests.filter((test) => ask(test, fact, occurrence.at, occurrence.procedure) === 'unknown').map((test) => test.says)
  return [
    ...unknown(when.where, occurrence.fact),
    ...(when.given ?? []).flatMap(({ fact, where }) => unknown(where, latestOf(fact, occurrence))),
  ]
}

function start(role: Role, occurrence: Occurrence, begun: Instance[]): void {
  const { clause } = role
  const { procedure } = occurrence
  if (clause.is === 'bar' || clause.is === 'series') return
  const answer = matches(role.when, occurrence)
  if (answer === 'no') return
  const earlier = procedure.byClause.get(clause.id)
  if (clause.n !== undefined && earlier?.some((one) => one.n === clause.n) === true) return
  const instance: Instance = {
    clause,
    n: clause.n ?? (earlier?.length ?? 0) + 1,
    startedAt: occurrence.at,
    trigger: occurrence,
    pins: { facts: NO_PINS, ends: NO_PINS, heard: NO_PINS },
    reckoned: null,
    status: 'live',
    settledAt: null,
    metBy: null,
    servedAt: null,
    contested: false,
    unknown: answer === 'unknown' ? [...unknownTests(role.when, occurrence)] : [],
    ledger: [],
    again: null,
    pausedAt: null,
  }
  procedure.instances.push(instance)
  procedure.live.push(instance)
  if (earlier === undefined) procedure.byClause.set(clause.id, [instance])
  else earlier.push(instance)
  begun.push(instance)
}

const NO_PINS: readonly never[] = []

/** What an occurrence does to the clocks that run; what follows from it joins the queue. */
function act(role: Role, occurrence: Occurrence, queue: Occurrence[]): void {
  const { clause, name } = role
  if (clause.is === 'bar') return bar(role, occurrence)
  const started = occurrence.procedure.byClause.get(clause.id)
  if (started === undefined) return
  const answer = matches(role.when, occurrence)
  if (answer === 'no' || (name === 'stopped' && answer !== 'yes')) return
  if (name === 'met' && clause.is === 'notice') return serve(role, occurrence, answer, queue)
  for (const instance of started) {
    if (instance.status !== 'live' || instance.clause !== clause) continue
    if (name === 'stopped') queue.push(settle(instance, occurrence.procedure, 'stopped', occurrence.at))
    else if (name === 'met') return void queue.push(meet(instance, role, occurrence, answer))
    else {
      change(instance, role, occurrence)
      forgetReckonings(occurrence.procedure)
    }
  }
}

function bar({ clause, name, index, when }: Role, occurrence: Occurrence): void {
  if (matches(when, occurrence) === 'no') return
  const { barred } = occurrence.procedure
  const key = `${clause.id}:${index}`
  barred.set(key, name === 'since' ? (barred.get(key) ?? 0) + 1 : 0)
}

function meet(instance: Instance, role: Role, occurrence: Occurrence, answer: Answer): Occurrence {
  const { procedure } = occurrence
  const { span, binds } = reckon(instance, procedure)
  const isDoubtful = span !== null && binds === 'late' && isPast(span.firm, occurrence)
  instance.contested = isDoubtful || answer === 'unknown'
  if (answer === 'unknown') instance.unknown.push(...unknownTests(role.when, occurrence))
  instance.metBy = occurrence.fact?.id ?? null
  return settle(instance, procedure, 'met', occurrence.at)
}

/** A notice that is served: in time it is met; late, the earliest lawful date follows from the service all the same. */
function serve(role: Role, occurrence: Occurrence, answer: Answer, queue: Occurrence[]): void {
  const instance = (occurrence.procedure.byClause.get(role.clause.id) ?? []).findLast((one) => one.status !== 'stopped')
  if (instance === undefined || instance.servedAt !== null) return
  instance.servedAt = occurrence.at
  instance.reckoned = null
  if (instance.status === 'live') queue.push(meet(instance, role, occurrence, answer))
}

const isPast = (end: { at: number; day: string | null }, occurrence: Occurrence): boolean =>
  end.day === null ? occurrence.at > end.at : occurrence.at >= end.at

function change(instance: Instance, role: Role, occurrence: Occurrence): void {
  if (role.name === 'suspend' && !instance.ledger.some((pause) => pause.index === role.index && pause.to === null))
    instance.ledger.push({ from: occurrence.at, to: null, index: role.index })
  if (role.name === 'resume')
    for (const pause of instance.ledger) if (pause.index === role.index && pause.to === null) pause.to = Math.max(pause.from, occurrence.at)
  if (role.name === 'pause') instance.pausedAt = occurrence.at
  if (role.name === 'restart' && instance.clause.is === 'clock') {
    const again = (instance.clause as Clock).restarted?.[role.index]
    if (again === undefined) return
    instance.again = { from: again.from, runs: again.runs ?? (instance.clause as Clock).runs, occurrence }
    instance.pausedAt = null
  }
}

/** A pause or a new period moves the clocks that count from this one too. */
const forgetReckonings = (procedure: ProcedureFold): void => {
  for (const instance of procedure.live) instance.reckoned = null
}

/** A clock that runs no more, and the occurrence that its end is for others. */
function settle(instance: Instance, procedure: ProcedureFold, turns: 'met' | 'lapsed' | 'stopped', at: number): Occurrence {
  instance.status = turns
  instance.settledAt = at
  procedure.live.splice(procedure.live.indexOf(instance), 1)
  return { key: `clause:${instance.clause.id}:${turns}`, at, instance, procedure }
}

function moveStage({ moves }: Effects, occurrence: Occurrence): void {
  const { procedure } = occurrence
  const move = moves.find((one) => (one.from === '*' || one.from.includes(procedure.stage)) && matches(one.when, occurrence) !== 'no')
  if (move === undefined || move.to === procedure.stage) return
  procedure.stage = move.to
  procedure.stageSince = occurrence.at
}

function hold({ holding }: Effects, occurrence: Occurrence): void {
  const { procedure } = occurrence
  for (const edge of holding) {
    if (matches(edge.when, occurrence) === 'no') continue
    if (edge.edge === 'from') {
      if (procedure.heldFrom === null || procedure.heldTo !== null) procedure.heldFrom = occurrence.at
      procedure.heldTo = null
    } else if (procedure.heldFrom !== null && procedure.heldTo === null) procedure.heldTo = occurrence.at
  }
}

function proveSafeguards({ safeguards }: Effects, occurrence: Occurrence): void {
  for (const edge of safeguards) {
    const proof = occurrence.procedure.proofs.get(edge.id)
    if (proof === undefined || matches(edge.when, occurrence) !== 'yes') continue
    if (edge.edge === 'due') proof.dueAt ??= occurrence.at
    else proof.provedAt ??= occurrence.at
  }
}
