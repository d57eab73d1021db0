import { isoLocal } from '../law/format.js'
import { territory } from '../law/territory.js'

/** Epoch milliseconds of an instant that was validated as one. */
export const instantFrom = (iso: string): number => Date.parse(iso)

/** An instant in ISO 8601 with the offset of a territory, Paris when it is unknown. */
export function isoAt(at: number, code: string): string {
  const place = territory(code) ?? territory('FR-75')
  return place === undefined ? new Date(at).toISOString() : isoLocal(at, place)
}

/** As `isoAt`, and null stays null. */
export const isoOrNull = (at: number | null, code: string): string | null => (at === null ? null : isoAt(at, code))
