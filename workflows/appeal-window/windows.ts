import { bar, clock, endOf, lapse, type Clause, type Clock } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import * as announced from '../../src/law/cja/announced.js'
import { windowAfterSwitch, windowAfterSwitchToDetention } from '../../src/law/cja/windows.js'
import type { Rule, Text } from '../../src/law/rule.js'
import { executions, type AnnouncedWindow } from './decisions.js'
import { allWindows, cellOf } from './matrix.js'
import * as tell from './notices.js'
import {
  announcedLonger,
  announcedNoLonger,
  byAdministrativeChannel,
  endsWholeWindow,
  remediesStated,
  suspendsRemoval,
  textGiven,
  underLegalAid,
  windowIs,
  type WindowClause,
} from './tests.js'
import { at, choice, everyWindow, filed, on, switched, switchedToDetention } from './words.js'

/** Which window: the matrix, by decision and custody. The signature picks the version; a decision signed before 2024-07-15 and notified after it has both. */
const window = choice('window-opened', allWindows, (data) => cellOf(data).window)
const signedAndNotified = [at('window-opened', 'signedAt'), at('window-opened')]
const runs: Clock['runs'] = { rule: window, governedBy: signedAndNotified }

/** The decision is gone, the longer window that was announced is over, or the end of the departure period has ended the whole window. */
const withoutObject = [on('window-closed'), lapse('aw.announced')]

/** Legal aid: a whole new window from the decision, at the latest from the end of its contest, or from a later designation of counsel. */
export const legalAid: NonNullable<Clock['restarted']> = [
  {
    on: on('legal-aid-decided'),
    pausedBy: on('legal-aid-requested'),
    from: {
      firm: at('legal-aid-decided'),
      late: endOf('aw.aid'),
      doubt: {
        fr: 'Le nouveau délai part de la décision du bureau, ou du jour où elle ne peut plus être contestée (CE 10 juin 2020, 422471).',
        en: 'The new window runs from the office’s decision, or from the day when it can no longer be contested (CE 10 June 2020, 422471).',
      },
    },
  },
  { on: on('legal-aid-contest-decided'), pausedBy: on('legal-aid-contested'), from: at('legal-aid-contest-decided') },
  { on: on('counsel-designated', underLegalAid), from: at('counsel-designated') },
]
const administrativeAppeal: NonNullable<Clock['restarted']> = [
  {
    on: on('administrative-appeal-decided'),
    pausedBy: on('administrative-appeal-filed'),
    from: at('administrative-appeal-decided'),
  },
]

const windowClause = (id: WindowClause, label: Text, more: Partial<Clock> = {}): Clause =>
  clock(id, {
    label,
    kind: 'right',
    owner: 'person',
    starts: on('window-opened', windowIs(id)),
    runs,
    opposable: [{ fact: 'window-opened', where: [remediesStated, announcedNoLonger] }],
    met: filed,
    stopped: withoutObject,
    tell: tell.window,
    ...more,
  })

const announcedRules: Readonly<Record<AnnouncedWindow, Rule>> = {
  '48h': announced.announcedTwoDays,
  '7d': announced.announcedSevenDays,
  '15d': announced.announcedFifteenDays,
  '30d': announced.announcedThirtyDays,
  '1-month': announced.announcedMonth,
  '2-months': announced.announcedTwoMonths,
}

/** Until when the person can act. */
export const windows: readonly Clause[] = [
  // L. 911-1, R. 911-1: no administrative appeal prolongs it; legal aid reopens it.
  windowClause(
    'aw.month',
    { fr: 'Recours d’un mois', en: 'Appeal, one month' },
    { stopped: [...withoutObject, ...switched], restarted: legalAid },
  ),
  // L. 512-1, I, L. 614-4, R. 776-5, I.
  windowClause(
    'aw.30d',
    { fr: 'Recours de trente jours', en: 'Appeal, thirty days' },
    { stopped: [...withoutObject, on('window-opened', endsWholeWindow)], restarted: legalAid },
  ),
  // L. 512-1, I bis, L. 614-5, R. 776-5, II: nothing prolongs it.
  windowClause(
    'aw.15d',
    { fr: 'Recours de quinze jours', en: 'Appeal, fifteen days' },
    { stopped: [...withoutObject, on('window-opened', endsWholeWindow)] },
  ),
  // L. 921-1, R. 921-3: nothing prolongs it.
  windowClause(
    'aw.7d',
    { fr: 'Recours de sept jours', en: 'Appeal, seven days' },
    { stopped: [...withoutObject, switchedToDetention], warn: tell.shortWindowWarnings },
  ),
  // L. 512-1, II and III, L. 614-6 and -8, L. 921-2: only from a notification by the administrative channel; nothing prolongs it.
  windowClause(
    'aw.48h',
    { fr: 'Recours de quarante-huit heures', en: 'Appeal, forty-eight hours' },
    {
      opposable: [{ fact: 'window-opened', where: [remediesStated, announcedNoLonger, byAdministrativeChannel] }],
      warn: tell.shortWindowWarnings,
    },
  ),
  // R. 421-1, R. 421-2, R. 421-7; overseas also for a measure. An administrative appeal prolongs it.
  windowClause(
    'aw.2m',
    { fr: 'Recours de droit commun, deux mois', en: 'Ordinary appeal, two months' },
    { restarted: [...legalAid, ...administrativeAppeal] },
  ),
  // R. 921-1, R. 921-2: the information starts the new window; without it the old one goes on.
  clock('aw.switch', {
    label: { fr: 'Interruption et nouveau délai', en: 'Interruption and new window' },
    kind: 'right',
    owner: 'person',
    starts: switched,
    runs: {
      rule: choice('switch-information-given', [windowAfterSwitch, windowAfterSwitchToDetention], ({ newState }) =>
        newState === 'cra' ? windowAfterSwitchToDetention : windowAfterSwitch,
      ),
      governedBy: signedAndNotified,
    },
    opposable: [{ fact: 'switch-information-given', where: [textGiven] }],
    met: filed,
    stopped: [on('window-closed'), ...switched],
    warn: tell.shortWindowWarnings,
    tell: tell.window,
  }),
  // R. 421-5, by its logic: the longer window that a notification announced is honoured; meanwhile the law's own does not close.
  clock('aw.announced', {
    label: { fr: 'Délai plus long annoncé par la notification', en: 'Longer window announced by the notification' },
    kind: 'right',
    owner: 'person',
    starts: on('window-opened', announcedLonger),
    runs: {
      rule: choice('window-opened', Object.values(announcedRules), ({ announcedWindow }) => announcedRules[announcedWindow ?? '2-months']),
      governedBy: at('window-opened', 'signedAt'),
    },
    opposable: [{ fact: 'window-opened', where: [remediesStated] }],
    met: filed,
    stopped: [on('window-closed'), ...switched],
    tell: tell.window,
  }),
  // L. 512-3, L. 722-7: no removal until the window has closed, and until the court has ruled on a petition filed in time.
  bar('aw.no-removal', {
    label: {
      fr: 'Pas d’éloignement avant la fin du délai de recours ni avant le jugement',
      en: 'No removal before the window closes nor before the judgment',
    },
    basis: [oldCeseda('L. 512-3'), newCeseda('L. 722-7')],
    forbids: executions,
    while: [
      {
        since: on('window-opened', suspendsRemoval),
        until: [...everyWindow.map((id) => lapse(id)), on('judgment-read'), on('appeal-withdrawn'), on('window-closed')],
      },
    ],
    tell: { start: tell.removalBarred },
  }),
]
