import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Json, startApi } from './harness.js'

const computation = {
  procedures: [{ id: 'd', type: 'detention', territory: 'FR-75' }],
  at: '2026-11-24T10:00:00+01:00',
  facts: [
    { procedure: 'd', type: 'detention-decided', occurredAt: '2026-11-22T08:40:00+01:00', data: {} },
    { procedure: 'd', type: 'placed-in-detention', occurredAt: '2026-11-22T09:12:00+01:00', data: {} },
  ],
}

const single = [{ id: 'd', type: 'single-limit', territory: 'FR-75' }]
const limitOf = (rule: string) => ({ type: 'limit-set', occurredAt: computation.at, data: { rule, owner: 'case-agent' } })

describe('POST /v1/computations', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(async () => {
    expect(api.untested('POST', '/v1/computations')).toEqual([])
    await api.close()
  })
  const post = (change: Json = {}) => api.ask('POST', '/v1/computations', { body: { ...computation, ...change }, as: null })

  it('answers the example of the contract, for anybody', async () => {
    const { status, json } = await post()
    expect(status).toBe(200)
    expect(json.procedures).toHaveLength(1)
    expect(json.procedures[0]).toMatchObject({ id: 'd', stage: 'initial', defects: [] })
    expect(json.procedures[0].clocks.find(({ clause }: Json) => clause === 'petition-1')).toMatchObject({
      n: 1,
      kind: 'duty',
      state: 'running',
      startedAt: '2026-11-22T09:12:00+01:00',
      firmAt: '2026-11-26T09:12:00+01:00',
      lateAt: '2026-11-26T09:12:00+01:00',
      lapsesAt: '2026-11-26T09:12:00+01:00',
      ends: 'before',
      local: 'jeudi 26 novembre 2026 à 9 h 12 (Paris)',
      doubt: null,
      metBy: null,
    })
  })

  it('computes every procedure type, and a limit that a fact names', async () => {
    for (const type of api.deps.definitions.keys()) {
      const { status, json } = await post({ procedures: [{ id: 'p', type, territory: 'FR-974' }], facts: [] })
      expect([type, status, json.procedures[0].type]).toEqual([type, 200, type])
    }
    const set = { type: 'limit-set', occurredAt: '2026-11-22T09:12:00+01:00', data: { rule: 'initial-detention', owner: 'case-agent' } }
    const { json } = await post({ procedures: [{ id: 'p', type: 'single-limit', territory: 'FR-75' }], facts: [set] })
    expect(json.procedures[0].clocks).toMatchObject([{ clause: 'limit', firmAt: '2026-11-26T09:12:00+01:00' }])
  })

  it('stores nothing', async () => {
    await post()
    const [row] = await api.deps.db.sql<{ count: number }[]>`select (select count(*) from files) + (select count(*) from facts) as count`
    expect(row?.count).toBe(0)
  })

  it('checks no precondition, and computes the future and the past alike', async () => {
    const petition = { type: 'extension-petition-filed', occurredAt: '2031-11-22T09:12:00+01:00', data: { rank: 1 } }
    const { status, json } = await post({ facts: [petition], at: '2031-11-24T10:00:00Z' })
    expect(status).toBe(200)
    expect(json.procedures[0].defects).toEqual([])
  })

  it('needs no procedure on a fact of one, and no instant for now', async () => {
    const facts = computation.facts.map(({ procedure: _procedure, ...fact }) => fact)
    const { json } = await post({ facts, at: undefined })
    expect(json.at).toBe('2026-11-24T09:00:00.000Z')
    expect(json.procedures[0].stage).toBe('initial')
  })

  it('reads an old placement by the law of its day', async () => {
    const facts = [
      { type: 'detention-decided', occurredAt: '2023-11-22T08:40:00+01:00' },
      { type: 'placed-in-detention', occurredAt: '2023-11-22T09:12:00+01:00' },
    ]
    const { json } = await post({ facts, at: '2023-11-22T10:00:00+01:00' })
    expect(json.procedures[0].clocks.find(({ clause }: Json) => clause === 'petition-1').firmAt).toBe('2023-11-24T09:12:00+01:00')
  })

  it.each([
    ['an unknown type', { procedures: [{ id: 'd', type: 'x', territory: 'FR-75' }] }, 422, 'unknown-procedure-type', '/procedures/0/type'],
    [
      'an unknown territory',
      { procedures: [{ id: 'd', type: 'detention', territory: 'DE' }] },
      422,
      'unknown-territory',
      '/procedures/0/territory',
    ],
    [
      'two procedures of one id',
      { procedures: [...computation.procedures, ...computation.procedures] },
      400,
      'invalid-body',
      '/procedures/1/id',
    ],
    ['a fact of no procedure', { facts: [{ ...computation.facts[0], procedure: 'e' }] }, 400, 'invalid-body', '/facts/0/procedure'],
    ['an unknown fact', { facts: [{ type: 'x', occurredAt: computation.at }] }, 422, 'unknown-fact-type', '/facts/0/type'],
    ['a naive time', { at: '2026-11-24T10:00' }, 400, 'naive-time', '/at'],
    ['unknown data', { facts: [{ ...computation.facts[1], data: { x: 1 } }] }, 400, 'invalid-data', '/facts/0/data/x'],
    ['an unknown rule', { procedures: single, facts: [limitOf('x')] }, 400, 'invalid-data', '/facts/0/data/rule'],
  ])('refuses %s', async (_what, change, status, code, pointer) => {
    const answer = await post(change)
    expect([answer.status, answer.json.code]).toEqual([status, code])
    expect(answer.json.errors).toMatchObject([{ pointer }])
  })
})
