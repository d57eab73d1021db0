import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Json, NOBODYS, opened, startApi, stranger } from '../harness.js'

const reason = { reason: 'Saisi dans le mauvais dossier' }

describe('POST /v1/procedures/{id}/facts/{factId}/retraction', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(async () => {
    expect(api.untested('POST', '/v1/procedures/{id}/facts/{factId}/retraction')).toEqual([])
    await api.close()
  })
  const post = (id: string, factId: string, body: unknown, more: Json = {}) =>
    api.ask('POST', `/v1/procedures/${id}/facts/${factId}/retraction`, { body, ...more })

  it('takes back what followed: nobody was held', async () => {
    const { id, factIds } = await opened(api)
    const { status, json } = await post(id, factIds[1], reason)
    expect(status).toBe(201)
    expect(json.stage).toBe('decided')
    expect(json.holding).toBeNull()
    expect(json.clocks.filter((one: Json) => one.state === 'running')).toEqual([])
  })

  it('records once under one key', async () => {
    const { id, factIds } = await opened(api)
    const key = { headers: { 'idempotency-key': 'retract-1' } }
    const [first, second] = [await post(id, factIds[1], reason, key), await post(id, factIds[1], reason, key)]
    expect(second.json.factIds).toEqual(first.json.factIds)
    expect((await post(id, factIds[1], { reason: 'autre' }, key)).json.code).toBe('idempotency-conflict')
  })

  it('refuses a second retraction, an unknown fact, no reason, another prefecture', async () => {
    const { id, factIds } = await opened(api)
    await post(id, factIds[1], reason)
    expect((await post(id, factIds[1], reason)).json.code).toBe('already-corrected')
    expect((await post(id, NOBODYS, reason)).json.code).toBe('unknown-fact')
    expect((await post(id, factIds[0], {})).json.code).toBe('invalid-body')
    expect((await post(id, factIds[0], reason, { as: stranger })).json.code).toBe('not-your-prefecture')
  })
})
