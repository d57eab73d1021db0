import { daysAfter, defineRule, yearsFrom } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/** Permits of students: R. 313-7 to R. 313-10 before 2021-05-01, and the programmes of mobility. */

/**
 * The written decision, at the latest, from the filing of the complete application (R. 313-7, then R. 422-5). A silence of the same length refuses.
 */
export const studentCardDecision = defineRule(
  'student-card-decision-notified',
  { fr: 'Décision écrite, carte « étudiant »', en: 'Written decision, student card' },
  [{ from: '2019-03-01', period: daysAfter(90), basis: [oldCeseda('R. 313-7, II'), newCeseda('R. 422-5')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)

/**
 * The written decision, at the latest, from the filing of the complete application (R. 313-75-3, then R. 422-5). A silence of the same length
 * refuses.
 */
export const studentMobilityCardDecision = defineRule(
  'student-mobility-card-decision-notified',
  {
    fr: 'Décision écrite, carte pluriannuelle « étudiant-programme de mobilité »',
    en: 'Written decision, multi-year student-mobility card',
  },
  [{ from: '2019-03-01', period: daysAfter(90), basis: [oldCeseda('R. 313-75-3'), newCeseda('R. 422-5')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)

/**
 * The year over which the working time of a student in mobility is capped, from the start of the work (R. 313-7-1); the share itself is in L. 313-7.
 */
export const studentWorkingYear = defineRule(
  'student-annual-working-time-cap',
  { fr: 'Période du plafond de travail de l’étudiant', en: 'Period of the student’s working-time cap' },
  [{ from: '2019-03-01', until: '2021-05-01', period: yearsFrom(1), basis: [ceseda('R. 313-7-1')] }],
  { kind: 'frequency', procedures: ['residence-application'] },
)

/** Years of higher education completed, at least, for a waiver of the long-stay visa that rests on the needs of the studies (R. 313-10). */
export const studiesForVisaWaiver = defineRule(
  'student-visa-waiver-four-years-study',
  { fr: 'Dispense de visa long séjour, études supérieures accomplies', en: 'Waiver of the long-stay visa, years of higher education' },
  [{ from: '2015-01-16', until: '2021-05-01', period: yearsFrom(4), basis: [ceseda('R. 313-10')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** Age, from birth, since which the student was schooled in France, for a waiver of the long-stay visa (R. 313-10). */
export const ageOfSchoolingForVisaWaiver = defineRule(
  'student-visa-waiver-schooling-since-16',
  {
    fr: 'Dispense de visa long séjour, âge du début de la scolarité en France',
    en: 'Waiver of the long-stay visa, age at which schooling in France began',
  },
  [{ from: '2015-01-16', until: '2021-05-01', period: yearsFrom(16), basis: [ceseda('R. 313-10')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)
