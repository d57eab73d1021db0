import { defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { oldCeseda } from './articles.js'

/**
 * The execution of a removal that another Member State decided, and the handover of its long-term residents: the thresholds of the old numbering (their
 * new articles were not compared). The time to answer a State that consults is `other-state-answer`.
 */
const from = '2015-01-16'
const until = '2021-05-01'

/** The lightest prison sentence that the offence must carry: a threshold of gravity, no clock (R. 531-5). */
export const gravityThreshold = defineRule(
  'eu-removal-penalty-threshold-one-year',
  { fr: 'Mesure d’un autre État membre : peine encourue au moins', en: 'Measure of another Member State: sentence incurred at least' },
  [{ from, until, period: yearsFrom(1), basis: [oldCeseda('R. 531-5')], confidence: 'likely' }],
  { kind: 'condition', procedures: ['removal-measure'] },
)

/** The consecutive stay in France, without the title it needs, past which a long-term resident of another State can be handed over (R. 531-10). */
export const longTermResidentStay = defineRule(
  'ltr-eu-three-months-stay',
  {
    fr: 'Résident de longue durée d’un autre État : séjour consécutif avant la remise',
    en: 'Long-term resident of another State: consecutive stay before the handover',
  },
  [{ from, until, period: monthsFrom(3), basis: [oldCeseda('R. 531-10')], confidence: 'likely' }],
  { kind: 'condition', procedures: ['removal-measure'] },
)

/** The same for the members of the family (R. 531-10). */
export const longTermResidentFamilyStay = defineRule(
  'ltr-eu-family-three-months-stay',
  {
    fr: 'Famille d’un résident de longue durée d’un autre État : séjour consécutif avant la remise',
    en: 'Family of a long-term resident of another State: consecutive stay before the handover',
  },
  [{ from, until, period: monthsFrom(3), basis: [oldCeseda('R. 531-10')], confidence: 'likely' }],
  { kind: 'condition', procedures: ['removal-measure'] },
)
