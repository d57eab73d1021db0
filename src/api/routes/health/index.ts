import type { App, Readiness } from '../../deps.js'
import { live } from './live.js'
import { ready } from './ready.js'

/** Health is open: load balancers do not sign in. */
export async function healthRoutes(app: App, { readiness }: { readiness: Readiness }): Promise<void> {
  await app.register(async function open(app: App) {
    live(app)
    ready(app, readiness)
  })
}
