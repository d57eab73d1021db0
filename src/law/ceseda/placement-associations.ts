import { plainMonths } from '../cja/lengths.js'
import { defineRule, monthsFrom, twoReadings, yearsFrom } from '../rule.js'
import type { Text } from '../types.js'
import { ceseda } from './articles.js'

/** Associations that place trainees: their approval (R. 313-10-5, repealed after 2020-06-19). */
const atLeastOrWithin: Text = {
  fr: 'Quatre mois avant l’expiration : le texte peut se lire « au moins » ou « dans les quatre derniers mois », et ne dit pas si le délai est franc.',
  en: 'Four months before the expiry: the text can be read as “at least” or as “within the last four months”, and does not say whether the limit is clear.',
}

/** How long the approval holds, from the ministerial order that grants it (R. 313-10-5). */
export const associationApproval = defineRule(
  'placement-association-approval-validity',
  { fr: 'Agrément d’une association de placement de stagiaires', en: 'Approval of an association that places trainees' },
  [{ from: '2015-01-16', until: '2020-06-20', period: yearsFrom(3), basis: [ceseda('R. 313-10-5')] }],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** How far back a conviction for acts incompatible with the placement bars the approval, counted back from the request (R. 313-10-5). */
export const convictionLookBack = defineRule(
  'placement-association-conviction-lookback',
  { fr: 'Condamnations opposables à l’agrément', en: 'Convictions that bar the approval' },
  [{ from: '2015-01-16', until: '2020-06-20', period: yearsFrom(5), basis: [ceseda('R. 313-10-5')] }],
  { kind: 'condition', procedures: ['residence-application'], counted: 'back' },
)

/** The request to renew the approval, counted back from its expiry (R. 313-10-5): a reminder at this date serves both readings of the words. */
export const associationRenewalRequest = defineRule(
  'placement-association-renewal-filing',
  { fr: 'Demande de renouvellement de l’agrément', en: 'Request to renew the approval' },
  [
    {
      from: '2015-01-16',
      until: '2020-06-20',
      period: twoReadings({ firm: monthsFrom(4), late: { unit: 'months', n: 4, clear: true }, doubt: atLeastOrWithin }),
      basis: [ceseda('R. 313-10-5')],
    },
  ],
  { kind: 'notice', procedures: ['residence-application'], counted: 'back' },
)

/** The renewal born of silence, from a request filed in due form (R. 313-10-5). */
export const associationRenewalSilence = defineRule(
  'placement-association-renewal-implicit',
  { fr: 'Silence gardé sur le renouvellement de l’agrément : renouvellement', en: 'Silence on the renewal of the approval: renewed' },
  [{ from: '2015-01-16', until: '2020-06-20', period: plainMonths(2), basis: [ceseda('R. 313-10-5')] }],
  { kind: 'implied-decision', procedures: ['residence-application'] },
)
