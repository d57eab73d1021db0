import type { Clock, Tell } from '../../src/definition/language.js'

type Warnings = NonNullable<Clock['warn']>

/** Who is told what. Thresholds before an end are the product's, no legal dates. */
const all = (template: string, ...roles: readonly string[]): readonly Tell[] => roles.map((role): Tell => [role, template])

/** A petition suspends the removal: whoever might carry it out is told. */
export const appealFiled = all('removal-suspended', 'case-agent', 'duty-officer', 'centre', 'escort')

export const removalBarred = all('defect', 'case-agent', 'duty-officer', 'prefect')

export const shortWindowWarnings: Warnings = [
  { before: '24h', tell: all('right-doubtful', 'lawyer') },
  { before: '6h', tell: all('right-doubtful', 'lawyer') },
]
export const window = { firm: all('right-doubtful', 'lawyer'), lapse: all('right-lapsed', 'case-agent', 'lawyer') }
export const briefWarnings: Warnings = [{ before: '3d', tell: all('right-doubtful', 'lawyer') }]

export const rulingWarnings: Warnings = [{ before: '24h', tell: all('ruling-due', 'case-agent') }]
export const rulingLapsed = all('duty-lapsed', 'case-agent')

export const tellCourt = all('duty-overdue', 'case-agent')
export const overdue = (...roles: readonly string[]) => ({ firm: all('duty-overdue', ...roles) })
export const furtherAppealWarnings: Warnings = [{ before: '7d', tell: all('right-doubtful', 'case-agent', 'lawyer') }]
export const furtherAppeal = { lapse: all('right-lapsed', 'case-agent', 'lawyer') }
export const lateAppeal = all('right-lapsed', 'case-agent', 'duty-officer')
