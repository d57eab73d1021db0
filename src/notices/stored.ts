import type { Sql, Tx } from '../db/client.js'
import type { NoticeParams, NoticeSubject } from './view.js'

/**
 * What notices.params holds. On a notice that takes over from another: the one it follows, the template that the first of them bore, whose ladder
 * is climbed, when that one fell due (epoch milliseconds), and from which rank of the role on. On one that says the same thing of another instant: the
 * notice that it replaces.
 */
export type StoredParams = NoticeParams & {
  readonly follows?: string
  readonly of?: string
  readonly first?: string
  readonly told?: number
  readonly from?: number
  readonly replaces?: string
}

/** A notice as it is stored, with the procedure it belongs to. */
export type NoticeRow = Omit<NoticeSubject, 'params'> & {
  readonly id: string
  readonly procedureId: string
  readonly n: number
  readonly params: StoredParams
  readonly status: string
  readonly rank: number
  readonly attempts: number
  readonly leasedUntil: number | null
  readonly nextAttemptAt: number | null
  readonly serverAnswer: string | null
  readonly messageId: string | null
  readonly sentSubject: string | null
  readonly actorId: string | null
  readonly address: string | null
  readonly requiresAck: boolean
  readonly acknowledgedAt: number | null
  readonly ackTokenHash: Buffer | null
  readonly escalateAt: number | null
  readonly corrects: string | null
  readonly escalatedFrom: string | null
  readonly procedureType: string
  readonly prefecture: string
  readonly territory: string
  readonly reference: string
  readonly isHeld: boolean
  readonly place: string | null
}

/** A notice with what it speaks of. */
export async function noticeRow(sql: Sql | Tx, id: string): Promise<NoticeRow | null> {
  const [row] = await noticeRows(sql, [id])
  return row ?? null
}

/**
 * Notices with what they speak of: their clock or their defect as they stand, and the place where the person is, by the last recorded arrival or move.
 */
export const noticeRows = (sql: Sql | Tx, ids: readonly string[]) => sql<NoticeRow[]>`
    select n.id, n.procedure_id as "procedureId", n.key, n.clause, n.n, n.moment, n.role, n.template, n.params, n.due_at as "dueAt", n.status, n.rank,
      n.attempts, n.leased_until as "leasedUntil", n.next_attempt_at as "nextAttemptAt", n.sent_at as "sentAt", n.server_answer as "serverAnswer",
      n.message_id as "messageId", n.sent_subject as "sentSubject", n.actor_id as "actorId", n.address,
      n.requires_ack as "requiresAck", n.acknowledged_at as "acknowledgedAt", n.ack_token_hash as "ackTokenHash",
      n.escalate_at as "escalateAt", n.corrects, n.escalated_from as "escalatedFrom",
      p.type as "procedureType", p.prefecture, p.territory, p.reference, p.held as "isHeld", coalesce(stay.place, p.place) as place,
      c.presented as clock, d.presented as defect
    from notices n join procedures p on p.id = n.procedure_id
    left join clocks c on c.procedure_id = n.procedure_id and c.clause = n.clause and c.n = n.n and n.moment <> 'defect' and not starts_with(n.key, 'fact:')
    left join defects d on d.procedure_id = n.procedure_id and n.moment = 'defect' and starts_with(n.key, 'defect:' || d.fact_id || ':' || d.ground || ':')
    left join lateral (
      select coalesce(f.data ->> 'placeId', f.data ->> 'to') as place from facts f
      where f.procedure_id = p.id and f.type in ('arrived-at-place', 'moved-to-place') and not f.retraction
        and not exists (select from facts later where later.replaces = f.id)
      order by f.occurred_at desc limit 1
    ) stay on true
    where n.id = any(${[...ids]}::uuid[]) order by n.due_at, n.id`

/** The notice that another one corrects, or whose content it hands on: the first of the chain, addressed as the last one was. */
export async function originalOf(sql: Sql | Tx, { corrects, params }: NoticeRow): Promise<NoticeRow | null> {
  const before = corrects ?? params.follows ?? null
  const last = before === null ? null : await noticeRow(sql, before)
  if (last === null || corrects !== null || last.params.follows === undefined) return last
  const first = await originalOf(sql, last)
  return first === null ? last : { ...first, role: last.role, sentAt: last.sentAt, messageId: last.messageId ?? first.messageId }
}
