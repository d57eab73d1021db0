import { plainMonths, plainYears, unresearched } from '../cja/lengths.js'
import { clearDays, daysAfter, daysIncluded, defineRule, monthsFrom, twoReadings, yearsFrom } from '../rule.js'
import { newCeseda, oldCeseda } from './articles.js'

/** The expulsion commission, and the later life of the order. Limits in months and years that bind an authority have the eve as the day to work to. */
/**
 * At least fifteen days between the service of the bulletin and the sitting. Plain: served on the fifteenth day before it; safe: fifteen full days in
 * between. As an earliest date, plain is firm and safe is late.
 */
export const commissionNotice = defineRule(
  'expulsion-commission-notice',
  { fr: 'Convocation devant la commission d’expulsion', en: 'Summons before the expulsion commission' },
  [
    {
      from: '2012-12-23',
      period: twoReadings({
        firm: daysAfter(14),
        late: clearDays(15),
        doubt: {
          fr: 'Quinze jours au moins avant la réunion : aucun texte ne dit s’ils sont francs ; quinze jours entiers protègent.',
          en: 'At least fifteen days before the sitting: no text says whether they are clear; fifteen full days are safe.',
        },
      }),
      basis: [oldCeseda('L. 522-2'), oldCeseda('R. 522-6'), newCeseda('L. 632-2'), newCeseda('R. 632-5')],
      confidence: 'unsure',
    },
  ],
)

/** The ordinary letter that confirms the registered one leaves on the same day. */
export const sameDayLetter = defineRule(
  'expulsion-same-day-letter',
  { fr: 'Lettre simple le jour de la lettre recommandée', en: 'Ordinary letter on the day of the registered one' },
  [{ from: '2012-12-23', period: daysIncluded(1), basis: [oldCeseda('R. 522-6'), newCeseda('R. 632-5')] }],
)

/** The commission's opinion, from the delivery of the summons. The authority waits for late, the commission works to firm. */
export const commissionOpinion = defineRule(
  'expulsion-commission-opinion',
  { fr: 'Avis de la commission d’expulsion', en: 'Opinion of the expulsion commission' },
  [
    {
      from: '2012-12-23',
      period: plainMonths(1),
      basis: [oldCeseda('L. 522-2, al. 4'), oldCeseda('R. 522-8'), newCeseda('L. 632-2, al. 4'), newCeseda('R. 632-7')],
      confidence: 'unsure',
    },
  ],
)

/** The longest adjournment, from the decision that grants it; the commission fixes its length. */
export const commissionAdjournment = defineRule(
  'expulsion-commission-adjournment',
  { fr: 'Renvoi devant la commission d’expulsion', en: 'Adjournment before the expulsion commission' },
  [{ from: '2012-12-23', period: plainMonths(1), basis: [oldCeseda('L. 522-2'), newCeseda('L. 632-2')], confidence: 'unsure' }],
)

/** The shortest departure period of a citizen of the European Union, save urgency, from the notification of the order. */
export const expulsionPeriodEu = defineRule(
  'expulsion-eu-period',
  { fr: 'Délai de départ d’un citoyen de l’Union européenne', en: 'Departure period of an EU citizen' },
  [{ from: unresearched, period: monthsFrom(1), basis: [oldCeseda('R. 522-9'), newCeseda('R. 252-1')] }],
)

/** A request for abrogation is free of any condition of residence abroad, from the notification of the order. */
export const freeAbrogationRequest = defineRule(
  'expulsion-free-abrogation-request',
  { fr: 'Demande d’abrogation sans condition de résidence', en: 'Request for abrogation without a condition of residence' },
  [{ from: unresearched, period: monthsFrom(2), basis: [oldCeseda('L. 524-3'), newCeseda('L. 632-5')] }],
)

/** Silence on a request for abrogation is a refusal past four months from its receipt. */
export const abrogationSilence = defineRule(
  'expulsion-abrogation-silence',
  { fr: 'Silence sur la demande d’abrogation', en: 'Silence on the request for abrogation' },
  [{ from: unresearched, period: monthsFrom(4), basis: [oldCeseda('R. 524-2'), newCeseda('R. 632-10')] }],
)

/** Five years from the execution, no request for abrogation is refused without the commission's opinion. */
export const abrogationCommission = defineRule(
  'expulsion-abrogation-commission',
  { fr: 'Avis obligatoire de la commission après cinq ans', en: 'Opinion of the commission compulsory after five years' },
  [
    {
      from: '2005-03-01',
      period: plainYears(5),
      basis: [oldCeseda('L. 524-1'), newCeseda('L. 632-4')],
      confidence: 'unsure',
    },
  ],
)

const reviewBasis = [oldCeseda('L. 524-2'), newCeseda('L. 632-6')]

/** The first review, five years after the order was made. */
export const expulsionReview = defineRule(
  'expulsion-review',
  { fr: 'Réexamen quinquennal de l’arrêté', en: 'Five-yearly review of the order' },
  [
    {
      from: '2005-03-01',
      period: plainYears(5),
      basis: reviewBasis,
      confidence: 'unsure',
    },
  ],
)

/** Each later review, five years after the one before. */
export const expulsionLaterReview = defineRule(
  'expulsion-later-review',
  { fr: 'Réexamen quinquennal suivant', en: 'Next five-yearly review' },
  [{ from: '2005-03-01', period: yearsFrom(5), basis: reviewBasis }],
)

/** Silence on a review, from the five-year date: a decision not to abrogate. */
export const reviewSilence = defineRule(
  'expulsion-review-silence',
  { fr: 'Silence du réexamen quinquennal', en: 'Silence of the five-yearly review' },
  [{ from: '2005-03-01', period: monthsFrom(2), basis: reviewBasis }],
)

const register = [oldCeseda('R. 611-7-1'), newCeseda('R. 142-21')]

/** How long the register keeps an expulsion, from its entry in the system. */
export const expulsionRegister = defineRule('expulsion-register', { fr: 'Conservation dans AGDREF2', en: 'Retention in the register' }, [
  { from: unresearched, period: yearsFrom(30), basis: register },
])

/** It also stays five years after its last update. */
export const expulsionRegisterUpdate = defineRule(
  'expulsion-register-update',
  { fr: 'Dernière mise à jour dans AGDREF2', en: 'Last update in the register' },
  [{ from: unresearched, period: yearsFrom(5), basis: register }],
)
