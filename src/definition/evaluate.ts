import type { Law } from '../law/rule.js'
import type { Definitions } from './define.js'
import type { Evaluation, FileInput } from './evaluation.js'
import { walk } from './fold.js'
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
  const procedures = fold.procedures.map((procedure) => outcomeOf(procedure, fold))
  return { at: options.at, procedures }
}
