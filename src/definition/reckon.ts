import { count, type Counted } from '../law/counting.js'
import { countBack } from '../law/counting-back.js'
import { dayNumber, dayStart, isoDay, localDay, minuteOf } from '../law/calendar.js'
import {
  basisOn,
  confidenceOf,
  exclusionOn,
  versionOf,
  versionOn,
  type End,
  type Rule,
  type Span,
  type Text,
  type Version,
} from '../law/rule.js'
import { keptBy } from './kept-by.js'
import { factsIn, parts } from './moments.js'
import { ask } from './ask.js'
import type { Choice, Clause, Clock, Limit, Moment, NamedRule } from './language.js'
import { ownBasis, type FoldFact, type Governed, type Instance, type ProcedureFold, type Reckoned } from './state.js'

/** A moment that was found, or what it waits for. */
type Found =
  { readonly span: Span; readonly doubt: Text | null; readonly isLateOpen?: true } | { readonly missing: Text; readonly awaits?: string }

const NONE: readonly Text[] = []
const noSteps = () => NONE
const same = (end: End): Span => ({ firm: end, late: end })
const earliest = (ends: readonly End[]): End => ends.reduce((a, b) => (b.at < a.at ? b : a))
const latest = (ends: readonly End[]): End => ends.reduce((a, b) => (b.at > a.at ? b : a))
const asList = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : [value as T])

/** Joins doubts into one text, each said once. */
export function joined(texts: readonly (Text | null)[]): Text | null {
  let only: Text | null = null
  for (const text of texts) {
    if (text === null || text === only) continue
    if (only !== null) return saidOnce(texts.filter((one) => one !== null))
    only = text
  }
  return only
}

function saidOnce(said: readonly Text[]): Text {
  const once = (words: readonly string[]) => [...new Set(words)].join(' ')
  return { fr: once(said.map((text) => text.fr)), en: once(said.map((text) => text.en)) }
}

/** The arithmetic of a clock in its procedure, cached until something moves it. */
export function reckon(instance: Instance, procedure: ProcedureFold): Reckoned {
  if (instance.reckoned === null) instance.reckoned = reckonNow(instance, procedure)
  return instance.reckoned
}

function reckonNow(instance: Instance, procedure: ProcedureFold): Reckoned {
  const { clause } = instance
  if (clause.is === 'task') return atOnce(ownOf(instance, procedure))
  const limit = instance.again?.runs ?? clause.runs
  const from = clause.is === 'notice' ? undefined : (instance.again?.from ?? clause.from)
  const start =
    clause.is === 'notice' && instance.servedAt !== null
      ? { span: same({ at: instance.servedAt, day: null }), doubt: null }
      : from === undefined
        ? triggerSpan(instance)
        : find(from, instance, procedure)
  if ('missing' in start && from !== undefined && 'endOf' in from && clause.is === 'clock' && clause.kind === 'liberty-cap') {
    const begun = triggerSpan(instance).span
    return bounded(clause, dueAtOnce(begun, start.missing, instance, procedure), KNOWN, instance, procedure)
  }
  if ('missing' in start) return undated(start.missing, ownOf(instance, procedure), start.awaits)
  const run = 'until' in limit ? runUntil(limit, instance, procedure) : runRule(limit, start.span, instance, procedure)
  if ('missing' in run) return undated(run.missing, [...ownOf(instance, procedure), ...(run.basis ?? [])], run.awaits)
  if (clause.is === 'notice') return countedBack(instance, procedure, start.span, run)
  return bounded(clause, run, start, instance, procedure)
}

type Start = { readonly doubt: Text | null; readonly isLateOpen?: boolean }
const KNOWN: Start = { doubt: null }

const ownOf = ({ clause, startedAt }: Instance, { place }: ProcedureFold): readonly Governed[] =>
  ownBasis(clause.basis, startedAt, place.zone)

