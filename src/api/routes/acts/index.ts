import type { ApiDeps, App } from '../../deps.js'
import { ownProcedures } from '../../plugins/ownership.js'
import { requireAgent } from '../../plugins/sign-in.js'
import { postAct } from './record.js'

/** Acts: for agents, on procedures of their prefecture. */
export async function actRoutes(app: App, { deps }: { deps: ApiDeps }): Promise<void> {
  await app.register(async function ofOwnPrefecture(app: App) {
    app.addHook('onRequest', requireAgent)
    app.addHook('preValidation', ownProcedures(deps.db.sql))
    postAct(app, deps)
  })
}
