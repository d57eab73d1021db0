import type { Confidence, Period, Version } from '../types.js'
import { ceseda, firstKnown, newCeseda, oldCeseda, renumbering } from './articles.js'

/** Wordings of the regulatory part, most of which ended with the old numbering. */

type InForce = { readonly from?: string; readonly until?: string; readonly confidence?: Confidence }
type Numbers = string | readonly string[]

const each = (numbers: Numbers): readonly string[] => (typeof numbers === 'string' ? [numbers] : numbers)

/** A wording that ended with the old numbering, or before it. */
export const former = (period: Period, numbers: Numbers, { from = firstKnown, until = renumbering, ...rest }: InForce = {}): Version => ({
  from,
  until,
  period,
  basis: each(numbers).map((number) => ceseda(number)),
  ...rest,
})

/** A figure that went on unchanged from the old numbering to the new one. */
export const lasting = (period: Period, before: Numbers, since: Numbers, { from = firstKnown, ...rest }: InForce = {}): Version => ({
  from,
  period,
  basis: [...each(before).map((number) => oldCeseda(number)), ...each(since).map((number) => newCeseda(number))],
  ...rest,
})

/** A wording of the new numbering. */
export const current = (period: Period, numbers: Numbers, { from = renumbering, ...rest }: InForce = {}): Version => ({
  from,
  period,
  basis: each(numbers).map((number) => ceseda(number)),
  ...rest,
})
