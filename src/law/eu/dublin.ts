import { article, daysAfter, defineRule, hours, monthsFrom, weeks } from '../rule.js'
import { newCeseda, oldCeseda } from '../ceseda/articles.js'
import type { Article, Confidence, LimitKind, Period, Rule, Text, Version } from '../types.js'
import { asylumManagement, asylumManagementStart, dublin } from './asylum-regulations.js'

/**
 * Regulation (EU) 604/2013 (Dublin III): which State examines a claim, and the transfer. The day of the event is not counted, weekends and holidays are,
 * nothing rolls over (art. 42). Its successor applies from 2026-07-01 by its own text, from 2026-06-12 by the date of the Pact: in between, and for every
 * case that began before, both sets of limits are unsettled and both run. The appeal and its judgment are in the windows of the administrative judge.
 */
const pact = '2026-06-12'
const start = '2014-01-01'
const about = (kind: LimitKind) => ({ kind, procedures: ['dublin-transfer'] })

const versions = (period: Period, basis: readonly Article[], confidence?: Confidence): Version[] => [
  { from: start, until: pact, period, basis, ...(confidence === undefined ? {} : { confidence }) },
  { from: pact, until: asylumManagementStart, period, basis, confidence: 'unsure' },
]
const limit = (id: string, kind: LimitKind, label: Text, period: Period, number: string, confidence?: Confidence): Rule =>
  defineRule(id, label, versions(period, [dublin(number)], confidence), about(kind))

/** France asks another State to take charge, from the lodging; else France is responsible. The earlier of this and of the time from the hit. */
export const takeChargeRequest = limit(
  'take-charge-request',
  'duty',
  { fr: 'Requête de prise en charge', en: 'Request to take charge' },
  monthsFrom(3),
  'art. 21',
)

/** The same, from a Eurodac hit of category 2. */
export const takeChargeRequestHit = limit(
  'take-charge-request-hit',
  'duty',
  { fr: 'Requête de prise en charge, résultat Eurodac', en: 'Request to take charge, Eurodac hit' },
  monthsFrom(2),
  'art. 21',
)

/** France asks another State to take back, from the lodging, without a hit. */
export const takeBackRequest = limit(
  'take-back-request',
  'duty',
  { fr: 'Requête de reprise en charge', en: 'Request to take back' },
  monthsFrom(3),
  'art. 23',
  'likely',
)

/** The same, from the Eurodac hit. */
export const takeBackRequestHit = limit(
  'take-back-request-hit',
  'duty',
  { fr: 'Requête de reprise en charge, résultat Eurodac', en: 'Request to take back, Eurodac hit' },
  monthsFrom(2),
  'art. 23',
  'likely',
)

/** Silence of the requested State on a request to take charge, from its receipt: acceptance. */
export const takeChargeAnswer = limit(
  'take-charge-answer',
  'implied-decision',
  { fr: 'Réponse à la prise en charge', en: 'Answer on taking charge' },
  monthsFrom(2),
  'art. 22',
  'likely',
)

/** The same on an urgent request. */
export const takeChargeAnswerUrgent = limit(
  'take-charge-answer-urgent',
  'implied-decision',
  { fr: 'Réponse à la prise en charge, urgence', en: 'Answer on taking charge, urgent request' },
  monthsFrom(1),
  'art. 22',
  'likely',
)

/** Silence of the requested State on a request to take back, from its receipt: acceptance. */
export const takeBackAnswer = limit(
  'take-back-answer',
  'implied-decision',
  { fr: 'Réponse à la reprise en charge', en: 'Answer on taking back' },
  monthsFrom(1),
  'art. 25',
  'likely',
)

/** The same when the request rests on Eurodac. */
export const takeBackAnswerEurodac = limit(
  'take-back-answer-eurodac',
  'implied-decision',
  { fr: 'Réponse à la reprise en charge, Eurodac', en: 'Answer on taking back, Eurodac' },
  weeks(2),
  'art. 25',
  'likely',
)

