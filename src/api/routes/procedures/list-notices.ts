import type { ApiDeps, App } from '../../deps.js'
import { headOf } from '../../plugins/ownership.js'
import { type NoticeRow, noticesOf } from '../../queries/notices.js'
import { ProcedureParams } from '../../schemas/common.js'
import { NoticesAnswer } from '../../schemas/notice.js'
import { onProcedure, problems } from '../../schemas/problem.js'
import { isoAt, isoOrNull } from '../../time.js'

const schema = {
  operationId: 'listNotices',
  tags: ['notices'],
  summary: 'Who was told what, when, with what receipt',
  params: ProcedureParams,
  response: { 200: NoticesAnswer, ...problems(...onProcedure) },
}

/** GET /v1/procedures/{id}/notices: the notices of a procedure, by role; no address. */
export function listNotices(app: App, { db }: ApiDeps): void {
  app.get('/procedures/:id/notices', { schema }, async (request) => {
    const { id, territory } = headOf(request, request.params.id)
    const rows = await noticesOf(db.sql, id)
    return { procedureId: id, notices: rows.map((row) => shown(row, territory)) }
  })
}

const shown = (row: NoticeRow, territory: string) => ({
  ...row,
  dueAt: isoAt(row.dueAt, territory),
  sentAt: isoOrNull(row.sentAt, territory),
  acknowledgedAt: isoOrNull(row.acknowledgedAt, territory),
})
