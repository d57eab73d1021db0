import { plainMonths } from '../cja/lengths.js'
import { daysAfter, defineRule, monthsFrom, monthsIncluded, yearsFrom } from '../rule.js'
import type { Exclusion } from '../types.js'
import { ceseda, newCeseda, oldCeseda, renumbering } from './articles.js'
import { current, lasting } from './wordings.js'

/** The residence-permit commission. The referral does not stop the silence on the application. */
const about = { procedures: ['residence-commission'] } as const

/** Where there is no commission. The articles on Mayotte and Saint-Martin since 2021-05-01 were not read: the same, by deduction. */
const noCommission: readonly Exclusion[] = [
  { territories: ['FR-973', 'FR-976', 'FR-MF'], from: '2014-05-26', until: renumbering, basis: [oldCeseda('L. 312-3')] },
  { territories: ['FR-973'], from: renumbering, basis: [newCeseda('L. 441-4, 2°')] },
  { territories: ['FR-976', 'FR-MF'], from: renumbering, basis: [ceseda('ancien L. 312-3')], confidence: 'likely' },
]

/**
 * The summons of the person, counted back from the meeting: on the fifteenth day before it (plain), or with fifteen full days in between (safe). A
 * postponement starts it again (L. 312-2, al. 2, R. 312-5; L. 432-15, al. 1, R. 432-11).
 */
export const summonsNotice = defineRule(
  'summons-notice',
  { fr: 'Convocation devant la commission du titre de séjour', en: 'Summons before the residence-permit commission' },
  [
    lasting(daysAfter(15), ['L. 312-2, al. 2', 'R. 312-5'], ['L. 432-15, al. 1', 'R. 432-11'], {
      from: '2020-06-19',
      confidence: 'unsure',
    }),
  ],
  { ...about, kind: 'notice', counted: 'back' },
  noCommission,
)

/** The notice to the members with the agenda and the documents, counted back from the meeting (R. 312-4, then R. 432-10). */
export const membersNotice = defineRule(
  'members-notice',
  { fr: 'Avis de réunion aux membres de la commission', en: 'Notice of the meeting to the members' },
  [lasting(daysAfter(15), 'R. 312-4', 'R. 432-10', { from: '2006-11-15', confidence: 'unsure' })],
  { ...about, kind: 'notice', counted: 'back' },
  noCommission,
)

/** The meeting, from the referral; no effect is written (L. 312-2, al. 2, then L. 432-15). */
export const commissionMeeting = defineRule(
  'meeting-within-3-months',
  { fr: 'Réunion de la commission du titre de séjour', en: 'Meeting of the residence-permit commission' },
  [lasting(monthsFrom(3), 'L. 312-2, al. 2', 'L. 432-15', { from: '2020-06-19' })],
  { ...about, kind: 'duty' },
  noCommission,
)

/** The opinion deemed given, from the registration of the referral at the secretariat, if the referral was regular: the prefect waits for late (R. 312-9, R. 432-8). */
export const deemedOpinion = defineRule(
  'deemed-opinion',
  { fr: 'Avis de la commission du titre de séjour réputé rendu', en: 'Opinion of the residence-permit commission deemed given' },
  [lasting(plainMonths(3), 'R. 312-9', 'R. 432-8', { from: '2006-11-15' })],
  { ...about, kind: 'implied-decision' },
  noCommission,
)

/**
 * A document that covers the stay until the prefect decides, its first day counted; renewed (second wording of R. 432-9). Before 2021-05-01 the receipt
 * stood until the decision, without a length (R. 312-3): no version.
 */
export const provisionalStay = defineRule(
  'provisional-stay',
  { fr: 'Document provisoire de séjour pendant la saisine', en: 'Provisional document during the referral' },
  [current(monthsIncluded(3), 'R. 432-9', { confidence: 'likely' })],
  { ...about, kind: 'validity' },
  noCommission,
)

/** The habitual residence beyond which an exceptional admission cannot be refused without the commission, counted back from the application (R. 312-2; L. 435-1). */
export const tenYearsOfResidence = defineRule(
  'cts-referral-10-years',
  { fr: 'Résidence habituelle qui impose la saisine de la commission', en: 'Habitual residence that makes the referral mandatory' },
  [lasting(yearsFrom(10), ['R. 312-2', 'L. 313-14'], ['L. 435-1', 'L. 432-13, 4°', 'R. 432-7'])],
  { ...about, kind: 'condition', counted: 'back' },
  noCommission,
)
