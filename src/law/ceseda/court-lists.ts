import { defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { current, former, lasting } from './wordings.js'

/** The lists of the courts: interpreters, and ad hoc administrators for minors in a waiting zone or who claim asylum. */
const procedures = ['unaccompanied-minor']

/** How often the prosecutor draws up the list of interpreters (R. 111-1). */
export const interpreterList = defineRule(
  'interpreter-list-annual',
  { fr: 'Liste annuelle des interprètes', en: 'Yearly list of interpreters' },
  [former(yearsFrom(1), 'R. 111-1', { confidence: 'likely' })],
  { kind: 'frequency', procedures: ['waiting-zone'] },
)

/** How long the list of ad hoc administrators stands; who is on it asks again (R. 111-13, R. 111-17, then R. 343-2, R. 343-6). */
export const administratorList = defineRule(
  'ad-hoc-list',
  { fr: 'Liste des administrateurs ad hoc', en: 'List of ad hoc administrators' },
  [lasting(yearsFrom(4), ['R. 111-13', 'R. 111-17'], ['R. 343-2', 'R. 343-6'])],
  { kind: 'validity', procedures },
)

/** How often one of them may be struck off, after his observations (R. 111-18). */
export const administratorStrikingOff = defineRule(
  'aah-striking-off-annual',
  { fr: 'Radiation d’un administrateur ad hoc', en: 'Striking off of an ad hoc administrator' },
  [former(yearsFrom(1), 'R. 111-18', { confidence: 'likely' })],
  { kind: 'frequency', procedures },
)

/** His appeal to the Court of cassation, from the notification of the striking off or suspension (R. 111-18, then R. 343-10). */
export const administratorCassation = defineRule(
  'aah-striking-off-cassation-appeal',
  { fr: 'Recours contre la radiation d’un administrateur ad hoc', en: 'Appeal of the striking off of an ad hoc administrator' },
  [lasting(monthsFrom(1), 'R. 111-18', 'R. 343-10')],
  { kind: 'right', procedures },
)

/** His report, from the end of each mission (R. 111-19, then R. 343-7; asylum: R. 521-19). */
export const administratorReport = defineRule(
  'ad-hoc-report',
  { fr: 'Rapport de fin de mission de l’administrateur ad hoc', en: 'Report of an ad hoc administrator at the end of a mission' },
  [lasting(monthsFrom(1), 'R. 111-19', ['R. 343-7', 'R. 521-19'])],
  { kind: 'duty', procedures },
)

/** His age, at least, from his birth (R. 111-14, then R. 343-3). */
export const administratorLeastAge = defineRule(
  'ad-hoc-administrator-least-age',
  { fr: 'Âge minimal d’un administrateur ad hoc', en: 'Least age of an ad hoc administrator' },
  [former(yearsFrom(30), 'R. 111-14'), current(yearsFrom(23), 'R. 343-3')],
  { kind: 'condition', procedures },
)

/** His age, at most, from his birth (R. 111-14, then R. 343-3). */
export const administratorMostAge = defineRule(
  'ad-hoc-administrator-most-age',
  { fr: 'Âge maximal d’un administrateur ad hoc', en: 'Greatest age of an ad hoc administrator' },
  [lasting(yearsFrom(70), 'R. 111-14', 'R. 343-3')],
  { kind: 'condition', procedures },
)
