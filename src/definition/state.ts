import type { Compiled } from './compile.js'
import type { Defect, FileFact } from './evaluation.js'
import type { Clause, Limit, Moment, Occurred, Tell } from './language.js'
import { basisOn, type Article, type Confidence, type Ends, type Law, type Span, type Text } from '../law/rule.js'
import { isoDay, localDay } from '../law/calendar.js'
import { keptBy } from './kept-by.js'
import type { Territory } from '../law/territory.js'

/** A fact in the fold: its instant is floored to the minute, the law's own grain. */
export type FoldFact = {
  readonly id: string
  readonly procedure: string
  readonly type: string
  /** The local day (ISO) of a fact dated by the day. */
  readonly day: string | undefined
  readonly data: FileFact['data']
  readonly minute: number
  readonly order: number
  /** When and where it occurred, as tests read it; kept once asked for. */
  occurred: Occurred | null
}

/** Something that happens on the line of time: a fact, a clause that turns, or what another procedure publishes. */
export type Occurrence = {
  readonly key: string
  readonly at: number
  readonly fact?: FoldFact
  readonly instance?: Instance
  readonly procedure: ProcedureFold
}

/** Where a clock stands between its start and its end. */
export type Instance = {
  readonly clause: Exclude<Clause, { is: 'bar' | 'series' }>
  readonly n: number
  readonly startedAt: number
  readonly trigger: Occurrence
  /** The facts and clocks that its moments were first read from: later ones of the same type do not move it. */
  readonly pins: Pins
  reckoned: Reckoned | null
  status: 'live' | 'met' | 'lapsed' | 'stopped'
  settledAt: number | null
  metBy: string | null
  /** Of a notice: when it was served, in time or not. */
  servedAt: number | null
  contested: boolean
  /** Conditions that are not known to hold. */
  readonly unknown: Text[]
  readonly ledger: { from: number; to: number | null; index: number }[]
  again: { readonly from: Moment; readonly runs: Limit; readonly occurrence: Occurrence } | null
  pausedAt: number | null
}

/** A list that is short and mostly empty: searched faster than a map is made. */
export type Pins = {
  facts: readonly FoldFact[]
  ends: readonly { readonly n: number | undefined; readonly instance: Instance }[]
  heard: readonly { readonly key: string; readonly at: number }[]
}

export type Governed = {
  readonly code: string
  readonly article: string
  readonly from: string | null
  readonly until: string | null
  readonly confidence: Confidence
}

/** What a clock's arithmetic came to: two dates, or the reason why there is none yet. */
export type Reckoned = {
  readonly span: Span | null
  /** The key of the occurrence that a missing date waits for; null: any may bring it. */
  readonly awaits: string | null
  /** Late is not known yet: it depends on a fact that is missing. */
  readonly isLateOpen: boolean
  readonly reason: Text | null
  readonly doubt: Text | null
  readonly ends: Ends
  /** The instant at which it lapses; null: it never does by itself. */
  readonly lapsesAt: number | null
  readonly binds: 'firm' | 'late'
  readonly unrolledAt: number | null
  readonly earliestAt: number | null
  readonly basis: readonly Governed[]
  readonly steps: () => readonly Text[]
}

/** One procedure in the fold. */
export type ProcedureFold = {
  readonly id: string
  readonly type: string
  readonly territory: string
  readonly place: Territory
  readonly law: Law
  /** The procedure that opened this one, and the occurrence that did. */
  readonly openedBy: { readonly procedure: string; readonly cause: string } | null
  /** The types of the facts that were recorded here: a derived first fact stands only where none of its type was. */
  readonly recorded: ReadonlySet<string>
  readonly compiled: Compiled
  readonly facts: Map<string, FoldFact[]>
  readonly instances: Instance[]
  readonly live: Instance[]
  readonly byClause: Map<string, Instance[]>
  readonly heardAt: Map<string, number[]>
  stage: string
  stageSince: number | null
  heldFrom: number | null
  heldTo: number | null
  readonly defects: Defect[]
  readonly opened: { procedure: string; by: string; at: number; first: FileFact | null }[]
  readonly told: { fact: FoldFact; tell: readonly Tell[] }[]
  readonly published: { name: string; at: number }[]
  readonly barred: Map<string, number>
  readonly proofs: Map<string, { dueAt: number | null; provedAt: number | null }>
}

/** The whole file in the fold. `now` is the instant that the walk has reached. */
export type Fold = {
  readonly procedures: readonly ProcedureFold[]
  readonly at: number
  now: number
  /** The facts that are known and take effect later than `at`. */
  pending: readonly FoldFact[]
}

const NO_BASIS: readonly Governed[] = []

/** The articles that a clause cites by itself, where no rule brings them: those in force at an instant, by its local day. */
export const ownBasis = (articles: readonly Article[] | undefined, at: number, zone: string): readonly Governed[] =>
  articles === undefined || articles.length === 0 ? NO_BASIS : citedOn(articles, isoDay(localDay(zone, at)))

const citedOn = keptBy((articles: readonly Article[], day: string): readonly Governed[] =>
  basisOn({ basis: articles }, day).map(({ code, article, from, until }) => ({
    code,
    article,
    from: from ?? null,
    until: until ?? null,
    confidence: 'sure' as const,
  })),
)
