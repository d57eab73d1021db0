import type { Static, TObject } from 'typebox'
import type { Article, Ends, Law, Rule, Text } from '../law/rule.js'
import type { Territory } from '../law/territory.js'

export type Answer = 'yes' | 'no' | 'unknown'

/** When and where a fact occurred: its local day, the minute of that day, the territory, and the law in which a figure is looked up. */
export type Occurred = {
  readonly at: number
  readonly day: string
  readonly minute: number
  readonly territory: string
  readonly law: Law
}

/** Hatch 1, a named test: reads one fact's data, and when it occurred. Pages, problems and the model check use its sentence. */
export type Test<D> = { readonly says: Text; readonly basis: readonly Article[]; readonly holds: (data: D, on: Occurred) => Answer }

/** Hatch 2, a choice: total over enums, so that its table can be printed and tested whole. */
export type Choice<D> = { readonly of: string; readonly among: readonly Rule[]; readonly choose: (data: D) => Rule }

/** A local day of a schedule, with its place (its holidays) and the law. */
export type SlotDay = { readonly iso: string; readonly zone: string; readonly place: Territory; readonly law: Law }
/** Hatch 3, a schedule: written terms to the slots of one local day, in epoch milliseconds; null where they do not speak of it: the earlier ones stand. */
export type Slots<D> = (terms: D, day: SlotDay) => readonly { opensAt: number; closesAt: number }[] | null

/** A length before an instant or after it: minutes, hours or days of 24 hours. A product threshold, never a legal figure. */
export type Lead = `${number}${'min' | 'h' | 'd'}`

/** A notice to send: the role that gets it and the template of its text. */
export type Tell = readonly [who: string, what: string]

/**
 * What a fact needs to have its legal effect. What does not hold becomes a defect with its ground; all grounds are returned.
 * `fact`: one was recorded before. `none`: no fact of these types was, since the last one of `since` where it is said. `running`: the clause runs now, one of them where there are
 * several, with the rank that the fact's own datum says where `n` names a field. `over`: the clause does not run, anywhere in the file. `inTime`: the clause
 * has not lapsed. `stage`: the procedure is there. `holds`: the fact's own data say so. `inForce`: a version of the rule stands on the day of the
 * fact `on` (of the fact itself unless said). `leaves`: the date in `field` leaves that minimum notice its length, counted from the service, or from this
 * fact where it is not served.
 */
export type Need = (
  | { readonly fact: string }
  | { readonly none: readonly string[]; readonly since?: readonly string[] }
  | { readonly running: string | readonly string[]; readonly n?: number | { readonly field: string } }
  | { readonly over: string; readonly n?: number }
  | { readonly inTime: string; readonly n?: number }
  | { readonly stage: readonly string[] }
  | { readonly holds: Test<never> }
  | { readonly inForce: Rule; readonly on?: string }
  | { readonly leaves: string; readonly field: string }
) & {
  /** Stable code of the ground, in kebab-case. */
  readonly ground: string
  /** The consequence in law, in words. */
  readonly consequence: Text
  readonly basis?: readonly Article[]
  /** The need is asked only where this test is not `no`. */
  readonly when?: Test<never>
  /** The fact is recorded and has no effect at all. */
  readonly void?: true
  /** The act is still to be done: it can be refused. */
  readonly refuse?: true
  readonly tell?: readonly Tell[]
}

/** A fact type. `dated` says what occurredAt is; data never repeats it. `favours`: recorded with its gaps listed, never refused. */
export type Fact<S extends TObject = TObject> = {
  readonly label: Text
  readonly by: readonly string[]
  readonly data: S
  readonly dated: 'instant' | 'day'
  readonly needs?: readonly Need[]
  readonly favours?: 'person'
  /** Told when the fact is recorded, unless it has no effect. */
  readonly tell?: readonly Tell[]
}
export type Facts = Record<string, Fact>

/** A condition on another fact: the latest of that type in the procedure passes the tests. Where there is none, it does not hold. */
export type Given = { readonly fact: string; readonly where: readonly Test<never>[] }

/** When: an occurrence on the line of time. `given`: what other facts must say, since a lapse or what is heard carries no data. */
export type When = (
  | { readonly fact: string; readonly where: readonly Test<never>[] }
  | { readonly clause: string; readonly n?: number; readonly turns: 'met' | 'lapsed' | 'stopped' }
  | { readonly heard: string; readonly from: string } // published by a linked procedure of the same file
) & { readonly given?: readonly Given[] }
export type Any = When | readonly When[]

