import { dayNumber, isoDay } from './calendar.js'
import type { Rule } from './types.js'

/** The first and the last local day (ISO) for which a rule is encoded in a territory; null: it never stood there, or it still does. */
export function encodedIn(rule: Rule, territory: string): { readonly earliest: string | null; readonly latest: string | null } {
  const versions = rule.versions.filter(({ territories }) => territories === undefined || territories.includes(territory))
  const earliest = versions.map(({ from }) => from).sort()[0] ?? null
  const ended = versions.flatMap(({ until }) => until ?? []).sort()
  const last = ended.length === versions.length ? dayNumber(ended.at(-1) ?? '') : null
  return { earliest, latest: last === null ? null : isoDay(last - 1) }
}
