import { defineRule, monthsFrom } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/** Movement under a permit, and the stay under a visa that may be abrogated. */

/** The stay that a short-stay visa covers, at most, and during which the prefect may abrogate it (R. 321-6). */
export const shortStayVisa = defineRule(
  'short-stay-visa-max',
  { fr: 'Séjour sous visa de court séjour', en: 'Stay under a short-stay visa' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(3), basis: [ceseda('R. 321-6')], confidence: 'likely' }],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** The holder of a permit of more than one year declares the new residence, from the arrival there (R. 321-8, then R. 431-23). */
export const changeOfResidence = defineRule(
  'move-declaration',
  { fr: 'Déclaration de changement de résidence', en: 'Declaration of a change of residence' },
  [{ from: '2015-01-16', period: monthsFrom(3), basis: [oldCeseda('R. 321-8'), newCeseda('R. 431-23')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)
