import type { ClockStatus } from '../definition/evaluation.js'
import type { StoredAlarm } from '../db/schema/columns.js'

/** A file as it is stored. */
export type StoredFile = {
  readonly id: string
  readonly prefecture: string
  readonly createdAt: number
  readonly evaluatedAt: number
  readonly evaluatedWith: string
  readonly chronicleHead: Buffer
  readonly chroniclePosition: number
}

/** A procedure as it is stored: what it is, and what the next difference is taken from. */
export type StoredProcedure = {
  readonly id: string
  readonly fileId: string
  readonly prefecture: string
  readonly type: string
  readonly territory: string
  readonly reference: string
  readonly place: string | null
  readonly personId: string | null
  readonly openedAt: number
  readonly openedBy: string
  readonly openedByFact: string | null
  readonly openedFrom: string | null
  readonly openedCause: string | null
  readonly withdrawnAt: number | null
  readonly stage: string
  readonly closed: boolean
  readonly planVersion: number
  readonly armedVersion: number | null
  readonly alarms: readonly StoredAlarm[]
  readonly nextDueAt: number | null
  readonly presentedDigest: Buffer
}

/** A fact as it is stored; `personal` holds its personal values once opened. */
export type StoredFact = {
  readonly id: string
  readonly procedureId: string
  readonly type: string
  readonly occurredAt: number
  readonly occurredOn: string | null
  readonly recordedAt: number
  readonly recordedBy: string
  readonly evidenceRef: string | null
  readonly data: Readonly<Record<string, unknown>>
  readonly personalHashes: Readonly<Record<string, string>>
  readonly actId: string | null
  readonly replaces: string | null
  readonly retraction: boolean
}

/** A clock as it is stored; `presented` is its JSON, byte for byte. */
export type StoredClock = {
  readonly procedureId: string
  readonly clause: string
  readonly n: number
  readonly form: string
  readonly state: ClockStatus
  readonly presented: string
}

export type StoredDefect = {
  readonly procedureId: string
  readonly factId: string
  readonly ground: string
  readonly foundAt: number
  readonly withdrawnAt: number | null
}

/** A notice as it is stored: what decides whether it still holds, and to whom a correction goes. */
export type StoredNotice = {
  readonly id: string
  readonly procedureId: string
  readonly key: string
  readonly generation: number
  readonly clause: string
  readonly n: number
  readonly moment: string
  readonly role: string
  readonly template: string
  readonly params: Readonly<Record<string, unknown>>
  readonly dueAt: number
  readonly status: string
  readonly rank: number
  readonly actorId: string | null
  readonly address: string | null
  readonly corrects: string | null
  readonly escalatedFrom: string | null
}

/** Everything stored of one file that a command reads. */
export type CaseFile = {
  readonly file: StoredFile
  readonly procedures: readonly StoredProcedure[]
  readonly facts: readonly StoredFact[]
  readonly clocks: readonly StoredClock[]
  readonly defects: readonly StoredDefect[]
  readonly notices: readonly StoredNotice[]
  /** The wrapped key of each person of the file. */
  readonly keys: ReadonlyMap<string, Buffer>
  /** The sealed personal values of facts, by `fact/<id>/<field>`. */
  readonly sealed: ReadonlyMap<string, { readonly personId: string; readonly ciphertext: Buffer }>
}
