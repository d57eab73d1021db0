import { chained, daysIncluded, defineRule, hours, twoReadings } from '../rule.js'
import type { Article, Rule, Text, Version } from '../types.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'
import { totalDays } from './detention-totals.js'
import { entryOfTheHours } from './doubts.js'
import { adapting, localFirstExtension, localFirstPeriod } from './overseas.js'

/**
 * The periods of administrative detention. The version is the one of the day on which the placement was decided (law 2024-42, art. 86 IV), and stays
 * that one for the whole chain.
 *
 * Law 2025-796 came into force on 2025-11-11 (most comments) or 2025-11-12 (a strict count), without a transitional rule. A placement decided on
 * 2025-11-07 ended with its fourth day, at the very first instant of 2025-11-11: 4 days, one reading. Decided from 2025-11-08 to 2025-11-11, it was
 * still running when the 96 hours may have come in: both readings, the shorter firm. From 2025-11-12: 96 hours.
 */
const firstPeriod = (basis: readonly Article[]): readonly Version[] => [
  { from: '2016-11-01', until: '2024-07-15', period: hours(48), basis },
  { from: '2024-07-15', until: '2025-11-08', period: daysIncluded(4), basis },
  {
    from: '2025-11-08',
    until: '2025-11-12',
    period: twoReadings({ firm: [daysIncluded(4), hours(96)], late: [daysIncluded(4), hours(96)], doubt: entryOfTheHours }),
    basis,
    confidence: 'unsure',
  },
  { from: '2025-11-12', period: hours(96), basis, confidence: 'likely' },
]

const initial = (id: string, label: Text, basis: readonly Article[]): Rule =>
  defineRule(id, label, [...firstPeriod(basis), ...adapting(basis, localFirstPeriod)])

/** First holding in detention by the prefect, counted from the notification of the placement. */
export const initialDetention = initial('initial-detention', { fr: 'Durée initiale de la rétention', en: 'Initial period of detention' }, [
  oldCeseda('L. 551-1, I'),
  newCeseda('L. 741-1'),
])

/** First holding that follows a ban from the territory as main penalty, counted from its pronouncement. */
export const initialDetentionAfterBan = initial(
  'initial-detention-after-ban',
  { fr: 'Durée initiale de la rétention après une interdiction du territoire', en: 'Initial period of detention after a judicial ban' },
  [oldCeseda('L. 555-1'), newCeseda('L. 741-2')],
)

/** First holding for a transfer to the State responsible for an asylum claim, counted from the notification of the placement. The local texts do not name it. */
export const initialDetentionForTransfer = defineRule(
  'initial-detention-for-transfer',
  { fr: 'Durée initiale de la rétention en vue d’un transfert', en: 'Initial period of detention for a transfer' },
  firstPeriod([oldCeseda('L. 551-1'), newCeseda('L. 751-9')]),
)

const petitionArticles = [oldCeseda('L. 552-1'), oldCeseda('R. 552-4'), newCeseda('L. 742-1'), newCeseda('R. 742-1')]
const petitionInMayotte = ceseda('R. 761-5, 7°', { from: '2024-07-15' })

/** Seizure of the judge for the first extension: the registry's stamp strictly before the end of the initial period. */
export const firstPetition = defineRule(
  'first-petition',
  { fr: 'Saisine du juge, première prolongation', en: 'Petition for the first extension' },
  [...firstPeriod(petitionArticles), ...adapting(petitionArticles, localFirstPeriod)].map((version): Version => ({
    ...version,
    ends: 'before',
    basis: version.territories?.includes('FR-976') ? [...version.basis, petitionInMayotte] : version.basis,
  })),
)

const firstExtensionArticles = [oldCeseda('L. 552-3'), oldCeseda('L. 552-7, al. 1'), newCeseda('L. 742-3')]

