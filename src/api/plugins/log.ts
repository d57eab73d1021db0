import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

const QUIET: ReadonlySet<string> = new Set(['/health/live', '/health/ready', '/metrics'])

/** One line a request: its path without the query, which may hold the secret of a link. Never a body, never a name. */
export const logPlugin = fp((app: FastifyInstance, _options: object, done: () => void) => {
  app.addHook('onResponse', async (request, reply) => {
    const path = request.originalUrl.split('?')[0] ?? '/'
    const line = { method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 }
    if (QUIET.has(path)) request.log.debug(line, 'answered')
    else request.log.info(line, 'answered')
  })
  done()
})
