import { setTimeout as sleep } from 'node:timers/promises'

const EVERY_MS = 250
const REQUEST_MS = 10_000

/** How long to wait, and when to give up before. */
export interface ReadyOptions {
  readonly patienceMs: number
  readonly signal?: AbortSignal
  /** A reason to wait no longer. */
  readonly giveUp?: () => string | null
}

/** Asks an address until it answers 200; throws with its last answer when patience ends. */
export async function untilReady(url: string, { patienceMs, signal, giveUp = () => null }: ReadyOptions): Promise<void> {
  const until = Date.now() + patienceMs
  let last = 'no answer'
  while (Date.now() < until) {
    signal?.throwIfAborted()
    const reason = giveUp()
    if (reason !== null) throw new Error(reason)
    const answer = await fetch(url, { signal: AbortSignal.timeout(REQUEST_MS) }).catch(() => null)
    if (answer?.ok) {
      await answer.arrayBuffer()
      return
    }
    if (answer) last = `${answer.status} ${await answer.text()}`
    await sleep(EVERY_MS)
  }
  throw new Error(`${url} is not ready after ${patienceMs / 1000} s: ${last}`)
}
