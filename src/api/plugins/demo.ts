import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

/** What every answer says in demonstration mode. */
export const DEMO_NOTICE = 'Mode démonstration : personne ne s’est connecté. / Demonstration mode: nobody signed in.'

/** The header of every answer in demonstration mode. */
export const DEMO_HEADER = 'Echeancier-Demo'

/** Says on every answer, by a header and by a field of its JSON, that the demonstration agent was signed in. */
export const demoPlugin = fp((app: FastifyInstance, _options: object, done: () => void) => {
  app.addHook('onSend', async (_request, reply) => {
    reply.header(DEMO_HEADER, 'nobody-signed-in')
  })
  app.addHook('preSerialization', async (_request, _reply, payload) => withNotice(payload))
  done()
})

/** The payload with the notice in it; an OpenAPI document bears it where its format allows. */
function withNotice(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return payload
  if ('openapi' in payload && 'info' in payload) return { ...payload, info: { ...Object(payload.info), 'x-demo': DEMO_NOTICE } }
  return { ...payload, demo: DEMO_NOTICE }
}
