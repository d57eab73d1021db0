import {
  daysAfter,
  daysIncluded,
  hours,
  monthsAfterMonthEnd,
  monthsFrom,
  twoReadings,
  weeks,
  yearsFrom,
  yearsThroughYearEnd,
} from '../rule.js'
import { francMonths, reform2024, sevenDays, unresearched } from '../cja/lengths.js'
import type { Version } from '../types.js'
import { limitsOf, ofNewCode, ofOldRegulations, openDays, renumbered } from './asylum-lengths.js'
import { ceseda, renumbering } from './articles.js'

/**
 * The reception conditions of asylum seekers (housing, allowance): arrival, withdrawal, appeal. None ends by itself: an alert, the person's remarks, an
 * individual decision. Directive (EU) 2024/1346 was not found in French law.
 */
const reception = limitsOf('reception-conditions')

/** To reach the assigned region, from the orientation with a ticket. Missing it may end the conditions, never by itself. */
export const regionArrival = reception(
  'region-arrival',
  'right',
  { fr: 'Rejoindre la région d’orientation', en: 'Arrival in the assigned region' },
  renumbered(openDays(5), 'R. 744-13-2', 'R. 551-3', { from: '2019-01-01', confidence: 'likely' }),
)

/** The harsher wording that ended the conditions of a person who did not reach the region: gone on 2020-11-27, automatic ends being unlawful. */
export const regionNoShow = reception(
  'region-no-show-5d-end-of-reception',
  'condition',
  { fr: 'Région non rejointe, fin des conditions d’accueil', en: 'Region not reached, end of the reception conditions' },
  [{ from: '2019-01-01', until: '2020-11-27', period: openDays(5), basis: [ceseda('R. 744-13-3')], confidence: 'likely' }],
)

/** To present oneself at the housing, from OFII's decision: then the offer is deemed refused. */
export const housingArrival = reception(
  'housing-arrival',
  'implied-decision',
  { fr: 'Se présenter au lieu d’hébergement', en: 'Arrival at the housing' },
  renumbered(openDays(5), 'R. 744-7', 'R. 552-8', { confidence: 'likely' }),
)

/** The prefect's opposition to an admission, from the date of the decision (from 00:00 where only the day is known). */
export const prefectOpposition = reception(
  'prefect-opposition',
  'right',
  { fr: 'Opposition du préfet à l’admission', en: 'Opposition of the prefect to the admission' },
  renumbered(hours(48), 'R. 744-8', 'R. 552-9'),
)

/** An absence longer than this, without a valid reason, is a departure; from its first day. */
export const housingAbsence = reception(
  'housing-absence',
  'implied-decision',
  { fr: 'Absence valant abandon de l’hébergement', en: 'Absence that is a departure from the housing' },
  renumbered(weeks(1), 'R. 744-9, II', 'R. 551-21'),
)

/** The person's remarks before an end of the conditions, from the proven receipt of the letter; the decision is possible from the morrow. */
export const cmaObservations = reception(
  'cma-observations',
  'right',
  { fr: 'Observations avant la fin des conditions d’accueil', en: 'Remarks before the end of the reception conditions' },
  renumbered(openDays(15), 'D. 744-38', 'D. 551-18', { confidence: 'likely' }),
)

const untilDecree2024 = { from: renumbering, until: '2024-07-17', basis: [ceseda('D. 551-17')] } as const

/** The appeal to the director of OFII that a refusal needed before any other, from its notification. On 15 and 16 July 2024 the new window stood too. */
export const cmaPriorAppeal = reception(
  'cma-prior-appeal',
  'right',
  { fr: 'Recours préalable contre un refus des conditions d’accueil', en: 'Prior appeal of a refusal of the reception conditions' },
  [{ ...untilDecree2024, period: francMonths(2), confidence: 'likely' }],
)

/** Silence on that appeal, from its receipt: rejected. */
export const cmaPriorAppealSilence = reception(
  'cma-prior-appeal-silence',
  'implied-decision',
  { fr: 'Silence sur le recours préalable, conditions d’accueil', en: 'Silence on the prior appeal, reception conditions' },
  [{ ...untilDecree2024, period: monthsFrom(2) }],
)

/** The appeal of a refusal or an end of the conditions, from its notification (L. 555-1, L. 921-1). */
export const cmaAppeal = reception(
  'cma-appeal',
  'right',
  { fr: 'Recours contre un refus ou une fin des conditions d’accueil', en: 'Appeal of a refusal or an end of the reception conditions' },
  [{ from: reform2024, period: sevenDays, basis: [ceseda('L. 555-1'), ceseda('L. 921-1')], confidence: 'unsure' }],
)

