import { heard, lapse, stops, words, type When } from '../../src/definition/language.js'
import { facts } from './facts.js'
import { ledToEnd, noReexamination } from './tests.js'

export const { on, at, choice, provided, schedule } = words(facts)

/** What ends a house arrest in all its forms: the facts recorded here, and what is heard from the other procedures of the file. */
export const freed: readonly When[] = [
  on('house-arrest-ended'),
  on('requested-state-refused', noReexamination),
  on('visit-ended', ledToEnd),
  heard('measure-ended', 'removal-measure'),
  heard('measure-executed', 'removal-measure'),
  heard('order-ended', 'expulsion'),
  heard('order-executed', 'expulsion'),
  heard('order-ended', 'judicial-ban'),
  heard('house-arrest-annulled', 'appeal-window'),
  heard('held', 'detention'),
  heard('removed', 'detention'),
  heard('protection-granted', 'asylum-claim'),
]

/** The clauses that carry the house arrest: one of them runs as long as it lasts. */
export const carriers = [
  'ha.short',
  'ha.dublin',
  'ha.long',
  'ha.expulsion-proposed',
  'ha.asylum-oqtf',
  'ha.asylum-threat',
  'ha.nolimit',
  'ha.judicial',
] as const

/** The house arrest is over: its period lapsed, or it was stopped. A renewal meets a period and ends nothing. */
export const over: readonly When[] = carriers.flatMap((carrier) => [lapse(carrier), stops(carrier)])
