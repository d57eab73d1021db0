import type { Sql } from 'postgres'
import { Problem } from '../../errors.js'

/** The type of a recorded fact of a procedure, or the problem that there is none. */
export async function factTypeOf(sql: Sql, procedureId: string, factId: string): Promise<string> {
  const [row] = await sql<{ type: string }[]>`select type from facts where id = ${factId} and procedure_id = ${procedureId}`
  if (row === undefined) throw new Problem('unknown-fact', { params: { id: factId } })
  return row.type
}
