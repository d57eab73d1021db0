import { plainDays, plainMonths } from '../cja/lengths.js'
import { daysAfter, defineRule, hours, times, twoReadings, yearsFrom, yearsIncluded } from '../rule.js'
import type { Text } from '../types.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/** The removal measure itself: when it must be taken, the departure period, how old it may be. */
const law2024 = '2024-01-28'
const decrees2024 = '2024-07-17'

/** The prefect's time to issue a measure once it is known that the right to remain as an asylum seeker has ended. None before 2024-07-17. */
export const oqtfAfterAsylum = defineRule(
  'oqtf-after-asylum',
  { fr: 'OQTF après la fin du droit au maintien', en: 'OQTF after the end of the right to remain' },
  [{ from: decrees2024, period: plainDays(15), basis: [ceseda('L. 542-4'), ceseda('R. 611-3')], confidence: 'likely' }],
)

/** The departure period, from the notification of the measure that grants it. A longer one is a decision of the prefect. */
export const departurePeriod = defineRule('departure-period', { fr: 'Délai de départ volontaire', en: 'Departure period' }, [
  {
    from: '2020-06-19',
    period: plainDays(30),
    basis: [oldCeseda('L. 511-1, II'), newCeseda('L. 612-1')],
    confidence: 'likely',
  },
])

/** The departure period of a citizen of the Union or of the family: at least that, save urgency. */
export const departurePeriodEu = defineRule(
  'departure-period-eu',
  { fr: 'Délai de départ, citoyen de l’Union', en: 'Departure period, citizen of the Union' },
  [
    { from: '2016-03-09', until: '2021-05-01', period: plainDays(30), basis: [ceseda('L. 511-3-1')], confidence: 'likely' },
    { from: '2021-05-01', period: plainMonths(1), basis: [ceseda('L. 251-3')], confidence: 'likely' },
  ],
)

/** A departure period prolonged, or longer from the start, by written decision: the day that it names is its last. */
export const departurePeriodExtension = defineRule(
  'departure-period-extension',
  { fr: 'Délai de départ prolongé', en: 'Departure period prolonged' },
  [{ from: '2016-03-09', period: daysAfter(0), basis: [oldCeseda('L. 511-1, II'), newCeseda('L. 612-1')] }],
)

/** How often a person may be made to report during the departure period: at most so many times a week. */
export const departureReports = defineRule(
  'departure-reports',
  { fr: 'Présentations par semaine pendant le délai de départ', en: 'Reports a week during the departure period' },
  [{ from: '2016-11-01', period: times(3), basis: [oldCeseda('R. 513-3'), newCeseda('R. 721-6')] }],
  { kind: 'frequency', procedures: ['removal-measure'] },
)

const lessThan: Text = {
  fr: 'Moins d’un an, moins de trois ans : le dernier jour est la veille de l’anniversaire ; une lecture large admet l’anniversaire.',
  en: 'Less than one year, less than three: the last day is the eve of the anniversary; a loose reading admits the anniversary itself.',
}
const lessThanYears = (n: number) => twoReadings({ firm: yearsIncluded(n), late: yearsFrom(n), doubt: lessThan })

/**
 * How old a measure may be when a house arrest or a detention is decided or renewed, from its signature. The version is the one in force on the day of
 * that decision (Cass. 1re civ., avis 20 November 2024, 24-70.005).
 */
export const coercionAge = defineRule(
  'coercion-age',
  { fr: 'Âge maximal de la mesure pour assigner ou placer', en: 'Oldest measure for a house arrest or a detention' },
  [
    {
      from: '2016-11-01',
      until: law2024,
      period: lessThanYears(1),
      basis: [oldCeseda('L. 561-2, I, 5°'), newCeseda('L. 731-1, 1°')],
      confidence: 'likely',
    },
    { from: law2024, period: lessThanYears(3), basis: [ceseda('L. 731-1, 1°')], confidence: 'likely' },
  ],
  { kind: 'condition', procedures: ['removal-measure', 'house-arrest', 'detention'] },
)

