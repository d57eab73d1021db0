import { clock, endOf, meets, started, task, type Clause, type Clock } from '../../src/definition/language.js'
import { ceseda, newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { cja, reform2024 } from '../../src/law/cja/lengths.js'
import {
  rulingAfterHouseArrest,
  rulingAfterPlacement,
  rulingAfterPrison,
  rulingInDetention,
  rulingSevenDays,
  rulingThirtyDays,
  supplementaryBrief,
} from '../../src/law/cja/rulings.js'
import { allRulings, cellOf } from './matrix.js'
import * as tell from './notices.js'
import {
  byTribunal,
  courtToldOfHouseArrest,
  courtToldOfPlacement,
  courtToldOfPrison,
  hasTimeToRule,
  ruledFromEndOfWindow,
  summaryPetition,
  toDetention,
} from './tests.js'
import { at, choice, given, legalWindows, on, provided } from './words.js'

const signature = at('window-opened', 'signedAt')

/** Custody that changes while the case is pending gives the court a new time, from its information by the administration alone (R. 921-4). */
const custodyChanges: NonNullable<Clock['restarted']> = [
  {
    on: on('custody-notified-to-court', courtToldOfHouseArrest),
    from: at('custody-notified-to-court'),
    runs: { rule: rulingAfterHouseArrest, governedBy: signature },
  },
  {
    on: on('custody-notified-to-court', courtToldOfPlacement),
    from: at('custody-notified-to-court'),
    runs: { rule: rulingAfterPlacement, governedBy: signature },
  },
  {
    on: on('custody-notified-to-court', courtToldOfPrison),
    from: at('custody-notified-to-court'),
    runs: { rule: rulingAfterPrison, governedBy: signature },
  },
]

/** The court's time to rule changes neither the decision nor the custody when it passes. In plain days and months it lapses at the later reading. */
const ruling = {
  label: { fr: 'Délai pour juger', en: 'Time to rule' },
  kind: 'duty',
  owner: 'administrative-court',
  binds: 'late',
  met: on('judgment-read', byTribunal),
  stopped: on('appeal-withdrawn'),
  restarted: custodyChanges,
  warn: tell.rulingWarnings,
  tell: { lapse: tell.rulingLapsed },
} as const satisfies Partial<Clock>

/** The petition at the court, until the judgment. */
export const court: readonly Clause[] = [
  // R. 776-19, R. 776-31, R. 922-9: "sans délai"; the deposit stays valid.
  task('aw.forward', {
    label: { fr: 'Transmettre la requête au tribunal', en: 'Forward the petition to the court' },
    owner: 'centre',
    basis: [cja('R. 776-19', { until: reform2024 }), cja('R. 776-31', { until: reform2024 }), ceseda('R. 922-9', { from: reform2024 })],
    starts: on('appeal-deposited'),
    met: [on('appeal-forwarded'), on('appeal-registered')],
    target: '2h',
    tell: tell.overdue('centre', 'case-agent'),
  }),
  // R. 776-12 (the thirty days), R. 911-6 (the month): at its end the petition is deemed withdrawn; only the court's order says so.
  clock('aw.brief', {
    label: { fr: 'Mémoire complémentaire', en: 'Further brief' },
    kind: 'right',
    owner: 'lawyer',
    starts: on('appeal-registered', summaryPetition),
    runs: { rule: supplementaryBrief, governedBy: signature },
    met: on('brief-filed'),
    stopped: [on('judgment-read'), on('appeal-withdrawn')],
    warn: tell.briefWarnings,
    tell: tell.window,
  }),
  // R. 776-16, R. 776-18, R. 922-4, R. 921-4: without it the court's new time does not start.
  task('aw.tell-court', {
    label: { fr: 'Informer le tribunal du changement de situation', en: 'Tell the court that the custody changed' },
    owner: 'case-agent',
    basis: [
      oldCeseda('L. 512-1, III'),
      newCeseda('L. 614-9', reform2024),
      cja('R. 776-16', { until: reform2024 }),
      ceseda('R. 921-4', { from: reform2024 }),
      ceseda('R. 922-4', { from: reform2024 }),
    ],
    starts: provided(on('custody-changed'), 'appeal-registered'),
    met: on('custody-notified-to-court'),
    stopped: [on('judgment-read'), on('appeal-withdrawn')],
    target: '2h',
    tell: { start: tell.tellCourt, ...tell.overdue('case-agent', 'duty-officer') },
  }),
  // The matrix: from the filing, or, for the ninety-six hours, from the end of the window (of a window that did not run, from the filing all the same).
  clock('aw.ruling', {
    ...ruling,
    starts: legalWindows.map((window) => provided(meets(window), 'window-opened', hasTimeToRule)),
    from: given('window-opened', ruledFromEndOfWindow, { latest: [endOf('aw.48h'), started] }, started),
    runs: {
      rule: choice('window-opened', allRulings, (data) => cellOf(data).ruling ?? rulingThirtyDays),
      governedBy: signature,
    },
  }),
  // The same where the window was switched: by the custody that the person was told of. A petition meets one window: the other form does not start.
  clock('aw.ruling', {
    ...ruling,
    n: 1,
    starts: meets('aw.switch'),
    from: given('switch-information-given', toDetention, endOf('aw.switch'), started),
    runs: {
      rule: choice('switch-information-given', [rulingInDetention, rulingSevenDays], ({ newState }) =>
        newState === 'cra' ? rulingInDetention : rulingSevenDays,
      ),
      governedBy: signature,
    },
  }),
]
