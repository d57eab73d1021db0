import { count, type Counted } from '../../src/law/counting.js'
import { isoLocal } from '../../src/law/format.js'
import { versionOf } from '../../src/law/rule.js'
import { type Territory, territory } from '../../src/law/territory.js'
import type { End, Period, Rule, Span } from '../../src/law/types.js'

/** A territory that must exist. */
export function place(code: string): Territory {
  const found = territory(code)
  if (found === undefined) throw new Error(`No territory ${code}`)
  return found
}

/** A start known to the minute. */
export function at(iso: string): Span {
  const end: End = { at: Date.parse(iso), day: null }
  if (Number.isNaN(end.at)) throw new Error(`${iso} is not an instant`)
  return { firm: end, late: end }
}

/** An instant as its place writes it, to the minute: `2024-07-16T22:40+02:00`. */
export const local = (instant: number, code = 'FR-75'): string => isoLocal(instant, place(code)).replace(/:00([+-])/, '$1')

/** The two dates of a count; one alone when they are equal. */
export function dates(counted: Span, code = 'FR-75'): string {
  const [firm, late] = [local(counted.firm.at, code), local(counted.late.at, code)]
  return firm === late ? firm : `${firm} / ${late}`
}

/** A length from a start at a place. */
export const counting = (period: Period, start: string | Span, code = 'FR-75', granted?: number): Counted =>
  count(period, typeof start === 'string' ? at(start) : start, place(code), granted === undefined ? {} : { granted })

/** A rule, governed by a local day, from a start at a place. */
export const limit = (rule: Rule, governedOn: string, start: string | Span, code = 'FR-75', granted?: number): Counted =>
  counting(versionOf(rule, governedOn, code).period, start, code, granted)
