import { monthsFrom, monthsThroughMonthEnd, yearsFrom } from '../rule.js'
import type { Version } from '../types.js'
import { ceseda, renumbering } from './articles.js'
import { limitsOf, ofOldRegulations, renumbered } from './asylum-lengths.js'

/** The allowance of asylum seekers: its end with a calendar month, its claim, its declarations, its payment. */
const allowance = limitsOf('reception-conditions')

/** The last month of the allowance and of the housing, from the end of the right to remain. */
export const adaEndNegative = allowance(
  'ada-end-negative',
  'right',
  { fr: 'Fin de l’allocation et de l’hébergement', en: 'End of the allowance and of the housing' },
  renumbered(monthsThroughMonthEnd(0), ['L. 744-9', 'L. 744-5'], ['L. 551-13', 'L. 551-11']),
)

/**
 * The same for an inadmissible re-examination and an accelerated rejection of a person from a safe country: from the expiry of the appeal of the
 * removal, the judgment on it, or the outcome before the CNDA.
 */
export const adaEndAccelerated = allowance(
  'ada-end-accelerated',
  'right',
  {
    fr: 'Fin de l’allocation, réexamen irrecevable ou pays sûr en procédure accélérée',
    en: 'End of the allowance, inadmissible re-examination or safe country in the accelerated procedure',
  },
  renumbered(monthsThroughMonthEnd(0), 'L. 744-9-1, II', 'L. 551-14'),
)

/** The last month of the allowance of a protected person, the one that follows the notification of the grant. */
export const adaEndPositive = allowance(
  'ada-end-positive',
  'right',
  { fr: 'Fin de l’allocation d’une personne protégée', en: 'End of the allowance of a protected person' },
  renumbered(monthsThroughMonthEnd(1), 'L. 744-9', 'L. 551-13'),
)

/** The claim for the allowance, or the recovery of what was paid unduly, save fraud: from the opening of the right, or the payment. */
export const adaClaim = allowance(
  'ada-claim',
  'right',
  { fr: 'Action en paiement ou en répétition de l’allocation', en: 'Claim for, or recovery of, the allowance' },
  renumbered(yearsFrom(2), 'L. 744-8', 'L. 553-3'),
)

const declared = (n: number): Version[] => [{ from: '2018-06-02', until: renumbering, period: monthsFrom(n), basis: [ceseda('D. 744-26')] }]

/** The first declaration of housing of a person who is not housed, from the registration of the claim. As soon as possible since 2021-05-01: no version. */
export const housingDeclaration = allowance(
  'housing-declaration',
  'duty',
  { fr: 'Première déclaration d’hébergement', en: 'First declaration of housing' },
  declared(2),
)

/** The later declarations. */
export const housingDeclarationEvery = allowance(
  'housing-declaration-every',
  'frequency',
  { fr: 'Déclarations d’hébergement suivantes', en: 'Later declarations of housing' },
  declared(6),
)

/** The past months whose income is averaged for the allowance (D. 744-21). */
export const adaResources = allowance(
  'ada-resources-12m',
  'condition',
  { fr: 'Ressources examinées pour l’allocation', en: 'Income looked at for the allowance' },
  ofOldRegulations(monthsFrom(12), 'D. 744-21'),
  'back',
)

/** How long a household keeps its choice of beneficiary (D. 744-25). */
export const adaHousehold = allowance(
  'ada-household-option-1y',
  'condition',
  { fr: 'Choix du bénéficiaire de l’allocation du ménage', en: 'Choice of the beneficiary in a household' },
  ofOldRegulations(yearsFrom(1), 'D. 744-25'),
)

/** The payment of the allowance (D. 744-33). */
export const adaPayment = allowance(
  'ada-monthly-payment',
  'frequency',
  { fr: 'Versement mensuel de l’allocation', en: 'Monthly payment of the allowance' },
  ofOldRegulations(monthsFrom(1), 'D. 744-33'),
)

/** The list that OFII sends to the paying agency (D. 744-41). */
export const adaList = allowance(
  'ofii-asp-monthly-list',
  'frequency',
  { fr: 'Liste mensuelle des bénéficiaires de l’allocation', en: 'Monthly list of the beneficiaries' },
  ofOldRegulations(monthsFrom(1), 'D. 744-41'),
)
