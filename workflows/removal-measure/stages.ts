import { heard, lapse, type Procedure } from '../../src/definition/language.js'
import { isBanOnCirculation, isBanOnReturn, periodGranted, periodRefused } from './tests.js'
import { annulled, departed, on, provided, titleIssued } from './words.js'

const allowed = heard('removal-allowed', 'appeal-window')
const periodAnnulled = heard('period-annulled', 'appeal-window')
const open = [
  'drafted',
  'signed',
  'notified',
  'departure-period',
  'departure-period-uncontested',
  'no-period',
  'enforceable',
  'removable',
  'executing',
]
const banned = departed.flatMap((when) => [
  provided(when, 'return-ban-issued', isBanOnReturn),
  provided(when, 'return-ban-issued', isBanOnCirculation),
])

/** One line. `enforceable` and `no-period` open coercive steps; only `removable` allows the plane. */
export const stages: Procedure['stages'] = {
  initial: 'drafted',
  labels: {
    drafted: { fr: 'En préparation', en: 'Drafted' },
    signed: { fr: 'Signée', en: 'Signed' },
    notified: { fr: 'Notifiée', en: 'Notified' },
    'departure-period': { fr: 'Délai de départ en cours', en: 'Departure period running' },
    'departure-period-uncontested': { fr: 'Délai de départ en cours, recours clos', en: 'Departure period running, appeal over' },
    'no-period': { fr: 'Sans délai de départ, exécutoire', en: 'No departure period, enforceable' },
    enforceable: { fr: 'Exécutoire', en: 'Enforceable' },
    removable: { fr: 'Éloignement possible', en: 'Removal possible' },
    executing: { fr: 'Exécution en cours', en: 'Executing' },
    executed: { fr: 'Exécutée', en: 'Executed' },
    'ban-running': { fr: 'Interdiction en cours', en: 'Ban running' },
    withdrawn: { fr: 'Retirée', en: 'Withdrawn' },
    abrogated: { fr: 'Abrogée', en: 'Abrogated' },
    annulled: { fr: 'Annulée', en: 'Annulled' },
    replaced: { fr: 'Remplacée', en: 'Replaced' },
    closed: { fr: 'Close', en: 'Closed' },
  },
  final: ['executed', 'withdrawn', 'abrogated', 'annulled', 'replaced', 'closed'],
  moves: [
    { from: ['drafted'], on: on('removal-decision-signed'), to: 'signed' },
    {
      from: ['drafted', 'signed'],
      on: provided(on('removal-decision-notified'), 'removal-decision-signed', periodGranted),
      to: 'departure-period',
    },
    {
      from: ['drafted', 'signed'],
      on: provided(on('removal-decision-notified'), 'removal-decision-signed', periodRefused),
      to: 'no-period',
    },
    { from: ['drafted'], on: on('removal-decision-notified'), to: 'notified' },
    { from: ['departure-period', 'departure-period-uncontested'], on: on('departure-period-ended'), to: 'no-period' },
    { from: ['departure-period'], on: allowed, to: 'departure-period-uncontested' },
    { from: ['departure-period'], on: lapse('rm.departure-period'), to: 'enforceable' },
    { from: ['departure-period-uncontested'], on: lapse('rm.departure-period'), to: 'removable' },
    { from: ['no-period', 'enforceable'], on: allowed, to: 'removable' },
    { from: ['removable'], on: heard('removal-suspended', 'appeal-window'), to: 'enforceable' },
    // L. 614-17: the refusal of a period is annulled; a new decision on the period is due.
    { from: ['no-period', 'enforceable', 'removable'], on: periodAnnulled, to: 'signed' },
    { from: ['removable'], on: on('flight-booked'), to: 'executing' },
    { from: ['executing'], on: on('flight-failed'), to: 'removable' },
    { from: open, on: banned, to: 'ban-running' },
    { from: open, on: departed, to: 'executed' },
    { from: [...open, 'ban-running', 'executed'], on: annulled, to: 'annulled' },
    { from: [...open, 'ban-running', 'executed'], on: on('measure-withdrawn'), to: 'withdrawn' },
    { from: [...open, 'ban-running', 'executed'], on: [on('measure-abrogated'), titleIssued], to: 'abrogated' },
    { from: open, on: on('measure-replaced'), to: 'replaced' },
    {
      from: ['ban-running'],
      on: [lapse('rm.irtf'), lapse('rm.ictf'), on('ban-abrogation-granted'), heard('ban-annulled', 'appeal-window')],
      to: 'closed',
    },
  ],
}
