import { daysAfter, daysIncluded, monthsFrom, monthsIncluded, twoReadings } from '../rule.js'
import type { Period } from '../types.js'
import { firstDayOfTotal } from './doubts.js'

/** All the periods of a detention together, in days from its start: the first day counts (firm) or not (late). */
export const totalDays = (n: number): Period => twoReadings({ firm: daysIncluded(n), late: daysAfter(n), doubt: firstDayOfTotal })

/** The same in months. */
export const totalMonths = (n: number): Period => twoReadings({ firm: monthsIncluded(n), late: monthsFrom(n), doubt: firstDayOfTotal })
