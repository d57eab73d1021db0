import { endText, isoLocal } from '../law/format.js'
import type { Confidence, Text } from '../law/rule.js'
import { territory, type Territory } from '../law/territory.js'
import type { Alarm, ClockState, ClockStatus, Evaluation, HoldingState, NoticeDue, ProcedureState, Relation } from './evaluation.js'

/** A clock as the API shows it and the case file stores it: instants in ISO with the offset of the place, arithmetic written out. */
export type PresentedClock = {
  clause: string
  n: number
  form: string
  kind: string
  state: ClockStatus
  label: Text
  owner: string | null
  startedAt: string
  firmAt: string | null
  lateAt: string | null
  lapsesAt: string | null
  lastDay: string | null
  ends: string
  /** The end at which it lapses, in words; then both readings. */
  local: string | null
  localFirm: string | null
  localLate: string | null
  doubt: Text | null
  reason: Text | null
  settledAt: string | null
  metBy: string | null
  contested: boolean
  unrolledAt: string | null
  targetAt: string | null
  earliestAt: string | null
  metByAny: string[]
  basis: { code: string; article: string; from: string | null; until: string | null; confidence: Confidence }[]
  steps: Text[]
}

export type PresentedDefect = {
  fact: string
  factType: string
  ground: string
  says: Text
  consequence: Text
  basis: { code: string; article: string }[]
  void: boolean
  refuse: boolean
  unknown: boolean
  at: string
}

export type PresentedNotice = {
  key: string
  clause: string
  n: number
  moment: NoticeDue['moment']
  who: string
  what: string
  at: string
  about: string | null
}
export type PresentedAlarm = { id: string; at: string; kind: Alarm['kind']; clause: string; n: number; summary: string }

/** Whether a person is held, on what title, until when. */
export type PresentedHolding = {
  since: string
  endedAt: string | null
  title: { clause: string; n: number; label: Text; basis: { code: string; article: string }[] } | null
  heldUntil: string | null
  heldUntilLate: string | null
  mustRelease: boolean
  noTitleSince: string | null
}

export type PresentedProcedure = {
  id: string
  type: string
  territory: string
  stage: string
  stageLabel: Text
  stageSince: string | null
  closed: boolean
  holding: PresentedHolding | null
  clocks: PresentedClock[]
  defects: PresentedDefect[]
  notices: PresentedNotice[]
  safeguards: {
    id: string
    label: Text
    proved: boolean
    provedAt: string | null
    sanction: Text
    basis: { code: string; article: string }[]
  }[]
  bars: {
    clause: string
    procedure: string | null
    type: string
    label: Text
    forbids: string[]
    basis: { code: string; article: string }[]
    because: Text[]
  }[]
  linked: { id: string; type: string; relations: Relation[] }[]
  opens: { procedure: string; by: string; at: string; first: { type: string; data: Record<string, unknown> } | null }[]
  alarms: PresentedAlarm[]
  /** What to do next: the open duties, those first whose miss frees or harms somebody first, with their owner and the facts that meet them. */
  next: { clause: string; n: number; label: Text; owner: string | null; dueAt: string | null; facts: string[] }[]
  recordable: string[]
  published: { name: string; at: string }[]
}

export type PresentedEvaluation = { at: string; procedures: PresentedProcedure[] }

/** An evaluation as plain JSON. The instant of the evaluation is given in UTC, all others at the place of their procedure. */
export const present = (evaluation: Evaluation): PresentedEvaluation => ({
  at: new Date(evaluation.at).toISOString(),
  procedures: evaluation.procedures.map((state) => presentProcedure(state, evaluation.at)),
})

function presentProcedure(state: ProcedureState, now: number): PresentedProcedure {
  const place = territory(state.territory)
  if (place === undefined) throw new Error(`unknown territory ${state.territory}`)
  const iso = (at: number) => isoLocal(at, place)
  const isoOr = (at: number | null) => (at === null ? null : iso(at))
  const shown = state.clocks.filter((clock) => !clock.isSilent)
  const clocks = shown.map((clock) => presentClock(clock, place))
  return {
    id: state.id,
    type: state.type,
    territory: state.territory,
    stage: state.stage,
    stageLabel: state.stageLabel,
    stageSince: isoOr(state.stageSince),
    closed: state.closed,
    holding: state.holding === null ? null : presentHolding(state.holding, clocks, isoOr),
    clocks,
    defects: state.defects.map(({ tell: _tell, at, basis, ...defect }) => ({ ...defect, basis: basis.map(cited), at: iso(at) })),
    notices: state.notices.map(({ at, about, ...notice }) => ({ ...notice, at: iso(at), about: isoOr(about) })),
    safeguards: state.safeguards.map(({ provedAt, basis, ...rest }) => ({ ...rest, basis: basis.map(cited), provedAt: isoOr(provedAt) })),
    bars: state.bars.map(({ forbids, basis, because, ...rest }) => ({
      ...rest,
      forbids: [...forbids],
      basis: basis.map(cited),
      because: [...because],
    })),
    linked: state.linked.map(({ relations, ...link }) => ({ ...link, relations: [...relations] })),
    opens: state.opens.map(({ at, first, ...open }) => ({
      ...open,
      at: iso(at),
      first: first === null ? null : { type: first.type, data: { ...first.data } },
    })),
    alarms: state.alarms.map(({ at, ...alarm }) => ({ ...alarm, at: iso(at) })),
    next: nextOf(shown, now, iso),
    recordable: [...state.recordable()],
    published: state.published.map(({ name, at }) => ({ name, at: iso(at) })),
  }
}

