import { setTimeout as sleep } from 'node:timers/promises'

/** Something that runs until it is stopped; `stop` returns once its last turn is over. */
export type Running = { readonly stop: () => Promise<void> }

/** Does a piece of work again and again with a pause (ms) after each time, one at a time, the first time after `firstMs`. The work must not throw. */
export function every(pauseMs: number, work: () => Promise<unknown>, firstMs = 0): Running {
  const stopping = new AbortController()
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined)
  const run = async (): Promise<void> => {
    if (firstMs > 0) await pause(firstMs)
    while (!stopping.signal.aborted) {
      await work()
      await pause(pauseMs)
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
