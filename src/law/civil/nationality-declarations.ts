import { unresearched } from '../cja/lengths.js'
import { article, defineRule, monthsFrom, yearsFrom } from '../rule.js'

/** Nationality by declaration: marriage, ascendants, siblings. Residence dossier, naturalisation. No refusal in time is an implied registration. */

/** The refusal to register, from the receipt given when all the documents are in; after it registration is due (Code civil, art. 26-3 and 26-4). */
export const declarationRefusal = defineRule(
  'declaration-registration-refusal',
  { fr: 'Refus d’enregistrer la déclaration de nationalité', en: 'Refusal to register the declaration of nationality' },
  [{ from: unresearched, period: yearsFrom(1), basis: [article('Code civil', 'art. 26-3'), article('Code civil', 'art. 26-4')] }],
  { kind: 'implied-decision', procedures: ['naturalisation'] },
)

/** The same where the government opens an opposition, from the receipt (Code civil, art. 26-3). */
export const declarationRefusalOpposition = defineRule(
  'declaration-registration-refusal-opposition',
  { fr: 'Refus d’enregistrer la déclaration, procédure d’opposition', en: 'Refusal to register the declaration, opposition procedure' },
  [{ from: unresearched, period: yearsFrom(2), basis: [article('Code civil', 'art. 26-3')] }],
  { kind: 'implied-decision', procedures: ['naturalisation'] },
)

/** The decree of opposition, from the receipt of the declaration (Code civil, art. 21-4). */
export const opposition = defineRule(
  'declaration-opposition',
  { fr: 'Opposition du Gouvernement par décret', en: 'Opposition of the government by decree' },
  [{ from: unresearched, period: yearsFrom(2), basis: [article('Code civil', 'art. 21-4')] }],
  { kind: 'power', procedures: ['naturalisation'] },
)

/** The challenge before the tribunal judiciaire, from the refusal (Code civil, art. 26-3). */
export const refusalChallenge = defineRule(
  'declaration-refusal-challenge',
  { fr: 'Contestation du refus d’enregistrement', en: 'Challenge of the refusal to register' },
  [{ from: unresearched, period: monthsFrom(6), basis: [article('Code civil', 'art. 26-3')] }],
  { kind: 'right', procedures: ['naturalisation'] },
)

/** The prosecutor's challenge of the registration (Code civil, art. 26-4). */
export const prosecutorChallenge = defineRule(
  'declaration-prosecutor-challenge',
  { fr: 'Contestation de l’enregistrement par le ministère public', en: 'Challenge of the registration by the prosecutor' },
  [{ from: unresearched, period: yearsFrom(2), basis: [article('Code civil', 'art. 26-4')] }],
  { kind: 'power', procedures: ['naturalisation'] },
)

/** The marriage, at least, on the day of the declaration (Code civil, art. 21-2). */
export const marriage = defineRule(
  'declaration-marriage',
  { fr: 'Durée du mariage, déclaration de nationalité', en: 'Length of the marriage, declaration of nationality' },
  [{ from: unresearched, period: yearsFrom(4), basis: [article('Code civil', 'art. 21-2')] }],
  { kind: 'condition', procedures: ['naturalisation'] },
)

/** The marriage in the longer case of the same article (Code civil, art. 21-2). */
export const longerMarriage = defineRule(
  'declaration-marriage-longer',
  {
    fr: 'Durée du mariage, déclaration de nationalité, délai allongé',
    en: 'Length of the marriage, declaration of nationality, longer case',
  },
  [{ from: unresearched, period: yearsFrom(5), basis: [article('Code civil', 'art. 21-2')] }],
  { kind: 'condition', procedures: ['naturalisation'] },
)

/** The age, from birth, of the ascendant of a French citizen, at least (Code civil, art. 21-13-1). */
export const ascendantAge = defineRule(
  'declaration-ascendant-age',
  { fr: 'Âge de l’ascendant qui déclare la nationalité', en: 'Age of the ascendant who declares the nationality' },
  [{ from: unresearched, period: yearsFrom(65), basis: [article('Code civil', 'art. 21-13-1')] }],
  { kind: 'condition', procedures: ['naturalisation'] },
)

/** The residence in France of that ascendant, at least (Code civil, art. 21-13-1). */
export const ascendantResidence = defineRule(
  'declaration-ascendant-residence',
  { fr: 'Résidence de l’ascendant qui déclare la nationalité', en: 'Residence of the ascendant who declares the nationality' },
  [{ from: unresearched, period: yearsFrom(25), basis: [article('Code civil', 'art. 21-13-1')] }],
  { kind: 'condition', procedures: ['naturalisation'] },
)
