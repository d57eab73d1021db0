import { definitions } from '../../../workflows/definitions.js'
import { iso, ms, type Told } from '../../support/file.js'
import { reader, type Seen } from '../../support/seen.js'

export { iso, ms, type Told }

const read = reader([...definitions.values()], 'detention')

/** Evaluates a detention at an instant, from what was known at another. */
export const seen = (facts: readonly Told[], at: string, knownAt?: string, territory = 'FR-75'): Seen =>
  read(facts, at, { territory, ...(knownAt === undefined ? {} : { knownAt }) })

/** Decided and notified, at the same minute unless the decision is dated apart. */
export const placed = (at: string, decidedAt = at): readonly Told[] => [
  ['detention-decided', decidedAt],
  ['placed-in-detention', at],
]
export const petition = (rank: number, at: string, data: Record<string, unknown> = {}): Told => [
  'extension-petition-filed',
  at,
  { rank, registerCopyAttached: true, ...data },
]
export const extended = (rank: number, at: string, data: Record<string, unknown> = {}): Told => ['extension-ordered', at, { rank, ...data }]
/** The order notified to the person, present at its pronouncement. */
export const notifiedPresent = (at: string): Told => ['order-notified', at, { party: 'person', presentAtPronouncement: true }]
