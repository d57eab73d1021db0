import { expulsion } from '../../../workflows/expulsion/index.js'
import { bulletinItems } from '../../../workflows/expulsion/tests.js'
import type { Told } from '../../support/file.js'
import { reader } from '../../support/seen.js'

export { iso, ms, type Told } from '../../support/file.js'

/** A file of one expulsion, as a reader sees it at an instant. */
export const seen = reader([expulsion], 'expulsion')

export const everyItem = Object.fromEntries(Object.keys(bulletinItems).map((item) => [item, true]))
/** Proposed, the sitting fixed, the bulletin complete. */
export const fixed = (sittingAt = '2025-03-12T09:30:00+01:00', on = '2025-02-01T10:00+01:00'): readonly Told[] => [
  ['expulsion-proposed', on],
  ['comex-date-fixed', on, { sittingAt }],
  ['bulletin-issued', on, { items: everyItem }],
]
export const served = (at: string): Told => ['bulletin-served', at, { dischargeSigned: true }]
