import { plainDays } from '../cja/lengths.js'
import { daysAfter, defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { ceseda } from './articles.js'

/** The EU Blue Card under the old numbering: the temporary card of R. 313-19-1 until 2016-10-31, the talent passport since. */

/** Years of higher education, at least (R. 313-19-1); experience is the other way. */
export const oldDiploma = defineRule(
  'blue-card-old-diploma',
  { fr: 'Carte bleue européenne (ancienne), études supérieures', en: 'EU Blue Card (former), higher education' },
  [{ from: '2015-01-16', until: '2016-11-01', period: yearsFrom(3), basis: [ceseda('R. 313-19-1')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** Years of comparable experience, at least, in place of the diploma (R. 313-19-1). */
export const oldExperience = defineRule(
  'blue-card-old-experience',
  { fr: 'Carte bleue européenne (ancienne), expérience professionnelle', en: 'EU Blue Card (former), professional experience' },
  [{ from: '2015-01-16', until: '2016-11-01', period: yearsFrom(5), basis: [ceseda('R. 313-19-1')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** The written decision, at the latest, from the filing, complete or not (R. 313-19-1). */
export const oldBlueCardDecision = defineRule(
  'blue-card-old-decision-notified',
  { fr: 'Décision écrite, carte bleue européenne (ancienne)', en: 'Written decision, EU Blue Card (former)' },
  [{ from: '2015-01-16', until: '2016-11-01', period: daysAfter(90), basis: [ceseda('R. 313-19-1')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)

/** The rejection born of silence, from the filing, complete or not (R. 313-19-1). */
export const oldBlueCardSilence = defineRule(
  'blue-card-old-implicit-rejection',
  { fr: 'Silence gardé, carte bleue européenne (ancienne)', en: 'Silence, EU Blue Card (former)' },
  [{ from: '2015-01-16', until: '2016-11-01', period: plainDays(90), basis: [ceseda('R. 313-19-1')] }],
  { kind: 'implied-decision', procedures: ['residence-application'] },
)

/** The stay in another Member State under its Blue Card, at least, before moving to France (R. 313-19-1). */
export const oldPriorStay = defineRule(
  'blue-card-old-18-month-stay',
  {
    fr: 'Carte bleue européenne (ancienne), séjour préalable dans un autre État',
    en: 'EU Blue Card (former), earlier stay in another State',
  },
  [{ from: '2015-01-16', until: '2016-11-01', period: monthsFrom(18), basis: [ceseda('R. 313-19-1')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** The holder will live in France without interruption for longer than this, by the contract (R. 313-20-2). */
export const secondedFamilyResidence = defineRule(
  'seconded-family-six-months-residence',
  { fr: 'Famille du salarié en mission, séjour prévu du titulaire', en: 'Family of a seconded employee, stay planned by the holder' },
  [{ from: '2015-01-16', until: '2016-11-01', period: monthsFrom(6), basis: [ceseda('R. 313-20-2')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** The holder's earlier stay in another Member State that calls for more documents from the family (R. 313-20-2). */
export const oldFamilyPriorStay = defineRule(
  'blue-card-family-18-months',
  {
    fr: 'Famille du titulaire (ancienne carte bleue), séjour préalable du titulaire',
    en: 'Family of the holder (former Blue Card), the holder’s earlier stay',
  },
  [{ from: '2015-01-16', until: '2016-11-01', period: monthsFrom(18), basis: [ceseda('R. 313-20-2')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** The card of the family members, at the latest, from the filing (R. 313-20-2, III). */
export const oldFamilyCard = defineRule(
  'blue-card-family-card-issue',
  { fr: 'Carte des membres de famille (ancienne carte bleue)', en: 'Card of the family members (former Blue Card)' },
  [{ from: '2015-01-16', until: '2016-11-01', period: monthsFrom(6), basis: [ceseda('R. 313-20-2, III')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)

/** The holder's earlier stay in another Member State that calls for more documents from the family (R. 313-44). */
export const familyPriorStay = defineRule(
  'talent-passport-family-18-months',
  { fr: 'Passeport talent (famille), séjour préalable du titulaire', en: 'Talent passport (family), the holder’s earlier stay' },
  [{ from: '2016-11-01', until: '2021-05-01', period: monthsFrom(18), basis: [ceseda('R. 313-44')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** The card of the family of a holder who moved from another Member State, at the latest, from the filing (R. 313-44, II). */
export const familyCard = defineRule(
  'talent-passport-family-card-issue',
  {
    fr: 'Carte des membres de famille, passeport talent « carte bleue européenne »',
    en: 'Card of the family members, talent passport with EU Blue Card',
  },
  [{ from: '2016-11-01', until: '2021-05-01', period: monthsFrom(6), basis: [ceseda('R. 313-44, II')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)

/** The contract of work, at least (R. 313-47). */
export const blueCardContract = defineRule(
  'blue-card-contract-min',
  { fr: 'Carte bleue européenne, durée du contrat', en: 'EU Blue Card, length of the contract' },
  [{ from: '2016-11-01', until: '2021-05-01', period: monthsFrom(12), basis: [ceseda('R. 313-47')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** Years of higher education, at least (R. 313-47); experience is the other way. */
export const blueCardDiploma = defineRule(
  'blue-card-diploma',
  { fr: 'Carte bleue européenne, études supérieures', en: 'EU Blue Card, higher education' },
  [{ from: '2016-11-01', until: '2021-05-01', period: yearsFrom(3), basis: [ceseda('R. 313-47')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** Years of comparable experience, at least, in place of the diploma (R. 313-47). */
export const blueCardExperience = defineRule(
  'blue-card-experience',
  { fr: 'Carte bleue européenne, expérience professionnelle', en: 'EU Blue Card, professional experience' },
  [{ from: '2016-11-01', until: '2021-05-01', period: yearsFrom(5), basis: [ceseda('R. 313-47')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** The stay in another Member State under its Blue Card, at least, before moving to France (R. 313-49). */
export const blueCardPriorStay = defineRule(
  'blue-card-mover-18-months',
  { fr: 'Carte bleue européenne, séjour préalable dans un autre État', en: 'EU Blue Card, earlier stay in another State' },
  [{ from: '2016-11-01', until: '2021-05-01', period: monthsFrom(18), basis: [ceseda('R. 313-49')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)