/** What no occurrence brings: a text that is not in force. */
const NOTHING = 'nothing'
const NO_RULE: Text = { fr: 'La règle applicable dépend d’un fait qui manque.', en: 'The rule depends on a fact that is missing.' }
const NO_FIGURE: Text = { fr: 'Le texte ne donne pas de chiffre : sans délai.', en: 'The text gives no figure: at once.' }

const undated = (reason: Text, basis: readonly Governed[], awaits?: string): Reckoned => ({
  awaits: awaits ?? null,
  span: null,
  isLateOpen: false,
  reason,
  doubt: null,
  ends: 'by',
  lapsesAt: null,
  binds: 'firm',
  unrolledAt: null,
  earliestAt: null,
  basis,
  steps: noSteps,
})

const NOTHING_GRANTED = {}

const tasks = new WeakMap<readonly Governed[], Reckoned>()

/** A duty without a figure: the same for every task that cites the same articles. */
function atOnce(basis: readonly Governed[]): Reckoned {
  let reckoned = tasks.get(basis)
  if (reckoned === undefined) tasks.set(basis, (reckoned = undated(NO_FIGURE, basis)))
  return reckoned
}

type Run = {
  readonly span: Span
  readonly doubt: Text | null
  readonly isLateOpen?: boolean
  readonly ends: 'by' | 'before'
  readonly basis: readonly Governed[]
  readonly unrolledAt: number | null
  readonly steps: () => readonly Text[]
}

function runUntil(
  limit: Extract<Limit, { until: Moment }>,
  instance: Instance,
  procedure: ProcedureFold,
): Run | { missing: Text; awaits?: string; basis?: readonly Governed[] } {
  const found = find(limit.until, instance, procedure)
  if ('missing' in found) return found
  const barred =
    limit.provided === undefined ? null : notInForce(limit.provided.rule, find(limit.provided.governedBy, instance, procedure), procedure)
  if (barred !== null) return { missing: barred, awaits: NOTHING }
  const named = endOfIn(limit.until, instance, procedure)
  const own = ownOf(instance, procedure)
  const inherited = named.flatMap((other) => reckon(other, procedure).basis)
  return {
    span: wholeDays(found.span, procedure),
    doubt: found.doubt,
    isLateOpen: found.isLateOpen === true,
    ends: limit.ends ?? 'by',
    basis: own.length > 0 ? own : inherited,
    unrolledAt: null,
    steps: () => (named.length === 0 ? saidBy(limit.until, procedure) : named.flatMap((other) => endStep(other, procedure))),
  }
}

const endStep = (other: Instance, procedure: ProcedureFold): readonly Text[] => [
  { fr: `Fin de « ${other.clause.label.fr} » :`, en: `End of "${other.clause.label.en}":` },
  ...reckon(other, procedure).steps(),
]

/** An end that nobody counts: the fact that says it. */
const saidBy = (moment: Moment, procedure: ProcedureFold): readonly Text[] =>
  factsIn(moment).flatMap((type) => {
    const label = procedure.compiled.procedure.facts[type]?.label
    return label === undefined ? [] : [{ fr: `Date dite par le fait « ${label.fr} ».`, en: `A date told by the fact "${label.en}".` }]
  })

/** Why a rule does not stand on a date: no encoded version, or a date that is missing; null when it stands. */
function notInForce(rule: Rule, governing: Found, procedure: ProcedureFold): Text | null {
  if ('missing' in governing) return governing.missing
  const day = dayOf(governing.span.firm, procedure)
  const resolved = procedure.law.get(rule.id) ?? rule
  return isInForce(resolved, day, procedure.territory) ? null : noLawText(resolved, day, procedure.territory)
}

/** Whether a version of a rule stands on a local day (ISO) in a territory. */
export const isInForce = (rule: Rule, day: string, territory: string): boolean => versionOn(rule, day, territory) !== null

