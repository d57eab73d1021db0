import { daysAfter, defineRule, monthsFrom, times, yearsFrom } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/** Permits of artists, seconded employees and au pairs. */

/** The contract of the artist is longer than this (R. 313-14, wording until 2016-10-31). */
export const artistContract = defineRule(
  'artist-contract-min',
  { fr: 'Carte « profession artistique et culturelle », durée du contrat', en: 'Artist card, length of the contract' },
  [{ from: '2015-01-16', until: '2016-11-01', period: monthsFrom(3), basis: [ceseda('R. 313-14')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/**
 * How often the seconded employee declares that the terms of employment and pay still hold, from the issue of the card (R. 313-19, wording until
 * 2016-10-31).
 */
export const secondedDeclaration = defineRule(
  'seconded-employee-annual-declaration',
  { fr: 'Salarié en mission, déclaration annuelle', en: 'Seconded employee, yearly declaration' },
  [{ from: '2015-01-16', until: '2016-11-01', period: yearsFrom(1), basis: [ceseda('R. 313-19')] }],
  { kind: 'frequency', procedures: ['residence-application'] },
)

/** Days of rest a week that the agreement guarantees (R. 313-12). */
export const auPairRest = defineRule(
  'au-pair-weekly-rest',
  { fr: 'Jeune au pair, jours de repos par semaine', en: 'Au pair, days of rest a week' },
  [{ from: '2019-03-01', until: '2021-05-01', period: times(1), basis: [ceseda('R. 313-12')] }],
  { kind: 'frequency', procedures: ['residence-application'] },
)

/** How often the pocket money is paid (R. 313-12); an order fixes its amount. */
export const auPairAllowance = defineRule(
  'au-pair-monthly-allowance',
  { fr: 'Jeune au pair, versement de l’argent de poche', en: 'Au pair, payment of the pocket money' },
  [{ from: '2019-03-01', until: '2021-05-01', period: monthsFrom(1), basis: [ceseda('R. 313-12')] }],
  { kind: 'frequency', procedures: ['residence-application'] },
)

/**
 * The written decision, at the latest, from the filing of the complete application (R. 313-12, then R. 426-14). A silence of the same length
 * refuses.
 */
export const auPairCardDecision = defineRule(
  'au-pair-card-decision-notified',
  { fr: 'Décision écrite, carte « jeune au pair »', en: 'Written decision, au pair card' },
  [{ from: '2019-03-01', period: daysAfter(90), basis: [oldCeseda('R. 313-12'), newCeseda('R. 426-14')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)

/** The stay of an au pair with its renewals, at most, from the first card (R. 313-37). */
export const auPairTotal = defineRule(
  'au-pair-total-stay',
  { fr: 'Jeune au pair, durée totale du séjour', en: 'Au pair, total length of stay' },
  [{ from: '2019-03-01', until: '2021-05-01', period: yearsFrom(2), basis: [ceseda('R. 313-37')] }],
  { kind: 'validity', procedures: ['residence-application'] },
)
