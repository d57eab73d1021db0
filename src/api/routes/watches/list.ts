import type { ApiDeps, App } from '../../deps.js'
import { askEngine } from '../../engine.js'
import { agentOf } from '../../plugins/sign-in.js'
import { problems } from '../../schemas/problem.js'
import { WatchesAnswer, WatchesQuery } from '../../schemas/watch.js'

const schema = {
  operationId: 'listWatches',
  tags: ['engine'],
  summary: 'The guards of your prefecture, as the engine lists them',
  querystring: WatchesQuery,
  response: { 200: WatchesAnswer, ...problems('not-signed-in', 'invalid-body', 'engine-unavailable') },
}

/** GET /v1/watches: the engine's own list, by visibility. */
export function listWatches(app: App, { watch }: ApiDeps): void {
  app.get('/watches', { schema }, async (request) => {
    const { type, status = 'running', cursor, limit = 100 } = request.query
    const query = visibilityQuery({
      prefecture: agentOf(request).prefecture,
      running: status === 'running',
      ...(type === undefined ? {} : { type }),
    })
    const page = await askEngine(() => watch.listWatches({ query, limit, ...(cursor === undefined ? {} : { cursor }) }))
    return { watches: page.watches.map((one) => ({ ...one, problems: [...one.problems] })), nextCursor: page.cursor }
  })
}

const quoted = (text: string): string => `'${text.replaceAll(/[^\w-]/g, '')}'`

function visibilityQuery({ prefecture, type, running }: { prefecture: string; type?: string; running: boolean }): string {
  const terms = [`Prefecture = ${quoted(prefecture)}`]
  if (running) terms.push(`ExecutionStatus = 'Running'`)
  if (type !== undefined) terms.push(`ProcedureType = ${quoted(type)}`)
  return terms.join(' AND ')
}
