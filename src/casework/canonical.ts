import { createHash } from 'node:crypto'

/** JSON with sorted keys and no absent value: the same content gives the same bytes, whatever the database did to the order. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value as Readonly<Record<string, unknown>>)
}

function canonicalArray(items: readonly unknown[]): string {
  let text = '['
  for (const item of items) text += (text.length > 1 ? ',' : '') + canonicalJson(item)
  return `${text}]`
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  let text = '{'
  for (const key of Object.keys(value).sort()) {
    const item = value[key]
    if (item !== undefined) text += `${text.length > 1 ? ',' : ''}${JSON.stringify(key)}:${canonicalJson(item)}`
  }
  return `${text}}`
}

/** The SHA-256 of some content, in hexadecimal. */
export const digestOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')
