import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Agent } from '../casework/agent.js'

/** The application as routes see it: schemas give the types of what is asked and answered. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxTypeProvider>

/** What one procedure is, before it is read whole: whose it is, and which definition it follows. */
export type ProcedureHead = {
  readonly id: string
  readonly fileId: string
  readonly type: string
  readonly territory: string
  readonly prefecture: string
  readonly reference: string
}

// eslint-disable-next-line no-restricted-syntax -- adds the fields of this application to Fastify's own types
declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route answers people: its problems are pages where the caller prefers HTML. */
    page?: boolean
    /** The route's JSON is sent as it is, without the notice of demonstration mode in it. */
    plainJson?: boolean
  }
  interface FastifyRequest {
    /** The procedures that the request names, by id, once their prefecture was checked. */
    heads: ReadonlyMap<string, ProcedureHead>
    /** Who asks; null when nobody signed in. */
    agent: Agent | null
  }
  interface FastifyInstance {
    /** Everybody is signed in as the demonstration agent. */
    isDemo: boolean
  }
}
