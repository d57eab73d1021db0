import { localText } from '../../../law/format.js'
import { territory } from '../../../law/territory.js'
import type { ApiDeps, App } from '../../deps.js'
import { listed } from '../../listed.js'
import { sendPage } from '../../pages/send.js'
import { worklistPage } from '../../pages/worklist.js'
import { agentOf } from '../../plugins/sign-in.js'
import { worklist } from '../../queries/worklist.js'
import { htmlPage } from '../../schemas/page.js'
import { problemPages, signedIn } from '../../schemas/problem.js'

const LIMIT = 200
const schema = {
  operationId: 'worklistPage',
  tags: ['pages', 'supervision'],
  summary: 'The persons held now',
  response: { 200: htmlPage, ...problemPages(...signedIn) },
}

/** GET /worklist: who is held, on what title, until when, and the next duty. */
export function getWorklist(app: App, { db, clock, definitions }: ApiDeps): void {
  app.get('/worklist', { schema, config: { page: true } }, async (request, reply) => {
    const { rows } = await worklist(db.sql, {
      prefecture: agentOf(request).prefecture,
      held: true,
      closed: false,
      sort: 'slack',
      limit: LIMIT,
    })
    const at = clock.now()
    const place = territory('FR-75')
    const now = { at, words: place === undefined ? '' : localText(at, place).fr }
    return sendPage(
      reply,
      worklistPage(
        rows.map((row) => listed(row, definitions)),
        now,
      ),
    )
  })
}
