import { ruleUses } from '../../../definition/rule-uses.js'
import type { Definitions } from '../../../definition/define.js'
import type { Law } from '../../../law/rule.js'
import type { Library } from '../../../law/search-rules.js'
import type { App } from '../../deps.js'
import { postRuleComputation } from './compute-rule.js'
import { getRule } from './get-rule.js'
import { listRules } from './list-rules.js'

/** The law is public. */
export async function lawRoutes(app: App, { law, definitions }: { law: Law; definitions: Definitions }): Promise<void> {
  const library: Library = { law, usesOf: ruleUses(definitions) }
  await app.register(async function open(app: App) {
    listRules(app, library)
    getRule(app, library)
    postRuleComputation(app, law)
  })
}
