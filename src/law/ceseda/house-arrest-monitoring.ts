import { defineRule, monthsFrom, monthsIncluded, twoReadings, yearsFrom, yearsIncluded } from '../rule.js'
import type { Text } from '../types.js'
import { newCeseda, oldCeseda } from './articles.js'

/** What may be added to a house arrest in cases linked with terrorism. */
const firstDay: Text = {
  fr: 'Aucun texte ne dit si le premier jour compte : il compte dans la durée maximale.',
  en: 'No text says whether the first day counts: it does in the longest length.',
}
const months = (n: number) => twoReadings({ firm: monthsIncluded(n), late: monthsFrom(n), doubt: firstDay })
const monitoring = [oldCeseda('L. 571-3'), newCeseda('L. 733-14')]
const contact = [oldCeseda('L. 563-1'), newCeseda('L. 733-15')]

/** Electronic monitoring, from the order. */
export const electronicMonitoring = defineRule(
  'electronic-monitoring',
  { fr: 'Surveillance électronique mobile', en: 'Electronic monitoring' },
  [{ from: '2016-11-01', period: months(3), basis: monitoring, confidence: 'unsure' }],
)

/** Each extension of it, from the end of the period before. */
export const electronicMonitoringExtension = defineRule(
  'electronic-monitoring-extension',
  { fr: 'Prolongation de la surveillance électronique mobile', en: 'Extension of electronic monitoring' },
  [{ from: '2016-11-01', period: monthsFrom(3), basis: monitoring }],
)

/** All its periods together. */
export const electronicMonitoringTotal = defineRule(
  'electronic-monitoring-total',
  { fr: 'Durée totale de la surveillance électronique mobile', en: 'Electronic monitoring, total' },
  [
    {
      from: '2016-11-01',
      period: twoReadings({ firm: yearsIncluded(2), late: yearsFrom(2), doubt: firstDay }),
      basis: monitoring,
      confidence: 'unsure',
    },
  ],
)

/** A ban on contact with named persons, from its notification. */
export const contactBan = defineRule('contact-ban', { fr: 'Interdiction de contact', en: 'Ban on contact' }, [
  { from: '2016-11-01', period: months(6), basis: contact, confidence: 'unsure' },
])

/** Each renewal of it, from the end of the period before. */
export const contactBanRenewal = defineRule(
  'contact-ban-renewal',
  { fr: 'Renouvellement de l’interdiction de contact', en: 'Renewal of the ban on contact' },
  [{ from: '2016-11-01', period: monthsFrom(6), basis: contact }],
)
