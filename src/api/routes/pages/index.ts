import type { ApiDeps, App } from '../../deps.js'
import { requireAgent } from '../../plugins/sign-in.js'
import { getHome } from './home.js'
import { getWorklist } from './worklist.js'

/** Pages for people: the links are open, the worklist is for agents. */
export async function pageRoutes(app: App, { deps }: { deps: ApiDeps }): Promise<void> {
  await app.register(async function open(app: App) {
    getHome(app, deps)
  })
  await app.register(async function authenticated(app: App) {
    app.addHook('onRequest', requireAgent)
    getWorklist(app, deps)
  })
}
