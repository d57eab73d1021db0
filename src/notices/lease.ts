import type { Tx } from '../db/client.js'
import { onCall } from './actors.js'
import { type Composed, compose, type Following } from './compose.js'
import type { DeliverDeps } from './deps.js'
import { lockFileOf, planChanged, tell } from './story.js'
import { tellNextRank } from './next-rank.js'
import { type NoticeRow, noticeRow, originalOf } from './stored.js'
import { hashOfToken, tokenOf } from './token.js'

/** How long an attempt may hold a notice, in milliseconds: longer than a mailer ever waits. Whoever dies in between holds it back no longer. */
const LEASE_MS = 15_000

/** A notice taken to be sent, or why it is not. */
export type Lease =
  | { readonly state: 'leased'; readonly notice: NoticeRow; readonly composed: Composed }
  | { readonly state: 'settled' | 'unaddressed'; readonly procedureId: string }
  | { readonly state: 'later'; readonly procedureId: string; readonly retryInMs: number }

/** Takes a notice for one attempt and says to whom it goes. Nobody on call: it is unaddressed, and somebody else is told so. */
export async function lease(deps: DeliverDeps, tx: Tx, noticeId: string): Promise<Lease | null> {
  const fileId = await lockFileOf(tx, noticeId)
  const notice = fileId === null ? null : await noticeRow(tx, noticeId)
  if (fileId === null || notice === null) return null
  const { procedureId } = notice
  const now = deps.clock.now()
  if (notice.status !== 'pending' && notice.status !== 'leased') return { state: 'settled', procedureId }
  const heldUntil = Math.max(notice.nextAttemptAt ?? 0, notice.status === 'leased' ? (notice.leasedUntil ?? 0) : 0)
  if (heldUntil > now) return { state: 'later', procedureId, retryInMs: heldUntil - now }
  const addressee = await addresseeOf(deps, tx, notice, now)
  if (addressee === null) {
    await leaveUnaddressed(tx, fileId, notice, now)
    return { state: 'unaddressed', procedureId }
  }
  const composed = compose(deps, notice, await followingOf(tx, notice), addressee.address, now)
  await tx`
    update notices set status = 'leased', leased_until = ${now + (deps.leaseMs ?? LEASE_MS)}::timestamptz, attempts = attempts + 1, next_attempt_at = null,
      actor_id = ${addressee.actorId}, address = ${addressee.address}, message_id = ${composed.mail.messageId},
      ack_token_hash = ${notice.requiresAck ? hashOfToken(tokenOf(deps.masterKey, noticeId)) : null}
    where id = ${noticeId}`
  return { state: 'leased', notice: { ...notice, attempts: notice.attempts + 1 }, composed }
}

/** What replaces a notice answers its mail, and speaks for itself. */
async function followingOf(tx: Tx, notice: NoticeRow): Promise<Following> {
  const original = await originalOf(tx, notice)
  const { replaces } = notice.params
  const answered = original ?? (replaces === undefined ? null : await noticeRow(tx, replaces))
  return { original, messageId: answered?.messageId ?? null }
}

type Addressee = { readonly actorId: string | null; readonly address: string }

/** A correction, and what replaces a notice that nobody has to sign for, goes to whoever was told; everything else to whoever is on call now. */
async function addresseeOf({ operatorMail }: DeliverDeps, tx: Tx, notice: NoticeRow, at: number): Promise<Addressee | null> {
  const { corrects, address, actorId, role, prefecture, place, params, requiresAck } = notice
  const isForWhoWasTold = corrects !== null || (params.replaces !== undefined && !requiresAck)
  if (isForWhoWasTold && address !== null) return { actorId, address }
  const actor = await onCall(tx, { role, prefecture, place, rank: params.from ?? 1, at })
  if (actor !== null) return { actorId: actor.id, address: actor.address }
  return role === 'operator' && operatorMail !== undefined ? { actorId: null, address: operatorMail } : null
}

async function leaveUnaddressed(tx: Tx, fileId: string, notice: NoticeRow, now: number): Promise<void> {
  await tx`update notices set status = 'unaddressed', leased_until = null where id = ${notice.id}`
  const { id, procedureId, clause, n, moment, role, template } = notice
  const unaddressed = { kind: 'notice-unaddressed', content: { procedure: procedureId, notice: id, clause, n, moment, role, template } }
  const successors = await tellNextRank(tx, notice, 'nobody-on-call', now)
  await tell(tx, fileId, [unaddressed, ...successors], { at: now, actor: 'notices' })
  await planChanged(tx, procedureId, now)
}
