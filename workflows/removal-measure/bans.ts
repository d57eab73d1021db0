import { clock, endOf, lapse, meets, type Clause, type Moment } from '../../src/definition/language.js'
import {
  banAfterOverstay,
  banDepartureProof,
  banExtension,
  banOptional,
  banReview,
  banReviewSilence,
  banTotal,
  banWithoutPeriod,
  banWithoutPeriodThreat,
  circulationBan,
  circulationBanRequest,
} from '../../src/law/ceseda/bans.js'
import * as tell from './notices.js'
import { isBanOnCirculation, isBanOnReturn, liftedByDeparture, noSeriousThreat, rank } from './tests.js'
import { at, banGone, choice, departure, granted, on } from './words.js'

const issued = at('return-ban-issued')
const lengthFixed = granted('return-ban-issued', 'months')
const ranks = [1, 2, 3] as const
const reviews = [1, 2, 3, 4] as const

/** The largest length that the law allows for the ban; the decision fixes it. */
const longest = choice(
  'return-ban-issued',
  [banWithoutPeriod, banWithoutPeriodThreat, banAfterOverstay, banOptional],
  ({ type, seriousThreat }) =>
    type === 'irtf-612-6'
      ? seriousThreat === true
        ? banWithoutPeriodThreat
        : banWithoutPeriod
      : type === 'irtf-612-7'
        ? banAfterOverstay
        : banOptional,
)
/** An extension follows the term fixed by the decision, or the extension before it. */
const before = (n: number): Moment => ({ latest: [n === 1 ? endOf('rm.irtf-term') : endOf('rm.irtf-extension', n - 1)] })
const extension = { rule: banExtension, governedBy: at('return-ban-extended'), granted: granted('return-ban-extended', 'addedMonths') }

/** The bans. None has begun while the person has not left. */
export const bans: readonly Clause[] = [
  clock('rm.irtf', {
    label: { fr: 'Durée de l’interdiction de retour', en: 'Length of the ban on return' },
    kind: 'liberty-cap',
    owner: 'case-agent',
    starts: on('return-ban-issued', isBanOnReturn),
    from: departure,
    runs: { rule: longest, governedBy: issued, granted: lengthFixed },
    restarted: ranks.map((n) => ({ on: on('return-ban-extended', rank(n)), from: before(n), runs: extension })),
    met: [],
    stopped: banGone,
    warn: tell.banWarnings,
    tell: { lapse: tell.banOver },
  }),
  clock('rm.irtf-term', {
    label: { fr: 'Terme fixé par la décision', en: 'Term fixed by the decision' },
    kind: 'advisory',
    starts: on('return-ban-issued', isBanOnReturn),
    from: departure,
    runs: { rule: longest, governedBy: issued, granted: lengthFixed },
    met: [],
    stopped: banGone,
  }),
  ...ranks.map((n) =>
    clock('rm.irtf-extension', {
      n,
      label: { fr: `Terme de la prolongation n° ${n}`, en: `Term of extension ${n}` },
      kind: 'advisory',
      starts: on('return-ban-extended', rank(n)),
      from: before(n),
      runs: extension,
      met: [],
      stopped: banGone,
    }),
  ),
  clock('rm.irtf-total', {
    label: { fr: 'Durée totale avec prolongations', en: 'Total length with extensions' },
    kind: 'liberty-cap',
    owner: 'case-agent',
    starts: on('return-ban-issued', noSeriousThreat),
    from: departure,
    runs: { rule: banTotal, governedBy: issued },
    met: [],
    stopped: banGone,
    tell: { lapse: tell.banOver },
  }),
  // L. 511-1, III, L. 613-8: met by a departure inside the period; the prefecture may still refuse by a reasoned decision.
  clock('rm.irtf-proof', {
    label: { fr: 'Preuve du départ dans le délai', en: 'Proof of departure in time' },
    kind: 'right',
    owner: 'person',
    starts: on('return-ban-issued', liftedByDeparture),
    from: endOf('rm.departure-period'),
    runs: { rule: banDepartureProof, governedBy: issued },
    met: meets('rm.departure-period'),
    stopped: banGone,
    tell: tell.proof,
  }),
  // L. 613-9: every five years from the edition; silence for two months after that date keeps the ban.
  ...reviews.flatMap((n): readonly Clause[] => [
    clock('rm.irtf-review', {
      n,
      label: { fr: 'Réexamen quinquennal de l’interdiction', en: 'Five-yearly review of the ban' },
      kind: 'duty',
      owner: 'case-agent',
      starts: n === 1 ? on('return-ban-issued', isBanOnReturn) : [lapse('rm.irtf-review', n - 1), meets('rm.irtf-review', n - 1)],
      from: n === 1 ? issued : endOf('rm.irtf-review', n - 1),
      runs: { rule: banReview, governedBy: issued },
      met: on('ban-review-decided'),
      stopped: [lapse('rm.irtf'), ...banGone],
      warn: tell.dutyWarnings,
      tell: { lapse: tell.dutyLapsed },
    }),
    clock('rm.irtf-review-silence', {
      n,
      label: { fr: 'Silence du réexamen : décision de ne pas abroger', en: 'Silence on the review: a decision not to abrogate' },
      kind: 'implied-decision',
      owner: 'case-agent',
      starts: lapse('rm.irtf-review', n),
      from: endOf('rm.irtf-review', n),
      runs: { rule: banReviewSilence, governedBy: issued },
      met: on('ban-review-decided'),
      stopped: [lapse('rm.irtf'), ...banGone],
      tell: { lapse: tell.banOver },
    }),
  ]),
  // L. 511-3-2, L. 251-4, L. 622-1: from the execution, or as the decision fixes it.
  clock('rm.ictf', {
    label: { fr: 'Interdiction de circulation', en: 'Ban on circulation' },
    kind: 'liberty-cap',
    owner: 'case-agent',
    starts: on('return-ban-issued', isBanOnCirculation),
    from: { earliest: [at('return-ban-issued', 'startsOn'), departure] },
    runs: { rule: circulationBan, governedBy: issued, granted: lengthFixed },
    met: [],
    stopped: banGone,
    warn: tell.banWarnings,
    tell: { lapse: tell.banOver },
  }),
  // L. 511-3-2, L. 251-5: its end can be asked for after one year out of France, save in prison or under house arrest.
  clock('rm.ictf-request', {
    label: { fr: 'Un an hors de France avant toute demande d’abrogation', en: 'One year out of France before any request to end it' },
    kind: 'advisory',
    starts: on('return-ban-issued', isBanOnCirculation),
    from: departure,
    runs: { rule: circulationBanRequest, governedBy: issued },
    met: [],
    stopped: banGone,
  }),
]
