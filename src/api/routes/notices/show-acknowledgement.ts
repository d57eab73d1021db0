import { noticeToAcknowledge } from '../../../notices/acknowledge.js'
import type { ApiDeps, App } from '../../deps.js'
import { confirmPage } from '../../pages/acknowledgement.js'
import { sendPage } from '../../pages/send.js'
import { Closed } from '../../schemas/common.js'
import { NoticeParams, Token } from '../../schemas/notice.js'
import { htmlPage } from '../../schemas/page.js'
import { problemPages } from '../../schemas/problem.js'

const schema = {
  operationId: 'acknowledgementPage',
  tags: ['notices', 'pages'],
  summary: 'The page behind a notice’s link: shows a button, signs nothing',
  description: 'Opening a link signs nothing, because mail scanners open links too.',
  params: NoticeParams,
  querystring: Closed({ token: Token }),
  response: {
    200: htmlPage,
    ...problemPages('not-ready', 'invalid-body', 'invalid-path', 'unknown-notice', 'link-not-valid', 'token-used'),
  },
}

/** GET /v1/notices/{id}/acknowledgement?token=…: the page with the button. */
export function showAcknowledgement(app: App, deps: ApiDeps): void {
  app.get('/notices/:id/acknowledgement', { schema, config: { page: true } }, async ({ params: { id }, query: { token } }, reply) => {
    const notice = await noticeToAcknowledge(deps, { noticeId: id, token })
    return sendPage(reply, confirmPage(notice, token))
  })
}
