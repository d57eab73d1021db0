import { plainDays } from '../cja/lengths.js'
import { daysAfter, defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { ceseda } from './articles.js'

/** The endorsement of the internship agreement of an ICT trainee (R. 313-10-8, from 2016-11-01 to 2019-02-28). */

/** The agreement is sent to the prefect at least this long before the internship, counted back from its start (R. 313-10-8). */
export const ictAgreementLead = defineRule(
  'ict-internship-agreement-filing-lead',
  { fr: 'Envoi de la convention de stage ICT avant le stage', en: 'ICT internship agreement sent before the internship' },
  [{ from: '2016-11-01', until: '2019-03-01', period: monthsFrom(2), basis: [ceseda('R. 313-10-8')] }],
  { kind: 'notice', procedures: ['residence-application'], counted: 'back' },
)

/** The prefect endorses the agreement or refuses, from its receipt (R. 313-10-8). */
export const ictAgreementEndorsement = defineRule(
  'ict-internship-agreement-endorsement',
  { fr: 'Visa de la convention de stage ICT', en: 'Endorsement of the ICT internship agreement' },
  [{ from: '2016-11-01', until: '2019-03-01', period: daysAfter(30), basis: [ceseda('R. 313-10-8')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)

/** The rejection of the agreement born of silence, from its receipt (R. 313-10-8, R*. 313-10-7-1). */
export const ictAgreementSilence = defineRule(
  'ict-internship-agreement-implicit-rejection',
  { fr: 'Silence gardé sur la convention de stage ICT : rejet', en: 'Silence on the ICT internship agreement: rejection' },
  [{ from: '2016-11-01', until: '2019-03-01', period: plainDays(30), basis: [ceseda('R. 313-10-8'), ceseda('R*. 313-10-7-1')] }],
  { kind: 'implied-decision', procedures: ['residence-application'] },
)

/** The amendment that extends the internship, at least this long before the end first planned, counted back from it (R. 313-10-8). */
export const ictAmendmentLead = defineRule(
  'ict-internship-amendment-filing-lead',
  {
    fr: 'Envoi de l’avenant de prolongation avant la fin du stage ICT',
    en: 'Amendment of extension sent before the end of the ICT internship',
  },
  [{ from: '2016-11-01', until: '2019-03-01', period: daysAfter(15), basis: [ceseda('R. 313-10-8')] }],
  { kind: 'notice', procedures: ['residence-application'], counted: 'back' },
)

/** The acceptance of the amendment born of silence, from its receipt, within the total length (R. 313-10-8, R*. 313-10-7-1). */
export const ictAmendmentSilence = defineRule(
  'ict-internship-amendment-implicit-acceptance',
  {
    fr: 'Silence gardé sur l’avenant de prolongation du stage ICT : acceptation',
    en: 'Silence on the amendment of an ICT internship: acceptance',
  },
  [{ from: '2016-11-01', until: '2019-03-01', period: plainDays(15), basis: [ceseda('R. 313-10-8'), ceseda('R*. 313-10-7-1')] }],
  { kind: 'implied-decision', procedures: ['residence-application'] },
)

/** The internship with its extension, at most, from its start (R. 313-10-8). */
export const ictInternshipTotal = defineRule(
  'ict-internship-total-max',
  { fr: 'Stage ICT, durée totale', en: 'ICT internship, total length' },
  [{ from: '2016-11-01', until: '2019-03-01', period: yearsFrom(1), basis: [ceseda('R. 313-10-8')] }],
  { kind: 'validity', procedures: ['residence-application'] },
)
