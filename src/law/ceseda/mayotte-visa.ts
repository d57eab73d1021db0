import { plainDays } from '../cja/lengths.js'
import { defineRule, monthsFrom } from '../rule.js'
import { ceseda } from './articles.js'

/** The visa that a foreigner with a permit of Mayotte needs for another department. The new numbering was not read. */
const inMayotte = {
  territories: ['FR-976'],
  from: '2015-01-16',
  until: '2021-05-01',
  basis: [ceseda('R. 832-2')],
  confidence: 'likely',
} as const

/** The stay that it allows, at most, save exceptional circumstances. */
export const mayotteVisaStay = defineRule(
  'mayotte-visa-stay-3m',
  { fr: 'Visa de Mayotte, durée du séjour', en: 'Visa of Mayotte, length of the stay' },
  [{ ...inMayotte, period: monthsFrom(3) }],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** The opinion of the prefect of the other department, from the request; silence is favourable. The start day is not stated. */
export const mayotteVisaOpinion = defineRule(
  'mayotte-visa-opinion-15d',
  { fr: 'Visa de Mayotte, avis du préfet de destination', en: 'Visa of Mayotte, opinion of the prefect of the destination' },
  [{ ...inMayotte, period: plainDays(15) }],
  { kind: 'implied-decision', procedures: ['residence-application'] },
)
