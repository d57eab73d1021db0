import { plainMonths } from '../cja/lengths.js'
import { defineRule, monthsFrom } from '../rule.js'
import type { Article, Rule, Text, Version } from '../types.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/** The bans that go with a removal measure. They run from the departure, never from the service (R. 511-5, R. 613-6); the decision fixes the length. */
const law2024 = '2024-01-28'
const startOfLaw = '2020-06-19'

const months = (from: string, until: string | undefined, n: number, basis: readonly Article[]): Version => ({
  from,
  ...(until === undefined ? {} : { until }),
  period: plainMonths(n),
  basis,
  confidence: 'likely',
})

/** A ban on return, at most: months before law 2024-42, months since. */
const banRule = (id: string, label: Text, number: string, before: number, since: number): Rule =>
  defineRule(id, label, [
    months(startOfLaw, law2024, before, [oldCeseda('L. 511-1, III'), newCeseda(number)]),
    months(law2024, undefined, since, [ceseda(number)]),
  ])

/** With a measure that grants no departure period. */
export const banWithoutPeriod = banRule(
  'return-ban-612-6',
  { fr: 'Interdiction de retour, sans délai de départ', en: 'Ban on return, no departure period' },
  'L. 612-6',
  36,
  60,
)

/** The same, in case of a serious threat to public order. */
export const banWithoutPeriodThreat = banRule(
  'return-ban-612-6-threat',
  { fr: 'Interdiction de retour, sans délai, menace grave', en: 'Ban on return, no period, serious threat' },
  'L. 612-6',
  36,
  120,
)

/** After an overstay of the departure period. */
export const banAfterOverstay = banRule(
  'return-ban-612-7',
  { fr: 'Interdiction de retour, maintien au-delà du délai', en: 'Ban on return, overstay of the period' },
  'L. 612-7',
  24,
  60,
)

/** In the other cases. */
export const banOptional = banRule(
  'return-ban-612-8',
  { fr: 'Interdiction de retour facultative', en: 'Optional ban on return' },
  'L. 612-8',
  24,
  60,
)

const extensionBasis = [oldCeseda('L. 511-1, III'), newCeseda('L. 612-11')]

/** An extension of a ban, from its end. */
export const banExtension = defineRule(
  'return-ban-extension',
  { fr: 'Prolongation de l’interdiction de retour', en: 'Extension of the ban on return' },
  [{ from: startOfLaw, period: monthsFrom(24), basis: extensionBasis }],
)

/** All of a ban with its extensions, save a serious threat; the text was not aligned with the ten years of L. 612-6. */
export const banTotal = defineRule(
  'return-ban-total',
  { fr: 'Durée totale de l’interdiction de retour', en: 'Total length of the ban on return' },
  [{ from: startOfLaw, period: plainMonths(60), basis: extensionBasis, confidence: 'likely' }],
)

/** The proof of a departure in time, from the end of the departure period: the ban is then abrogated. Since 2021-05-01 for the optional bans only. */
export const banDepartureProof = defineRule(
  'return-ban-departure-proof',
  { fr: 'Preuve du départ dans le délai', en: 'Proof of departure in time' },
  [{ from: startOfLaw, period: plainMonths(2), basis: [oldCeseda('L. 511-1, III'), newCeseda('L. 613-8')], confidence: 'likely' }],
)

/** The review of a ban every five years, from the day on which it was issued. None before law 2024-42. */
export const banReview = defineRule(
  'return-ban-review',
  { fr: 'Réexamen quinquennal de l’interdiction de retour', en: 'Five-yearly review of the ban on return' },
  [{ from: law2024, period: monthsFrom(60), basis: [ceseda('L. 613-9')] }],
)

/** Silence on the review, from its date: a decision not to abrogate. */
export const banReviewSilence = defineRule('return-ban-review-silence', { fr: 'Silence sur le réexamen', en: 'Silence on the review' }, [
  { from: law2024, period: plainMonths(2), basis: [ceseda('L. 613-9')], confidence: 'likely' },
])

/** A ban on circulation (citizens of the Union, handover), at most. */
export const circulationBan = defineRule('circulation-ban', { fr: 'Interdiction de circulation', en: 'Ban on circulation' }, [
  months('2016-11-01', undefined, 36, [oldCeseda('L. 511-3-2'), newCeseda('L. 251-4'), newCeseda('L. 622-1')]),
])

/** How long a person must have been out of France to ask for the end of a ban on circulation. */
export const circulationBanRequest = defineRule(
  'circulation-ban-request',
  { fr: 'Demande d’abrogation de l’interdiction de circulation', en: 'Request to end the ban on circulation' },
  [{ from: '2016-11-01', period: monthsFrom(12), basis: [oldCeseda('L. 511-3-2'), newCeseda('L. 251-5')] }],
)