const dayOf = (end: End, procedure: ProcedureFold): string => end.day ?? isoDay(localDay(procedure.place.zone, end.at))

function noLawText(rule: Rule, day: string, territory: string): Text {
  const { fr, en } = rule.label
  const exclusion = exclusionOn(rule, day, territory)
  if (exclusion === null)
    return { fr: `${fr} : aucun texte encodé n’est en vigueur le ${day}.`, en: `${en}: no encoded text is in force on ${day}.` }
  const cited = basisOn(exclusion, day).map(({ code, article }) => `${code} ${article}`)
  return {
    fr: `${fr} : sans application dans ce territoire le ${day} (${cited.join(', ')}).`,
    en: `${en}: no application in this territory on ${day} (${cited.join(', ')}).`,
  }
}

/** A rule, by the version (or the versions) in force on the governing date. */
function runRule(
  limit: Exclude<Limit, { until: Moment }>,
  start: Span,
  instance: Instance,
  procedure: ProcedureFold,
): Run | { missing: Text; awaits?: string; basis?: readonly Governed[] } {
  const rule = ruleOf(limit.rule, procedure, instance)
  const caps = instance.clause.is === 'clock' && instance.clause.kind === 'liberty-cap'
  if (rule === null) return caps ? dueAtOnce(start, NO_RULE, instance, procedure) : { missing: NO_RULE }
  const counted: { result: Counted; version: Version; day: string }[] = []
  const granted = limit.granted === undefined ? undefined : grantedOf(limit.granted, instance, procedure)
  for (const moment of asList(limit.governedBy)) {
    const governing = find(moment, instance, procedure)
    if ('missing' in governing) return caps ? dueAtOnce(start, governing.missing, instance, procedure) : governing
    const day = dayOf(governing.span.firm, procedure)
    const version = versionOn(rule, day, procedure.territory)
    if (version === null) {
      const reason = noLawText(rule, day, procedure.territory)
      if (caps && day > (rule.versions[0]?.from ?? '')) return dueAtOnce(start, reason, instance, procedure)
      return { missing: reason, awaits: NOTHING }
    }
    const isBack = rule.about?.counted === 'back' && instance.clause.is === 'clock'
    const result = isBack
      ? countBack(version.period, start, procedure.place)
      : count(version.period, start, procedure.place, granted === undefined ? NOTHING_GRANTED : { granted })
    counted.push({ version, day, result })
  }
  return combined(counted, instance, procedure)
}

type Counting = { readonly result: Counted; readonly version: Version; readonly day: string }

function combined(counted: readonly Counting[], instance: Instance, procedure: ProcedureFold): Run | { missing: Text } {
  const first = counted[0]
  if (first === undefined) return { missing: NO_FIGURE }
  const versions = counted.length === 1 ? counted : firstOfEach(counted)
  const own = ownOf(instance, procedure)
  const unrolledAt = first.result.unrolled ?? null
  if (counted.length === 1) {
    const { result, version, day } = first
    const { doubt } = result
    return {
      span: result,
      doubt,
      ends: version.ends ?? 'by',
      basis: and(own, governedBy(version, day)),
      unrolledAt,
      steps: stepsOf(versions),
    }
  }
  const span: Span = { firm: earliest(counted.map((one) => one.result.firm)), late: latest(counted.map((one) => one.result.late)) }
  const isOneDate = versions.length === 1 || span.firm.at === span.late.at
  return {
    span,
    doubt: joined([...versions.map((one) => one.result.doubt), isOneDate ? null : TWO_LAWS]),
    ends: versions.some((one) => one.version.ends === 'before') ? 'before' : 'by',
    basis: and(
      own,
      versions.flatMap(({ version, day }) => governedBy(version, day)),
    ),
    unrolledAt,
    steps: stepsOf(versions),
  }
}

const firstOfEach = (counted: readonly Counting[]): readonly Counting[] =>
  counted.filter((one, index) => counted.findIndex((other) => other.version === one.version) === index)

