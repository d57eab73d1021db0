import { heard, words, type When } from '../../src/definition/language.js'
import { facts } from './facts.js'
import { protects, refuses } from './tests.js'

export const { on, at, given, granted, choice, provided } = words(facts)

/** The claim, by its own fact or as detention tells it. */
export const claimHanded: readonly When[] = [on('detention-claim-handed'), heard('asylum-claim-in-file', 'detention')]
/** The keeping, and the sending of the envelope, where they are recorded in the detention. */
export const keptInDetention = heard('asylum-kept-in-file', 'detention')
export const sentFromDetention = heard('asylum-claim-sent-in-file', 'detention')
/** What is heard of detention comes from any one of the file: a person freed and held again is in another. */
export const freed = heard('freed-in-file', 'detention')
export const heldAgain = heard('held-in-file', 'detention')
export const removed = heard('removed-in-file', 'detention')
/** The title of detention is gone: what is left to do there is told there. */
export const detentionEnded = heard('ended-in-file', 'detention')

export const granting = on('detention-ofpra-outcome', protects)
export const refusing = on('detention-ofpra-outcome', refuses)
/** The refusal is known to the person. */
export const refusalNotified = provided(on('detention-ofpra-notified'), 'detention-ofpra-outcome', refuses)
/** Nothing is left to examine. */
export const settled: readonly When[] = [
  refusalNotified,
  on('detention-claim-withdrawn'),
  on('right-to-remain-refused'),
  heard('right-to-remain-ended', 'asylum-claim'),
]
