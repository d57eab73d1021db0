import type { DeliverDeps } from './deps.js'
import { type Lease, lease } from './lease.js'
import { type DeliveryResult, recordPosted } from './receipt.js'
import type { AskedBy } from './story.js'
import { inTurns } from './turns.js'

/** Delivers notices of one procedure and says whose they are; null when there are none such. Throws when all that is left is to be tried again. */
export type Deliver = (noticeIds: readonly string[], askedBy: AskedBy) => Promise<string | null>

/**
 * Delivers notices of one procedure, each at least once: takes them, sends them with their stable Message-IDs, then records the server's answers. Two
 * short transactions for all of them and none while the server is waited for. A notice that there is not has no result.
 */
export async function deliver(deps: DeliverDeps, noticeIds: readonly string[], askedBy: AskedBy): Promise<readonly DeliveryResult[]> {
  const taken = await deps.db.sql.begin((tx) => lease(deps, tx, noticeIds, askedBy))
  const leased = taken.filter((one) => one.state === 'leased')
  const others = taken.flatMap(notSent)
  if (leased.length === 0) return others
  const posted = await Promise.all(leased.map(async (one) => ({ ...one, posted: await deps.mailer.send(one.composed.mail) })))
  return [...others, ...(await deps.db.sql.begin((tx) => recordPosted(deps, tx, posted, askedBy)))]
}

function notSent(one: Lease): readonly DeliveryResult[] {
  const { procedureId } = one.notice
  if (one.state === 'leased') return []
  if (one.state !== 'later') return [{ outcome: one.state, procedureId }]
  return [{ outcome: 'later', procedureId, retryInMs: one.retryInMs, answer: 'another attempt holds it, or its turn has not come' }]
}

/** Procedures whose notices are on their way at a time: more mails would queue for a connection until nobody waits for them, and be sent twice. */
const AT_ONCE = 8
/** Less than whoever asks waits, in milliseconds, the mails themselves included. */
const WAIT_MS = 2_000

/** `deliver` as guard and sweep want it, some at a time. */
export function deliverer(deps: DeliverDeps): Deliver {
  const inTurn = inTurns(AT_ONCE, WAIT_MS)
  return (noticeIds, askedBy) => inTurn(() => deliverOrThrow(deps, noticeIds, askedBy))
}

/** A notice that cannot be put into words holds back none of the others: they go each by itself. */
async function deliverOrThrow(deps: DeliverDeps, noticeIds: readonly string[], askedBy: AskedBy): Promise<string | null> {
  const results = await deliver(deps, noticeIds, askedBy).catch((error: unknown) => {
    if (noticeIds.length < 2) throw error
    return eachAlone(deps, noticeIds, askedBy)
  })
  const left = results.filter((result) => result.outcome === 'later')
  const [first] = left
  if (first !== undefined && left.length === results.length) throw new Error(`notices are not delivered yet: ${first.answer}`)
  return results[0]?.procedureId ?? null
}

/** Throws the first failure where none succeeds. */
async function eachAlone(deps: DeliverDeps, noticeIds: readonly string[], askedBy: AskedBy): Promise<readonly DeliveryResult[]> {
  const tried = await Promise.allSettled(noticeIds.map((id) => deliver(deps, [id], askedBy)))
  const done = tried.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  const failed = tried.find((one) => one.status === 'rejected')
  if (failed !== undefined && done.every(({ outcome }) => outcome === 'later')) throw failed.reason
  return done
}
