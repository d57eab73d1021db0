import { defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { ceseda } from './articles.js'

/**
 * The resident card, the long-term resident's EU card and the retired person's card: length of residence and absences (R. 314-1-1 to R. 317-3 before
 * 2021-05-01).
 */

/**
 * Regular and uninterrupted residence in France, at least, on the day of the application (R. 314-1-1); the whole asylum procedure of a protected
 * person counts.
 */
export const longTermResidence = defineRule(
  'ltr-five-years-residence',
  { fr: 'Résident de longue durée-UE, résidence ininterrompue', en: 'Long-term resident’s EU card, uninterrupted residence' },
  [{ from: '2015-01-16', until: '2021-05-01', period: yearsFrom(5), basis: [ceseda('R. 314-1-1')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** One absence, at most, that does not break that residence (R. 314-1-1). */
export const longTermAbsence = defineRule(
  'ltr-absence-single-max',
  { fr: 'Résident de longue durée-UE, une absence', en: 'Long-term resident’s EU card, one absence' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(6), basis: [ceseda('R. 314-1-1')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** All the absences of the period together, at most (R. 314-1-1). */
export const longTermAbsences = defineRule(
  'ltr-absence-total-max',
  { fr: 'Résident de longue durée-UE, absences cumulées', en: 'Long-term resident’s EU card, absences added up' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(10), basis: [ceseda('R. 314-1-1')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** The last part of a Blue Card holder's residence in the Union, spent in France, at least (R. 314-1-1). */
export const blueCardLastYears = defineRule(
  'ltr-blue-card-two-years-in-france',
  {
    fr: 'Résident de longue durée-UE, carte bleue, dernières années en France',
    en: 'Long-term resident’s EU card, Blue Card, last years in France',
  },
  [{ from: '2016-11-01', until: '2021-05-01', period: yearsFrom(2), basis: [ceseda('R. 314-1-1')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** One absence of a Blue Card holder from the Union, at most (R. 314-1-1). */
export const blueCardAbsence = defineRule(
  'ltr-blue-card-absence-single-max',
  { fr: 'Résident de longue durée-UE, carte bleue, une absence', en: 'Long-term resident’s EU card, Blue Card, one absence' },
  [{ from: '2016-11-01', until: '2021-05-01', period: monthsFrom(12), basis: [ceseda('R. 314-1-1')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** All the absences of a Blue Card holder from the Union together, at most (R. 314-1-1). */
export const blueCardAbsences = defineRule(
  'ltr-blue-card-absence-total-max',
  { fr: 'Résident de longue durée-UE, carte bleue, absences cumulées', en: 'Long-term resident’s EU card, Blue Card, absences added up' },
  [{ from: '2016-11-01', until: '2021-05-01', period: monthsFrom(18), basis: [ceseda('R. 314-1-1')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** The period over which the resources are judged, counted back from the application (R. 314-1-1). */
export const longTermResources = defineRule(
  'ltr-resources-five-years',
  { fr: 'Résident de longue durée-UE, période des ressources', en: 'Long-term resident’s EU card, period of the resources' },
  [{ from: '2015-01-16', until: '2021-05-01', period: yearsFrom(5), basis: [ceseda('R. 314-1-1')] }],
  { kind: 'condition', procedures: ['residence-application'], counted: 'back' },
)

/** After this residence, permit or marriage, an application for a resident card counts as the renewal of the permit held (R. 314-1-3). */
export const applicationAsRenewal = defineRule(
  'resident-application-counts-as-renewal-three-years',
  { fr: 'Carte de résident, demande qui vaut renouvellement', en: 'Resident card, application that counts as a renewal' },
  [{ from: '2015-01-16', until: '2021-05-01', period: yearsFrom(3), basis: [ceseda('R. 314-1-3')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/**
 * The last part of the permit held, counted back from its expiry, that an applicant who has the length of residence need not wait for (R. 314-1-3).
 */
export const residentCardEarlyFiling = defineRule(
  'resident-card-early-filing',
  { fr: 'Carte de résident, demande anticipée', en: 'Resident card, early application' },
  [{ from: '2016-11-01', until: '2021-05-01', period: monthsFrom(2), basis: [ceseda('R. 314-1-3')] }],
  { kind: 'right', procedures: ['residence-application'], counted: 'back' },
)

/** The visa that an applicant under L. 314-11, 2° produces allows a longer stay than this (R. 314-2). */
export const refugeeFamilyVisa = defineRule(
  'refugee-family-visa-min',
  { fr: 'Carte de résident de plein droit, durée du visa produit', en: 'Resident card by right, length of the visa produced' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(3), basis: [ceseda('R. 314-2')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** No absence longer than this, from France or for the long-term resident from the Union, is declared on the renewal (R. 314-3). */
export const residentAbsence = defineRule(
  'resident-card-absence-three-years',
  { fr: 'Renouvellement de la carte de résident, absence consécutive', en: 'Renewal of the resident card, consecutive absence' },
  [{ from: '2015-01-16', until: '2021-05-01', period: yearsFrom(3), basis: [ceseda('R. 314-3')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** The period that this declaration covers, counted back from the application (R. 314-3). */
export const residentAbsenceLookBack = defineRule(
  'resident-card-absence-lookback-ten-years',
  { fr: 'Renouvellement de la carte de résident, période déclarée', en: 'Renewal of the resident card, period declared' },
  [{ from: '2015-01-16', until: '2021-05-01', period: yearsFrom(10), basis: [ceseda('R. 314-3')] }],
  { kind: 'condition', procedures: ['residence-application'], counted: 'back' },
)

/** No absence from France longer than this is declared by the long-term resident (R. 314-3). */
export const longTermAbsenceFromFrance = defineRule(
  'ltr-absence-six-years',
  { fr: 'Résident de longue durée-UE, absence de France', en: 'Long-term resident’s EU card, absence from France' },
  [{ from: '2015-01-16', until: '2021-05-01', period: yearsFrom(6), basis: [ceseda('R. 314-3')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** No stay in France longer than this is declared on the renewal of a retired person's card (R. 317-3). */
export const retiredStay = defineRule(
  'retired-card-stay-max',
  { fr: 'Carte « retraité », durée d’un séjour', en: 'Retired person’s card, length of one stay' },
  [{ from: '2015-01-16', until: '2021-05-01', period: yearsFrom(1), basis: [ceseda('R. 317-3')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)
