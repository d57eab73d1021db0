import { defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { ceseda } from './articles.js'

/**
 * The public aid to reintegration of a foreign worker who goes home (D. 331-1 to D. 331-14, without a successor in the new code). Missed, the return
 * of the permits renounces the aid.
 */

/** The age, from birth, above which a worker may ask for the aid (D. 331-1). */
export const reintegrationAge = defineRule(
  'reintegration-aid-age-18',
  { fr: 'Aide à la réinsertion, âge', en: 'Reintegration aid, age' },
  [{ from: '2015-01-16', until: '2021-05-01', period: yearsFrom(18), basis: [ceseda('D. 331-1')] }],
  { kind: 'condition', procedures: ['assisted-return'] },
)

/** Unemployment benefit received by a jobseeker, at least, from its start (D. 331-2). */
export const unemploymentBenefit = defineRule(
  'reintegration-aid-three-months-benefit',
  { fr: 'Aide à la réinsertion, indemnisation du chômage', en: 'Reintegration aid, unemployment benefit' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(3), basis: [ceseda('D. 331-2')] }],
  { kind: 'condition', procedures: ['assisted-return'] },
)

/** The jobseeker and the spouse return their permits, from the notification that the aid is accepted (D. 331-12). */
export const permitsReturned = defineRule(
  'reintegration-aid-return-two-months',
  { fr: 'Aide à la réinsertion, restitution des titres', en: 'Reintegration aid, return of the permits' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(2), basis: [ceseda('D. 331-12')] }],
  { kind: 'duty', procedures: ['assisted-return'] },
)

/** The authorisation until the departure, from the return of the permits (D. 331-13). */
export const provisionalAuthorisation = defineRule(
  'reintegration-aid-provisional-authorisation',
  { fr: 'Aide à la réinsertion, autorisation provisoire de séjour', en: 'Reintegration aid, provisional authorisation of stay' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(2), basis: [ceseda('D. 331-13')] }],
  { kind: 'validity', procedures: ['assisted-return'] },
)

/** What the authorisation lasts beyond a training that the aid pays for, from the end of the training (D. 331-13). */
export const authorisationAfterTraining = defineRule(
  'reintegration-aid-training-authorisation',
  {
    fr: 'Aide à la réinsertion, autorisation provisoire après la formation',
    en: 'Reintegration aid, provisional authorisation after the training',
  },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(2), basis: [ceseda('D. 331-13')] }],
  { kind: 'validity', procedures: ['assisted-return'] },
)
