import type { Sql } from 'postgres'

/** A notice as the case file keeps it. Instants are epoch milliseconds. */
export type NoticeRow = {
  readonly id: string
  readonly clause: string
  readonly n: number
  readonly moment: string
  readonly role: string
  readonly template: string
  readonly status: string
  readonly rank: number
  readonly dueAt: number
  readonly sentAt: number | null
  readonly serverAnswer: string | null
  readonly attempts: number
  readonly requiresAcknowledgement: boolean
  readonly acknowledgedAt: number | null
  readonly acknowledgedBy: string | null
  readonly corrects: string | null
  readonly escalatedFrom: string | null
}

/** The notices of a procedure, in the order in which they fell due. No address: who got it is said by role. */
export const noticesOf = (sql: Sql, procedureId: string): Promise<readonly NoticeRow[]> => sql<NoticeRow[]>`
  select id, clause, n, moment, role, template, status, rank, attempts, server_answer as "serverAnswer", requires_ack as "requiresAcknowledgement",
         acknowledged_by as "acknowledgedBy", corrects, escalated_from as "escalatedFrom", due_at as "dueAt",
         sent_at as "sentAt", acknowledged_at as "acknowledgedAt"
  from notices where procedure_id = ${procedureId} order by due_at, created_at, id`
