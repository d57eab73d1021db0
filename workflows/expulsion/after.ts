import { clock, endOf, lapse, meets, started, task, type Clause } from '../../src/definition/language.js'
import { article } from '../../src/law/rule.js'
import {
  abrogationSilence,
  expulsionLaterReview,
  expulsionPeriodEu,
  expulsionRegister,
  expulsionRegisterUpdate,
  expulsionReview,
  freeAbrogationRequest,
  reviewSilence,
} from '../../src/law/ceseda/expulsion.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { ordinaryWindow } from '../../src/law/cja/windows.js'
import * as tell from './notices.js'
import { at, on, orderOver } from './occurrences.js'
import { euCitizen, notUrgent, remediesStated } from './tests.js'

/** Thirty years of reviews: as long as the register keeps the order. */
const REVIEWS = 6
const ranks = Array.from({ length: REVIEWS }, (_, index) => index + 1)

/** L. 524-2, L. 632-6: every five years from the making of the order; silence for two months is a decision not to abrogate. */
const reviews: readonly Clause[] = ranks.flatMap((n) => [
  clock('ex.review', {
    n,
    label: { fr: `Réexamen quinquennal n° ${n}`, en: `Five-yearly review ${n}` },
    kind: 'duty',
    owner: 'case-agent',
    starts: n === 1 ? on('expulsion-order-signed') : [meets('ex.review', n - 1), lapse('ex.review', n - 1)],
    ...(n === 1 ? {} : { from: endOf('ex.review', n - 1) }),
    runs: { rule: n === 1 ? expulsionReview : expulsionLaterReview, governedBy: at('expulsion-order-signed') },
    binds: 'late',
    met: on('review-decided'),
    stopped: orderOver,
    warn: tell.reviewWarnings,
    tell: { lapse: tell.reviewMissed },
  }),
  clock('ex.review-silence', {
    n,
    label: { fr: `Silence du réexamen n° ${n} : décision de ne pas abroger`, en: `Silence of review ${n}: a decision not to abrogate` },
    kind: 'implied-decision',
    owner: 'case-agent',
    starts: lapse('ex.review', n),
    from: endOf('ex.review', n),
    runs: { rule: reviewSilence, governedBy: at('expulsion-order-signed') },
    met: on('review-decided'),
    stopped: orderOver,
    tell: tell.silence,
  }),
])

const register = [oldCeseda('R. 611-7-1'), newCeseda('R. 142-21')]

/** The later life of the order. */
export const after: readonly Clause[] = [
  // R. 522-9, R. 252-1: at least a month for a citizen of the Union, save urgency.
  clock('ex.eu-period', {
    label: { fr: 'Délai de départ d’un citoyen de l’Union', en: 'Departure period of an EU citizen' },
    kind: 'right',
    owner: 'person',
    starts: on('expulsion-order-notified', euCitizen, notUrgent),
    runs: { rule: expulsionPeriodEu, governedBy: started },
    met: on('expulsion-executed'),
    stopped: orderOver,
  }),
  // The ordinary window; it does not suspend the execution. Its life is followed in the linked procedure.
  clock('ex.contest', {
    label: {
      fr: 'Recours contre l’arrêté (suivi dans le délai de recours lié)',
      en: 'Contest of the order (followed in the linked window)',
    },
    kind: 'right',
    owner: 'person',
    starts: on('expulsion-order-notified'),
    runs: { rule: ordinaryWindow, governedBy: at('expulsion-order-signed') },
    opposable: [remediesStated],
    met: [],
    stopped: orderOver,
  }),
  // L. 524-3, L. 632-5: past it, only from abroad, from prison or from a house arrest.
  clock('ex.abrogation-free', {
    label: { fr: 'Demande d’abrogation sans condition de résidence', en: 'Request for abrogation with no condition of residence' },
    kind: 'right',
    owner: 'person',
    starts: on('expulsion-order-notified'),
    runs: { rule: freeAbrogationRequest, governedBy: started },
    met: on('abrogation-requested'),
    stopped: orderOver,
  }),
  // R. 524-2, R. 632-10: more than four months of silence refuse.
  clock('ex.abrogation-silence', {
    label: { fr: 'Silence sur la demande d’abrogation : refus', en: 'Silence on the request for abrogation: refusal' },
    kind: 'implied-decision',
    owner: 'case-agent',
    starts: on('abrogation-requested'),
    runs: { rule: abrogationSilence, governedBy: started },
    met: [on('abrogation-granted'), on('abrogation-refused')],
    stopped: orderOver,
    warn: [{ before: '30d', tell: tell.commissionNow }],
    tell: tell.silence,
  }),
  ...reviews,
  // Thirty years from the entry, and five years after the last update: the later of both.
  clock('ex.agdref-entry', {
    n: 1,
    label: { fr: 'AGDREF2 : trente ans depuis l’inscription', en: 'Register: thirty years from the entry' },
    kind: 'advisory',
    owner: 'case-agent',
    starts: on('register-entry-made'),
    runs: { rule: expulsionRegister, governedBy: started },
    met: on('data-erased'),
  }),
  clock('ex.agdref-update', {
    label: { fr: 'AGDREF2 : cinq ans depuis la dernière mise à jour', en: 'Register: five years from the last update' },
    kind: 'advisory',
    owner: 'case-agent',
    starts: [on('register-entry-made'), on('register-updated')],
    runs: { rule: expulsionRegisterUpdate, governedBy: started },
    met: [on('data-erased'), on('register-updated')],
  }),
  clock('ex.agdref', {
    label: { fr: 'Conservation dans AGDREF2', en: 'Retention in the register' },
    kind: 'retention',
    owner: 'case-agent',
    basis: register,
    starts: [on('register-entry-made'), on('register-updated')],
    runs: { until: { latest: [endOf('ex.agdref-entry', 1), endOf('ex.agdref-update')] } },
    met: [on('data-erased'), on('register-updated')],
    tell: { lapse: tell.toAgent },
  }),
  // R. 611-29, 1°, in the code until June 2011; since then the product's default: nothing is kept where no order follows the commission.
  task('ex.eloi', {
    label: { fr: 'Effacement du dossier d’éloignement, aucun arrêté ne suit', en: 'Erasure of the removal file, no order follows' },
    owner: 'case-agent',
    basis: [article('CESEDA', 'R. 611-29, 1°', { from: '2007-12-31', until: '2011-06-11' })],
    starts: on('expulsion-dropped'),
    met: on('data-erased'),
    target: '24h',
    tell: tell.agentOverdue,
  }),
]
