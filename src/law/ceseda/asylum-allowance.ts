import { monthsFrom, yearsFrom } from '../rule.js'
import type { Version } from '../types.js'
import { ceseda, renumbering } from './articles.js'
import { limitsOf, ofOldRegulations, renumbered } from './asylum-lengths.js'

/** The allowance of asylum seekers: its claim, its declarations, its payment. It ends with a calendar month, a date that is no length. */
const allowance = limitsOf('reception-conditions')

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
