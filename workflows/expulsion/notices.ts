import type { Clock, Tell } from '../../src/definition/language.js'

type Warnings = NonNullable<Clock['warn']>

/** Who is told what. Thresholds before an end are the product's, no legal dates. */
const all = (template: string, ...roles: readonly string[]): readonly Tell[] => roles.map((role): Tell => [role, template])

/** Twenty and seventeen days before the sitting: four days and one day before the last safe day of service. */
export const serviceWarnings: Warnings = [
  { before: '4d', tell: all('duty-overdue', 'case-agent') },
  { before: '1d', tell: all('duty-overdue', 'case-agent', 'duty-officer') },
]
export const bulletinTooLate = all('duty-lapsed', 'case-agent', 'duty-officer', 'lawyer')
export const toAgent = all('duty-lapsed', 'case-agent')
export const opinion = { firm: all('right-doubtful', 'case-agent'), lapse: all('duty-lapsed', 'case-agent', 'lawyer') }
export const agentOverdue = { firm: all('duty-overdue', 'case-agent') }
export const rightOfPerson = { firm: all('right-doubtful', 'lawyer'), lapse: all('right-lapsed', 'lawyer') }
export const silence = { firm: all('right-doubtful', 'case-agent', 'lawyer'), lapse: all('right-lapsed', 'case-agent', 'lawyer') }
export const reviewWarnings: Warnings = [
  { before: '60d', tell: all('duty-overdue', 'case-agent') },
  { before: '15d', tell: all('duty-overdue', 'case-agent', 'supervisor') },
]
export const reviewMissed = all('duty-lapsed', 'case-agent', 'supervisor')
export const commissionNow = all('duty-overdue', 'case-agent')
export const nullity = all('duty-lapsed', 'case-agent', 'lawyer')
