import { article, defineRule, hours, hoursCpc, hoursCpcToTheMinute, monthsFrom } from '../rule.js'
import type { About, Rule, Text } from '../types.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/** The judge's control of a holding in a waiting zone, and the appeal. The version is the one of the day of the order. */
const read = '2016-11-01'
const about = (kind: About['kind']): About => ({ kind, procedures: ['waiting-zone'] })
const rulingArticles = [oldCeseda('L. 222-3'), newCeseda('L. 342-5'), newCeseda('R. 342-8')]

/** The judge's time to rule on a petition, from the registry's stamp. */
export const zoneRuling = defineRule(
  'zone-ruling',
  { fr: 'Décision du juge sur le maintien en zone d’attente', en: 'Ruling on the holding in a waiting zone' },
  [{ from: '2011-06-18', period: hours(24), basis: rulingArticles }],
  about('duty'),
)

/** The same where the investigation of the case requires it. */
export const zoneRulingInvestigation = defineRule(
  'zone-ruling-investigation',
  { fr: 'Décision du juge, nécessités de l’instruction', en: 'Ruling, needs of the investigation' },
  [{ from: '2011-06-18', period: hours(48), basis: rulingArticles }],
  about('duty'),
)

/** The same by order of the first president after placements in great number: no version before law 2024-42. */
export const zoneRulingMassArrivals = defineRule(
  'zone-ruling-mass-arrivals',
  { fr: 'Décision du juge, placements en grand nombre', en: 'Ruling, placements in great number' },
  [{ from: '2024-01-28', period: hours(48), basis: [ceseda('L. 342-5'), ceseda('R. 342-1-1', { from: '2024-07-15' })] }],
  about('duty'),
)

const prosecutor = (id: string, label: Text, kind: About['kind'], number: string, since: readonly string[]): Rule =>
  defineRule(
    id,
    label,
    [
      { from: read, until: '2019-01-01', period: hours(6), basis: [ceseda(number)] },
      { from: '2019-01-01', period: hours(10), basis: [oldCeseda(number), ...since.map((one) => newCeseda(one))] },
    ],
    about(kind),
  )

/** How long the person is kept at the disposal of justice after an order that ends the holding, from its notification to the prosecutor. */
export const zoneJustice = prosecutor(
  'zone-justice',
  { fr: 'Maintien à disposition de la justice, zone d’attente', en: 'At the disposal of justice, waiting zone' },
  'liberty-cap',
  'L. 222-5',
  ['L. 342-11'],
)

/** The prosecutor's window to appeal with a request for suspension: from the pronouncement (R. 342-12, firm), from the notification (L. 342-13, late). */
export const zoneSuspensiveAppeal = prosecutor(
  'zone-suspensive-appeal',
  { fr: 'Appel suspensif du parquet, zone d’attente', en: 'Suspensive appeal of the prosecutor, waiting zone' },
  'right',
  'L. 222-6',
  ['L. 342-13', 'R. 342-12'],
)

/** Observations in answer to a request for suspension, from its notification to that party (detention dossier, section 3.3). */
export const zoneObservations = defineRule(
  'zone-observations',
  { fr: 'Observations sur la demande d’effet suspensif, zone d’attente', en: 'Observations on the request for suspension, waiting zone' },
  [{ from: '2021-05-01', period: hours(2), basis: [ceseda('R. 342-12')] }],
  about('right'),
)

const appealArticles = [oldCeseda('R. 222-4'), newCeseda('R. 342-10')]

/** The person's window to appeal the judge's order, from its pronouncement, or from its notification when the person was absent. */
export const zoneAppeal = defineRule(
  'zone-appeal',
  { fr: 'Appel de l’ordonnance, zone d’attente', en: 'Appeal of the order, waiting zone' },
  [{ from: read, period: hoursCpc(24), basis: appealArticles }],
  about('right'),
)

/** The window of the authority, from the pronouncement; 24:00 only when it was rolled over (detention dossier, section 0.3). */
export const zoneAppealByAuthority = defineRule(
  'zone-appeal-by-authority',
  { fr: 'Appel de l’ordonnance par l’autorité, zone d’attente', en: 'Appeal of the order by the authority, waiting zone' },
  [{ from: read, period: hoursCpcToTheMinute(24), basis: appealArticles }],
  about('right'),
)

/** The appeal judge's time to rule, from the seizure. Past it the court is no longer seized. */
export const zoneAppealRuling = defineRule(
  'zone-appeal-ruling',
  { fr: 'Décision du premier président, zone d’attente', en: 'Ruling on appeal, waiting zone' },
  [
    {
      from: '2019-01-01',
      period: hoursCpcToTheMinute(48),
      basis: [oldCeseda('L. 222-6'), newCeseda('L. 342-12'), newCeseda('R. 342-15'), newCeseda('R. 342-18')],
    },
  ],
  about('duty'),
)

/** Appeal to the Cour de cassation, from the notification. The figure is the ordinary one (detention dossier, section 3.3). */
export const zoneCassation = defineRule(
  'zone-cassation',
  { fr: 'Pourvoi en cassation, zone d’attente', en: 'Appeal to the Cour de cassation, waiting zone' },
  [{ from: '2021-05-01', period: monthsFrom(2), basis: [article('CPC', '612'), ceseda('R. 342-19')], confidence: 'likely' }],
  about('right'),
)
