import type { ApiDeps, App } from '../../deps.js'
import { listed } from '../../listed.js'
import { agentOf } from '../../plugins/sign-in.js'
import { worklist } from '../../queries/worklist.js'
import { problems, signedIn } from '../../schemas/problem.js'
import { ListAnswer, ListQuery } from '../../schemas/procedure.js'

const schema = {
  operationId: 'listProcedures',
  tags: ['procedures', 'supervision'],
  summary: 'Worklists; held=true: who is held, on what title, until when, and the next duty with its owner',
  querystring: ListQuery,
  response: { 200: ListAnswer, ...problems(...signedIn, 'invalid-body') },
}

/** GET /v1/procedures: the procedures of the agent's prefecture, by legal slack unless said. */
export function listProcedures(app: App, { db, definitions }: ApiDeps): void {
  app.get('/procedures', { schema }, async (request) => {
    const { sort = 'slack', limit = 50, ...filter } = request.query
    const page = await worklist(db.sql, { ...filter, sort, limit, prefecture: agentOf(request).prefecture })
    return { procedures: page.rows.map((row) => listed(row, definitions)), nextCursor: page.nextCursor }
  })
}
