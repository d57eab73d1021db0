import { chained, daysIncluded, daysSameHour, hours, twoReadings } from '../rule.js'
import type { Article, Period, Version } from '../types.js'
import { newCeseda, oldCeseda } from './articles.js'
import { daysOrSameHour, entryOfTheHours, localFigure, reachOfLocalText, wrongReferences } from './doubts.js'

/**
 * The local figures of detention, as overlays of the national rules. Local periods in days count their first day, as the four days did. Since
 * 2024-07-15 the local texts replace words that the national articles no longer hold: the national and the local figure are two readings.
 */
const mayotte = ['FR-976']
const places = {
  wallis: { territories: ['FR-WF'], basis: [newCeseda('L. 764-2')] },
  polynesiaNear: { territories: ['FR-PF-NEAR'], basis: [newCeseda('L. 765-2')] },
  polynesiaFar: { territories: ['FR-PF-FAR', 'FR-PF-GAMBIER', 'FR-PF-MARQUESAS'], basis: [newCeseda('L. 765-2')] },
  newCaledonia: { territories: ['FR-NC-OUTER'], basis: [newCeseda('L. 766-2')] },
} as const
type Place = { readonly territories: readonly string[]; readonly basis: readonly Article[] }

/** Overlays that cite, before the local article, the national ones that it adapts. */
export const adapting = (national: readonly Article[], overlays: readonly Version[]): readonly Version[] =>
  overlays.map((version) => ({ ...version, basis: [...national, ...version.basis] }))

/** Both ends of the doubt about the national figure, as in the national rule: 4 days, 4 days or 96 hours, 96 hours. */
const sinceJuly2024 = (place: Place, period: (...national: readonly ('days' | 'hours')[]) => Period): Version[] => [
  { ...place, from: '2024-07-15', until: '2025-11-08', period: period('days'), confidence: 'unsure' },
  { ...place, from: '2025-11-08', until: '2025-11-12', period: period('days', 'hours'), confidence: 'unsure' },
  { ...place, from: '2025-11-12', period: period('hours'), confidence: 'unsure' },
]

const firstPeriodIn = (place: Place, from: string, n: number): Version[] => [
  { ...place, from, until: '2024-07-15', period: daysIncluded(n) },
  ...sinceJuly2024(place, (...national) => {
    const counts = [daysIncluded(n), ...national.map((unit) => (unit === 'days' ? daysIncluded(4) : hours(96)))]
    return twoReadings({ firm: counts, late: counts, doubt: national.length > 1 ? entryOfTheHours : localFigure })
  }),
]

/** Initial period and first petition: 5 days in Mayotte, Wallis and the far islands, 3 days in the near islands and outside the Grande-Terre. */
export const localFirstPeriod: readonly Version[] = [
  {
    territories: mayotte,
    from: '2016-11-01',
    until: '2019-12-30',
    period: twoReadings({ firm: hours(48), late: daysIncluded(5), doubt: wrongReferences }),
    basis: [oldCeseda('L. 832-1, 18°')],
    confidence: 'unsure',
  },
  ...firstPeriodIn({ territories: mayotte, basis: [oldCeseda('L. 832-1, 18°'), newCeseda('L. 761-8, 5°')] }, '2019-12-30', 5),
  ...firstPeriodIn(places.wallis, '2021-05-01', 5),
  ...firstPeriodIn(places.polynesiaNear, '2021-05-01', 3),
  ...firstPeriodIn(places.polynesiaFar, '2021-05-01', 5),
  ...firstPeriodIn(places.newCaledonia, '2021-05-01', 3),
]

const contestIn = (place: Place, from: string, n: number): Version[] => [
  {
    ...place,
    from,
    until: '2024-07-15',
    period: twoReadings({ firm: daysIncluded(n), late: daysSameHour(n), doubt: daysOrSameHour }),
    confidence: 'unsure',
  },
  ...sinceJuly2024(place, (...national) =>
    twoReadings({
      firm: [daysIncluded(n), ...national.map((unit) => (unit === 'days' ? daysIncluded(4) : hours(96)))],
      late: [daysSameHour(n), ...national.map((unit) => (unit === 'days' ? daysSameHour(4) : hours(96)))],
      doubt: localFigure,
    }),
  ),
]

