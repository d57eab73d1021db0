import type { Text } from '../../law/types.js'

/** Words in French and in English. */
export const text = (fr: string, en: string): Text => ({ fr, en })

/** A notice in words: what a template may say. Nothing here is personal but the office's own reference. */
export type NoticeView = {
  /** Why it is told. */
  readonly moment: Moment
  /** The role that reads it. */
  readonly role: string
  readonly reference: string
  readonly procedure: Text
  readonly place: string | null
  /** What the notice speaks of: the label of the clause, or the sentence of the defect. */
  readonly subject: Text
  /** What its title names: the label of the clause, or of the fact that it comes of. */
  readonly name: Text | null
  /** When the notice fell due. */
  readonly at: Text
  /** What kind of limit it is. */
  readonly kind: string | null
  /** When the clock started. */
  readonly startedAt: Text | null
  /** The end that binds, whether it is over when the notice is sent, and whether the act must come strictly before it. */
  readonly end: Text | null
  readonly isOver: boolean
  readonly isStrict: boolean
  /** That the clock needs no watching any more: met, or without object. */
  readonly settled: Text | null
  /** Both ends, where the law is not settled. */
  readonly firm: Text | null
  readonly late: Text | null
  readonly doubt: Text | null
  /** Of a minimum notice: the earliest lawful date of the event. */
  readonly earliest: Text | null
  /** Why there is no date. */
  readonly reason: Text | null
  /** The target of an "at once" duty: a product threshold. */
  readonly target: Text | null
  readonly articles: readonly string[]
  /** Of a defect: what it entails. */
  readonly consequence: Text | null
  /** When the notice that this one replaces fell due, and the end that it gave. */
  readonly before: { readonly at: Text; readonly end: Text | null } | null
  /** Of a correction: when the same thing is due now, and its end. */
  readonly now: { readonly at: Text; readonly end: Text | null } | null
  /** Of an escalation, an alarm or a correction: the notice that it follows. */
  readonly original: Original | null
}

/** Why an earlier notice did not do: nobody signed, nobody was on call, the server refused it, or the last rank did not answer. */
export type Because = 'unacknowledged' | 'nobody-on-call' | 'refused' | 'last-rank'

/** An earlier notice that another one speaks of. */
export type Original = {
  readonly title: Text
  readonly role: Text
  readonly sentAt: Text | null
  readonly because: Because | null
  readonly what: Text
  readonly todo: Text
}

type Say = (view: NoticeView) => Text

/**
 * Why a notice is told: the moment of its clock, a fact by itself, a defect, a correction, an alarm. `unrolled`: the instant before a roll-over to a working
 * day; `target`: an "at once" duty is past the product's own threshold.
 */
export type Moment = 'start' | 'warning' | 'unrolled' | 'firm' | 'target' | 'lapse' | 'met' | 'fact' | 'defect' | 'correction' | 'alarm'

/** One text: its title, what happened or falls due, and what to do; `to` is what a given role has to do instead. */
export type Words = {
  readonly title: Text
  readonly what: Say
  readonly todo: Say
  readonly to?: Readonly<Record<string, Text>>
}

/**
 * A text, and its other words where a moment asks for them. `asks`: for the act that would meet the clock; once it is met there is nothing left to do.
 * `isNamed`: it serves several clauses, so that its title names the one that it speaks of.
 */
export type Template = Words & {
  readonly asks?: true
  readonly isNamed?: true
  readonly when?: { readonly [moment in Moment]?: Partial<Words> }
}

/** The end in words, or that there is none. */
export const endWords = ({ end }: NoticeView): Text => end ?? text('terme (date encore inconnue)', 'its end (date not known yet)')
