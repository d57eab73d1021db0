import { defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { ceseda } from './articles.js'

/** The talent passport under the old numbering (R. 313-41 to R. 313-67, from 2016-11-01). */

/** The provisional authorisation of stay, at most, from the arrival under a talent visa (R. 313-41). */
export const talentWaitingPermit = defineRule(
  'talent-waiting-permit',
  { fr: 'Autorisation provisoire dans l’attente du passeport talent', en: 'Provisional authorisation while the talent passport is made' },
  [{ from: '2016-11-01', until: '2021-05-01', period: monthsFrom(6), basis: [ceseda('R. 313-41')] }],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** The card of L. 313-20, 1° to 4°, as long as the contract or the hosting agreement, at most (R. 313-42). */
export const salariedTalent = defineRule(
  'talent-passport-salaried-validity',
  { fr: 'Passeport talent des salariés, durée de la carte', en: 'Talent passport of employees, length of the card' },
  [{ from: '2016-11-01', until: '2021-05-01', period: yearsFrom(4), basis: [ceseda('R. 313-42')] }],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** The card of L. 313-20, 5° to 10°, by the reasons for the stay and the project, at most (R. 313-42). */
export const projectTalent = defineRule(
  'talent-passport-project-validity',
  { fr: 'Passeport talent des projets, durée de la carte', en: 'Talent passport of projects, length of the card' },
  [{ from: '2016-11-01', until: '2021-05-01', period: yearsFrom(4), basis: [ceseda('R. 313-42')] }],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** The holder of a card of L. 313-20, 3° will live in France without interruption for longer than this, by the contract (R. 313-44). */
export const missionFamilyResidence = defineRule(
  'talent-passport-family-six-months-residence',
  {
    fr: 'Passeport talent (famille), séjour prévu du titulaire en mission',
    en: 'Talent passport (family), stay planned by the holder on a mission',
  },
  [{ from: '2016-11-01', until: '2021-05-01', period: monthsFrom(6), basis: [ceseda('R. 313-44')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** The contract of the graduate is longer than this (R. 313-45). */
export const graduateContract = defineRule(
  'talent-passport-graduate-contract-min',
  { fr: 'Passeport talent du diplômé, durée du contrat', en: 'Talent passport of a graduate, length of the contract' },
  [{ from: '2019-03-01', until: '2021-05-01', period: monthsFrom(3), basis: [ceseda('R. 313-45')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** The contract with an innovative company is longer than this (R. 313-45). */
export const innovativeContract = defineRule(
  'talent-passport-innovative-contract-min',
  { fr: 'Passeport talent, entreprise innovante, durée du contrat', en: 'Talent passport, innovative company, length of the contract' },
  [{ from: '2016-11-01', until: '2021-05-01', period: monthsFrom(3), basis: [ceseda('R. 313-45')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** How far back the support, the capital or the accelerator of the company counts, counted back from the request (D. 313-45-1). */
export const innovationLookBack = defineRule(
  'innovative-company-lookback',
  { fr: 'Entreprise innovante, soutien public pris en compte', en: 'Innovative company, support that counts' },
  [{ from: '2019-03-01', until: '2021-05-01', period: yearsFrom(5), basis: [ceseda('D. 313-45-1')] }],
  { kind: 'condition', procedures: ['residence-application'], counted: 'back' },
)

/** How often the two ministries review how the criteria are applied (D. 313-45-1). */
export const innovationReview = defineRule(
  'innovative-company-annual-review',
  { fr: 'Entreprises innovantes, évaluation des critères', en: 'Innovative companies, review of the criteria' },
  [{ from: '2019-03-01', until: '2021-05-01', period: yearsFrom(1), basis: [ceseda('D. 313-45-1')] }],
  { kind: 'frequency', procedures: ['residence-application'] },
)

/** The contract with the French employer is longer than this (R. 313-51). */
export const missionContract = defineRule(
  'talent-passport-mission-contract-min',
  { fr: 'Passeport talent, mission dans le groupe, durée du contrat', en: 'Talent passport, mission in the group, length of the contract' },
  [{ from: '2016-11-01', until: '2021-05-01', period: monthsFrom(3), basis: [ceseda('R. 313-51')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** Time in the group or the sending company, at least, on the day of the application (R. 313-51). */
export const missionSeniority = defineRule(
  'talent-passport-mission-seniority',
  { fr: 'Passeport talent, mission dans le groupe, ancienneté', en: 'Talent passport, mission in the group, time in the group' },
  [{ from: '2016-11-01', until: '2021-05-01', period: monthsFrom(3), basis: [ceseda('R. 313-51')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** The contracts of a salaried artist added up, at least (R. 313-67). */
export const artistContracts = defineRule(
  'talent-passport-artist-contracts',
  { fr: 'Passeport talent de l’artiste salarié, contrats cumulés', en: 'Talent passport of a salaried artist, contracts added up' },
  [{ from: '2016-11-01', until: '2021-05-01', period: monthsFrom(3), basis: [ceseda('R. 313-67')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** The period over which those contracts are added up, at most (R. 313-67). */
export const artistWindow = defineRule(
  'talent-passport-artist-window',
  {
    fr: 'Passeport talent de l’artiste salarié, période de cumul des contrats',
    en: 'Talent passport of a salaried artist, period over which contracts add up',
  },
  [{ from: '2016-11-01', until: '2021-05-01', period: monthsFrom(12), basis: [ceseda('R. 313-67')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)
