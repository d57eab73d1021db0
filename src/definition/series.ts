import { dayNumber, dayStart, isoDay, localDay } from '../law/calendar.js'
import type { Text } from '../law/rule.js'
import { ask } from './ask.js'
import { each } from './compile.js'
import type { Alarm, ClockState, NoticeDue } from './evaluation.js'
import type { Any, Series, SlotDay } from './language.js'
import { reckon } from './reckon.js'
import { ownBasis, type Fold, type FoldFact, type ProcedureFold } from './state.js'

/** A series as it stands: its missed slots, the open one and the next one; met and excused slots are only counted. */
export type SeriesOutcome = {
  readonly clocks: readonly ClockState[]
  readonly alarms: readonly Alarm[]
  readonly notices: readonly NoticeDue[]
  readonly met: number
  readonly excused: number
}

/** A stretch of time over which one set of written terms is in force: until `to`, where the duty or these terms end. */
type Stretch = { readonly terms: FoldFact; readonly from: number; readonly to: number }
type Slot = { readonly opensAt: number; readonly closesAt: number; readonly cutAt: number }
type Settled = { readonly slot: Slot; readonly n: number; readonly state: 'met' | 'excused' | 'missed' | 'open' }

/** Days ahead in which the next slot is looked for. */
const AHEAD = 40
/** The open slot and the next one are armed. */
const ARMED = 2

/** Expands the written schedules of a procedure slot by slot, up to the evaluation and one slot beyond. */
export const seriesOf = (procedure: ProcedureFold, fold: Fold): readonly SeriesOutcome[] =>
  procedure.compiled.procedure.clauses.flatMap((clause) => (clause.is === 'series' ? [expand(clause, procedure, fold)] : []))

function expand(clause: Series, procedure: ProcedureFold, fold: Fold): SeriesOutcome {
  const slots = slotsOf(clause, procedure, fold)
  const settled = each(clause.met).length === 0 ? windows(slots, fold.at) : settle(slots, clause, procedure, fold.at)
  const count = (state: Settled['state']) => settled.reduce((sum, one) => (one.state === state ? sum + 1 : sum), 0)
  const shown = settled.filter((one) => one.state === 'missed' || one.state === 'open')
  return {
    clocks: shown.map((one) => clockOfSlot(one, clause, procedure)),
    alarms: shown.flatMap((one) => (one.state === 'open' ? [alarmOf(one, clause, procedure)] : [])),
    notices: shown.flatMap((one) => (one.state === 'missed' ? noticesOf(one, clause) : [])),
    met: count('met'),
    excused: count('excused'),
  }
}

/** The slots in order of time, by the terms in force on each day; the last ones may lie ahead. */
function slotsOf(clause: Series, procedure: ProcedureFold, fold: Fold): readonly Slot[] {
  const { place } = procedure
  const isWindow = each(clause.met).length === 0
  const slots: Slot[] = []
  let ahead = 0
  for (const { terms, from, to } of stretchesOf(clause, procedure)) {
    const last = Math.min(localDay(place.zone, fold.at) + AHEAD, Number.isFinite(to) ? localDay(place.zone, to) : Number.POSITIVE_INFINITY)
    for (let day = localDay(place.zone, from) - (isWindow ? 1 : 0); day <= last; day += 1)
      for (const { opensAt, closesAt } of clause.slots(terms.data as never, dayOf(day, procedure)) ?? []) {
        if (opensAt >= to || (isWindow ? closesAt <= from : opensAt < from)) continue
        if (closesAt > fold.at && ++ahead > ARMED) return slots
        slots.push({ opensAt: Math.max(opensAt, from), closesAt, cutAt: to })
      }
  }
  return slots
}

const dayOf = (day: number, { place, law }: ProcedureFold): SlotDay => ({ iso: isoDay(day), zone: place.zone, place, law })

/** The terms in force over time, while one of the clauses named in `during` runs. */
function stretchesOf(clause: Series, procedure: ProcedureFold): readonly Stretch[] {
  const { place } = procedure
  const speaks = (fact: FoldFact) => clause.slots(fact.data as never, dayOf(localDay(place.zone, fact.minute), procedure)) !== null
  const terms = clause.terms
    .flatMap((type) => procedure.facts.get(type) ?? [])
    .filter(speaks)
    .sort((a, b) => a.minute - b.minute)
  return runsOf(clause, procedure).flatMap(({ from, to }) =>
    terms.flatMap((fact, index): readonly Stretch[] => {
      const [start, end] = [Math.max(fact.minute, from), Math.min(terms[index + 1]?.minute ?? Number.POSITIVE_INFINITY, to)]
      return start < end ? [{ terms: fact, from: start, to: end }] : []
    }),
  )
}

/** When one at least of the clauses named in `during` runs: a renewal that takes over makes one run of two. */
function runsOf(clause: Series, procedure: ProcedureFold): readonly { from: number; to: number }[] {
  const spans = [clause.during]
    .flat()
    .flatMap((id) => procedure.byClause.get(id) ?? [])
    .map((one) => ({
      from: one.startedAt,
      to: one.settledAt ?? reckon(one, procedure).lapsesAt ?? Number.POSITIVE_INFINITY,
    }))
    .sort((a, b) => a.from - b.from)
  const runs: { from: number; to: number }[] = []
  for (const span of spans) {
    const last = runs.at(-1)
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else runs.push({ ...span })
  }
  return runs
}

/** Windows in which nothing must be done: those that are over leave no trace. */
const windows = (slots: readonly Slot[], at: number): readonly Settled[] =>
  slots.flatMap((slot, index) => (Math.min(slot.closesAt, slot.cutAt) > at ? [{ slot, n: index + 1, state: 'open' as const }] : []))

