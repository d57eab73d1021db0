import { ServiceError } from '@temporalio/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WatchListed, WatchQuery, WatchReader } from '../../../src/temporal/watch.js'
import { type Api, NOBODYS, opened, startApi, stranger } from '../harness.js'

const listed = (procedureId: string): WatchListed => ({
  procedureId,
  workflowId: `procedure/${procedureId}`,
  runId: 'run',
  type: 'detention',
  status: 'running',
  prefecture: '75',
  fileId: NOBODYS,
  stage: 'initial',
  nextDueAt: '2026-11-26T08:12:00.000Z',
  planVersion: 1,
  problems: [],
  startedAt: '2026-11-24T09:00:00.000Z',
  closedAt: null,
})

/** An engine that answers what it is told to, or fails as gRPC does. The real one is read in test/temporal. */
function engine() {
  const state: { asked: WatchQuery | null; code: number | null } = { asked: null, code: null }
  const orFail = async <T>(answer: T): Promise<T> => {
    if (state.code === null) return answer
    throw new ServiceError('failed', { cause: Object.assign(new Error('grpc'), { code: state.code, details: '', metadata: {} }) })
  }
  const timer = { id: '1', summary: 'petition-1 1', startedAt: '2026-11-24T09:00:00.000Z', firesAt: '2026-11-26T08:12:00.000Z' }
  const watch: WatchReader = {
    readWatch: (id) => orFail(id === NOBODYS ? null : { ...listed(id), events: 12, timers: [timer] }),
    listWatches: (query) => {
      state.asked = query
      return orFail({ watches: [listed(NOBODYS)], cursor: 'next' })
    },
  }
  return { state, watch }
}

describe('the engine’s side', () => {
  let api: Api
  const { state, watch } = engine()
  beforeAll(async () => {
    api = await startApi({ watch })
  })
  afterAll(async () => {
    expect(api.untested('GET', '/v1/procedures/{id}/watch')).toEqual([])
    expect(api.untested('GET', '/v1/watches')).toEqual([])
    await api.close()
  })

  it('GET /v1/procedures/{id}/watch: the guard with its timers, beside the version of the file’s plan', async () => {
    const { id } = await opened(api)
    const { status, json } = await api.ask('GET', `/v1/procedures/${id}/watch`)
    expect(status).toBe(200)
    expect(json).toMatchObject({ procedureId: id, armedVersion: null, guard: { events: 12, timers: [{ summary: 'petition-1 1' }] } })
    expect(json.planVersion).toBeGreaterThan(0)
  })

  it('GET /v1/watches: the guards of the agent’s prefecture, running unless said', async () => {
    const { status, json } = await api.ask('GET', '/v1/watches?type=detention&limit=5')
    expect(status).toBe(200)
    expect(json).toMatchObject({ watches: [{ workflowId: `procedure/${NOBODYS}` }], nextCursor: 'next' })
    expect(state.asked).toEqual({ query: `Prefecture = '75' AND ExecutionStatus = 'Running' AND ProcedureType = 'detention'`, limit: 5 })
    await api.ask('GET', "/v1/watches?status=all&type=x'%20OR%201=1&cursor=abc", { as: stranger })
    expect(state.asked).toEqual({ query: `Prefecture = '13' AND ProcedureType = 'xOR11'`, limit: 100, cursor: 'abc' })
  })

  it('answers 503 when the engine does not, and 400 when it does not know the cursor', async () => {
    const { id } = await opened(api)
    state.code = 14
    expect((await api.ask('GET', `/v1/procedures/${id}/watch`)).json.code).toBe('engine-unavailable')
    expect((await api.ask('GET', '/v1/watches')).json.code).toBe('engine-unavailable')
    state.code = 3
    expect((await api.ask('GET', '/v1/watches?cursor=x')).json).toMatchObject({ code: 'invalid-body', errors: [{ pointer: '/cursor' }] })
    state.code = null
  })

  it('refuses what it does not know', async () => {
    const { id } = await opened(api)
    expect((await api.ask('GET', `/v1/procedures/${NOBODYS}/watch`)).json.code).toBe('unknown-procedure')
    expect((await api.ask('GET', `/v1/procedures/${id}/watch`, { as: stranger })).json.code).toBe('not-your-prefecture')
    expect((await api.ask('GET', '/v1/procedures/x/watch')).json.code).toBe('invalid-path')
  })
})
