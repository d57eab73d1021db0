import { definitions } from '../../../workflows/definitions.js'
import { evaluate } from '../../../src/definition/evaluate.js'
import type { ClockState, Evaluation, NoticeDue, ProcedureState } from '../../../src/definition/evaluation.js'
import { law } from '../../../src/law/library.js'
import { clockOf, dates, fileOf, iso, ms, procedureOf, type Told } from '../../support/file.js'

export { dates, iso, ms, type Told }

/** A file of one detention, as a reader of the file sees it at an instant. */
export type Seen = {
  readonly evaluation: Evaluation
  readonly procedure: ProcedureState
  readonly clock: (clause: string, n?: number) => ClockState
  /** Firm and late, as the dossiers write them. */
  readonly dates: (clause: string, n?: number) => readonly [string | null, string | null]
  readonly lapses: (clause: string, n?: number) => string | null
  readonly has: (clause: string, n?: number) => boolean
  readonly grounds: () => readonly string[]
  /** `role: template`, of the notices of one clause at one moment. */
  readonly told: (clause: string, moment: NoticeDue['moment'], n?: number) => readonly string[]
}

/** Evaluates a detention at an instant, from what was known at another. */
export function seen(facts: readonly Told[], at: string, knownAt?: string, territory = 'FR-75'): Seen {
  const evaluation = evaluate(fileOf('detention', facts, territory), {
    at: ms(at),
    ...(knownAt === undefined ? {} : { knownAt: ms(knownAt) }),
    law,
    definitions,
  })
  const procedure = procedureOf(evaluation)
  const clock = (clause: string, n = 1) => clockOf(evaluation, clause, n)
  return {
    evaluation,
    procedure,
    clock,
    dates: (clause, n) => dates(clock(clause, n)),
    lapses: (clause, n) => iso(clock(clause, n).lapsesAt),
    has: (clause, n = 1) => procedure.clocks.some((one) => one.clause === clause && one.n === n),
    grounds: () => procedure.defects.map((defect) => defect.ground),
    told: (clause, moment, n = 1) =>
      procedure.notices
        .filter((notice) => notice.clause === clause && notice.moment === moment && notice.n === n)
        .map((notice) => `${notice.who}: ${notice.what}`),
  }
}

/** Decided and notified, at the same minute unless the decision is dated apart. */
export const placed = (at: string, decidedAt = at): readonly Told[] => [
  ['detention-decided', decidedAt],
  ['placed-in-detention', at],
]
export const petition = (rank: number, at: string, data: Record<string, unknown> = {}): Told => [
  'extension-petition-filed',
  at,
  { rank, registerCopyAttached: true, ...data },
]
export const extended = (rank: number, at: string, data: Record<string, unknown> = {}): Told => ['extension-ordered', at, { rank, ...data }]
/** The order notified to the person, present at its pronouncement. */
export const notifiedPresent = (at: string): Told => ['order-notified', at, { party: 'person', presentAtPronouncement: true }]
