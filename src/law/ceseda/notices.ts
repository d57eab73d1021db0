import { daysAfter, monthsFrom, twoReadings } from '../rule.js'
import type { Period, Text } from '../types.js'

/** Notices before a coming event, counted back from it: plain, or clear (one day more), as no text says which. */

const plainOrClear: Text = {
  fr: 'Délai à rebours : le texte ne dit pas s’il est franc ; un jour entier de plus protège.',
  en: 'Counted back: the text does not say whether the limit is clear; one whole day more is safe.',
}

/** Days of notice: firm is the plain reading, late holds one day more. */
export const noticeDays = (n: number): Period =>
  twoReadings({ firm: daysAfter(n), late: { unit: 'days', n, first: 'not-counted', clear: true }, doubt: plainOrClear })

/** Months of notice, in the same two readings. */
export const noticeMonths = (n: number): Period =>
  twoReadings({ firm: monthsFrom(n), late: { unit: 'months', n, clear: true }, doubt: plainOrClear })
