import { clock, endOf, lapse, task, type Clause } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import {
  agdrefRemoval,
  eloiAfterRemoval,
  eloiUnexecuted,
  gestelExecuted,
  gestelRecorded,
  gestelRestricted,
} from '../../src/law/ceseda/removal-files.js'
import * as tell from './notices.js'
import { fileIs } from './tests.js'
import { annulled, at, departed, departure, on, titleIssued } from './words.js'

const erased = (file: string) => on('data-erased', fileIs(file))
const eraseAtOnce = [...annulled, on('measure-withdrawn'), on('measure-abrogated'), titleIssued, on('departure-proved')]
const due = { kind: 'retention', owner: 'operator', tell: { lapse: tell.erasureDue } } as const

/** How long the data files keep what the measure put there. */
export const dataFiles: readonly Clause[] = [
  clock('rm.eloi-3m', {
    ...due,
    label: { fr: 'Effacement ELOI, trois mois après l’éloignement', en: 'ELOI erasure, three months after the removal' },
    starts: departed,
    runs: { rule: eloiAfterRemoval, governedBy: departure },
    met: erased('eloi'),
  }),
  clock('rm.eloi-unexecuted', {
    ...due,
    label: { fr: 'Effacement ELOI, mesure sans exécution', en: 'ELOI erasure, measure not carried out' },
    starts: on('removal-decision-signed'),
    runs: { rule: eloiUnexecuted, governedBy: at('removal-decision-signed') },
    met: erased('eloi'),
    stopped: [...departed, on('flight-booked')],
  }),
  // R. 611-29, R. 142-30: annulment, withdrawal, abrogation, known voluntary departure, residence card: at once.
  task('rm.erase-at-once', {
    n: 1,
    label: { fr: 'Effacement immédiat des données d’éloignement', en: 'Removal data erased at once' },
    owner: 'operator',
    basis: [oldCeseda('R. 611-29'), oldCeseda('R. 611-7-1'), newCeseda('R. 142-21'), newCeseda('R. 142-30')],
    starts: eraseAtOnce,
    met: on('data-erased'),
    target: '24h',
    tell: tell.overdue('operator', 'case-agent'),
  }),
  clock('rm.agdref', {
    ...due,
    label: { fr: 'Conservation dans AGDREF2', en: 'Retention in AGDREF2' },
    starts: on('removal-decision-signed'),
    runs: { rule: agdrefRemoval, governedBy: at('removal-decision-signed') },
    restarted: [
      { on: on('removal-decision-notified'), from: at('removal-decision-notified') },
      { on: on('removal-executed'), from: at('removal-executed') },
      { on: on('departure-proved'), from: at('departure-proved') },
      { on: lapse('rm.irtf'), from: endOf('rm.irtf') },
    ],
    met: erased('agdref'),
  }),
  clock('rm.gestel', {
    ...due,
    label: { fr: 'Conservation dans GESTEL', en: 'Retention in GESTEL' },
    starts: departed,
    runs: { rule: gestelExecuted, governedBy: departure },
    met: erased('gestel'),
  }),
  clock('rm.gestel-recorded', {
    ...due,
    label: { fr: 'Conservation dans GESTEL, demande sans exécution', en: 'Retention in GESTEL, request not carried out' },
    starts: on('flight-booked'),
    runs: { rule: gestelRecorded, governedBy: at('flight-booked') },
    met: erased('gestel'),
    stopped: departed,
  }),
  clock('rm.gestel-restricted', {
    ...due,
    label: { fr: 'GESTEL, accès restreint', en: 'GESTEL, restricted access' },
    starts: lapse('rm.gestel'),
    from: endOf('rm.gestel'),
    runs: { rule: gestelRestricted, governedBy: departure },
    met: erased('gestel'),
  }),
]
