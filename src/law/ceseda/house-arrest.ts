import {
  chained,
  daysAfter,
  daysIncluded,
  defineRule,
  monthsFrom,
  monthsIncluded,
  times,
  twoReadings,
  yearsFrom,
  yearsIncluded,
} from '../rule.js'
import type { Article, Rule, Text, Version } from '../types.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/**
 * The periods of house arrest. A first period counts from its notification, a renewal from the end of the period before it. The version is the one in
 * force on the day of the act (the notification, the renewal). No text says whether the day of the notification counts: it does in the cap (firm).
 */
const law2024 = '2024-01-28'

const dayOfNotification: Text = {
  fr: 'Aucun texte ne dit si le jour de la notification compte : il compte dans la durée maximale.',
  en: 'No text says whether the day of the notification counts: it does in the longest length.',
}
const firstDays = (n: number) => twoReadings({ firm: daysIncluded(n), late: daysAfter(n), doubt: dayOfNotification })
const firstMonths = (n: number) => twoReadings({ firm: monthsIncluded(n), late: monthsFrom(n), doubt: dayOfNotification })

const first = (id: string, label: Text, from: string, basis: readonly Article[]): Rule =>
  defineRule(id, label, [{ from, period: firstDays(45), basis, confidence: 'unsure' }])
const renewal = (id: string, label: Text, from: string, basis: readonly Article[]): Rule =>
  defineRule(id, label, [{ from, period: chained(45), basis }])

const shortBasis = [oldCeseda('L. 561-2, I'), newCeseda('L. 732-3')]

/** Short house arrest, from its notification. */
export const shortHouseArrest = first(
  'house-arrest-short',
  { fr: 'Assignation courte, première période', en: 'Short house arrest, first period' },
  '2019-03-01',
  shortBasis,
)

/** A renewal of a short house arrest, from the end of the period before it. */
export const shortHouseArrestRenewal = renewal(
  'house-arrest-short-renewal',
  { fr: 'Assignation courte, renouvellement', en: 'Short house arrest, renewal' },
  '2019-03-01',
  shortBasis,
)

/** A second renewal of 45 days: no version before law 2024-42. Asked for the day of the renewal and for the day of the first notification. */
export const secondShortRenewal = defineRule(
  'house-arrest-short-second-renewal',
  { fr: 'Assignation courte, second renouvellement', en: 'Short house arrest, second renewal' },
  [{ from: law2024, period: chained(45), basis: [ceseda('L. 732-3')] }],
)

/** All the periods of a short house arrest together, from the first notification. */
export const shortHouseArrestTotal = defineRule(
  'house-arrest-short-total',
  { fr: 'Assignation courte, durée totale', en: 'Short house arrest, total' },
  [
    { from: '2019-03-01', until: law2024, period: firstDays(90), basis: shortBasis, confidence: 'unsure' },
    { from: law2024, period: firstDays(135), basis: [ceseda('L. 732-3')], confidence: 'unsure' },
  ],
)

const dublinBasis = [oldCeseda('L. 561-2, I, 1° bis'), newCeseda('L. 751-4')]

/** House arrest under the Dublin regulation, from its notification. It is renewed three times at most, 180 days in all. */
export const dublinHouseArrest = first(
  'house-arrest-dublin',
  { fr: 'Assignation « Dublin », première période', en: 'Dublin house arrest, first period' },
  '2019-03-01',
  dublinBasis,
)

/** A renewal of a house arrest under the Dublin regulation, from the end of the period before it. */
export const dublinHouseArrestRenewal = renewal(
  'house-arrest-dublin-renewal',
  { fr: 'Assignation « Dublin », renouvellement', en: 'Dublin house arrest, renewal' },
  '2019-03-01',
  dublinBasis,
)

/** All the periods of a house arrest under the Dublin regulation together, from the first notification (removal dossier, section 3). */
export const dublinHouseArrestTotal = defineRule(
  'house-arrest-dublin-total',
  { fr: 'Assignation « Dublin », durée totale', en: 'Dublin house arrest, total' },
  [{ from: '2019-03-01', period: firstDays(180), basis: dublinBasis, confidence: 'unsure' }],
  { kind: 'liberty-cap', procedures: ['house-arrest', 'dublin-transfer'] },
)

