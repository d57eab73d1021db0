import type { DeliverDeps } from './deps.js'
import { lease } from './lease.js'
import { type DeliveryResult, recordNotSent, recordSent } from './receipt.js'

/**
 * Delivers a notice, at least once: takes it, sends it with its stable Message-ID, then records the server's answer. Two short transactions and
 * none while the server is waited for. Null when there is no such notice.
 */
export async function deliver(deps: DeliverDeps, noticeId: string): Promise<DeliveryResult | null> {
  const taken = await deps.db.sql.begin((tx) => lease(deps, tx, noticeId))
  if (taken === null) return null
  if (taken.state === 'later') {
    return {
      outcome: 'later',
      procedureId: taken.procedureId,
      retryInMs: taken.retryInMs,
      answer: 'another attempt holds it, or its turn has not come',
    }
  }
  if (taken.state !== 'leased') return { outcome: taken.state, procedureId: taken.procedureId }
  const { notice, composed } = taken
  const posted = await deps.mailer.send(composed.mail)
  return deps.db.sql.begin((tx) =>
    posted.outcome === 'accepted' ? recordSent(deps, tx, notice, composed, posted) : recordNotSent(deps, tx, notice, posted),
  )
}

/** `deliver` as an activity wants it: says whose the notice is, and throws when it is to be tried again. */
export const deliverer =
  (deps: DeliverDeps) =>
  async (noticeId: string): Promise<string | null> => {
    const result = await deliver(deps, noticeId)
    if (result?.outcome === 'later') throw new Error(`notice ${noticeId} is not delivered yet: ${result.answer}`)
    return result?.procedureId ?? null
  }
