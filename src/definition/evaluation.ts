import type { Article, Confidence, Ends, Text } from '../law/rule.js'
import type { ClockKind, Tell } from './language.js'

/** A fact as `evaluate` reads it. Instants are epoch milliseconds; `day` is set for a fact dated by the day (ISO, local). */
export type FileFact = {
  readonly id: string
  readonly procedure: string
  readonly type: string
  readonly occurredAt: number
  readonly day?: string
  readonly recordedAt: number
  readonly data: Readonly<Record<string, unknown>>
  /** The fact that this one replaces, or takes back where `retraction` is set. */
  readonly replaces?: string
  readonly retraction?: true
}

/** The unit of evaluation: the linked procedures of one person, or of one place, with all their facts. */
export type FileInput = {
  readonly procedures: readonly {
    readonly id: string
    readonly type: string
    readonly territory: string
    /** The procedure that opened it, and the `by` of that opening. */
    readonly openedBy?: { readonly procedure: string; readonly cause: string }
  }[]
  readonly facts: readonly FileFact[]
}

export type ClockStatus = 'waiting' | 'running' | 'suspended' | 'doubtful' | 'met' | 'lapsed' | 'stopped'

/** A clause running in a procedure. Dates are epoch milliseconds, or null with a `reason` where the law gives no figure or a date is missing. */
export type ClockState = {
  readonly clause: string
  readonly n: number
  readonly form: 'clock' | 'task' | 'notice' | 'series'
  readonly kind: ClockKind
  readonly label: Text
  readonly owner: string | null
  readonly state: ClockStatus
  /** It marks a state for other clauses: no reader is shown it. */
  readonly isSilent: boolean
  readonly startedAt: number
  readonly firmAt: number | null
  readonly lateAt: number | null
  readonly lapsesAt: number | null
  /** The last local days (ISO) of the two readings of a limit in days: each ends at 24:00 of it. */
  readonly firmDay: string | null
  readonly lateDay: string | null
  readonly ends: Ends
  readonly doubt: Text | null
  readonly reason: Text | null
  /** When it was met, lapsed or stopped. */
  readonly settledAt: number | null
  /** The fact that met it. */
  readonly metBy: string | null
  /** Met between firm and late, or by a fact of which a condition is unknown. */
  readonly contested: boolean
  /** The instant before the roll-over to a working day: a warning to authorities, no legal date. */
  readonly unrolledAt: number | null
  /** `at once`: a product threshold, not law. */
  readonly targetAt: number | null
  /** Of a notice: the earliest lawful instant of the event. */
  readonly earliestAt: number | null
  readonly basis: readonly BasisLine[]
  readonly steps: () => readonly Text[]
  /** The facts that would meet it. */
  readonly metByAny: readonly string[]
}

export type BasisLine = {
  readonly code: string
  readonly article: string
  readonly from: string | null
  readonly until: string | null
  readonly confidence: Confidence
}

export type AlarmKind = 'warning' | 'doubt' | 'lapse' | 'target' | 'fact'
/** An instant at which the guard must wake. `id` is stable while the instant is; `summary` holds ids and articles only. */
export type Alarm = {
  readonly id: string
  readonly at: number
  readonly kind: AlarmKind
  readonly clause: string
  readonly n: number
  readonly summary: string
}

export type Defect = {
  readonly fact: string
  readonly factType: string
  readonly ground: string
  readonly says: Text
  readonly consequence: Text
  readonly basis: readonly Article[]
  /** The fact has no effect. */
  readonly void: boolean
  readonly refuse: boolean
  /** The condition is not known to hold: a datum is missing. */
  readonly unknown: boolean
  readonly at: number
  readonly tell: readonly Tell[]
}

/** A message that somebody must get. `key` is stable: what was told under it is told once; gone, it is corrected. */
export type NoticeDue = {
  readonly key: string
  readonly clause: string
  readonly n: number
  readonly moment: 'start' | 'warning' | 'firm' | 'lapse' | 'met' | 'defect'
  readonly who: string
  readonly what: string
  /** When it falls due. */
  readonly at: number
  /** The end that it speaks of. */
  readonly about: number | null
}

/** A bar that stands for a procedure. `procedure`: the other one of the file in which it stands, null for its own; `type`: of the one in which it stands. */
export type BarState = {
  readonly clause: string
  readonly procedure: string | null
  readonly type: string
  readonly label: Text
  readonly forbids: readonly string[]
  readonly basis: readonly Article[]
  readonly because: readonly Text[]
}

/** What another procedure of the file is to this one. `hears`: this one listens to what that one publishes. */
export type Relation = 'opened-by' | 'opened' | 'hears' | 'heard-by'
/** Another procedure of the file. No relation: they only share the file, and its bars. */
export type LinkState = { readonly id: string; readonly type: string; readonly relations: readonly Relation[] }
export type SafeguardState = {
  readonly id: string
  readonly label: Text
  readonly proved: boolean
  readonly provedAt: number | null
  readonly sanction: Text
  readonly basis: readonly Article[]
}

/** Whether a person is held, on what title, until when. `mustRelease`: no title any more, and no release recorded. */
export type HoldingState = {
  readonly since: number
  readonly endedAt: number | null
  readonly title: { readonly clause: string; readonly n: number } | null
  readonly heldUntil: number | null
  readonly heldUntilLate: number | null
  readonly mustRelease: boolean
  readonly noTitleSince: number | null
}

export type ProcedureState = {
  readonly id: string
  readonly type: string
  readonly territory: string
  readonly stage: string
  readonly stageLabel: Text
  readonly stageSince: number | null
  /** Final stage, and nothing left to wake for. */
  readonly closed: boolean
  readonly holding: HoldingState | null
  readonly clocks: readonly ClockState[]
  readonly alarms: readonly Alarm[]
  readonly defects: readonly Defect[]
  readonly notices: readonly NoticeDue[]
  readonly safeguards: readonly SafeguardState[]
  /** The bars that stand for it: its own, and those of the other procedures of the file that forbid a fact of its own. */
  readonly bars: readonly BarState[]
  /** The other procedures of the file. */
  readonly linked: readonly LinkState[]
  /** Linked procedures to open, once each: `by` is the fact or the clock that opens it, `first` the fact that it begins with, derived and never stored. */
  readonly opens: readonly { readonly procedure: string; readonly by: string; readonly at: number; readonly first: FileFact | null }[]
  /** Fact types whose needs hold now. */
  readonly recordable: () => readonly string[]
  /** What others heard from this procedure. */
  readonly published: readonly { readonly name: string; readonly at: number }[]
}

export type Evaluation = { readonly at: number; readonly procedures: readonly ProcedureState[] }
