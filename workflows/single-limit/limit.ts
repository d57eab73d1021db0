import { clock, type Clock, type Limit, type Moment } from '../../src/definition/language.js'
import { at, granted, on } from './facts.js'
import { byRule, fixed, isDuty, isRight, startsElsewhere } from './tests.js'

/** From the date that the fact gives, else from the fact itself. */
const start: Moment = { given: { fact: 'limit-set', where: [startsElsewhere] }, then: at('limit-set', 'from'), otherwise: at('limit-set') }
const ofTheLibrary: Limit = {
  rule: { of: 'limit-set', field: 'rule' },
  governedBy: start,
  granted: granted('limit-set', 'granted'),
}
const ofAnAuthority: Limit = { until: at('limit-set', 'endsAt') }

const label = { fr: 'Délai isolé', en: 'Stand-alone limit' }
const met = on('limit-met')
const stopped = on('limit-lifted')
// Thresholds before the end are the product's, no legal dates.
const warn: NonNullable<Clock['warn']> = [
  { before: '7d', tell: [['owner', 'duty-overdue']] },
  { before: '24h', tell: [['owner', 'duty-overdue']] },
]
const owner = { field: 'owner' }

const told = {
  duty: {
    lapse: [
      ['owner', 'duty-lapsed'],
      ['duty-officer', 'duty-lapsed'],
    ],
    firm: [['owner', 'duty-overdue']],
  },
  right: { lapse: [['owner', 'right-lapsed']], firm: [['owner', 'right-doubtful']] },
} as const satisfies Record<string, Clock['tell']>

/** A limit by a rule may have two dates, of which the first is told; the end that an authority fixed has one. */
const reading = (n: number, kind: keyof typeof told, given: 'rule' | 'end'): Clock => {
  const { firm, lapse } = told[kind]
  const isKind = kind === 'duty' ? isDuty : isRight
  const common = { n, label, kind, owner, met, stopped, warn }
  return given === 'rule'
    ? clock('limit', { ...common, starts: on('limit-set', byRule, isKind), from: start, runs: ofTheLibrary, tell: { firm, lapse } })
    : clock('limit', { ...common, starts: on('limit-set', fixed, isKind), runs: ofAnAuthority, tell: { lapse } })
}

/** The limit, in four readings: a duty lapses at firm, a right at late; its length is a rule's, or its end was fixed. */
export const limit: readonly Clock[] = [
  reading(1, 'duty', 'rule'),
  reading(2, 'right', 'rule'),
  reading(3, 'duty', 'end'),
  reading(4, 'right', 'end'),
]
