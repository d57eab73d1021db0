import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { Readiness } from '../deps.js'

const ASK_EVERY_MS = 5_000

type Options = { readonly readiness: Readiness; readonly askEveryMs?: number }

/** Logs a change of readiness once: an error when the service is not ready any more, an info when it is again, which is asked from time to time until then. */
export const readinessPlugin = fp((app: FastifyInstance, { readiness, askEveryMs = ASK_EVERY_MS }: Options, done: () => void) => {
  let asking: NodeJS.Timeout | null = null
  const stopAsking = (): void => {
    if (asking !== null) clearInterval(asking)
    asking = null
  }
  const ask = async (): Promise<void> => {
    if ((await readiness()).length > 0 || asking === null) return
    stopAsking()
    app.log.info('ready again')
  }
  app.decorate('sayNotReady', (why: Readonly<Record<string, unknown>>) => {
    if (asking !== null) return
    app.log.error(why, 'not ready')
    asking = setInterval(() => void ask(), askEveryMs).unref()
  })
  app.addHook('onClose', async () => stopAsking())
  done()
})