const asylumBasis = [oldCeseda('L. 744-9-1'), newCeseda('L. 752-1'), newCeseda('L. 732-3')]

/** House arrest with an OQTF after the end of the right to remain of an asylum seeker, from its notification. */
export const asylumHouseArrest = first(
  'house-arrest-asylum',
  { fr: 'Assignation après la fin du droit au maintien, première période', en: 'House arrest after the right to remain, first period' },
  '2019-03-01',
  asylumBasis,
)

/** Its renewals, from the end of the period before. */
export const asylumHouseArrestRenewal = renewal(
  'house-arrest-asylum-renewal',
  { fr: 'Assignation après la fin du droit au maintien, renouvellement', en: 'House arrest after the right to remain, renewal' },
  '2019-03-01',
  asylumBasis,
)

const threatBasis = [ceseda('L. 523-1'), ceseda('L. 523-3'), ceseda('L. 732-3')]

/** House arrest of an asylum seeker who threatens public order: no version before law 2024-42. The texts later than mid-2025 were not read. */
export const asylumThreatHouseArrest = first(
  'house-arrest-asylum-threat',
  { fr: 'Assignation d’un demandeur d’asile, menace, première période', en: 'House arrest of an asylum seeker, threat, first period' },
  law2024,
  threatBasis,
)

/** Its renewals, from the end of the period before. */
export const asylumThreatHouseArrestRenewal = renewal(
  'house-arrest-asylum-threat-renewal',
  { fr: 'Assignation d’un demandeur d’asile, menace, renouvellement', en: 'House arrest of an asylum seeker, threat, renewal' },
  law2024,
  threatBasis,
)

const longBasis = [oldCeseda('L. 561-1'), newCeseda('L. 732-4')]

/** How often a house arrest of 45 days may be renewed, by the law of the day of the renewal. */
export const renewals = defineRule(
  'house-arrest-renewals',
  { fr: 'Nombre de renouvellements', en: 'Number of renewals' },
  [
    { from: '2019-03-01', until: law2024, period: times(1), basis: shortBasis },
    { from: law2024, period: times(2), basis: [ceseda('L. 732-3')] },
  ],
  { kind: 'frequency', procedures: ['house-arrest'] },
)

/** The same under the Dublin regulation. */
export const renewalsOfDublin = defineRule(
  'house-arrest-renewals-dublin',
  { fr: 'Nombre de renouvellements, « Dublin »', en: 'Number of renewals, Dublin' },
  [{ from: '2019-03-01', period: times(3), basis: dublinBasis }],
  { kind: 'frequency', procedures: ['house-arrest'] },
)

/** The same after the end of the right to remain of an asylum seeker (removal dossier, section 3). */
export const renewalsOfAsylum = defineRule(
  'house-arrest-renewals-asylum',
  { fr: 'Nombre de renouvellements, fin du droit au maintien', en: 'Number of renewals, after the right to remain' },
  [
    { from: '2019-03-01', until: law2024, period: times(1), basis: asylumBasis },
    { from: law2024, period: times(2), basis: asylumBasis },
  ],
  { kind: 'liberty-cap', procedures: ['house-arrest', 'asylum-claim'] },
)

/** The same for an asylum seeker who threatens public order (removal dossier, section 3). */
export const renewalsOfAsylumThreat = defineRule(
  'house-arrest-renewals-asylum-threat',
  { fr: 'Nombre de renouvellements, demandeur d’asile, menace', en: 'Number of renewals, asylum seeker, threat' },
  [{ from: law2024, period: times(2), basis: threatBasis }],
  { kind: 'liberty-cap', procedures: ['house-arrest', 'asylum-claim'] },
)

/** House arrest of a person who shows that leaving is impossible, from its notification: six months, one year since law 2024-42. */
export const longHouseArrest = defineRule(
  'house-arrest-long',
  { fr: 'Assignation longue, première période', en: 'Long house arrest, first period' },
  [
    { from: '2019-01-01', until: law2024, period: firstMonths(6), basis: longBasis, confidence: 'unsure' },
    { from: law2024, period: firstMonths(12), basis: [ceseda('L. 732-4')], confidence: 'unsure' },
  ],
)