const stepsOf = (versions: readonly Counting[]) => () =>
  versions.flatMap((one) => [...lawStep(one.version, one.day), ...one.result.steps()])

const and = (own: readonly Governed[], governed: readonly Governed[]): readonly Governed[] =>
  own.length === 0 ? governed : governed.length === 0 ? own : [...own, ...governed]

const TWO_LAWS: Text = {
  fr: 'Deux versions du texte peuvent s’appliquer : la plus courte protège, la plus longue reste ouverte.',
  en: 'Two versions of the text may apply: the shorter protects, the longer stays open.',
}

const lawStep = (version: Version, day: string): readonly Text[] => {
  const cited = basisOn(version, day)
    .map((one) => `${one.code} ${one.article}`)
    .join(', ')
  return [{ fr: `Texte en vigueur le ${day} : ${cited}.`, en: `Text in force on ${day}: ${cited}.` }]
}

/** The articles of a version that were in force on a day. */
const governedBy = keptBy((version: Version, day: string): readonly Governed[] =>
  basisOn(version, day).map((one) => ({
    code: one.code,
    article: one.article,
    from: version.from,
    until: version.until ?? null,
    confidence: confidenceOf(version),
  })),
)

/** A holding with no title in law is due to end at once. */
function dueAtOnce(start: Span, why: Text, instance: Instance, procedure: ProcedureFold): Run {
  const reason: Text = {
    fr: `${why.fr} Sans titre, la privation de liberté doit cesser aussitôt.`,
    en: `${why.en} With no title, the deprivation of liberty must end at once.`,
  }
  return {
    span: same(start.firm),
    doubt: reason,
    ends: 'by',
    basis: ownOf(instance, procedure),
    unrolledAt: null,
    steps: () => [reason],
  }
}

/** Applies the pauses, the order's stated end and the upper bounds. */
function bounded(clause: Clock, run: Run, start: Start, instance: Instance, procedure: ProcedureFold): Reckoned {
  const bounds = boundsOf(clause, run, instance, procedure)
  const { firm, late } = bounds.span
  const isHeldBack = instance.pausedAt !== null || isPaused(instance)
  const unopposable = clause.opposable === undefined ? null : unopposableReason(clause, instance, procedure)
  const isLateOpen = start.isLateOpen === true || run.isLateOpen === true
  const doubt = start.doubt === null ? run.doubt : joined([start.doubt, run.doubt])
  const neverLapses = isHeldBack || unopposable !== null || (isLateOpen && bounds.binds === 'late')
  return {
    span: bounds.span,
    awaits: null,
    isLateOpen,
    reason: unopposable,
    doubt: !isLateOpen && firm.at === late.at && run.span.firm.at !== run.span.late.at ? null : doubt,
    ends: run.ends,
    lapsesAt: neverLapses ? null : bounds.binds === 'firm' ? firm.at : late.at,
    binds: bounds.binds,
    unrolledAt: run.unrolledAt,
    earliestAt: null,
    basis: run.basis,
    steps: bounds.steps.length === 0 ? run.steps : both(run.steps, bounds.steps),
  }
}

const both = (steps: Run['steps'], more: readonly Text[]) => () => [...steps(), ...more]
const isPaused = ({ ledger }: Instance): boolean => ledger.length > 0 && ledger.some((pause) => pause.to === null)

type Bounds = { readonly span: Span; readonly binds: 'firm' | 'late'; readonly steps: readonly Text[] }

