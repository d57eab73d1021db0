import { heard, lapse, meets, words, type When } from '../../src/definition/language.js'
import { facts } from './facts.js'
import { contestUpheld, overturnsRelease, quashesExtension, rankOfPeriod, requestGranted } from './tests.js'

/** The words of detention: `on` an occurrence, `at` a moment, and the occurrences that several clauses share. */
export const { on, at, given, granted, choice, provided } = words(facts)

/** The person is no longer held. */
export const gone: readonly When[] = [on('released'), on('removed'), on('absconded')]

/** The measure falls: recorded here, or heard (annulled, withdrawn, abrogated or replaced): no title for any coercion any more. */
export const measureFalls: readonly When[] = [on('removal-measure-annulled'), heard('measure-ended', 'removal-measure')]

/** What takes the title away without the judge of first instance. Where it is not known whether an appeal quashed the extension, liberty prevails. */
export const titleFalls: readonly When[] = [
  ...gone,
  on('detention-ended-by-prefect'),
  ...measureFalls,
  on('asylum-detention-ended'),
  on('appeal-ruled', quashesExtension),
  lapse('detention-max'),
]

/** The orders that end detention: the prosecutor may still ask for their suspension (L. 552-6, L. 743-19). */
export const endedByJudge: readonly When[] = [
  on('detention-ended-by-judge'),
  on('judicial-house-arrest-ordered'),
  on('placement-contest-ruled', contestUpheld),
  on('release-request-ruled', requestGranted),
]

/** All the orders that can be appealed. */
export const orders: readonly When[] = [
  on('extension-ordered'),
  on('detention-ended-by-judge'),
  on('judicial-house-arrest-ordered'),
  on('placement-contest-ruled'),
  on('release-request-ruled'),
]

/** The titles of the judge's chain: an order can end them. */
export const judgesTitles = ['initial-cap', 'awaiting-ruling', 'extension-1-cap', 'extension-2-cap', 'extension-3-cap', 'extension-4-cap']
/** All the clauses that are a title to hold the person, in the order of the chain. */
export const titles = [...judgesTitles, 'notification-pending', 'held-for-justice', 'held-for-appeal']
/** Those that end by themselves. */
export const titlesThatLapse = titles.filter((title) => title !== 'notification-pending')

/** The court of appeal quashes a release, the person being held for that very appeal: the period of that rank is theirs to order. */
export const releaseOverturned = provided(meets('held-for-appeal'), 'appeal-ruled', overturnsRelease)
export const releaseOverturnedInPeriod = (n: number): When => provided(releaseOverturned, 'appeal-ruled', rankOfPeriod(n))
