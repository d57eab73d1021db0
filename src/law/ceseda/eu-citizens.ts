import { defineRule, monthsFrom, yearsFrom } from '../rule.js'
import type { Count, LimitKind, Rule, Text } from '../types.js'
import { current, former, lasting } from './wordings.js'

/**
 * The stay of citizens of the Union, the European Economic Area and Switzerland and of their families, before they acquire the permanent one. The right
 * does not depend on the card. Where the figures of the new numbering were not read, the version ends with the old one.
 */
const law2018 = { from: '2019-03-01' } as const
const one = (id: string, label: Text, number: string, period: Count, kind: LimitKind, from?: { readonly from: string }): Rule =>
  defineRule(id, label, [former(period, number, from)], { kind, procedures: ['residence-application'] })

/** The answer of another State on the criminal record, from the prefect's request when the registration certificate is issued. */
export const criminalRecordReply = one(
  'eu-criminal-record-request-reply',
  { fr: 'Réponse d’un État membre sur les antécédents judiciaires', en: 'Answer of a Member State on the criminal record' },
  'R. 121-5-1',
  monthsFrom(2),
  'duty',
)

/** The French answer to such a request, from its receipt by the minister. */
export const criminalRecordFrenchReply = one(
  'eu-criminal-record-french-reply',
  { fr: 'Réponse française sur les antécédents judiciaires', en: 'French answer on the criminal record' },
  'R. 121-5-1',
  monthsFrom(2),
  'duty',
)

/** The work beyond which involuntary unemployment keeps the right of residence of a worker, without an end. */
export const retainedWorkerOverYear = one(
  'eu-retained-worker-over-1-year',
  { fr: 'Activité qui maintient le droit au séjour sans terme', en: 'Work that keeps the right of residence without an end' },
  'R. 121-6',
  yearsFrom(1),
  'condition',
  law2018,
)

/** The right of residence kept after an involuntary loss of work in the first twelve months, from that loss. */
export const retainedWorkerSixMonths = one(
  'eu-retained-worker-6-months',
  { fr: 'Maintien du droit au séjour après une perte d’emploi', en: 'Right of residence kept after a loss of work' },
  'R. 121-6',
  monthsFrom(6),
  'validity',
  law2018,
)

/** The window in which a loss of work gives those six months only, from the start of the activity. */
export const firstMonthsOfWork = one(
  'eu-first-12-months-work-window',
  { fr: 'Premiers mois d’activité', en: 'First months of work' },
  'R. 121-6',
  monthsFrom(12),
  'condition',
  law2018,
)

/** The residence as a family member, before the death of the citizen, that keeps the right of a third-country national. */
export const familyAfterDeath = one(
  'eu-tcn-family-death-1-year',
  { fr: 'Séjour en famille avant le décès du citoyen', en: 'Residence as family before the death of the citizen' },
  'R. 121-8',
  yearsFrom(1),
  'condition',
)

/** The marriage, before the start of the divorce procedure, that keeps the right of a third-country national. */
export const familyAfterDivorce = one(
  'eu-tcn-family-divorce-3-years',
  { fr: 'Durée du mariage avant la procédure de divorce', en: 'Marriage before the divorce procedure' },
  'R. 121-8',
  yearsFrom(3),
  'condition',
)

/** The part of that marriage that was lived in France. */
export const familyAfterDivorceInFrance = one(
  'eu-tcn-family-divorce-1-year-france',
  { fr: 'Durée du mariage en France avant la procédure de divorce', en: 'Marriage in France before the divorce procedure' },
  'R. 121-8',
  yearsFrom(1),
  'condition',
)

const underFive = (id: string, fr: string, en: string, number: string): Rule =>
  one(
    `eu-${id}-under-5-years`,
    { fr: `Résidence habituelle pour demander la carte : ${fr}`, en: `Habitual residence to ask for the card: ${en}` },
    number,
    yearsFrom(5),
    'condition',
  )
const atMostFive = (id: string, fr: string, en: string, number: string, from?: { readonly from: string }): Rule =>
  one(
    `eu-${id}-max-5`,
    { fr: `Validité maximale de la carte : ${fr}`, en: `Longest validity of the card: ${en}` },
    number,
    yearsFrom(5),
    'validity',
    from,
  )

