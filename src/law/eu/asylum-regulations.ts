import { article } from '../rule.js'
import type { Article } from '../types.js'

/** The first day of regulation (EU) 2024/1351 by its articles 84 and 85; the Pact as a whole is dated 2026-06-12. */
export const asylumManagementStart = '2026-07-01'

/** An article of regulation (EU) 604/2013 (Dublin III). */
export const dublin = (number: string): Article => article('Règlement (UE) 604/2013', number)
/** An article of regulation (EU) 2024/1351 (asylum and migration management). */
export const asylumManagement = (number: string): Article => article('Règlement (UE) 2024/1351', number)
/** An article of regulation (EU) 2024/1348 (asylum procedure). */
export const asylumProcedure = (number: string): Article => article('Règlement (UE) 2024/1348', number)
/** An article of directive 2013/32/EU (asylum procedures). */
export const proceduresDirective = (number: string): Article => article('Directive 2013/32/UE', number)
