import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Agent } from '../../casework/agent.js'
import { Problem } from '../../errors.js'
import type { SignIn } from '../deps.js'

/** What the start-up rule reads. */
export type SignInSettings = { readonly isEmbedded: boolean; readonly demoSignIn: boolean }

/** The rule of sign-in: embedded mode signs the demonstration agent in; any other mode must say so. Throws with what to do. */
export function chooseSignIn(settings: SignInSettings): SignIn {
  if (!settings.isEmbedded && !settings.demoSignIn)
    throw new Error(
      'No sign-in is configured, so the API does not start. Outside the embedded mode, set DEMO_SIGN_IN=true to sign everybody in as the ' +
        'demonstration agent (never with real case files).',
    )
  return { isDemo: true, agentOf: () => demoAgent }
}

/** Who everybody is in demonstration mode. */
export const demoAgent: Agent = {
  id: 'demo-agent',
  name: 'Agent de démonstration',
  prefecture: 'FR-75',
  roles: ['case-agent', 'duty-officer', 'supervisor', 'operator'],
}

/** Finds each request's agent. */
export const signInPlugin = fp((app: FastifyInstance, { signIn }: { signIn: SignIn }, done: () => void) => {
  app.decorateRequest('agent', null)
  app.addHook('onRequest', async (request) => {
    request.agent = signIn.agentOf(request)
  })
  done()
})

/** Hook: refuses a request without an agent. */
export async function requireAgent(request: FastifyRequest): Promise<void> {
  if (request.agent === null) throw new Problem('not-signed-in')
}

/** The agent of a request behind `requireAgent`. */
export function agentOf(request: FastifyRequest): Agent {
  if (request.agent === null) throw new Problem('not-signed-in')
  return request.agent
}
