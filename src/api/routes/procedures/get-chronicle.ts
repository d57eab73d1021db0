import { type ToldRow, readChronicle, verifyChronicle } from '../../../casework/read-chronicle.js'
import type { ApiDeps, App } from '../../deps.js'
import { headOf } from '../../plugins/ownership.js'
import { ChronicleAnswer, ChronicleQuery } from '../../schemas/chronicle.js'
import { ProcedureParams } from '../../schemas/common.js'
import { onProcedure, problems } from '../../schemas/problem.js'
import { isoAt } from '../../time.js'

const schema = {
  operationId: 'getChronicle',
  tags: ['procedures'],
  summary: 'The append-only, hash-chained story of the procedure’s file',
  params: ProcedureParams,
  querystring: ChronicleQuery,
  response: { 200: ChronicleAnswer, ...problems(...onProcedure, 'invalid-body') },
}

/** GET /v1/procedures/{id}/chronicle: who did what, in words, each row sealed. */
export function getChronicle(app: App, deps: ApiDeps): void {
  app.get('/procedures/:id/chronicle', { schema }, async (request) => {
    const { id, fileId, territory } = headOf(request, request.params.id)
    const rows = await readChronicle(deps, id)
    const verified = request.query.verify === true ? await verifyChronicle(deps, fileId) : null
    return { procedureId: id, fileId, rows: rows.map((row) => shown(row, territory)), verified }
  })
}

const shown = ({ position, at, kind, actor, text, content, hash }: ToldRow, territory: string) => ({
  position,
  at: isoAt(at, territory),
  kind,
  actor,
  text,
  content: { ...content },
  hash,
})
