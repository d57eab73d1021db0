import { daysAfter, defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { former } from './wordings.js'

/** The provisional authorisations of volunteers and of young graduates, and the tax of the employer: texts of the old numbering. */
const procedures = ['residence-application']
const until2019 = { from: '2016-11-01', until: '2019-03-01' } as const

/** How long the structure that hosts volunteers must have existed when it asks for its agreement (D. 311-33). */
export const volunteerStructure = defineRule(
  'aps-volunteer-structure-3-years',
  { fr: 'Existence de la structure d’accueil de volontaires', en: 'Existence of the structure that hosts volunteers' },
  [former(yearsFrom(3), 'D. 311-33')],
  { kind: 'condition', procedures, counted: 'back' },
)

/** How often the number of volunteers of a structure is capped (D. 311-33). */
export const volunteerCap = defineRule(
  'aps-volunteer-annual-cap',
  { fr: 'Plafond annuel de volontaires', en: 'Yearly cap of volunteers' },
  [former(yearsFrom(1), 'D. 311-33')],
  { kind: 'frequency', procedures },
)

/** A volunteer's request for the authorisation, from the entry (R. 311-34). */
export const volunteerApplication = defineRule(
  'aps-volunteer-application-1-month',
  { fr: 'Demande d’autorisation du volontaire', en: 'Request of a volunteer' },
  [former(monthsFrom(1), 'R. 311-34')],
  { kind: 'duty', procedures },
)

/** How recent the diploma of a young graduate must be: of the year, whose start the text does not define (R. 311-35, I, 2°). */
export const graduateDiploma = defineRule(
  'aps-graduate-diploma-in-year',
  { fr: 'Diplôme obtenu dans l’année', en: 'Diploma obtained in the year' },
  [former(yearsFrom(1), 'R. 311-35, I, 2°', until2019)],
  { kind: 'condition', procedures, counted: 'back' },
)

/** The graduate's request for the card of his new ground, from the conclusion of the work contract (R. 311-35, III). */
export const graduateChangeOfStatus = defineRule(
  'aps-graduate-change-status-15-days',
  { fr: 'Changement de statut du jeune diplômé', en: 'Change of status of a young graduate' },
  [former(daysAfter(15), 'R. 311-35, III', until2019)],
  { kind: 'duty', procedures },
)

/** The proof of a job or of an offer, by the last day of the authorisation (R. 311-35, III). */
export const graduateJobProof = defineRule(
  'aps-graduate-justify-before-end',
  { fr: 'Preuve d’un emploi avant la fin de l’autorisation', en: 'Proof of a job before the end of the authorisation' },
  [former(daysAfter(0), 'R. 311-35, III', until2019)],
  { kind: 'duty', procedures },
)

/** The start of the business project and the request for its card, by the last day of the authorisation (R. 311-35, III). */
export const graduateBusiness = defineRule(
  'aps-graduate-business-before-end',
  { fr: 'Création d’entreprise avant la fin de l’autorisation', en: 'Business started before the end of the authorisation' },
  [former(daysAfter(0), 'R. 311-35, III', until2019)],
  { kind: 'duty', procedures },
)

/** The length below which a temporary job bears the smaller tax (D. 311-18-2). */
export const employerTaxUnder = defineRule(
  'employer-tax-temporary-job-over-3-under-12-months',
  { fr: 'Taxe de l’employeur : emploi temporaire de moins de douze mois', en: 'Employer’s tax: temporary job under twelve months' },
  [former(monthsFrom(12), 'D. 311-18-2')],
  { kind: 'condition', procedures },
)

/** The length above which a temporary job bears the tax (D. 311-18-2). */
export const employerTaxOver = defineRule(
  'employer-tax-temporary-job-over-3-months',
  { fr: 'Taxe de l’employeur : emploi temporaire de plus de trois mois', en: 'Employer’s tax: temporary job over three months' },
  [former(monthsFrom(3), 'D. 311-18-2')],
  { kind: 'condition', procedures },
)

/** The payment of the tax, from the issue of the entry documents at a first entry (D. 311-18-3, a). */
export const employerTaxFirstEntry = defineRule(
  'employer-tax-payment-first-entry',
  { fr: 'Paiement de la taxe de l’employeur, première entrée', en: 'Payment of the employer’s tax, first entry' },
  [former(monthsFrom(3), 'D. 311-18-3, a')],
  { kind: 'duty', procedures },
)

/** The payment of the tax, from the issue of the work permit at a first admission as an employee (D. 311-18-3, b). */
export const employerTaxFirstAdmission = defineRule(
  'employer-tax-payment-first-admission',
  { fr: 'Paiement de la taxe de l’employeur, première admission', en: 'Payment of the employer’s tax, first admission' },
  [former(monthsFrom(3), 'D. 311-18-3, b')],
  { kind: 'duty', procedures },
)
