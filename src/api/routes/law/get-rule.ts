import { Type } from 'typebox'
import { Problem } from '../../../errors.js'
import type { Law } from '../../../law/rule.js'
import type { App } from '../../deps.js'
import { Answer, Closed } from '../../schemas/common.js'
import { problems } from '../../schemas/problem.js'
import { ruleAnswer, ruleFields } from '../../schemas/rule.js'

const schema = {
  operationId: 'getRule',
  tags: ['law'],
  summary: 'One rule of law',
  params: Closed({ id: Type.String() }),
  response: { 200: Answer('RuleAnswer', ruleFields), ...problems('unknown-rule') },
}

/** GET /v1/law/rules/{id}: one rule. */
export function getRule(app: App, law: Law): void {
  app.get('/law/rules/:id', { schema }, async ({ params: { id } }) => {
    const rule = law.get(id)
    if (rule === undefined) throw new Problem('unknown-rule', { params: { id } })
    return ruleAnswer(rule)
  })
}
