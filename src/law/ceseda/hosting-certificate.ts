import { francMonths, plainMonths, unresearched } from '../cja/lengths.js'
import { defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { lasting } from './wordings.js'

/** The hosting certificate: the mayor validates, the prefect hears the appeal that must come before the court. No text rolls its limits over. */
const procedures = ['hosting-certificate']

/** The silence of the mayor, more than this, from the request: a refusal (R. 211-16, then R. 313-11). */
export const mayorSilence = defineRule(
  'mayor-silence',
  { fr: 'Silence du maire sur une attestation d’accueil', en: 'Silence of the mayor on a hosting certificate' },
  [lasting(plainMonths(1), 'R. 211-16', 'R. 313-11')],
  { kind: 'implied-decision', procedures },
)

/** The appeal to the prefect, from the notification of the refusal or its birth; whether it is a clear limit is open (R. 211-17, then R. 313-12). */
export const prefectPriorAppeal = defineRule(
  'prefect-prior-appeal',
  { fr: 'Recours préalable au préfet, attestation d’accueil', en: 'Prior appeal to the prefect, hosting certificate' },
  [lasting(francMonths(2), 'R. 211-17', 'R. 313-12')],
  { kind: 'right', procedures },
)

/** The silence of the prefect, more than this, from the receipt of the appeal: a rejection (R. 211-16, then R. 313-11). */
export const prefectSilence = defineRule(
  'prefect-silence',
  { fr: 'Silence du préfet sur une attestation d’accueil', en: 'Silence of the prefect on a hosting certificate' },
  [lasting(plainMonths(1), 'R. 211-16', 'R. 313-11')],
  { kind: 'implied-decision', procedures },
)

/** The undertaking of the host to bear the costs, from the entry: this, or the validity of the visa (L. 211-4, then L. 313-2). */
export const costUndertaking = defineRule(
  'cost-undertaking',
  { fr: 'Engagement de prise en charge de l’hébergeant', en: 'Undertaking of the host to bear the costs' },
  [lasting(monthsFrom(3), 'L. 211-4', 'L. 313-2', { from: unresearched })],
  { kind: 'validity', procedures },
)

/** How often the mayor reports to the prefect (R. 211-18, then R. 313-13). */
export const annualReport = defineRule(
  'annual-report',
  { fr: 'Compte rendu annuel du maire', en: 'Yearly report of the mayor' },
  [lasting(yearsFrom(1), 'R. 211-18', 'R. 313-13')],
  { kind: 'frequency', procedures },
)
