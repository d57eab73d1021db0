import { Type } from 'typebox'
import { PROBLEMS, Problem, type ProblemCode } from '../../../errors.js'
import type { App } from '../../deps.js'
import { problemCodePage, problemsPage } from '../../pages/problem.js'
import { sendPage } from '../../pages/send.js'
import { Closed } from '../../schemas/common.js'
import { htmlPage } from '../../schemas/page.js'
import { problemPages } from '../../schemas/problem.js'

const isCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code)

const listSchema = {
  operationId: 'problemsPage',
  tags: ['pages'],
  summary: 'The documented problems',
  response: { 200: htmlPage, ...problemPages() },
}
const getSchema = {
  operationId: 'problemPage',
  tags: ['pages'],
  summary: 'What one problem code means; the `type` of a problem leads here',
  params: Closed({ code: Type.String() }),
  response: { 200: htmlPage, ...problemPages('not-found') },
}

/** GET /problems and /problems/{code}: what each code means. */
export async function problemRoutes(app: App): Promise<void> {
  await app.register(async function open(app: App) {
    app.get('/problems', { schema: listSchema, config: { page: true } }, async (_request, reply) => sendPage(reply, problemsPage()))
    app.get('/problems/:code', { schema: getSchema, config: { page: true } }, async ({ params: { code } }, reply) => {
      if (!isCode(code)) throw new Problem('not-found')
      return sendPage(reply, problemCodePage(code))
    })
  })
}