/** Moment: one date, two, or not yet known. Keeps 24:00 of a day apart from 00:00 of the next. */
export type Moment =
  | { readonly fact: string; readonly field?: string }
  | { readonly heard: string; readonly from: string }
  | { readonly started: true } // the occurrence that started the clock
  | { readonly endOf: string; readonly n?: number }
  | { readonly latest: readonly Moment[] }
  | { readonly earliest: readonly Moment[] }
  | { readonly newest: readonly { readonly fact: string; readonly field?: string }[] } // the fact that occurred last: a date that may be moved
  | { readonly given: { readonly fact: string; readonly where: readonly Test<never>[] }; readonly then: Moment; readonly otherwise: Moment } // unknown: both readings
  | { readonly firm: Moment; readonly late: Moment; readonly doubt: Text } // late may be unknown for a while: the clock then never lapses late

/** A rule of the library that a fact names by its id, in that field of its data: any limit can be armed so. */
export type NamedRule = { readonly of: string; readonly field: string }

/** How far a clock runs. `governedBy`: the date that picks the version; of several, the shortest reading is firm and the longest late. */
export type Limit =
  | {
      readonly rule: Rule | Choice<never> | NamedRule
      readonly governedBy: Moment | readonly Moment[]
      readonly granted?: { readonly fact: string; readonly field: string }
    }
  /** No figure of its own. `provided`: it stands only where a version of that rule is in force on that date. */
  | { readonly until: Moment; readonly ends?: Ends; readonly provided?: { readonly rule: Rule; readonly governedBy: Moment } }

type Common = {
  readonly id: string
  readonly label: Text
  /** The rank, where the law numbers its periods: one clause each. Without it, each start is a new instance, numbered from 1. */
  readonly n?: number
  /** The role that must act, or whose right it is; or the field of the starting fact's data that names it. `owner` in `tell` stands for it. */
  readonly owner?: string | { readonly field: string }
  /** The articles, where no rule brings them. */
  readonly basis?: readonly Article[]
  /** `unrolled`: at the instant before a roll-over to a working day. */
  readonly tell?: { readonly [at in 'start' | 'firm' | 'lapse' | 'met' | 'unrolled']?: readonly Tell[] }
}

export type ClockKind = 'liberty-cap' | 'right' | 'duty' | 'notice' | 'implied-decision' | 'power' | 'validity' | 'retention' | 'advisory'

/** A limit that starts, may suspend or restart, is met or lapses. */
export type Clock = Common & {
  readonly is: 'clock'
  /** It marks a state whose end other clauses hear. It has no time of its own and tells nobody: no reader is shown it, be it a page, a client or the guard. */
  readonly silent?: true
  readonly kind: Exclude<ClockKind, 'notice'>
  readonly starts: Any
  /** The starting fact unless said. */
  readonly from?: Moment
  readonly runs: Limit
  /** The reading at which it lapses; by kind unless said: firm for duties, caps, validity and retention, late for the others. */
  readonly binds?: 'firm' | 'late'
  readonly atMost?: readonly Moment[]
  /** An end that an order states: it replaces firm where it is known, never beyond late, and the clock then lapses there. */
  readonly stated?: Moment
  readonly met: Any
  readonly stopped?: Any
  readonly suspended?: readonly { readonly from: When; readonly to: When }[] // a ledger; time already run is kept
  readonly restarted?: readonly { readonly on: When; readonly from: Moment; readonly runs?: Limit; readonly pausedBy?: Any }[] // a whole new period
  /** Not yes: it never lapses against its holder. A test reads the fact that last started the clock anew; a `Given` the latest fact of its type. */
  readonly opposable?: readonly (Test<never> | Given)[]
  readonly warn?: readonly { readonly before: Lead; readonly tell: readonly Tell[] }[]
}

/** An "at once" duty with no figure: the target is a product threshold, labelled as not law. `tell.firm` is told when it passes. */
export type Task = Common & {
  readonly is: 'task'
  readonly kind?: 'duty' | 'liberty-cap'
  readonly starts: Any
  readonly met: Any
  readonly stopped?: Any
  readonly target: Lead
}

/** A minimum notice, counted back from a planned event; gives the earliest lawful date. `forbids`: the fact that must not come earlier. */
export type Notice = Common & {
  readonly is: 'notice'
  readonly before: Moment
  readonly runs: Limit
  readonly starts: Any
  readonly served: Any
  readonly stopped?: Any
  readonly forbids: string
  readonly warn?: readonly { readonly before: Lead; readonly tell: readonly Tell[] }[]
}

/** What must not be done while something is running. */
export type Bar = Common & {
  readonly is: 'bar'
  readonly forbids: readonly string[]
  readonly while: readonly ({ readonly running: string; readonly n?: number } | { readonly since: When; readonly until: Any })[]
}

/**
 * A written schedule expanded slot by slot while one of the clauses `during` runs. Slots that are settled leave the fold. Where nothing meets a slot
 * (`met` is empty) it is a window, in which nothing must be done: it is never missed. A check may name its slot (`scheduledAt`, its opening).
 */
