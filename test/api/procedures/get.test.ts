import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Json, NOBODYS, opened, startApi, stranger } from '../harness.js'

describe('GET /v1/procedures/{id}', () => {
  let api: Api
  let id: string
  beforeAll(async () => {
    api = await startApi()
    ;({ id } = await opened(api))
    api.clock.set('2026-11-24T11:00:00+01:00')
    const petition = { type: 'extension-petition-filed', occurredAt: '2026-11-24T10:30:00+01:00', data: { rank: 1 } }
    await api.ask('POST', `/v1/procedures/${id}/facts`, { body: petition })
  })
  afterAll(async () => {
    expect(api.untested('GET', '/v1/procedures/{id}')).toEqual([])
    await api.close()
  })
  const get = (query = '', more: Json = {}) => api.ask('GET', `/v1/procedures/${id}${query}`, more)

  it('gives the procedure as it stands, its facts and its person', async () => {
    const { status, json } = await get()
    expect(status).toBe(200)
    expect(json).toMatchObject({ id, stage: 'awaiting_ruling', reference: '75-2026-0412', place: 'CRA-PARIS-1', at: null, knownAt: null })
    expect(json.person).toMatchObject({ name: 'Personne Exemple', nationality: 'XX' })
    expect(json.facts.map(({ type }: Json) => type)).toEqual(['detention-decided', 'placed-in-detention', 'extension-petition-filed'])
    expect(json.evaluatedWith).toBe(api.deps.evaluatedWith)
  })

  it('says what was known at an instant, an offset in the address being a plus sign', async () => {
    const { json } = await get('?knownAt=2026-11-24T10:15:00+01:00')
    expect(json).toMatchObject({ stage: 'initial', knownAt: '2026-11-24T10:15:00+01:00', recomputed: null })
    expect(json.facts).toHaveLength(2)
  })

  it('adds what today’s library says of what was known then', async () => {
    const { json } = await get('?knownAt=2026-11-24T10:15:00%2B01:00&recompute=true')
    expect(json.recomputed).toMatchObject({ id, stage: 'initial' })
  })

  it('computes the procedure as it will stand', async () => {
    const { json } = await get('?at=2026-12-24T10:15:00Z')
    expect(json.at).toBe('2026-12-24T10:15:00Z')
    expect(json.holding).toMatchObject({ mustRelease: true, endedAt: null })
  })

  it('was not known before it was opened', async () => {
    const { status, json } = await get('?knownAt=2026-11-23T10:15:00Z')
    expect([status, json.code]).toEqual([404, 'unknown-procedure'])
  })

  it('does not know yet what will be known', async () => {
    const { status, json } = await get('?knownAt=2030-01-01T00:00:00Z')
    expect([status, json.errors]).toMatchObject([400, [{ pointer: '/knownAt', in: 'query' }]])
  })

  it('refuses a naive time, with the instant ready', async () => {
    const { status, json } = await get('?at=2026-12-24T10:15')
    expect([status, json.code]).toEqual([400, 'naive-time'])
    expect(json.instants).toEqual(['2026-12-24T10:15:00+01:00'])
  })

  it('refuses what it does not know: a wrong id, a field of the query, a procedure, a prefecture', async () => {
    expect((await api.ask('GET', '/v1/procedures/75-2026-0412')).json.errors).toMatchObject([{ pointer: '/id', in: 'path' }])
    expect((await get('?know=1')).json.errors).toMatchObject([{ pointer: '/know', in: 'query' }])
    expect((await api.ask('GET', `/v1/procedures/${NOBODYS}`)).json.code).toBe('unknown-procedure')
    expect((await get('', { as: stranger })).json.code).toBe('not-your-prefecture')
  })
})