function boundsOf(clause: Clock, { span }: Run, instance: Instance, procedure: ProcedureFold): Bounds {
  const kept = clause.binds ?? defaultBinds(clause.kind)
  let { firm, late } = span
  if (instance.ledger.length === 0 && clause.stated === undefined && clause.atMost === undefined)
    return { span: firm.at > late.at ? { firm: late, late } : span, binds: kept, steps: NONE }
  const steps: Text[] = []
  const paused = pausedFor(instance)
  if (paused > 0) {
    ;({ firm, late } = { firm: shifted(firm, paused, procedure), late: shifted(late, paused, procedure) })
    const minutes = Math.round(paused / 60_000)
    steps.push({ fr: `Suspension : ${minutes} minutes, reportées à la fin.`, en: `Suspension: ${minutes} minutes, added to the end.` })
  }
  let binds = kept
  const stated = clause.stated === undefined ? null : find(clause.stated, instance, procedure)
  if (stated !== null && 'span' in stated) {
    const end = wholeDays(stated.span, procedure)
    late = earliest([late, end.late])
    firm = earliest([firm, end.firm])
    binds = 'late'
    steps.push(STATED)
  }
  for (const bound of clause.atMost ?? []) {
    const found = find(bound, instance, procedure)
    if ('missing' in found) continue
    const most = wholeDays(found.span, procedure)
    if (most.firm.at < firm.at || most.late.at < late.at) steps.push(AT_MOST)
    firm = earliest([firm, most.firm])
    late = earliest([late, most.late])
  }
  return { span: { firm: firm.at > late.at ? late : firm, late }, binds, steps }
}

const STATED: Text = { fr: 'L’ordonnance fixe elle-même la fin.', en: 'The order itself states the end.' }
const AT_MOST: Text = { fr: 'Borné par la durée maximale.', en: 'Bounded by the maximum length.' }

function unopposableReason(clause: Clock, instance: Instance, procedure: ProcedureFold): Text | null {
  const starter = (instance.again?.occurrence ?? instance.trigger).fact
  const failed = (clause.opposable ?? [])
    .flatMap((one) =>
      'holds' in one ? [{ test: one, fact: starter }] : one.where.map((test) => ({ test, fact: procedure.facts.get(one.fact)?.at(-1) })),
    )
    .find(({ test, fact }) => ask(test, fact, instance.startedAt, procedure) !== 'yes')?.test
  if (failed === undefined) return null
  return {
    fr: `Inopposable : non établi, « ${failed.says.fr} ».`,
    en: `Does not run against its holder: not established, "${failed.says.en}".`,
  }
}

/** The default reading at which a kind of clock lapses (DESIGN, two dates). */
const defaultBinds = (kind: Clock['kind']): 'firm' | 'late' =>
  kind === 'duty' || kind === 'liberty-cap' || kind === 'validity' || kind === 'retention' ? 'firm' : 'late'

const pausedFor = (instance: Instance): number =>
  instance.ledger.reduce((sum, pause) => (pause.to === null ? sum : sum + (pause.to - pause.from)), 0)

/** A date that serves as an end holds its whole day, to 24:00; as a start it is that day. The end of a clock stands at 24:00 already. */
function wholeDays({ firm, late }: Span, { place }: ProcedureFold): Span {
  const whole = (end: End): End => {
    const day = end.day === null ? null : dayNumber(end.day)
    return day === null ? end : { ...end, at: dayStart(place.zone, day + 1) }
  }
  return { firm: whole(firm), late: whole(late) }
}

/** Time not run is added to the end; a limit in days is moved by whole days, rounded up, and keeps ending at 24:00. */
function shifted(end: End, by: number, procedure: ProcedureFold): End {
  if (end.day === null) return { at: end.at + by, day: null }
  const day = (dayNumber(end.day) ?? 0) + Math.ceil(by / 86_400_000)
  return { at: dayStart(procedure.place.zone, day + 1), day: isoDay(day) }
}

