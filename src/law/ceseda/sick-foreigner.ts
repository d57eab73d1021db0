import { daysAfter, defineRule, monthsFrom } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/**
 * The sick foreigner: the opinion of OFII's college of doctors since 2017-01-01, the regional medical commission before. The prefect may not decide
 * without the opinion.
 */
const medical = ['sick-foreigner', 'residence-application']

/**
 * The applicant sends the certificate, from the registration of the application (R. 313-23, then R. 425-12); no such limit stood before 2019-03-01.
 */
export const medicalCertificate = defineRule(
  'certificate-by-applicant',
  { fr: 'Envoi du certificat médical au service médical de l’OFII', en: 'Medical certificate sent to OFII’s medical service' },
  [{ from: '2019-03-01', period: monthsFrom(1), basis: [oldCeseda('R. 313-23'), newCeseda('R. 425-12')] }],
  { kind: 'right', procedures: medical },
)

/** The same where the application follows the information given to an asylum seeker, from that information (D. 311-3-2, then D. 431-7). */
export const medicalCertificateInAsylum = defineRule(
  'certificate-by-applicant-in-asylum',
  { fr: 'Envoi du certificat médical par le demandeur d’asile', en: 'Medical certificate sent by an asylum seeker' },
  [
    {
      from: '2019-03-01',
      period: monthsFrom(3),
      basis: [oldCeseda('R. 313-23'), oldCeseda('D. 311-3-2'), newCeseda('R. 425-12'), newCeseda('D. 431-7')],
    },
  ],
  { kind: 'right', procedures: medical },
)

/**
 * The treating doctor or the applicant answers, from the request or the summons; without an answer the report is drawn up on the file (R. 313-23,
 * then R. 425-12).
 */
export const doctorReply = defineRule(
  'doctor-reply',
  { fr: 'Réponse au médecin de l’OFII', en: 'Reply to OFII’s doctor' },
  [
    { from: '2017-01-01', until: '2019-03-01', period: daysAfter(15), basis: [ceseda('R. 313-23')], confidence: 'likely' },
    { from: '2019-03-01', period: daysAfter(15), basis: [oldCeseda('R. 313-23'), newCeseda('R. 425-12')] },
  ],
  { kind: 'advisory', procedures: medical },
)

/** The answer to the college, from its request; without it the opinion is given on the file (R. 313-23, then R. 425-12). */
export const collegeReply = defineRule(
  'college-reply',
  { fr: 'Complément demandé par le collège', en: 'Information that the college asked for' },
  [
    { from: '2017-01-01', until: '2019-03-01', period: daysAfter(15), basis: [ceseda('R. 313-23')], confidence: 'likely' },
    { from: '2019-03-01', period: daysAfter(15), basis: [oldCeseda('R. 313-23'), newCeseda('R. 425-12')] },
  ],
  { kind: 'advisory', procedures: medical },
)

/**
 * The college's opinion, from the transmission of the medical certificate (of the medical elements before 2019-03-01); none is deemed given
 * (R. 313-23, then R. 425-13).
 */
export const collegeOpinion = defineRule(
  'college-opinion',
  { fr: 'Avis du collège de médecins', en: 'Opinion of the college of doctors' },
  [{ from: '2017-01-01', period: monthsFrom(3), basis: [oldCeseda('R. 313-23'), newCeseda('R. 425-13')] }],
  { kind: 'duty', procedures: medical },
)

/** The authorisation, at most, from its issue; renewed while the care lasts (L. 311-12, then L. 425-10; residence dossier, sick foreigner). */
export const parentAuthorisation = defineRule(
  'parent-aps',
  { fr: 'Autorisation provisoire du parent d’un enfant malade', en: 'Provisional authorisation of the parent of a sick child' },
  [{ from: '2015-01-16', period: monthsFrom(6), basis: [oldCeseda('L. 311-12'), newCeseda('L. 425-10')] }],
  { kind: 'validity', procedures: medical },
)

/** The agency's doctor refers the case, from the receipt of the medical report (R. 313-27, until 2016-12-31). */
export const commissionReferral = defineRule(
  'regional-medical-commission-referral',
  { fr: 'Saisine de la commission médicale régionale', en: 'Referral to the regional medical commission' },
  [{ from: '2015-01-16', until: '2017-01-01', period: monthsFrom(1), basis: [ceseda('R. 313-27')] }],
  { kind: 'duty', procedures: medical },
)

/** The commission meets, from the referral (R. 313-27, until 2016-12-31). */
export const commissionMeeting = defineRule(
  'regional-medical-commission-meeting',
  { fr: 'Réunion de la commission médicale régionale', en: 'Meeting of the regional medical commission' },
  [{ from: '2015-01-16', until: '2017-01-01', period: monthsFrom(1), basis: [ceseda('R. 313-27')] }],
  { kind: 'duty', procedures: medical },
)

/** The person is told the date, the time and the place at least this long before, counted back from the sitting (R. 313-28, until 2016-12-31). */
export const commissionSummons = defineRule(
  'regional-medical-commission-summons',
  { fr: 'Convocation devant la commission médicale régionale', en: 'Summons before the regional medical commission' },
  [{ from: '2015-01-16', until: '2017-01-01', period: daysAfter(15), basis: [ceseda('R. 313-28')] }],
  { kind: 'notice', procedures: medical, counted: 'back' },
)

/** The commission's opinion, from the sitting; without it the agency's doctor may give an opinion alone (R. 313-30, until 2016-12-31). */
export const commissionOpinion = defineRule(
  'regional-medical-commission-opinion',
  { fr: 'Avis de la commission médicale régionale', en: 'Opinion of the regional medical commission' },
  [{ from: '2015-01-16', until: '2017-01-01', period: monthsFrom(1), basis: [ceseda('R. 313-30')] }],
  { kind: 'advisory', procedures: medical },
)
