import { dayNumber, isoDay, localDay } from '../law/calendar.js'
import type { Text } from '../law/rule.js'
import type { Alarm, ClockState, NoticeDue } from './evaluation.js'
import type { Series, Test, When } from './language.js'
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

type Slot = { readonly opensAt: number; readonly closesAt: number; readonly n: number; readonly startedAt: number }
type Settled = Slot & { readonly metBy: string | null; readonly state: 'met' | 'excused' | 'missed' | 'open' }

/** Days ahead in which the next slot is looked for. */
const AHEAD = 8

/** Expands the written schedules of a procedure slot by slot, up to the evaluation and one slot beyond. */
export const seriesOf = (procedure: ProcedureFold, fold: Fold): readonly SeriesOutcome[] =>
  procedure.compiled.procedure.clauses.flatMap((clause) => (clause.is === 'series' ? [expand(clause, procedure, fold)] : []))

function expand(clause: Series, procedure: ProcedureFold, fold: Fold): SeriesOutcome {
  const slots = settleSlots(slotsOf(clause, procedure, fold), clause, procedure, fold.at)
  const shown = slots.filter((slot) => slot.state === 'missed' || slot.state === 'open')
  const clocks = shown.map((slot) => clockOfSlot(slot, clause, procedure))
  const basis = (clause.basis ?? []).map((one) => `${one.code} ${one.article}`).join(', ')
  const alarms = slots
    .filter((slot) => slot.state === 'open')
    .map((slot): Alarm => ({
      id: `${clause.id}#${slot.n}@lapse`,
      at: slot.closesAt,
      kind: 'lapse',
      clause: clause.id,
      n: slot.n,
      summary: `${clause.id} ${slot.n} · lapse · ${basis}`,
    }))
    .filter((alarm) => alarm.at > fold.at)
  const notices = slots
    .filter((slot) => slot.state === 'missed')
    .flatMap((slot) =>
      (clause.tell?.lapse ?? []).map(([who, what]): NoticeDue => ({
        key: `${clause.id}#${slot.n}@lapse:${who}:${what}@${slot.closesAt}`,
        clause: clause.id,
        n: slot.n,
        moment: 'lapse',
        who,
        what,
        at: slot.closesAt,
        about: slot.closesAt,
      })),
    )
  return {
    clocks,
    alarms,
    notices,
    met: slots.filter((slot) => slot.state === 'met').length,
    excused: slots.filter((slot) => slot.state === 'excused').length,
  }
}

/** The slots while `during` runs, by the terms in force on each day; the last two may lie ahead. */
function slotsOf(clause: Series, procedure: ProcedureFold, fold: Fold): readonly Slot[] {
  const zone = procedure.place.zone
  const terms = clause.terms.flatMap((type) => procedure.facts.get(type) ?? []).sort((a, b) => a.minute - b.minute)
  const slots: Slot[] = []
  let ahead = 0
  for (const instance of procedure.byClause.get(clause.during) ?? []) {
    const until = instance.settledAt ?? reckon(instance, procedure, fold.law).span?.firm.at ?? Number.POSITIVE_INFINITY
    terms.forEach((fact, index) => {
      const from = Math.max(fact.minute, instance.startedAt)
      const to = Math.min(terms[index + 1]?.minute ?? Number.POSITIVE_INFINITY, until)
      const last = Math.min(localDay(zone, fold.at) + AHEAD, Number.isFinite(to) ? localDay(zone, to) : Number.POSITIVE_INFINITY)
      for (let day = localDay(zone, from); day <= last && ahead < 2; day += 1)
        for (const slot of clause.slots(fact.data as never, { iso: isoDay(day), zone })) {
          if (slot.opensAt < from || slot.opensAt >= to || ahead >= 2) continue
          if (slot.closesAt > fold.at) ahead += 1
          slots.push({ ...slot, n: slots.length + 1, startedAt: from })
        }
    })
  }
  return slots
}

function settleSlots(slots: readonly Slot[], clause: Series, procedure: ProcedureFold, at: number): readonly Settled[] {
  const checks = factsOf(clause.met, procedure)
  const excuses = clause.excused === undefined ? [] : factsOf(clause.excused, procedure)
  let next = 0
  return slots.map((slot): Settled => {
    while (next < checks.length && (checks[next]?.minute ?? 0) < slot.opensAt) next += 1
    const check = checks[next]
    if (check !== undefined && check.minute <= slot.closesAt) {
      next += 1
      return { ...slot, state: 'met', metBy: check.id }
    }
    const excuse = excuses.find((fact) => covers(fact, slot))
    if (excuse !== undefined) return { ...slot, state: 'excused', metBy: excuse.id }
    return { ...slot, state: slot.closesAt <= at ? 'missed' : 'open', metBy: null }
  })
}

/** An excuse covers the slots of its day, or of the days from `from` to `until` that its data give. */
function covers(fact: FoldFact, slot: Slot): boolean {
  const from = instantOf(fact.data['from'])
  const until = instantOf(fact.data['until'])
  if (from !== null || until !== null) return slot.closesAt >= (from ?? fact.minute) && slot.opensAt <= (until ?? Number.POSITIVE_INFINITY)
  return fact.minute >= slot.opensAt && fact.minute <= slot.closesAt
}

function instantOf(value: unknown): number | null {
  if (typeof value !== 'string') return null
  const day = value.length === 10 ? dayNumber(value) : null
  const at = day === null ? Date.parse(value) : day * 86_400_000
  return Number.isNaN(at) ? null : at
}

function factsOf(when: When, procedure: ProcedureFold): readonly FoldFact[] {
  if (!('fact' in when)) return []
  const holds = (test: Test<never>, fact: FoldFact) => test.holds(fact.data as never) !== 'no'
  return (procedure.facts.get(when.fact) ?? []).filter((fact) => when.where.every((test) => holds(test, fact)))
}

const SLOT_STEPS = (clause: Series): readonly Text[] => [
  { fr: `Créneau fixé par écrit : ${clause.label.fr}.`, en: `Slot fixed in writing: ${clause.label.en}.` },
]

function clockOfSlot(slot: Settled, clause: Series, procedure: ProcedureFold): ClockState {
  return {
    clause: clause.id,
    n: slot.n,
    form: 'series',
    kind: 'duty',
    label: clause.label,
    owner: clause.owner ?? null,
    state: slot.state === 'missed' ? 'lapsed' : 'running',
    startedAt: slot.opensAt,
    firmAt: slot.closesAt,
    lateAt: slot.closesAt,
    lapsesAt: slot.closesAt,
    lastDay: null,
    ends: 'by',
    doubt: null,
    reason: null,
    settledAt: slot.state === 'missed' ? slot.closesAt : null,
    metBy: null,
    contested: false,
    unrolledAt: null,
    targetAt: null,
    earliestAt: null,
    basis: ownBasis(clause.basis, isoDay(localDay(procedure.place.zone, slot.opensAt))),
    steps: () => SLOT_STEPS(clause),
    metByAny: 'fact' in clause.met ? [clause.met.fact] : [],
  }
}
