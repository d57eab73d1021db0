import type { Clock, Tell } from '../../src/definition/language.js'

type Warnings = NonNullable<Clock['warn']>

/** Who is told what (dossier, notifications). Thresholds before an end are the product's, no legal dates. */
const all = (template: string, ...roles: readonly string[]): readonly Tell[] => roles.map((role): Tell => [role, template])

export const placed = all('placement', 'prosecutor')
export const arrival = all('arrival', 'centre', 'ofii', 'association')
export const rightsDue = all('rights-due', 'centre')
export const courtToldOfPlacement = all('placement', 'administrative-court')

/** Nobody is held without a title: the sharpest words, to all who can open the door. */
export const noTitle = all('no-title', 'centre', 'duty-officer', 'prosecutor', 'lawyer', 'supervisor')
export const noTitleAtAll = all('no-title', 'centre', 'duty-officer', 'prefect', 'prosecutor', 'lawyer', 'supervisor')
export const mustRelease = all('must-release', 'centre', 'duty-officer', 'prosecutor', 'lawyer', 'supervisor')
/** The title fell by a decision: the same people, at once, and the agent who follows the file. */
export const releaseNow = all('must-release', 'centre', 'duty-officer', 'prosecutor', 'lawyer', 'supervisor', 'case-agent')

export const petitionWarnings: Warnings = [
  { before: '24h', tell: all('petition-warning', 'case-agent') },
  { before: '6h', tell: all('petition-warning', 'case-agent', 'duty-officer') },
  { before: '2h', tell: all('petition-warning', 'duty-officer', 'sub-prefect') },
  { before: '30min', tell: all('petition-warning', 'duty-officer', 'sub-prefect') },
]
export const petitionMissed = all('duty-lapsed', 'case-agent', 'duty-officer', 'sub-prefect')
export const voidPetition = all('duty-lapsed', 'case-agent', 'duty-officer')
export const petitionFiled = all('petition-filed', 'lawyer', 'person', 'case-agent')
export const rulingWarnings: Warnings = [
  { before: '12h', tell: all('ruling-due', 'judge-registry') },
  { before: '2h', tell: all('ruling-due', 'judge-registry', 'duty-officer') },
]
export const rulingLapsed = all('ruling-lapsed', 'judge-registry', 'centre', 'case-agent', 'prosecutor', 'lawyer')
export const rulingLapsedToParties = all('ruling-lapsed', 'judge-registry', 'case-agent', 'lawyer')
export const hearingFixed = all('hearing', 'escort', 'centre', 'lawyer')

export const orderEnding = all('order-ending', 'prosecutor', 'centre', 'case-agent', 'duty-officer')
export const heldForJustice = all('held-for-justice', 'centre', 'prosecutor', 'duty-officer')
export const heldForJusticeWarnings: Warnings = [
  { before: '60min', tell: heldForJustice },
  { before: '15min', tell: heldForJustice },
]
export const suspensiveNotified = all('suspensive-notice', 'case-agent', 'duty-officer', 'person', 'lawyer')
export const appealFiled = all('appeal-filed', 'case-agent', 'lawyer')
export const appealDue: Warnings = [{ before: '12h', tell: all('ruling-due', 'court-registry') }]
export const appealLapsed = all('ruling-lapsed', 'court-registry', 'case-agent', 'lawyer')

export const rightWarnings: Warnings = [{ before: '6h', tell: all('right-doubtful', 'lawyer') }]
export const rightOfPerson = { firm: all('right-doubtful', 'lawyer'), lapse: all('right-lapsed', 'lawyer') }
export const rightOfPrefect = {
  unrolled: all('right-doubtful', 'case-agent'),
  firm: all('right-doubtful', 'case-agent'),
  lapse: all('right-lapsed', 'case-agent'),
}
export const rightOfProsecutor = { unrolled: all('right-doubtful', 'prosecutor'), lapse: all('right-lapsed', 'prosecutor') }

export const overdue = (...roles: readonly string[]) => ({ firm: all('duty-overdue', ...roles) })
export const defectToAgent = all('duty-lapsed', 'case-agent', 'duty-officer')

export const absconded = all('absconded', 'prosecutor', 'case-agent', 'prefect')
export const released = all('released', 'ofii', 'association')
export const courtToldOfRelease = all('released', 'administrative-court')
export const removed = all('removal', 'ofii', 'association')
export const stillInLocalPlace = all('duty-lapsed', 'case-agent', 'duty-officer', 'prosecutor')
export const actMissed = all('duty-lapsed', 'case-agent')
