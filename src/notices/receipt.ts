import { createHash } from 'node:crypto'
import type { Entry } from '../casework/chronicle.js'
import type { Tx } from '../db/client.js'
import type { Composed } from './compose.js'
import type { DeliverDeps } from './deps.js'
import { escalationLead } from './ladder.js'
import type { Posted } from './mailer.js'
import { tellNextRank } from './next-rank.js'
import type { NoticeRow } from './stored.js'
import { type AskedBy, lockFileOf, planChanged, tell } from './story.js'

/** What became of a delivery. `later`: the server did not take it yet, or another attempt holds it. */
export type DeliveryResult =
  | { readonly outcome: 'sent' | 'failed' | 'unaddressed' | 'settled'; readonly procedureId: string }
  | { readonly outcome: 'later'; readonly procedureId: string; readonly retryInMs: number; readonly answer: string }

/** Milliseconds before each next attempt; an address that is refused is tried that many times more, a server that is away for ever. */
const BACKOFF_MS = [3_000, 10_000, 30_000] as const
const LAST_BACKOFF_MS = 60_000

/** A notice that was handed to the server, with its answer. */
export type PostedNotice = { readonly notice: NoticeRow; readonly composed: Composed; readonly posted: Posted }

/** Records what the server said of notices of one procedure; the plan rises once for all of them. */
export async function recordPosted(
  deps: DeliverDeps,
  tx: Tx,
  all: readonly PostedNotice[],
  askedBy: AskedBy,
): Promise<readonly DeliveryResult[]> {
  const [first] = all
  const fileId = await lockFileOf(tx, ...all.map(({ notice }) => notice.id))
  if (first === undefined || fileId === null) return all.map(({ notice }) => ({ outcome: 'settled', procedureId: notice.procedureId }))
  const now = deps.clock.now()
  const taken = await recordSent(
    tx,
    fileId,
    all.filter(({ posted }) => posted.outcome === 'accepted'),
    now,
  )
  const results = [...taken.results]
  for (const one of all) if (one.posted.outcome !== 'accepted') results.push(await recordNotSent(tx, fileId, one, now))
  if (taken.isPlanNew || results.some(({ outcome }) => outcome === 'failed')) await planChanged(tx, first.notice.procedureId, now, askedBy)
  return results
}

/** The server took them, once each: escalation starts here where a signature is asked. */
async function recordSent(tx: Tx, fileId: string, sent: readonly PostedNotice[], now: number) {
  const leads = new Map(sent.map(({ notice }) => [notice.id, leadOf(notice, now)]))
  const rows = await markSent(tx, sent, leads, now)
  const entries = sent.flatMap(({ notice, composed: { mail, kept }, posted: { answer } }) => {
    if (!rows.has(notice.id)) return []
    const digest = createHash('sha256').update(`${kept.subject}\n${kept.text}`).digest('hex')
    return [told('notice-sent', notice, { messageId: mail.messageId, answer: codeOf(answer), attempts: notice.attempts, digest })]
  })
  if (entries.length > 0) await tell(tx, fileId, entries, { at: now, actor: 'notices' })
  return {
    isPlanNew: [...rows].some(([id, status]) => status === 'sent' && leads.get(id) !== null),
    results: sent.map(({ notice: { id, procedureId } }): DeliveryResult => ({ outcome: rows.has(id) ? 'sent' : 'settled', procedureId })),
  }
}

/** A notice that was withdrawn while it was on its way has been sent all the same; recorded by another attempt, it is not recorded twice. */
async function markSent(
  tx: Tx,
  sent: readonly PostedNotice[],
  leads: ReadonlyMap<string, number | null>,
  now: number,
): Promise<ReadonlyMap<string, string>> {
  if (sent.length === 0) return new Map()
  const written = sent.map(({ notice: { id }, composed: { kept }, posted: { answer } }) => {
    const lead = leads.get(id) ?? null
    return { id, answer, ...kept, escalate_at: lead === null ? null : new Date(now + lead).toISOString() }
  })
  const rows = await tx<{ id: string; status: string }[]>`
    update notices n set status = case when status in ('leased', 'pending') then 'sent' else status end, sent_at = ${now}::timestamptz, leased_until = null,
      server_answer = posted.answer, sent_subject = posted.subject, sent_text = posted.text,
      escalate_at = case when status in ('leased', 'pending') then posted.escalate_at end
    from json_to_recordset(${JSON.stringify(written)}::json) as posted (id uuid, answer text, subject text, text text, escalate_at timestamptz)
    where n.id = posted.id and n.sent_at is null returning n.id, n.status`
  return new Map(rows.map(({ id, status }) => [id, status]))
}

function leadOf({ params, template, role, requiresAck, isHeld }: NoticeRow, now: number): number | null {
  const about = params.about ?? null
  return requiresAck ? escalationLead(params.of ?? template, role, about === null ? null : Date.parse(about) - now, isHeld) : null
}

/** The server did not take it: it is tried again, or has failed and the next rank is told. */
async function recordNotSent(tx: Tx, fileId: string, { notice, posted }: PostedNotice, now: number): Promise<DeliveryResult> {
  const { id, procedureId, attempts } = notice
  const { outcome, answer } = posted
  const pause = BACKOFF_MS[attempts - 1]
  const isFinal = outcome === 'refused' && pause === undefined
  const retryInMs = pause ?? LAST_BACKOFF_MS
  const rows = await tx`
    update notices set status = ${isFinal ? 'failed' : 'pending'}, leased_until = null, server_answer = ${answer},
      next_attempt_at = ${isFinal ? null : now + retryInMs}::timestamptz
    where id = ${id} and status = 'leased' returning id`
  if (rows.length === 0) return { outcome: 'settled', procedureId }
  const entries: Entry[] = []
  if (isFinal || answer !== notice.serverAnswer) {
    entries.push(told(isFinal ? 'notice-failed' : 'notice-not-sent', notice, { answer: codeOf(answer), attempts, outcome }))
  }
  if (isFinal) entries.push(...(await tellNextRank(tx, notice, 'refused', now)))
  await tell(tx, fileId, entries, { at: now, actor: 'notices' })
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
