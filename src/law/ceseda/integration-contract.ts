import { francMonths } from '../cja/lengths.js'
import { daysAfter, defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { former, lasting } from './wordings.js'

/** The republican integration contract, born on 2016-07-03. Months and years run from date to date; a last day that is a Sunday stays. */
const procedures = ['integration-contract']
const born = { from: '2016-07-03' } as const

/** The length of the contract, from its signature (R. 311-26, then R. 413-4). */
export const contractTerm = defineRule(
  'contract-term',
  { fr: 'Durée du contrat d’intégration républicaine', en: 'Length of the integration contract' },
  [lasting(yearsFrom(1), 'R. 311-26', 'R. 413-4', born)],
  { kind: 'validity', procedures },
)

/** Its extension by the prefect at most, from its end: a legitimate reason, training under way, regular stay (R. 311-26, then R. 413-4). */
export const contractExtension = defineRule(
  'cir-extension-1-year',
  { fr: 'Prolongation du contrat d’intégration républicaine', en: 'Extension of the integration contract' },
  [lasting(yearsFrom(1), 'R. 311-26', 'R. 413-4', born)],
  { kind: 'validity', procedures },
)

/** The prefect's view of the attendance, at the end of the first year where the language training is longer (R. 311-26, then R. 413-4). */
export const assessmentAfterYear = defineRule(
  'assessment-year-1',
  { fr: 'Appréciation de l’assiduité à un an', en: 'View of the attendance after a year' },
  [lasting(yearsFrom(1), 'R. 311-26', 'R. 413-4', born)],
  { kind: 'duty', procedures },
)

/** OFII's opinion for it, at the end of the training, or of the first year where the language training is longer (R. 311-25, then R. 413-11). */
export const ofiiOpinion = defineRule(
  'cir-ofii-opinion-end-training-or-year-1',
  { fr: 'Avis de l’OFII sur l’assiduité', en: 'OFII’s opinion on the attendance' },
  [lasting(yearsFrom(1), 'R. 311-25', 'R. 413-11', born)],
  { kind: 'advisory', procedures },
)

/** The interview that closes the contract, from the end of the training (R. 311-25, then R. 413-14). */
export const closingInterview = defineRule(
  'closing-interview',
  { fr: 'Entretien de fin de contrat', en: 'Closing interview' },
  [lasting(monthsFrom(3), 'R. 311-25', 'R. 413-14', born)],
  { kind: 'duty', procedures },
)

/** The closing of the contract, from the end of the prescribed training (R. 311-26, then R. 413-4). */
export const closure = defineRule(
  'closure',
  { fr: 'Clôture du contrat d’intégration républicaine', en: 'Closing of the integration contract' },
  [lasting(monthsFrom(1), 'R. 311-26', 'R. 413-4', born)],
  { kind: 'duty', procedures },
)

/** The least time for observations before a termination, from the receipt of the letter: the authority waits for late (R. 311-26, then R. 413-4). */
export const terminationObservations = defineRule(
  'termination-observations',
  { fr: 'Observations avant la résiliation du contrat', en: 'Observations before the termination of the contract' },
  [lasting(francMonths(1), 'R. 311-26', 'R. 413-4', born)],
  { kind: 'notice', procedures },
)

/**
 * The registration for the language certificate, from the target level; the text may mean the offer of it. From 2022-01-01 an order fixes it
 * (R. 413-13): no version. The start of the old wording (R. 311-24) was not read: it stands from the birth of the contract.
 */
export const languageCertificate = defineRule(
  'language-certificate',
  { fr: 'Inscription au test de certification linguistique', en: 'Registration for the language certificate' },
  [{ ...lasting(monthsFrom(6), 'R. 311-24', 'R. 413-13', { ...born, confidence: 'likely' }), until: '2022-01-01' }],
  { kind: 'right', procedures },
)

/** How often an attendance certificate is given on request: at the end of each day of training (R. 311-23). */
export const attendanceCertificate = defineRule(
  'cir-attendance-attestation-daily',
  { fr: 'Attestation d’assiduité, par journée de formation', en: 'Attendance certificate, each day of training' },
  [former(daysAfter(1), 'R. 311-23', { from: '2019-03-01' })],
  { kind: 'frequency', procedures },
)

const condition = { kind: 'condition', procedures } as const

/** Secondary schooling in France that exempts from the contract (R. 311-20, II, 2°). */
export const exemptBySchool = defineRule(
  'cir-exempt-3-school-years',
  { fr: 'Dispense du contrat : scolarité secondaire en France', en: 'Exemption: secondary school in France' },
  [former(yearsFrom(3), 'R. 311-20, II, 2°', born)],
  condition,
)

/** Higher education in France that exempts from it (R. 311-20, II, 2°). */
export const exemptByHigherEducation = defineRule(
  'cir-exempt-1-higher-year',
  { fr: 'Dispense du contrat : études supérieures en France', en: 'Exemption: higher education in France' },
  [former(yearsFrom(1), 'R. 311-20, II, 2°', born)],
  condition,
)

/** Years in a French school abroad that exempt from it (R. 311-20, II, 3°). */
export const exemptByFrenchSchool = defineRule(
  'cir-exempt-3-years-french-school-abroad',
  { fr: 'Dispense du contrat : école française à l’étranger', en: 'Exemption: French school abroad' },
  [former(yearsFrom(3), 'R. 311-20, II, 3°', born)],
  condition,
)

/** The age from which a young person covered by L. 314-12 is exempt, from the birth (R. 311-20, II, 4°). */
export const exemptFromSixteen = defineRule(
  'cir-exempt-16-18',
  { fr: 'Dispense du contrat : à partir de seize ans', en: 'Exemption: from sixteen' },
  [former(yearsFrom(16), 'R. 311-20, II, 4°', born)],
  condition,
)

/** The age to which he is exempt, from the birth (R. 311-20, II, 4°). */
export const exemptToEighteen = defineRule(
  'cir-exempt-16-18-end',
  { fr: 'Dispense du contrat : jusqu’à dix-huit ans', en: 'Exemption: to eighteen' },
  [former(yearsFrom(18), 'R. 311-20, II, 4°', born)],
  condition,
)
