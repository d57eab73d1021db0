import { Type } from 'typebox'
import { placeOf } from '../../../casework/place.js'
import { listRule } from '../../../law/present-rule.js'
import { LIMIT_KINDS, type Library, searchRules } from '../../../law/search-rules.js'
import type { App } from '../../deps.js'
import { Answer, Closed, Day, Named, OneOf, Territory } from '../../schemas/common.js'
import { problems } from '../../schemas/problem.js'
import { listedRuleFields } from '../../schemas/rule.js'

const word = (description: string, examples: string[]) =>
  Type.Optional(Type.String({ minLength: 1, maxLength: 200, description, examples }))

const schema = {
  operationId: 'listRules',
  tags: ['law'],
  summary: 'The rules of law, with their versions; all that is asked must hold',
  querystring: Closed({
    article: word('An article in either numbering, of any version.', ['R552-1', 'L. 742-1, al. 2', 'CJA R. 421-1']),
    code: word('The code of the article.', ['CESEDA']),
    text: word('Words of the label, in French or English, or of the id.', ['retention prolongation']),
    procedure: word('A procedure in which the rule stands.', ['detention']),
    kind: Type.Optional(OneOf(LIMIT_KINDS)),
    inForceOn: Type.Optional(Day),
    territory: Type.Optional(Territory),
  }),
  response: {
    200: Answer('Rules', { rules: Type.Array(Named('ListedRule', listedRuleFields)) }),
    ...problems('invalid-body', 'unknown-territory'),
  },
}

/** GET /v1/law/rules: the rules that are looked for, each with its versions, articles and confidence. */
export function listRules(app: App, library: Library): void {
  app.get('/law/rules', { schema }, async ({ query }) => {
    if (query.territory !== undefined) placeOf(query.territory, { pointer: '/territory', in: 'query' })
    return { rules: searchRules(library, query).map((rule) => listRule(rule, library.usesOf(rule))) }
  })
}
