import { defineRule, monthsFrom, weeks, yearsFrom } from '../rule.js'
import type { Count, LimitKind, Rule, Text } from '../types.js'
import { former, lasting } from './wordings.js'

/** The permanent stay of citizens of the Union and of their families. Where the figures of the new numbering were not read, the version ends with the old one. */
const procedures = ['residence-application']
const one = (
  id: string,
  label: Text,
  number: string,
  period: Count,
  kind: LimitKind = 'condition',
  from?: { readonly from: string },
): Rule => defineRule(`eu-${id}`, label, [former(period, number, from)], { kind, procedures })

/** The validity of a citizen's card, from its issue; renewable by right. */
export const permanentCard = one(
  'permanent-card-validity-10',
  { fr: 'Validité de la carte de séjour permanent', en: 'Validity of the card of permanent stay' },
  'R. 122-1',
  yearsFrom(10),
  'validity',
  { from: '2016-11-01' },
)

/** The lawful stay without interruption of a member of the family from a third country, from its start. */
export const fiveYears = one(
  'tcn-permanent-five-years',
  { fr: 'Séjour permanent : séjour régulier ininterrompu', en: 'Permanent stay: lawful stay without interruption' },
  'R. 122-2',
  yearsFrom(5),
)

/** The window to ask for the card opens, counted back from the end of the five years (R. 122-2, then R. 234-2). */
export const applicationWindow = defineRule(
  'eu-tcn-permanent-application-window',
  { fr: 'Demande de la carte de séjour permanent', en: 'Application for the card of permanent stay' },
  [lasting(monthsFrom(2), 'R. 122-2', 'R. 234-2')],
  { kind: 'right', procedures, counted: 'back' },
)

/** The issue of the card, from the filing; no effect is written (R. 122-2, then R. 234-2). */
export const permanentCardIssue = defineRule(
  'eu-permanent-card',
  { fr: 'Délivrance de la carte de séjour permanent', en: 'Issue of the card of permanent stay' },
  [lasting(monthsFrom(6), 'R. 122-2', 'R. 234-2')],
  { kind: 'duty', procedures },
)

/** The validity of that card, from its issue. */
export const thirdCountryPermanentCard = one(
  'tcn-permanent-validity-10',
  { fr: 'Validité de la carte de séjour permanent, pays tiers', en: 'Validity of the card of permanent stay, third country' },
  'R. 122-2',
  yearsFrom(10),
  'validity',
)

/** The window of its renewal opens, counted back from the expiry (R. 122-2, then R. 234-2). */
export const permanentCardRenewal = defineRule(
  'eu-tcn-permanent-renewal-window',
  { fr: 'Renouvellement de la carte de séjour permanent', en: 'Renewal of the card of permanent stay' },
  [lasting(monthsFrom(2), 'R. 122-2', 'R. 234-2')],
  { kind: 'right', procedures, counted: 'back' },
)

/** The absences in each year that leave the stay continuous; a removal that is carried out interrupts it. */
export const absenceInYear = one(
  'continuity-absence-6-months',
  { fr: 'Absences par an sans effet sur la continuité du séjour', en: 'Absences in a year that leave the stay continuous' },
  'R. 122-3',
  monthsFrom(6),
)

/** One absence for an important reason that leaves it continuous, from its start. */
export const absenceWithReason = one(
  'continuity-absence-12-months',
  {
    fr: 'Absence pour une raison importante sans effet sur la continuité',
    en: 'Absence for an important reason that leaves the stay continuous',
  },
  'R. 122-3',
  monthsFrom(12),
)

/** The ordinary length before which a worker who ends his working life can acquire the permanent stay. */
export const earlyWorker = one(
  'early-perm-before-5-years-worker',
  { fr: 'Séjour permanent anticipé du travailleur', en: 'Early permanent stay of a worker' },
  'R. 122-4',
  yearsFrom(5),
)

/** At pension age: the work in France, counted back from it. */
export const retirementWork = one(
  'early-perm-retirement-12-months-work',
  { fr: 'Âge de la retraite : derniers mois de travail en France', en: 'Pension age: last months of work in France' },
  'R. 122-4, 1°',
  monthsFrom(12),
)

/** At pension age: the lawful residence. */
export const retirementResidence = one(
  'early-perm-retirement-3-years',
  { fr: 'Âge de la retraite : séjour régulier', en: 'Pension age: lawful residence' },
  'R. 122-4, 1°',
  yearsFrom(3),
)

/** At an early retirement: the work in France, counted back from it. */
export const earlyRetirementWork = one(
  'early-perm-early-retirement-12-months-work',
  { fr: 'Préretraite : derniers mois de travail en France', en: 'Early retirement: last months of work in France' },
  'R. 122-4, 2°',
  monthsFrom(12),
)

/** At an early retirement: the lawful residence. */
export const earlyRetirementResidence = one(
  'early-perm-early-retirement-3-years',
  { fr: 'Préretraite : séjour régulier', en: 'Early retirement: lawful residence' },
  'R. 122-4, 2°',
  yearsFrom(3),
)

/** In case of permanent incapacity: the lawful stay; none where a work accident or an occupational disease gives a pension. */
export const incapacityResidence = one(
  'early-perm-incapacity-2-years',
  { fr: 'Incapacité permanente : séjour régulier', en: 'Permanent incapacity: lawful stay' },
  'R. 122-4',
  yearsFrom(2),
)

/** Before work in another State: the activity and the stay in France. */
export const frontierActivity = one(
  'early-perm-frontier-3-years',
  { fr: 'Travail dans un autre État : activité et séjour préalables', en: 'Work in another State: activity and stay before it' },
  'R. 122-4',
  yearsFrom(3),
)

/** How often that worker comes home, at least. */
export const frontierReturn = one(
  'early-perm-frontier-weekly-return',
  { fr: 'Travail dans un autre État : retour au domicile', en: 'Work in another State: return home' },
  'R. 122-4',
  weeks(1),
  'frequency',
)

/** The ordinary length before which the family of a worker can acquire the permanent stay. */
export const earlyFamily = one(
  'early-perm-before-5-years-family',
  { fr: 'Séjour permanent anticipé de la famille', en: 'Early permanent stay of the family' },
  'R. 122-5',
  yearsFrom(5),
)

/** The stay of a worker who died while active; none after a work accident or an occupational disease. */
export const workerDeath = one(
  'early-perm-family-worker-death-2-years',
  { fr: 'Décès du travailleur : séjour préalable', en: 'Death of the worker: stay before it' },
  'R. 122-5',
  yearsFrom(2),
)