function settle(slots: readonly Slot[], clause: Series, procedure: ProcedureFold, at: number): readonly Settled[] {
  const checks = checksOf(slots, clause, procedure)
  const excuses = factsOf(clause.excused, procedure).map((fact) => coverOf(fact, procedure))
  let next = 0
  return slots.flatMap((slot, index): readonly Settled[] => {
    const as = (state: Settled['state']) => [{ slot, n: index + 1, state }]
    while (next < checks.unnamed.length && (checks.unnamed[next] ?? 0) < slot.opensAt) next += 1
    const first = checks.unnamed[next]
    if (first !== undefined && first <= slot.closesAt) {
      next += 1
      return as('met')
    }
    const named = checks.named.get(slot.opensAt)
    if (named !== undefined && named <= slot.closesAt) return as('met')
    if (excuses.some((cover) => slot.closesAt >= cover.from && slot.opensAt <= cover.until)) return as('excused')
    if (slot.closesAt > slot.cutAt && at >= slot.cutAt) return []
    return as(slot.closesAt <= at ? 'missed' : 'open')
  })
}

/** The checks that name their slot by its opening (`scheduledAt`), earliest first, and the instants of those that name none. */
function checksOf(slots: readonly Slot[], clause: Series, procedure: ProcedureFold) {
  const openings = new Set(slots.map((slot) => slot.opensAt))
  const named = new Map<number, number>()
  const unnamed: number[] = []
  for (const fact of factsOf(clause.met, procedure)) {
    const scheduled = fact.data['scheduledAt']
    const opening = typeof scheduled === 'string' ? Date.parse(scheduled) : Number.NaN
    if (!openings.has(opening)) unnamed.push(fact.minute)
    else if (fact.minute < (named.get(opening) ?? Number.POSITIVE_INFINITY)) named.set(opening, fact.minute)
  }
  return { named, unnamed: unnamed.sort((a, b) => a - b) }
}

/** What an excuse covers: from and to, where its data give them, else the slot in which it falls. */
function coverOf(fact: FoldFact, procedure: ProcedureFold): { readonly from: number; readonly until: number } {
  const from = instantOf(fact.data['from'], procedure, 'start')
  const until = instantOf(fact.data['to'] ?? fact.data['until'], procedure, 'end')
  if (from === null && until === null) return { from: fact.minute, until: fact.minute }
  return { from: from ?? fact.minute, until: until ?? Number.POSITIVE_INFINITY }
}

/** An instant, or a local day: its first instant, or the last before its end. */
function instantOf(value: unknown, { place }: ProcedureFold, edge: 'start' | 'end'): number | null {
  if (typeof value !== 'string') return null
  const day = value.length === 10 ? dayNumber(value) : null
  const at = day === null ? Date.parse(value) : edge === 'start' ? dayStart(place.zone, day) : dayStart(place.zone, day + 1) - 1
  return Number.isNaN(at) ? null : at
}

const factsOf = (any: Any | undefined, procedure: ProcedureFold): readonly FoldFact[] =>
  each(any).flatMap((when) => {
    if (!('fact' in when)) return []
    const facts = procedure.facts.get(when.fact) ?? []
    return when.where.length === 0
      ? facts
      : facts.filter((fact) => when.where.every((test) => ask(test, fact, fact.minute, procedure) !== 'no'))
  })

const alarmOf = ({ slot, n }: Settled, clause: Series, { place }: ProcedureFold): Alarm => ({
  id: `${clause.id}#${n}@lapse`,
  at: Math.min(slot.closesAt, slot.cutAt),
  kind: 'lapse',
  clause: clause.id,
  n,
  summary: `${clause.id} ${n} · lapse · ${ownBasis(clause.basis, slot.opensAt, place.zone)
    .map((one) => `${one.code} ${one.article}`)
    .join(', ')}`,
})

const noticesOf = ({ slot, n }: Settled, clause: Series): readonly NoticeDue[] =>
  (clause.tell?.lapse ?? []).map(([who, what]) => ({
    key: `${clause.id}#${n}@lapse:${who}:${what}@${slot.closesAt}`,
    clause: clause.id,
    n,
    moment: 'lapse',
    who,
    what,
    at: slot.closesAt,
    about: slot.closesAt,
  }))

function clockOfSlot({ slot, n, state }: Settled, clause: Series, { place }: ProcedureFold): ClockState {
  const isMissed = state === 'missed'
  const steps: readonly Text[] = [{ fr: `Créneau fixé par écrit : ${clause.label.fr}.`, en: `Slot fixed in writing: ${clause.label.en}.` }]
  const end = isMissed ? slot.closesAt : Math.min(slot.closesAt, slot.cutAt)
  return {
    clause: clause.id,
    n,
    form: 'series',
    kind: clause.kind ?? 'duty',
    label: clause.label,
    owner: typeof clause.owner === 'string' ? clause.owner : null,
    state: isMissed ? 'lapsed' : 'running',
    isSilent: false,
    startedAt: slot.opensAt,
    firmAt: end,
    lateAt: end,
    lapsesAt: end,
    firmDay: null,
    lateDay: null,
    ends: 'by',
    doubt: null,
    reason: null,
    settledAt: isMissed ? slot.closesAt : null,
    metBy: null,
    contested: false,
    unrolledAt: null,
    targetAt: null,
    earliestAt: null,
    basis: ownBasis(clause.basis, slot.opensAt, place.zone),
    steps: () => steps,
    metByAny: each(clause.met).flatMap((when) => ('fact' in when ? [when.fact] : [])),
  }
}
