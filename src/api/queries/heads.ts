import type { Sql } from 'postgres'
import type { ProcedureHead } from '../deps.js'

/** Whose the procedures are and which definitions they follow, by id; an id that does not exist is absent. */
export async function procedureHeads(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, ProcedureHead>> {
  const rows = await sql<ProcedureHead[]>`
    select id, file_id as "fileId", type, territory, prefecture, reference from procedures where id = any(${[...ids]}::uuid[])`
  return new Map(rows.map((row) => [row.id, { ...row }]))
}
