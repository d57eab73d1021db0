import { clock, heard, series, started, stops, task, type Clause } from '../../src/definition/language.js'
import { ceseda, newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { asylumHouseArrestContest, shortExpulsionHouseArrestContest } from '../../src/law/ceseda/house-arrest-contest.js'
import { ordinaryWindow, windowHouseArrest } from '../../src/law/cja/windows.js'
import * as tell from './notices.js'
import { at, carriers, choice, on, over, provided, schedule } from './occurrences.js'
import { hoursAtHomeOf, isAfterExpulsion, reportsOf, type Form } from './terms.js'
import { appealPending, appealWindowOpen, formIs, hasHost, newWindowInLaw, remediesStated, rightsFormNotYet } from './tests.js'

const reporting = [oldCeseda('R. 561-2'), newCeseda('R. 733-1')]
/** The forms for which the form of rights is due; the long form is not listed. */
const withRightsForm: readonly Form[] = ['short', 'dublin', 'asylum-oqtf', 'asylum-expulsion', 'asylum-threat']

/** R. 561-2, R. 733-1: the reports, slot by slot. A missed one is told to the prefecture alone. */
const reports: readonly Clause[] = [
  series('ha.report', {
    label: { fr: 'Présentation périodique', en: 'Periodic report' },
    owner: 'person',
    basis: [...reporting, newCeseda('R. 733-2')],
    during: carriers,
    ...schedule(['house-arrest-signed', 'house-arrest-terms-changed', 'judicial-house-arrest-ordered'], reportsOf),
    met: on('report-recorded'),
    excused: [on('absence-authorised'), on('safe-conduct-issued')],
    tell: { lapse: tell.reportMissed },
  }),
  // L. 561-1, L. 733-2: never longer than the law allows in elapsed hours, even in the night of autumn.
  series('ha.curfew', {
    label: { fr: 'Plage horaire à domicile', en: 'Hours at home' },
    kind: 'liberty-cap',
    owner: 'person',
    basis: [oldCeseda('L. 561-1'), newCeseda('L. 733-2')],
    during: carriers,
    ...schedule(['house-arrest-signed', 'house-arrest-terms-changed'], hoursAtHomeOf),
    met: [],
  }),
  // The prefecture weighs what a breach means; the prosecutor is told by an agent's decision, never by the product.
  task('ha.breach-review', {
    label: { fr: 'Suites d’un manquement à apprécier', en: 'What a breach means, to be weighed' },
    owner: 'case-agent',
    basis: [oldCeseda('L. 624-4'), newCeseda('L. 824-4'), newCeseda('L. 824-5')],
    starts: [on('report-missed'), on('residence-left'), on('consular-presentation-missed')],
    met: [on('breach-closed'), on('prosecutor-informed')],
    stopped: [on('breach-closed'), on('prosecutor-informed'), ...over],
    target: '24h',
    tell: tell.agentOverdue,
  }),
]

/** What the person is given and told when the house arrest begins. */
const information: readonly Clause[] = [
  // R. 561-5, R. 732-5: with the notification, or at the latest at the first report.
  clock('ha.rights-form', {
    label: { fr: 'Formulaire des droits et obligations', en: 'Form of rights and duties' },
    kind: 'duty',
    owner: 'police',
    basis: [oldCeseda('R. 561-5'), newCeseda('R. 732-5')],
    starts: [
      provided(on('house-arrest-notified', rightsFormNotYet), 'house-arrest-signed', formIs(...withRightsForm)),
      on('judicial-house-arrest-ordered'),
    ],
    runs: { until: at('report-recorded') },
    met: on('rights-form-given'),
    stopped: over,
    tell: { lapse: tell.rightsFormMissed },
  }),
  // R. 921-1: the window of the measure is replaced from the information, not from the notification.
  task('ha.switch-information', {
    label: {
      fr: 'Information sur le nouveau délai de recours contre la mesure',
      en: 'Information on the new window to appeal the measure',
    },
    owner: 'case-agent',
    basis: [ceseda('R. 921-1', { from: '2024-07-15' })],
    starts: on('house-arrest-notified', appealWindowOpen, newWindowInLaw),
    met: heard('window-switched', 'appeal-window'),
    stopped: over,
    target: '2h',
    tell: tell.agentOverdue,
  }),
  task('ha.tell-court', {
    label: { fr: 'Information du tribunal saisi', en: 'The court seized is told' },
    owner: 'case-agent',
    basis: [
      oldCeseda('L. 512-1, III'),
      ceseda('L. 614-9', { from: '2021-05-01', until: '2024-07-15' }),
      ceseda('R. 921-4', { from: '2024-07-15' }),
    ],
    starts: on('house-arrest-notified', appealPending),
    met: heard('court-told-of-custody', 'appeal-window'),
    stopped: over,
    target: '2h',
    tell: tell.agentOverdue,
  }),
  // The window by form; it does not suspend the house arrest. Its life is followed in the linked procedure.
  clock('ha.contest', {
    label: {
      fr: 'Recours contre l’assignation (suivi dans le délai de recours lié)',
      en: 'Contest of the house arrest (followed in the linked window)',
    },
    kind: 'right',
    owner: 'person',
    starts: provided(on('house-arrest-notified'), 'house-arrest-signed'),
    runs: {
      rule: choice(
        'house-arrest-signed',
        [windowHouseArrest, shortExpulsionHouseArrestContest, asylumHouseArrestContest, ordinaryWindow],
        ({ form, ground }) => {
          if (form === 'dublin') return windowHouseArrest
          if (form === 'short') return isAfterExpulsion(ground) ? shortExpulsionHouseArrestContest : windowHouseArrest
          return form === 'asylum-oqtf' || form === 'asylum-expulsion' || form === 'asylum-threat'
            ? asylumHouseArrestContest
            : ordinaryWindow
        },
      ),
      governedBy: [at('house-arrest-signed'), started],
    },
    opposable: [remediesStated],
    met: [],
  }),
]

/** What goes back when the house arrest is over. */
const ends: readonly Clause[] = [
  // R. 561-3: the receipt stands for the passport until the removal is carried out.
  clock('ha.passport-receipt', {
    label: { fr: 'Récépissé valant justification d’identité', en: 'Receipt that stands for the passport' },
    kind: 'validity',
    owner: 'police',
    basis: [oldCeseda('R. 561-3'), newCeseda('R. 733-3')],
    starts: on('passport-handed-over'),
    runs: { until: at('passport-returned') },
    met: on('passport-returned'),
    stopped: over,
  }),
  task('ha.passport-return', {
    label: { fr: 'Restitution du passeport', en: 'Return of the passport' },
    owner: 'police',
    basis: [oldCeseda('R. 561-3'), newCeseda('R. 733-3')],
    starts: stops('ha.passport-receipt'),
    met: on('passport-returned'),
    target: '24h',
    tell: tell.overdue('police', 'case-agent'),
  }),
  clock('ha.host-data', {
    label: { fr: 'Données de l’hébergeant, pendant l’assignation', en: 'Data of the host, during the house arrest' },
    kind: 'retention',
    owner: 'case-agent',
    basis: [oldCeseda('R. 611-7-1'), newCeseda('R. 142-21')],
    starts: on('house-arrest-signed', hasHost),
    runs: { until: at('host-data-erased') },
    met: on('host-data-erased'),
    stopped: over,
  }),
  // R. 611-7-1, R. 142-21: without delay. The three months of the former file are no text in force.
  task('ha.host-erasure', {
    label: { fr: 'Effacement des données de l’hébergeant', en: 'Erasure of the data of the host' },
    owner: 'case-agent',
    basis: [oldCeseda('R. 611-7-1'), newCeseda('R. 142-21')],
    starts: stops('ha.host-data'),
    met: on('host-data-erased'),
    target: '24h',
    tell: tell.agentOverdue,
  }),
]

export const checks: readonly Clause[] = [...reports, ...information, ...ends]
