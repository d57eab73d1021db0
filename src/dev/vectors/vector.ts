import type { RuleAnswer, RuleRequest } from './answer.js'

/** One conformance vector on a rule, as `test/conformance/vector.schema.json` describes it. */
export type RuleVector = {
  readonly kind: 'rule'
  readonly id: string
  readonly why: string
  readonly request: RuleRequest
  readonly expected: RuleAnswer
}

/** A start worth a vector: what it is called, why it exists, and when and where it is. */
export type Start = {
  readonly name: string
  readonly why: string
  readonly from: string
  readonly territory: string
  readonly governedOn?: string
}

/** A start of a version, in its own place unless it says another. */
export type Edge = Omit<Start, 'territory'> & { readonly territory?: string }
