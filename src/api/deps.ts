import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Agent } from '../casework/agent.js'
import type { CaseworkDeps } from '../casework/deps.js'
import type { WatchReader } from '../temporal/watch.js'
import type { Links } from './pages/home.js'

/** The application as routes see it: schemas give the types of what is asked and answered. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxTypeProvider>

/** How a request's agent is found. `isDemo`: everybody is the demonstration agent, and every answer says so. */
export type SignIn = { readonly isDemo: boolean; readonly agentOf: (request: FastifyRequest) => Agent | null }

/** Why the service is not ready; empty when it is. */
export type Readiness = () => Promise<readonly string[]>

/** What the API needs beside the use cases: who signs in, the engine to look at, whether all is well, and what to print. */
export type ApiDeps = CaseworkDeps & {
  readonly signIn: SignIn
  readonly watch: WatchReader
  readonly readiness: Readiness
  /** How often it is asked whether the service is ready again, in milliseconds; 5 s unless said. */
  readonly readinessEveryMs?: number
  readonly links: Links
  /** Printed on documents: name and version of the software. */
  readonly software: string
  readonly publicUrl: string
  readonly logger?: FastifyBaseLogger
}

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
    /** The methods that a path answers; none where there is nothing. */
    methodsAt: (path: string) => readonly string[]
    /** Logs that the service is not ready, once for as long as it lasts. */
    sayNotReady: (why: Readonly<Record<string, unknown>>) => void
  }
}
