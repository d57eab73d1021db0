import type { ApiDeps, App } from '../../deps.js'
import { requireAgent } from '../../plugins/sign-in.js'
import { listWatches } from './list.js'

/** The engine's list: for agents, of their prefecture. */
export async function watchRoutes(app: App, { deps }: { deps: ApiDeps }): Promise<void> {
  await app.register(async function authenticated(app: App) {
    app.addHook('onRequest', requireAgent)
    listWatches(app, deps)
  })
}
