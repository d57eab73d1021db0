import { bar, clock, heard, task, type Clause } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { consularClearDay } from '../../src/law/ceseda/detention-safeguards.js'
import { otherStateAnswer } from '../../src/law/ceseda/removal.js'
import { executions } from '../appeal-window/decisions.js'
import * as tell from './notices.js'
import { isHandover, isObligation, observationsMissing, protectedByHealth, windowSuspends } from './tests.js'
import { annulled, at, departed, gone, on, provided } from './words.js'

const windowOver = [heard('removal-allowed', 'appeal-window'), ...departed, ...gone]

/** What holds the execution back, and what must be done at once. */
export const execution: readonly Clause[] = [
  // L. 512-3, L. 722-7: measure and destination; a later separate destination opens it again. Overseas: L. 514-1, L. 761-3 and following.
  bar('rm.no-removal', {
    label: { fr: 'Interdiction d’exécuter avant la fin du recours', en: 'No execution before the appeal is over' },
    basis: [oldCeseda('L. 512-3'), oldCeseda('L. 514-1'), newCeseda('L. 722-7'), newCeseda('L. 761-3')],
    forbids: executions,
    while: [
      {
        since: provided(on('removal-decision-notified', windowSuspends), 'removal-decision-signed', isObligation),
        until: windowOver,
      },
      { since: heard('removal-suspended', 'appeal-window'), until: windowOver },
      { running: 'rm.jour-franc' },
      { since: on('urgent-application-filed'), until: [on('urgent-application-settled'), ...gone] },
    ],
    tell: { start: tell.removalBarred },
  }),
  // Guadeloupe, Guyane, Mayotte, Saint-Barthélemy, Saint-Martin, and only if the consulate asks.
  clock('rm.jour-franc', {
    label: { fr: 'Jour franc à la demande du consulat', en: 'Clear day at the request of the consulate' },
    kind: 'right',
    owner: 'case-agent',
    starts: on('consular-clear-day-requested'),
    from: at('removal-decision-notified'),
    runs: { rule: consularClearDay, governedBy: at('removal-decision-notified') },
    met: [],
    stopped: gone,
  }),
  // The medical opinion while it is awaited (the text is silent: safe), the protection that it finds, the comments due before a handover. Claims for asylum bar by themselves.
  bar('removal-blocked', {
    label: { fr: 'Éloignement bloqué', en: 'Removal blocked' },
    basis: [oldCeseda('L. 511-4'), newCeseda('L. 611-3'), newCeseda('L. 722-9'), newCeseda('L. 722-10')],
    forbids: executions,
    while: [
      { running: 'rm.medical' },
      { since: on('medical-opinion-received', protectedByHealth), until: gone },
      {
        since: provided(on('removal-decision-signed', isHandover, observationsMissing), 'removal-decision-signed', isHandover),
        until: [on('observations-heard'), ...gone],
      },
    ],
    tell: { start: tell.removalBarred },
  }),
  task('rm.medical', {
    label: { fr: 'Avis médical de l’OFII', en: 'OFII medical opinion' },
    owner: 'ofii',
    basis: [oldCeseda('R. 511-1'), newCeseda('R. 611-1')],
    starts: on('health-protection-raised'),
    met: on('medical-opinion-received'),
    stopped: [...gone, ...departed],
    target: '24h',
    tell: tell.overdue('case-agent'),
  }),
  clock('rm.other-state-answer', {
    label: { fr: 'Réponse à l’État membre consultant', en: 'Answer to the consulting Member State' },
    kind: 'duty',
    owner: 'case-agent',
    binds: 'late',
    starts: on('consultation-received'),
    runs: { rule: otherStateAnswer, governedBy: at('consultation-received') },
    met: on('consultation-answered'),
    warn: tell.dutyWarnings,
    tell: { lapse: tell.dutyLapsed },
  }),
  // L. 512-4, L. 614-16: reports, house arrest and detention end, and a provisional document until a new decision.
  task('rm.after-annulment', {
    n: 1,
    label: {
      fr: 'Suites de l’annulation : lever assignation et rétention, remettre un document provisoire',
      en: 'After the annulment: end house arrest and detention, issue a provisional document',
    },
    kind: 'liberty-cap',
    owner: 'case-agent',
    basis: [oldCeseda('L. 512-4'), newCeseda('L. 614-16')],
    starts: annulled,
    met: on('annulment-carried-out'),
    target: '1h',
    tell: tell.coercionToEnd,
  }),
  task('rm.protection-abrogation', {
    n: 1,
    label: { fr: 'Abroger la mesure après la protection', en: 'Abrogate the measure after the protection' },
    owner: 'case-agent',
    basis: [oldCeseda('L. 511-5'), newCeseda('L. 613-6')],
    starts: heard('protection-granted', 'asylum-claim'),
    met: on('measure-abrogated'),
    stopped: [...annulled, on('measure-withdrawn'), on('measure-replaced')],
    target: '24h',
    tell: tell.overdue('case-agent', 'duty-officer'),
  }),
]
