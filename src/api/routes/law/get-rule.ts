import { Type } from 'typebox'
import { ruleNamed } from '../../../casework/rule-computation.js'
import { listRule } from '../../../law/present-rule.js'
import type { Library } from '../../../law/search-rules.js'
import type { App } from '../../deps.js'
import { Answer, Closed } from '../../schemas/common.js'
import { problems } from '../../schemas/problem.js'
import { listedRuleFields } from '../../schemas/rule.js'

const schema = {
  operationId: 'getRule',
  tags: ['law'],
  summary: 'One rule of law, with all its versions',
  params: Closed({ id: Type.String() }),
  response: { 200: Answer('RuleAnswer', listedRuleFields), ...problems('unknown-rule') },
}

/** GET /v1/law/rules/{id}: one rule. */
export function getRule(app: App, { law, usesOf }: Library): void {
  app.get('/law/rules/:id', { schema }, async ({ params: { id } }) => {
    const rule = ruleNamed(law, id)
    return listRule(rule, usesOf(rule))
  })
}
