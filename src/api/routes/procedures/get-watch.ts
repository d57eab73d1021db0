import type { ApiDeps, App } from '../../deps.js'
import { askEngine } from '../../engine.js'
import { planVersions } from '../../queries/plan.js'
import { ProcedureParams } from '../../schemas/common.js'
import { onProcedure, problems } from '../../schemas/problem.js'
import { WatchAnswer } from '../../schemas/watch.js'

const schema = {
  operationId: 'getWatch',
  tags: ['engine'],
  summary: 'The guard of a procedure: its timers as the engine holds them',
  params: ProcedureParams,
  response: { 200: WatchAnswer, ...problems(...onProcedure, 'engine-unavailable') },
}

/** GET /v1/procedures/{id}/watch: Temporal's side of a procedure. */
export function getWatch(app: App, { db, watch }: ApiDeps): void {
  app.get('/procedures/:id/watch', { schema }, async ({ params: { id } }) => {
    const [versions, found] = await Promise.all([planVersions(db.sql, id), askEngine(() => watch.readWatch(id))])
    const guard = found === null ? null : { ...found, problems: [...found.problems], timers: [...found.timers] }
    return { procedureId: id, ...versions, guard }
  })
}
