import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tinyDefinitions, tinyLaw } from '../support/tiny-procedure.js'
import { type Api, type Json, NOBODYS, opened, placement, startApi, stranger } from './harness.js'

const released = (procedureId: string) => ({ procedureId, type: 'released', occurredAt: '2026-11-24T09:00:00+01:00' })

describe('POST /v1/acts', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(async () => {
    expect(api.untested('POST', '/v1/acts')).toEqual([])
    await api.close()
  })
  const post = (facts: unknown, more: Json = {}) => api.ask('POST', '/v1/acts', { body: { facts }, ...more })
  const family = async () => [await opened(api), await opened(api, { ...placement(), reference: '75-2026-0413' })]

  it('records one act in several files, under one id, in one transaction', async () => {
    const [one, two] = await family()
    const { status, json } = await post([released(one.id), released(two.id)])
    expect(status).toBe(201)
    expect(json.recorded.map(({ id, holding }: Json) => [id, holding.endedAt])).toEqual([
      [one.id, '2026-11-24T09:00:00+01:00'],
      [two.id, '2026-11-24T09:00:00+01:00'],
    ])
    const { json: read } = await api.ask('GET', `/v1/procedures/${two.id}`)
    expect(read.facts.at(-1).actId).toBe(json.actId)
  })

  it('records all of it or nothing', async () => {
    const [one] = await family()
    const future = { ...released(one.id), occurredAt: '2026-11-25T09:00:00+01:00' }
    expect((await post([released(one.id), future])).json.code).toBe('fact-in-the-future')
    expect((await api.ask('GET', `/v1/procedures/${one.id}`)).json.facts).toHaveLength(2)
  })

  it('records once under one key', async () => {
    const [one, two] = await family()
    const key = { headers: { 'idempotency-key': 'act-1' } }
    const facts = [released(one.id), released(two.id)]
    const [first, second] = [await post(facts, key), await post(facts, key)]
    expect(second.json.actId).toBe(first.json.actId)
    expect(second.json.replayed).toBe(true)
    expect((await post([released(one.id)], key)).json.code).toBe('idempotency-conflict')
  })

  it('names the fact that is wrong, by its place', async () => {
    const [one, two] = await family()
    const { status, json } = await post([released(one.id), { ...released(two.id), data: { name: 'x' } }])
    expect([status, json.code]).toEqual([400, 'invalid-data'])
    expect(json.errors).toMatchObject([{ pointer: '/facts/1/data/name' }])
    const naive = await post([released(one.id), { ...released(two.id), occurredAt: '2026-11-24T09:00' }])
    expect(naive.json.instants).toEqual(['2026-11-24T09:00:00+01:00'])
  })

  it('refuses a procedure that does not exist, and one of another prefecture', async () => {
    const [one] = await family()
    expect((await post([released(one.id), released(NOBODYS)])).json.code).toBe('unknown-procedure')
    expect((await post([released(one.id)], { as: stranger })).json.code).toBe('not-your-prefecture')
    expect((await post([])).json.code).toBe('invalid-body')
  })
})

describe('an act still to be done', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi({ definitions: tinyDefinitions, law: tinyLaw })
  })
  afterAll(() => api.close())
  const opening = (...facts: unknown[]) => ({ type: 'tiny-holding', territory: 'FR-75', reference: 'r', facts })
  const placed = { type: 'placed', occurredAt: '2026-11-22T09:12:00+01:00' }

  it('is refused with all its grounds and their articles', async () => {
    const body = opening({ type: 'sitting-fixed', occurredAt: '2026-11-22T09:30:00+01:00' })
    const { status, json } = await api.ask('POST', '/v1/procedures', { body })
    expect([status, json.code]).toEqual([409, 'act-refused'])
    expect(json.detail).toContain('no-petition, nobody-held')
    expect(json.basis).toContainEqual({ code: 'CESEDA', article: 'L. 742-1' })
  })

  it('is dated by the day where its type says so', async () => {
    const day = await api.ask('POST', '/v1/procedures', { body: opening(placed, { type: 'claim-made', occurredOn: '2026-11-23' }) })
    expect(day.status, day.text).toBe(201)
    expect(day.json.linked).toMatchObject([{ type: 'tiny-claim' }])
    const instant = await api.ask('POST', '/v1/procedures', {
      body: opening(placed, { type: 'claim-made', occurredAt: '2026-11-23T09:00:00+01:00' }),
    })
    expect(instant.json).toMatchObject({ code: 'wrong-dating', errors: [{ pointer: '/facts/1/occurredOn' }] })
    const noSuchDay = await api.ask('POST', '/v1/procedures', { body: opening(placed, { type: 'claim-made', occurredOn: '2026-02-30' }) })
    expect(noSuchDay.json).toMatchObject({ code: 'invalid-body', errors: [{ pointer: '/facts/1/occurredOn' }] })
  })
})
