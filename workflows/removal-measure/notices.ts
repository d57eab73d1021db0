import type { Clock, Tell } from '../../src/definition/language.js'

type Warnings = NonNullable<Clock['warn']>

/** Who is told what. Thresholds before an end are the product's, no legal dates. */
const all = (template: string, ...roles: readonly string[]): readonly Tell[] => roles.map((role): Tell => [role, template])

export const oqtfDue: Warnings = [{ before: '5d', tell: all('right-doubtful', 'case-agent') }]
export const oqtfLapsed = all('duty-lapsed', 'case-agent', 'duty-officer')
export const periodWarnings: Warnings = [
  { before: '7d', tell: all('right-doubtful', 'case-agent') },
  { before: '2d', tell: all('right-doubtful', 'case-agent', 'duty-officer') },
]
export const periodOver = all('right-lapsed', 'case-agent', 'duty-officer')
export const reportMissed = all('duty-lapsed', 'case-agent')
export const coercionWarnings: Warnings = [
  { before: '30d', tell: all('right-doubtful', 'case-agent') },
  { before: '7d', tell: all('right-doubtful', 'case-agent') },
]
export const coercionOver = all('right-lapsed', 'case-agent')
export const banWarnings: Warnings = [{ before: '30d', tell: all('right-doubtful', 'case-agent') }]
export const banOver = all('right-lapsed', 'case-agent')
export const dutyWarnings: Warnings = [{ before: '30d', tell: all('right-doubtful', 'case-agent') }]
export const dutyLapsed = all('duty-lapsed', 'case-agent')
export const proof = { firm: all('right-doubtful', 'lawyer'), lapse: all('right-lapsed', 'case-agent', 'lawyer') }
export const executed = all('removal', 'ofii', 'case-agent')

/** Nobody may be held, assigned or removed on a measure that is gone: all who could are told. */
export const measureEnded = all('measure-ended', 'case-agent', 'duty-officer', 'prefect', 'centre', 'escort', 'lawyer')
export const coercionToEnd = {
  start: all('measure-ended', 'centre', 'duty-officer', 'prefect', 'lawyer'),
  firm: all('must-release', 'centre', 'duty-officer', 'prefect', 'lawyer', 'supervisor'),
  lapse: all('must-release', 'centre', 'duty-officer', 'prefect', 'lawyer', 'supervisor'),
}
export const overdue = (...roles: readonly string[]) => ({ firm: all('duty-overdue', ...roles) })
export const removalBarred = all('defect', 'case-agent', 'duty-officer', 'prefect')
export const erasureDue = all('duty-lapsed', 'operator', 'case-agent')
