import { Type } from 'typebox'
import type { App } from '../../deps.js'
import { Answer } from '../../schemas/common.js'
import { problems } from '../../schemas/problem.js'

const schema = {
  operationId: 'live',
  tags: ['engine'],
  summary: 'The process answers',
  response: { 200: Answer('Live', { status: Type.Literal('live') }), ...problems() },
}

/** GET /health/live: whether to restart the process. */
export function live(app: App): void {
  app.get('/health/live', { schema }, async () => ({ status: 'live' as const }))
}
