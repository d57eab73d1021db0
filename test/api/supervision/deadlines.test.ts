import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Json, opened, startApi, stranger } from '../harness.js'

describe('GET /v1/deadlines', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
    await opened(api)
  })
  afterAll(async () => {
    expect(api.untested('GET', '/v1/deadlines')).toEqual([])
    await api.close()
  })
  const clauses = async (query: string) =>
    (await api.ask('GET', `/v1/deadlines${query}`)).json.deadlines.map(({ clock }: Json) => clock.clause)

  it('lists what falls due within 72 hours, the nearest first, with what is left', async () => {
    const { status, json } = await api.ask('GET', '/v1/deadlines')
    expect(status).toBe(200)
    const petition = json.deadlines.find(({ clock }: Json) => clock.clause === 'petition-1')
    expect(petition).toMatchObject({
      reference: '75-2026-0412',
      place: 'CRA-PARIS-1',
      dueAt: '2026-11-26T09:12:00+01:00',
      minutesLeft: 2832,
    })
    const dues = json.deadlines.map(({ dueAt }: Json) => Date.parse(dueAt))
    expect(dues).toEqual([...dues].sort((a, b) => a - b))
  })

  it('lists no more than asked for', async () => {
    expect(await clauses('?within=47h')).not.toContain('petition-1')
    expect(await clauses('?within=48h')).toContain('petition-1')
    expect(await clauses('?within=100d')).toContain('detention-max')
    expect(await clauses('?within=72h')).not.toContain('detention-max')
    expect(await clauses('?within=72h&owner=case-agent')).toEqual(['petition-1'])
    expect(await clauses('?within=100d&limit=1')).toHaveLength(1)
  })

  it('refuses a span that it does not understand, and shows another prefecture nothing', async () => {
    expect((await api.ask('GET', '/v1/deadlines?within=soon')).json.errors).toMatchObject([{ pointer: '/within', in: 'query' }])
    expect((await api.ask('GET', '/v1/deadlines', { as: stranger })).json.deadlines).toEqual([])
  })
})
