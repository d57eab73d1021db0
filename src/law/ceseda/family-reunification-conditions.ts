import { defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/** Family reunification: the thresholds in time that the prefect checks on the request. */

/** The permit of the sponsor, at least, on the day of the request (R. 411-1, then R. 434-1); longer in Mayotte (L. 441-9). */
export const sponsorPermit = defineRule(
  'family-reunification-permit-one-year',
  { fr: 'Durée du titre du demandeur', en: 'Length of the sponsor’s permit' },
  [
    { from: '2015-01-16', period: yearsFrom(1), basis: [oldCeseda('R. 411-1'), newCeseda('R. 434-1')] },
    { from: '2024-01-28', period: yearsFrom(5), basis: [ceseda('L. 441-9')], territories: ['FR-976'] },
  ],
  { kind: 'condition', procedures: ['family-reunification'] },
)

/** The regular stay of the sponsor, at least, on the day of the request (L. 411-1, then L. 434-2); longer in Mayotte (L. 441-9). */
export const sponsorStay = defineRule(
  'family-reunification-18-months-stay',
  { fr: 'Séjour régulier du demandeur', en: 'Regular stay of the sponsor' },
  [
    {
      from: '2015-01-16',
      period: monthsFrom(18),
      basis: [oldCeseda('L. 411-1'), oldCeseda('R. 411-2'), newCeseda('L. 434-2'), newCeseda('R. 434-2')],
    },
    { from: '2024-01-28', period: yearsFrom(3), basis: [ceseda('L. 441-9')], territories: ['FR-976'] },
  ],
  { kind: 'condition', procedures: ['family-reunification'] },
)

/** The period over which the resources are averaged, counted back from the request (R. 411-4, then R. 434-4). */
export const sponsorResources = defineRule(
  'family-reunification-resources-12-months',
  { fr: 'Période des ressources du demandeur', en: 'Period of the sponsor’s resources' },
  [{ from: '2015-01-16', period: monthsFrom(12), basis: [oldCeseda('R. 411-4'), newCeseda('R. 434-4')] }],
  { kind: 'condition', procedures: ['family-reunification'], counted: 'back' },
)

/** The lower housing standard of Mayotte, from the publication of decree 2014-527 of 23 May 2014 (R. 411-5). */
export const mayotteHousing = defineRule(
  'family-reunification-mayotte-transition',
  { fr: 'Normes de logement transitoires à Mayotte', en: 'Transitional housing standards in Mayotte' },
  [{ from: '2015-01-16', until: '2021-05-01', period: yearsFrom(5), basis: [ceseda('R. 411-5')] }],
  { kind: 'validity', procedures: ['family-reunification'] },
)

/** The temporary card of a spouse who married the sponsor in France, so that being there cannot be held against the request (R. 411-6). */
export const spouseInFrance = defineRule(
  'family-reunification-in-country-spouse',
  { fr: 'Conjoint déjà présent, durée de la carte', en: 'Spouse already present, length of the card' },
  [{ from: '2015-01-16', until: '2021-05-01', period: yearsFrom(1), basis: [ceseda('R. 411-6')] }],
  { kind: 'condition', procedures: ['family-reunification'] },
)

/** The period that the payslips cover, counted back from the request (R. 421-4). */
export const payslips = defineRule(
  'family-reunification-payslips-12-months',
  { fr: 'Période des bulletins de salaire', en: 'Period of the payslips' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(12), basis: [ceseda('R. 421-4')] }],
  { kind: 'condition', procedures: ['family-reunification'], counted: 'back' },
)

/** The proof of address is not older than this, counted back from the request (R. 421-4). */
export const addressProof = defineRule(
  'family-reunification-address-proof',
  { fr: 'Ancienneté du justificatif de domicile', en: 'Age of the proof of address' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(3), basis: [ceseda('R. 421-4')] }],
  { kind: 'condition', procedures: ['family-reunification'], counted: 'back' },
)