/** A renewal of a long house arrest, from the end of the period before it, by the law of the day of the renewal. */
export const longHouseArrestRenewal = defineRule(
  'house-arrest-long-renewal',
  { fr: 'Assignation longue, renouvellement', en: 'Long house arrest, renewal' },
  [
    { from: '2019-01-01', until: law2024, period: monthsFrom(6), basis: longBasis },
    { from: law2024, period: monthsFrom(12), basis: [ceseda('L. 732-4')] },
  ],
)

/** A second renewal of a long house arrest: no version before law 2024-42. */
export const secondLongRenewal = defineRule(
  'house-arrest-long-second-renewal',
  { fr: 'Assignation longue, second renouvellement', en: 'Long house arrest, second renewal' },
  [{ from: law2024, period: monthsFrom(12), basis: [ceseda('L. 732-4')] }],
  { kind: 'liberty-cap', procedures: ['house-arrest'] },
)

/** How often a long house arrest may be renewed, by the law of the day of the renewal. */
export const renewalsOfLong = defineRule(
  'house-arrest-renewals-long',
  { fr: 'Nombre de renouvellements, assignation longue', en: 'Number of renewals, long house arrest' },
  [
    { from: '2019-01-01', until: law2024, period: times(1), basis: longBasis },
    { from: law2024, period: times(2), basis: [ceseda('L. 732-4')] },
  ],
  { kind: 'frequency', procedures: ['house-arrest'] },
)

/** Renewals without a count while a ban is enforceable: the text that ended with the old numbering. Since then the count is that of the other cases. */
export const uncountedBanRenewal = defineRule(
  'house-arrest-long-uncounted-renewal',
  { fr: 'Assignation longue après une interdiction, renouvellement sans nombre', en: 'Long house arrest after a ban, uncounted renewal' },
  [{ from: '2019-01-01', until: '2021-05-01', period: monthsFrom(6), basis: [ceseda('L. 561-1')] }],
  { kind: 'liberty-cap', procedures: ['house-arrest'] },
)

/** Past five years, the house arrest that follows a judicial ban needs special reasons. The eve is the day to work to. */
export const judicialBanSpecialReasons = defineRule(
  'house-arrest-ban-special-reasons',
  { fr: 'Motivation spéciale après cinq ans', en: 'Special reasons after five years' },
  [
    {
      from: '2019-01-01',
      period: twoReadings({ firm: yearsIncluded(5), late: yearsFrom(5), doubt: dayOfNotification }),
      basis: [oldCeseda('L. 561-1'), newCeseda('L. 732-5')],
      confidence: 'unsure',
    },
  ],
)

const proposedBasis = [ceseda('L. 523-3, al. 2', { until: '2021-05-01' })]
const noBasisSince: Text = {
  fr: 'Le nouveau code ne donne pas de base à l’assignation pendant une simple proposition : elle finit avec l’ancien code, ou au bout du mois.',
  en: 'The new code gives no basis for house arrest during a mere proposal: it ends with the old code, or with its month.',
}
const april = (day: number) => (day > 30 ? '2021-05-01' : `2021-04-${String(day).padStart(2, '0')}`)

/** House arrest while an expulsion is only proposed, from its notification. Notified in April 2021, it ends with April (firm). No version since. */
export const expulsionProposedHouseArrest = defineRule(
  'house-arrest-expulsion-proposed',
  { fr: 'Assignation pendant une proposition d’expulsion', en: 'House arrest during a proposal of expulsion' },
  [
    { from: '2011-07-18', until: april(2), period: firstMonths(1), basis: proposedBasis, confidence: 'unsure' },
    ...Array.from({ length: 29 }, (_, index): Version => {
      const day = index + 2
      const period = twoReadings({ firm: daysIncluded(31 - day), late: monthsIncluded(1), doubt: noBasisSince })
      return { from: april(day), until: april(day + 1), period, basis: proposedBasis, confidence: 'unsure' }
    }),
  ],
)
