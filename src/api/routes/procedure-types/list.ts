import { Type } from 'typebox'
import type { Definitions } from '../../../definition/define.js'
import type { App } from '../../deps.js'
import { Answer } from '../../schemas/common.js'
import { problems } from '../../schemas/problem.js'
import { ProcedureTypeSummary, summaryOf } from '../../schemas/procedure-type.js'

const schema = {
  operationId: 'listProcedureTypes',
  tags: ['law'],
  summary: 'The procedure types',
  response: { 200: Answer('ProcedureTypes', { types: Type.Array(ProcedureTypeSummary) }), ...problems() },
}

/** GET /v1/procedure-types: the procedures that can be opened. */
export function listProcedureTypes(app: App, definitions: Definitions): void {
  app.get('/procedure-types', { schema }, async () => ({ types: [...definitions.values()].map(summaryOf) }))
}
