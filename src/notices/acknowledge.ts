import type { Agent } from '../casework/agent.js'
import type { Clock } from '../casework/clock.js'
import type { Db, Tx } from '../db/client.js'
import { Problem } from '../errors.js'
import { type NoticeRow, noticeRow } from './stored.js'
import { lockFileOf, planChanged, tell } from './story.js'
import { isToken } from './token.js'

type AcknowledgeDeps = { readonly db: Db; readonly clock: Clock }

/** Who signs: an agent of the prefecture who is signed in, or whoever holds the link that was mailed. */
export type Signature = { readonly noticeId: string } & ({ readonly by: Agent } | { readonly token: string })

/** A notice that was signed for; instants are epoch milliseconds. */
export type Acknowledged = {
  readonly noticeId: string
  readonly procedureId: string
  readonly reference: string
  readonly territory: string
  readonly acknowledgedAt: number
  readonly acknowledgedBy: string
}

/** What the page behind a link shows before anybody signs: no name, the office's reference only. */
export type NoticeToAcknowledge = { readonly id: string; readonly reference: string; readonly subject: string }

/** Shows a notice to whoever holds its link. Signs nothing: mail scanners open links too. */
export async function noticeToAcknowledge(
  { db }: AcknowledgeDeps,
  { noticeId, token }: { noticeId: string; token: string },
): Promise<NoticeToAcknowledge> {
  const notice = await noticeRow(db.sql, noticeId)
  if (notice === null) throw new Problem('unknown-notice', { params: { id: noticeId } })
  refuseLink(notice, token)
  const { id, reference, sentSubject } = notice
  return { id, reference, subject: sentSubject ?? reference }
}

/**
 * Signs for a notice, once. Whoever signs answers for the whole ladder: nobody else is woken for it. Refuses a wrong link, a used one, a notice that is
 * signed for already, and an agent of another prefecture.
 */
export const acknowledge = ({ db, clock }: AcknowledgeDeps, signature: Signature): Promise<Acknowledged> =>
  db.sql.begin((tx) => sign(tx, signature, clock.now()))

async function sign(tx: Tx, signature: Signature, now: number): Promise<Acknowledged> {
  const { noticeId } = signature
  const fileId = await lockFileOf(tx, noticeId)
  const notice = await noticeRow(tx, noticeId)
  if (fileId === null || notice === null) throw new Problem('unknown-notice', { params: { id: noticeId } })
  if ('token' in signature) refuseLink(notice, signature.token)
  else refuseAgent(notice, signature.by)
  const by = 'token' in signature ? `link:${notice.role}` : signature.by.id
  await tx`
    update notices set acknowledged_at = ${now}::timestamptz, acknowledged_by = ${by}, escalate_at = null,
      status = case status when 'sent' then 'acknowledged' else status end
    where id = ${noticeId}`
  const answered = await answerLadder(tx, noticeId)
  const { procedureId, clause, n, role, template, reference, territory } = notice
  const content = {
    procedure: procedureId,
    notice: noticeId,
    clause,
    n,
    role,
    template,
    by,
    ...(answered.length === 0 ? {} : { answered }),
  }
  await tell(tx, fileId, [{ kind: 'notice-acknowledged', content }], { at: now, actor: by })
  await planChanged(tx, procedureId, now)
  return { noticeId, procedureId, reference, territory, acknowledgedAt: now, acknowledgedBy: by }
}

/** The other ranks of the same ladder: those not yet told are not told any more, and nobody waits for the signature of those who were. */
async function answerLadder(tx: Tx, noticeId: string): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    with recursive up as (
      select id, params ->> 'follows' as follows from notices where id = ${noticeId}
      union select n.id, n.params ->> 'follows' from notices n join up on n.id::text = up.follows
    ), ladder as (
      select id from up
      union select n.id from notices n join ladder on n.params ->> 'follows' = ladder.id::text
    )
    update notices n set escalate_at = null, status = case n.status when 'pending' then 'superseded' else n.status end
    from ladder where n.id = ladder.id and n.id <> ${noticeId} and (n.status = 'pending' or (n.status = 'sent' and n.escalate_at is not null))
    returning n.id`
  return rows.map(({ id }) => id)
}

function refuseLink(notice: NoticeRow, token: string): void {
  if (!isToken(notice.ackTokenHash, token)) throw new Problem('link-not-valid')
  if (notice.acknowledgedAt !== null || notice.status === 'withdrawn') throw new Problem('token-used')
}

function refuseAgent(notice: NoticeRow, by: Agent): void {
  if (notice.prefecture !== by.prefecture) throw new Problem('not-your-prefecture')
  if (notice.acknowledgedAt !== null) throw new Problem('already-acknowledged')
}
