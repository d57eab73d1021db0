import { ask } from './ask.js'
import { compiled, type Role } from './compile.js'
import type { Definitions } from './define.js'
import type { Defect, FileFact, FileInput } from './evaluation.js'
import type { Answer, Clock, FirstDatum, Need, Opening, Test, When } from './language.js'
import { earliestAfter, isInForce, readEnd, reckon } from './reckon.js'
import type { Fold, FoldFact, Instance, Occurrence, ProcedureFold, Reckoned } from './state.js'
import { isoDay, localDay } from '../law/calendar.js'
import { dayText } from '../law/format.js'
import { territory } from '../law/territory.js'
import type { Law, Text } from '../law/rule.js'

const MINUTE = 60_000
/** A file cannot turn more often than this: a definition that loops stops instead of hanging. */
const MOST_TURNS = 100_000

/** Walks the facts known at `knownAt` together with the ends of the clocks that they start, up to `at`. */
export function walk(file: FileInput, options: { at: number; knownAt: number; law: Law; definitions: Definitions }): Fold {
  const { at, law, definitions } = options
  const fold: Fold = {
    law,
    definitions,
    at,
    now: Number.NEGATIVE_INFINITY,
    procedures: openProcedures(file, standing(file.facts, options.knownAt), options),
  }
  const facts = factsInOrder(file, fold, options.knownAt).filter((fact) => fact.minute <= at)
  const byId = new Map(fold.procedures.map((procedure) => [procedure.id, procedure]))
  let next = 0
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    const fact = facts[next]
    const end = nextEnd(fold)
    if (end !== null && end.at <= at && (fact === undefined || endsFirst(end, fact))) {
      fold.now = Math.max(fold.now, end.at)
      settle(end.instance, 'lapsed', fold.now, null)
      drain(fold, [turned(end.instance, end.procedure, 'lapsed', fold.now)])
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
      live: new Set(),
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
      proofs: new Map((procedure.safeguards ?? []).map((safeguard) => [safeguard.id, { due: false, provedAt: null }])),
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

/** By instant, then in the order of the definition, then by content: the order of recording does not matter. */
function factsInOrder(file: FileInput, fold: Fold, knownAt: number): readonly FoldFact[] {
  const orders = new Map(fold.procedures.map((procedure, index) => [procedure.id, { index, types: procedure.compiled.factOrder }]))
  const facts = standing(file.facts, knownAt).flatMap((fact) => {
    const order = orders.get(fact.procedure)?.types.get(fact.type)
    return order === undefined ? [] : [Object.assign({ minute: Math.floor(fact.occurredAt / MINUTE) * MINUTE, order }, fact)]
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
      const reckoned = reckon(instance, procedure, fold.law)
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
  const definition = procedure.compiled.procedure.facts[fact.type]
  const found = (definition?.needs ?? []).flatMap((need) => defectOf(need, fact, procedure, fold))
  procedure.defects.push(...found, ...fold.procedures.flatMap((one) => barDefects(fact, one)), ...noticeDefects(fact, procedure, fold))
  if (found.some((defect) => defect.void && !defect.unknown)) return
  const known = procedure.facts.get(fact.type)
  if (known === undefined) procedure.facts.set(fact.type, [fact])
  else known.push(fact)
  if (definition?.tell !== undefined) procedure.told.push({ fact, tell: definition.tell })
  const key = `fact:${fact.type}`
  wakeWaiting(procedure, fold, key)
  drain(fold, [{ key, at: fact.minute, fact, procedure }])
}

/** A clock that waited for what has come, or whose date may be moved by it, is reckoned again. */
function wakeWaiting(procedure: ProcedureFold, fold: Fold, key: string): void {
  const { movedBy } = procedure.compiled
  for (const instance of procedure.live) {
    const { reckoned, clause } = instance
    if (reckoned === null || clause.is === 'task') continue
    const waits = reckoned.span === null && (reckoned.awaits === null || reckoned.awaits === key)
    if (waits || reckoned.isLateOpen || movedBy.get(clause)?.has(key) === true) {
      instance.reckoned = null
      reckon(instance, procedure, fold.law)
    }
  }
}

function defectOf(need: Need, fact: FoldFact, procedure: ProcedureFold, fold: Fold): readonly Defect[] {
  if (need.when !== undefined && ask(need.when, fact, fact.minute, procedure) === 'no') return []
  const holds = needHolds(need, fact, procedure, fold)
  if (holds === 'yes') return []
  const { ground, consequence, tell = [] } = need
  const basis = need.basis ?? ('holds' in need ? need.holds.basis : [])
  const says = 'leaves' in need ? leavesNotice(need, fact, procedure).says : sentenceOf(need, procedure)
  const base = defect(fact, { ground, says, consequence, basis, tell })
  return [{ ...base, void: need.void === true, refuse: need.refuse === true, unknown: holds === 'unknown' }]
}

function needHolds(need: Need, fact: FoldFact, procedure: ProcedureFold, fold: Fold): Answer {
  const yes = (value: boolean): Answer => (value ? 'yes' : 'no')
  if ('holds' in need) return ask(need.holds, fact, fact.minute, procedure)
  if ('fact' in need) return yes((procedure.facts.get(need.fact)?.length ?? 0) > 0)
  if ('stage' in need) return yes(need.stage.includes(procedure.stage))
  if ('inForce' in need) return ruleStands(need, fact, procedure, fold)
  if ('leaves' in need) return leavesNotice(need, fact, procedure).holds
  if ('over' in need) return yes(!fold.procedures.some((one) => isLive(one, need.over, need.n)))
  if ('running' in need) return yes(isLive(procedure, need.running, need.n))
  const started = (procedure.byClause.get(need.inTime) ?? []).filter((one) => need.n === undefined || one.n === need.n)
  return yes(started.every((one) => one.status !== 'lapsed') || started.some((one) => one.status === 'live'))
}

function ruleStands(need: Extract<Need, { inForce: unknown }>, fact: FoldFact, procedure: ProcedureFold, fold: Fold): Answer {
  const dated = need.on === undefined || need.on === fact.type ? fact : procedure.facts.get(need.on)?.at(-1)
  if (dated === undefined) return 'unknown'
  const day = dated.day ?? isoDay(localDay(procedure.place.zone, dated.minute))
  return isInForce(fold.law.get(need.inForce.id) ?? need.inForce, day, procedure.territory) ? 'yes' : 'no'
}

/** Whether a planned date leaves a minimum notice its length in its safe reading; the sentence names the earliest lawful day. */
function leavesNotice(
  need: Extract<Need, { leaves: string }>,
  fact: FoldFact,
  procedure: ProcedureFold,
): { readonly holds: Answer; readonly says: Text } {
  const clause = procedure.compiled.clausesOf.get(need.leaves)?.find((one) => one.is === 'notice')
  const planned = readEnd(fact.data[need.field], procedure)
  const served = (procedure.byClause.get(need.leaves) ?? []).findLast((one) => one.status !== 'stopped' && one.servedAt !== null)
  const earliest =
    served === undefined
      ? clause === undefined
        ? null
        : earliestAfter(clause, fact, procedure)
      : reckon(served, procedure, procedure.law).earliestAt
  if (clause === undefined || earliest === null)
    return { holds: 'unknown', says: { fr: 'Le délai minimal n’est pas établi.', en: 'The minimum notice is not established.' } }
  const day = dayText(localDay(procedure.place.zone, earliest))
  if (planned === null)
    return {
      holds: 'unknown',
      says: {
        fr: `« ${clause.label.fr} » : date non dite ; au plus tôt le ${day.fr}.`,
        en: `"${clause.label.en}": no date told; ${day.en} at the earliest.`,
      },
    }
  const says: Text = {
    fr: `« ${clause.label.fr} » : la date ne laisse pas le délai minimal ; au plus tôt le ${day.fr}.`,
    en: `"${clause.label.en}": the date does not leave the minimum notice; ${day.en} at the earliest.`,
  }
  return { holds: planned.at >= earliest ? 'yes' : 'no', says }
}

/** Whether the needs of a fact type that do not depend on its data hold now. */
export function isRecordable(type: string, procedure: ProcedureFold, fold: Fold): boolean {
  const definition = procedure.compiled.procedure.facts[type]
  const nothing = { data: {} } as unknown as FoldFact
  return (definition?.needs ?? []).every(
    (need) =>
      'holds' in need ||
      'leaves' in need ||
      ('inForce' in need && need.on === undefined) ||
      need.when !== undefined ||
      needHolds(need, nothing, procedure, fold) === 'yes',
  )
}

const isLive = (procedure: ProcedureFold, clause: string, n?: number): boolean =>
  (procedure.byClause.get(clause) ?? []).some((one) => one.status === 'live' && (n === undefined || one.n === n))

function sentenceOf(need: Exclude<Need, { leaves: string }>, procedure: ProcedureFold): Text {
  const label = (id: string): Text =>
    procedure.compiled.clausesOf.get(id)?.[0]?.label ?? procedure.compiled.procedure.facts[id]?.label ?? { fr: id, en: id }
  if ('holds' in need) return need.holds.says
  if ('fact' in need)
    return {
      fr: `Aucun fait « ${label(need.fact).fr} » n’est enregistré avant celui-ci.`,
      en: `No fact "${label(need.fact).en}" is recorded before this one.`,
    }
  if ('stage' in need)
    return {
      fr: `La procédure n’en est pas là : étape « ${procedure.compiled.procedure.stages.labels[procedure.stage]?.fr ?? procedure.stage} ».`,
      en: `The procedure is not there: stage "${procedure.compiled.procedure.stages.labels[procedure.stage]?.en ?? procedure.stage}".`,
    }
  if ('inForce' in need)
    return {
      fr: `${need.inForce.label.fr} : aucun texte en vigueur à cette date.`,
      en: `${need.inForce.label.en}: no text in force on that date.`,
    }
  if ('over' in need) return { fr: `« ${label(need.over).fr} » court encore.`, en: `"${label(need.over).en}" still runs.` }
  if ('running' in need) return { fr: `« ${label(need.running).fr} » ne court pas.`, en: `"${label(need.running).en}" is not running.` }
  return { fr: `« ${label(need.inTime).fr} » est échu.`, en: `"${label(need.inTime).en}" has lapsed.` }
}

function barDefects(fact: FoldFact, procedure: ProcedureFold): readonly Defect[] {
  return (procedure.compiled.bars.get(fact.type) ?? []).flatMap((clause): readonly Defect[] => {
    if (!isBarred(clause.id, procedure)) return []
    const consequence = { fr: 'Acte accompli alors qu’il était interdit.', en: 'Act done while it was barred.' }
    return [defect(fact, { ground: clause.id, says: clause.label, consequence, basis: clause.basis ?? [], tell: clause.tell?.start ?? [] })]
  })
}

/** An event that came earlier than its minimum notice allows. */
function noticeDefects(fact: FoldFact, procedure: ProcedureFold, fold: Fold): readonly Defect[] {
  if (!procedure.compiled.noticed.has(fact.type)) return []
  return procedure.instances.flatMap((instance): readonly Defect[] => {
    const { clause } = instance
    if (clause.is !== 'notice' || clause.forbids !== fact.type || instance.status === 'stopped') return []
    const { earliestAt, basis } = reckon(instance, procedure, fold.law)
    if (instance.servedAt !== null && earliestAt !== null && fact.minute >= earliestAt) return []
    const consequence = { fr: 'Le délai minimal n’a pas été laissé.', en: 'The minimum notice was not given.' }
    const cited = basis.map(({ code, article }) => ({ code, article }))
    return [defect(fact, { ground: clause.id, says: clause.label, consequence, basis: cited, tell: clause.tell?.lapse ?? [] })]
  })
}

const defect = (fact: FoldFact, more: Pick<Defect, 'ground' | 'says' | 'consequence' | 'basis' | 'tell'>): Defect => ({
  fact: fact.id,
  factType: fact.type,
  void: false,
  refuse: false,
  unknown: false,
  at: fact.minute,
  ...more,
})

/** Whether a bar stands now. */
export function isBarred(id: string, procedure: ProcedureFold): boolean {
  return (procedure.compiled.clausesOf.get(id) ?? []).some(
    (clause) =>
      clause.is === 'bar' &&
      clause.while.some((cause, index) =>
        'running' in cause ? isLive(procedure, cause.running, cause.n) : (procedure.barred.get(`${id}:${index}`) ?? 0) > 0,
      ),
  )
}

/** Lets occurrences work until nothing follows from them any more. */
function drain(fold: Fold, queue: Occurrence[]): void {
  for (let index = 0; index < queue.length && index < MOST_TURNS; index += 1) {
    const occurrence = queue[index]
    if (occurrence !== undefined) queue.push(...workOn(occurrence, fold))
  }
}

function workOn(occurrence: Occurrence, fold: Fold): readonly Occurrence[] {
  const { procedure, key } = occurrence
  const follow: Occurrence[] = []
  const roles = procedure.compiled.roles.get(key)
  if (roles !== undefined) {
    for (const role of roles) if (role.name !== 'starts') follow.push(...act(role, occurrence, fold))
    const begun: Instance[] = []
    for (const role of roles) if (role.name === 'starts') begun.push(...start(role, occurrence))
    for (const instance of begun) reckon(instance, procedure, fold.law)
  }
  moveStage(occurrence)
  hold(occurrence)
  proveSafeguards(occurrence)
  for (const opening of procedure.compiled.opens.get(key) ?? [])
    if (matches(opening.on, occurrence) === 'yes') openLinked(opening, occurrence, fold)
  for (const publish of procedure.compiled.publishes.get(key) ?? [])
    if (matches(publish.when, occurrence) !== 'no') follow.push(...publishTo(fold, procedure, publish.name, occurrence))
  return follow
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
  takeFact(fold, linked, { ...first, minute: at, order: 0 })
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
function hears(listener: ProcedureFold, publisher: ProcedureFold, fold: Fold): boolean {
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
      wakeWaiting(procedure, fold, key)
      return { key, at: cause.at, procedure }
    })
}

/** Whether an occurrence is the one meant, with every condition on its data and on the other facts that it names. */
function matches(when: When, occurrence: Occurrence): Answer {
  const own = matchesItself(when, occurrence)
  if (own === 'no' || when.given === undefined) return own
  const others = when.given.map(({ fact, where }): Answer => {
    const latest = latestOf(fact, occurrence)
    return latest === undefined ? 'no' : testAll(where, latest, occurrence)
  })
  return others.includes('no') ? 'no' : others.includes('unknown') ? 'unknown' : own
}

const latestOf = (fact: string, { procedure }: Occurrence): FoldFact | undefined => procedure.facts.get(fact)?.at(-1)

function matchesItself(when: When, occurrence: Occurrence): Answer {
  if ('clause' in when) return when.n === undefined || occurrence.instance?.n === when.n ? 'yes' : 'no'
  if ('heard' in when) return 'yes'
  return testAll(when.where, occurrence.fact, occurrence)
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

function unknownTests(when: When, occurrence: Occurrence): readonly Text[] {
  const unknown = (tests: readonly Test<never>[], fact: FoldFact | undefined) =>
    tests.filter((test) => ask(test, fact, occurrence.at, occurrence.procedure) === 'unknown').map((test) => test.says)
  return [
    ...('fact' in when ? unknown(when.where, occurrence.fact) : []),
    ...(when.given ?? []).flatMap(({ fact, where }) => unknown(where, latestOf(fact, occurrence))),
  ]
}

function start(role: Role, occurrence: Occurrence): readonly Instance[] {
  const { clause } = role
  const { procedure } = occurrence
  if (clause.is === 'bar' || clause.is === 'series') return []
  if (matches(role.when, occurrence) === 'no') return []
  const earlier = procedure.byClause.get(clause.id) ?? []
  if (clause.n !== undefined && earlier.some((one) => one.n === clause.n)) return []
  const instance: Instance = {
    clause,
    n: clause.n ?? earlier.length + 1,
    startedAt: occurrence.at,
    trigger: occurrence,
    pins: new Map(),
    reckoned: null,
    status: 'live',
    settledAt: null,
    metBy: null,
    servedAt: null,
    contested: false,
    unknown: [...unknownTests(role.when, occurrence)],
    ledger: [],
    again: null,
    pausedAt: null,
  }
  procedure.instances.push(instance)
  procedure.live.add(instance)
  if (earlier.length === 0) procedure.byClause.set(clause.id, [instance])
  else earlier.push(instance)
  return [instance]
}

/** What an occurrence does to the clocks that run. */
function act(role: Role, occurrence: Occurrence, fold: Fold): readonly Occurrence[] {
  const { procedure } = occurrence
  const answer = matches(role.when, occurrence)
  if (answer === 'no') return []
  if (role.clause.is === 'bar') {
    const key = `${role.clause.id}:${role.index}`
    procedure.barred.set(key, role.name === 'since' ? (procedure.barred.get(key) ?? 0) + 1 : 0)
    return []
  }
  const running = (procedure.byClause.get(role.clause.id) ?? []).filter((one) => one.status === 'live' && one.clause === role.clause)
  if (role.name === 'met' && role.clause.is === 'notice') return serve(role, occurrence, answer, fold)
  if (role.name === 'met') return running.slice(0, 1).map((instance) => meet(instance, role, occurrence, answer, fold))
  if (role.name === 'stopped') {
    if (answer !== 'yes') return []
    return running.map((instance) => {
      settle(instance, 'stopped', occurrence.at, null)
      procedure.live.delete(instance)
      return turned(instance, procedure, 'stopped', occurrence.at)
    })
  }
  for (const instance of running) change(instance, role, occurrence)
  if (running.length > 0) forgetReckonings(procedure)
  return []
}

function meet(instance: Instance, role: Role, occurrence: Occurrence, answer: Answer, fold: Fold): Occurrence {
  const { procedure } = occurrence
  const { span, binds } = reckon(instance, procedure, fold.law)
  const isDoubtful = span !== null && binds === 'late' && isPast(span.firm, occurrence)
  instance.contested = isDoubtful || answer === 'unknown'
  if (answer === 'unknown') instance.unknown.push(...unknownTests(role.when, occurrence))
  settle(instance, 'met', occurrence.at, occurrence.fact?.id ?? null)
  procedure.live.delete(instance)
  return turned(instance, procedure, 'met', occurrence.at)
}

/** A notice that is served: in time it is met; late, the earliest lawful date follows from the service all the same. */
function serve(role: Role, occurrence: Occurrence, answer: Answer, fold: Fold): readonly Occurrence[] {
  const instance = (occurrence.procedure.byClause.get(role.clause.id) ?? []).findLast((one) => one.status !== 'stopped')
  if (instance === undefined || instance.servedAt !== null) return []
  instance.servedAt = occurrence.at
  instance.reckoned = null
  return instance.status === 'live' ? [meet(instance, role, occurrence, answer, fold)] : []
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
const forgetReckonings = (procedure: ProcedureFold): void => procedure.live.forEach((instance) => void (instance.reckoned = null))

function settle(instance: Instance, status: 'met' | 'lapsed' | 'stopped', at: number, metBy: string | null): void {
  instance.status = status
  instance.settledAt = at
  instance.metBy = metBy
  if (status === 'lapsed') instance.trigger.procedure.live.delete(instance)
}

const turned = (instance: Instance, procedure: ProcedureFold, turns: 'met' | 'lapsed' | 'stopped', at: number): Occurrence => ({
  key: `clause:${instance.clause.id}:${turns}`,
  at,
  instance,
  procedure,
})

function moveStage(occurrence: Occurrence): void {
  const { procedure } = occurrence
  const move = procedure.compiled.moves
    .get(occurrence.key)
    ?.find((one) => (one.from === '*' || one.from.includes(procedure.stage)) && matches(one.when, occurrence) !== 'no')
  if (move === undefined || move.to === procedure.stage) return
  procedure.stage = move.to
  procedure.stageSince = occurrence.at
}

function hold(occurrence: Occurrence): void {
  const { procedure } = occurrence
  for (const edge of procedure.compiled.holding.get(occurrence.key) ?? []) {
    if (matches(edge.when, occurrence) === 'no') continue
    if (edge.edge === 'from') {
      if (procedure.heldFrom === null || procedure.heldTo !== null) procedure.heldFrom = occurrence.at
      procedure.heldTo = null
    } else if (procedure.heldFrom !== null && procedure.heldTo === null) procedure.heldTo = occurrence.at
  }
}

function proveSafeguards(occurrence: Occurrence): void {
  for (const edge of occurrence.procedure.compiled.safeguards.get(occurrence.key) ?? []) {
    const proof = occurrence.procedure.proofs.get(edge.id)
    if (proof === undefined || matches(edge.when, occurrence) !== 'yes') continue
    if (edge.edge === 'due') proof.due = true
    else proof.provedAt ??= occurrence.at
  }
}
