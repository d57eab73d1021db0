import { Problem, type Where } from '../errors.js'
import { territory, type Territory } from '../law/territory.js'

/** The territory of a code, or the problem that there is none; `at`: where the code was given. */
export function placeOf(code: string, at?: string | Where): Territory {
  const place = territory(code)
  if (place === undefined) throw new Problem('unknown-territory', { params: { territory: code }, at })
  return place
}
