import type { Sql } from '../db/client.js'
import type { PresentedProcedure } from '../definition/present.js'
import type { StoredFact } from './case-file.js'

/** What a procedure is, beside what the law says of it. */
export type ProcedureRow = {
  readonly id: string
  readonly fileId: string
  readonly prefecture: string
  readonly type: string
  readonly territory: string
  readonly reference: string
  readonly place: string | null
  readonly personId: string | null
  readonly openedAt: number
  readonly openedBy: string
  readonly openedFrom: string | null
  readonly withdrawnAt: number | null
  readonly planVersion: number
  readonly armedVersion: number | null
  readonly evaluatedAt: number
}

export type FactRow = StoredFact & { readonly seq: number }

/** A procedure by its id. */
export async function procedureRow(sql: Sql, id: string): Promise<ProcedureRow | undefined> {
  const [row] = await sql<ProcedureRow[]>`
    select p.id, p.file_id as "fileId", p.prefecture, p.type, p.territory, p.reference, p.place, p.person_id as "personId",
           p.opened_at as "openedAt", p.opened_by as "openedBy", p.opened_from as "openedFrom", p.withdrawn_at as "withdrawnAt",
           p.plan_version as "planVersion", p.armed_version as "armedVersion", f.evaluated_at as "evaluatedAt"
    from procedures p join files f on f.id = p.file_id where p.id = ${id}`
  return row
}

/** What had been stored of a procedure at an instant, as it was presented then; null when nothing had. */
export async function presentedKnown(sql: Sql, procedureId: string, knownAt: number): Promise<PresentedProcedure | null> {
  const [row] = await sql<{ presented: PresentedProcedure }[]>`
    select presented from evaluations where procedure_id = ${procedureId} and evaluated_at <= ${instant(knownAt)}::timestamptz
    order by chronicle_position desc limit 1`
  return row?.presented ?? null
}

/** The procedures of a file that were open at an instant, in the order in which they were opened. */
export const proceduresKnown = (sql: Sql, fileId: string, knownAt: number) => sql<
  { id: string; type: string; territory: string; openedFrom: string | null; openedCause: string | null }[]
>`
  select id, type, territory, opened_from as "openedFrom", opened_cause as "openedCause" from procedures
  where file_id = ${fileId} and opened_at <= ${instant(knownAt)}::timestamptz
    and (withdrawn_at is null or withdrawn_at > ${instant(knownAt)}::timestamptz)
  order by opened_at, opened_from nulls first, id`

/** The facts of a file recorded up to an instant, in the order in which they were recorded. */
export const factsKnown = (sql: Sql, fileId: string, knownAt: number) => sql<FactRow[]>`
  select id, seq, procedure_id as "procedureId", type, occurred_at as "occurredAt", occurred_on as "occurredOn", recorded_at as "recordedAt",
         recorded_by as "recordedBy", evidence_ref as "evidenceRef", data, personal_hashes as "personalHashes", act_id as "actId", replaces, retraction
  from facts where file_id = ${fileId} and recorded_at <= ${instant(knownAt)}::timestamptz order by seq`

/** The sealed personal values of a file's people, as they stood at an instant. */
export const personValues = (sql: Sql, fileId: string, knownAt: number) => sql<
  { personId: string; wrapped: Buffer; field: string; ciphertext: Buffer; salt: Buffer }[]
>`
  select distinct on (p.id, v.field) p.id as "personId", k.wrapped_key as wrapped, v.field, v.ciphertext, v.salt
  from people p join person_keys k on k.person_id = p.id join person_values v on v.person_id = p.id
  where p.file_id = ${fileId} and v.recorded_at <= ${instant(knownAt)}::timestamptz order by p.id, v.field, v.recorded_at desc`

/** PostgreSQL has its own word for the end of time. */
const instant = (at: number): string => (Number.isFinite(at) ? new Date(at).toISOString() : 'infinity')
