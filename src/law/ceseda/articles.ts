import { article } from '../rule.js'
import type { Article } from '../types.js'

const renumbered = '2021-05-01'

/** An article of the CESEDA whose number did not change, or whose version says when it was in force. */
export const ceseda = (number: string, inForce: { readonly from?: string; readonly until?: string } = {}): Article =>
  article('CESEDA', number, inForce)

/** An article in the numbering that ended on 30 April 2021. */
export const oldCeseda = (number: string): Article => ceseda(number, { until: renumbered })

/** An article in the numbering that began on 1 May 2021. */
export const newCeseda = (number: string, until?: string): Article =>
  ceseda(number, until === undefined ? { from: renumbered } : { from: renumbered, until })
