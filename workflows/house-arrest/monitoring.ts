import { clock, endOf, meets, started, task, type Clause } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import {
  contactBan,
  contactBanRenewal,
  electronicMonitoring,
  electronicMonitoringExtension,
  electronicMonitoringTotal,
} from '../../src/law/ceseda/house-arrest-monitoring.js'
import * as tell from './notices.js'
import { on, over } from './occurrences.js'
import { seqIs } from './tests.js'

/** Eight periods of three months make the two years; a ban on contact is renewed as long as its reasons are given. */
const MONITORING = 8
const CONTACT = 6
const ranks = (n: number) => Array.from({ length: n }, (_, index) => index + 1)
const numbered = (fr: string, en: string, n: number) => ({ fr: `${fr}, période n° ${n}`, en: `${en}, period ${n}` })

export const monitoring: readonly Clause[] = [
  // L. 571-3, L. 733-14: it may end at any time (R. 571-5, R. 733-18).
  ...ranks(MONITORING).map((n) =>
    clock('ha.emonitoring', {
      n,
      label: numbered('Surveillance électronique mobile', 'Electronic monitoring', n),
      kind: 'liberty-cap',
      owner: 'case-agent',
      // Only a period that runs can be extended: the next one never starts by itself.
      starts: n === 1 ? on('emonitoring-ordered') : meets('ha.emonitoring', n - 1),
      ...(n === 1 ? {} : { from: endOf('ha.emonitoring', n - 1) }),
      runs: { rule: n === 1 ? electronicMonitoring : electronicMonitoringExtension, governedBy: started },
      atMost: [endOf('ha.emonitoring-total')],
      met: n === MONITORING ? [] : on('emonitoring-extended', seqIs(n)),
      stopped: [on('emonitoring-ended'), ...over],
      warn: tell.monitoringWarnings,
      tell: { lapse: tell.monitoringOver },
    }),
  ),
  clock('ha.emonitoring-total', {
    n: 1,
    label: { fr: 'Surveillance électronique mobile, durée totale', en: 'Electronic monitoring, total' },
    kind: 'liberty-cap',
    owner: 'case-agent',
    starts: on('emonitoring-ordered'),
    runs: { rule: electronicMonitoringTotal, governedBy: started },
    met: [],
    stopped: [on('emonitoring-ended'), ...over],
    tell: { lapse: tell.monitoringOver },
  }),
  // R. 571-6, R. 733-19: without delay.
  task('ha.emonitoring-alert', {
    label: { fr: 'Alerte du dispositif transmise sans délai', en: 'Alert of the device passed on at once' },
    owner: 'case-agent',
    basis: [oldCeseda('R. 571-6'), newCeseda('R. 733-19')],
    starts: on('emonitoring-alert'),
    met: on('emonitoring-alert-relayed'),
    stopped: [on('emonitoring-ended'), ...over],
    target: '15min',
    tell: tell.overdue('case-agent', 'duty-officer'),
  }),
  // L. 563-1, L. 733-15: lifted when the house arrest ends.
  ...ranks(CONTACT).map((n) =>
    clock('ha.contact-ban', {
      n,
      label: numbered('Interdiction de contact', 'Ban on contact', n),
      kind: 'liberty-cap',
      owner: 'case-agent',
      starts: n === 1 ? on('contact-ban-ordered') : meets('ha.contact-ban', n - 1),
      ...(n === 1 ? {} : { from: endOf('ha.contact-ban', n - 1) }),
      runs: { rule: n === 1 ? contactBan : contactBanRenewal, governedBy: started },
      met: n === CONTACT ? [] : on('contact-ban-renewed', seqIs(n)),
      stopped: [on('contact-ban-lifted'), ...over],
      warn: tell.monitoringWarnings,
      tell: { lapse: tell.contactBanOver },
    }),
  ),
]
