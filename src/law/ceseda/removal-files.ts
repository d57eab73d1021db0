import { defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/**
 * How long the data files of a removal keep their data. The ELOI articles were in the code only from 2007-12-31 to 2011-06-10; on later facts their figures
 * are the product's default, no text in force. The three years of A, B, C, F after a removal were annulled with retroactive effect (CE 30 December 2009,
 * 312051): they are loaded for no date.
 */
const eloiBegan = '2007-12-31'
const eloiEnded = '2011-06-11'

/** ELOI: three months from the effective removal. */
export const eloiAfterRemoval = defineRule(
  'eloi-after-removal',
  { fr: 'Effacement ELOI après l’éloignement', en: 'ELOI erasure after the removal' },
  [
    { from: eloiBegan, until: eloiEnded, period: monthsFrom(3), basis: [ceseda('R. 611-28')] },
    { from: eloiEnded, period: monthsFrom(3), basis: [ceseda('R. 611-28')], confidence: 'unsure' },
  ],
)

/** ELOI: three years from the signature of a measure that was not carried out. */
export const eloiUnexecuted = defineRule(
  'eloi-unexecuted',
  { fr: 'Effacement ELOI, mesure non exécutée', en: 'ELOI erasure, measure not carried out' },
  [
    { from: eloiBegan, until: eloiEnded, period: yearsFrom(3), basis: [ceseda('R. 611-28')] },
    { from: eloiEnded, period: yearsFrom(3), basis: [ceseda('R. 611-28')], confidence: 'unsure' },
  ],
)

/** AGDREF2: five years without update. */
export const agdrefRemoval = defineRule('agdref-removal', { fr: 'Conservation dans AGDREF2', en: 'Retention in AGDREF2' }, [
  { from: '2016-11-01', period: yearsFrom(5), basis: [oldCeseda('R. 611-7-1'), newCeseda('R. 142-21')] },
])

/** GESTEL: two years from the recording. */
export const gestelRecorded = defineRule(
  'gestel-recorded',
  { fr: 'Conservation dans GESTEL, demande', en: 'Retention in GESTEL, request' },
  [{ from: '2016-11-01', period: yearsFrom(2), basis: [oldCeseda('R. 611-20'), newCeseda('R. 142-30')] }],
)

/** GESTEL: six months from the execution. */
export const gestelExecuted = defineRule(
  'gestel-executed',
  { fr: 'Conservation dans GESTEL, exécution', en: 'Retention in GESTEL, execution' },
  [{ from: '2016-11-01', period: monthsFrom(6), basis: [oldCeseda('R. 611-20'), newCeseda('R. 142-30')] }],
)

/** GESTEL: six more years with restricted access. */
export const gestelRestricted = defineRule('gestel-restricted', { fr: 'GESTEL, accès restreint', en: 'GESTEL, restricted access' }, [
  { from: '2016-11-01', period: yearsFrom(6), basis: [oldCeseda('R. 611-20'), newCeseda('R. 142-30')] },
])
