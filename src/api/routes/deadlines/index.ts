import type { ApiDeps, App } from '../../deps.js'
import { requireAgent } from '../../plugins/sign-in.js'
import { listDeadlines } from './list.js'

/** The radar: for agents, of their prefecture. */
export async function deadlineRoutes(app: App, { deps }: { deps: ApiDeps }): Promise<void> {
  await app.register(async function authenticated(app: App) {
    app.addHook('onRequest', requireAgent)
    listDeadlines(app, deps)
  })
}
