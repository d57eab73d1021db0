import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { PendingQuery, Row } from 'postgres'
import type { Tx } from './client.js'

type Statement = { readonly text: string; readonly columns: readonly Column[] }
type Column = { readonly property: string; readonly name: string; readonly type: string }

const statements = new Map<string, Statement>()

/**
 * Inserts rows of one table in one prepared statement with one parameter, whatever their number. All rows bear the same properties.
 * `tail` is what to do on conflict, a constant of the program.
 */
export function insertRows<T extends PgTable>(tx: Tx, table: T, rows: readonly InferInsertModel<T>[], tail = ''): PendingQuery<Row[]> {
  const { text, columns } = statementOf(table, Object.keys(rows[0] ?? {}), tail)
  return tx.unsafe(text, [jsonOf(rows, columns)], { prepare: true })
}

function statementOf(table: PgTable, properties: readonly string[], tail: string): Statement {
  const key = `${getTableName(table)} ${properties.join()} ${tail}`
  let statement = statements.get(key)
  if (statement === undefined) statements.set(key, (statement = prepare(table, properties, tail)))
  return statement
}

function prepare(table: PgTable, properties: readonly string[], tail: string): Statement {
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

const jsonOf = (rows: readonly object[], columns: readonly Column[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(columns.map(({ property, name, type }) => [name, written((row as Record<string, unknown>)[property], type)])),
    ),
  )

function written(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null
  if (type === 'timestamp with time zone') return new Date(value as number).toISOString()
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value
}

/** Sets the columns of rows that exist: the same as `insertRows` on the conflict of a key. */
export const onConflictUpdate = (key: readonly string[], columns: readonly string[]): string =>
  `on conflict (${key.join(', ')}) do update set ${columns.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`
