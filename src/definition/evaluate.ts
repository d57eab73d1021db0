import type { Law } from '../law/rule.js'
import type { Definitions } from './define.js'
import type { Evaluation, FileInput } from './evaluation.js'
import { standing, walk } from './fold.js'
import { outcomeOf } from './outcome.js'

export type EvaluateOptions = {
  /** The instant of the evaluation, epoch milliseconds: facts and ends after it have no effect yet. */
  readonly at: number
  /** What was known: facts recorded later do not exist. Everything, unless said. */
  readonly knownAt?: number
  readonly law: Law
  readonly definitions: Definitions
}

/**
 * What the law says of a file at an instant, from the facts known at another. Pure, total and deterministic: one fold over time, over the facts
 * in the order in which they occurred and the ends of the clocks that they start. The order in which facts were recorded does not matter.
 */
export function evaluate(file: FileInput, options: EvaluateOptions): Evaluation {
  const knownAt = options.knownAt ?? Number.POSITIVE_INFINITY
  const fold = walk(file, { ...options, knownAt })
  const later = file.facts.some((fact) => fact.occurredAt > options.at)
    ? standing(file.facts, knownAt)
        .map((fact) => ({ ...fact, minute: Math.floor(fact.occurredAt / 60_000) * 60_000, order: 0 }))
        .filter((fact) => fact.minute > options.at)
    : []
  const procedures = fold.procedures.map((procedure) =>
    outcomeOf(
      procedure,
      fold,
      later.filter((fact) => fact.procedure === procedure.id),
    ),
  )
  return { at: options.at, procedures }
}
