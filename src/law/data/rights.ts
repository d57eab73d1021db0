import { article, hours, monthsFrom, defineRule, twoReadings } from '../rule.js'
import type { Count } from '../types.js'

/**
 * The rights of the persons whose data a file holds (data dossier, section 5.5). Encoded from the day of decree 2019-536, the first one that the dossier
 * dates; the articles of the regulation were not read again.
 */
const decree2019 = '2019-06-01'
const gdpr = (number: string) => [article('RGPD', number)]
const rolledMonth: Count = { unit: 'months', n: 1, roll: 'cpc-642' }

const answer = twoReadings({
  firm: monthsFrom(1),
  late: rolledMonth,
  doubt: {
    fr: 'Le report au jour ouvrable suivant suppose que le règlement 1182/71 s’applique : répondre à la date la plus proche.',
    en: 'The roll-over to the next working day supposes that regulation 1182/71 applies: answer by the earlier date.',
  },
})

/** The answer to a request, from its receipt. The check of an identity suspends it. */
export const rightsAnswer = defineRule(
  'rights.answer',
  { fr: 'Réponse à une demande d’exercice des droits', en: 'Answer to a request on personal data' },
  [{ from: decree2019, period: answer, basis: gdpr('art. 12, 3'), confidence: 'likely' }],
  { kind: 'duty', procedures: ['data-protection'] },
)

/** What a complex request adds, when the person was told within the first month. */
export const rightsAnswerExtension = defineRule(
  'rights.answer-extension',
  { fr: 'Prolongation de la réponse, demande complexe', en: 'Extension of the answer, complex request' },
  [{ from: decree2019, period: monthsFrom(2), basis: gdpr('art. 12, 3'), confidence: 'likely' }],
  { kind: 'duty', procedures: ['data-protection'] },
)

/** The reasons of a refusal, from the receipt of the request. */
export const rightsRefusal = defineRule(
  'rights.refusal-reasons',
  { fr: 'Motifs du refus d’une demande', en: 'Reasons of a refused request' },
  [{ from: decree2019, period: monthsFrom(1), basis: gdpr('art. 12, 4'), confidence: 'likely' }],
  { kind: 'duty', procedures: ['data-protection'] },
)

/** The notice of a breach to the CNIL, from the moment it is known: elapsed hours. */
export const breachNotice = defineRule(
  'breach.cnil',
  { fr: 'Notification d’une violation de données à la CNIL', en: 'Notice of a data breach to the CNIL' },
  [{ from: decree2019, period: hours(72), basis: gdpr('art. 33'), confidence: 'likely' }],
  { kind: 'duty', procedures: ['data-protection'] },
)

const indirect = [article('Décret 2019-536', 'art. 141'), article('Décret 2019-536', 'art. 142')]

/** Files of State security or defence only: the controller's time to gather the data, from the CNIL's request. */
export const indirectAccessController = defineRule(
  'indirect-access.controller',
  { fr: 'Accès indirect, réponse du responsable à la CNIL', en: 'Indirect access, controller’s answer to the CNIL' },
  [{ from: decree2019, period: monthsFrom(3), basis: indirect }],
  { kind: 'duty', procedures: ['data-protection'] },
)

/** The same files: the CNIL's answer to the person. */
export const indirectAccessAnswer = defineRule(
  'indirect-access.answer',
  { fr: 'Accès indirect, réponse de la CNIL', en: 'Indirect access, the CNIL’s answer' },
  [{ from: decree2019, period: monthsFrom(4), basis: indirect }],
  { kind: 'duty', procedures: ['data-protection'] },
)
