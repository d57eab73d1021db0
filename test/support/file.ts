import { DateTime } from 'luxon'
import { defineAll, defineProcedure, type Definitions } from '../../src/definition/define.js'
import { evaluate } from '../../src/definition/evaluate.js'
import type { ClockState, Evaluation, FileFact, FileInput, ProcedureState } from '../../src/definition/evaluation.js'
import type { Procedure } from '../../src/definition/language.js'
import { lawOf, type Law, type Rule } from '../../src/law/rule.js'

/** One fact of a story: its type, its instant or its day, its data, and when it was recorded (at once unless said). */
export type Told = readonly [
  type: string,
  when: string,
  data?: Record<string, unknown>,
  more?: { procedure?: string; recordedAt?: string; replaces?: string; id?: string; retraction?: true },
]

export const ms = (iso: string): number => {
  const at = Date.parse(iso)
  if (Number.isNaN(at)) throw new Error(`not an instant: ${iso}`)
  return at
}

/** A file of one procedure (`p`) or several, from its story. */
export function fileOf(procedures: string | Readonly<Record<string, string>>, facts: readonly Told[], territory = 'FR-75'): FileInput {
  const types = typeof procedures === 'string' ? { p: procedures } : procedures
  const [first = 'p'] = Object.keys(types)
  return {
    procedures: Object.entries(types).map(([id, type]) => ({ id, type, territory })),
    facts: facts.map(([type, when, data = {}, more = {}], index): FileFact => {
      const isDay = when.length === 10
      const occurredAt = isDay ? DateTime.fromISO(when, { zone: 'Europe/Paris' }).toMillis() : ms(when)
      return {
        id: more.id ?? `f${index + 1}`,
        procedure: more.procedure ?? first,
        type,
        occurredAt,
        ...(isDay ? { day: when } : {}),
        recordedAt: more.recordedAt === undefined ? occurredAt : ms(more.recordedAt),
        data,
        ...(more.replaces === undefined ? {} : { replaces: more.replaces }),
        ...(more.retraction === undefined ? {} : { retraction: more.retraction }),
      }
    }),
  }
}

/** An evaluator over a few definitions and rules of its own. */
export function world(
  procedures: readonly Procedure[],
  rules: readonly Rule[],
): (file: FileInput, at: string, knownAt?: string) => Evaluation {
  const definitions: Definitions = defineAll(procedures.map(defineProcedure))
  const law: Law = lawOf(rules)
  return (file, at, knownAt) => evaluate(file, { at: ms(at), ...(knownAt === undefined ? {} : { knownAt: ms(knownAt) }), law, definitions })
}

/** One procedure of an evaluation. */
export function procedureOf(evaluation: Evaluation, id = 'p'): ProcedureState {
  const procedure = evaluation.procedures.find((one) => one.id === id)
  if (procedure === undefined) throw new Error(`no procedure ${id}`)
  return procedure
}

/** One clock of an evaluation; throws when it never started. */
export function clockOf(evaluation: Evaluation, clause: string, n = 1, id = 'p'): ClockState {
  const { clocks } = procedureOf(evaluation, id)
  const found = clocks.find((clock) => clock.clause === clause && clock.n === n)
  if (found === undefined)
    throw new Error(`no clock ${clause} ${n}; there are ${clocks.map((clock) => `${clock.clause} ${clock.n}`).join(', ')}`)
  return found
}

/** An instant as the wall clock of a zone reads it, to the minute. */
export const iso = (at: number | null, zone = 'Europe/Paris'): string | null =>
  at === null ? null : DateTime.fromMillis(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mmZZ")

/** Firm and late of a clock, as the dossiers write them. */
export const dates = (clock: ClockState): readonly [string | null, string | null] => [iso(clock.firmAt), iso(clock.lateAt)]
