import { defineRule, monthsFrom } from '../rule.js'
import { ceseda } from './articles.js'

/** The remark on international protection that a long-term resident's EU card bears. The sources give the old text no first day. */

/**
 * The remark is amended, from the transfer of the protection to France, or from the information that another Member State granted it or took it over
 * (R. 314-1-4, then R. 426-8).
 */
export const protectionRemark = defineRule(
  'ltr-eu-remark',
  {
    fr: 'Mention de la protection sur la carte de résident de longue durée-UE',
    en: 'Remark on protection on the long-term resident’s EU card',
  },
  [
    { from: '2015-01-16', until: '2021-05-01', period: monthsFrom(3), basis: [ceseda('R. 314-1-4')], confidence: 'likely' },
    { from: '2021-05-01', period: monthsFrom(3), basis: [ceseda('R. 426-8')] },
  ],
  { kind: 'duty', procedures: ['residence-application'] },
)

/**
 * The prefect tells another Member State whether the person is still protected, from the receipt of the request (R. 314-1-4, then R. 424-3 and
 * R. 424-9).
 */
export const replyToMemberState = defineRule(
  'ltr-eu-remark-reply',
  { fr: 'Réponse à un autre État sur la protection', en: 'Reply to another State about the protection' },
  [
    { from: '2015-01-16', until: '2021-05-01', period: monthsFrom(1), basis: [ceseda('R. 314-1-4')], confidence: 'likely' },
    { from: '2021-05-01', period: monthsFrom(1), basis: [ceseda('R. 424-3'), ceseda('R. 424-9')] },
  ],
  { kind: 'duty', procedures: ['residence-application'] },
)
