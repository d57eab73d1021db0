import { clearDays, daysAfter, defineRule, hours, monthsFrom, workingDays } from '../rule.js'
import type { About, Article, Period, Rule, Text } from '../types.js'
import { cja, francDays, unresearched } from './lengths.js'

/**
 * The course of a case before the administrative judge. The start of these texts was not researched: they stand from the first day of the library. The
 * time for the defence and the formal notice are set by the court, with no figure in the code.
 */
const one = (id: string, label: Text, period: Period, basis: readonly Article[], about: Omit<About, 'procedures'>): Rule =>
  defineRule(id, label, [{ from: unresearched, period, basis }], { ...about, procedures: ['litigation'] })

const before = { kind: 'notice', counted: 'back' } as const

/** An unopened communication or judgment is deemed opened, from its availability; at once where the judge must rule in a month or less. */
export const deemedOpened = one(
  'deemed-opened',
  { fr: 'Lecture réputée dans Télérecours', en: 'Deemed opening of an electronic message' },
  workingDays(2),
  [cja('R. 611-8-6'), cja('R. 751-4-1')],
  { kind: 'notice' },
)

/** The confirmation of the application that the court asks for, at least, from the request; else a deemed withdrawal. */
export const maintainClaims = one(
  'maintain-claims',
  { fr: 'Confirmation du maintien de la requête', en: 'Confirmation of the application' },
  monthsFrom(1),
  [cja('R. 612-5-1')],
  { kind: 'right' },
)

/** The confirmation of the application after a request for suspension was rejected, from the notification of the rejection; else a deemed withdrawal. */
export const maintainClaimsAfterSuspension = one(
  'maintain-claims-after-suspension',
  {
    fr: 'Confirmation de la requête après le rejet du référé-suspension',
    en: 'Confirmation of the application after a rejected suspension',
  },
  monthsFrom(1),
  [cja('R. 612-5-2')],
  { kind: 'right' },
)

/** The time to put an application in order, at least, save urgency, from the request. */
export const regularisation = one(
  'regularisation',
  { fr: 'Régularisation de la requête', en: 'Putting the application in order' },
  daysAfter(15),
  [cja('R. 612-1')],
  { kind: 'right' },
)

/** How late a party may be after a notice that named the period of the hearing before the inquiry can be closed at once, from the end of the period set. */
export const formalNoticeOverrun = one(
  'formal-notice-overrun',
  {
    fr: 'Retard après mise en demeure qui permet la clôture immédiate',
    en: 'Delay after a formal notice that allows an immediate closing',
  },
  monthsFrom(1),
  [cja('R. 613-1, al. 3')],
  { kind: 'power' },
)

/** The sending of an order that closes the inquiry, counted back from the closing: plain, or with full days in between (safe). */
export const closingOrderNotice = one(
  'closing-order-notice',
  { fr: 'Envoi de l’ordonnance de clôture', en: 'Sending of the closing order' },
  daysAfter(15),
  [cja('R. 613-1')],
  before,
)

/** Without an order the inquiry closes before the hearing, counted back from it, in clear days. Seven-day and 48-hour cases close at the hearing. */
export const automaticClosing = one(
  'automatic-closing',
  { fr: 'Clôture de l’instruction avant l’audience', en: 'Closing of the inquiry before the hearing' },
  clearDays(3),
  [cja('R. 613-2')],
  { kind: 'right', counted: 'back' },
)

/** The notice of the hearing, counted back from it: plain, or with full days in between (safe). */
export const hearingNotice = one(
  'hearing-notice',
  { fr: 'Avis d’audience', en: 'Notice of the hearing' },
  daysAfter(7),
  [cja('R. 711-2')],
  before,
)

/** The same in an urgent case, by an express decision. */
export const urgentHearingNotice = one(
  'hearing-notice-urgent',
  { fr: 'Avis d’audience, urgence', en: 'Notice of the hearing, urgent case' },
  daysAfter(2),
  [cja('R. 711-2')],
  before,
)

/** The appeal to the Conseil d'État of an order on a suspension, from its notification. */
export const suspensionCassation = one(
  'suspension-order',
  { fr: 'Pourvoi contre une ordonnance de référé-suspension', en: 'Appeal of an order on a suspension' },
  francDays(15),
  [cja('R. 523-1')],
  { kind: 'right' },
)

/** The ruling of the judge on a fundamental liberty, from the seizure; no effect is written. */
export const libertyOrder = one(
  'liberty-order',
  { fr: 'Ordonnance de référé-liberté', en: 'Order on a fundamental liberty' },
  hours(48),
  [cja('L. 521-2')],
  { kind: 'duty' },
)

/** The appeal of that order to the Conseil d'État, from its notification. */
export const libertyAppeal = one(
  'liberty-order-appeal',
  { fr: 'Appel d’une ordonnance de référé-liberté', en: 'Appeal of an order on a fundamental liberty' },
  francDays(15),
  [cja('L. 523-1')],
  { kind: 'right' },
)

/** The ruling of the Conseil d'État on that appeal, from its seizure. */
export const libertyAppealRuling = one(
  'liberty-order-appeal-ruling',
  { fr: 'Décision du Conseil d’État sur un référé-liberté', en: 'Ruling of the Conseil d’État on a fundamental liberty' },
  hours(48),
  [cja('L. 523-1')],
  { kind: 'duty' },
)

/** From the notification of the judgment, when its execution can be asked for, where the judge set no period; urgent measures at once. */
export const executionRequestOpen = one(
  'execution-request-open',
  { fr: 'Demande d’exécution du jugement', en: 'Request for the execution of a judgment' },
  monthsFrom(3),
  [cja('R. 921-1-1')],
  { kind: 'right' },
)

/** When a court procedure of execution is opened, from the request. */
export const executionProcedure = one(
  'execution-procedure',
  { fr: 'Ouverture de la procédure juridictionnelle d’exécution', en: 'Opening of the court procedure of execution' },
  monthsFrom(6),
  [cja('R. 921-6')],
  { kind: 'duty' },
)

/** The further time that may be taken before it is opened, from the end of the six months. */
export const executionProcedureExtension = one(
  'execution-procedure-extension',
  { fr: 'Prolongation avant la procédure juridictionnelle d’exécution', en: 'Further time before the court procedure of execution' },
  monthsFrom(4),
  [cja('R. 921-6')],
  { kind: 'duty' },
)

/** The order to pay a sum that the State owes by a final judgment, from its notification; then the accountant pays on request. */
export const payment = one(
  'payment',
  { fr: 'Ordonnancement d’une somme due par l’État', en: 'Order to pay a sum that the State owes' },
  monthsFrom(2),
  [cja('L. 911-9')],
  { kind: 'duty' },
)

/** The same where the credits are short. */
export const paymentShortOfCredits = one(
  'payment-short-of-credits',
  { fr: 'Ordonnancement d’une somme due par l’État, crédits insuffisants', en: 'Order to pay a sum that the State owes, credits short' },
  monthsFrom(4),
  [cja('L. 911-9')],
  { kind: 'duty' },
)
