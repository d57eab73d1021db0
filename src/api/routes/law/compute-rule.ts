import { Type } from 'typebox'
import { computeRuleFor } from '../../../casework/rule-computation.js'
import type { Law } from '../../../law/rule.js'
import type { App } from '../../deps.js'
import { Answer, Closed } from '../../schemas/common.js'
import { problems, withBody } from '../../schemas/problem.js'
import { NewRuleComputation, ruleComputationFields } from '../../schemas/rule-computation.js'

const schema = {
  operationId: 'computeRule',
  tags: ['calculator', 'law'],
  summary: 'One rule counted from one start, with its articles, its arithmetic, the alternative date and its reason; nothing is stored',
  params: Closed({ id: Type.String() }),
  body: NewRuleComputation,
  response: {
    200: Answer('RuleComputation', ruleComputationFields),
    ...problems(...withBody, 'unknown-rule', 'unknown-territory', 'law-not-encoded', 'not-applicable-there'),
  },
}

/** POST /v1/law/rules/{id}/computations: the calculator for one rule. */
export function postRuleComputation(app: App, law: Law): void {
  app.post('/law/rules/:id/computations', { schema }, async ({ params, body }) => computeRuleFor(law, { ...body, rule: params.id }))
}
