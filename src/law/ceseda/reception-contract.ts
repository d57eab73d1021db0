import { francMonths } from '../cja/lengths.js'
import { clearDays, daysAfter, defineRule, hours, monthsFrom, twoReadings, yearsFrom } from '../rule.js'
import type { LimitKind, Period, Rule, Text } from '../types.js'
import { former } from './wordings.js'

/**
 * The reception and integration contract and the tests before departure, repealed on 2016-07-03. A contract that was signed before may have outlived
 * them.
 */
const old = (id: string, label: Text, number: string, period: Period, kind: LimitKind): Rule =>
  defineRule(id, label, [former(period, number, { until: '2016-07-03' })], { kind, procedures: ['integration-contract'] })

/** The length of the contract, from its conclusion. */
export const receptionContractTerm = old(
  'cai-duration-1-year',
  { fr: 'Durée du contrat d’accueil et d’intégration', en: 'Length of the reception contract' },
  'R. 311-27',
  yearsFrom(1),
  'validity',
)

/** Its extension at most, from its end; by right where duly followed language training still runs. */
export const receptionContractExtension = old(
  'cai-extension-1-year',
  { fr: 'Prolongation du contrat d’accueil et d’intégration', en: 'Extension of the reception contract' },
  'R. 311-27',
  yearsFrom(1),
  'validity',
)

/** Its closing, from the end of the prescribed training. */
export const receptionContractClosure = old(
  'cai-closure-1-month',
  { fr: 'Clôture du contrat d’accueil et d’intégration', en: 'Closing of the reception contract' },
  'R. 311-27',
  monthsFrom(1),
  'duty',
)

/** Its closing after the language examination: one clear day after the date of the session. */
export const receptionContractClosureAfterExam = old(
  'cai-closure-1-clear-day-after-exam',
  { fr: 'Clôture du contrat d’accueil et d’intégration après l’examen', en: 'Closing of the reception contract after the examination' },
  'R. 311-27',
  twoReadings({
    firm: clearDays(1),
    late: { unit: 'days', n: 1, first: 'not-counted', clear: true },
    doubt: {
      fr: 'Un jour franc après l’examen : à la fin du lendemain, ou du jour suivant.',
      en: 'One clear day after the examination: to the end of the morrow, or of the day after it.',
    },
  }),
  'duty',
)

/** The least time for observations before its termination, from the receipt of the letter: the authority waits for late. */
export const receptionContractObservations = old(
  'cai-termination-observations-1-month',
  { fr: 'Observations avant la résiliation du contrat d’accueil', en: 'Observations before the termination of the reception contract' },
  'R. 311-28',
  francMonths(1),
  'notice',
)

/** The proof of the level of French, from the settlement in France. */
export const frenchProof = old(
  'french-language-proof-2-years',
  { fr: 'Preuve du niveau de français', en: 'Proof of the level of French' },
  'R. 311-30',
  yearsFrom(2),
  'duty',
)

/** The evaluation before departure, from the certificate of a complete file. */
export const evaluationBeforeDeparture = old(
  'predeparture-evaluation-60-days',
  { fr: 'Évaluation avant le départ', en: 'Evaluation before departure' },
  'R. 311-30-2',
  daysAfter(60),
  'duty',
)

/** The same for the spouse of a French citizen, from the presentation of the receipt of L. 211-2-1. */
export const evaluationOfSpouse = old(
  'predeparture-spouse-of-french-60-days',
  { fr: 'Évaluation avant le départ, conjoint de Français', en: 'Evaluation before departure, spouse of a French citizen' },
  'R. 311-30-11',
  daysAfter(60),
  'duty',
)

/** Secondary studies in a French school abroad that can exempt from the test. */
export const testExemptSecondary = old(
  'predeparture-exempt-3-years-secondary',
  { fr: 'Dispense du test : études secondaires', en: 'Exemption from the test: secondary studies' },
  'R. 311-30-2',
  yearsFrom(3),
  'condition',
)

/** Higher studies in France that can exempt from it. */
export const testExemptHigher = old(
  'predeparture-exempt-1-year-higher',
  { fr: 'Dispense du test : études supérieures', en: 'Exemption from the test: higher studies' },
  'R. 311-30-2',
  yearsFrom(1),
  'condition',
)

/** The results, from the evaluation. */
export const evaluationResults = old(
  'predeparture-results-8-days',
  { fr: 'Résultats de l’évaluation', en: 'Results of the evaluation' },
  'R. 311-30-2',
  daysAfter(8),
  'duty',
)

/** The start of the training, from the notification of insufficient results. */
export const trainingStart = old(
  'predeparture-training-start-2-months',
  { fr: 'Début de la formation avant le départ', en: 'Start of the training before departure' },
  'R. 311-30-4',
  monthsFrom(2),
  'duty',
)

/** The least length of the training in French; that of the training in values is half a day, which no count expresses. */
export const frenchTraining = old(
  'predeparture-language-training-40-hours',
  { fr: 'Durée minimale de la formation en français', en: 'Least length of the training in French' },
  'R. 311-30-6',
  hours(40),
  'condition',
)

/** The least length of the training of parents under the family contract. */
export const parentsTraining = old(
  'family-contract-training-1-day',
  { fr: 'Durée minimale de la formation des parents', en: 'Least length of the training of parents' },
  'R. 311-30-12',
  daysAfter(1),
  'condition',
)

/** The time to follow it, from the conclusion of the contract: that of R. 311-27, to which the text refers. */
export const parentsTrainingTime = old(
  'family-contract-training-time',
  { fr: 'Délai pour suivre la formation des parents', en: 'Time to follow the training of parents' },
  'R. 311-30-14',
  yearsFrom(1),
  'duty',
)
