import { article, defineRule, monthsFrom } from '../rule.js'
import type { About } from '../types.js'

/**
 * What distance adds to the time to appear, to appeal and to go to the Cour de cassation before the courts of the mainland. It makes one length with the
 * time that it adds to.
 */
const distance = [article('CPC', '643')]
const about: About = { kind: 'right', procedures: ['detention'] }

/** A person who lives overseas. */
export const distanceOverseas = defineRule(
  'distance-overseas',
  { fr: 'Délai de distance, personne demeurant outre-mer', en: 'Time for distance, person living overseas' },
  [{ from: '2008-05-16', period: monthsFrom(1), basis: distance }],
  about,
)

/** A person who lives abroad. */
export const distanceAbroad = defineRule(
  'distance-abroad',
  { fr: 'Délai de distance, personne demeurant à l’étranger', en: 'Time for distance, person living abroad' },
  [{ from: '2008-05-16', period: monthsFrom(2), basis: distance }],
  about,
)
