import { evaluate } from '../../../src/definition/evaluate.js'
import type { ClockState, FileInput, NoticeDue, ProcedureState } from '../../../src/definition/evaluation.js'
import { law } from '../../../src/law/library.js'
import { definitions } from '../../../workflows/definitions.js'
import { clockOf, dates, fileOf, iso, ms, procedureOf, type Told } from '../../support/file.js'

export { dates, iso, ms, type Told }

/** A claim, and the detentions beside it, as a reader of the file sees them at an instant. */
export type Seen = {
  readonly claim: ProcedureState
  readonly of: (id: string) => ProcedureState
  readonly clock: (clause: string, n?: number) => ClockState
  /** Firm and late, as the dossiers write them. */
  readonly dates: (clause: string, n?: number) => readonly [string | null, string | null]
  readonly lapses: (clause: string, n?: number) => string | null
  readonly has: (clause: string, n?: number) => boolean
  readonly grounds: (id?: string) => readonly string[]
  readonly told: (clause: string, moment: NoticeDue['moment'], n?: number) => readonly string[]
}

export function look(file: FileInput, at: string): Seen {
  const evaluation = evaluate(file, { at: ms(at), law, definitions })
  const claim = procedureOf(evaluation, 'claim')
  const clock = (clause: string, n = 1) => clockOf(evaluation, clause, n, 'claim')
  return {
    claim,
    of: (id) => procedureOf(evaluation, id),
    clock,
    dates: (clause, n) => dates(clock(clause, n)),
    lapses: (clause, n) => iso(clock(clause, n).lapsesAt),
    has: (clause, n = 1) => claim.clocks.some((one) => one.clause === clause && one.n === n),
    grounds: (id = 'claim') => procedureOf(evaluation, id).defects.map((defect) => defect.ground),
    told: (clause, moment, n = 1) =>
      claim.notices
        .filter((notice) => notice.clause === clause && notice.moment === moment && notice.n === n)
        .map((notice) => `${notice.who}: ${notice.what}`),
  }
}

/** A claim alone in its file. */
export const seen = (facts: readonly Told[], at: string, territory = 'FR-75'): Seen =>
  look(fileOf({ claim: 'asylum-in-detention' }, facts, territory), at)

/** A claim beside one detention or two; `in` says in which procedure a fact is recorded. */
export const seenWith = (facts: readonly Told[], at: string): Seen =>
  look(fileOf({ claim: 'asylum-in-detention', first: 'detention', second: 'detention' }, facts), at)
export const inFirst = (type: string, at: string, data: Record<string, unknown> = {}): Told => [type, at, data, { procedure: 'first' }]
export const inSecond = (type: string, at: string, data: Record<string, unknown> = {}): Told => [type, at, data, { procedure: 'second' }]

export const rights = (at: string): Told => ['detention-asylum-rights-notified', at, { conditionsTold: true, language: 'ar' }]
export const handed = (at: string, data: Record<string, unknown> = {}): Told => ['detention-claim-handed', at, { sealed: true, ...data }]
export const kept = (decidedAt: string, notifiedAt = decidedAt): readonly Told[] => [
  ['keeping-decided', decidedAt, { reasoned: true }],
  ['keeping-notified', notifiedAt, { remediesStated: true }],
]
export const received = (at: string): readonly Told[] => [
  ['claim-sent-to-ofpra', at, { channel: 'secure' }],
  ['claim-received-by-ofpra', at],
]
export const decided = (outcome: string, at: string, notifiedAt = at, data: Record<string, unknown> = {}): readonly Told[] => [
  ['detention-ofpra-outcome', at, { outcome }],
  ['detention-ofpra-notified', notifiedAt, { remediesStated: true, ...data }],
]
