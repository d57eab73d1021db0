import type { Sql } from 'postgres'
import fp from 'fastify-plugin'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { App } from '../deps.js'
import { measures } from '../queries/measures.js'

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** /metrics for Prometheus: timings by route, clocks armed or not, the outbox, the notices. Counts only, nothing personal. */
export const metricsPlugin = fp((app: App, { sql }: { sql: Sql }, done: () => void) => {
  const registry = new Registry()
  const timings = new Histogram({
    name: 'echeancier_http_request_seconds',
    help: 'Time to answer, by route.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS,
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    timings.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000)
  })
  const collect = caseFileGauges(registry, sql)
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    await collect()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
  done()
})

/** The gauges read from the case files; the returned function reads them once. */
function caseFileGauges(registry: Registry, sql: Sql): () => Promise<void> {
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Gauge({ name: `echeancier_${name}`, help, labelNames, registers: [registry] })
  const clocks = gauge('open_clocks', 'Open clocks that end, by whether their timer is armed.', ['armed'])
  const procedures = gauge('procedures', 'Procedures, by whether they are closed.', ['state'])
  const backlog = gauge('outbox_backlog', 'Plans that wait to be sent to the engine.', ['state'])
  const oldest = gauge('outbox_oldest_seconds', 'Age of the oldest plan that waits.', [])
  const notices = gauge('notices', 'Notices by status.', ['status'])
  const late = new Counter({ name: 'echeancier_engine_late_total', help: 'Alarms that the sweep had to advance.', registers: [registry] })
  const up = gauge('database_up', 'Whether the database answered.', [])
  return async () => {
    const read = await measures(sql).catch(() => null)
    up.set({}, read === null ? 0 : 1)
    if (read === null) return
    clocks.set({ armed: 'true' }, read.armed)
    clocks.set({ armed: 'false' }, read.unarmed)
    procedures.set({ state: 'open' }, read.open)
    procedures.set({ state: 'closed' }, read.closed)
    backlog.set({ state: 'waiting' }, read.waiting)
    backlog.set({ state: 'parked' }, read.parked)
    oldest.set({}, read.oldestSeconds)
    notices.reset()
    for (const { status, count } of read.notices) notices.set({ status }, count)
    late.reset()
    late.inc(read.engineLate)
  }
}
