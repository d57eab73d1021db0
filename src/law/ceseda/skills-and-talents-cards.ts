import { defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { ceseda } from './articles.js'

/** The skills-and-talents card (R. 315-4 to R. 315-10, until 2016-10-31). */

/** The return to the country of origin to which the applicant commits, at the latest, from the issue of the card (R. 315-4). */
export const returnUndertaking = defineRule(
  'talents-return-undertaking',
  { fr: 'Carte « compétences et talents », engagement de retour', en: 'Skills-and-talents card, undertaking to return' },
  [{ from: '2015-01-16', until: '2016-11-01', period: yearsFrom(6), basis: [ceseda('R. 315-4')] }],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** The application of a person already admitted, at the latest, counted back from the expiry of the permit held (R. 315-5). */
export const skillsFiling = defineRule(
  'talents-filing-before-expiry',
  {
    fr: 'Carte « compétences et talents », demande avant l’expiration du titre',
    en: 'Skills-and-talents card, application before the permit expires',
  },
  [{ from: '2015-01-16', until: '2016-11-01', period: monthsFrom(2), basis: [ceseda('R. 315-5')] }],
  { kind: 'right', procedures: ['residence-application'], counted: 'back' },
)
