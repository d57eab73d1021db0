import { requestHmac } from '../access/keys.js'
import type { Sql, Tx } from '../db/client.js'
import { insertion, type Part } from '../db/insert.js'
import { idempotency } from '../db/schema/engine.js'
import { Problem } from '../errors.js'
import type { Agent } from './agent.js'
import { canonicalJson } from './canonical.js'
import type { Idempotency } from './deps.js'

/** Where an answer is found again: ids and positions in the chronicles, never its content. */
export type AnswerRef = {
  readonly fileId: string
  readonly procedureId: string
  readonly factIds: readonly string[]
  readonly position: number
  readonly recordedAt: number
}

/** A key as it is stored: its owner, and the keyed hash of the request. */
export type Key = { readonly prefecture: string; readonly agent: string; readonly key: string; readonly hmac: Buffer }

/** The key of a request; `what` tells apart the commands, and the procedure, that the same body can be sent to. */
export const keyOf = (masterKey: Buffer, agent: Agent, what: string, sent: Idempotency): Key => ({
  prefecture: agent.prefecture,
  agent: agent.id,
  key: sent.key,
  hmac: requestHmac(masterKey, canonicalJson({ what, body: sent.body })),
})

/** What a key was answered with before; null for a new key. Throws `idempotency-conflict` when it was used for another request. */
export async function answeredBefore(sql: Sql | Tx, { prefecture, agent, key, hmac }: Key): Promise<readonly AnswerRef[] | null> {
  const [row] = await sql<{ hmac: Buffer; answer: readonly AnswerRef[] }[]>`
    select request_hmac as hmac, answer from idempotency where prefecture = ${prefecture} and agent = ${agent} and key = ${key}`
  if (row === undefined) return null
  if (!row.hmac.equals(hmac)) throw new Problem('idempotency-conflict')
  return row.answer
}

/** What keeps an answer under its key. A key used meanwhile makes it fail on `idempotency_key_used_once`. */
export function keepAnswer({ prefecture, agent, key, hmac }: Key, answer: readonly AnswerRef[]): Part {
  const [first] = answer
  if (first === undefined) throw new Error('an answer is about one procedure at least')
  const { fileId, procedureId, factIds, position: chroniclePosition, recordedAt } = first
  const refs = { fileId, procedureId, factId: factIds[0] ?? null, chroniclePosition, answer, recordedAt }
  return insertion(idempotency, [{ prefecture, agent, key, requestHmac: hmac, status: 201, ...refs }])
}
