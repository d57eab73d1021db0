import type { Text } from '../law/types.js'

/** The content of a row of the chronicle. */
export type Content = Readonly<Record<string, unknown>>

/** What a sentence of the chronicle is made of: the content of the row, and its ids in words. */
export type Told = {
  readonly content: Content
  readonly text: (field: string) => string
  readonly clause: Text
  readonly fact: Text
  readonly type: Text
  readonly stage: (id: string) => Text
  readonly at: (instant: unknown) => Text
  /** When the fact of the row occurred: a day where it is dated by its day. */
  readonly occurred: Text
  readonly reference: (procedureId: unknown) => string
  /** A fact of the file by its id: its label and its date. */
  readonly factOf: (id: unknown) => Text
  /** What an alarm was: the end, a warning, a doubt; `of`: its procedure, that of the row unless said. */
  readonly alarm: (id: unknown, of?: unknown) => Text
  /** The sentence of the defect. */
  readonly defect: Text
  readonly role: Text
  /** The title of the notice of the row, or of another one by its id. */
  readonly notice: Text
  readonly noticeOf: (id: unknown) => Text
  /** The title of the notice at the foot of the ladder. */
  readonly firstNotice: Text
  /** Who signed: the role that held the link, or an agent. */
  readonly signer: Text
  readonly articles: string
}

/** How a kind of row is said. */
export type Sentence = (told: Told) => Text

/** Quoted, as each language quotes. */
export const quoted = ({ fr, en }: Text): Text => ({ fr: `« ${fr} »`, en: `"${en}"` })

/** The same in both languages: an id that has no words. */
export const same = (words: string): Text => ({ fr: words, en: words })