/** The habitual residence below which a worker can ask for a card. */
export const workerUnderFive = underFive('residence-card', 'actif', 'worker', 'R. 121-10')
/** The same for a citizen without activity. */
export const inactiveUnderFive = underFive('inactive-card', 'inactif', 'inactive citizen', 'R. 121-11')
/** The same for a student. */
export const studentUnderFive = underFive('student-card', 'étudiant', 'student', 'R. 121-12')
/** The same for a member of the family who is a citizen too. */
export const familyUnderFive = underFive('family-card', 'membre de famille', 'member of the family', 'R. 121-13')

/** How long a worker's card outlives the contract or the planned activity. */
export const workerCardAfterContract = one(
  'eu-worker-card-contract-plus-6',
  { fr: 'Validité de la carte après la fin du contrat', en: 'Validity of the card after the end of the contract' },
  'R. 121-10',
  monthsFrom(6),
  'validity',
  law2018,
)
/** The longest validity of a worker's card, from its issue. */
export const workerCardMax = atMostFive('worker-card', 'actif', 'worker', 'R. 121-10', law2018)
/** The same for a citizen without activity; the resources fix it. */
export const inactiveCardMax = atMostFive('inactive-card', 'inactif', 'inactive citizen', 'R. 121-11')
/** The same for a student; the studies that remain fix it. */
export const studentCardMax = atMostFive('student-card', 'étudiant', 'student', 'R. 121-12', law2018)
/** The same for a member of the family who is a citizen too; the card that is accompanied fixes it. */
export const familyCardMax = atMostFive('family-card', 'membre de famille', 'member of the family', 'R. 121-13')
/** The same for a member of the family from a third country. */
export const thirdCountryFamilyCardMax = atMostFive(
  'tcn-family-card',
  'membre de famille d’un pays tiers',
  'family from a third country',
  'R. 121-14',
)

/** The application for the card of a member of the family from a third country, from the entry (R. 121-14, then R. 233-15). */
export const thirdCountryFamilyApplication = defineRule(
  'eu-tcn-family-application',
  { fr: 'Demande de carte d’un membre de famille d’un pays tiers', en: 'Application of family from a third country' },
  [lasting(monthsFrom(3), 'R. 121-14', 'R. 233-15')],
  { kind: 'right', procedures: ['residence-application'] },
)

/** The issue of that card, from the filing (R. 233-17). Before 2021-05-01: not read. */
export const thirdCountryFamilyCard = defineRule(
  'eu-family-card',
  { fr: 'Délivrance de la carte d’un membre de famille d’un pays tiers', en: 'Issue of the card to family from a third country' },
  [current(monthsFrom(6), 'R. 233-17')],
  { kind: 'duty', procedures: ['residence-application'] },
)

/** The absences in each year of that card that do not affect it. */
export const thirdCountryFamilyAbsence = one(
  'eu-tcn-family-absence-6-months',
  { fr: 'Absences par an sans effet sur la carte', en: 'Absences in a year without effect on the card' },
  'R. 121-14',
  monthsFrom(6),
  'condition',
)

/** One absence for an important reason that does not affect it, from its start. */
export const thirdCountryFamilyLongAbsence = one(
  'eu-tcn-family-absence-12-months',
  { fr: 'Absence pour une raison importante sans effet sur la carte', en: 'Absence for an important reason without effect on the card' },
  'R. 121-14',
  monthsFrom(12),
  'condition',
)

/** The window of its renewal opens, counted back from the expiry. */
export const thirdCountryFamilyRenewal = defineRule(
  'eu-tcn-family-renewal-window',
  { fr: 'Renouvellement de la carte d’un membre de famille d’un pays tiers', en: 'Renewal of the card of family from a third country' },
  [former(monthsFrom(2), 'R. 121-14')],
  { kind: 'right', procedures: ['residence-application'], counted: 'back' },
)

/** In the transition after an accession: the admission of the sponsor to the labour market, at least, that exempts his spouse from a work permit. */
export const transitionalSpouse = one(
  'eu-transitional-spouse-12-months',
  {
    fr: 'Régime transitoire : admission du regroupant au marché du travail',
    en: 'Transition: admission of the sponsor to the labour market',
  },
  'R. 121-16',
  monthsFrom(12),
  'condition',
)

/** In the same transition: the own admission without interruption, at least, that exempts from a work permit. */
export const transitionalWork = one(
  'eu-transitional-continued-work-12-months',
  { fr: 'Régime transitoire : admission continue au marché du travail', en: 'Transition: continued admission to the labour market' },
  'R. 121-16',
  monthsFrom(12),
  'condition',
)