/** A minimum notice: `before` is the planned event, the start is the service; the limit is the last useful service. */
function countedBack(instance: Instance, procedure: ProcedureFold, served: Span, run: Run): Reckoned {
  const clause = instance.clause
  if (clause.is !== 'notice') throw new Error('not a notice')
  const event = find(clause.before, instance, procedure)
  if ('missing' in event) return undated(event.missing, run.basis, event.awaits)
  const length = run.span.firm.at - served.firm.at
  const zone = procedure.place.zone
  const back = (end: End, counted: End, from: End): End => {
    if (counted.day === null) return { at: end.at - length, day: null }
    const days = (dayNumber(counted.day) ?? 0) - localDay(zone, from.at)
    const day = localDay(zone, end.at) - days - 1
    return { at: dayStart(zone, day + 1), day: isoDay(day) }
  }
  const firm = back(event.span.firm, run.span.late, served.late)
  const late = back(event.span.late, run.span.firm, served.firm)
  return {
    awaits: null,
    isLateOpen: false,
    span: { firm: earliest([firm, late]), late: latest([firm, late]) },
    reason: null,
    doubt: joined([event.doubt, run.doubt]),
    ends: run.ends,
    lapsesAt: instance.servedAt === null ? earliest([firm, late]).at : null,
    binds: 'firm',
    unrolledAt: null,
    earliestAt: instance.servedAt === null ? null : run.span.late.at,
    basis: run.basis,
    steps: () => [{ fr: 'Compté à rebours depuis la date fixée.', en: 'Counted back from the date fixed.' }, ...run.steps()],
  }
}

/** The earliest lawful instant of an event whose notice would be served with this fact, in its safe reading; null where no text stands. */
export function earliestAfter(clause: Clause, fact: FoldFact, procedure: ProcedureFold): number | null {
  if (clause.is !== 'notice' || 'until' in clause.runs) return null
  if ('field' in clause.runs.rule) return null
  const named = 'among' in clause.runs.rule ? clause.runs.rule.choose(fact.data as never) : clause.runs.rule
  const rule = procedure.law.get(named.id) ?? named
  const day = fact.day ?? isoDay(localDay(procedure.place.zone, fact.minute))
  if (!isInForce(rule, day, procedure.territory)) return null
  const start = same({ at: fact.minute, day: fact.day ?? null })
  return count(versionOf(rule, day, procedure.territory).period, start, procedure.place).late.at
}

function triggerSpan(instance: Instance): { readonly span: Span; readonly doubt: null; readonly isLateOpen?: true } {
  const { fact, at } = instance.trigger
  return { span: same({ at: fact?.minute ?? at, day: fact?.day ?? null }), doubt: null }
}

/** Reads a moment for a clock; what it is first read from is pinned. */
export function find(moment: Moment, instance: Instance, procedure: ProcedureFold): Found {
  if ('fact' in moment) return findFact(moment, instance, procedure)
  if ('started' in moment) return triggerSpan(instance)
  if ('given' in moment) return findGiven(moment, instance, procedure)
  if ('newest' in moment) return findNewest(moment.newest, instance, procedure)
  if ('heard' in moment) return findHeard(moment, instance, procedure)
  if ('endOf' in moment) return findEnd(moment, instance, procedure)
  if ('firm' in moment) return findBoth(moment, instance, procedure)
  return findExtreme('latest' in moment ? moment.latest : moment.earliest, 'latest' in moment, instance, procedure)
}

/** Two readings of a start: late may be unknown for a while. */
function findBoth(moment: Extract<Moment, { firm: unknown }>, instance: Instance, procedure: ProcedureFold): Found {
  const firm = find(moment.firm, instance, procedure)
  const late = find(moment.late, instance, procedure)
  if ('missing' in firm) return firm
  if ('missing' in late) return { span: firm.span, doubt: joined([firm.doubt, moment.doubt, late.missing]), isLateOpen: true }
  const differ = firm.span.firm.at !== late.span.late.at
  return { span: { firm: firm.span.firm, late: late.span.late }, doubt: joined([firm.doubt, late.doubt, differ ? moment.doubt : null]) }
}

