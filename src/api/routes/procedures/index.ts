import type { ApiDeps, App } from '../../deps.js'
import { ownProcedure } from '../../plugins/ownership.js'
import { requireAgent } from '../../plugins/sign-in.js'
import { postCorrection } from './correct-fact.js'
import { getChronicle } from './get-chronicle.js'
import { getClocks } from './get-clocks.js'
import { getWatch } from './get-watch.js'
import { getProcedure } from './get.js'
import { listNotices } from './list-notices.js'
import { listProcedures } from './list.js'
import { postProcedure } from './open.js'
import { postFact } from './record-fact.js'
import { postRetraction } from './retract-fact.js'

/** Who may do what with a procedure. */
export async function procedureRoutes(app: App, { deps }: { deps: ApiDeps }): Promise<void> {
  await app.register(async function authenticated(app: App) {
    app.addHook('onRequest', requireAgent)
    postProcedure(app, deps)
    listProcedures(app, deps)

    await app.register(async function ofOwnPrefecture(app: App) {
      app.addHook('preValidation', ownProcedure(deps.db.sql))
      getProcedure(app, deps)
      getClocks(app, deps)
      getChronicle(app, deps)
      getWatch(app, deps)
      listNotices(app, deps)
      postFact(app, deps)
      postCorrection(app, deps)
      postRetraction(app, deps)
    })
  })
}
