import { clock, endOf, lapse, meets, task, type Choice, type Clause } from '../../src/definition/language.js'
import { ceseda, newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { claimantDetentionGround, claimantExtension, claimantInitialDetention } from '../../src/law/ceseda/asylum-in-detention.js'
import {
  detentionExtension1,
  detentionExtension2,
  detentionExtension3,
  detentionExtension4,
  detentionMax,
  firstPetition,
  initialDetention,
  initialDetentionAfterBan,
  initialDetentionForTransfer,
} from '../../src/law/ceseda/detention.js'
import { detentionRuling } from '../../src/law/ceseda/detention-judge.js'
import type { Rule } from '../../src/law/rule.js'
import * as tell from './notices.js'
import {
  at,
  choice,
  endedByJudge,
  given,
  gone,
  granted,
  measureFalls,
  on,
  provided,
  releaseOverturnedInPeriod,
  titleFalls,
} from './occurrences.js'
import { admissible, heldAsClaimant, heldUnderCommonLaw, inCentre, inLocalPlace, rank } from './tests.js'

/**
 * The liberty caps and the judge's chain. A period is met by an admissible petition of the next rank, filed before it ends; the person is then held for
 * the ruling, until the later of the period's end and the judge's own time. A title that the judge ends is stopped; whatever else ends it meets it.
 */
const ordinal = (n: number) => ({ fr: `${['Première', 'Deuxième', 'Troisième', 'Quatrième'][n - 1]} prolongation`, en: `Extension ${n}` })
const rulingOf = (n: number) => (n === 1 ? 'ruling-1' : 'ruling-n')
/** The period after which rank n comes: the initial one, or the extension of the rank before. */
const periodBefore = (n: number) => (n === 1 ? 'initial-cap' : `extension-${n - 1}-cap`)

// L. 741-1, L. 741-2, L. 751-9, L. 523-3: each ground has its own text on the first holding.
const byGround = choice(
  'detention-decided',
  [initialDetention, initialDetentionAfterBan, initialDetentionForTransfer, claimantInitialDetention],
  ({ basis }) => {
    if (basis === 'itf-main-penalty') return initialDetentionAfterBan
    if (basis === 'dublin') return initialDetentionForTransfer
    return basis === 'asylum-threat' ? claimantInitialDetention : initialDetention
  },
)
/** L. 523-3: one extension, and no more, of the detention of an asylum seeker as such. */
const firstExtension = choice('detention-decided', [detentionExtension1, claimantExtension], ({ basis }) =>
  basis === 'asylum-threat' ? claimantExtension : detentionExtension1,
)
/** The version of the day of the decision (law 2024-42, art. 86 IV); under L. 523-1, of the day of the placement: the text ended on a day, whatever was decided. */
const decisionOrPlacement = given('detention-decided', heldAsClaimant, at('placed-in-detention'), at('detention-decided'))
const placedUnderCommonLaw = provided(on('placed-in-detention'), 'detention-decided', heldUnderCommonLaw)
const placedAsClaimant = provided(on('placed-in-detention'), 'detention-decided', heldAsClaimant)
/** Nothing outlasts the text that founds the detention of an asylum seeker as such: it stands in no other file. */
const endOfGround = endOf('detention-max', 2)

const initial: readonly Clause[] = [
  clock('petition-1', {
    n: 1,
    label: { fr: 'Saisine du juge, première prolongation', en: 'Petition to the judge, first extension' },
    kind: 'duty',
    owner: 'case-agent',
    starts: placedUnderCommonLaw,
    runs: { rule: firstPetition, governedBy: at('detention-decided') },
    met: on('extension-petition-filed', rank(1), ...admissible),
    stopped: [...titleFalls, lapse('initial-cap')],
    warn: tell.petitionWarnings,
    tell: { lapse: tell.petitionMissed },
  }),
  // L. 523-3, R. 523-12: before the first holding expires.
  clock('petition-1', {
    n: 2,
    label: {
      fr: 'Saisine du juge, prolongation unique (L. 523-3)',
      en: 'Petition to the judge, the only extension (L. 523-3)',
    },
    kind: 'duty',
    owner: 'case-agent',
    basis: [ceseda('L. 523-3'), ceseda('R. 523-12')],
    starts: placedAsClaimant,
    runs: {
      until: endOf('initial-cap'),
      ends: 'before',
      provided: { rule: claimantInitialDetention, governedBy: at('placed-in-detention') },
    },
    met: on('extension-petition-filed', rank(1), ...admissible),
    stopped: [...titleFalls, lapse('initial-cap')],
    warn: tell.petitionWarnings,
    tell: { lapse: tell.petitionMissed },
  }),
  clock('initial-cap', {
    n: 1,
    label: { fr: 'Durée initiale de la rétention', en: 'Initial period of detention' },
    kind: 'liberty-cap',
    owner: 'centre',
    starts: on('placed-in-detention'),
    runs: { rule: byGround, governedBy: decisionOrPlacement },
    atMost: [endOfGround],
    met: [meets('petition-1'), ...titleFalls],
    stopped: endedByJudge,
    tell: { lapse: tell.noTitle },
  }),
]

/** L. 742-4, L. 742-5, R. 742-1: strictly before the end of the current period; the end that the order states, where it states one. */
const petition = (n: number, further?: Rule): Clause =>
  clock('petition-n', {
    n,
    label: { fr: `Saisine du juge, ${ordinal(n).fr.toLowerCase()}`, en: `Petition to the judge, ${ordinal(n).en.toLowerCase()}` },
    kind: 'duty',
    owner: 'case-agent',
    basis: [oldCeseda('R. 552-4'), newCeseda('R. 742-1')],
    // L. 523-3: no period follows the extension of an asylum seeker held as such.
    starts: [on('extension-ordered', rank(n - 1)), releaseOverturnedInPeriod(n - 1)].map((when) =>
      n === 2 ? provided(when, 'detention-decided', heldUnderCommonLaw) : when,
    ),
    runs: {
      until: endOf(periodBefore(n)),
      ends: 'before',
      ...(further === undefined ? {} : { provided: { rule: further, governedBy: at('detention-decided') } }),
    },
    stated: at('extension-ordered', 'statedEndAt'),
    met: on('extension-petition-filed', rank(n), ...admissible),
    stopped: [...titleFalls, lapse(periodBefore(n))],
    warn: tell.petitionWarnings,
    tell: { lapse: tell.petitionMissed },
  })

const petitionMet = (n: number) => (n === 1 ? meets('petition-1') : meets('petition-n', n))

/** L. 743-4, R. 743-7: from the stamp; the version of the petition and that of the placement, the shorter caps. */
const ruling = (n: number): readonly Clause[] => [
  clock(rulingOf(n), {
    n,
    label: { fr: `Décision du juge, ${ordinal(n).fr.toLowerCase()}`, en: `Ruling of the judge, ${ordinal(n).en.toLowerCase()}` },
    kind: 'duty',
    owner: 'judge-registry',
    starts: petitionMet(n),
    runs: { rule: detentionRuling, governedBy: [at('extension-petition-filed'), at('placed-in-detention')] },
    binds: 'late',
    met: [on('extension-ordered', rank(n)), ...endedByJudge],
    stopped: titleFalls,
    warn: tell.rulingWarnings,
    tell: { start: tell.petitionFiled, lapse: tell.rulingLapsed },
  }),
  clock('awaiting-ruling', {
    n,
    label: {
      fr: `Maintien dans l’attente du juge, ${ordinal(n).fr.toLowerCase()}`,
      en: `Held for the ruling, ${ordinal(n).en.toLowerCase()}`,
    },
    kind: 'liberty-cap',
    owner: 'centre',
    basis: [oldCeseda('L. 552-2'), newCeseda('L. 742-2')],
    starts: petitionMet(n),
    runs: { until: { latest: [endOf(periodBefore(n)), endOf(rulingOf(n), n)] } },
    ...(n === 1 ? { atMost: [endOfGround] } : { stated: { latest: [at('extension-ordered', 'statedEndAt'), endOf(rulingOf(n), n)] } }),
    met: [on('extension-ordered', rank(n)), ...titleFalls],
    stopped: endedByJudge,
    tell: { lapse: tell.noTitle },
  }),
]

/** L. 742-3, L. 742-4, L. 742-5: from the end of the period before; 1 is ordered by the judge, 2 by the court of appeal that quashes a release. */
const extension = (n: number, rule: Rule | Choice<never>): readonly Clause[] => {
  const id = `extension-${n}-cap`
  const governedBy = n === 1 ? decisionOrPlacement : at('detention-decided')
  const common = {
    kind: 'liberty-cap',
    owner: 'centre',
    from: endOf(periodBefore(n)),
    met: [...(n < 4 ? [meets('petition-n', n + 1)] : []), ...titleFalls],
    stopped: endedByJudge,
    tell: { lapse: tell.noTitle },
  } as const
  return [
    clock(id, {
      ...common,
      n: 1,
      label: { fr: `${ordinal(n).fr} de la rétention`, en: `${ordinal(n).en} of detention` },
      starts: on('extension-ordered', rank(n)),
      runs: { rule, governedBy, granted: granted('extension-ordered', 'grantedDays') },
      atMost: [endOf('detention-max')],
      stated: at('extension-ordered', 'statedEndAt'),
    }),
    clock(id, {
      ...common,
      n: 2,
      label: {
        fr: `${ordinal(n).fr} de la rétention, rendue par la cour d’appel`,
        en: `${ordinal(n).en} of detention, by the court of appeal`,
      },
      starts: releaseOverturnedInPeriod(n),
      runs: { rule, governedBy, granted: granted('appeal-ruled', 'grantedDays') },
      atMost: [endOf(id, 1), endOf('detention-max')],
      stated: at('appeal-ruled', 'statedEndAt'),
    }),
  ]
}

const outerBound = {
  kind: 'liberty-cap',
  owner: 'centre',
  met: [...gone, on('detention-ended-by-prefect'), ...measureFalls, on('asylum-detention-ended')],
  tell: { lapse: tell.noTitleAtAll },
} as const

/** The outer bound of all titles. It is no title, and no order can pass it; a ruling that takes the title away leaves it running until the person is out. */
const longest: readonly Clause[] = [
  // L. 742-4, L. 742-5.
  clock('detention-max', {
    ...outerBound,
    n: 1,
    label: { fr: 'Durée maximale de la rétention', en: 'Longest detention' },
    starts: placedUnderCommonLaw,
    runs: { rule: detentionMax, governedBy: at('detention-decided') },
    binds: 'late',
    stopped: lapse('initial-cap'),
  }),
  // L. 523-1: the longest is the one extension; what bounds it is the last day of the text (2025-1140 QPC).
  clock('detention-max', {
    ...outerBound,
    n: 2,
    label: { fr: 'Fin de la base légale de la rétention (L. 523-1)', en: 'End of the legal ground of the detention (L. 523-1)' },
    starts: placedAsClaimant,
    runs: { rule: claimantDetentionGround, governedBy: at('placed-in-detention') },
    stopped: [lapse('initial-cap'), lapse('awaiting-ruling'), lapse('extension-1-cap')],
  }),
]

/** R. 744-9: nobody stays in a local place once the judge has extended; the text has no figure. */
const localPlace: readonly Clause[] = [
  clock('lra-cap', {
    label: { fr: 'Maintien en local de rétention', en: 'Stay in a local place of detention' },
    kind: 'liberty-cap',
    owner: 'case-agent',
    basis: [oldCeseda('R. 551-3'), newCeseda('R. 744-9')],
    starts: [on('arrived-at-place', inLocalPlace), on('moved-to-place', inLocalPlace)],
    runs: { until: at('extension-ordered') },
    met: on('moved-to-place', inCentre),
    stopped: gone,
    tell: { lapse: tell.stillInLocalPlace },
  }),
  task('move-to-centre', {
    label: { fr: 'Transfert dans un centre de rétention', en: 'Move to a detention centre' },
    owner: 'case-agent',
    basis: [oldCeseda('R. 551-3'), newCeseda('R. 744-9')],
    starts: lapse('lra-cap'),
    met: on('moved-to-place', inCentre),
    stopped: gone,
    target: '6h',
    tell: tell.overdue('case-agent', 'duty-officer'),
  }),
]

/** A petition stands before the period that it must be filed in: at the same midnight it lapses first. */
export const caps: readonly Clause[] = [
  ...initial,
  ...ruling(1),
  petition(2),
  ...extension(1, firstExtension),
  ...ruling(2),
  petition(3, detentionExtension3),
  ...extension(2, detentionExtension2),
  ...ruling(3),
  petition(4, detentionExtension4),
  ...extension(3, detentionExtension3),
  ...ruling(4),
  ...extension(4, detentionExtension4),
  ...longest,
  ...localPlace,
]
