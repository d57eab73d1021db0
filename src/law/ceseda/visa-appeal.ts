import { cja, francDays, francMonths, plainMonths, unresearched } from '../cja/lengths.js'
import { article, defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { ceseda, renumbering } from './articles.js'
import { former, lasting } from './wordings.js'

/**
 * The refusal of a visa: an appeal to the administration comes before the court of Nantes. The reform applies to refusals taken from 2023-01-01, a date
 * read in secondary sources: the version is the one of the day of the refusal.
 */
const procedures = ['visa-appeal']
const reform = '2023-01-01'

/** The appeal that must come before the court, from the notification of the refusal (D. 211-6, then D. 312-4). */
export const visaPriorAppeal = defineRule(
  'visa-prior-appeal',
  { fr: 'Recours préalable contre un refus de visa', en: 'Prior appeal of a refused visa' },
  [
    former(francMonths(2), 'D. 211-6'),
    { from: renumbering, until: reform, period: francMonths(2), basis: [ceseda('D. 312-4')] },
    { from: reform, period: francDays(30), basis: [ceseda('D. 312-4')], confidence: 'likely' },
  ],
  { kind: 'right', procedures },
)

/** The same against the refusal of a travel authorisation (ETIAS). */
export const etiasPriorAppeal = defineRule(
  'visa-prior-appeal-etias',
  { fr: 'Recours préalable contre un refus d’autorisation de voyage', en: 'Prior appeal of a refused travel authorisation' },
  [{ from: reform, period: francDays(30), basis: [ceseda('D. 312-7')], confidence: 'likely' }],
  { kind: 'right', procedures },
)

/** The silence on that appeal, from its receipt: a rejection for the reasons of the refusal (CRPA L. 231-4, then D. 312-8-1). */
export const visaPriorAppealSilence = defineRule(
  'visa-prior-appeal-silence',
  { fr: 'Silence sur le recours préalable, refus de visa', en: 'Silence on the prior appeal, refused visa' },
  [
    { from: unresearched, until: reform, period: plainMonths(2), basis: [article('CRPA', 'L. 231-4')], confidence: 'likely' },
    { from: reform, period: plainMonths(2), basis: [ceseda('D. 312-8-1')] },
  ],
  { kind: 'implied-decision', procedures },
)

/** The application to the court of Nantes, from the rejection, express or born of silence; living abroad adds nothing since 2022-07-02 (R. 312-6). */
export const nantesAppeal = defineRule(
  'nantes-appeal',
  { fr: 'Recours devant le tribunal de Nantes, refus de visa', en: 'Application to the court of Nantes, refused visa' },
  [
    {
      from: unresearched,
      period: francMonths(2),
      basis: [cja('R. 421-1'), cja('R. 421-2'), ceseda('R. 312-6', { from: '2022-07-02' })],
      confidence: 'likely',
    },
  ],
  { kind: 'right', procedures },
)

/** The check of a doubtful civil-status document, from the visa application, whose silence stops meanwhile (R. 211-4, then R. 811-2). */
export const civilStatusStay = defineRule(
  'civil-status-stay',
  { fr: 'Sursis pour vérification de l’état civil', en: 'Stay for a check of the civil status' },
  [lasting(monthsFrom(4), 'R. 211-4', 'R. 811-2')],
  { kind: 'duty', procedures },
)

/** Its extension at most, for the time strictly needed, from the end of the first four months. */
export const civilStatusStayExtension = defineRule(
  'civil-status-stay-extension',
  { fr: 'Prolongation du sursis pour vérification de l’état civil', en: 'Longer stay for a check of the civil status' },
  [lasting(monthsFrom(4), 'R. 211-4, al. 2', 'R. 811-2')],
  { kind: 'duty', procedures },
)

/** The stay of the visa of a family during tests and training before departure, at most: repealed with them on 2016-11-01. */
export const visaFamilySuspension = defineRule(
  'visa-family-integration-suspension',
  { fr: 'Sursis à statuer sur le visa de la famille', en: 'Stay of the visa of the family' },
  [former(monthsFrom(6), 'R. 211-4-2', { until: '2016-11-01' })],
  { kind: 'advisory', procedures: ['family-reunification'] },
)

/** The term of the members of the commission on refused visas (D. 211-7, then D. 312-5). */
export const visaCommissionTerm = defineRule(
  'visa-commission-member-term',
  { fr: 'Mandat à la commission de recours contre les refus de visa', en: 'Term at the commission on refused visas' },
  [lasting(yearsFrom(3), 'D. 211-7', 'D. 312-5')],
  { kind: 'validity', procedures },
)
