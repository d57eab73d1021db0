import { ceseda, oldCeseda } from '../ceseda/articles.js'
import { defineRule, hours } from '../rule.js'
import type { Article, Confidence, Exclusion, Period, Rule, Text } from '../types.js'
import { cja, eitherOf, fromTheEndOfTheWindow, plainDays, plainMonths, reform2024, unresearched } from './lengths.js'
import { withoutBorderContest, withoutKeepingContest } from './not-overseas.js'

/**
 * The administrative court's time to rule. It runs from the filing; the ninety-six hours run from the end of the window. The version is the one of the
 * day on which the decision was signed, as for the window. Passing it changes neither the decision nor the custody.
 */
type Wording = { readonly period: Period; readonly basis: readonly Article[]; readonly confidence?: Confidence }

const until2024 = (number: string): Article => ceseda(number, { from: '2021-05-01', until: reform2024 })
const ruling = (id: string, label: Text, before: Wording, since: Wording, notIn?: readonly Exclusion[]): Rule =>
  defineRule(
    `ruling-${id}`,
    label,
    [
      { from: unresearched, until: reform2024, ...before },
      { from: reform2024, ...since },
    ],
    undefined,
    notIn,
  )

const threeMonths: Wording = { period: plainMonths(3), basis: [oldCeseda('L. 512-1, I'), until2024('L. 614-4')], confidence: 'likely' }
const sixWeeks: Wording = { period: plainDays(42), basis: [oldCeseda('L. 512-1, I bis'), until2024('L. 614-5')], confidence: 'likely' }
const sixMonths: Wording = { period: plainMonths(6), basis: [ceseda('L. 911-1')], confidence: 'likely' }
const fifteenDays: Wording = { period: plainDays(15), basis: [ceseda('L. 921-1')], confidence: 'likely' }
const fourDaysBefore: Wording = { period: fromTheEndOfTheWindow, basis: [oldCeseda('L. 512-1, III'), until2024('L. 614-9')] }
const fourDays: Wording = { period: fromTheEndOfTheWindow, basis: [ceseda('L. 921-2')] }

/** A measure on the grounds of the thirty days, person free. */
export const rulingThirtyDays = ruling(
  'oqtf-30-days',
  { fr: 'Jugement, motifs des trente jours', en: 'Judgment, grounds of the thirty days' },
  threeMonths,
  sixMonths,
)

/** A measure on the grounds of the fifteen days, person free. */
export const rulingFifteenDays = ruling(
  'oqtf-15-days',
  { fr: 'Jugement, motifs des quinze jours', en: 'Judgment, grounds of the fifteen days' },
  sixWeeks,
  sixMonths,
)

const unknownGround: Text = {
  fr: 'Le motif de la mesure n’est pas connu : six semaines ou trois mois.',
  en: 'The ground of the measure is not known: six weeks or three months.',
}
const sixWeeksOrThreeMonths: Wording = {
  period: eitherOf(sixWeeks.period, threeMonths.period, unknownGround),
  basis: [oldCeseda('L. 512-1'), until2024('L. 614-4'), until2024('L. 614-5')],
  confidence: 'unsure',
}

/** A measure whose ground the file does not say, person free. */
export const rulingUnknownGround = ruling(
  'oqtf-unknown',
  { fr: 'Jugement, motif inconnu', en: 'Judgment, ground unknown' },
  sixWeeksOrThreeMonths,
  sixMonths,
)

/** The same, person in prison. */
export const rulingUnknownGroundInPrison = ruling(
  'oqtf-unknown-prison',
  { fr: 'Jugement, motif inconnu, en détention', en: 'Judgment, ground unknown, in prison' },
  sixWeeksOrThreeMonths,
  fifteenDays,
)

/** A measure on the grounds of the thirty days, person in prison. */
export const rulingThirtyDaysInPrison = ruling(
  'oqtf-30-days-prison',
  { fr: 'Jugement, motifs des trente jours, en détention', en: 'Judgment, grounds of the thirty days, in prison' },
  threeMonths,
  fifteenDays,
)

/** A measure on the grounds of the fifteen days, person in prison. */
export const rulingFifteenDaysInPrison = ruling(
  'oqtf-15-days-prison',
  { fr: 'Jugement, motifs des quinze jours, en détention', en: 'Judgment, grounds of the fifteen days, in prison' },
  sixWeeks,
  fifteenDays,
)

/** A ban issued after an overstay, or the extension of a ban, person free or in prison. */
export const rulingLateBan = ruling(
  'late-ban',
  { fr: 'Jugement sur une interdiction de retour postérieure ou prolongée', en: 'Judgment on a later or extended ban on return' },
  sixWeeks,
  fifteenDays,
)

