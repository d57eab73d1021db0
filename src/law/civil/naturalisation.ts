import { francMonths, unresearched, plainMonths } from '../cja/lengths.js'
import { article, defineRule, monthsFrom, yearsFrom } from '../rule.js'

/**
 * Naturalisation and reintegration by decree: answer, mandatory appeal to the minister, ceremony and withdrawal. Residence dossier, naturalisation.
 * The articles of decree 93-1362 were read in secondary copies.
 */

/** The prefect sends a favourable proposal, from the receipt of a complete file (decree 93-1362, art. 46; the wording read bears no date). */
export const transmissionToMinister = defineRule(
  'transmission',
  { fr: 'Transmission de la proposition au ministre', en: 'Proposal sent to the minister' },
  [{ from: unresearched, period: monthsFrom(6), basis: [article('Décret 93-1362', 'art. 46')], confidence: 'likely' }],
  { kind: 'duty', procedures: ['naturalisation'] },
)

/** The answer, from the receipt of a complete file; no decision is born of silence (Code civil, art. 21-25-1). */
export const answer = defineRule(
  'answer-18',
  { fr: 'Réponse à la demande de naturalisation', en: 'Answer to the request for naturalisation' },
  [{ from: unresearched, period: monthsFrom(18), basis: [article('Code civil', 'art. 21-25-1')] }],
  { kind: 'duty', procedures: ['naturalisation'] },
)

/** The answer to a person of long habitual residence, from the receipt of a complete file (Code civil, art. 21-25-1). */
export const answerAfterTenYears = defineRule(
  'answer-18-ten-years',
  {
    fr: 'Réponse à la demande de naturalisation, dix ans de résidence',
    en: 'Answer to the request for naturalisation, ten years of residence',
  },
  [{ from: unresearched, period: monthsFrom(12), basis: [article('Code civil', 'art. 21-25-1')] }],
  { kind: 'duty', procedures: ['naturalisation'] },
)

/** The habitual residence, at least, on the day of the receipt, that gives the earlier answer (Code civil, art. 21-25-1). */
export const residenceForEarlierAnswer = defineRule(
  'answer-18-residence',
  { fr: 'Résidence habituelle ouvrant la réponse plus rapide', en: 'Habitual residence that gives the earlier answer' },
  [{ from: unresearched, period: yearsFrom(10), basis: [article('Code civil', 'art. 21-25-1')] }],
  { kind: 'condition', procedures: ['naturalisation'] },
)

/** The one extension, by a reasoned decision, from the end of the time to answer (Code civil, art. 21-25-1). */
export const answerExtension = defineRule(
  'answer-18-extension',
  { fr: 'Prolongation du délai de réponse', en: 'Extension of the time to answer' },
  [{ from: unresearched, period: monthsFrom(3), basis: [article('Code civil', 'art. 21-25-1')] }],
  { kind: 'duty', procedures: ['naturalisation'] },
)

/** The appeal without which a court cannot be asked, from the notification (decree 93-1362, art. 45). */
export const appealToMinister = defineRule(
  'naturalisation-prior-appeal',
  { fr: 'Recours préalable au ministre, naturalisation', en: 'Prior appeal to the minister, naturalisation' },
  [{ from: unresearched, period: francMonths(2), basis: [article('Décret 93-1362', 'art. 45')], confidence: 'likely' }],
  { kind: 'right', procedures: ['naturalisation'] },
)

/** The rejection born of silence, from the receipt of the appeal (decree 93-1362, art. 45). */
export const silenceOfMinister = defineRule(
  'naturalisation-prior-appeal-silence',
  { fr: 'Silence du ministre sur le recours préalable, naturalisation', en: 'Silence of the minister on the prior appeal, naturalisation' },
  [{ from: unresearched, period: plainMonths(4), basis: [article('Décret 93-1362', 'art. 45')], confidence: 'likely' }],
  { kind: 'implied-decision', procedures: ['naturalisation'] },
)

/** A request made earlier may be closed unread, from the rejection (decree 93-1362, art. 44); after an adjournment the decision gives the length. */
export const requestAfterRejection = defineRule(
  'adjournment-after-rejection',
  { fr: 'Nouvelle demande après un rejet', en: 'New request after a rejection' },
  [{ from: '2023-02-06', period: yearsFrom(5), basis: [article('Décret 93-1362', 'art. 44')], confidence: 'likely' }],
  { kind: 'validity', procedures: ['naturalisation'] },
)

/** The ceremony, from the acquisition of the nationality (Code civil, art. 21-28). */
export const welcomeCeremony = defineRule(
  'ceremony',
  { fr: 'Cérémonie d’accueil dans la citoyenneté', en: 'Ceremony of welcome into citizenship' },
  [{ from: unresearched, period: monthsFrom(6), basis: [article('Code civil', 'art. 21-28')] }],
  { kind: 'duty', procedures: ['naturalisation'] },
)

/**
 * The decree may be withdrawn with the assent of the Conseil d'État, from its publication, or from the discovery of a fraud (Code civil, art. 27-2).
 */
export const decreeWithdrawal = defineRule(
  'decree-withdrawal',
  { fr: 'Retrait du décret de naturalisation', en: 'Withdrawal of the naturalisation decree' },
  [{ from: unresearched, period: yearsFrom(2), basis: [article('Code civil', 'art. 27-2')] }],
  { kind: 'power', procedures: ['naturalisation'] },
)
