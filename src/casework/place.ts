import { Problem } from '../errors.js'
import { territory, type Territory } from '../law/territory.js'

/** The territory of a code, or the problem that there is none. */
export function placeOf(code: string): Territory {
  const place = territory(code)
  if (place === undefined) throw new Problem('unknown-territory', { params: { territory: code } })
  return place
}
