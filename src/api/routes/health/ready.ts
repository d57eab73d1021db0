import { Type } from 'typebox'
import { Problem } from '../../../errors.js'
import type { App, Readiness } from '../../deps.js'
import { Answer } from '../../schemas/common.js'
import { problems } from '../../schemas/problem.js'

const schema = {
  operationId: 'ready',
  tags: ['engine'],
  summary: 'The service does its work: database, relay and engine',
  response: { 200: Answer('Ready', { status: Type.Literal('ready') }), ...problems('not-ready') },
}

/** GET /health/ready: 503 and why, when the database, the relay or the engine does not do its work. */
export function ready(app: App, reasonsNotReady: Readiness): void {
  app.get('/health/ready', { schema }, async () => {
    const reasons = await reasonsNotReady()
    if (reasons.length > 0) throw new Problem('not-ready', { params: { reasons } })
    return { status: 'ready' as const }
  })
}
