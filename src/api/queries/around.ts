import type { Sql } from 'postgres'

/** What stands around a procedure: the others of its file, and the hash of the law and definitions that its state was computed with. */
export type Around = {
  readonly linked: readonly { readonly id: string; readonly type: string; readonly stage: string; readonly closed: boolean }[]
  readonly evaluatedWith: string | null
}

/** Reads what stands around a procedure, as known at an instant (epoch ms). */
export async function around(sql: Sql, procedure: { id: string; fileId: string }, knownAt: number): Promise<Around> {
  const known = Number.isFinite(knownAt) ? new Date(knownAt).toISOString() : 'infinity'
  const [linked, [evaluation]] = await Promise.all([
    sql<{ id: string; type: string; stage: string; closed: boolean }[]>`
      select id, type, stage, closed from procedures
      where file_id = ${procedure.fileId} and id <> ${procedure.id} and withdrawn_at is null and opened_at <= ${known}::timestamptz
      order by opened_at, opened_from nulls first, id`,
    sql<{ evaluatedWith: string }[]>`
      select evaluated_with as "evaluatedWith" from evaluations
      where procedure_id = ${procedure.id} and evaluated_at <= ${known}::timestamptz order by chronicle_position desc limit 1`,
  ])
  return { linked: linked.map((row) => ({ ...row })), evaluatedWith: evaluation?.evaluatedWith ?? null }
}
