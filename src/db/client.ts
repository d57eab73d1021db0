import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres, { type Sql, type TransactionSql } from 'postgres'

export type { Sql } from 'postgres'

/** A transaction: statements sent together travel together. */
export type Tx = TransactionSql

/** The database: `sql` for transactions and hot paths, `orm` for lists. Instants are epoch milliseconds on both, bigints are numbers. */
export type Db = { readonly sql: Sql; readonly orm: PostgresJsDatabase; readonly close: () => Promise<void> }

export type ConnectOptions = {
  readonly max?: number
  /** The role that the session takes; null keeps the login's own. The application's role unless said. */
  readonly role?: string | null
  readonly application?: string
}

/** The role of the application: it can neither change nor take away what is recorded. */
export const APP_ROLE = 'echeancier_app'

const OID = { int8: 20, json: 114, date: 1082, timestamptz: 1184, jsonb: 3802 } as const

/** Connects a pool (10 connections unless said); nothing is opened before the first query. */
export function connect(url: string, { max = 10, role = APP_ROLE, application = 'echeancier' }: ConnectOptions = {}): Db {
  const sql = postgres(url, {
    max,
    onnotice: () => undefined,
    connection: { application_name: application, ...(role === null ? {} : { role }) },
  })
  const orm = drizzle(sql)
  // Drizzle makes the driver pass dates and JSON through; from here on the driver speaks in epoch milliseconds.
  speakInstants(sql)
  return { sql, orm, close: () => sql.end({ timeout: 5 }) }
}

function speakInstants({ options: { parsers, serializers } }: Sql): void {
  parsers[OID.int8] = Number
  parsers[OID.timestamptz] = (text: string) => instantOf(text)
  serializers[OID.timestamptz] = (at: number | string | Date) => (typeof at === 'string' ? at : new Date(at).toISOString())
  const jsonText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  serializers[OID.json] = jsonText
  serializers[OID.jsonb] = jsonText
}

/** Epoch milliseconds of what PostgreSQL writes: `2026-11-26 08:12:00.5+00`; infinities stay infinite. */
export function instantOf(text: string): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY
  if (text === '-infinity') return Number.NEGATIVE_INFINITY
  const zone = /[+-]\d{2}$/.test(text) ? `${text}:00` : text
  return Date.parse(zone.replace(' ', 'T'))
}
