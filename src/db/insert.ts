import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Sql, Tx } from './client.js'

/** A statement with one parameter, the JSON of its rows: `$1::json`. */
export type Part = { readonly text: string; readonly rows: string }

type Column = { readonly property: string; readonly name: string; readonly type: string }
type Insert = { readonly text: string; readonly columns: readonly Column[] }

const inserts = new Map<string, Insert>()

/** Inserts rows of one table, whatever their number; all bear the same properties. `tail` is what to do on conflict, a constant of the program. */
export function insertion<T extends PgTable>(table: T, rows: readonly InferInsertModel<T>[], tail = ''): Part {
  const { text, columns } = insertOf(table, Object.keys(rows[0] ?? {}), tail)
  return { text, rows: jsonOf(rows, columns) }
}

const together = new Map<string, string>()

/**
 * Runs parts as one prepared statement: one journey, and one transaction by itself. Foreign keys are checked at its end, so their order does not
 * matter; none may touch a row that another one writes. `last` is what the statement selects.
 */
export function runTogether(sql: Sql | Tx, parts: readonly Part[], last = 'select 1'): Promise<unknown> {
  const key = [...parts.map(({ text }) => text), last].join(';')
  let text = together.get(key)
  if (text === undefined) {
    const numbered = parts.map((part, index) => `part_${index} as (${part.text.replaceAll('$1', `$${index + 1}`)})`)
    together.set(key, (text = `with ${numbered.join(', ')} ${last}`))
  }
  return sql.unsafe(
    text,
    parts.map(({ rows }) => rows),
    { prepare: true },
  )
}

function insertOf(table: PgTable, properties: readonly string[], tail: string): Insert {
  const key = `${getTableName(table)} ${properties.join()} ${tail}`
  let insert = inserts.get(key)
  if (insert === undefined) inserts.set(key, (insert = prepare(table, properties, tail)))
  return insert
}

function prepare(table: PgTable, properties: readonly string[], tail: string): Insert {
  const known = getTableColumns(table)
  const columns = properties.map((property): Column => {
    const column = known[property]
    if (column === undefined) throw new Error(`${getTableName(table)} has no column ${property}`)
    return { property, name: column.name, type: column.getSQLType() }
  })
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const from = `json_populate_recordset(null::"${getTableName(table)}", $1::json)`
  return { columns, text: `insert into "${getTableName(table)}" (${names}) select ${names} from ${from} ${tail}` }
}

function jsonOf(rows: readonly object[], columns: readonly Column[]): string {
  const written = rows.map((row) => {
    const copy: Record<string, unknown> = {}
    for (const { property, name, type } of columns) copy[name] = writtenAs((row as Record<string, unknown>)[property], type)
    return copy
  })
  return JSON.stringify(written)
}

function writtenAs(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null
  if (type === 'timestamp with time zone') return new Date(value as number).toISOString()
  return type === 'bytea' ? `\\x${(value as Buffer).toString('hex')}` : value
}

/** What to do when a row exists: set these columns to the new values. */
export const onConflictUpdate = (key: readonly string[], columns: readonly string[]): string =>
  `on conflict (${key.join(', ')}) do update set ${columns.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`
