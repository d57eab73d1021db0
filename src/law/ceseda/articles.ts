import { article } from '../rule.js'
import type { Article } from '../types.js'

/** The first day of the dated texts of the regulatory part: a wording that is older stands from it. */
export const firstKnown = '2015-01-16'
/** The first day of the new numbering. */
export const renumbering = '2021-05-01'

/** An article of the CESEDA whose number did not change, or whose version says when it was in force. */
export const ceseda = (number: string, inForce: { readonly from?: string; readonly until?: string } = {}): Article =>
  article('CESEDA', number, inForce)

/** An article in the numbering that ended on 30 April 2021. */
export const oldCeseda = (number: string): Article => ceseda(number, { until: renumbering })

/** An article in the numbering that began on 1 May 2021. */
export const newCeseda = (number: string, until?: string): Article =>
  ceseda(number, until === undefined ? { from: renumbering } : { from: renumbering, until })
