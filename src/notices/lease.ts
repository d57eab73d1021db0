import type { Tx } from '../db/client.js'
import { onCall } from './actors.js'
import { type Composed, compose, type Following } from './compose.js'
import type { DeliverDeps } from './deps.js'
import { type AskedBy, lockFileOf, planChanged, tell } from './story.js'
import { tellNextRank } from './next-rank.js'
import { type NoticeRow, noticeRow, noticeRows, originalOf } from './stored.js'
import { hashOfToken, tokenOf } from './token.js'

/** How long an attempt may hold a notice, in milliseconds: longer than a mailer ever waits. Whoever dies in between holds it back no longer. */
const LEASE_MS = 15_000

/** A notice taken to be sent. */
export type Leased = {
  readonly state: 'leased'
  readonly notice: NoticeRow
  readonly addressee: Addressee
  readonly composed: Composed
}

/** A notice taken to be sent, or why it is not. */
export type Lease =
  | Leased
  | { readonly state: 'settled' | 'unaddressed'; readonly notice: NoticeRow }
  | { readonly state: 'later'; readonly notice: NoticeRow; readonly retryInMs: number }

/** Takes notices of one procedure for one attempt and says to whom each goes. Nobody on call: one is unaddressed, and somebody else is told so. */
export async function lease(deps: DeliverDeps, tx: Tx, noticeIds: readonly string[], askedBy: AskedBy): Promise<readonly Lease[]> {
  const fileId = await lockFileOf(tx, ...noticeIds)
  if (fileId === null) return []
  const notices = await noticeRows(tx, noticeIds)
  const now = deps.clock.now()
  // What is read of each travels together; what is written for want of an addressee changes what the next one reads.
  const found = await Promise.all(notices.map((notice) => takeUp(deps, tx, notice, now)))
  for (const one of found) if (one.state === 'unaddressed') await leaveUnaddressed(tx, fileId, one.notice, now)
  if (found.some(({ state }) => state === 'unaddressed')) await planChanged(tx, notices[0]?.procedureId ?? '', now, askedBy)
  const leased = found.filter((one) => one.state === 'leased')
  if (leased.length > 0) await hold(deps, tx, leased, now)
  return found
}

async function takeUp(deps: DeliverDeps, tx: Tx, notice: NoticeRow, now: number): Promise<Lease> {
  if (notice.status !== 'pending' && notice.status !== 'leased') return { state: 'settled', notice }
  const heldUntil = Math.max(notice.nextAttemptAt ?? 0, notice.status === 'leased' ? (notice.leasedUntil ?? 0) : 0)
  if (heldUntil > now) return { state: 'later', notice, retryInMs: heldUntil - now }
  const addressee = await addresseeOf(deps, tx, notice, now)
  if (addressee === null) return { state: 'unaddressed', notice }
  const composed = compose(deps, notice, await followingOf(tx, notice), addressee.address, now)
  return { state: 'leased', notice: { ...notice, attempts: notice.attempts + 1 }, addressee, composed }
}

async function hold({ leaseMs = LEASE_MS, masterKey }: DeliverDeps, tx: Tx, leased: readonly Leased[], now: number): Promise<void> {
  const rows = leased.map(({ notice: { id, requiresAck }, addressee, composed }) => ({
    id,
    actor_id: addressee.actorId,
    address: addressee.address,
    message_id: composed.mail.messageId,
    token: requiresAck ? hashOfToken(tokenOf(masterKey, id)).toString('hex') : null,
  }))
  await tx`
    update notices n set status = 'leased', leased_until = ${now + leaseMs}::timestamptz, attempts = attempts + 1, next_attempt_at = null,
      actor_id = taken.actor_id, address = taken.address, message_id = taken.message_id, ack_token_hash = decode(taken.token, 'hex')
    from json_to_recordset(${JSON.stringify(rows)}::json) as taken (id uuid, actor_id uuid, address text, message_id text, token text)
    where n.id = taken.id`
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
}
