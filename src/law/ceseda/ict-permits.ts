import { daysAfter, defineRule, monthsFrom } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/** Transfers inside a company group (ICT): employees and trainees. */

/** Employment in the group, at least, on the day of the application of an ICT trainee (R. 313-10-6). */
export const ictTraineeSeniority = defineRule(
  'ict-trainee-seniority',
  { fr: 'Ancienneté dans le groupe, stagiaire ICT', en: 'Time in the group, ICT trainee' },
  [{ from: '2019-03-01', until: '2021-05-01', period: monthsFrom(6), basis: [ceseda('R. 313-10-6')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/**
 * The written decision, at the latest, from the filing of the complete application (R. 313-10-6, then R. 421-51; R. 432-2 prints R. 421-54 twice). A
 * silence of the same length refuses.
 */
export const ictTraineeCardDecision = defineRule(
  'ict-trainee-card-decision-notified',
  { fr: 'Décision écrite, carte « stagiaire ICT »', en: 'Written decision, ICT trainee card' },
  [{ from: '2019-03-01', period: daysAfter(90), basis: [oldCeseda('R. 313-10-6'), newCeseda('R. 421-51')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)

/**
 * The written decision, at the latest, from the filing of the complete application (R. 313-10-10, then R. 421-54). A silence of the same length
 * refuses.
 */
export const ictTraineeMobileCardDecision = defineRule(
  'ict-trainee-mobile-card-decision-notified',
  { fr: 'Décision écrite, carte « stagiaire mobile ICT »', en: 'Written decision, mobile ICT trainee card' },
  [{ from: '2019-03-01', period: daysAfter(90), basis: [oldCeseda('R. 313-10-10'), newCeseda('R. 421-54')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)

/** Employment in the group, at least, on the day of the application of a posted ICT employee (R. 313-72). */
export const ictEmployeeSeniority = defineRule(
  'ict-employee-seniority',
  { fr: 'Ancienneté dans le groupe, salarié détaché ICT', en: 'Time in the group, posted ICT employee' },
  [{ from: '2019-03-01', until: '2021-05-01', period: monthsFrom(6), basis: [ceseda('R. 313-72')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/**
 * The written decision, at the latest, from the filing of the complete application (R. 313-72, then R. 421-43). A silence of the same length
 * refuses.
 */
export const ictEmployeeCardDecision = defineRule(
  'ict-employee-card-decision-notified',
  { fr: 'Décision écrite, carte « salarié détaché ICT »', en: 'Written decision, posted ICT employee card' },
  [{ from: '2019-03-01', period: daysAfter(90), basis: [oldCeseda('R. 313-72'), newCeseda('R. 421-43')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)

/**
 * The written decision, at the latest, from the filing of the complete application (R. 313-74, then R. 421-47). A silence of the same length
 * refuses.
 */
export const ictMobileEmployeeCardDecision = defineRule(
  'ict-mobile-employee-card-decision-notified',
  { fr: 'Décision écrite, carte « salarié détaché mobile ICT »', en: 'Written decision, mobile ICT employee card' },
  [{ from: '2016-11-01', period: daysAfter(90), basis: [oldCeseda('R. 313-74'), newCeseda('R. 421-47')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)
