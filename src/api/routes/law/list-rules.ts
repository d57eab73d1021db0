import { Type } from 'typebox'
import type { Law } from '../../../law/rule.js'
import type { App } from '../../deps.js'
import { Answer } from '../../schemas/common.js'
import { Rule, ruleAnswer } from '../../schemas/rule.js'
import { problems } from '../../schemas/problem.js'

const schema = {
  operationId: 'listRules',
  tags: ['law'],
  summary: 'The rules of law, with their versions',
  response: { 200: Answer('Rules', { rules: Type.Array(Rule) }), ...problems() },
}

/** GET /v1/law/rules: every rule with its versions, articles and confidence. */
export function listRules(app: App, law: Law): void {
  app.get('/law/rules', { schema }, async () => ({ rules: [...law.values()].map(ruleAnswer) }))
}