/** First extension by the judge, from the end of the initial period: the total is 30 days. */
export const detentionExtension1 = defineRule(
  'detention-extension-1',
  { fr: 'Première prolongation de la rétention', en: 'First extension of detention' },
  [
    {
      from: '2016-11-01',
      until: '2024-07-15',
      period: chained(28),
      basis: firstExtensionArticles,
    },
    { from: '2024-07-15', until: '2025-11-11', period: chained(26), basis: [ceseda('L. 742-3')] },
    { from: '2025-11-11', period: chained(26), basis: [ceseda('L. 742-3')], confidence: 'likely' },
    ...adapting(firstExtensionArticles, localFirstExtension),
  ],
)

/** Second extension, at most: the total is 60 days, 45 before 2019. */
export const detentionExtension2 = defineRule(
  'detention-extension-2',
  { fr: 'Deuxième prolongation de la rétention', en: 'Second extension of detention' },
  [
    { from: '2016-11-01', until: '2019-01-01', period: chained(15), basis: [ceseda('L. 552-7')] },
    { from: '2019-01-01', until: '2025-11-11', period: chained(30), basis: [oldCeseda('L. 552-7, al. 3'), newCeseda('L. 742-4')] },
    { from: '2025-11-11', period: chained(30), basis: [ceseda('L. 742-4')], confidence: 'likely' },
  ],
)

/**
 * Third extension, at most. None before 2019: no version. Steps of 15 days stay for placements decided before 2025-11-12; from 2025-09-12 on their
 * sixtieth day falls after the repeal of L. 742-5, so that the text is unsettled.
 */
export const detentionExtension3 = defineRule(
  'detention-extension-3',
  { fr: 'Troisième prolongation de la rétention', en: 'Third extension of detention' },
  [
    { from: '2019-01-01', until: '2025-09-12', period: chained(15), basis: [oldCeseda('L. 552-7, al. 5'), newCeseda('L. 742-5')] },
    { from: '2025-09-12', until: '2025-11-12', period: chained(15), basis: [ceseda('L. 742-5')], confidence: 'unsure' },
    { from: '2025-11-12', period: chained(30), basis: [ceseda('L. 742-4')], confidence: 'likely' },
  ],
)

/**
 * Fourth extension, once, at most. None before 2019, none for placements decided since 2025-11-12 (L. 742-5 repealed): no version. From 2025-08-28 on
 * the seventy-fifth day falls after the repeal: unsettled.
 */
export const detentionExtension4 = defineRule(
  'detention-extension-4',
  { fr: 'Quatrième prolongation de la rétention', en: 'Fourth extension of detention' },
  [
    { from: '2019-01-01', until: '2025-08-28', period: chained(15), basis: [oldCeseda('L. 552-7, al. 5'), newCeseda('L. 742-5')] },
    { from: '2025-08-28', until: '2025-11-12', period: chained(15), basis: [ceseda('L. 742-5')], confidence: 'unsure' },
  ],
)

/** The longest detention in law, from its start. Periods in days follow midnight to midnight: one reading while the initial period was in days. */
export const detentionMax = defineRule('detention-max', { fr: 'Durée maximale de la rétention', en: 'Longest detention' }, [
  { from: '2016-11-01', until: '2019-01-01', period: totalDays(45), basis: [ceseda('L. 552-7')], confidence: 'likely' },
  {
    from: '2019-01-01',
    until: '2024-07-15',
    period: totalDays(90),
    basis: [oldCeseda('L. 552-7, al. 5'), newCeseda('L. 742-5')],
    confidence: 'likely',
  },
  { from: '2024-07-15', until: '2025-11-08', period: daysIncluded(90), basis: [ceseda('L. 742-5')] },
  {
    from: '2025-11-08',
    until: '2025-11-12',
    period: totalDays(90),
    basis: [ceseda('L. 742-5', { until: '2025-11-11' }), ceseda('L. 742-4')],
    confidence: 'unsure',
  },
  { from: '2025-11-12', period: totalDays(90), basis: [ceseda('L. 742-4')], confidence: 'likely' },
])
