import { chained, daysIncluded, defineRule, hours, twoReadings } from '../rule.js'
import type { About, Article, Rule, Text, Version } from '../types.js'
import { newCeseda, oldCeseda } from './articles.js'

/**
 * The periods in a waiting zone. The version is the one of the day of the decision (the placement, the claim, the appeal). Law 2025-796 turned the days
 * into hours on 2025-11-11 or 2025-11-12; its promulgated wording was not read. Until then both counts stand: days whose first is day 1, hours at the latest.
 */
const law2025 = '2025-11-12'
const code2007 = '2007-11-21'
const cap: About = { kind: 'liberty-cap', procedures: ['waiting-zone'] }

const daysOrHours: Text = {
  fr: 'Zone d’attente, durée en jours : le premier compte (avis Cass. 24-70.008, rendu sur la rétention), ou d’heure à heure au plus tard.',
  en: 'Waiting zone, a length in days: the first counts (Cass. avis 24-70.008, given on detention), or hour by hour at the latest.',
}

/** So many days, both readings, then the same length in hours. */
const daysThenHours = (n: number, basis: readonly Article[]): readonly Version[] => [
  {
    from: code2007,
    until: law2025,
    period: twoReadings({ firm: daysIncluded(n), late: hours(24 * n), doubt: daysOrHours }),
    basis,
    confidence: 'unsure',
  },
  { from: law2025, period: hours(24 * n), basis, confidence: 'likely' },
]

/** First holding in a waiting zone, from the decision or from its notification, whichever is earlier. */
export const zoneInitial = defineRule(
  'zone-initial-cap',
  { fr: 'Placement initial en zone d’attente', en: 'First holding in a waiting zone' },
  daysThenHours(4, [oldCeseda('L. 221-3'), newCeseda('L. 341-2')]),
  cap,
)

/** Seizure of the judge for the first extension: the registry's stamp strictly before the end of the first holding, from the same start. */
export const zonePetition = defineRule(
  'zone-petition-1',
  { fr: 'Saisine du juge, premier maintien en zone d’attente', en: 'Petition for the first extension in a waiting zone' },
  daysThenHours(4, [oldCeseda('L. 221-3'), oldCeseda('R. 222-2'), newCeseda('L. 341-2'), newCeseda('R. 342-3')]).map(
    (version): Version => ({ ...version, ends: 'before' }),
  ),
  { kind: 'duty', procedures: ['waiting-zone'] },
)

const extension = (id: string, label: Text, from: string, basis: readonly Article[]): Rule =>
  defineRule(id, label, [{ from, period: chained(8), basis }], cap)

/** First extension by the judge, at most, from the end of the first holding: twelve days in all. */
export const zoneExtension1 = extension(
  'zone-extension-1-cap',
  { fr: 'Premier maintien en zone d’attente', en: 'First extension in a waiting zone' },
  '2016-03-09',
  [oldCeseda('L. 222-1'), newCeseda('L. 342-1')],
)

/** Second extension, exceptional, at most, from the end of the first one: twenty days in all. */
export const zoneExtension2 = extension(
  'zone-extension-2-cap',
  { fr: 'Second maintien en zone d’attente', en: 'Second extension in a waiting zone' },
  code2007,
  [oldCeseda('L. 222-2'), newCeseda('L. 342-4')],
)

const asylumArticles = [oldCeseda('L. 222-2'), newCeseda('L. 342-4, al. 2')]
const appealArticles = [oldCeseda('L. 222-2'), newCeseda('L. 352-7')]

/** Extension by operation of law after an asylum claim, from the claim: the new end replaces the old one, it is not added to it. */
export const zoneAutoAsylum = defineRule(
  'zone-auto-asylum',
  { fr: 'Prorogation d’office, demande d’asile', en: 'Extension by operation of law, asylum claim' },
  daysThenHours(6, asylumArticles),
  { kind: 'liberty-cap', procedures: ['waiting-zone', 'asylum-at-border'] },
)

/** Extension by operation of law after an appeal of the refusal of entry as to asylum, from the filing: the new end replaces the old one. */
export const zoneAutoAppeal = defineRule(
  'zone-auto-appeal',
  { fr: 'Prorogation d’office, recours', en: 'Extension by operation of law, appeal' },
  daysThenHours(4, appealArticles),
  { kind: 'liberty-cap', procedures: ['waiting-zone', 'asylum-at-border'] },
)

/** How near the end of a period an act must be to extend it. */
const lastOnes = (id: string, label: Text, n: number, basis: readonly Article[]): Rule =>
  defineRule(
    id,
    label,
    [
      { from: code2007, until: law2025, period: daysIncluded(n), basis },
      { from: law2025, period: hours(24 * n), basis, confidence: 'likely' },
    ],
    { kind: 'condition', procedures: ['waiting-zone', 'asylum-at-border'], counted: 'back' },
  )

/** The last days of the second extension, in which a claim extends it, counted back from its end (detention dossier, section 3.3). */
export const zoneAutoAsylumWindow = lastOnes(
  'zone-auto-asylum-window',
  { fr: 'Derniers jours ouvrant la prorogation, demande d’asile', en: 'Last days in which a claim extends the hold' },
  6,
  asylumArticles,
)

/** The last days of the period of the last decision, in which an appeal extends it, counted back from its end (detention dossier, section 3.3). */
export const zoneAutoAppealWindow = lastOnes(
  'zone-auto-appeal-window',
  { fr: 'Derniers jours ouvrant la prorogation, recours', en: 'Last days in which an appeal extends the hold' },
  4,
  appealArticles,
)

/** How long a zone may reach beyond its limits after the arrival of a group of ten or more, from the decision: no cap of a person. */
export const zoneArea = defineRule(
  'zone-area-26d',
  { fr: 'Extension de la zone d’attente, arrivée d’un groupe', en: 'Extension of the waiting zone, arrival of a group' },
  [{ from: '2011-06-18', period: daysIncluded(26), basis: [oldCeseda('L. 221-2'), newCeseda('L. 341-6')] }],
  { kind: 'advisory', procedures: ['waiting-zone'] },
)
