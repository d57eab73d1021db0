import { article, daysIncluded, daysSameHour, defineRule, hours, twoReadings } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'
import { daysOrSameHour, entryOfTheHours } from './doubts.js'
import { adapting, localContest, localContestRuling, localRuling } from './overseas.js'

const rulingArticles = [oldCeseda('L. 552-1'), newCeseda('L. 743-4'), newCeseda('R. 743-7')]
const contestArticles = [oldCeseda('L. 512-1, III'), newCeseda('L. 741-10')]

/** The judge's time to rule on a petition for extension, from its stamp. Past it the judge is no longer seized. */
export const detentionRuling = defineRule(
  'detention-ruling',
  { fr: 'Décision du juge sur la prolongation', en: 'Ruling on the extension' },
  [
    { from: '2016-11-01', until: '2019-01-01', period: hours(24), basis: [ceseda('L. 552-1')] },
    { from: '2019-01-01', period: hours(48), basis: rulingArticles },
    ...localRuling,
  ],
)

/** The person's window to contest the placement, from its notification. */
export const placementContest = defineRule('placement-contest', { fr: 'Contestation du placement', en: 'Contest of the placement' }, [
  { from: '2016-11-01', until: '2024-07-15', period: hours(48), basis: contestArticles },
  {
    from: '2024-07-15',
    until: '2025-11-08',
    period: twoReadings({ firm: daysIncluded(4), late: daysSameHour(4), doubt: daysOrSameHour }),
    basis: [ceseda('L. 741-10')],
    confidence: 'unsure',
  },
  {
    from: '2025-11-08',
    until: '2025-11-12',
    period: twoReadings({ firm: [daysIncluded(4), hours(96)], late: [daysSameHour(4), hours(96)], doubt: entryOfTheHours }),
    basis: [ceseda('L. 741-10')],
    confidence: 'unsure',
  },
  { from: '2025-11-12', period: hours(96), basis: [ceseda('L. 741-10')], confidence: 'likely' },
  ...adapting(contestArticles, localContest),
])

/**
 * When the judge's time to rule on a contest begins to run at the earliest, from the notification of the placement: at once before 2024-07-15 (the time
 * runs from the stamp), at the end of the window since.
 */
export const placementContestRulingStart = defineRule(
  'placement-contest-ruling-start',
  { fr: 'Départ du délai pour statuer sur la contestation', en: 'Start of the time to rule on the contest' },
  [
    { from: '2016-11-01', until: '2024-07-15', period: hours(0), basis: [oldCeseda('L. 512-1, III'), newCeseda('L. 743-4')] },
    ...placementContest.versions
      .filter((version) => version.from >= '2024-07-15')
      .map((version) => ({ ...version, basis: [ceseda('L. 743-4'), ceseda('R. 743-7'), ...version.basis] })),
  ],
)

/** The judge's time to rule on a contest of the placement: from its stamp before 2024-07-15, from the end of the window since. */
export const placementContestRuling = defineRule(
  'placement-contest-ruling',
  { fr: 'Décision du juge sur la contestation du placement', en: 'Ruling on the contest of the placement' },
  [
    {
      from: '2016-11-01',
      until: '2019-01-01',
      period: hours(24),
      basis: [ceseda('L. 512-1, III'), ceseda('L. 552-1')],
      confidence: 'likely',
    },
    {
      from: '2019-01-01',
      until: '2021-05-01',
      period: hours(48),
      basis: [ceseda('L. 512-1, III'), ceseda('L. 552-1')],
      confidence: 'likely',
    },
    { from: '2021-05-01', period: hours(48), basis: [ceseda('L. 743-4'), ceseda('R. 743-7', { from: '2024-07-15' })] },
    ...adapting(rulingArticles, localContestRuling),
  ],
)

/** The judge's time to rule on a request for release, from its stamp. Since 2024-07-15 L. 743-4 no longer lists it, while L. 742-8 still refers to L. 743-4. */
export const releaseRequestRuling = defineRule(
  'release-request-ruling',
  { fr: 'Décision du juge sur une demande de mise en liberté', en: 'Ruling on a request for release' },
  [
    { from: '2021-05-01', until: '2024-07-15', period: hours(48), basis: [ceseda('L. 742-8'), ceseda('L. 743-4')] },
    { from: '2024-07-15', period: hours(48), basis: [ceseda('L. 742-8')], confidence: 'unsure' },
  ],
)

const qpc2025 = article('Conseil constitutionnel', '2025-1158 QPC')

/**
 * How long a person stays at the disposal of justice after an order ending detention, from its notification to the prosecutor. Decision 2025-1158 QPC
 * was published on 2025-09-13 and caps those still held that day at 6 hours, never before that day began. Since 2026-10-01 the words that fixed the
 * length are repealed and no new text is loaded: release on notification.
 */
export const heldForJustice = defineRule(
  'held-for-justice',
  { fr: 'Maintien à disposition de la justice', en: 'Held at the disposal of justice' },
  [
    { from: '2016-11-01', until: '2019-01-01', period: hours(6), basis: [ceseda('L. 552-6')] },
    { from: '2019-01-01', until: '2024-07-15', period: hours(10), basis: [oldCeseda('L. 552-6'), newCeseda('L. 743-19')] },
    { from: '2024-07-15', until: '2025-09-12', period: hours(24), basis: [ceseda('L. 743-19')] },
    {
      from: '2025-09-12',
      until: '2025-09-13',
      period: twoReadings({
        firm: { unit: 'hours', n: 6, notBefore: '2025-09-13' },
        late: hours(24),
        doubt: {
          fr: 'Ordonnance notifiée la veille de la publication de la décision 2025-1158 QPC : 6 heures, au plus tôt le 13 septembre à 0 h, ou 24 heures.',
          en: 'Order notified on the eve of the publication of decision 2025-1158 QPC: 6 hours, not before 13 September at 00:00, or 24 hours.',
        },
      }),
      basis: [ceseda('L. 743-19'), qpc2025],
      confidence: 'unsure',
    },
    { from: '2025-09-13', until: '2026-10-01', period: hours(6), basis: [ceseda('L. 743-19'), qpc2025], confidence: 'likely' },
    { from: '2026-10-01', period: hours(0), basis: [ceseda('L. 743-19'), qpc2025], confidence: 'unsure' },
  ],
)
