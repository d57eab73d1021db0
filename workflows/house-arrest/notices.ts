import type { Clock, Tell } from '../../src/definition/language.js'

type Warnings = NonNullable<Clock['warn']>

/** Who is told what. Thresholds before an end are the product's, no legal dates. */
const all = (template: string, ...roles: readonly string[]): readonly Tell[] => roles.map((role): Tell => [role, template])

/** Renew, end or remove: fifteen, seven and two days before the safe end. */
export const periodWarnings: Warnings = [
  { before: '15d', tell: all('duty-overdue', 'case-agent') },
  { before: '7d', tell: all('duty-overdue', 'case-agent', 'supervisor') },
  { before: '2d', tell: all('duty-overdue', 'case-agent', 'supervisor') },
]
/** The measure is void for the future: the checks stop, the papers go back. */
export const periodOver = all('right-lapsed', 'case-agent', 'duty-officer', 'police', 'lawyer')
export const review = all('duty-overdue', 'case-agent')
export const fiveYearWarnings: Warnings = [{ before: '60d', tell: all('duty-overdue', 'case-agent') }]
export const unlawfulRestriction = all('duty-lapsed', 'case-agent', 'duty-officer', 'prefect')
export const doubtful = all('right-doubtful', 'case-agent', 'lawyer')

/** A missed report is told to the prefecture, and to nobody beyond it: what follows is an agent's decision. */
export const reportMissed = all('duty-lapsed', 'case-agent')
export const toAgent = all('duty-lapsed', 'case-agent')
export const agentOverdue = { firm: all('duty-overdue', 'case-agent') }
export const overdue = (...roles: readonly string[]) => ({ firm: all('duty-overdue', ...roles) })

export const rulingWarnings: Warnings = [{ before: '2h', tell: all('ruling-due', 'judge-registry') }]
export const rulingLapsed = all('ruling-lapsed', 'judge-registry', 'case-agent')
export const appealRulingLapsed = all('ruling-lapsed', 'court-registry', 'case-agent', 'lawyer')
export const visitOver = all('right-lapsed', 'case-agent', 'police')
export const appealOfPerson = { firm: all('right-doubtful', 'lawyer'), lapse: all('right-lapsed', 'lawyer') }
export const appealOfPrefect = { lapse: all('right-lapsed', 'case-agent') }
export const appealFiled = all('appeal-filed', 'case-agent', 'lawyer')
export const monitoringOver = all('right-lapsed', 'case-agent', 'duty-officer', 'police')
export const monitoringWarnings: Warnings = [{ before: '15d', tell: all('duty-overdue', 'case-agent') }]
export const contactBanOver = all('right-lapsed', 'case-agent')
export const rightsFormMissed = all('duty-lapsed', 'police', 'case-agent')
