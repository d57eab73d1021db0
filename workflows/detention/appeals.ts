import { clock, meets, started, stops, task, type Clause } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import {
  appealOfOrder,
  appealOfOrderByAuthority,
  appealRuling,
  detentionCassation,
  inadmissibilityRuling,
  suspensiveAppeal,
  suspensiveObservations,
} from '../../src/law/ceseda/detention-appeals.js'
import { heldForJustice } from '../../src/law/ceseda/detention-judge.js'
import * as tell from './notices.js'
import { at, endedByJudge, gone, judgesTitles, on, orders, titleFalls } from './occurrences.js'
import {
  absentAtPronouncement,
  appealNotReasoned,
  byPerson,
  byPrefect,
  byProsecutor,
  onRelease,
  personWasNotified,
  presentAtPronouncement,
  suspensionRefused,
  suspensive,
  toPerson,
  toProsecutor,
} from './tests.js'

const waived = on('prosecutor-waived-suspension')
/** Prosecutor's clocks: the version of the order, and that of an older placement; the shorter caps, the longer stays open to the appeal. */
const byOrderOrPlacement = [at('order-notified'), at('placed-in-detention')]

// L. 552-6, L. 743-19: an order that ends detention is notified at once to the prosecutor, who has some hours to ask for its suspension.
const atTheDisposalOfJustice: readonly Clause[] = [
  task('order-to-prosecutor', {
    label: { fr: 'Notification de l’ordonnance au parquet', en: 'Notification of the order to the prosecutor' },
    owner: 'judge-registry',
    basis: [oldCeseda('L. 552-6'), newCeseda('L. 743-19')],
    starts: endedByJudge,
    met: on('order-notified', toProsecutor),
    stopped: [...gone, waived, meets('order-to-prosecutor')],
    target: '30min',
    tell: { start: tell.orderEnding, ...tell.overdue('judge-registry', 'duty-officer') },
  }),
  // The title until that notification: only for a person who had one when the judge ruled.
  task('notification-pending', {
    label: { fr: 'Maintien jusqu’à la notification au parquet', en: 'Held until the notification to the prosecutor' },
    kind: 'liberty-cap',
    owner: 'judge-registry',
    basis: [oldCeseda('L. 552-6'), newCeseda('L. 743-19')],
    starts: judgesTitles.map((title) => stops(title)),
    met: on('order-notified', toProsecutor),
    stopped: [...titleFalls, waived, meets('notification-pending')],
    target: '60min',
    tell: tell.overdue('judge-registry', 'centre', 'duty-officer', 'prosecutor', 'lawyer'),
  }),
  clock('held-for-justice', {
    label: { fr: 'Maintien à disposition de la justice', en: 'Held at the disposal of justice' },
    kind: 'liberty-cap',
    owner: 'prosecutor',
    starts: meets('notification-pending'),
    runs: { rule: heldForJustice, governedBy: byOrderOrPlacement },
    met: on('appeal-filed', suspensive),
    stopped: [...titleFalls, waived],
    warn: tell.heldForJusticeWarnings,
    tell: { start: tell.heldForJustice, lapse: tell.noTitle },
  }),
  // L. 552-10, L. 743-22: a suspensive appeal holds the person until its ruling, and no longer than the court's own time.
  clock('held-for-appeal', {
    label: { fr: 'Maintien jusqu’à la décision sur l’appel suspensif', en: 'Held until the ruling on the suspensive appeal' },
    kind: 'liberty-cap',
    owner: 'court-registry',
    basis: [oldCeseda('L. 552-10'), newCeseda('L. 743-22')],
    starts: meets('held-for-justice'),
    runs: { rule: appealRuling, governedBy: at('appeal-filed') },
    met: on('appeal-ruled', onRelease),
    stopped: [...titleFalls, on('suspension-ruled', suspensionRefused)],
    tell: { lapse: tell.noTitle },
  }),
]

