import { defineRule, hours, minutes, monthsFrom, twoReadings } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/** The holding of a person by the police for the verification of the right to stay. The limits in hours run to the minute, without roll-over. */
const holding = oldCeseda('L. 611-1-1')
const procedures = ['verification-retention']

/**
 * The longest holding, from the start of the check and not from its notification; the time of an identity check made before counts too. The version is the
 * one of the start of the check. It may still have been running when the 24 hours came in: both readings on the eve.
 */
export const verificationCap = defineRule(
  'verification-cap',
  { fr: 'Durée maximale de la retenue pour vérification', en: 'Longest holding for verification' },
  [
    { from: '2016-11-01', until: '2018-12-31', period: hours(16), basis: [holding] },
    {
      from: '2018-12-31',
      until: '2019-01-01',
      period: twoReadings({
        firm: hours(16),
        late: hours(24),
        doubt: {
          fr: 'Contrôle commencé la veille du passage de seize à vingt-quatre heures : le texte du début du contrôle, ou le nouveau.',
          en: 'Check begun on the eve of the change from sixteen to twenty-four hours: the text of the start of the check, or the new one.',
        },
      }),
      basis: [holding],
      confidence: 'unsure',
    },
    { from: '2019-01-01', period: hours(24), basis: [holding, newCeseda('L. 813-3')] },
  ],
  { kind: 'liberty-cap', procedures },
)

/** How long the first hearing waits for the lawyer, from the information of the lawyer; not for questions on identity alone. */
export const lawyerWait = defineRule(
  'lawyer-wait',
  { fr: 'Attente de l’avocat avant la première audition', en: 'Wait for the lawyer before the first hearing' },
  [{ from: '2016-11-01', period: hours(1), basis: [holding, newCeseda('L. 813-6')] }],
  { kind: 'notice', procedures },
)

/** The talk with the lawyer, at most, from the arrival of the lawyer. */
export const lawyerInterview = defineRule(
  'lawyer-interview',
  { fr: 'Entretien avec l’avocat pendant la retenue', en: 'Talk with the lawyer during the holding' },
  [{ from: '2016-11-01', period: minutes(30), basis: [holding, newCeseda('L. 813-6')] }],
  { kind: 'right', procedures },
)

/** The destruction of the records when no enquiry, no enforcement and no decision followed, from the end of the holding. */
export const recordsDestruction = defineRule(
  'records-destruction',
  { fr: 'Destruction des pièces de la retenue', en: 'Destruction of the records of the holding' },
  [{ from: '2016-11-01', period: monthsFrom(6), basis: [holding, newCeseda('L. 813-14')] }],
  { kind: 'retention', procedures },
)

/** How long checks of residence papers may last without a break in one place (dossier of detention, section 2.3; the number before 2021-05-01 was not read). */
export const checksInOnePlace = defineRule(
  'verification-checks-in-one-place',
  { fr: 'Durée des contrôles en un même lieu', en: 'Length of the checks in one place' },
  [{ from: '2021-05-01', period: hours(6), basis: [ceseda('L. 812-2, 1°')] }],
  { kind: 'condition', procedures },
)
