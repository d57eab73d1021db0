import { clock, heard, lapse, series, type Clause, type Slots } from '../../src/definition/language.js'
import { DAY, MINUTE, dayNumber, instantOf, weekday } from '../../src/law/calendar.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import {
  coercionAgeOfMeasure,
  coercionAgeReform,
  coercionAgeSinceReform,
  departurePeriod,
  departurePeriodEu,
  departurePeriodExtension,
  oqtfAfterAsylum,
} from '../../src/law/ceseda/removal.js'
import { withdrawalOfDecision } from '../../src/law/crpa/withdrawal.js'
import * as tell from './notices.js'
import { isObligation, olderThanReform, periodGranted } from './tests.js'
import { annulled, at, choice, departed, gone, on, provided, schedule, titleIssued } from './words.js'

type Reports = { readonly reports?: readonly { readonly weekday: number; readonly from: string; readonly to: string }[] }
const minutes = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5))
/** The reports of one local day, on the wall clock of the place; terms that name none say nothing of them. */
const reports: Slots<Reports> = ({ reports: asked }, { iso, zone }) => {
  const day = dayNumber(iso)
  if (asked === undefined || day === null) return null
  return asked
    .filter((one) => one.weekday % 7 === weekday(day))
    .map((one) => ({
      opensAt: instantOf(zone, day * DAY + minutes(one.from) * MINUTE),
      closesAt: instantOf(zone, day * DAY + minutes(one.to) * MINUTE),
    }))
}

/** The measure: when it must be taken, the departure period, how long it can be a title for coercion. */
export const measure: readonly Clause[] = [
  // L. 542-4, R. 611-3, since 2024-07-17; no sanction is written.
  clock('rm.oqtf-after-asylum', {
    label: { fr: 'Prendre la mesure après la fin du droit au maintien', en: 'Take the measure after the end of the right to remain' },
    kind: 'duty',
    owner: 'case-agent',
    starts: on('asylum-right-ended-known'),
    runs: { rule: oqtfAfterAsylum, governedBy: at('asylum-right-ended-known') },
    met: [on('removal-decision-signed'), titleIssued],
    stopped: [heard('claim-pending', 'asylum-claim'), heard('protection-granted', 'asylum-claim')],
    warn: tell.oqtfDue,
    tell: { lapse: tell.oqtfLapsed },
  }),
  // L. 511-1, II, L. 612-1, L. 251-3: no roll-over; the person is no overstayer before the later reading.
  clock('rm.departure-period', {
    label: { fr: 'Délai de départ volontaire', en: 'Departure period' },
    kind: 'right',
    owner: 'person',
    starts: provided(on('removal-decision-notified'), 'removal-decision-signed', periodGranted),
    runs: {
      rule: choice('removal-decision-signed', [departurePeriod, departurePeriodEu], ({ kind }) =>
        kind === 'oqtf-eu' ? departurePeriodEu : departurePeriod,
      ),
      governedBy: at('removal-decision-notified'),
    },
    restarted: [
      {
        on: on('departure-period-extended'),
        from: at('departure-period-extended', 'newUntil'),
        runs: { rule: departurePeriodExtension, governedBy: at('departure-period-extended') },
      },
    ],
    met: departed,
    stopped: [on('departure-period-ended'), ...gone],
    warn: tell.periodWarnings,
    tell: { lapse: tell.periodOver },
  }),
  // R. 513-3, R. 721-6: three a week at most, until the end of the period; a missed one feeds the risk of absconding (L. 612-3, 8°).
  series('rm.departure-reporting', {
    label: { fr: 'Présentations pendant le délai de départ', en: 'Reports during the departure period' },
    owner: 'person',
    basis: [oldCeseda('R. 513-3'), newCeseda('R. 721-6')],
    during: 'rm.departure-period',
    ...schedule(['departure-duties-imposed'], reports),
    met: on('departure-report-recorded'),
    tell: { lapse: tell.reportMissed },
  }),
  // L. 561-2, I, 5°, L. 731-1, 1°: seen from the signature. The measure itself never lapses by time; other grounds stay open.
  clock('rm.coercion-age', {
    n: 1,
    label: { fr: 'Âge maximal de la mesure pour assigner ou placer', en: 'Oldest measure for a house arrest or a detention' },
    kind: 'liberty-cap',
    owner: 'case-agent',
    starts: on('removal-decision-signed', isObligation),
    runs: { rule: coercionAgeOfMeasure, governedBy: at('removal-decision-signed') },
    met: departed,
    stopped: gone,
    warn: tell.coercionWarnings,
    tell: { lapse: tell.coercionOver },
  }),
  // Law 2024-42: a measure that had grown too old is young again from 2024-01-28, until its third year.
  clock('rm.coercion-reform', {
    label: { fr: 'Entrée en vigueur de l’âge de trois ans', en: 'Entry into force of the age of three years' },
    kind: 'advisory',
    starts: provided(lapse('rm.coercion-age', 1), 'removal-decision-signed', olderThanReform),
    runs: { rule: coercionAgeReform, governedBy: at('removal-decision-signed') },
    met: departed,
    stopped: gone,
  }),
  clock('rm.coercion-age', {
    n: 2,
    label: { fr: 'Âge maximal de la mesure, loi du 26 janvier 2024', en: 'Oldest measure, law of 26 January 2024' },
    kind: 'liberty-cap',
    owner: 'case-agent',
    starts: lapse('rm.coercion-reform'),
    from: at('removal-decision-signed'),
    runs: { rule: coercionAgeSinceReform, governedBy: at('removal-decision-signed') },
    met: departed,
    stopped: gone,
    warn: tell.coercionWarnings,
    tell: { lapse: tell.coercionOver },
  }),
  // CRPA L. 243-3: only if unlawful; afterwards only its abrogation is possible.
  clock('rm.withdrawal', {
    label: { fr: 'Retrait de la mesure', en: 'Withdrawal of the measure' },
    kind: 'power',
    owner: 'case-agent',
    starts: on('removal-decision-signed'),
    runs: { rule: withdrawalOfDecision, governedBy: at('removal-decision-signed') },
    met: on('measure-withdrawn'),
    stopped: [...annulled, on('measure-abrogated'), on('measure-replaced')],
  }),
]
