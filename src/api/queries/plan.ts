import type { Sql } from 'postgres'

/** The versions of a procedure's plan: the file's, and the one that the engine confirmed. */
export async function planVersions(sql: Sql, procedureId: string): Promise<{ planVersion: number; armedVersion: number | null }> {
  const [row] = await sql<{ planVersion: number; armedVersion: number | null }[]>`
    select plan_version as "planVersion", armed_version as "armedVersion" from procedures where id = ${procedureId}`
  return { planVersion: row?.planVersion ?? 0, armedVersion: row?.armedVersion ?? null }
}

/** Which clocks of a procedure end, and whether the engine holds their timers. */
export const armedClocks = (sql: Sql, procedureId: string): Promise<readonly { clause: string; n: number; armed: boolean }[]> =>
  sql<{ clause: string; n: number; armed: boolean }[]>`
    select clause, n, coalesce(armed_version >= planned_version, false) as armed from clocks
    where procedure_id = ${procedureId} and state in ('running', 'doubtful') and lapses_at is not null order by clause, n`