/** The latest of several moments, all known; or the earliest of those that are. */
function findExtreme(moments: readonly Moment[], isLatest: boolean, instance: Instance, procedure: ProcedureFold): Found {
  const found = moments.map((part) => find(part, instance, procedure))
  const known = found.flatMap((one) => ('span' in one ? [one] : []))
  const missing = found.find((one) => 'missing' in one)
  if (missing !== undefined && 'missing' in missing && (isLatest || known.length === 0)) return missing
  const pick = isLatest ? latest : earliest
  const span = { firm: pick(known.map((one) => one.span.firm)), late: pick(known.map((one) => one.span.late)) }
  const doubts = known.filter((one) => one.span.firm === span.firm || one.span.late === span.late).map((one) => one.doubt)
  return { span, doubt: span.firm.at === span.late.at ? null : joined(doubts) }
}

/** A moment that depends on a test: unknown, the earlier is firm and the later late. */
function findGiven(moment: Extract<Moment, { given: unknown }>, instance: Instance, procedure: ProcedureFold): Found {
  const fact = factFor(moment.given.fact, instance, procedure)
  const answers = moment.given.where.map((test) => (fact === undefined ? 'unknown' : ask(test, fact, fact.minute, procedure)))
  if (answers.includes('no')) return find(moment.otherwise, instance, procedure)
  const then = find(moment.then, instance, procedure)
  if (!answers.includes('unknown')) return then
  const otherwise = find(moment.otherwise, instance, procedure)
  if ('missing' in then) return otherwise
  if ('missing' in otherwise) return then
  const span = { firm: earliest([then.span.firm, otherwise.span.firm]), late: latest([then.span.late, otherwise.span.late]) }
  const says = moment.given.where.map((test) => ({ fr: `Non établi : ${test.says.fr}.`, en: `Not established: ${test.says.en}.` }))
  return { span, doubt: joined([then.doubt, otherwise.doubt, ...(span.firm.at === span.late.at ? [] : says)]) }
}

/** The fact that a moment speaks of: the trigger if it is of that type, else the latest known, pinned at first reading. */
function factFor(type: string, instance: Instance, procedure: ProcedureFold): FoldFact | undefined {
  if (instance.again?.occurrence.fact?.type === type) return instance.again.occurrence.fact
  if (instance.trigger.fact?.type === type) return instance.trigger.fact
  const { pins } = instance
  for (const pinned of pins.facts) if (pinned.type === type) return pinned
  const fact = procedure.facts.get(type)?.at(-1)
  if (fact !== undefined) pins.facts = [...pins.facts, fact]
  return fact
}

function findFact(moment: { fact: string; field?: string }, instance: Instance, procedure: ProcedureFold): Found {
  const fact = factFor(moment.fact, instance, procedure)
  return readFact(fact, moment, procedure)
}

/** The fact that occurred last among several types: it is never pinned, since the date may be moved again. */
function findNewest(moments: readonly { fact: string; field?: string }[], instance: Instance, procedure: ProcedureFold): Found {
  const facts = moments.flatMap((moment) => {
    const fact = procedure.facts.get(moment.fact)?.at(-1)
    return fact === undefined ? [] : [{ fact, moment }]
  })
  const newest = facts.reduce<(typeof facts)[number] | null>((a, b) => (a === null || b.fact.minute >= a.fact.minute ? b : a), null)
  const first = moments[0]
  if (newest !== null) return readFact(newest.fact, newest.moment, procedure)
  return first === undefined ? { missing: NO_FIGURE } : findFact(first, instance, procedure)
}