const reexamination = (id: string, label: Text, n: number): Rule =>
  defineRule(id, label, versions(weeks(n), [article('Règlement (CE) 1560/2003', 'art. 5')], 'likely'), about('duty'))

/** France asks the State that refused to look again, from the refusal. */
export const reconsideration = reexamination(
  'reconsideration',
  { fr: 'Demande de réexamen du refus', en: 'Request to reconsider the refusal' },
  3,
)

/** That State's answer, from the request; its silence leaves France responsible. */
export const reconsiderationAnswer = reexamination(
  'reconsideration-answer',
  { fr: 'Réponse à la demande de réexamen', en: 'Answer to the request to reconsider' },
  2,
)

/** The request for a person in detention, from the lodging; else the detention ends. */
export const detainedRequest = limit(
  'detained-request',
  'duty',
  { fr: 'Requête, personne retenue', en: 'Request, person in detention' },
  monthsFrom(1),
  'art. 28(3)',
  'likely',
)

/** The answer for a person in detention, from the receipt of the request; silence is acceptance. */
export const detainedAnswer = limit(
  'detained-answer',
  'implied-decision',
  { fr: 'Réponse, personne retenue', en: 'Answer, person in detention' },
  weeks(2),
  'art. 28(3)',
  'likely',
)

/** The transfer of a person in detention, from the acceptance or the end of the suspensive effect; else release, the six months going on. */
export const detainedTransfer = limit(
  'detained-transfer',
  'liberty-cap',
  { fr: 'Transfert d’une personne retenue', en: 'Transfer of a person in detention' },
  weeks(6),
  'art. 28(3)',
  'likely',
)

/** The transfer, from the acceptance, anew from the ruling on an appeal; after it France is responsible. Six months by the successor too. */
export const transferLimit = defineRule(
  'transfer-limit',
  { fr: 'Délai de transfert', en: 'Time for the transfer' },
  [
    { from: start, until: pact, period: monthsFrom(6), basis: [dublin('art. 29(1)')] },
    {
      from: pact,
      until: asylumManagementStart,
      period: monthsFrom(6),
      basis: [dublin('art. 29(1)'), asylumManagement('art. 46(1)')],
    },
    { from: asylumManagementStart, period: monthsFrom(6), basis: [asylumManagement('art. 46(1)')] },
  ],
  about('duty'),
)

/** The same of a person in prison, once the responsible State was told in time. */
export const transferLimitPrison = limit(
  'transfer-limit-prison',
  'duty',
  { fr: 'Délai de transfert, emprisonnement', en: 'Time for the transfer, prison' },
  monthsFrom(12),
  'art. 29(2)',
  'likely',
)

/** The same of a person who absconds, once the responsible State was told in time. */
export const transferLimitFlight = limit(
  'transfer-limit-flight',
  'duty',
  { fr: 'Délai de transfert, fuite', en: 'Time for the transfer, absconding' },
  monthsFrom(18),
  'art. 29(2)',
  'likely',
)

const stayBasis = [oldCeseda('L. 742-5'), newCeseda('L. 572-2')]

/** No execution of a transfer, from its notification; nor before the appeal window ends and the judgment. Not shortened with the window of 2024. */
export const transferStay = defineRule(
  'transfer-stay',
  { fr: 'Transfert non exécutoire', en: 'Transfer not enforceable' },
  [{ from: '2018-03-22', period: daysAfter(15), basis: stayBasis }],
  about('notice'),
)

/** The same when a house arrest or a detention is notified with it or already runs. */
export const transferStayInCustody = defineRule(
  'transfer-stay-custody',
  { fr: 'Transfert non exécutoire, personne assignée ou retenue', en: 'Transfer not enforceable, house arrest or detention' },
  [{ from: '2018-03-22', period: hours(48), basis: stayBasis }],
  about('notice'),
)