const cited = ({ code, article }: { code: string; article: string }) => ({ code, article })

function presentClock(clock: ClockState, place: Territory): PresentedClock {
  const iso = (at: number | null) => (at === null ? null : isoLocal(at, place))
  const local = (at: number | null, day: string | null) => (at === null ? null : endText({ at, day }, place).fr)
  const localFirm = local(clock.firmAt, clock.firmDay)
  const localLate = local(clock.lateAt, clock.lateDay)
  const isLate = clock.lapsesAt !== null && clock.lapsesAt === clock.lateAt
  return {
    clause: clock.clause,
    n: clock.n,
    form: clock.form,
    kind: clock.kind,
    state: clock.state,
    label: clock.label,
    owner: clock.owner,
    startedAt: isoLocal(clock.startedAt, place),
    firmAt: iso(clock.firmAt),
    lateAt: iso(clock.lateAt),
    lapsesAt: iso(clock.lapsesAt),
    lastDay: isLate ? clock.lateDay : clock.firmDay,
    ends: clock.ends,
    local: isLate ? localLate : localFirm,
    localFirm,
    localLate,
    doubt: clock.doubt,
    reason: clock.reason,
    settledAt: iso(clock.settledAt),
    metBy: clock.metBy,
    contested: clock.contested,
    unrolledAt: iso(clock.unrolledAt),
    targetAt: iso(clock.targetAt),
    earliestAt: iso(clock.earliestAt),
    metByAny: [...clock.metByAny],
    basis: clock.basis.map((line) => ({ ...line })),
    steps: clock.steps().map((step) => ({ ...step })),
  }
}

function presentHolding(
  holding: HoldingState,
  clocks: readonly PresentedClock[],
  iso: (at: number | null) => string | null,
): PresentedHolding {
  const { title } = holding
  const clock = title === null ? undefined : clocks.find((one) => one.clause === title.clause && one.n === title.n)
  return {
    since: iso(holding.since) ?? '',
    endedAt: iso(holding.endedAt),
    title: title === null || clock === undefined ? null : { ...title, label: clock.label, basis: clock.basis.map(cited) },
    heldUntil: iso(holding.heldUntil),
    heldUntilLate: iso(holding.heldUntilLate),
    mustRelease: holding.mustRelease,
    noTitleSince: iso(holding.noTitleSince),
  }
}

const OPEN: readonly ClockStatus[] = ['running', 'doubtful', 'waiting']

/** A legal limit this near stands before whatever the law gives no figure for. A product threshold, not law. */
const NEAR_MS = 24 * 3_600_000

/** What an open duty comes to: the lower first. Null: nothing to do next. */
function urgencyOf(clock: ClockState, now: number): number | null {
  const isCap = clock.kind === 'liberty-cap'
  if (clock.form === 'task') {
    if (isCap) return 0
    return clock.targetAt !== null && clock.targetAt <= now ? 2 : 3
  }
  const end = endOf(clock)
  const isNear = end !== null && end - now <= NEAR_MS
  if (isCap) return isNear ? 1 : null
  return isNear ? 1 : 3
}

const endOf = ({ lapsesAt, firmAt }: ClockState): number | null => lapsesAt ?? firmAt

/**
 * The open duties, those first whose miss frees or harms somebody first: whoever is held with no title or no decision; then the legal limits of the next 24
 * hours, a period that ends with them included; then what is due at once and past the product's own threshold; then all the rest, the nearest first.
 */
function nextOf(clocks: readonly ClockState[], now: number, iso: (at: number) => string): PresentedProcedure['next'] {
  const due = (clock: ClockState) => endOf(clock) ?? clock.targetAt ?? Infinity
  const isAct = ({ kind }: ClockState) => kind === 'duty' || kind === 'notice' || kind === 'liberty-cap'
  return clocks
    .filter((clock) => OPEN.includes(clock.state) && isAct(clock))
    .flatMap((clock) => {
      const urgency = urgencyOf(clock, now)
      return urgency === null ? [] : [{ clock, urgency }]
    })
    .sort((a, b) => a.urgency - b.urgency || due(a.clock) - due(b.clock) || actFirst(a.clock, b.clock))
    .map(({ clock }) => {
      const at = clock.form === 'task' ? null : endOf(clock)
      return {
        clause: clock.clause,
        n: clock.n,
        label: clock.label,
        owner: clock.owner,
        dueAt: at === null ? null : iso(at),
        facts: [...clock.metByAny],
      }
    })
}

/** At the same instant the act stands before the period that ends without it. */
const actFirst = (a: ClockState, b: ClockState): number => {
  const isCap = (clock: ClockState) => Number(clock.kind === 'liberty-cap')
  return isCap(a) - isCap(b) || (a.clause < b.clause ? -1 : 1)
}
