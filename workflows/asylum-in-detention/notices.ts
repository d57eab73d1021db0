import type { Clock, Tell } from '../../src/definition/language.js'

type Warnings = NonNullable<Clock['warn']>

/** Who is told what. Thresholds are the product's, no legal dates. */
const all = (template: string, ...roles: readonly string[]): readonly Tell[] => roles.map((role): Tell => [role, template])

export const overdue = (...roles: readonly string[]) => ({ firm: all('duty-overdue', ...roles) })
export const claimReceived = all('asylum-claim', 'case-agent', 'prefect', 'centre')
/** No decision to keep the person: every minute counts. */
export const undecided = all('must-release', 'centre', 'case-agent', 'duty-officer', 'prefect', 'lawyer')
export const releaseDue = all('must-release', 'centre', 'case-agent', 'judge-registry', 'lawyer', 'ofpra', 'ofii')
export const stillHeld = all('must-release', 'centre', 'duty-officer', 'prosecutor', 'lawyer', 'supervisor')

export const ofpraLate = all('duty-lapsed', 'ofpra', 'prefect', 'case-agent', 'lawyer')
export const rightWarnings: Warnings = [{ before: '6h', tell: all('right-doubtful', 'lawyer') }]
export const right = { firm: all('right-doubtful', 'lawyer'), lapse: all('right-lapsed', 'lawyer', 'case-agent') }
export const rulingWarnings: Warnings = [{ before: '12h', tell: all('ruling-due', 'administrative-court') }]
export const rulingLapsed = all('ruling-lapsed', 'administrative-court', 'case-agent', 'lawyer')
export const barred = all('defect', 'case-agent', 'duty-officer', 'lawyer')
export const defectToAgent = all('duty-lapsed', 'case-agent', 'duty-officer')

export const petitionWarnings: Warnings = [
  { before: '24h', tell: all('petition-warning', 'case-agent') },
  { before: '2h', tell: all('petition-warning', 'duty-officer', 'sub-prefect') },
]
export const noTitle = all('no-title', 'centre', 'duty-officer', 'prosecutor', 'lawyer', 'supervisor')
