import { daysAfter, monthsFrom, times, yearsFrom } from '../rule.js'
import type { Period, Rule } from '../types.js'
import { limitsOf, ofOldRegulations } from './asylum-lengths.js'

/** The bodies of asylum: OFPRA, the national court of asylum, the approved associations. Old regulations, dated by their copy alone. */
const office = limitsOf('asylum-claim')
const court = limitsOf('cnda-appeal')

const term = (id: string, fr: string, en: string, n: number, number: string): Rule =>
  office(id, 'validity', { fr, en }, ofOldRegulations(yearsFrom(n), number))
const courtTerm = (id: string, fr: string, en: string, n: number, number: string): Rule =>
  court(id, 'validity', { fr, en }, ofOldRegulations(yearsFrom(n), number))
const every = (id: string, fr: string, en: string, period: Period, number: string): Rule =>
  office(id, 'frequency', { fr, en }, ofOldRegulations(period, number))

/** The term of the chair of OFPRA's board (R. 722-1). */
export const ofpraChair = term(
  'ofpra-chair-term-3y',
  'Mandat du président du conseil de l’OFPRA',
  'Term of the chair of OFPRA’s board',
  3,
  'R. 722-1',
)

/** The term of the two persons whom the Prime Minister appoints to that board (R. 722-1). */
export const ofpraPrimeMinisterMembers = term(
  'ofpra-board-pm-members-term-3y',
  'Mandat des personnalités nommées par le Premier ministre',
  'Term of the members appointed by the Prime Minister',
  3,
  'R. 722-1',
)

/** The term of the staff's representative on that board (R. 722-1). */
export const ofpraStaff = term(
  'ofpra-staff-rep-term-3y',
  'Mandat du représentant du personnel de l’OFPRA',
  'Term of the representative of OFPRA’s staff',
  3,
  'R. 722-1',
)

/** The term of the qualified persons on that board (R. 722-1). */
export const ofpraQualified = term(
  'ofpra-qualified-members-term-3y',
  'Mandat des personnalités qualifiées de l’OFPRA',
  'Term of the qualified members of OFPRA’s board',
  3,
  'R. 722-1',
)

/** The term of the director general of OFPRA (R. 722-4). */
export const ofpraDirector = term(
  'ofpra-dg-term-3y',
  'Mandat du directeur général de l’OFPRA',
  'Term of the director general of OFPRA',
  3,
  'R. 722-4',
)

/** OFPRA's yearly report (R. 722-2). */
export const ofpraReport = every('ofpra-annual-report', 'Rapport annuel de l’OFPRA', 'Yearly report of OFPRA', yearsFrom(1), 'R. 722-2')

/** How often a year OFPRA's board meets at least (R. 722-3). */
export const ofpraMeetings = every(
  'ofpra-board-meetings-2-per-year',
  'Réunions annuelles du conseil de l’OFPRA',
  'Yearly meetings of OFPRA’s board',
  times(2),
  'R. 722-3',
)

/** A deliberation of that board on money or property is enforceable, from its receipt by the ministers, unless they oppose it (R. 722-3). */
export const ofpraDeliberation = office(
  'ofpra-board-deliberation-enforceable-15d',
  'implied-decision',
  { fr: 'Délibération de l’OFPRA exécutoire', en: 'Deliberation of OFPRA’s board enforceable' },
  ofOldRegulations(daysAfter(15), 'R. 722-3'),
)

/** How old an association must be to ask to attend the interviews (R. 723-6). */
export const associationSeniority = office(
  'ofpra-association-seniority-5y',
  'condition',
  { fr: 'Ancienneté de l’association accompagnante', en: 'Age of the assisting association' },
  ofOldRegulations(yearsFrom(5), 'R. 723-6'),
)

/** How long an association may attend the interviews, from the grant (R. 723-6). */
export const associationAuthorisation = term(
  'ofpra-association-authorisation-3y',
  'Habilitation de l’association accompagnante',
  'Authorisation of the assisting association',
  3,
  'R. 723-6',
)

/** Silence of OFPRA on the representatives of an association, from the notification of their list: approved (R. 723-6). */
export const representativeSilence = office(
  'ofpra-representative-silent-approval-2m',
  'implied-decision',
  { fr: 'Agrément tacite des représentants de l’association', en: 'Silent approval of the association’s representatives' },
  ofOldRegulations(monthsFrom(2), 'R. 723-6'),
)

/** How long the approval of a representative holds (R. 723-6). */
export const representativeApproval = term(
  'ofpra-representative-approval-3y',
  'Agrément du représentant de l’association',
  'Approval of the association’s representative',
  3,
  'R. 723-6',
)

/** The term of the president of the national court of asylum (R. 732-1). */
export const courtPresident = courtTerm(
  'cnda-president-term-5y',
  'Mandat du président de la CNDA',
  'Term of the president of the CNDA',
  5,
  'R. 732-1',
)

/** The term of its members who do not sit permanently (R. 732-4). */
export const courtMembers = courtTerm(
  'cnda-non-permanent-members-term-3y',
  'Mandat des membres non permanents de la CNDA',
  'Term of the non-permanent members of the CNDA',
  3,
  'R. 732-4',
)

/** The yearly table of its grand panel (R. 732-5). */
export const grandPanelTable = court(
  'cnda-grand-panel-annual-table',
  'frequency',
  { fr: 'Tableau annuel de la grande formation', en: 'Yearly table of the grand panel' },
  ofOldRegulations(yearsFrom(1), 'R. 732-5'),
)
