import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const

/** Security headers on every answer, the request's id, and no caching of case files. */
export const headersPlugin = fp((app: FastifyInstance, { isHttps }: { isHttps: boolean }, done: () => void) => {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Request-Id', request.id)
  })
  app.addHook('onSend', async (request, reply) => {
    reply.headers(ALWAYS)
    if (isHttps) reply.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    if (!reply.hasHeader('Content-Security-Policy') && !request.url.startsWith('/docs'))
      reply.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
    if (!reply.hasHeader('Cache-Control')) reply.header('Cache-Control', 'no-store')
  })
  done()
})