/** The court's time to rule on it, from the filing. */
export const cmaRuling = reception(
  'cma-ruling',
  'duty',
  { fr: 'Jugement sur les conditions d’accueil', en: 'Judgment on the reception conditions' },
  [{ from: reform2024, period: daysAfter(15), basis: [ceseda('L. 555-1'), ceseda('L. 921-1')] }],
)

/** Months from the end of the month of the notification or reading; since 2021-05-01, from the end of the care. */
const fromTheEndOfCare = (n: number, before: string, since: string): Version[] => [
  { from: unresearched, until: renumbering, period: monthsAfterMonthEnd(n), basis: [ceseda(before)] },
  { from: renumbering, period: monthsFrom(n), basis: [ceseda(since)] },
]

/** The stay after a rejection, on request: from the notification or reading, since 2021-05-01 from the end of the care. */
export const exitRejected = reception(
  'exit-extension-rejected',
  'right',
  { fr: 'Maintien dans l’hébergement après un rejet', en: 'Stay in the housing after a rejection' },
  fromTheEndOfCare(1, 'R. 744-12, I, 2°', 'R. 552-13, 2°'),
)

/** The stay of a protected person, on request, from the same events. */
export const exitProtected = reception(
  'exit-extension-protected',
  'right',
  { fr: 'Maintien du protégé dans l’hébergement', en: 'Stay of a protected person in the housing' },
  fromTheEndOfCare(3, 'R. 744-12, I, 1°', 'R. 552-13, 1°'),
)

/** Its exceptional extension with OFII's agreement, from the end of the first one. */
export const exitProtectedFurther = reception(
  'exit-extension-protected-further',
  'right',
  { fr: 'Maintien du protégé, prolongation exceptionnelle', en: 'Stay of a protected person, exceptional extension' },
  renumbered(monthsFrom(3), 'R. 744-12, I, 1°', 'R. 552-13, 1°'),
)

/** The dossier of removal counts the day of the start, the one of asylum does not and leaves the roll-over open. */
const returnAidDays = twoReadings({
  firm: daysIncluded(15),
  late: { unit: 'days', n: 15, first: 'not-counted', roll: 'cpc-642' },
  doubt: {
    fr: 'Le jour du départ compte ou non, et un dernier jour tombant un samedi, un dimanche ou un jour férié est reporté ou non : aucun texte ne le dit.',
    en: 'The day of the start counts or not, and a last day on a Saturday, a Sunday or a public holiday moves or not: no text says it.',
  },
})

/** The request for return aid of a rejected person: from the notification or reading, since 2021-05-01 from the end of the care. */
export const returnAid = reception(
  'return-aid',
  'right',
  { fr: 'Demande d’aide au retour', en: 'Request for return aid' },
  renumbered(returnAidDays, 'R. 744-12', 'R. 552-13', { confidence: 'likely' }),
)

/** The further stay of a person who asked for it, at most, from OFII's decision on the aid. */
export const returnAidStay = reception(
  'return-aid-extra-stay-1m',
  'right',
  { fr: 'Maintien dans l’attente de l’aide au retour', en: 'Further stay for the return aid' },
  renumbered(monthsFrom(1), 'R. 744-12', 'R. 552-13'),
)

/** Validity of the declaration of domicile, from its date. */
export const domicileDeclaration = reception(
  'domicile-declaration',
  'validity',
  { fr: 'Déclaration de domiciliation', en: 'Declaration of domicile' },
  renumbered(yearsFrom(1), ['R. 744-2', 'R. 744-3'], 'R. 551-9'),
)

/** The manager's files on the housed persons: to the end of the second calendar year after the one of the exit. */
export const housingFiles = reception(
  'housing-files',
  'retention',
  { fr: 'Conservation des dossiers d’hébergement', en: 'Retention of the housing files' },
  ofNewCode(yearsThroughYearEnd(2), 'R. 552-7'),
)

/** The yearly report of a body that domiciles asylum seekers (R. 744-3). */
export const domiciliationReport = reception(
  'domiciliation-annual-report',
  'frequency',
  { fr: 'Rapport annuel de domiciliation', en: 'Yearly report on the domiciles' },
  ofOldRegulations(yearsFrom(1), 'R. 744-3'),
)

/** How often the share of each region is set (R. 744-13-1). */
export const nationalScheme = reception(
  'national-scheme-2y',
  'frequency',
  { fr: 'Schéma national d’accueil', en: 'National scheme of reception' },
  ofOldRegulations(yearsFrom(2), 'R. 744-13-1'),
)
