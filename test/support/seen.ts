import { evaluate } from '../../src/definition/evaluate.js'
import { defineAll } from '../../src/definition/define.js'
import type { ClockState, Evaluation, NoticeDue, ProcedureState } from '../../src/definition/evaluation.js'
import type { Procedure } from '../../src/definition/language.js'
import { law } from '../../src/law/library.js'
import { clockOf, dates, fileOf, iso, ms, procedureOf, type Told } from './file.js'

/** A procedure of a file, as a reader sees it at an instant. */
export type Seen = {
  readonly evaluation: Evaluation
  readonly procedure: ProcedureState
  readonly clock: (clause: string, n?: number) => ClockState
  /** Firm and late, as the dossiers write them. */
  readonly dates: (clause: string, n?: number) => readonly [string | null, string | null]
  readonly lapses: (clause: string, n?: number) => string | null
  readonly state: (clause: string, n?: number) => string
  readonly has: (clause: string, n?: number) => boolean
  readonly grounds: () => readonly string[]
  /** `role: template`, of the notices of one clause at one moment. */
  readonly told: (clause: string, moment: NoticeDue['moment'], n?: number) => readonly string[]
  /** The shown slots of a series: state, opening and closing. */
  readonly slots: (clause: string) => readonly (readonly [string, string | null, string | null])[]
}

type Types = string | Readonly<Record<string, string>>
type Options = { readonly knownAt?: string; readonly territory?: string; readonly id?: string }

/** A reader over some definitions and the whole law: tells a story of one procedure (`p`) or several, and sees one of them at an instant. */
export function reader(procedures: readonly Procedure[], types: Types) {
  const definitions = defineAll(procedures)
  return (facts: readonly Told[], at: string, { knownAt, territory, id = 'p' }: Options = {}): Seen => {
    const options = { at: ms(at), ...(knownAt === undefined ? {} : { knownAt: ms(knownAt) }), law, definitions }
    const evaluation = evaluate(fileOf(types, facts, territory), options)
    const procedure = procedureOf(evaluation, id)
    const clock = (clause: string, n = 1) => clockOf(evaluation, clause, n, id)
    return {
      evaluation,
      procedure,
      clock,
      dates: (clause, n) => dates(clock(clause, n)),
      lapses: (clause, n) => iso(clock(clause, n).lapsesAt),
      state: (clause, n) => clock(clause, n).state,
      has: (clause, n = 1) => procedure.clocks.some((one) => one.clause === clause && one.n === n),
      grounds: () => procedure.defects.map((defect) => defect.ground),
      told: (clause, moment, n = 1) =>
        procedure.notices
          .filter((notice) => notice.clause === clause && notice.moment === moment && notice.n === n)
          .map((notice) => `${notice.who}: ${notice.what}`),
      slots: (clause) =>
        procedure.clocks.filter((one) => one.clause === clause).map((one) => [one.state, iso(one.startedAt), iso(one.lapsesAt)] as const),
    }
  }
}
