import { defineRule, monthsFrom, yearsFrom, yearsIncluded } from '../rule.js'
import { unresearched } from '../cja/lengths.js'
import { current, former, lasting } from './wordings.js'
import { yearAfterEighteen } from './year-after-eighteen.js'

/**
 * The filing of an application for a residence permit. Months run from date to date and their last day is whole; no text rolls them over. Passing these
 * limits never closes the right to a decision.
 */
const right = { kind: 'right', procedures: ['residence-application'] } as const
const duty = { kind: 'duty', procedures: ['residence-application'] } as const
const condition = { kind: 'condition', procedures: ['residence-application'] } as const

/** The first application, from the entry into France (R. 311-2, then R. 431-4); visas that are worth a permit are exempt. */
export const firstFilingAfterEntry = defineRule(
  'first-filing-after-entry',
  { fr: 'Première demande de titre après l’entrée', en: 'First application for a permit after entry' },
  [lasting(monthsFrom(2), 'R. 311-2, al. 1', 'R. 431-4')],
  right,
)

/** The same for a long-term resident of another Member State, the spouse and the children, from the entry (R. 311-2, then R. 426-4 and R. 426-6). */
export const firstFilingOfLongTermResident = defineRule(
  'first-filing-ltr-eu',
  {
    fr: 'Première demande d’un résident de longue durée d’un autre État membre',
    en: 'First application of a long-term resident of another State',
  },
  [lasting(monthsFrom(3), 'R. 311-2', ['R. 426-4', 'R. 426-6'])],
  right,
)

/**
 * At eighteen, for a permit due by right: from the eighteenth birthday to the eve of the nineteenth (R. 431-5, 2°). The old words, before the end of the
 * year that follows the birthday (R. 311-2, 1°), also bear a reading to the end of the next calendar year.
 */
export const filingAtEighteenByRight = defineRule(
  'filing-at-18-by-right',
  { fr: 'Demande à la majorité, titre de plein droit', en: 'Application at eighteen, permit by right' },
  [
    former(yearAfterEighteen, 'R. 311-2, 1°', { confidence: 'likely' }),
    current(yearsIncluded(1), 'R. 431-5, 2°', { confidence: 'likely' }),
  ],
  right,
)

/** At eighteen, in the other cases, from the eighteenth birthday (R. 311-2, 2°, then R. 431-5, 3°). */
export const filingAtEighteen = defineRule(
  'filing-at-18-other',
  { fr: 'Demande à la majorité, autres cas', en: 'Application at eighteen, other cases' },
  [former(monthsFrom(2), 'R. 311-2, 2°'), current(monthsFrom(2), 'R. 431-5, 3°', { confidence: 'likely' })],
  right,
)

/** After a loss of French nationality, from the day on which it can be set up against the person (R. 311-2, 3°, then R. 431-5). */
export const filingAfterLossOfNationality = defineRule(
  'filing-after-loss-of-nationality',
  { fr: 'Demande après la perte de la nationalité française', en: 'Application after a loss of French nationality' },
  [former(monthsFrom(2), 'R. 311-2, 3°'), current(monthsFrom(2), 'R. 431-5', { confidence: 'likely' })],
  right,
)

/** The application of an asylum seeker on another ground, from the information given to him, most likely at registration (D. 311-3-2, then D. 431-7). */
export const asylumSeekerOtherGround = defineRule(
  'asylum-seeker-other-ground',
  { fr: 'Demande sur un autre fondement pendant l’asile', en: 'Application on another ground during an asylum claim' },
  [lasting(monthsFrom(2), 'D. 311-3-2', 'D. 431-7', { from: '2019-03-01' })],
  right,
)

/** The same on the ground of health, from the same information (D. 311-3-2, then D. 431-7). */
export const asylumSeekerHealthGround = defineRule(
  'asylum-seeker-other-ground-health',
  { fr: 'Demande pour raison de santé pendant l’asile', en: 'Application on the ground of health during an asylum claim' },
  [lasting(monthsFrom(3), 'D. 311-3-2', 'D. 431-7', { from: '2019-03-01' })],
  right,
)

/** How long a receipt is valid, at least, from its issue; it is renewable (R. 311-5, then R. 431-13). */
export const receiptMinimum = defineRule(
  'receipt-minimum',
  { fr: 'Validité minimale du récépissé', en: 'Least validity of a receipt' },
  [lasting(monthsFrom(1), 'R. 311-5', 'R. 431-13')],
  duty,
)

/** The ruling on another permit once the end of a protection took the card away, from the notification of its withdrawal (R. 311-14, 11°; R. 424-4, R. 424-11). */
export const otherPermitAfterProtection = defineRule(
  'other-permit-after-protection-ended',
  { fr: 'Décision sur un autre titre après la fin de la protection', en: 'Ruling on another permit after the end of a protection' },
  [lasting(monthsFrom(4), 'R. 311-14, 11°', ['R. 424-4', 'R. 424-11'], { from: '2015-11-01' })],
  duty,
)

/**
 * The lawful stay from which the end of a protection no longer takes the card away (L. 311-8-1, al. 3; L. 424-6, L. 424-15). Since 2024-01-28 not in case
 * of a threat (a serious one for a refugee) or of a voluntary return.
 */
export const stayThatKeepsTheCard = defineRule(
  'protection-ended-stay-kept',
  {
    fr: 'Séjour régulier qui fait obstacle au retrait après la fin de la protection',
    en: 'Lawful stay that bars the withdrawal after a protection',
  },
  [lasting(yearsFrom(5), 'L. 311-8-1, al. 3', ['L. 424-6', 'L. 424-15'], { from: unresearched })],
  condition,
)
