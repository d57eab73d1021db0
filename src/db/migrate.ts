import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import postgres from 'postgres'

/** One migration as it stands in the folder. */
type Migration = { readonly name: string; readonly text: string; readonly checksum: string }

const LOCK = 'echeancier migrations'

/** Applies the migrations that the database lacks, one transaction each, and returns their names. Throws when one that was applied has changed since. */
export async function migrate(url: string): Promise<string[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await sql`select pg_advisory_lock(hashtext(${LOCK}))`
    await sql`create table if not exists schema_migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())`
    const known = await appliedIn(sql)
    const applied: string[] = []
    for (const migration of await migrationsIn(await folder())) {
      if (isApplied(migration, known)) continue
      await apply(sql, migration)
      applied.push(migration.name)
    }
    return applied
  } finally {
    await sql.end()
  }
}

async function appliedIn(sql: postgres.Sql): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ name: string; checksum: string }[]>`select name, checksum from schema_migrations`
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

function isApplied({ name, checksum }: Migration, known: ReadonlyMap<string, string>): boolean {
  const applied = known.get(name)
  if (applied !== undefined && applied !== checksum)
    throw new Error(`Migration ${name} was applied with another text: write a new migration instead`)
  return applied !== undefined
}

async function apply(sql: postgres.Sql, { name, text, checksum }: Migration): Promise<void> {
  try {
    await sql.begin(async (transaction) => {
      await transaction.unsafe(text).simple()
      await transaction`insert into schema_migrations (name, checksum) values (${name}, ${checksum})`
    })
  } catch (error) {
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** The migrations of a folder in their order. Throws on a name that does not say its number and its intent. */
export async function migrationsIn(path: string): Promise<readonly Migration[]> {
  const names = (await readdir(path)).filter((name) => name.endsWith('.sql')).sort()
  const misnamed = names.find((name) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(name))
  if (misnamed !== undefined) throw new Error(`Migration ${misnamed}: a migration is named NNNN_<intent>.sql`)
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(path, name), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** The folder `migrations`, found from the sources as from the build. */
async function folder(): Promise<string> {
  for (let at = import.meta.dirname; at !== dirname(at); at = dirname(at)) {
    const found = await readdir(join(at, 'migrations')).catch(() => [])
    if (found.some((name) => name.endsWith('.sql'))) return join(at, 'migrations')
  }
  throw new Error(`No folder of migrations above ${import.meta.dirname}`)
}
