import { plainMonths } from '../cja/lengths.js'
import { article, defineRule } from '../rule.js'

/** The withdrawal of a decision that is unlawful, from its signature; after it only its abrogation, for the future, is possible (L. 243-1). */
export const withdrawalOfDecision = defineRule(
  'withdrawal-of-decision',
  { fr: 'Retrait d’une décision illégale', en: 'Withdrawal of an unlawful decision' },
  [{ from: '2016-01-01', period: plainMonths(4), basis: [article('CRPA', 'L. 243-3')], confidence: 'likely' }],
)
