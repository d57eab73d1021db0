import type { ApiDeps, App } from '../../deps.js'
import { procedureAnswer } from '../../read-procedure.js'
import { ProcedureParams } from '../../schemas/common.js'
import { onProcedure, problems } from '../../schemas/problem.js'
import { MomentQuery, ProcedureAnswer } from '../../schemas/procedure.js'

const schema = {
  operationId: 'getProcedure',
  tags: ['procedures'],
  summary: 'One procedure with its facts, clocks, defects and next duties',
  description:
    'As it stands; `at`: computed as of that instant; `knownAt`: what was stored and told then, with `recompute` what today’s library says of it.',
  params: ProcedureParams,
  querystring: MomentQuery,
  response: { 200: ProcedureAnswer, ...problems(...onProcedure, 'invalid-body', 'naive-time', 'skipped-hour') },
}

/** GET /v1/procedures/{id}: one procedure, now or at another time. */
export function getProcedure(app: App, deps: ApiDeps): void {
  app.get('/procedures/:id', { schema }, async ({ params: { id }, query }) => procedureAnswer(deps, id, query))
}