/** A window of seven days that the law of 2024 brought: a handover, the destination of a judicial ban. */
export const rulingSevenDays = defineRule(
  'ruling-seven-days',
  { fr: 'Jugement, recours de sept jours', en: 'Judgment, window of seven days' },
  [{ from: reform2024, ...fifteenDays }],
)

/** Person under a short house arrest: from the end of the window before 2024-07-15, from the filing since. */
export const rulingUnderHouseArrest = ruling(
  'house-arrest',
  { fr: 'Jugement, personne assignée', en: 'Judgment, person under house arrest' },
  { ...fourDaysBefore, basis: [...fourDaysBefore.basis, until2024('L. 732-8')] },
  fifteenDays,
)

/** Person in detention: from the end of the window. */
export const rulingInDetention = ruling(
  'detention',
  { fr: 'Jugement, personne retenue', en: 'Judgment, person in detention' },
  fourDaysBefore,
  fourDays,
)

/** A Dublin transfer, person free. */
export const rulingTransfer = ruling(
  'transfer',
  { fr: 'Jugement sur un transfert', en: 'Judgment on a transfer' },
  { period: plainDays(15), basis: [oldCeseda('L. 742-4'), until2024('L. 572-5')], confidence: 'likely' },
  fifteenDays,
)

/** A refusal of entry as to asylum: from the filing before 2024-07-15, from the end of the window since. */
export const rulingBorderAsylum = ruling(
  'border-asylum',
  { fr: 'Jugement sur un refus d’entrée au titre de l’asile', en: 'Judgment on a refusal of entry as to asylum' },
  { period: hours(72), basis: [oldCeseda('L. 213-9'), until2024('L. 352-4')] },
  { period: fromTheEndOfTheWindow, basis: [ceseda('L. 352-4'), ceseda('L. 921-2')] },
  withoutBorderContest,
)

/** The keeping of an asylum seeker in detention, after OFPRA's notice (the 72 hours of CJA R. 777-2-4, to 2021-04-30, conflicted with the law). */
export const rulingKeptInDetention = ruling(
  'kept-in-detention',
  { fr: 'Jugement sur le maintien en rétention', en: 'Judgment on the keeping in detention' },
  { period: fromTheEndOfTheWindow, basis: [oldCeseda('L. 556-1'), until2024('L. 754-4')] },
  { period: fromTheEndOfTheWindow, basis: [ceseda('L. 754-4'), ceseda('L. 921-2')] },
  withoutKeepingContest,
)

/** House arrest while the case is pending, from the information of the court by the administration. */
export const rulingAfterHouseArrest = ruling(
  'after-house-arrest',
  { fr: 'Jugement, assignation en cours d’instance', en: 'Judgment, house arrest while the case is pending' },
  { period: hours(144), basis: [oldCeseda('L. 512-1, III'), until2024('L. 614-9')] },
  { period: plainDays(15), basis: [ceseda('L. 911-1, al. 3'), ceseda('L. 921-3'), ceseda('R. 921-4')], confidence: 'likely' },
)

/** Placement in detention while the case is pending, from the information of the court by the administration. */
export const rulingAfterPlacement = ruling(
  'after-placement',
  { fr: 'Jugement, placement en rétention en cours d’instance', en: 'Judgment, placement while the case is pending' },
  { period: hours(144), basis: [oldCeseda('L. 512-1, III'), until2024('L. 614-9')] },
  { period: hours(144), basis: [ceseda('L. 911-1, al. 4'), ceseda('L. 921-4'), ceseda('R. 921-4')] },
)

/** A prisoner who may be released before the judgment, or an imprisonment while the case is pending, from the information of the court. */
export const rulingAfterPrison = ruling(
  'after-prison',
  { fr: 'Jugement, détention en cours d’instance', en: 'Judgment, prison while the case is pending' },
  { period: plainDays(8), basis: [oldCeseda('L. 512-1, IV'), until2024('L. 614-15')], confidence: 'likely' },
  { period: plainDays(15), basis: [ceseda('L. 921-1'), ceseda('R. 921-4, al. 2')], confidence: 'likely' },
)

/** The further brief announced by a summary petition; at its end the petition is deemed withdrawn. */
export const supplementaryBrief = defineRule(
  'supplementary-brief',
  { fr: 'Mémoire complémentaire annoncé', en: 'Further brief announced' },
  [
    { from: unresearched, until: reform2024, period: plainDays(15), basis: [cja('R. 776-12')], confidence: 'likely' },
    { from: reform2024, period: plainDays(15), basis: [ceseda('R. 911-6')], confidence: 'likely' },
  ],
)
