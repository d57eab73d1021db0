import type { ApiDeps, App } from '../../deps.js'
import { homePage } from '../../pages/home.js'
import { sendPage } from '../../pages/send.js'
import { htmlPage } from '../../schemas/page.js'
import { problemPages } from '../../schemas/problem.js'

const schema = { operationId: 'homePage', tags: ['pages'], summary: 'A page of links', response: { 200: htmlPage, ...problemPages() } }

/** GET /: where everything is. */
export function getHome(app: App, { links }: ApiDeps): void {
  app.get('/', { schema, config: { page: true } }, async (_request, reply) => sendPage(reply, homePage(links)))
}
