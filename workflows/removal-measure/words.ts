import { heard, words, type Moment, type When } from '../../src/definition/language.js'
import { facts } from './facts.js'
import { reviewAbrogates } from './tests.js'

/** The words of a removal measure, and the occurrences that several clauses share. */
export const { on, at, given, provided, granted, choice, schedule } = words(facts)

/** The court annuls the measure: heard from the window that it opened, or recorded. */
export const annulled: readonly When[] = [on('measure-annulled'), heard('measure-judgment-annulled', 'appeal-window')]
/** A residence title is issued: the measure is abrogated by implication. */
export const titleIssued = heard('residence-title-issued', 'residence-application')
/** The measure is gone: no title for any coercion any more. */
export const gone: readonly When[] = [...annulled, on('measure-withdrawn'), on('measure-abrogated'), on('measure-replaced'), titleIssued]
/** The person has left. */
export const departed: readonly When[] = [on('removal-executed'), on('departure-proved'), heard('departure-proved', 'assisted-return')]
/** The departure from which a ban runs (R. 511-5, R. 613-6). */
export const departure: Moment = {
  earliest: [at('removal-executed'), at('departure-proved'), heard('departure-proved', 'assisted-return')],
}
/** The ban is gone. */
export const banGone: readonly When[] = [
  ...gone,
  on('ban-abrogation-granted'),
  on('ban-review-decided', reviewAbrogates),
  heard('ban-annulled', 'appeal-window'),
]
