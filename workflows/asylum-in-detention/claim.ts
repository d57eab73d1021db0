import { clock, endOf, meets, task, type Clause } from '../../src/definition/language.js'
import { ofpraInDetention, rulingKeptFromOfpra, rulingKeptThenAssigned } from '../../src/law/ceseda/asylum-in-detention.js'
import { asylumClaimInDetention } from '../../src/law/ceseda/detention-safeguards.js'
import { ceseda, newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { reform2024 } from '../../src/law/cja/lengths.js'
import { rulingKeptInDetention } from '../../src/law/cja/rulings.js'
import { windowKeptInDetention, windowSuspensionInDetention, windowSuspensionUnderHouseArrest } from '../../src/law/cja/windows.js'
import * as tell from './notices.js'
import {
  annuls,
  beforeTheCode,
  conditionsTold,
  contestStands,
  otherThanOqtf,
  refuses,
  remediesStated,
  sinceTheReform,
  underCommonLaw,
} from './tests.js'
import {
  at,
  choice,
  claimHanded,
  detentionEnded,
  freed,
  granting,
  heldAgain,
  keptInDetention,
  on,
  provided,
  removed,
  sentFromDetention,
} from './words.js'

/** From the rights to the envelope, and what the prefect decides. */
export const claim: readonly Clause[] = [
  // L. 754-1: to 24:00 of the last day in the reading that binds; time at liberty between two placements is not counted (CNDA 17 January 2020, 19016518).
  clock('detention-claim', {
    n: 1,
    label: { fr: 'Délai pour demander l’asile en rétention', en: 'Time to claim asylum in detention' },
    kind: 'right',
    owner: 'lawyer',
    starts: on('detention-asylum-rights-notified'),
    runs: { rule: asylumClaimInDetention, governedBy: at('detention-asylum-rights-notified') },
    met: claimHanded,
    stopped: removed,
    suspended: [{ from: freed, to: heldAgain }],
    opposable: [conditionsTold],
    warn: tell.rightWarnings,
    tell: tell.right,
  }),
  // R. 754-7: at once; the target is the product's.
  task('tell-prefect', {
    n: 1,
    label: { fr: 'Information du préfet', en: 'Information of the prefect' },
    owner: 'centre',
    basis: [oldCeseda('R. 556-5'), newCeseda('R. 754-7')],
    starts: claimHanded,
    met: [on('prefect-informed-of-claim'), on('keeping-decided'), on('keeping-declined'), keptInDetention],
    stopped: [detentionEnded, freed, removed],
    target: '15min',
    tell: tell.overdue('centre', 'case-agent'),
  }),
  // L. 754-3: no hour in the text; without a decision detention ends at once (CE 13 June 2017, 410812). Red from the first hour.
  task('keeping-decision', {
    n: 1,
    label: {
      fr: 'Décision de maintien, sinon fin immédiate de la rétention',
      en: 'Decision to keep the person, or detention ends at once',
    },
    kind: 'liberty-cap',
    owner: 'case-agent',
    basis: [oldCeseda('L. 556-1'), newCeseda('L. 754-3')],
    starts: claimHanded,
    met: [on('keeping-notified'), keptInDetention, detentionEnded, freed],
    stopped: [on('keeping-declined'), on('ofpra-declines-accelerated'), granting, on('detention-claim-withdrawn'), removed],
    target: '60min',
    tell: { start: tell.claimReceived, firm: tell.undecided },
  }),
  // L. 754-3: the certificate comes with the end of detention.
  task('attestation-due', {
    n: 1,
    label: { fr: 'Remise de l’attestation de demande d’asile', en: 'Delivery of the certificate of asylum claim' },
    owner: 'case-agent',
    basis: [oldCeseda('L. 556-1'), newCeseda('L. 754-3')],
    starts: on('keeping-declined'),
    met: on('attestation-delivered'),
    target: '4h',
    tell: tell.overdue('case-agent'),
  }),
  task('send-to-ofpra', {
    n: 1,
    label: { fr: 'Transmission du pli à l’OFPRA', en: 'Sending of the envelope to OFPRA' },
    owner: 'centre',
    basis: [oldCeseda('R. 556-6'), newCeseda('R. 754-9')],
    starts: [on('keeping-notified'), keptInDetention],
    met: [on('claim-sent-to-ofpra'), sentFromDetention],
    stopped: [on('claim-received-by-ofpra'), on('detention-claim-withdrawn'), freed, removed],
    target: '4h',
    tell: tell.overdue('centre', 'case-agent'),
  }),
  // R. 754-10.
  task('tell-ofpra-of-transfer', {
    label: { fr: 'Information de l’OFPRA sur le transfert', en: 'Information of OFPRA on the move' },
    owner: 'centre',
    basis: [newCeseda('R. 754-10')],
    starts: provided(on('detention-transferred'), 'detention-claim-handed'),
    met: on('ofpra-told-of-transfer'),
    stopped: [freed, removed],
    target: '2h',
    tell: tell.overdue('centre', 'case-agent'),
  }),
]

/** OFPRA's decision. Passing the ninety-six hours changes nothing but what the judge of detention hears of diligence. */
export const examination: readonly Clause[] = [
  clock('ofpra-96h', {
    n: 1,
    label: { fr: 'Examen par l’OFPRA en 96 heures', en: 'Examination by OFPRA in 96 hours' },
    kind: 'duty',
    owner: 'ofpra',
    starts: on('claim-received-by-ofpra', underCommonLaw),
    runs: { rule: ofpraInDetention, governedBy: at('claim-received-by-ofpra') },
    met: [on('detention-ofpra-outcome'), on('ofpra-declines-accelerated')],
    stopped: [on('detention-claim-withdrawn'), freed, removed],
    tell: { lapse: tell.ofpraLate },
  }),
  // L. 754-7, R. 754-12, R. 754-14: at once. What ends detention is recorded there, by its own facts.
  task('release-after-grant', {
    n: 1,
    label: {
      fr: 'Fin immédiate de la rétention, à enregistrer dans la rétention',
      en: 'Immediate end of detention, to be recorded in the detention',
    },
    kind: 'liberty-cap',
    owner: 'case-agent',
    basis: [
      oldCeseda('L. 556-1'),
      newCeseda('L. 754-3'),
      newCeseda('L. 754-4'),
      newCeseda('L. 754-7'),
      newCeseda('R. 754-12'),
      newCeseda('R. 754-14'),
    ],
    starts: [granting, on('ofpra-declines-accelerated'), on('keeping-declined'), on('keeping-judged', annuls)],
    met: [detentionEnded, freed],
    stopped: removed,
    target: '30min',
    tell: { start: tell.releaseDue, firm: tell.stillHeld },
  }),
]

/** The contest of the keeping, and of a removal after a refusal. */
export const contest: readonly Clause[] = [
  // L. 754-4, L. 921-2: hour to hour, never moved to a working day; a deposit with the head of the place counts (R. 922-9).
  clock('keeping-contest', {
    label: { fr: 'Recours contre le maintien, 48 heures', en: 'Contest of the keeping, 48 hours' },
    kind: 'right',
    owner: 'lawyer',
    starts: on('keeping-notified', contestStands),
    runs: { rule: windowKeptInDetention, governedBy: at('keeping-notified') },
    met: on('keeping-contested'),
    stopped: removed,
    opposable: [remediesStated],
    warn: tell.rightWarnings,
    tell: tell.right,
  }),
  // From the end of the window (L. 754-4, L. 921-2); L. 921-3 counts from the notification to the person, R. 921-4 from the information of the court.
  clock('keeping-ruling-time', {
    n: 1,
    label: { fr: 'Temps du tribunal pour statuer sur le maintien', en: 'The court’s time to rule on the keeping' },
    kind: 'advisory',
    owner: 'administrative-court',
    starts: meets('keeping-contest'),
    from: endOf('keeping-contest'),
    runs: { rule: rulingKeptInDetention, governedBy: at('keeping-notified') },
    met: on('keeping-judged'),
    stopped: removed,
    restarted: [
      {
        on: on('assigned-meanwhile', sinceTheReform),
        from: {
          firm: at('assigned-meanwhile'),
          late: at('court-told-of-assignment'),
          doubt: {
            fr: 'Quinze jours depuis la notification à la personne (L. 921-3) ou depuis l’information du tribunal (R. 921-4).',
            en: 'Fifteen days from the notification to the person (L. 921-3) or from the information of the court (R. 921-4).',
          },
        },
        runs: { rule: rulingKeptThenAssigned, governedBy: at('assigned-meanwhile') },
      },
    ],
  }),
  // The court waits for OFPRA's decision: where that one is late, the ruling is late, and no text says by how much.
  clock('keeping-ruling', {
    n: 1,
    label: { fr: 'Jugement sur le maintien, 96 heures', en: 'Judgment on the keeping, 96 hours' },
    kind: 'duty',
    owner: 'administrative-court',
    starts: meets('keeping-contest'),
    runs: {
      until: {
        firm: endOf('keeping-ruling-time'),
        late: { latest: [endOf('keeping-ruling-time'), at('detention-ofpra-notified')] },
        doubt: {
          fr: 'Le tribunal ne statue qu’après la notification de la décision de l’OFPRA : tardive, elle retarde le jugement.',
          en: 'The court rules only after the notification of OFPRA’s decision: a late one delays the judgment.',
        },
      },
    },
    met: on('keeping-judged'),
    stopped: removed,
    warn: tell.rulingWarnings,
    tell: { lapse: tell.rulingLapsed },
  }),
  clock('keeping-ruling', {
    n: 2,
    label: { fr: 'Jugement sur le maintien, 72 heures depuis l’OFPRA', en: 'Judgment on the keeping, 72 hours from OFPRA' },
    kind: 'advisory',
    owner: 'administrative-court',
    starts: provided(on('detention-ofpra-notified', beforeTheCode), 'keeping-contested'),
    runs: { rule: rulingKeptFromOfpra, governedBy: at('detention-ofpra-notified') },
    met: on('keeping-judged'),
    stopped: removed,
  }),
  // R. 922-10: the date and the hour of both notifications.
  task('ta-told-of-ofpra', {
    n: 1,
    label: { fr: 'Information du tribunal sur la décision de l’OFPRA', en: 'Information of the court on OFPRA’s decision' },
    owner: 'case-agent',
    basis: [ceseda('R. 922-10', { from: reform2024 })],
    starts: [
      provided(on('detention-ofpra-notified', sinceTheReform), 'keeping-contested'),
      provided(on('keeping-contested', sinceTheReform), 'detention-ofpra-notified'),
    ],
    met: on('court-told-of-ofpra'),
    stopped: [on('keeping-judged'), removed],
    target: '2h',
    tell: tell.overdue('case-agent', 'duty-officer'),
  }),
  // L. 753-7: an expulsion or a ban, from the notification of OFPRA's refusal.
  clock('expulsion-suspension', {
    n: 1,
    label: { fr: 'Demande de suspension, expulsion ou interdiction', en: 'Claim to suspend, expulsion or ban' },
    kind: 'right',
    owner: 'lawyer',
    starts: provided(on('detention-ofpra-notified', otherThanOqtf), 'detention-ofpra-outcome', refuses),
    runs: {
      rule: choice('detention-ofpra-notified', [windowSuspensionInDetention, windowSuspensionUnderHouseArrest], ({ custody }) =>
        custody === 'assigned' ? windowSuspensionUnderHouseArrest : windowSuspensionInDetention,
      ),
      governedBy: at('detention-ofpra-notified'),
    },
    met: on('removal-suspension-requested'),
    stopped: removed,
    opposable: [remediesStated],
    warn: tell.rightWarnings,
    tell: tell.right,
  }),
  // L. 752-7: an obligation to leave that has become final, from the notification of the placement or of the house arrest.
  clock('oqtf-suspension', {
    n: 1,
    label: { fr: 'Demande de suspension, OQTF définitive', en: 'Claim to suspend, final obligation to leave' },
    kind: 'right',
    owner: 'lawyer',
    starts: on('suspension-window-opened'),
    runs: {
      rule: choice('suspension-window-opened', [windowSuspensionInDetention, windowSuspensionUnderHouseArrest], ({ custody }) =>
        custody === 'assigned' ? windowSuspensionUnderHouseArrest : windowSuspensionInDetention,
      ),
      governedBy: at('suspension-window-opened'),
    },
    met: on('removal-suspension-requested'),
    stopped: removed,
    opposable: [remediesStated],
    warn: tell.rightWarnings,
    tell: tell.right,
  }),
]
