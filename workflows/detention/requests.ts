import { clock, endOf, heard, type Any, type Clause, type When } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import {
  placementContest,
  placementContestRuling,
  placementContestRulingStart,
  releaseRequestRuling,
} from '../../src/law/ceseda/detention-judge.js'
import * as tell from './notices.js'
import { at, endedByJudge, gone, on, titleFalls } from './occurrences.js'
import { asylumRightsFirstTold, byNotification, contestReasoned, contestSigned, decisionProduced, heldForRemoval, rank } from './tests.js'

/**
 * Asylum has not come up yet in the file. What comes first, the notification of the rights or a claim without it, opens `asylum-in-detention`, once: the
 * five days, the decision to keep the person and the sending to OFPRA are clocks of that procedure (CESEDA L. 754-1 to L. 754-8) and of no other, so that
 * each duty has one alarm and one message. It marks a state, silently.
 */
const notRaised = (n: number, starts: Any, ...stopped: readonly When[]): Clause =>
  clock('asylum-not-raised', {
    n,
    silent: true,
    label: { fr: 'Ni droits d’asile notifiés, ni demande remise', en: 'No asylum rights notified, no claim handed over' },
    kind: 'advisory',
    basis: [oldCeseda('L. 551-3'), newCeseda('L. 744-6'), newCeseda('L. 754-1')],
    starts,
    runs: { until: at('asylum-claim-handed-over') },
    met: on('asylum-claim-handed-over'),
    stopped: [on('asylum-rights-notified', asylumRightsFirstTold), heard('asylum-rights-notified', 'detention'), ...stopped, ...gone],
  })

/** What the person may ask, and the time that the judge then has. */
export const requests: readonly Clause[] = [
  // L. 741-10: of the version of the decision, like the initial period. No window after a ban as main penalty.
  clock('placement-contest', {
    n: 1,
    label: { fr: 'Contestation du placement', en: 'Contest of the placement' },
    kind: 'right',
    owner: 'lawyer',
    starts: on('placed-in-detention', byNotification),
    runs: { rule: placementContest, governedBy: at('detention-decided') },
    met: on('placement-contested', contestReasoned, contestSigned),
    warn: tell.rightWarnings,
    tell: tell.rightOfPerson,
  }),
  // L. 743-4, R. 743-7: since 2024-07-15 the judge's time runs from the end of the window, before from the stamp.
  clock('contest-ruling-start', {
    label: { fr: 'Départ du délai pour statuer sur la contestation', en: 'Start of the time to rule on the contest' },
    kind: 'advisory',
    starts: on('placement-contested', contestReasoned, contestSigned),
    from: at('placed-in-detention'),
    runs: { rule: placementContestRulingStart, governedBy: at('detention-decided') },
    met: [],
  }),
  clock('ruling-contest', {
    label: { fr: 'Décision sur la contestation du placement', en: 'Ruling on the contest of the placement' },
    kind: 'duty',
    owner: 'judge-registry',
    starts: on('placement-contested', contestReasoned, contestSigned),
    from: { latest: [at('placement-contested'), endOf('contest-ruling-start')] },
    runs: { rule: placementContestRuling, governedBy: at('placement-contested') },
    // L. 743-5: one order where a petition of rank 1 is pending too.
    met: [on('placement-contest-ruled'), on('extension-ordered', rank(1)), ...endedByJudge],
    stopped: titleFalls,
    warn: tell.rulingWarnings,
    tell: { lapse: tell.rulingLapsedToParties },
  }),
  // R. 552-10-1, R. 743-2: before the hearing, no figure.
  clock('produce-decision', {
    label: { fr: 'Production de la décision contestée', en: 'Production of the contested decision' },
    kind: 'duty',
    owner: 'case-agent',
    basis: [oldCeseda('R. 552-10-1'), newCeseda('R. 743-2')],
    starts: on('placement-contested'),
    runs: { until: { newest: [{ fact: 'hearing-summoned', field: 'hearingAt' }] }, ends: 'before' },
    met: on('register-entry-made', decisionProduced),
    stopped: titleFalls,
    tell: { lapse: tell.actMissed },
  }),
  // L. 742-8.
  clock('ruling-release-request', {
    label: { fr: 'Décision sur la demande de mise en liberté', en: 'Ruling on the request for release' },
    kind: 'duty',
    owner: 'judge-registry',
    starts: on('release-requested'),
    runs: { rule: releaseRequestRuling, governedBy: at('release-requested') },
    met: [on('release-request-ruled'), on('detention-ended-by-judge'), on('judicial-house-arrest-ordered')],
    stopped: titleFalls,
    warn: tell.rulingWarnings,
    tell: { lapse: tell.rulingLapsedToParties },
  }),
  // Another detention of the file may have heard of asylum first: its claim then goes on here, until it has served.
  notRaised(1, [on('detention-decided', heldForRemoval), heard('held', 'detention')], heard('asylum-claim-handed', 'detention')),
  notRaised(2, heard('asylum-claim-handed', 'detention')),
]
