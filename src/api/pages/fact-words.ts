import { isoDayText } from '../../law/format.js'
import { roleName } from '../../notices/roles.js'
import { FIELDS, VALUES } from './field-words.js'

/** How what only the deployment knows is said: an instant at the place of the procedure, a rule of the library. */
export type Tongue = { readonly instant: (iso: string) => string; readonly rule: (id: string) => string }

/** The data of a fact in French: « rang : 1 · motivation : oui ». */
export const dataWords = (data: Readonly<Record<string, unknown>>, tongue: Tongue): string => entries(data, tongue).join(' · ')

const entries = (data: object, tongue: Tongue): readonly string[] =>
  Object.entries(data).map(([field, value]) => `${FIELDS[field] ?? field} : ${valueWords(field, value, tongue)}`)

function valueWords(field: string, value: unknown, tongue: Tongue): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (Array.isArray(value)) return value.map((one) => valueWords(field, one, tongue)).join(', ')
  if (typeof value === 'object' && value !== null) return `(${entries(value, tongue).join(', ')})`
  if (typeof value !== 'string') return String(value)
  if (field === 'owner') return roleName(value).fr
  if (field === 'rule') return tongue.rule(value)
  return dateWords(value, tongue) ?? VALUES[value] ?? value
}

/** A day or an instant in French; null for anything else. */
function dateWords(value: string, { instant }: Tongue): string | null {
  if (/^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value))) return instant(value)
  return isoDayText(value)?.fr ?? null
}
