import type { ApiDeps, App } from '../../deps.js'
import { postComputation } from './compute.js'

/** The calculator is open: it stores nothing and knows nobody. */
export async function computationRoutes(app: App, { deps }: { deps: ApiDeps }): Promise<void> {
  await app.register(async function open(app: App) {
    postComputation(app, deps)
  })
}
