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

/** The limit, in four readings: a duty lapses at firm, a right at late; its length is a rule's, or its end was fixed. */
export const limit = [
  clock('limit', {
    n: 1,
    label,
    kind: 'duty',
    owner,
    starts: on('limit-set', byRule, isDuty),
    from: start,
    runs: ofTheLibrary,
    met,
    stopped,
    warn,
    tell: {
      firm: [['owner', 'duty-overdue']],
      lapse: [
        ['owner', 'duty-lapsed'],
        ['duty-officer', 'duty-lapsed'],
      ],
    },
  }),
  clock('limit', {
    n: 2,
    label,
    kind: 'right',
    owner,
    starts: on('limit-set', byRule, isRight),
    from: start,
    runs: ofTheLibrary,
    met,
    stopped,
    warn,
    tell: { firm: [['owner', 'right-doubtful']], lapse: [['owner', 'right-lapsed']] },
  }),
  clock('limit', {
    n: 3,
    label,
    kind: 'duty',
    owner,
    starts: on('limit-set', fixed, isDuty),
    runs: ofAnAuthority,
    met,
    stopped,
    warn,
    tell: {
      lapse: [
        ['owner', 'duty-lapsed'],
        ['duty-officer', 'duty-lapsed'],
      ],
    },
  }),
  clock('limit', {
    n: 4,
    label,
    kind: 'right',
    owner,
    starts: on('limit-set', fixed, isRight),
    runs: ofAnAuthority,
    met,
    stopped,
    warn,
    tell: { lapse: [['owner', 'right-lapsed']] },
  }),
]
