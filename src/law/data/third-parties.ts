import { newCeseda, oldCeseda } from '../ceseda/articles.js'
import { defineRule, yearsFrom } from '../rule.js'
import type { About } from '../types.js'

/** How far back the prefect may ask a third party to go, counted back from the request (right of communication). A wider request is refused. */
const basis = [oldCeseda('R. 611-41-2'), newCeseda('R. 811-5')]
const about: About = { kind: 'condition', procedures: ['residence-application', 'fraud-or-public-order-review'], counted: 'back' }

/** The contracts of suppliers of energy and communications. */
export const contractHistory = defineRule(
  'third-party-history.contracts',
  { fr: 'Historique des contrats, énergie et communications', en: 'History of contracts, energy and communications' },
  [{ from: '2015-01-16', period: yearsFrom(5), basis }],
  about,
)

/** The statements of a bank account. */
export const statementHistory = defineRule(
  'third-party-history.statements',
  { fr: 'Relevés de comptes bancaires', en: 'Bank statements' },
  [{ from: '2015-01-16', period: yearsFrom(2), basis }],
  about,
)
