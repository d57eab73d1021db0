import { randomUUID } from 'node:crypto'
import type { Entry } from '../casework/chronicle.js'
import type { Tx } from '../db/client.js'
import { onCall } from './actors.js'
import { requiresAcknowledgement, rungOf } from './ladder.js'
import type { NoticeRow, StoredParams } from './stored.js'
import type { Because } from './templates/words.js'

/** The notice that takes over from one that did not reach, or that nobody signed for. */
type Successor = {
  readonly role: string
  readonly rank: number
  readonly from: number
  readonly because: Because
  readonly moment: string
  /** It carries the chain on; an alarm beside it does not. */
  readonly isNext: boolean
}

/** The key of an alarm beside a chain: one for each notice. */
const KEYS: Readonly<Record<Because, string>> = {
  unacknowledged: 'escalation',
  'last-rank': 'escalation',
  'nobody-on-call': 'unaddressed',
  refused: 'refused',
}

/**
 * Writes what follows a notice that did not do, within the transaction of its file: the next rank of its ladder that has somebody on call; the
 * operator too where nobody was on call, and the operator alone past the last rank. Who was told the same by a ladder of his own is not told
 * twice: the two ladders go on as one. Returns what the chronicle is told.
 */
export async function tellNextRank(tx: Tx, notice: NoticeRow, because: Because, now: number): Promise<readonly Entry[]> {
  const next = await nextRank(tx, notice, because, now)
  const isAlarmed = notice.role !== 'operator' && (next === null || because === 'nobody-on-call')
  const told = [...(next === null ? [] : [next]), ...(isAlarmed ? [operatorAlarm(because, next === null)] : [])]
  const entries: Entry[] = []
  for (const successor of told) {
    const same = because === 'nobody-on-call' ? null : await toldAlready(tx, notice, successor.role)
    entries.push(same === null ? await insertSuccessor(tx, notice, successor, now) : entryOf(notice, successor, same))
  }
  return entries
}

const operatorAlarm = (because: Because, isLast: boolean): Successor => ({
  role: 'operator',
  rank: 1,
  from: 1,
  because: isLast && because === 'unacknowledged' ? 'last-rank' : because,
  moment: 'alarm',
  isNext: isLast,
})

async function nextRank(tx: Tx, notice: NoticeRow, because: Because, at: number): Promise<Successor | null> {
  const { prefecture, place, params, role } = notice
  for (let rank = notice.rank + 1; ; rank += 1) {
    const rung = rungOf(params.first ?? role, rank)
    if (rung === undefined) return null
    const actor = await onCall(tx, { role: rung.role, prefecture, place, rank: rung.from, at })
    if (actor !== null) return { ...rung, rank, because, moment: notice.moment === 'alarm' ? 'lapse' : notice.moment, isNext: true }
  }
}

const firstOf = (notice: NoticeRow) => ({
  of: notice.params.of ?? notice.template,
  first: notice.params.first ?? notice.role,
  told: notice.params.told ?? notice.dueAt,
})

/** The notice by which another role was told, or is about to be told, the very same thing of the same clock at the same moment. */
async function toldAlready(tx: Tx, notice: NoticeRow, role: string): Promise<string | null> {
  if (role === notice.role) return null
  const { of, told } = firstOf(notice)
  const [same] = await tx<{ id: string }[]>`
    select id from notices
    where procedure_id = ${notice.procedureId} and clause = ${notice.clause} and n = ${notice.n} and role = ${role}
      and coalesce(params ->> 'of', template) = ${of} and status in ('pending', 'leased', 'sent', 'acknowledged')
      and coalesce((params ->> 'told')::float8, extract(epoch from due_at)::float8 * 1000) = ${told}
    order by created_at limit 1`
  return same?.id ?? null
}

async function insertSuccessor(tx: Tx, notice: NoticeRow, next: Successor, now: number): Promise<Entry> {
  const { because, role, rank, moment, isNext, from } = next
  const id = randomUUID()
  const first = firstOf(notice)
  const params: StoredParams = { ...notice.params, ...first, because, from, follows: notice.id }
  const requiresAck = role !== 'operator' && requiresAcknowledgement(first.of)
  const key = `${KEYS[because]}${isNext ? '' : '-operator'}:${notice.id}`
  await tx`
    insert into notices (id, procedure_id, key, clause, n, moment, role, template, params, due_at, status, rank, created_at, requires_ack, escalated_from)
    values (${id}, ${notice.procedureId}, ${key}, ${notice.clause}, ${notice.n}, ${moment}, ${role}, ${templateOf(because)}, ${JSON.stringify(params)}::jsonb,
            ${now}::timestamptz, 'pending', ${rank}, ${now}::timestamptz, ${requiresAck}, ${isNext ? notice.id : null})`
  return entryOf(notice, next, id)
}

const templateOf = (because: Because) => (because === 'nobody-on-call' ? 'nobody-on-call' : 'escalation')

const entryOf = ({ id: from, procedureId, clause, n }: NoticeRow, { role, rank, because, moment }: Successor, notice: string): Entry => ({
  kind: role === 'operator' ? 'notice-alarm' : 'notice-escalated',
  content: { procedure: procedureId, notice, clause, n, moment, role, template: templateOf(because), rank, because, from },
})
