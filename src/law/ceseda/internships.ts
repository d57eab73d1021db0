import { plainDays } from '../cja/lengths.js'
import { daysAfter, defineRule, monthsFrom } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/**
 * Trainees: the permit, the longest internships and the endorsement of the agreement by the prefect (R. 313-10-2 to R. 313-10-4 before 2021-05-01).
 */

/**
 * The written decision, at the latest, from the filing of the complete application (R. 313-10-2, then R. 426-17). A silence of the same length
 * refuses.
 */
export const traineeCardDecision = defineRule(
  'trainee-card-decision-notified',
  { fr: 'Décision écrite, carte « stagiaire »', en: 'Written decision, trainee card' },
  [{ from: '2019-03-01', period: daysAfter(90), basis: [oldCeseda('R. 313-10-2, II'), newCeseda('R. 426-17')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)

/** An internship of vocational training, at most, from its start (R. 313-10-3, 1°). */
export const vocationalInternship = defineRule(
  'internship-vocational-max',
  { fr: 'Stage de formation professionnelle, durée maximale', en: 'Vocational internship, longest length' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(6), basis: [ceseda('R. 313-10-3, 1°')] }],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** The internship of an employee of a foreign company, at most, from its start (R. 313-10-3, 2°); one extension is possible. */
export const employeeInternship = defineRule(
  'internship-foreign-employee-initial-max',
  {
    fr: 'Stage du salarié d’une entreprise étrangère, durée initiale',
    en: 'Internship of the employee of a foreign company, first length',
  },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(12), basis: [ceseda('R. 313-10-3, 2°')] }],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** The same internship with its single extension, from its start (R. 313-10-3, 2°). */
export const employeeInternshipTotal = defineRule(
  'internship-foreign-employee-total-max',
  { fr: 'Stage du salarié d’une entreprise étrangère, durée totale', en: 'Internship of the employee of a foreign company, total length' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(18), basis: [ceseda('R. 313-10-3, 2°')] }],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** An internship in a public hospital, at most, from its start (R. 313-10-3, 3°). */
export const hospitalInternship = defineRule(
  'internship-hospital-initial-max',
  { fr: 'Stage hospitalier, durée initiale', en: 'Hospital internship, first length' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(6), basis: [ceseda('R. 313-10-3, 3°')] }],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** Its extension, at most, from the end of the first length (R. 313-10-3, 3°). */
export const hospitalInternshipExtension = defineRule(
  'internship-hospital-extension-max',
  { fr: 'Stage hospitalier, prolongation', en: 'Hospital internship, extension' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(6), basis: [ceseda('R. 313-10-3, 3°')] }],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** All the hospital internships together, at most, from the first agreement (R. 313-10-3, 3°). */
export const hospitalInternshipsTotal = defineRule(
  'internship-hospital-cumulated-max',
  { fr: 'Stages hospitaliers, durée cumulée', en: 'Hospital internships, sum of the lengths' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(24), basis: [ceseda('R. 313-10-3, 3°')] }],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** The agreement is sent to the prefect at least this long before the internship, counted back from its start (R. 313-10-4). */
export const agreementLead = defineRule(
  'internship-agreement-filing-lead',
  { fr: 'Envoi de la convention de stage avant le stage', en: 'Internship agreement sent before the internship' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(2), basis: [ceseda('R. 313-10-4')] }],
  { kind: 'notice', procedures: ['residence-application'], counted: 'back' },
)

/** The prefect endorses the agreement or refuses, from its receipt (R. 313-10-4). */
export const agreementEndorsement = defineRule(
  'internship-agreement-endorsement',
  { fr: 'Visa de la convention de stage', en: 'Endorsement of the internship agreement' },
  [{ from: '2015-01-16', until: '2021-05-01', period: daysAfter(30), basis: [ceseda('R. 313-10-4')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)

/** The rejection of the agreement born of silence, from its receipt (R. 313-10-4). */
export const agreementSilence = defineRule(
  'internship-agreement-implicit-rejection',
  { fr: 'Silence gardé sur la convention de stage : rejet', en: 'Silence on the internship agreement: rejection' },
  [{ from: '2015-01-16', until: '2021-05-01', period: plainDays(30), basis: [ceseda('R. 313-10-4')] }],
  { kind: 'implied-decision', procedures: ['residence-application'] },
)

/** The same notice under a programme of cooperation of the Union or between States, counted back from the start of the internship (R. 313-10-4). */
export const programmeAgreementLead = defineRule(
  'internship-eu-programme-filing-lead',
  {
    fr: 'Envoi de la convention avant le stage, programme européen ou intergouvernemental',
    en: 'Agreement sent before the internship, European or intergovernmental programme',
  },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(1), basis: [ceseda('R. 313-10-4')] }],
  { kind: 'notice', procedures: ['residence-application'], counted: 'back' },
)

/** The endorsement or refusal under such a programme, from the receipt of the agreement (R. 313-10-4). */
export const programmeAgreementEndorsement = defineRule(
  'internship-eu-programme-endorsement',
  {
    fr: 'Visa de la convention, programme européen ou intergouvernemental',
    en: 'Endorsement of the agreement, European or intergovernmental programme',
  },
  [{ from: '2015-01-16', until: '2021-05-01', period: daysAfter(15), basis: [ceseda('R. 313-10-4')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)

/**
 * The rejection born of silence under such a programme, from the receipt of the agreement: an interpretation of R. 313-10-4 (residence dossier,
 * catalogue, implied decisions).
 */
export const programmeAgreementSilence = defineRule(
  'internship-eu-programme-implicit-rejection',
  {
    fr: 'Silence gardé sur la convention, programme européen ou intergouvernemental : rejet',
    en: 'Silence on the agreement, European or intergovernmental programme: rejection',
  },
  [{ from: '2015-01-16', until: '2021-05-01', period: plainDays(15), basis: [ceseda('R. 313-10-4')], confidence: 'likely' }],
  { kind: 'implied-decision', procedures: ['residence-application'] },
)

/** The amendment that extends the internship is sent at least this long before the end first planned, counted back from it (R. 313-10-4). */
export const amendmentLead = defineRule(
  'internship-amendment-filing-lead',
  { fr: 'Envoi de l’avenant de prolongation avant la fin du stage', en: 'Amendment of extension sent before the end of the internship' },
  [{ from: '2015-01-16', until: '2021-05-01', period: daysAfter(15), basis: [ceseda('R. 313-10-4')] }],
  { kind: 'notice', procedures: ['residence-application'], counted: 'back' },
)

/** The acceptance of the amendment born of silence, from its receipt (R. 313-10-4). */
export const amendmentSilence = defineRule(
  'internship-amendment-implicit-acceptance',
  { fr: 'Silence gardé sur l’avenant de prolongation : acceptation', en: 'Silence on the amendment of extension: acceptance' },
  [{ from: '2015-01-16', until: '2021-05-01', period: plainDays(15), basis: [ceseda('R. 313-10-4')] }],
  { kind: 'implied-decision', procedures: ['residence-application'] },
)
