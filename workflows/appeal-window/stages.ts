import { lapse, type Procedure } from '../../src/definition/language.js'
import { byCourtOfAppeal, byTribunal, tollable } from './tests.js'
import { everyWindow, filed, filedInTime, on, provided, switched } from './words.js'

const windowOpen = ['open', 'switched', 'tolled']

/** One line, from the notification to the last remedy. A window that is not opposable, or that legal aid suspends, never closes by itself. */
export const stages: Procedure['stages'] = {
  initial: 'waiting',
  labels: {
    waiting: { fr: 'En attente de la notification', en: 'Awaiting the notification' },
    open: { fr: 'Délai ouvert', en: 'Window open' },
    switched: { fr: 'Délai interrompu, nouveau délai', en: 'Window interrupted, a new one runs' },
    tolled: { fr: 'Suspendu par une demande d’aide juridictionnelle', en: 'Suspended by a request for legal aid' },
    'closed-unused': { fr: 'Délai clos sans recours', en: 'Window closed, no appeal' },
    filed: { fr: 'Recours formé', en: 'Petition filed' },
    'filed-late': { fr: 'Requête hors délai', en: 'Petition out of time' },
    heard: { fr: 'Audience fixée', en: 'Hearing fixed' },
    judged: { fr: 'Jugement lu', en: 'Judgment read' },
    appealed: { fr: 'Appel ou pourvoi formé', en: 'Further appeal filed' },
    final: { fr: 'Définitif', en: 'Final' },
  },
  final: ['closed-unused', 'final'],
  moves: [
    { from: ['waiting', 'closed-unused'], on: on('window-opened'), to: 'open' },
    { from: windowOpen, on: switched, to: 'switched' },
    { from: ['open'], on: provided(on('legal-aid-requested'), 'window-opened', tollable), to: 'tolled' },
    { from: ['tolled'], on: [on('legal-aid-decided'), on('legal-aid-contest-decided')], to: 'open' },
    { from: windowOpen, on: filedInTime, to: 'filed' },
    { from: windowOpen, on: everyWindow.map((window) => lapse(window)), to: 'closed-unused' },
    { from: ['closed-unused'], on: filed, to: 'filed-late' },
    { from: ['filed', 'filed-late'], on: on('hearing-notified'), to: 'heard' },
    { from: ['filed', 'filed-late', 'heard', ...windowOpen], on: on('judgment-read', byTribunal), to: 'judged' },
    { from: ['appealed'], on: on('judgment-read', byCourtOfAppeal), to: 'judged' },
    { from: ['judged', 'final'], on: [on('further-appeal-filed'), on('cassation-filed')], to: 'appealed' },
    { from: ['judged'], on: [lapse('aw.appeal'), lapse('aw.appeal-unstated'), lapse('aw.cassation')], to: 'final' },
    { from: ['appealed'], on: on('judgment-read'), to: 'final' },
    { from: ['filed', 'filed-late', 'heard', 'judged', 'appealed'], on: on('appeal-withdrawn'), to: 'final' },
    { from: ['waiting', ...windowOpen], on: on('window-closed'), to: 'closed-unused' },
    { from: ['filed', 'filed-late', 'heard', 'judged', 'appealed'], on: on('window-closed'), to: 'final' },
  ],
}
