import { clock, endOf, lapse, meets, started, type Clause } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import {
  asylumHouseArrest,
  asylumHouseArrestRenewal,
  asylumThreatHouseArrest,
  asylumThreatHouseArrestRenewal,
  dublinHouseArrest,
  dublinHouseArrestRenewal,
  expulsionProposedHouseArrest,
  judicialBanSpecialReasons,
  longHouseArrest,
  longHouseArrestRenewal,
  secondShortRenewal,
  shortHouseArrest,
  shortHouseArrestRenewal,
  shortHouseArrestTotal,
} from '../../src/law/ceseda/house-arrest.js'
import type { Rule, Text } from '../../src/law/rule.js'
import * as tell from './notices.js'
import { at, freed, on, over, provided } from './occurrences.js'
import type { Form } from './terms.js'
import { formIs, groundIs, seqIs, speciallyReasoned } from './tests.js'

/**
 * The periods of house arrest. A period is met by a renewal notified before its safe end, and the next one runs from that end. Substantive caps follow
 * the law of the day of the act: the notification for the first period, each renewal for its own.
 */
const notified = (...forms: readonly Form[]) => provided(on('house-arrest-notified'), 'house-arrest-signed', formIs(...forms))
const numbered = (what: Text, index: number): Text =>
  index === 0
    ? { fr: `${what.fr}, première période`, en: `${what.en}, first period` }
    : { fr: `${what.fr}, renouvellement n° ${index}`, en: `${what.en}, renewal ${index}` }

/** One form: its first period, then its renewals, each with its rule. */
const chain = (form: Form, what: Text, rules: readonly Rule[]): readonly Clause[] => {
  const id = `ha.${form}`
  return rules.map((rule, index) =>
    clock(id, {
      n: index + 1,
      label: numbered(what, index),
      kind: 'liberty-cap',
      owner: 'case-agent',
      // Only a period that runs can be renewed: the next one never starts by itself.
      starts: index === 0 ? notified(form) : meets(id, index),
      ...(index === 0 ? {} : { from: endOf(id, index) }),
      runs: { rule, governedBy: started },
      met: index + 1 < rules.length ? on('house-arrest-renewed', seqIs(index + 1)) : [],
      stopped: freed,
      warn: tell.periodWarnings,
      tell: { lapse: tell.periodOver },
    }),
  )
}

/** The forms whose law gives no maximum: they last until somebody or something ends them. */
const withoutMaximum: readonly Form[] = ['long-nolimit', 'expulsion-health', 'expulsion-probation', 'asylum-expulsion']
const noMaximum = [oldCeseda('L. 561-1'), newCeseda('L. 732-5')]

export const periods: readonly Clause[] = [
  // L. 561-2, I; L. 732-3: 45 days, renewed once, twice since law 2024-42.
  ...chain('short', { fr: 'Assignation courte', en: 'Short house arrest' }, [
    shortHouseArrest,
    shortHouseArrestRenewal,
    secondShortRenewal,
  ]),
  // Where the chain began before law 2024-42: 90 days by its first order (firm), 135 by the text of the day of the renewal (late).
  clock('ha.short-total', {
    label: { fr: 'Assignation courte, durée totale', en: 'Short house arrest, total' },
    kind: 'liberty-cap',
    owner: 'case-agent',
    starts: notified('short'),
    runs: {
      rule: shortHouseArrestTotal,
      governedBy: [started, { newest: [{ fact: 'house-arrest-notified' }, { fact: 'house-arrest-renewed' }] }],
    },
    met: [],
    stopped: [...freed, lapse('ha.short')],
    tell: { lapse: tell.doubtful },
  }),
  // L. 561-2, I, 1° bis; L. 751-4: 45 days, renewed three times. It ends at once if the requested State refuses (L. 751-2).
  ...chain('dublin', { fr: 'Assignation « Dublin »', en: 'Dublin house arrest' }, [
    dublinHouseArrest,
    dublinHouseArrestRenewal,
    dublinHouseArrestRenewal,
    dublinHouseArrestRenewal,
  ]),
  // L. 561-1, L. 732-4: six months once again, one year twice again since law 2024-42; after a ban, uncounted under the old text.
  ...chain('long', { fr: 'Assignation longue', en: 'Long house arrest' }, [
    longHouseArrest,
    ...Array.from({ length: 5 }, () => longHouseArrestRenewal),
  ]),
  // L. 523-3, al. 2: one month, under the old code only.
  ...chain(
    'expulsion-proposed',
    { fr: 'Assignation pendant une proposition d’expulsion', en: 'House arrest during a proposal of expulsion' },
    [expulsionProposedHouseArrest],
  ),
  // L. 744-9-1, L. 752-1.
  ...chain('asylum-oqtf', { fr: 'Assignation après la fin du droit au maintien', en: 'House arrest after the right to remain' }, [
    asylumHouseArrest,
    asylumHouseArrestRenewal,
    asylumHouseArrestRenewal,
  ]),
  // L. 523-1, L. 523-3.
  ...chain('asylum-threat', { fr: 'Assignation d’un demandeur d’asile, menace', en: 'House arrest of an asylum seeker, threat' }, [
    asylumThreatHouseArrest,
    asylumThreatHouseArrestRenewal,
    asylumThreatHouseArrestRenewal,
  ]),
  clock('ha.nolimit', {
    label: { fr: 'Assignation sans durée maximale', en: 'House arrest without a maximum' },
    kind: 'advisory',
    owner: 'case-agent',
    basis: noMaximum,
    starts: notified(...withoutMaximum),
    runs: { until: at('house-arrest-ended') },
    met: [],
    stopped: freed,
  }),
  // No text asks for it: the day is the one that the office fixes.
  clock('ha.nolimit-review', {
    label: { fr: 'Revue interne (aucun texte ne l’exige)', en: 'Internal review (no text asks for it)' },
    kind: 'advisory',
    owner: 'case-agent',
    starts: [notified(...withoutMaximum), on('house-arrest-reviewed')],
    runs: {
      until: {
        newest: [
          { fact: 'house-arrest-signed', field: 'nextReviewOn' },
          { fact: 'house-arrest-reviewed', field: 'nextReviewOn' },
        ],
      },
    },
    met: on('house-arrest-reviewed'),
    stopped: over,
    tell: { lapse: tell.review },
  }),
  // L. 561-1, L. 732-5: past five years of house arrest after a judicial ban.
  clock('ha.itf-5y', {
    label: {
      fr: 'Motivation spéciale au-delà de cinq ans (interdiction du territoire)',
      en: 'Special reasons past five years (judicial ban)',
    },
    kind: 'duty',
    owner: 'case-agent',
    starts: provided(on('house-arrest-notified'), 'house-arrest-signed', formIs('long-nolimit'), groundIs('judicial-ban')),
    runs: { rule: judicialBanSpecialReasons, governedBy: started },
    binds: 'late',
    met: on('house-arrest-renewed', speciallyReasoned),
    stopped: over,
    warn: tell.fiveYearWarnings,
    tell: { lapse: tell.unlawfulRestriction },
  }),
  // L. 552-4, L. 743-13: ordered by the judge, opened by the detention.
  clock('ha.judicial', {
    label: { fr: 'Assignation ordonnée par le juge', en: 'House arrest ordered by the judge' },
    kind: 'advisory',
    owner: 'case-agent',
    basis: [oldCeseda('L. 552-4'), newCeseda('L. 743-13')],
    starts: on('judicial-house-arrest-ordered'),
    runs: { until: at('house-arrest-ended') },
    met: [],
    stopped: freed,
  }),
]
