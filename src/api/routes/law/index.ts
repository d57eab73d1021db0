import type { Law } from '../../../law/rule.js'
import type { App } from '../../deps.js'
import { getRule } from './get-rule.js'
import { listRules } from './list-rules.js'

/** The law is public. */
export async function lawRoutes(app: App, { law }: { law: Law }): Promise<void> {
  await app.register(async function open(app: App) {
    listRules(app, law)
    getRule(app, law)
  })
}
