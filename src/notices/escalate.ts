import type { Tx } from '../db/client.js'
import { tellNextRank } from './next-rank.js'
import { noticeRow } from './stored.js'
import { lockFileOf, tell } from './story.js'

/**
 * Nobody signed for a notice in time: the next rank of its ladder is told, past the last one the operator is. Runs within the transaction of whoever
 * woke for it, who raises the plan. A notice that was signed for, withdrawn or escalated meanwhile changes nothing. Returns whether anything was told.
 */
export async function escalate(tx: Tx, { noticeId, now }: { noticeId: string; now: number }): Promise<boolean> {
  const fileId = await lockFileOf(tx, noticeId)
  const notice = await noticeRow(tx, noticeId)
  if (fileId === null || notice === null || notice.status !== 'sent' || notice.escalateAt === null || notice.escalateAt > now) return false
  await tx`update notices set escalate_at = null where id = ${noticeId}`
  await tell(tx, fileId, await tellNextRank(tx, notice, 'unacknowledged', now), { at: now, actor: 'notices' })
  return true
}
