import { defineRule, monthsFrom, yearsFrom } from '../rule.js'
import type { Count, LimitKind, Rule, Text } from '../types.js'
import { former } from './wordings.js'

/** The documents of entry, the declaration of entry and their exemptions: texts of the old numbering, whose new figures were not read. */
const one = (id: string, label: Text, number: string, period: Count, kind: LimitKind): Rule =>
  defineRule(id, label, [former(period, number)], { kind, procedures: ['residence-application'] })

/** The declared stay for which the entry documents of a short visit are shown. */
export const shortStayCeiling = one(
  'short-stay-ceiling-3-months',
  { fr: 'Durée d’un court séjour', en: 'Length of a short stay' },
  'R. 211-2',
  monthsFrom(3),
  'condition',
)

/** The validity of a residence permit, at least, that lifts the repatriation guarantees. */
export const repatriationLifted = one(
  'repatriation-guarantee-lifted-1-year-permit',
  { fr: 'Titre qui dispense des garanties de rapatriement', en: 'Permit that lifts the repatriation guarantees' },
  'R. 211-30',
  yearsFrom(1),
  'condition',
)

/** The validity of a circulation visa, at least, that exempts from the documents of entry. */
export const circulationVisa = one(
  'circulation-visa-exemption-1-year',
  { fr: 'Visa de circulation qui dispense des documents d’entrée', en: 'Circulation visa that exempts from entry documents' },
  'R. 212-1',
  yearsFrom(1),
  'condition',
)

/** The stay without a visa, at most, that exempts from the declaration of entry. */
export const declarationVisaFree = one(
  'entry-declaration-exempt-visa-free-3-months',
  { fr: 'Dispense de déclaration d’entrée : séjour sans visa', en: 'No declaration of entry: stay without a visa' },
  'R. 212-6',
  monthsFrom(3),
  'condition',
)

/** The validity of a Schengen permit, at least, that exempts from the declaration of entry. */
export const declarationPermit = one(
  'entry-declaration-exempt-permit-1-year',
  { fr: 'Dispense de déclaration d’entrée : titre de séjour', en: 'No declaration of entry: residence permit' },
  'R. 212-6',
  yearsFrom(1),
  'condition',
)

/** The term of the members of the exemption commission, from their designation; renewable. */
export const exemptionCommissionTerm = one(
  'exemption-commission-term',
  { fr: 'Mandat à la commission de dispense', en: 'Term at the exemption commission' },
  'R. 212-7',
  yearsFrom(3),
  'validity',
)