// R. 552-12, R. 743-12: the suspensive appeal, its notification at once, two hours to answer, a ruling without delay.
const suspensiveAppeals: readonly Clause[] = [
  clock('suspensive-appeal', {
    label: { fr: 'Appel avec demande d’effet suspensif', en: 'Appeal with a request for suspension' },
    kind: 'right',
    owner: 'prosecutor',
    starts: meets('order-to-prosecutor'),
    runs: { rule: suspensiveAppeal, governedBy: byOrderOrPlacement },
    met: on('appeal-filed', suspensive),
    stopped: waived,
  }),
  task('suspensive-notice', {
    label: { fr: 'Notification de l’appel suspensif', en: 'Notification of the suspensive appeal' },
    owner: 'prosecutor',
    basis: [oldCeseda('R. 552-12'), newCeseda('R. 743-12')],
    starts: on('appeal-filed', suspensive),
    met: on('suspensive-appeal-notified'),
    stopped: gone,
    target: '30min',
    tell: tell.overdue('prosecutor', 'duty-officer'),
  }),
  clock('suspensive-observations', {
    label: { fr: 'Observations en réponse à l’appel suspensif', en: 'Observations on the suspensive appeal' },
    kind: 'right',
    owner: 'lawyer',
    starts: on('suspensive-appeal-notified'),
    runs: { rule: suspensiveObservations, governedBy: at('suspensive-appeal-notified') },
    met: on('suspensive-observations-sent'),
    stopped: gone,
    tell: { start: tell.suspensiveNotified },
  }),
  task('suspension-ruling', {
    label: { fr: 'Décision sur l’effet suspensif', en: 'Ruling on suspension' },
    owner: 'court-registry',
    basis: [oldCeseda('L. 552-10'), oldCeseda('R. 552-22'), newCeseda('L. 743-22'), newCeseda('R. 743-13')],
    starts: on('appeal-filed', suspensive),
    met: on('suspension-ruled'),
    stopped: [...gone, on('appeal-ruled', onRelease)],
    target: '3h',
    tell: tell.overdue('court-registry', 'duty-officer'),
  }),
]

// R. 552-12, R. 743-10: twenty-four hours from the pronouncement; for a person absent, from the notification.
const appealsOfOrders: readonly Clause[] = [
  clock('appeal-person', {
    label: { fr: 'Appel de l’ordonnance par la personne', en: 'Appeal of the order by the person' },
    kind: 'right',
    owner: 'lawyer',
    starts: orders,
    runs: { rule: appealOfOrder, governedBy: started },
    met: on('appeal-filed', byPerson),
    // L. 743-11: the order on the next period closes the discussion of the one before.
    stopped: on('extension-ordered'),
    restarted: [
      { on: on('order-notified', toPerson, presentAtPronouncement), from: started },
      { on: on('order-notified', toPerson, absentAtPronouncement), from: at('order-notified') },
    ],
    opposable: [personWasNotified],
    warn: tell.rightWarnings,
    tell: tell.rightOfPerson,
  }),
  clock('appeal-prefect', {
    label: { fr: 'Appel de l’ordonnance par le préfet', en: 'Appeal of the order by the prefect' },
    kind: 'right',
    owner: 'case-agent',
    starts: orders,
    runs: { rule: appealOfOrderByAuthority, governedBy: started },
    met: on('appeal-filed', byPrefect),
    tell: tell.rightOfPrefect,
  }),
  clock('appeal-prosecutor', {
    label: { fr: 'Appel de l’ordonnance par le parquet', en: 'Appeal of the order by the prosecutor' },
    kind: 'right',
    owner: 'prosecutor',
    starts: orders,
    runs: { rule: appealOfOrderByAuthority, governedBy: started },
    met: on('appeal-filed', byProsecutor),
    tell: tell.rightOfProsecutor,
  }),
]

// L. 552-9, L. 743-21: forty-eight hours from the receipt at the registry; past them the court is no longer seized and the first order stands.
const courtOfAppeal: readonly Clause[] = [
  clock('appeal-ruling', {
    label: { fr: 'Décision du premier président', en: 'Ruling on appeal' },
    kind: 'duty',
    owner: 'court-registry',
    starts: on('appeal-filed'),
    runs: { rule: appealRuling, governedBy: at('appeal-filed') },
    binds: 'late',
    met: on('appeal-ruled'),
    warn: tell.appealDue,
    tell: { start: tell.appealFiled, lapse: tell.appealLapsed },
  }),
  clock('inadmissibility-ruling', {
    label: { fr: 'Rejet de l’appel sans audience', en: 'Rejection of the appeal without a hearing' },
    kind: 'duty',
    owner: 'court-registry',
    starts: on('appeal-filed', appealNotReasoned),
    runs: { rule: inadmissibilityRuling, governedBy: at('appeal-filed') },
    binds: 'late',
    met: on('appeal-ruled'),
  }),
  clock('cassation', {
    label: { fr: 'Pourvoi en cassation', en: 'Appeal to the Cour de cassation' },
    kind: 'right',
    owner: 'lawyer',
    starts: on('appeal-ruled'),
    from: {
      firm: at('appeal-ruled'),
      late: at('appeal-ruled', 'notifiedAt'),
      doubt: {
        fr: 'Le délai court de la notification de l’ordonnance du premier président.',
        en: 'The time runs from the notification of the ruling on appeal.',
      },
    },
    runs: { rule: detentionCassation, governedBy: at('appeal-ruled') },
    met: on('cassation-filed'),
  }),
]

export const appeals: readonly Clause[] = [...atTheDisposalOfJustice, ...suspensiveAppeals, ...appealsOfOrders, ...courtOfAppeal]
