import { twoReadings, yearsIncluded, yearsThroughYearEnd } from '../rule.js'
import type { Period } from '../types.js'

/** "Before the end of the year that follows the eighteenth birthday" (R. 311-2, 1°): one year from that day, or the next calendar year. */
export const yearAfterEighteen: Period = twoReadings({
  firm: yearsIncluded(1),
  late: yearsThroughYearEnd(1),
  doubt: {
    fr: 'Avant la fin de l’année qui suit le dix-huitième anniversaire : jusqu’à la veille du dix-neuvième, ou jusqu’au 31 décembre de l’année suivante.',
    en: 'Before the end of the year that follows the eighteenth birthday: to the eve of the nineteenth, or to 31 December of the next year.',
  },
})
