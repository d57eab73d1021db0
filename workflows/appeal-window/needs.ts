import type { Need } from '../../src/definition/language.js'
import { ceseda } from '../../src/law/ceseda/articles.js'
import { cja } from '../../src/law/cja/lengths.js'
import * as tell from './notices.js'
import { custodyBeganBefore, receiptGiven, toDetention, toHouseArrestOrPrison } from './tests.js'

/** All the windows to act, each by its clause. */
export const windowIds = ['aw.month', 'aw.30d', 'aw.15d', 'aw.7d', 'aw.48h', 'aw.2m', 'aw.switch', 'aw.announced'] as const

/** An earlier fact without which this one makes no sense: it stays recorded. */
export const after = (fact: string): Need => ({
  fact,
  ground: `no-${fact}`,
  consequence: { fr: 'Le fait qui précède manque : à vérifier.', en: 'The fact that comes before is missing: to be checked.' },
})

/** A petition out of time is recorded. It may be inadmissible, and does not suspend the removal: only the court says so. */
export const inTime: readonly Need[] = windowIds.map((window) => ({
  inTime: window,
  ground: 'out-of-time',
  consequence: {
    fr: 'Requête enregistrée après la fin du délai : irrecevable sauf décision contraire du tribunal, et sans effet suspensif. Consulter le tribunal avant toute exécution.',
    en: 'Petition filed after the end of the window: inadmissible unless the court says otherwise, and without suspensive effect. Ask the court before any removal.',
  },
  basis: [ceseda('L. 722-7', { from: '2021-05-01' }), ceseda('L. 512-3', { until: '2021-05-01' })],
  tell: tell.lateAppeal,
}))

const depositArticles = [
  cja('R. 776-19', { until: '2024-07-15' }),
  cja('R. 776-31', { until: '2024-07-15' }),
  ceseda('R. 922-9', { from: '2024-07-15' }),
]

/** A deposit in custody: accepted and forwarded even where custody began after the notification; a missing receipt is the place's fault. */
export const deposit: readonly Need[] = [
  ...inTime,
  {
    holds: custodyBeganBefore,
    ground: 'custody-after-notification',
    consequence: {
      fr: 'Le texte vise la personne déjà retenue ou détenue à la notification : accepter, transmettre aussitôt, et le signaler.',
      en: 'The text speaks of a person already held at the notification: accept, forward at once, and flag it.',
    },
    basis: depositArticles,
  },
  {
    holds: receiptGiven,
    ground: 'no-receipt',
    consequence: {
      fr: 'La date et l’heure données par la personne sont présumées exactes : incident à traiter.',
      en: 'The date and hour given by the person are presumed true: an incident to deal with.',
    },
    basis: depositArticles,
  },
]

const noSwitch = {
  consequence: {
    fr: 'Aucun délai n’est interrompu : le délai en cours continue, ou il est clos.',
    en: 'No window is interrupted: the one that runs goes on, or it is closed.',
  },
  void: true,
  ground: 'no-window-to-switch',
} as const

/** The window is interrupted only while it is open: the first one by a house arrest or an imprisonment, that one or the next by a placement. */
export const switchInformation: readonly Need[] = [
  after('custody-changed'),
  {
    stage: ['open', 'tolled'],
    when: toHouseArrestOrPrison,
    basis: [ceseda('R. 921-1', { from: '2024-07-15' }), ceseda('R. 921-2', { from: '2024-07-15' })],
    ...noSwitch,
  },
  { stage: ['open', 'tolled', 'switched'], when: toDetention, basis: [ceseda('R. 921-1', { from: '2024-07-15' })], ...noSwitch },
]

/** At the latest when filing (L. 911-1): out of the window it reopens nothing. */
export const legalAid: readonly Need[] = [
  {
    stage: ['open', 'switched', 'tolled', 'filed', 'heard', 'judged', 'appealed'],
    ground: 'window-closed',
    consequence: { fr: 'Demande hors délai : elle ne rouvre aucun délai.', en: 'A request out of time: it reopens no window.' },
    basis: [ceseda('L. 911-1', { from: '2024-07-15' })],
    void: true,
  },
]

const late = {
  fr: 'Hors délai : irrecevable sauf décision contraire du juge.',
  en: 'Out of time: inadmissible unless the court says otherwise.',
}
export const furtherAppeal: readonly Need[] = [
  after('judgment-read'),
  { inTime: 'aw.appeal', ground: 'out-of-time', consequence: late, basis: [cja('R. 811-2')] },
]
export const cassation: readonly Need[] = [
  after('judgment-read'),
  { inTime: 'aw.cassation', ground: 'out-of-time', consequence: late, basis: [cja('R. 821-1')] },
]
export const pendingAppeal: readonly Need[] = [
  {
    stage: ['filed', 'filed-late', 'heard', 'appealed'],
    ground: 'no-pending-appeal',
    consequence: { fr: 'Aucune instance en cours.', en: 'No case is pending.' },
  },
]
