import type { Sql } from 'postgres'

/** The versions of a procedure's plan: the file's, and the one that the engine confirmed. */
export async function planVersions(sql: Sql, procedureId: string): Promise<{ planVersion: number; armedVersion: number | null }> {
  const [row] = await sql<{ planVersion: number; armedVersion: number | null }[]>`
    select plan_version as "planVersion", armed_version as "armedVersion" from procedures where id = ${procedureId}`
  return { planVersion: row?.planVersion ?? 0, armedVersion: row?.armedVersion ?? null }
}
