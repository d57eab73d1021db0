import { clock, heard, meets, task, type Clause } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { article } from '../../src/law/rule.js'
import * as tell from './notices.js'
import { at, gone, on, orders, titleFalls } from './occurrences.js'
import { appealWindowOpen, byJudge, courtConcerned, inCentre, offerRegistered, toPerson } from './tests.js'

/** The duties "at once": the texts give no figure; a target is the product's, not law. */
const onArrival: readonly Clause[] = [
  task('prosecutor-information', {
    n: 1,
    label: { fr: 'Information du procureur', en: 'Information of the prosecutor' },
    owner: 'case-agent',
    basis: [oldCeseda('L. 551-2'), newCeseda('L. 741-8')],
    starts: on('placed-in-detention'),
    met: on('prosecutor-informed'),
    stopped: gone,
    target: '30min',
    tell: { start: tell.placed, ...tell.overdue('case-agent', 'duty-officer') },
  }),
  task('rights-notification', {
    n: 1,
    label: { fr: 'Notification des droits', en: 'Notification of the rights' },
    owner: 'centre',
    basis: [oldCeseda('L. 551-2'), newCeseda('L. 744-4')],
    starts: on('placed-in-detention'),
    met: on('detention-rights-notified'),
    stopped: gone,
    target: '60min',
    tell: { start: tell.rightsDue, ...tell.overdue('centre', 'case-agent') },
  }),
  task('communication-on-arrival', {
    label: { fr: 'Communication effective à l’arrivée', en: 'Effective communication on arrival' },
    owner: 'centre',
    basis: [oldCeseda('R. 551-4'), newCeseda('R. 744-16')],
    starts: on('arrived-at-place'),
    met: [on('right-exercised'), on('register-entry-made', offerRegistered)],
    stopped: gone,
    target: '60min',
    tell: tell.overdue('centre'),
  }),
  task('asylum-rights', {
    n: 1,
    label: { fr: 'Information sur l’asile à l’arrivée au centre', en: 'Information on asylum on arrival at the centre' },
    owner: 'centre',
    basis: [oldCeseda('L. 551-3'), newCeseda('L. 744-6')],
    starts: [on('arrived-at-place', inCentre), on('moved-to-place', inCentre)],
    met: on('asylum-rights-notified'),
    stopped: gone,
    target: '60min',
    tell: tell.overdue('centre'),
  }),
  // CJA R. 921-1, in force since 2024-07-15: an open window is interrupted, forty-eight hours from the information of the person.
  task('switch-information', {
    label: { fr: 'Information de l’interruption du délai de recours', en: 'Information that the appeal window is interrupted' },
    owner: 'case-agent',
    basis: [article('CJA', 'R. 921-1', { from: '2024-07-15' })],
    starts: on('placed-in-detention', appealWindowOpen),
    // Recorded here, or in the window itself, which it switches.
    met: [on('appeal-window-switched'), heard('window-switched', 'appeal-window')],
    stopped: gone,
    target: '2h',
    tell: tell.overdue('case-agent'),
  }),
  task('court-notice', {
    label: { fr: 'Information du tribunal administratif sur le placement', en: 'Information of the administrative court on the placement' },
    owner: 'case-agent',
    basis: [article('CJA', 'R. 921-4', { from: '2024-07-15' })],
    starts: on('placed-in-detention', courtConcerned),
    met: [on('administrative-court-informed'), heard('court-told-of-custody', 'appeal-window')],
    stopped: gone,
    target: '2h',
    tell: { start: tell.courtToldOfPlacement, ...tell.overdue('case-agent') },
  }),
]

const beforeTheJudge: readonly Clause[] = [
  // R. 552-5, R. 743-3: at once, by any means; no minimum notice.
  task('hearing-notice', {
    label: { fr: 'Avis d’audience', en: 'Notice of the hearing' },
    owner: 'judge-registry',
    basis: [oldCeseda('R. 552-5'), newCeseda('R. 743-3')],
    starts: [meets('petition-1'), meets('petition-n'), on('placement-contested')],
    met: on('hearing-summoned'),
    stopped: [...titleFalls, meets('hearing-notice')],
    target: '4h',
    tell: tell.overdue('judge-registry'),
  }),
  clock('hearing', {
    label: { fr: 'Audience', en: 'Hearing' },
    kind: 'advisory',
    owner: 'escort',
    basis: [oldCeseda('R. 552-5'), newCeseda('R. 743-3')],
    starts: on('hearing-summoned'),
    runs: { until: at('hearing-summoned', 'hearingAt') },
    met: on('hearing-held'),
    stopped: [...titleFalls, on('hearing-summoned')],
    tell: { start: tell.hearingFixed },
  }),
  task('order-notification-absent', {
    label: { fr: 'Notification de l’ordonnance à la personne', en: 'Notification of the order to the person' },
    owner: 'judge-registry',
    basis: [oldCeseda('R. 552-10'), newCeseda('R. 743-7')],
    starts: orders,
    met: on('order-notified', toPerson),
    stopped: meets('order-notification-absent'),
    target: '2h',
    tell: tell.overdue('judge-registry'),
  }),
  // L. 552-1, L. 743-20: without delay; no sanction.
  task('ta-information', {
    label: { fr: 'Information du tribunal administratif par le juge', en: 'Information of the administrative court by the judge' },
    owner: 'judge-registry',
    basis: [oldCeseda('L. 552-1'), newCeseda('L. 743-20')],
    starts: orders,
    met: on('administrative-court-informed', byJudge),
    stopped: meets('ta-information'),
    target: '24h',
  }),
]

const throughout: readonly Clause[] = [
  // L. 553-5, L. 744-7: known movements are announced, but for public order or the person's state; no sanction.
  task('movement-announcement', {
    label: { fr: 'Annonce des déplacements', en: 'Announcement of movements' },
    owner: 'centre',
    basis: [oldCeseda('L. 553-5'), newCeseda('L. 744-7')],
    starts: on('hearing-summoned'),
    met: on('movement-announced'),
    stopped: [...titleFalls, meets('movement-announcement')],
    target: '12h',
  }),
  // L. 554-1, L. 741-3: no longer than strictly needed; each diligence opens the wait for the next.
  task('diligence', {
    label: { fr: 'Diligences en vue de l’éloignement', en: 'Diligence towards removal' },
    owner: 'case-agent',
    basis: [oldCeseda('L. 554-1'), newCeseda('L. 741-3')],
    starts: [on('placed-in-detention'), on('diligence-done')],
    met: on('diligence-done'),
    stopped: titleFalls,
    target: '3d',
    tell: tell.overdue('case-agent'),
  }),
]

export const duties: readonly Clause[] = [...onArrival, ...beforeTheJudge, ...throughout]
