import { defineRule, yearsFrom } from '../rule.js'
import { cja, unresearched } from './lengths.js'

/** The appeal that no notified window closes. Residence dossier, section 0; the case law was not read. */

/**
 * The outer limit, in principle, of an appeal against a decision whose ways and times of appeal were not stated, from the day on which the person
 * knew of it.
 */
export const courtAppealOuterLimit = defineRule(
  'court-appeal-outer-limit',
  { fr: 'Délai raisonnable de recours', en: 'Reasonable time to appeal' },
  [{ from: unresearched, period: yearsFrom(1), basis: [cja('R. 421-5')], confidence: 'likely' }],
  { kind: 'right', procedures: ['litigation', 'residence-application'] },
)
