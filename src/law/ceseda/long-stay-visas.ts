import { defineRule, monthsFrom, yearsFrom } from '../rule.js'
import type { Count, Rule } from '../types.js'
import { current, former, lasting } from './wordings.js'

/**
 * The stays without an application for a card, mostly under a visa that is worth a permit (R. 311-3): how long the visa stands, from the entry. The list
 * went to R. 431-16 on 2021-05-01, whose figures were not read: the versions end.
 */
const about = { kind: 'validity', procedures: ['residence-application'] } as const
const law2016 = '2016-11-01'
const law2018 = '2019-03-01'

const visa = (id: string, number: string, fr: string, en: string, period: Count, from?: string): Rule =>
  defineRule(
    `vlsts-${id}`,
    { fr: `Dispense de titre : ${fr}`, en: `No permit needed: ${en}` },
    [former(period, `R. 311-3, ${number}`, from === undefined ? {} : { from })],
    about,
  )

/** A stay of three months at most. */
export const shortStay = visa('2-short-stay', '2°', 'court séjour', 'short stay', monthsFrom(3))
/** A visa that exempts for a time, of more than three months and twelve at most. */
export const temporaryExemption = visa('3-temporary-exemption', '3°', 'dispense temporaire', 'temporary exemption', monthsFrom(12), law2016)
/** Working holiday. */
export const workingHoliday = visa('3bis-working-holiday', '3° bis', 'vacances-travail', 'working holiday', monthsFrom(12))
/** Volunteer aged from seventeen to thirty, under a contract. */
export const volunteer = visa('3ter-volunteer', '3° ter', 'volontaire', 'volunteer', monthsFrom(12), law2018)
/** Spouse of a French citizen: one year. */
export const spouseOfFrench = visa('4-spouse-of-french', '4°', 'conjoint de Français', 'spouse of a French citizen', yearsFrom(1), law2016)
/** Visitor. */
export const visitor = visa('5-visitor', '5°', 'visiteur', 'visitor', yearsFrom(1))
/** Student, student in a mobility programme. */
export const student = visa('6-student', '6°', 'étudiant', 'student', yearsFrom(1), law2018)
/** Employee under a permanent contract. A temporary worker's visa (8°) has the length of the job, and no figure. */
export const permanentEmployee = visa('7-employee-permanent', '7°', 'salarié', 'employee', yearsFrom(1))
/** Talent. */
export const talent = visa('9-talent', '9°', 'passeport talent', 'talent', yearsFrom(1), law2016)
/** Trainee. */
export const trainee = visa('10-trainee', '10°', 'stagiaire', 'trainee', yearsFrom(1))
/** Spouse of a foreign national: one year. */
export const spouseOfForeigner = visa('11-spouse-of-foreigner', '11°', 'conjoint d’étranger', 'spouse of a foreign national', yearsFrom(1))
/** ICT trainee and family; no way to a card opens at its end. */
export const ictTrainee = visa('12-ict-trainee', '12°', 'stagiaire ICT', 'ICT trainee', yearsFrom(1), law2016)
/** Posted ICT employee and family. */
export const ictPosted = visa('13-ict-posted', '13°', 'salarié détaché ICT', 'posted ICT employee', yearsFrom(1), law2016)
/** Entrepreneur, liberal profession. */
export const entrepreneur = visa('14-entrepreneur', '14°', 'entrepreneur ou profession libérale', 'entrepreneur', yearsFrom(1), law2016)
/** Search for work or creation of a business. */
export const jobSearch = visa('15-job-search', '15°', 'recherche d’emploi ou création d’entreprise', 'job search', yearsFrom(1), law2018)
/** Au pair. */
export const auPair = visa('16-au-pair', '16°', 'jeune au pair', 'au pair', yearsFrom(1), law2018)

/** The validation of the visa online, from the entry; without it the stay beyond three months is not covered (R. 311-3, then R. 431-17). */
export const onlineVisaValidation = defineRule(
  'online-visa-validation',
  { fr: 'Validation en ligne du visa de long séjour', en: 'Online validation of the long-stay visa' },
  [lasting(monthsFrom(3), 'R. 311-3', 'R. 431-17')],
  { kind: 'right', procedures: ['residence-application'] },
)

/** The first card after such a visa, ICT trainees aside: the window opens, counted back from the end of the visa (R. 311-3; R. 431-18 and R. 431-5, 1°). */
export const firstCardWindow = defineRule(
  'first-card-window',
  { fr: 'Demande de première carte après un visa de long séjour', en: 'First card after a long-stay visa' },
  [former(monthsFrom(2), 'R. 311-3'), current(monthsFrom(2), ['R. 431-18', 'R. 431-5, 1°'], { confidence: 'likely' })],
  { kind: 'right', procedures: ['residence-application'], counted: 'back' },
)

/** The preventive health follow-up that a student's institution offers, from the entry (R. 311-3-1). */
export const studentHealthCheckup = defineRule(
  'student-health-checkup',
  { fr: 'Suivi préventif de santé de l’étudiant', en: 'Preventive health follow-up of a student' },
  [former(yearsFrom(1), 'R. 311-3-1', { from: '2017-01-01' })],
  { kind: 'duty', procedures: ['residence-application'] },
)