export type Series = Common & {
  readonly is: 'series'
  readonly kind?: 'duty' | 'liberty-cap'
  readonly during: string | readonly string[]
  readonly terms: readonly string[]
  readonly slots: Slots<never>
  readonly met: Any
  readonly excused?: Any
}
export type Clause = Clock | Task | Notice | Bar | Series

/** A right that must be notified and proved, with the sanction of its absence. */
export type Safeguard = {
  readonly id: string
  readonly label: Text
  readonly due: Any
  readonly proved: Any
  readonly sanction: Text
  readonly basis: readonly Article[]
}

/** Deprivation of liberty: from when to when, and the clauses that are a title for it, in the order of the chain. */
export type Holding = { readonly from: Any; readonly to: Any; readonly titles: readonly string[] }

/** Where a datum of an opened procedure's first fact comes from: a value, the opener's latest fact (a field of it, or its local day), or the day of the opening. */
export type FirstDatum =
  { readonly value: string | number | boolean } | { readonly fact: string; readonly field?: string } | { readonly at: true }

/** A linked procedure opened by an occurrence. `first`: its first fact, dated as the occurrence, derived and never stored; a recorded fact of that type replaces it. */
export type Opening = {
  readonly on: When
  readonly procedure: string
  readonly first?: { readonly fact: string; readonly data: Readonly<Record<string, FirstDatum>> }
}

export type Procedure = {
  readonly type: string
  readonly purpose: readonly number[]
  readonly label: Text
  readonly subject: 'person' | 'place'
  readonly facts: Facts
  readonly stages: {
    readonly initial: string
    readonly labels: Readonly<Record<string, Text>>
    readonly final: readonly string[]
    readonly moves: readonly { readonly from: readonly string[] | '*'; readonly on: Any; readonly to: string }[]
  }
  readonly clauses: readonly Clause[]
  readonly holding?: Holding
  readonly safeguards?: readonly Safeguard[]
  readonly opens: readonly Opening[]
  readonly publishes: Readonly<Record<string, Any>>
}

/** The words of one procedure: a wrong fact, field or test does not compile. `defineProcedure` checks clause ids at load. */
export function words<const F extends Facts>(facts: F) {
  type K = keyof F & string
  type Data<T extends K> = Static<F[T]['data']>
  type Field<T extends K> = keyof Data<T> & string
  return {
    facts,
    on: <T extends K>(fact: T, ...where: readonly Test<Data<T>>[]): When => ({ fact, where }),
    at: <T extends K>(fact: T, field?: Field<T>): Moment => (field === undefined ? { fact } : { fact, field }),
    given: <T extends K>(fact: T, test: Test<Data<T>>, then: Moment, otherwise: Moment): Moment => ({
      given: { fact, where: [test] },
      then,
      otherwise,
    }),
    provided: <T extends K>(when: When, fact: T, ...where: readonly Test<Data<T>>[]): When => ({
      ...when,
      given: [...(when.given ?? []), { fact, where }],
    }),
    granted: <T extends K>(fact: T, field: Field<T>) => ({ fact, field }),
    choice: <T extends K>(of: T, among: readonly Rule[], choose: (data: Data<T>) => Rule): Choice<never> => ({ of, among, choose }),
    schedule: <T extends K>(terms: readonly T[], slots: Slots<Data<T>>) => ({ terms, slots }),
  }
}

type Body<C extends Clause> = Omit<C, 'id' | 'is'>
export const clock = (id: string, body: Body<Clock>): Clock => ({ is: 'clock', id, ...body })
export const task = (id: string, body: Body<Task>): Task => ({ is: 'task', id, ...body })
export const notice = (id: string, body: Body<Notice>): Notice => ({ is: 'notice', id, ...body })
export const bar = (id: string, body: Body<Bar>): Bar => ({ is: 'bar', id, ...body })
export const series = (id: string, body: Body<Series>): Series => ({ is: 'series', id, ...body })

const turn =
  (turns: 'met' | 'lapsed' | 'stopped') =>
  (clause: string, n?: number): When =>
    n === undefined ? { clause, turns } : { clause, n, turns }
/** The clause lapses: nobody acted in time. */
export const lapse = turn('lapsed')
/** The clause is met: the act was done in time. */
export const meets = turn('met')
/** The clause is stopped: its reason is gone. */
export const stops = turn('stopped')

/** The end of a clause, with both its readings. */
export const endOf = (clause: string, n?: number): Moment => (n === undefined ? { endOf: clause } : { endOf: clause, n })
/** The occurrence that started the clock. */
export const started: Moment = { started: true }
/** An occurrence that a linked procedure of the same file publishes. */
export const heard = (name: string, from: string): { heard: string; from: string } => ({ heard: name, from })

/** A test on one optional yes-or-no field: its absence is `unknown`. */
export const answer = (value: boolean | undefined): Answer => (value === undefined ? 'unknown' : value ? 'yes' : 'no')