function readFact(fact: FoldFact | undefined, moment: { fact: string; field?: string }, procedure: ProcedureFold): Found {
  const label = procedure.compiled.procedure.facts[moment.fact]?.label ?? { fr: moment.fact, en: moment.fact }
  if (fact === undefined)
    return {
      missing: { fr: `En attente du fait « ${label.fr} ».`, en: `Waiting for the fact "${label.en}".` },
      awaits: `fact:${moment.fact}`,
    }
  if (moment.field === undefined) return { span: same({ at: fact.minute, day: fact.day ?? null }), doubt: null }
  const end = readEnd(fact.data[moment.field], procedure)
  if (end === null)
    return {
      missing: {
        fr: `Le fait « ${label.fr} » ne dit pas « ${moment.field} ».`,
        en: `The fact "${label.en}" does not give "${moment.field}".`,
      },
    }
  return { span: same(end), doubt: null }
}

/** An instant with an offset, or a local day, read from a fact's data; null when it is neither. */
export function readEnd(value: unknown, procedure: ProcedureFold): End | null {
  if (typeof value !== 'string') return null
  const day = value.length === 10 ? dayNumber(value) : null
  if (day !== null) return { at: dayStart(procedure.place.zone, day), day: value }
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : { at: minuteOf(at), day: null }
}

function findHeard(moment: { heard: string; from: string }, instance: Instance, procedure: ProcedureFold): Found {
  const key = `heard:${moment.from}:${moment.heard}`
  if (instance.trigger.key === key) return { span: same({ at: instance.trigger.at, day: null }), doubt: null }
  const { pins } = instance
  const pinned = pins.heard.find((one) => one.key === key)
  const at = pinned?.at ?? procedure.heardAt.get(key)?.at(-1)
  if (at === undefined)
    return {
      missing: { fr: `En attente de ${moment.heard} (${moment.from}).`, en: `Waiting for ${moment.heard} (${moment.from}).` },
      awaits: key,
    }
  if (pinned === undefined) pins.heard = [...pins.heard, { key, at }]
  return { span: same({ at, day: null }), doubt: null }
}

function findEnd(moment: { endOf: string; n?: number }, instance: Instance, procedure: ProcedureFold): Found {
  const other = instanceFor(moment, instance, procedure)
  if (other === undefined) return { missing: { fr: `En attente de « ${moment.endOf} ».`, en: `Waiting for "${moment.endOf}".` } }
  const reckoned = reckon(other, procedure)
  if (reckoned.span === null) return { missing: reckoned.reason ?? NO_FIGURE }
  return { span: reckoned.span, doubt: reckoned.doubt }
}

function instanceFor(moment: { endOf: string; n?: number }, instance: Instance, procedure: ProcedureFold): Instance | undefined {
  const { pins } = instance
  const { endOf, n } = moment
  for (const pinned of pins.ends) if (pinned.n === n && pinned.instance.clause.id === endOf) return pinned.instance
  const other = procedure.byClause.get(endOf)?.findLast((one) => one !== instance && (n === undefined || one.n === n))
  if (other !== undefined) pins.ends = [...pins.ends, { n, instance: other }]
  return other
}

function endOfIn(moment: Moment, instance: Instance, procedure: ProcedureFold): readonly Instance[] {
  if ('endOf' in moment) {
    const other = instanceFor(moment, instance, procedure)
    return other === undefined ? [] : [other]
  }
  return parts(moment).flatMap((part) => endOfIn(part, instance, procedure))
}

export function ruleOf(rule: Rule | Choice<never> | NamedRule, procedure: ProcedureFold, instance: Instance): Rule | null {
  if ('field' in rule) return procedure.law.get(String(factFor(rule.of, instance, procedure)?.data[rule.field])) ?? null
  if (!('among' in rule)) return procedure.law.get(rule.id) ?? null
  const fact = factFor(rule.of, instance, procedure)
  if (fact === undefined) return null
  return procedure.law.get(rule.choose(fact.data as never).id) ?? null
}

function grantedOf(granted: { fact: string; field: string }, instance: Instance, procedure: ProcedureFold): number | undefined {
  const value = factFor(granted.fact, instance, procedure)?.data[granted.field]
  return typeof value === 'number' ? value : undefined
}
