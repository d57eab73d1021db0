import { francMonths, cja, unresearched } from '../cja/lengths.js'
import { yearsFrom } from '../rule.js'
import { limitsOf, ofNewCode, renumbered } from './asylum-lengths.js'

/** Statelessness: OFPRA has no time to decide and its silence decides nothing; no text was found on the delivery of the card. */
const stateless = limitsOf('statelessness')

/** The appeal of OFPRA's decision, from its notification: the administrative court, by ordinary law. */
export const statelessAppeal = stateless(
  'stateless-appeal',
  'right',
  { fr: 'Recours contre un refus du statut d’apatride', en: 'Appeal of a refusal of the status of stateless person' },
  [{ from: unresearched, period: francMonths(2), basis: [cja('R. 421-1')], confidence: 'likely' }],
)

/** Validity of the card at the first admission, at most. The start of the old text was not read. */
export const statelessCard = stateless(
  'stateless-card',
  'validity',
  { fr: 'Carte pluriannuelle de l’apatride', en: 'Multi-year card of the stateless person' },
  renumbered(yearsFrom(4), 'L. 313-26', 'L. 424-18', { from: '2021-04-01' }),
)

/** The regular stay after which a resident card can be asked for. */
export const statelessResidentCard = stateless(
  'stateless-resident-card',
  'right',
  { fr: 'Carte de résident de l’apatride', en: 'Resident card of the stateless person' },
  ofNewCode(yearsFrom(4), 'L. 424-21'),
)
