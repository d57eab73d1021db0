import { daysAfter, monthsFrom } from '../rule.js'
import { limitsOf, ofOldRegulations, openDays, renumbered } from './asylum-lengths.js'

/**
 * The adapted asylum procedure of Guadeloupe, Guyane and Martinique, where an order of the minister has put it in force. In Mayotte it needs no order since
 * 2022-05-01 (R. 591-12-1).
 */
const overseas = limitsOf('asylum-claim')
const adapted = ['R. 591-3', 'R. 591-12']

/** The rise of the claims is watched for so long before the order. */
export const overseasObservation = overseas(
  'overseas-trigger-3m-observation',
  'condition',
  { fr: 'Constat de l’afflux avant l’arrêté outre-mer', en: 'Rise observed before the overseas order' },
  ofOldRegulations(monthsFrom(3), 'R. 768-1'),
)

/** The longest life of the order, from its entry into force; it can be renewed. */
export const overseasOrder = overseas(
  'overseas-order-18m',
  'validity',
  { fr: 'Durée de l’arrêté outre-mer', en: 'Length of the overseas order' },
  renumbered(monthsFrom(18), ['R. 768-1', 'R. 768-2'], adapted),
)

/** The follow-up of the order. */
export const overseasFollowUp = overseas(
  'overseas-follow-up-6m',
  'frequency',
  { fr: 'Suivi semestriel de l’arrêté outre-mer', en: 'Half-yearly follow-up of the overseas order' },
  renumbered(monthsFrom(6), ['R. 768-1', 'R. 768-2'], adapted),
)

/** Lodging in person of the complete claim, from the delivery of the attestation. */
export const overseasLodging = overseas(
  'overseas-lodge-7d',
  'right',
  { fr: 'Introduction de la demande, procédure adaptée outre-mer', en: 'Lodging of the claim, adapted overseas procedure' },
  renumbered(openDays(7), 'R. 768-2', adapted, { confidence: 'likely' }),
)

/** What was missing from the claim, from OFPRA's request. */
export const overseasCompletion = overseas(
  'overseas-complete-3d',
  'right',
  { fr: 'Compléter la demande, procédure adaptée outre-mer', en: 'Completion of the claim, adapted overseas procedure' },
  renumbered(openDays(3), 'R. 768-2', adapted, { confidence: 'likely' }),
)

/** OFPRA's decision, from the lodging, unless it sets this time aside for a proper examination. Mayotte included since 2022-05-01 (R. 591-12-1). */
export const overseasDecision = overseas(
  'overseas-decision-21d',
  'duty',
  { fr: 'Examen par l’OFPRA, procédure adaptée outre-mer', en: 'Examination by OFPRA, adapted overseas procedure' },
  renumbered(daysAfter(21), 'R. 768-2', adapted),
)
