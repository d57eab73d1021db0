import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { TEMPLATE } from './template.js'

/** A migrated, empty database of the test's own, as superuser. */
export interface FreshDatabase {
  readonly url: string
  readonly drop: () => Promise<void>
}

/** Copies the migrated template; `drop` cuts whoever is still connected. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = new URL(inject('databaseUrl'))
  await asAdmin((sql) => sql`create database ${sql(name)} template ${sql(TEMPLATE)}`)
  url.pathname = name
  return { url: url.href, drop: () => asAdmin((sql) => sql`drop database if exists ${sql(name)} with (force)`) }
}

async function asAdmin(run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(inject('databaseUrl'), { max: 1, onnotice: () => {} })
  try {
    await run(sql)
  } finally {
    await sql.end()
  }
}
