import { chained, daysAfter, daysIncluded, defineRule, hoursCpcToTheMinute, monthsFrom } from '../rule.js'
import type { About, Period, Version } from '../types.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'
import { totalDays, totalMonths } from './detention-totals.js'

/**
 * Detention after a ban for terrorism, or an expulsion for terrorist conduct established by a criminal court. Until day 30 the periods are those of any
 * detention. The version is the one of the day on which the placement was decided. The longer detention of other persons was struck down (2025-895 DC).
 */
const cap: About = { kind: 'liberty-cap', procedures: ['detention'] }
const extensionArticles = [oldCeseda('L. 552-7, al. 4'), newCeseda('L. 742-6')]
const exceptionalArticles = [oldCeseda('L. 552-7, al. 5'), newCeseda('L. 742-7')]

/** Each extension by the judge, at most, from the end of the period before it, after day 30. */
export const terrorismExtension = defineRule(
  'terror-extension-k',
  { fr: 'Prolongation de la rétention, terrorisme', en: 'Extension of detention, terrorism' },
  [
    { from: '2016-11-01', until: '2019-03-01', period: monthsFrom(1), basis: [ceseda('L. 552-7')] },
    { from: '2019-03-01', period: chained(30), basis: extensionArticles },
  ],
  cap,
)

/** A total in days: two readings, but one while the initial period was in days, as for any detention. */
const inDays = (n: number, from: string, articles: Version['basis']): readonly Version[] => {
  const version = (since: string, until: string | undefined, period: Period, mark: Pick<Version, 'confidence'>): Version => ({
    from: since,
    ...(until === undefined ? {} : { until }),
    period,
    basis: articles,
    ...mark,
  })
  return [
    version(from, '2024-07-15', totalDays(n), { confidence: 'likely' }),
    version('2024-07-15', '2025-11-08', daysIncluded(n), {}),
    version('2025-11-08', '2025-11-12', totalDays(n), { confidence: 'unsure' }),
    version('2025-11-12', undefined, totalDays(n), { confidence: 'likely' }),
  ]
}

/** The longest detention without the exceptional extensions, from its start: six months, 180 days since 2019-03-01. */
export const terrorismOrdinaryMax = defineRule(
  'terror-ordinary-max',
  {
    fr: 'Durée maximale de la rétention, terrorisme, hors prolongations exceptionnelles',
    en: 'Longest detention, terrorism, without the exceptional extensions',
  },
  [
    { from: '2016-11-01', until: '2019-03-01', period: totalMonths(6), basis: [ceseda('L. 552-7')], confidence: 'likely' },
    ...inDays(180, '2019-03-01', extensionArticles),
  ],
  cap,
)

/** The longest detention with the exceptional extensions, from its start. None before 2019: no version. */
export const terrorismMax = defineRule(
  'terror-max',
  { fr: 'Durée maximale de la rétention, terrorisme', en: 'Longest detention, terrorism' },
  inDays(210, '2019-01-01', exceptionalArticles),
  cap,
)

/**
 * First exceptional extension, at most, from the end of the period before it. None before 2019: no version. Law 2025-796 made one period of 30 days of
 * the two of 15; steps of 15 days stay for placements decided before 2025-11-12, and from 2025-05-15 on day 180 falls after that law: unsettled.
 */
export const terrorismExceptionalExtension = defineRule(
  'terror-exceptional-extension',
  { fr: 'Prolongation exceptionnelle de la rétention, terrorisme', en: 'Exceptional extension of detention, terrorism' },
  [
    { from: '2019-01-01', until: '2025-05-15', period: chained(15), basis: exceptionalArticles },
    { from: '2025-05-15', until: '2025-11-12', period: chained(15), basis: [ceseda('L. 742-7')], confidence: 'unsure' },
    { from: '2025-11-12', period: chained(30), basis: [ceseda('L. 742-7')], confidence: 'likely' },
  ],
  cap,
)

/** Second and last exceptional extension, at most. None for placements decided since 2025-11-12: no version. From 2025-04-30 on day 195 falls after the law: unsettled. */
export const terrorismSecondExceptionalExtension = defineRule(
  'terror-exceptional-extension-2',
  { fr: 'Seconde prolongation exceptionnelle de la rétention, terrorisme', en: 'Second exceptional extension of detention, terrorism' },
  [
    { from: '2019-01-01', until: '2025-04-30', period: chained(15), basis: exceptionalArticles },
    { from: '2025-04-30', until: '2025-11-12', period: chained(15), basis: [ceseda('L. 742-7')], confidence: 'unsure' },
  ],
  cap,
)

/**
 * The appeal of the authority, suspensive as of right, against an order that ends the detention, from its pronouncement. None before law 2024-42. A later
 * copy of R. 743-10 lacks the words on terrorism: the 24 hours are those of any appeal.
 */
export const terrorismAppeal = defineRule(
  'terror-appeal',
  { fr: 'Appel suspensif de plein droit, terrorisme', en: 'Appeal suspensive as of right, terrorism' },
  [{ from: '2024-01-28', period: hoursCpcToTheMinute(24), basis: [ceseda('L. 743-22, al. 4'), ceseda('R. 743-10')], confidence: 'likely' }],
  { kind: 'right', procedures: ['detention'] },
)

/** The last days of a period in which the facts must lie that allow an exceptional third or fourth extension, of any detention; counted back from the end of the period. */
export const exceptionalExtensionLastDays = defineRule(
  'extension-exceptional-last-days',
  { fr: 'Faits des quinze derniers jours, prolongation exceptionnelle', en: 'Facts of the last fifteen days, exceptional extension' },
  [
    {
      from: '2019-01-01',
      until: '2025-11-11',
      period: daysAfter(15),
      basis: [oldCeseda('L. 552-7, al. 5'), newCeseda('L. 742-5')],
    },
  ],
  { kind: 'condition', procedures: ['detention'], counted: 'back' },
)