/**
 * The same, seen from the measure on the day of its signature: one year where that year ended before law 2024-42 came into force, three years where the
 * law found the measure still young enough.
 */
export const coercionAgeOfMeasure = defineRule(
  'coercion-age-of-measure',
  { fr: 'Âge maximal de la mesure, vu de sa signature', en: 'Oldest measure, seen from its signature' },
  [
    {
      from: '2016-11-01',
      until: '2023-01-28',
      period: lessThanYears(1),
      basis: [oldCeseda('L. 561-2, I, 5°'), newCeseda('L. 731-1, 1°')],
      confidence: 'likely',
    },
    { from: '2023-01-28', period: lessThanYears(3), basis: [ceseda('L. 731-1, 1°')], confidence: 'likely' },
  ],
)

/** From when law 2024-42 applies to a measure that had grown too old: at once, and not before 2024-01-28. */
export const coercionAgeReform = defineRule(
  'coercion-age-reform',
  { fr: 'Entrée en vigueur de l’âge de trois ans', en: 'Entry into force of the age of three years' },
  [
    {
      from: '2016-11-01',
      period: { unit: 'hours', n: 0, notBefore: law2024 },
      basis: [ceseda('L. 731-1, 1°')],
      confidence: 'likely',
    },
  ],
)

/** The age under law 2024-42 of a measure signed before it, from its signature. */
export const coercionAgeSinceReform = defineRule(
  'coercion-age-since-reform',
  { fr: 'Âge maximal d’une mesure antérieure, depuis le 28 janvier 2024', en: 'Oldest earlier measure, since 28 January 2024' },
  [{ from: '2016-11-01', period: lessThanYears(3), basis: [ceseda('L. 731-1, 1°')], confidence: 'likely' }],
)

/** The answer to another Member State on the return of a long-term resident whom France protects, from its consultation. */
export const otherStateAnswer = defineRule(
  'other-state-answer',
  { fr: 'Réponse à l’État membre consultant', en: 'Answer to the consulting Member State' },
  [{ from: '2016-11-01', period: plainMonths(1), basis: [oldCeseda('R. 531-12'), newCeseda('R. 621-14')], confidence: 'likely' }],
)

/**
 * No removal before the end of these hours, from the notification by the administrative channel of a measure without a departure period, nor before the
 * court has ruled (removal dossier, section 1). Since 2021-05-01 the bar follows the window of the appeal (L. 722-7): no version.
 */
export const noRemovalBefore = defineRule(
  'rm.no-removal',
  { fr: 'Pas d’exécution d’office avant la fin du délai', en: 'No forced removal before the end of the time' },
  [{ from: '2011-07-18', until: '2021-05-01', period: hours(48), basis: [ceseda('L. 512-3')] }],
  { kind: 'notice', procedures: ['removal-measure'] },
)

/**
 * Overseas (L. 761-3 and following) no removal while an urgent application awaits its hearing notice or its ruling; nothing stands elsewhere. A figure is
 * not needed: the rule says where the bar exists.
 */
export const urgentApplicationBar = defineRule(
  'urgent-application-bar',
  {
    fr: 'Référé outre-mer : pas d’exécution avant l’audience ou la décision',
    en: 'Urgent application overseas: no removal before hearing or ruling',
  },
  [
    {
      territories: ['FR-971', 'FR-973', 'FR-976', 'FR-BL', 'FR-MF'],
      from: '2019-03-01',
      period: hours(0),
      basis: [oldCeseda('L. 514-1'), ...['L. 761-3', 'L. 761-5', 'L. 761-9', 'L. 762-3', 'L. 763-3'].map((number) => newCeseda(number))],
    },
  ],
  { kind: 'condition', procedures: ['removal-measure'] },
)
