import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Sql, Tx } from './client.js'

/** A statement with one parameter, the JSON of its rows: `$1::json`; and a second one where a long JSON stands apart: `$2::json`. */
export type Part = { readonly text: string; readonly rows: string; readonly apart?: string }

type Column = { readonly property: string; readonly head: string; readonly write: (value: unknown) => string }
type Insert = { readonly text: string; readonly columns: readonly Column[] }

const inserts = new Map<string, Insert>()

/** Inserts rows of one table, whatever their number; all bear the same properties. `tail` is what to do on conflict, a constant of the program. */
export function insertion<T extends PgTable>(table: T, rows: readonly InferInsertModel<T>[], tail = ''): Part {
  const { text, columns } = insertOf(table, Object.keys(rows[0] ?? {}), tail)
  return { text, rows: jsonOf(rows, columns) }
}

/** Inserts one row whose long JSON, written already, goes to the column of a property byte for byte: PostgreSQL reads it once, not three times. */
export function insertionApart<T extends PgTable, P extends string & keyof InferInsertModel<T>>(
  table: T,
  row: Omit<InferInsertModel<T>, P>,
  property: P,
  json: string,
): Part {
  const { text, columns } = insertOf(table, Object.keys(row), '', property)
  return { text, rows: jsonOf([row], columns), apart: json }
}

const together = new Map<string, string>()

/**
 * Runs parts as one prepared statement: one journey, and one transaction by itself. Foreign keys are checked at its end, so their order does not
 * matter; none may touch a row that another one writes.
 */
export function runTogether(sql: Sql | Tx, parts: readonly Part[]): Promise<unknown> {
  const key = parts.map(({ text }) => text).join(';')
  let text = together.get(key)
  if (text === undefined) {
    let before = 0
    const numbered = parts.map((part, index) => {
      const own = part.text.replace(/\$([12])/g, (_, n: string) => `$${before + Number(n)}`)
      before += part.apart === undefined ? 1 : 2
      return `part_${index} as (${own})`
    })
    together.set(key, (text = `with ${numbered.join(', ')} select 1`))
  }
  return sql.unsafe(
    text,
    parts.flatMap(({ rows, apart }) => (apart === undefined ? [rows] : [rows, apart])),
    { prepare: true },
  )
}

function insertOf(table: PgTable, properties: readonly string[], tail: string, apart?: string): Insert {
  const key = `${getTableName(table)} ${properties.join()} ${tail} ${apart ?? ''}`
  let insert = inserts.get(key)
  if (insert === undefined) inserts.set(key, (insert = prepare(table, properties, tail, apart)))
  return insert
}

function prepare(table: PgTable, properties: readonly string[], tail: string, apart?: string): Insert {
  const known = getTableColumns(table)
  const columns = properties.map((property, index) => {
    const column = known[property]
    if (column === undefined) throw new Error(`${getTableName(table)} has no column ${property}`)
    const head = `${index === 0 ? '{' : ','}"${column.name}":`
    return { property, name: column.name, head, write: WRITERS[column.getSQLType()] ?? written }
  })
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const from = `json_populate_recordset(null::"${getTableName(table)}", $1::json)`
  const [also, value] = apart === undefined ? ['', ''] : [`, "${known[apart]?.name ?? apart}"`, ', $2::json']
  return { columns, text: `insert into "${getTableName(table)}" (${names}${also}) select ${names}${value} from ${from} ${tail}` }
}

function jsonOf(rows: readonly object[], columns: readonly Column[]): string {
  let text = '['
  for (const row of rows) {
    if (text.length > 1) text += ','
    for (const { property, head, write } of columns) {
      const value = (row as Record<string, unknown>)[property]
      text += head + (value === null || value === undefined ? 'null' : write(value))
    }
    text += '}'
  }
  return `${text}]`
}

const written = (value: unknown): string => JSON.stringify(value)

const WRITERS: Readonly<Record<string, (value: unknown) => string>> = {
  'timestamp with time zone': (at) => `"${new Date(at as number).toISOString()}"`,
  bytea: (bytes) => `"\\\\x${(bytes as Buffer).toString('hex')}"`,
}

/** What to do when a row exists: set these columns to the new values. */
export const onConflictUpdate = (key: readonly string[], columns: readonly string[]): string =>
  `on conflict (${key.join(', ')}) do update set ${columns.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`
