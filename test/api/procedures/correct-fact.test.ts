import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Json, NOBODYS, opened, startApi, stranger } from '../harness.js'

const later = { occurredAt: '2026-11-22T09:42:00+01:00', data: {} }

describe('POST /v1/procedures/{id}/facts/{factId}/correction', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(async () => {
    expect(api.untested('POST', '/v1/procedures/{id}/facts/{factId}/correction')).toEqual([])
    await api.close()
  })
  const post = (id: string, factId: string, body: unknown, more: Json = {}) =>
    api.ask('POST', `/v1/procedures/${id}/facts/${factId}/correction`, { body, ...more })

  it('moves every clock that the fact had started, and keeps the old fact, replaced', async () => {
    const { id, factIds } = await opened(api)
    const { status, json } = await post(id, factIds[1], later)
    expect(status).toBe(201)
    expect(json.clocks.find((one: Json) => one.clause === 'petition-1').firmAt).toBe('2026-11-26T09:42:00+01:00')
    const { json: read } = await api.ask('GET', `/v1/procedures/${id}`)
    expect(read.facts.map((fact: Json) => [fact.type, fact.replaces, fact.replacedBy])).toEqual([
      ['detention-decided', null, null],
      ['placed-in-detention', null, json.factIds[0]],
      ['placed-in-detention', factIds[1], null],
    ])
  })

  it('refuses to correct a fact twice', async () => {
    const { id, factIds } = await opened(api)
    await post(id, factIds[1], later)
    const { status, json } = await post(id, factIds[1], later)
    expect([status, json.code]).toEqual([409, 'already-corrected'])
  })

  it.each([
    ['an unknown fact', NOBODYS, later, 404, 'unknown-fact'],
    ['unknown data', null, { ...later, data: { x: 1 } }, 400, 'invalid-data'],
    ['a date in the future', null, { ...later, occurredAt: '2026-12-22T09:42:00+01:00' }, 422, 'fact-in-the-future'],
    ['a naive time', null, { ...later, occurredAt: '2026-11-22T09:42:00' }, 400, 'naive-time'],
  ])('refuses %s', async (_what, factId, body, status, code) => {
    const { id, factIds } = await opened(api)
    const answer = await post(id, factId ?? factIds[1], body)
    expect([answer.status, answer.json.code]).toEqual([status, code])
  })

  it('refuses another prefecture', async () => {
    const { id, factIds } = await opened(api)
    expect((await post(id, factIds[1], later, { as: stranger })).json.code).toBe('not-your-prefecture')
  })
})
