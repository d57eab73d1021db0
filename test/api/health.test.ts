import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Api, type Json, opened, startApi } from './harness.js'

describe('health and metrics', () => {
  let api: Api
  let reasons: readonly string[] = []
  beforeAll(async () => {
    api = await startApi({ readiness: async () => reasons })
  })
  afterAll(() => api.close())

  it('GET /health/live: the process answers', async () => {
    const { status, json } = await api.ask('GET', '/health/live', { as: null })
    expect([status, json]).toEqual([200, { status: 'live' }])
  })

  it('GET /health/ready: 200, or 503 and why', async () => {
    expect((await api.ask('GET', '/health/ready', { as: null })).json).toEqual({ status: 'ready' })
    reasons = ['le relais ne donne plus signe de vie', 'deux échéances non traitées']
    const { status, json } = await api.ask('GET', '/health/ready')
    expect([status, json.code]).toEqual([503, 'not-ready'])
    expect(json.detail).toContain('le relais ne donne plus signe de vie, deux échéances non traitées')
  })

  it('a change of readiness is logged once, however often it is asked: an error, then an info', async () => {
    const lines: string[] = []
    let troubles: readonly string[] = ['le relais ne donne plus signe de vie']
    const readiness = async () => troubles
    const logged = () => lines.map((line) => JSON.parse(line) as Json).map(({ level, msg }) => `${level} ${msg}`)
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
    const other = await startApi({ readiness, readinessEveryMs: 10, logger })
    for (let turn = 0; turn < 3; turn++) expect((await other.ask('GET', '/health/ready')).status).toBe(503)
    expect(logged()).toEqual(['50 not ready'])
    troubles = []
    await vi.waitFor(() => expect(logged()).toEqual(['50 not ready', '30 ready again']))
    troubles = ['le moteur ne répond pas']
    await other.ask('GET', '/health/ready')
    expect(logged()).toEqual(['50 not ready', '30 ready again', '50 not ready'])
    await other.close()
  })

  it('GET /metrics: clocks armed or not, backlog, notices, timings; nothing personal', async () => {
    await opened(api)
    const { status, text } = await api.ask('GET', '/metrics', { as: null })
    expect(status).toBe(200)
    expect(text).toMatch(/echeancier_open_clocks\{armed="false"\} [1-9]/)
    expect(text).toContain('echeancier_open_clocks{armed="true"} 0')
    expect(text).toContain('echeancier_procedures{state="open"} 1')
    expect(text).toMatch(/echeancier_outbox_backlog\{state="waiting"\} [1-9]/)
    expect(text).toMatch(/echeancier_notices\{status="pending"\} [1-9]/)
    expect(text).toContain('echeancier_engine_late_total 0')
    expect(text).toContain('echeancier_http_request_seconds_count{method="POST",route="/v1/procedures",status="201"} 1')
    expect(text).not.toMatch(/75-2026|Personne|CRA/)
  })
})
