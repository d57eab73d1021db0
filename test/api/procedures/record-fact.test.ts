import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Json, NOBODYS, opened, placement, startApi, stranger } from '../harness.js'

const petition = {
  type: 'extension-petition-filed',
  occurredAt: '2026-11-24T09:30:00+01:00',
  data: { rank: 1, reasoned: true, registerCopyAttached: true, signedBy: 'authority' },
}

describe('POST /v1/procedures/{id}/facts', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(async () => {
    expect(api.untested('POST', '/v1/procedures/{id}/facts')).toEqual([])
    await api.close()
  })
  const post = (id: string, body: unknown, headers: Record<string, string> = {}) =>
    api.ask('POST', `/v1/procedures/${id}/facts`, { body, headers })
  const clock = (json: Json, clause: string) => json.clocks.find((one: Json) => one.clause === clause)

  it('records the petition: its clock is met, the next one runs', async () => {
    const { id } = await opened(api)
    const { status, json } = await post(id, petition)
    expect(status).toBe(201)
    expect(json.stage).toBe('awaiting_ruling')
    expect(clock(json, 'petition-1')).toMatchObject({ state: 'met', metBy: json.factIds[0], contested: false })
    expect(json.clocks.some((one: Json) => one.state === 'running' && one.clause === 'ruling-1')).toBe(true)
  })

  it('records once under one key', async () => {
    const { id } = await opened(api)
    const key = { 'idempotency-key': 'fact-1' }
    const [first, second] = [await post(id, petition, key), await post(id, petition, key)]
    expect(second.json.factIds).toEqual(first.json.factIds)
    expect(second.json.replayed).toBe(true)
    const other = await post(id, { ...petition, occurredAt: '2026-11-24T09:31:00+01:00' }, key)
    expect([other.status, other.json.code]).toEqual([409, 'idempotency-conflict'])
  })

  it('records a fact before its precondition, and shows the defect with its consequence', async () => {
    const { id } = await opened(api, { ...placement(), facts: [{ type: 'detention-decided', occurredAt: '2026-11-22T08:40:00+01:00' }] })
    const { status, json } = await post(id, petition)
    expect(status).toBe(201)
    expect(json.defects.length).toBeGreaterThan(0)
    expect(json.defects[0]).toMatchObject({ factType: 'extension-petition-filed' })
    expect(json.defects[0].consequence.fr).toBeTruthy()
  })

  it('accepts a release that no order explains', async () => {
    const { id } = await opened(api)
    const { status, json } = await post(id, { type: 'released', occurredAt: '2026-11-24T09:55:00+01:00' })
    expect(status).toBe(201)
    expect(json.holding.endedAt).toBe('2026-11-24T09:55:00+01:00')
  })

  it.each([
    ['an unknown fact type', { type: 'placed', occurredAt: '2026-11-24T09:30:00+01:00' }, 422, 'unknown-fact-type'],
    ['data that miss a required field', { ...petition, data: {} }, 400, 'invalid-data'],
    ['data with an unknown field', { ...petition, data: { rank: 1, rang: 1 } }, 400, 'invalid-data'],
    [
      'a day where an instant is due',
      { type: 'extension-petition-filed', occurredOn: '2026-11-24', data: { rank: 1 } },
      400,
      'wrong-dating',
    ],
    ['a fact in the future', { ...petition, occurredAt: '2026-11-24T10:16:00+01:00' }, 422, 'fact-in-the-future'],
  ])('refuses %s', async (_what, body, status, code) => {
    const { id } = await opened(api)
    const answer = await post(id, body)
    expect([answer.status, answer.json.code]).toEqual([status, code])
  })

  it('accepts a device that is a quarter of an hour ahead', async () => {
    const { id } = await opened(api)
    expect((await post(id, { ...petition, occurredAt: '2026-11-24T10:15:00+01:00' })).status).toBe(201)
  })

  it('tells a procedure that does not exist from one of another prefecture', async () => {
    const { id } = await opened(api)
    const [unknown, other] = [
      await post(NOBODYS, petition),
      await api.ask('POST', `/v1/procedures/${id}/facts`, { body: petition, as: stranger }),
    ]
    expect([unknown.status, unknown.json.code]).toEqual([404, 'unknown-procedure'])
    expect([other.status, other.json.code]).toEqual([403, 'not-your-prefecture'])
  })
})
