import { joinDoubts } from './doubts.js'
import { type Reading, lengthOf, readingOf } from './readings.js'
import type { Count, End, Period, Span, Text } from './types.js'
import { stepsOf } from './steps.js'
import type { Territory } from './territory.js'

/** What a length gives: its two dates, the doubt that parts them, and the arithmetic in words (worked out on demand). */
export type Counted = Span & {
  readonly doubt: Text | null
  readonly steps: () => Text[]
  /** The firm instant (epoch ms) before its roll-over to a working day: a warning to authorities, no legal date. */
  readonly unrolled: number | undefined
}

/**
 * Counts a legal length from a start at a place. Firm is counted from the firm start, late from the late one; of several readings firm is the
 * earliest and late the latest. `granted`: what a judge gave instead of the length, never more than it.
 */
export function count(period: Period, start: Span, place: Territory, options: { readonly granted?: number } = {}): Counted {
  const { granted } = options
  const { first, last, doubt } = 'unit' in period ? single(period, granted, start, place) : several(period, granted, start, place)
  // Readings written for two different starts cross when both are counted from the same one.
  const [firm, late] = first.firm.at <= last.late.at ? [first.firm, last.late] : [last.late, first.firm]
  const dates = { firm, late, doubt: firm.at === late.at ? null : doubt }
  const steps = () => stepsOf(period, start, place, granted, dates)
  return { firm, late, doubt: dates.doubt, steps, unrolled: first.unrolled ?? undefined }
}

type Readings = { readonly first: Reading; readonly last: Reading; readonly doubt: Text | null }

function single(one: Count, granted: number | undefined, start: Span, place: Territory): Readings {
  const n = lengthOf(one, granted)
  const first = readingOf(one, n, start.firm, place)
  if (isOneDate(start)) return { first, last: first, doubt: first.doubt }
  const last = readingOf(one, n, start.late, place)
  return { first, last, doubt: joinDoubts(first.doubt, last.doubt) }
}

function several(period: Exclude<Period, Count>, granted: number | undefined, start: Span, place: Territory): Readings {
  const first = extreme(period.firm, granted, start.firm, place, 'firm')
  const last = extreme(period.late, granted, start.late, place, 'late')
  return { first, last, doubt: joinDoubts(period.doubt, first.doubt, last.doubt) }
}

/** Whether both readings of a start are the same. */
const isOneDate = ({ firm, late }: Span): boolean => firm === late || (firm.at === late.at && firm.day === late.day)

/** The reading that ends first (firm) or last (late). */
function extreme(
  counts: Count | readonly Count[],
  granted: number | undefined,
  start: End,
  place: Territory,
  side: 'firm' | 'late',
): Reading {
  let found: Reading | undefined
  for (const one of [counts].flat()) {
    const reading = readingOf(one, lengthOf(one, granted), start, place)
    if (found === undefined || (side === 'firm' ? reading.firm.at < found.firm.at : reading.late.at > found.late.at)) found = reading
  }
  if (found === undefined) throw new Error('A period without a count')
  return found
}
