import { francDays, francMonths, unresearched } from '../cja/lengths.js'
import { article, daysAfter, monthsFrom, weeks, workingDays } from '../rule.js'
import type { Article, Version } from '../types.js'
import { limitsOf, ofNewCode, ofOldRegulations, renumbered } from './asylum-lengths.js'
import { ceseda } from './articles.js'

/**
 * The appeal to the national court of asylum (CNDA) and its times to rule. A window binds only where the notification stated it. The appeal times of
 * regulation (EU) 2024/1348 (art. 67) were not read: the month stays, as the latest.
 */
const appeal = limitsOf('cnda-appeal')
const appealOrEnd = limitsOf('cnda-appeal', 'protection-withdrawal')

/** The appeal of a decision of OFPRA (end of protection included), from its notification to its arrival at the court. Legal aid asked in time suspends it. */
export const cndaWindow = appealOrEnd(
  'cnda-window',
  'right',
  { fr: 'Recours devant la CNDA', en: 'Appeal to the CNDA' },
  renumbered(francMonths(1), ['L. 731-2', 'R. 733-7'], ['L. 532-1', 'R. 532-10'], { confidence: 'likely' }),
)

/** Legal aid for that appeal, from the notification of OFPRA's decision. Since 2019 it suspends the window, before it interrupted it. */
export const cndaLegalAid = appealOrEnd(
  'legal-aid',
  'right',
  { fr: 'Demande d’aide juridictionnelle devant la CNDA', en: 'Request for legal aid before the CNDA' },
  [{ from: unresearched, period: francDays(15), basis: [article('Loi 91-647', 'art. 9-4')], confidence: 'likely' }],
)

/** The court's time to rule, from the registration of the appeal. */
export const cndaRuling = appealOrEnd(
  'cnda-ruling',
  'duty',
  { fr: 'Jugement de la CNDA', en: 'Ruling of the CNDA' },
  renumbered(monthsFrom(5), 'L. 731-2', 'L. 532-6'),
)

/** The same when OFPRA's decision was accelerated, of inadmissibility, or ended a protection for a threat; a collegiate panel has the five months again. */
export const cndaRulingFast = appealOrEnd(
  'cnda-ruling-fast',
  'duty',
  { fr: 'Jugement de la CNDA en cinq semaines', en: 'Ruling of the CNDA in five weeks' },
  renumbered(weeks(5), 'L. 731-2', 'L. 532-6'),
)

/** How long the court waits for the Conseil d'État on a question of law. */
export const cndaQuestionStay = appeal(
  'cnda-question-stay',
  'duty',
  { fr: 'Sursis pour question au Conseil d’État', en: 'Stay for a question to the Conseil d’État' },
  ofNewCode(monthsFrom(3), 'L. 532-5'),
)

/** The file goes to the Conseil d'État, from the decision to refer the question (old regulations, dated by their copy alone). */
export const cndaQuestionSent = appeal(
  'cnda-preliminary-question-8d',
  'duty',
  { fr: 'Transmission de la question au Conseil d’État', en: 'Transmission of the question to the Conseil d’État' },
  ofOldRegulations(daysAfter(8), 'R. 733-18-1'),
)

/** The shortest time that the court may give to regularise an appeal, save urgency, from the receipt of its request. */
export const cndaRegularise = appeal(
  'cnda-regularise',
  'right',
  { fr: 'Régularisation du recours', en: 'Regularisation of the appeal' },
  renumbered(daysAfter(15), 'R. 733-9', 'R. 532-12'),
)

/** Further inquiry ordered at the hearing, at most, from it. */
export const furtherInquiry = appeal(
  'further-inquiry',
  'duty',
  { fr: 'Supplément d’instruction', en: 'Further inquiry' },
  renumbered(monthsFrom(1), 'R. 733-29', 'R. 532-51'),
)

/** Correction of a clerical error, from the notification of the decision; a correcting order reopens the appeal to the Conseil d'État. */
export const correction = appeal(
  'correction',
  'right',
  { fr: 'Rectification d’erreur matérielle', en: 'Correction of a clerical error' },
  renumbered(monthsFrom(1), ['R. 733-33', 'R. 733-37'], ['R. 532-58', 'R. 532-68']),
)

