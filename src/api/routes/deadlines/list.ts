import type { ApiDeps, App } from '../../deps.js'
import { agentOf } from '../../plugins/sign-in.js'
import { type DeadlineRow, deadlines } from '../../queries/deadlines.js'
import { DeadlinesAnswer, DeadlinesQuery } from '../../schemas/deadline.js'
import { problems, signedIn } from '../../schemas/problem.js'
import { isoAt } from '../../time.js'

const schema = {
  operationId: 'listDeadlines',
  tags: ['supervision'],
  summary: 'What falls due, the nearest first; clocks past their firm date stand first',
  querystring: DeadlinesQuery,
  response: { 200: DeadlinesAnswer, ...problems(...signedIn, 'invalid-body') },
}

const UNITS = { min: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** GET /v1/deadlines?within=72h: the supervisors' radar. */
export function listDeadlines(app: App, { db, clock }: ApiDeps): void {
  app.get('/deadlines', { schema }, async (request) => {
    const { within = '72h', owner, limit = 200 } = request.query
    const now = clock.now()
    const until = now + spanOf(within)
    const filter = { prefecture: agentOf(request).prefecture, until, limit, ...(owner === undefined ? {} : { owner }) }
    const rows = await deadlines(db.sql, filter)
    return { at: new Date(now).toISOString(), until: new Date(until).toISOString(), deadlines: rows.map((row) => shown(row, now)) }
  })
}

/** Milliseconds of a span that the schema has validated. */
function spanOf(within: string): number {
  const [, n = '0', unit = 'h'] = /^(\d+)(min|h|d)$/.exec(within) ?? []
  return Number(n) * (unit === 'min' || unit === 'd' ? UNITS[unit] : UNITS.h)
}

const shown = ({ dueAt, ...row }: DeadlineRow, now: number) => ({
  ...row,
  dueAt: isoAt(dueAt, row.territory),
  minutesLeft: Math.floor((dueAt - now) / 60_000),
})
