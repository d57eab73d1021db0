import { cja, francMonths, plainMonths, unresearched } from '../cja/lengths.js'
import { article, daysAfter, defineRule, monthsFrom, workingDays } from '../rule.js'
import type { About, Article, Period, Rule, Text } from '../types.js'

/** Requests to the administration, from their receipt to an appeal to it. The start of these texts was not researched: they stand from the first day of the library. */
const crpa = (number: string): Article => article('CRPA', number)
const one = (
  id: string,
  label: Text,
  period: Period,
  basis: readonly Article[],
  kind: About['kind'],
  procedure = 'residence-application',
): Rule => defineRule(id, label, [{ from: unresearched, period, basis }], { kind, procedures: [procedure] })

/** The receipt of an electronic request, from its arrival: the full acknowledgement. */
export const acknowledgement = one(
  'acknowledgement-of-receipt',
  { fr: 'Accusé de réception d’une demande électronique', en: 'Acknowledgement of an electronic request' },
  workingDays(10),
  [crpa('R. 112-5'), crpa('R. 112-11-2')],
  'duty',
)

/** The registration receipt of an electronic request where it is not given at once, from its arrival. */
export const registrationReceipt = one(
  'acknowledgement-of-registration',
  { fr: 'Accusé d’enregistrement d’une demande électronique', en: 'Registration receipt of an electronic request' },
  workingDays(1),
  [crpa('R. 112-11-2')],
  'duty',
)

/** No acknowledgement is owed where a decision, express or implied, comes within this time of the request. */
export const acknowledgementNotOwed = one(
  'acknowledgement-not-owed',
  { fr: 'Décision qui dispense de l’accusé de réception', en: 'Decision that makes an acknowledgement needless' },
  daysAfter(15),
  [crpa('R. 112-4')],
  'condition',
)

/** The reasons of an implied refusal, from the request for them within the court window; the window then ends two months after they are given. */
export const reasonsOfImplicitRefusal = one(
  'reasons-of-implicit-refusal',
  { fr: 'Communication des motifs d’un refus implicite', en: 'Reasons of an implied refusal' },
  monthsFrom(1),
  [crpa('L. 232-4')],
  'duty',
)

/** The appeal to the authority or to its superior, from the notification or the birth of the decision: it is made within the court window, which it interrupts. */
export const administrativeAppeal = one(
  'administrative-appeal',
  { fr: 'Recours gracieux ou hiérarchique', en: 'Appeal to the administration' },
  francMonths(2),
  [crpa('L. 411-2'), cja('R. 421-1')],
  'right',
)

/** Silence on that appeal, from its receipt: a rejection. */
export const administrativeAppealSilence = one(
  'administrative-appeal-silence',
  { fr: 'Silence sur un recours gracieux ou hiérarchique : rejet', en: 'Silence on an appeal to the administration: rejection' },
  plainMonths(2),
  [crpa('L. 411-7')],
  'implied-decision',
)

/** The withdrawal of an unlawful decision that gave rights, from the decision, also at the holder's request; without limit in case of fraud (L. 241-2). */
export const illegalDecisionWithdrawal = one(
  'illegal-decision-withdrawal',
  { fr: 'Retrait d’une décision illégale créatrice de droits', en: 'Withdrawal of an unlawful decision that gave rights' },
  monthsFrom(4),
  [crpa('L. 242-1'), crpa('L. 242-3')],
  'power',
  'fraud-or-public-order-review',
)
