import { setTimeout as sleep } from 'node:timers/promises'

/** Something that runs until it is stopped; `stop` returns once its last turn is over. */
export type Running = { readonly stop: () => Promise<void> }

/** Does a piece of work again and again with a pause (ms) after each time, one at a time. The work must not throw. */
export function every(pauseMs: number, work: () => Promise<unknown>, first: 'now' | 'after a pause' = 'now'): Running {
  const stopping = new AbortController()
  const pause = () => sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
  const run = async (): Promise<void> => {
    if (first === 'after a pause') await pause()
    while (!stopping.signal.aborted) {
      await work()
      await pause()
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
