import type { Db, Tx } from '../db/client.js'
import type { Definitions } from '../definition/define.js'
import type { Law, Text } from '../law/rule.js'
import type { Clock } from './clock.js'

/** What the case file leaves to the notices' side, given at start-up: it does not know the channels. */
export type NoticeRules = {
  /** Whether the actor must sign for a notice, and at which rank of the ladder it starts. */
  readonly terms: (notice: { role: string; template: string; moment: string }) => { readonly requiresAck: boolean; readonly rank: number }
  /** An unacknowledged notice goes to the next rank, within the transaction. */
  readonly escalate: (tx: Tx, step: { noticeId: string; now: number }) => Promise<unknown>
  readonly words: NoticeWords
}

/** How notices are spoken of; `name` is the label of the clause or of the fact that a notice comes of. */
export type NoticeWords = {
  readonly role: (role: string) => Text
  readonly title: (notice: { template: string; moment: string; name: Text | null }) => Text
}

/** What the use cases of the case file depend on. */
export type CaseworkDeps = {
  readonly db: Db
  readonly clock: Clock
  readonly law: Law
  readonly definitions: Definitions
  /** The key that wraps the keys of people, and keys the hash of requests. */
  readonly masterKey: Buffer
  /** The hash of law and definitions, computed once at start-up. */
  readonly evaluatedWith: string
  readonly notices?: NoticeRules
}

/** A fact to record: an instant in epoch milliseconds, or a local day, as its type says. */
export type NewFact = {
  readonly type: string
  readonly occurredAt?: number
  readonly occurredOn?: string
  readonly data: Readonly<Record<string, unknown>>
  readonly evidenceRef?: string
  /** Where it stands in the request, as the JSON pointers of its problems begin; empty where the request is the fact. */
  readonly pointer?: string
}

/** A key under which a request is answered once; `body` is the request as it came. */
export type Idempotency = { readonly key: string; readonly body: unknown }
