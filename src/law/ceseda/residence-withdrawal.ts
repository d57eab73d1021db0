import { unresearched } from '../cja/lengths.js'
import { defineRule, yearsFrom, monthsFrom } from '../rule.js'
import { former, lasting, current } from './wordings.js'

/** The refusal and the withdrawal of a permit on a ground that time opens or closes. After a power in a period the ground is gone. */
const condition = { kind: 'condition', procedures: ['residence-application'] } as const
const power = { kind: 'power', procedures: ['residence-application'] } as const

/** The absence, in consecutive years, beyond which a resident card is withdrawn (R. 311-14, 3°; R. 432-3, 6°, L. 411-5). Extension on request: none since 2024-01-28. */
export const residentCardAbsence = defineRule(
  'withdraw-resident-card-absence-3-years',
  { fr: 'Absence qui retire la carte de résident', en: 'Absence that takes a resident card away' },
  [lasting(yearsFrom(3), 'R. 311-14, 3°', ['R. 432-3, 6°', 'L. 411-5'])],
  condition,
)

/** The absence from the Union beyond which a French card of long-term resident is withdrawn (R. 311-14, 4°; R. 432-3, 7°, L. 411-5). */
export const longTermResidentAbsenceFromUnion = defineRule(
  'withdraw-eu-ltr-absence-eu-3-years',
  {
    fr: 'Absence de l’Union qui retire la carte de résident de longue durée',
    en: 'Absence from the Union that takes a long-term resident’s card away',
  },
  [lasting(yearsFrom(3), 'R. 311-14, 4°', ['R. 432-3, 7°', 'L. 411-5'])],
  condition,
)

/** The absence from France beyond which the same card is withdrawn (R. 311-14, 4°; R. 432-3, 7°, L. 411-5). */
export const longTermResidentAbsenceFromFrance = defineRule(
  'withdraw-eu-ltr-absence-france-6-years',
  {
    fr: 'Absence de France qui retire la carte de résident de longue durée',
    en: 'Absence from France that takes a long-term resident’s card away',
  },
  [lasting(yearsFrom(6), 'R. 311-14, 4°', ['R. 432-3, 7°', 'L. 411-5'])],
  condition,
)

/** An investor's operation that has not begun, from the issue of the talent card (R. 311-14, 9°, then R. 421-36). */
export const investorNoStart = defineRule(
  'withdraw-talent-investor-no-start-1-year',
  { fr: 'Investissement non engagé', en: 'Investment that has not begun' },
  [lasting(yearsFrom(1), 'R. 311-14, 9°', 'R. 421-36', { from: '2016-11-01' })],
  condition,
)

/**
 * Shared life that ends after a family reunification: three texts, three starts, and the power ends at the earliest of them. From the issue of the permit
 * (R. 311-15, I, 4°): no version since 2021-05-01.
 */
export const reunificationBreakSinceIssue = defineRule(
  'withdraw-family-reunification-3-years',
  {
    fr: 'Retrait après rupture de la vie commune, depuis la délivrance du titre',
    en: 'Withdrawal after shared life ended, from the issue of the permit',
  },
  [former(yearsFrom(3), 'R. 311-15, I, 4°')],
  power,
)

/** The same, from the delivery of the entry visa (R. 432-4, 3°). */
export const reunificationBreakSinceVisa = defineRule(
  'withdraw-family-reunification-3-years-visa',
  { fr: 'Retrait après rupture de la vie commune, depuis le visa d’entrée', en: 'Withdrawal after shared life ended, from the entry visa' },
  [current(yearsFrom(3), 'R. 432-4, 3°')],
  power,
)

/** The same, from the authorisation to stay (L. 431-2, then L. 423-17). Not in case of violence (L. 423-18), of a death, or of children with a resident card. */
export const reunificationBreakSinceAuthorisation = defineRule(
  'withdraw-family-reunification-3-years-authorisation',
  {
    fr: 'Retrait après rupture de la vie commune, depuis l’autorisation de séjourner',
    en: 'Withdrawal after shared life ended, from the authorisation to stay',
  },
  [lasting(yearsFrom(3), 'L. 431-2', 'L. 423-17', { from: unresearched })],
  power,
)

/** The end of shared life with a French spouse that can take a resident card away, from the marriage (R. 311-15, I, 6°, then R. 423-2). */
export const spouseOfFrenchBreak = defineRule(
  'withdraw-resident-card-spouse-french-4-years',
  { fr: 'Retrait après rupture de la vie commune avec un Français', en: 'Withdrawal after shared life with a French spouse ended' },
  [lasting(yearsFrom(4), 'R. 311-15, I, 6°', 'R. 423-2')],
  power,
)

/** A long-term resident of another State who works outside the permitted job, from the issue of his card (R. 311-15, I, 7°, then R. 432-4, 8°). */
export const longTermResidentOtherWork = defineRule(
  'withdraw-eu-ltr-other-work-12-months',
  {
    fr: 'Retrait pour un autre travail, résident de longue durée d’un autre État',
    en: 'Withdrawal for other work, long-term resident of another State',
  },
  [lasting(monthsFrom(12), 'R. 311-15, I, 7°', 'R. 432-4, 8°')],
  power,
)

/** The longest stay of an ICT trainee, from its start; stays in another Member State count in it (R. 311-11). */
export const ictTraineeStay = defineRule(
  'ict-trainee-max-1-year',
  { fr: 'Durée maximale du séjour, stagiaire ICT', en: 'Longest stay of an ICT trainee' },
  [former(yearsFrom(1), 'R. 311-11', { from: '2016-11-01' })],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** The longest stay of a posted ICT employee, from its start; stays in another Member State count in it (R. 311-11). */
export const ictPostedStay = defineRule(
  'ict-posted-max-3-years',
  { fr: 'Durée maximale du séjour, salarié détaché ICT', en: 'Longest stay of a posted ICT employee' },
  [former(yearsFrom(3), 'R. 311-11', { from: '2016-11-01' })],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** How long the right to work may be refused to an employer whose permit was withdrawn and who was told to leave, from the removal decision (L. 432-8). */
export const employerBar = defineRule(
  'employer-bar',
  { fr: 'Refus du droit de travailler à un employeur éloigné', en: 'Right to work refused to a removed employer' },
  [current(yearsFrom(3), 'L. 432-8')],
  { kind: 'power', procedures: ['fraud-or-public-order-review'] },
)