/** Window to contest the placement: the days of the initial period. */
export const localContest: readonly Version[] = [
  {
    territories: mayotte,
    from: '2016-11-01',
    until: '2019-12-30',
    period: twoReadings({ firm: hours(48), late: daysSameHour(5), doubt: wrongReferences }),
    basis: [oldCeseda('L. 832-1, 18°')],
    confidence: 'unsure',
  },
  ...contestIn({ territories: mayotte, basis: [oldCeseda('L. 832-1, 18°'), newCeseda('L. 761-8, 5°')] }, '2019-12-30', 5),
  ...contestIn(places.wallis, '2021-05-01', 5),
  ...contestIn(places.polynesiaNear, '2021-05-01', 3),
  ...contestIn(places.polynesiaFar, '2021-05-01', 5),
  ...contestIn(places.newCaledonia, '2021-05-01', 3),
]

/**
 * First extension after 5 local days. The total stays 30 in each reading: 26 after the national period (firm start), 25 after the local one (late
 * start). After 96 hours the national reading itself has a late end, one day on: 26 days from the fifth.
 */
const extensionAfterFive = (place: Place): Version[] => [
  {
    ...place,
    from: '2024-07-15',
    until: '2025-11-08',
    period: twoReadings({ firm: chained(26), late: chained(25), doubt: localFigure }),
    confidence: 'unsure',
  },
  { ...place, from: '2025-11-08', period: chained(26), confidence: 'unsure' },
]

/** First extension after 3 local days (firm start) or after the national period (late start). The total stays 30. */
const extensionAfterThree = (place: Place): Version[] => [
  { ...place, from: '2021-05-01', until: '2024-07-15', period: chained(27) },
  { ...place, from: '2024-07-15', period: twoReadings({ firm: chained(27), late: chained(26), doubt: localFigure }), confidence: 'unsure' },
]
const mayotteExtension = { territories: mayotte, basis: [oldCeseda('L. 832-1, 19°'), newCeseda('L. 761-8, 6°')] }

/** First extension: 25 days after 5, 27 days after 3. */
export const localFirstExtension: readonly Version[] = [
  {
    ...mayotteExtension,
    from: '2016-11-01',
    until: '2019-12-30',
    period: twoReadings({ firm: chained(28), late: chained(25), doubt: wrongReferences }),
    confidence: 'unsure',
  },
  { ...mayotteExtension, from: '2019-12-30', until: '2024-07-15', period: chained(25) },
  ...extensionAfterFive(mayotteExtension),
  { ...places.wallis, from: '2021-05-01', until: '2024-07-15', period: chained(25) },
  ...extensionAfterFive(places.wallis),
  ...extensionAfterThree(places.polynesiaNear),
  { ...places.polynesiaFar, from: '2021-05-01', until: '2024-07-15', period: chained(25) },
  ...extensionAfterFive(places.polynesiaFar),
  ...extensionAfterThree(places.newCaledonia),
]

const rulingIn = (place: Place, n: number): Version[] => [
  { ...place, from: '2021-05-01', until: '2024-07-15', period: daysIncluded(n) },
  {
    ...place,
    from: '2024-07-15',
    period: twoReadings({ firm: hours(48), late: daysIncluded(n), doubt: localFigure }),
    confidence: 'unsure',
  },
]
const pacificRuling: readonly Version[] = [
  ...rulingIn(places.wallis, 5),
  ...rulingIn(places.polynesiaNear, 3),
  ...rulingIn(places.polynesiaFar, 5),
  {
    ...places.newCaledonia,
    from: '2021-05-01',
    period: twoReadings({ firm: hours(48), late: daysIncluded(3), doubt: reachOfLocalText }),
    confidence: 'unsure',
  },
]
const mayotteRuling = { territories: mayotte, from: '2019-12-30', basis: [oldCeseda('L. 832-1, 18° bis'), newCeseda('L. 761-8, 7°')] }

/** The judge's time on a petition: 24 hours in Mayotte. */
export const localRuling: readonly Version[] = [{ ...mayotteRuling, period: hours(24) }, ...pacificRuling]

/** The judge's time on a contest of the placement. In Mayotte the 24 hours are written for the petition: both readings. */
export const localContestRuling: readonly Version[] = [
  { ...mayotteRuling, period: twoReadings({ firm: hours(24), late: hours(48), doubt: reachOfLocalText }), confidence: 'unsure' },
  ...pacificRuling,
]
