import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect, type Db } from '../../src/db/client.js'
import { migrate, migrationsIn } from '../../src/db/migrate.js'
import * as caseFile from '../../src/db/schema/case-file.js'
import * as chronicle from '../../src/db/schema/chronicle.js'
import * as clocks from '../../src/db/schema/clocks.js'
import * as engine from '../../src/db/schema/engine.js'
import * as facts from '../../src/db/schema/facts.js'
import * as notices from '../../src/db/schema/notices.js'
import * as people from '../../src/db/schema/people.js'

const NAME = `migrated_${process.pid}`
let url: string
let root: Db
beforeAll(async () => {
  const admin = postgres(inject('databaseUrl'), { max: 1, onnotice: () => undefined })
  await admin`drop database if exists ${admin(NAME)}`
  await admin`create database ${admin(NAME)}`
  await admin.end()
  const address = new URL(inject('databaseUrl'))
  address.pathname = NAME
  url = address.href
  root = connect(url, { max: 2, role: null })
})
afterAll(async () => {
  await root.close()
  const admin = postgres(inject('databaseUrl'), { max: 1 })
  await admin`drop database ${admin(NAME)} with (force)`
  await admin.end()
})

describe('migrations', () => {
  it('are named by number and intent, and applied once, even by two at the same moment', async () => {
    const all = (await migrationsIn('migrations')).map(({ name }) => name)
    const [one, other] = await Promise.all([migrate(url), migrate(url)])
    expect([...one, ...other].sort()).toEqual(all)
    expect(await migrate(url)).toEqual([])
  })

  it('stop at a migration that was applied with another text', async () => {
    await root.sql`update schema_migrations set checksum = 'another' where name = '0001_roles.sql'`
    await expect(migrate(url)).rejects.toThrow('0001_roles.sql was applied with another text')
    const [first] = await migrationsIn('migrations')
    await root.sql`update schema_migrations set checksum = ${first?.checksum ?? ''} where name = '0001_roles.sql'`
  })

  it('refuse a name that does not say what they intend', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
    await writeFile(join(folder, 'changes.sql'), 'select 1')
    await expect(migrationsIn(folder)).rejects.toThrow('NNNN_<intent>.sql')
  })
})

describe('the Drizzle schema and the migrations say the same', () => {
  type Column = { readonly table: string; readonly column: string; readonly type: string; readonly required: boolean }
  const order = (columns: readonly Column[]) => columns.toSorted((a, b) => `${a.table}.${a.column}`.localeCompare(`${b.table}.${b.column}`))
  const modules: readonly Readonly<Record<string, unknown>>[] = [caseFile, chronicle, clocks, engine, facts, notices, people]
  const tables = modules.flatMap((module) => Object.values(module)) as PgTable[]

  it('table by table, column by column', async () => {
    const names = tables.map((table) => getTableConfig(table).name)
    const written = tables.flatMap((table) => {
      const { name, columns } = getTableConfig(table)
      return columns.map((column): Column => ({
        table: name,
        column: column.name,
        type: column.getSQLType(),
        required: column.notNull || column.primary,
      }))
    })
    const found = await root.sql<Column[]>`
      select table_name as table, column_name as column, data_type as type, is_nullable = 'NO' as required
      from information_schema.columns where table_schema = 'public' and table_name = any(${names})`
    expect(order(found.map((column) => ({ ...column })))).toEqual(order(written))
  })

  it('and no table of the case file is missing from it', async () => {
    const names = new Set(tables.map((table) => getTableConfig(table).name))
    const found = await root.sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`
    expect(['schema_migrations', ...names].sort()).toEqual(found.map(({ name }) => name).sort())
  })
})
