import { daysAfter, defineRule } from '../rule.js'
import type { Version } from '../types.js'
import { newCeseda, oldCeseda } from './articles.js'

/** The flat contribution of an employer of a worker without a permit, abolished: the articles went on until 2024-07-16. The later fine of the labour code was not read. */
const fifteenDays: readonly Version[] = [
  { from: '2015-01-16', until: '2024-07-17', period: daysAfter(15), basis: [oldCeseda('R. 626-2'), newCeseda('R. 822-4')] },
]

/** The employer's observations, from the receipt of OFII's letter. */
export const employerObservations = defineRule(
  'employer-contribution-observations-15d',
  { fr: 'Contribution forfaitaire, observations de l’employeur', en: 'Flat contribution, observations of the employer' },
  fifteenDays,
  { kind: 'right', procedures: ['fraud-or-public-order-review'] },
)

/** No decision of OFII before this length, from the same start. */
export const employerDecision = defineRule(
  'employer-contribution-decision-after-15d',
  { fr: 'Contribution forfaitaire, décision', en: 'Flat contribution, decision' },
  fifteenDays,
  { kind: 'notice', procedures: ['fraud-or-public-order-review'] },
)
