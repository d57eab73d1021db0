import { createHash } from 'node:crypto'
import type { Definitions } from '../definition/define.js'
import type { Law } from '../law/rule.js'
import { canonicalJson } from './canonical.js'

/** The hash of law and definitions: a file evaluated with another one is evaluated again. Tests, choices and schedules count by their source. */
export function evaluatedWithOf(law: Law, definitions: Definitions): string {
  const hash = createHash('sha256')
  for (const [id, rule] of sorted(law)) hash.update(`${id}\n${canonicalJson(withSources(rule))}\n`)
  for (const [type, procedure] of sorted(definitions)) hash.update(`${type}\n${canonicalJson(withSources(procedure))}\n`)
  return hash.digest('hex')
}

const sorted = <T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] => [...map].sort(([a], [b]) => (a < b ? -1 : 1))

/** Functions give way to their source, so that a changed test is a changed definition. */
function withSources(value: unknown): unknown {
  if (typeof value === 'function') return String(value)
  if (Array.isArray(value)) return value.map(withSources)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withSources(item)]))
}
