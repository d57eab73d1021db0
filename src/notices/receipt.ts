import { createHash } from 'node:crypto'
import type { Entry } from '../casework/chronicle.js'
import type { Tx } from '../db/client.js'
import type { Composed } from './compose.js'
import type { DeliverDeps } from './deps.js'
import { escalationLead } from './ladder.js'
import type { Posted } from './mailer.js'
import { tellNextRank } from './next-rank.js'
import type { NoticeRow } from './stored.js'
import { lockFileOf, planChanged, tell } from './story.js'

/** What became of a delivery. `later`: the server did not take it yet, or another attempt holds it. */
export type DeliveryResult =
  | { readonly outcome: 'sent' | 'failed' | 'unaddressed' | 'settled'; readonly procedureId: string }
  | { readonly outcome: 'later'; readonly procedureId: string; readonly retryInMs: number; readonly answer: string }

/** Milliseconds before each next attempt; an address that is refused is tried that many times more, a server that is away for ever. */
const BACKOFF_MS = [3_000, 10_000, 30_000] as const
const LAST_BACKOFF_MS = 60_000

/** Records that the server took a notice, with its answer, once: escalation starts here where a signature is asked. */
export async function recordSent(
  deps: DeliverDeps,
  tx: Tx,
  notice: NoticeRow,
  { mail, kept }: Composed,
  { answer }: Posted,
): Promise<DeliveryResult> {
  const { id, procedureId } = notice
  const fileId = await lockFileOf(tx, id)
  const now = deps.clock.now()
  const lead = leadOf(notice, now)
  // A notice that was withdrawn while it was on its way has been sent all the same; recorded by another attempt, it is not recorded twice.
  const [row] = await tx<{ status: string }[]>`
    update notices set status = case when status in ('leased', 'pending') then 'sent' else status end, sent_at = ${now}::timestamptz, leased_until = null,
      server_answer = ${answer}, sent_subject = ${kept.subject}, sent_text = ${kept.text},
      escalate_at = case when status in ('leased', 'pending') then ${lead === null ? null : now + lead}::timestamptz end
    where id = ${id} and sent_at is null returning status`
  if (row === undefined || fileId === null) return { outcome: 'settled', procedureId }
  const digest = createHash('sha256').update(`${kept.subject}\n${kept.text}`).digest('hex')
  const entry = told('notice-sent', notice, { messageId: mail.messageId, answer: codeOf(answer), attempts: notice.attempts, digest })
  await tell(tx, fileId, [entry], { at: now, actor: 'notices' })
  if (row.status === 'sent' && lead !== null) await planChanged(tx, procedureId, now)
  return { outcome: 'sent', procedureId }
}

function leadOf({ params, template, role, requiresAck, isHeld }: NoticeRow, now: number): number | null {
  const about = params.about ?? null
  return requiresAck ? escalationLead(params.of ?? template, role, about === null ? null : Date.parse(about) - now, isHeld) : null
}

/** Records that the server did not take a notice: it is tried again, or has failed and the next rank is told. */
export async function recordNotSent(deps: DeliverDeps, tx: Tx, notice: NoticeRow, { outcome, answer }: Posted): Promise<DeliveryResult> {
  const { id, procedureId, attempts } = notice
  const fileId = await lockFileOf(tx, id)
  const now = deps.clock.now()
  const pause = BACKOFF_MS[attempts - 1]
  const isFinal = outcome === 'refused' && pause === undefined
  const retryInMs = pause ?? LAST_BACKOFF_MS
  const rows = await tx`
    update notices set status = ${isFinal ? 'failed' : 'pending'}, leased_until = null, server_answer = ${answer},
      next_attempt_at = ${isFinal ? null : now + retryInMs}::timestamptz
    where id = ${id} and status = 'leased' returning id`
  if (rows.length === 0 || fileId === null) return { outcome: 'settled', procedureId }
  const entries: Entry[] = []
  if (isFinal || answer !== notice.serverAnswer) {
    entries.push(told(isFinal ? 'notice-failed' : 'notice-not-sent', notice, { answer: codeOf(answer), attempts, outcome }))
  }
  if (isFinal) entries.push(...(await tellNextRank(tx, notice, 'refused', now)))
  await tell(tx, fileId, entries, { at: now, actor: 'notices' })
  if (isFinal) await planChanged(tx, procedureId, now)
  return isFinal ? { outcome: 'failed', procedureId } : { outcome: 'later', procedureId, retryInMs, answer }
}

/** The server's code; its words, which may name an address, stay with the notice. */
const codeOf = (answer: string): string => /^\d{3}/.exec(answer)?.[0] ?? 'none'

const told = (
  kind: string,
  { id, procedureId, clause, n, moment, role, template, rank }: NoticeRow,
  more: Record<string, unknown>,
): Entry => ({
  kind,
  content: { procedure: procedureId, notice: id, clause, n, moment, role, template, rank, ...more },
})
