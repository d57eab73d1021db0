import { unresearched } from '../cja/lengths.js'
import { clearDays, daysAfter, monthsFrom } from '../rule.js'
import type { Article, Period, Version } from '../types.js'
import { limitsOf, renumbered } from './asylum-lengths.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/**
 * The notice of the hearing and the closing of the written phase before the national court of asylum, all counted back from the hearing: the last day for
 * the act. Clear days leave that many whole days between. Decree of 2024-07-15: fifteen days by default, closings no longer clear.
 */
const hearing = limitsOf('cnda-appeal')
const decree2024 = '2024-07-15'
const noticeArticles = [oldCeseda('R. 733-19'), newCeseda('R. 532-32')]

const sinceTheStart = (period: Period, basis: readonly Article[]): Version[] => [{ from: unresearched, period, basis }]

/** The notice of a hearing before a collegiate panel. */
export const collegiateNotice = hearing(
  'cnda-hearing-notice-30d',
  'notice',
  { fr: 'Avis d’audience de la CNDA, formation collégiale', en: 'Notice of a CNDA hearing, collegiate panel' },
  sinceTheStart(daysAfter(30), noticeArticles),
  'back',
)

/** The notice of a hearing before a single judge: accelerated and inadmissible claims, since 2024-07-15 the default. */
export const singleJudgeNotice = hearing(
  'cnda-hearing-notice-single-judge-15d',
  'notice',
  { fr: 'Avis d’audience de la CNDA, juge unique', en: 'Notice of a CNDA hearing, single judge' },
  sinceTheStart(daysAfter(15), noticeArticles),
  'back',
)

/** The shortest notice in an emergency. */
export const urgentNotice = hearing(
  'cnda-hearing-notice-urgent-7d',
  'notice',
  { fr: 'Avis d’audience de la CNDA, urgence', en: 'Notice of a CNDA hearing, emergency' },
  sinceTheStart(daysAfter(7), noticeArticles),
  'back',
)

const thenPlain = (n: number, before: readonly Article[], since: readonly Article[]): Version[] => [
  { from: unresearched, until: decree2024, period: clearDays(n), basis: before },
  { from: decree2024, period: daysAfter(n), basis: since },
]
const until2024 = (number: string): Article => newCeseda(number, decree2024)

/** The closing before a collegiate panel, the default before 2024-07-15. */
export const collegiateClosing = hearing(
  'closing-collegiate',
  'right',
  { fr: 'Clôture de l’instruction de la CNDA, formation collégiale', en: 'Closing before the CNDA, collegiate panel' },
  thenPlain(5, [oldCeseda('R. 733-13'), until2024('R. 532-22'), until2024('R. 532-23')], [ceseda('R. 532-23')]),
  'back',
)

/** The closing before a single judge, since 2024-07-15 the default. */
export const singleJudgeClosing = hearing(
  'closing',
  'right',
  { fr: 'Clôture de l’instruction de la CNDA, juge unique', en: 'Closing before the CNDA, single judge' },
  thenPlain(3, [oldCeseda('R. 733-13'), until2024('R. 532-22'), until2024('R. 532-23')], [ceseda('R. 532-23')]),
  'back',
)

/** An order that closes on another date is notified at least so long before that date. */
export const closingOrder = hearing(
  'cnda-closing-order-15d-before',
  'notice',
  { fr: 'Ordonnance de clôture de la CNDA', en: 'Closing order of the CNDA' },
  renumbered(daysAfter(15), 'R. 733-13', 'R. 532-22'),
  'back',
)

/** A letter that tells the hearing so long before may name the closing date. */
export const closingLetter = hearing(
  'cnda-hearing-date-info-2m-gives-closing-date',
  'condition',
  { fr: 'Date de clôture donnée avec la date d’audience', en: 'Closing date given with the date of the hearing' },
  renumbered(monthsFrom(2), 'R. 733-13', 'R. 532-22'),
  'back',
)

/** A piece received less than this before the closing is answered by oral remarks; counted back from the closing. */
export const latePieceReply = hearing(
  'late-piece-reply',
  'right',
  { fr: 'Réponse orale à une pièce tardive', en: 'Oral reply to a late piece' },
  renumbered(clearDays(7), 'R. 733-25', 'R. 532-43'),
  'back',
)

const earlyFixing = (period: Period): Version[] => [{ from: '2015-10-19', until: '2019-01-01', period, basis: [ceseda('R. 733-13-1')] }]

/** A hearing fixed as soon as the appeal is registered: notice by the decision itself. Repealed on 2019-01-01. */
export const earlyFixingNotice = hearing(
  'single-judge-early-fixing',
  'notice',
  { fr: 'Audience fixée à l’enregistrement, avis', en: 'Hearing fixed at the registration, notice' },
  earlyFixing(daysAfter(15)),
  'back',
)

/** The closing of such a case, in plain days. Repealed on 2019-01-01. */
export const earlyFixingClosing = hearing(
  'single-judge-early-fixing-closing',
  'right',
  { fr: 'Audience fixée à l’enregistrement, clôture', en: 'Hearing fixed at the registration, closing' },
  earlyFixing(daysAfter(3)),
  'back',
)