/** Revision of a ruling obtained by fraud, asked by OFPRA or the minister, from the day on which the facts are established. */
export const revisionFraud = appealOrEnd(
  'revision-fraud',
  'right',
  { fr: 'Recours en révision pour fraude', en: 'Revision for fraud' },
  renumbered(monthsFrom(2), 'R. 733-36', 'R. 562-2'),
)

/** The appeal of a measure under articles 31 to 33 of the Geneva Convention, from its notification; it suspends the measure. */
export const genevaAppeal = appealOrEnd(
  'geneva-appeal',
  'right',
  {
    fr: 'Recours contre une mesure des articles 31 à 33 de la Convention de Genève',
    en: 'Appeal of a measure under articles 31 to 33, Geneva',
  },
  renumbered(weeks(1), 'L. 731-3', 'L. 532-4', { from: '2015-07-31' }),
)

/** The ministers' remarks on it, from the communication by the court. Overseas, those of the State's representative. */
export const genevaRemarks = appeal(
  'cnda-art31-opinion-observations-1w',
  'duty',
  { fr: 'Observations des ministres, articles 31 à 33', en: 'Remarks of the ministers, articles 31 to 33' },
  renumbered(weeks(1), ['R. 733-39', 'R. 762-1'], 'R. 532-71'),
)

/** The summons to the hearing on it, from the receipt of the appeal. */
export const genevaSummons = appeal(
  'geneva-summons',
  'duty',
  { fr: 'Convocation, articles 31 à 33', en: 'Summons, articles 31 to 33' },
  renumbered(daysAfter(20), 'R. 733-40', 'R. 532-72'),
)

/** A paper on the lawyers' service of the court is deemed received if it is not opened, from its availability. Single-judge cases: at once. */
export const lawyerDeemedReceipt = appeal(
  'cnda-lawyer-deemed-receipt-8d',
  'implied-decision',
  { fr: 'Réception réputée par l’avocat, service de l’asile', en: 'Deemed receipt by the lawyer, asylum service' },
  renumbered(daysAfter(8), 'R. 733-12', 'R. 532-17'),
)

const applicationSince = '2021-04-01'

/** The same on the dedicated application, opened on 2021-04-01; five-week cases: at once. */
export const applicationDeemedReceipt = appeal(
  'cnda-telerecours-deemed-receipt-2wd',
  'implied-decision',
  { fr: 'Réception réputée par l’avocat, application dédiée', en: 'Deemed receipt by the lawyer, dedicated application' },
  renumbered(workingDays(2), 'R. 733-16-5', 'R. 532-28-5', { from: applicationSince }),
)

/** The same for a lawyer who has not registered there yet, from the receipt of the letter that says how to. */
export const unregisteredDeemedReceipt = appeal(
  'cnda-telerecours-unregistered-15d',
  'implied-decision',
  { fr: 'Réception réputée, avocat non inscrit', en: 'Deemed receipt, lawyer not registered' },
  renumbered(daysAfter(15), 'R. 733-16-6', 'R. 532-28-6', { from: applicationSince }),
)

/** How long a decision stays on the court's site, from its reading. */
export const readingPublished = appeal(
  'cnda-reading-published',
  'duty',
  { fr: 'Publication de la lecture sur le site de la CNDA', en: 'Publication of the reading on the site of the CNDA' },
  [{ from: '2024-07-15', period: daysAfter(15), basis: [ceseda('R. 532-53')] }],
)

const opposition: readonly Article[] = [ceseda('R. 733-20'), ceseda('R. 733-20-1')]

/** The right of a person who lived in mainland France to refuse a video hearing, from the receipt of the notice: gone on 2019-01-01. */
export const videoOpposition = appeal(
  'video-opposition',
  'right',
  { fr: 'Opposition à la visio-audience', en: 'Opposition to a video hearing' },
  [{ from: '2015-01-16', until: '2019-01-01', period: daysAfter(15), basis: opposition } satisfies Version],
)
