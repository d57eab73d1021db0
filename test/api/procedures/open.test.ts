import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, NOBODYS, agent, opened, placement, startApi, stranger } from '../harness.js'

describe('POST /v1/procedures', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(async () => {
    expect(api.untested('POST', '/v1/procedures')).toEqual([])
    await api.close()
  })
  const post = (body: unknown, headers: Record<string, string> = {}) => api.ask('POST', '/v1/procedures', { body, headers })

  it('opens a detention; the judge’s clock is in the answer, with its articles and its arithmetic', async () => {
    const { status, headers, json } = await post(placement())
    expect(status).toBe(201)
    expect(headers['location']).toBe(`/v1/procedures/${json.id}`)
    expect(json).toMatchObject({ stage: 'initial', replayed: false, linked: [], recordedAt: '2026-11-24T10:00:00+01:00' })
    expect(json.factIds).toHaveLength(2)
    const petition = json.clocks.find((clock: { clause: string }) => clock.clause === 'petition-1')
    expect(petition).toMatchObject({
      firmAt: '2026-11-26T09:12:00+01:00',
      lateAt: '2026-11-26T09:12:00+01:00',
      ends: 'before',
      owner: 'case-agent',
    })
    expect(petition.basis).toContainEqual(expect.objectContaining({ code: 'CESEDA', article: 'L. 742-1', confidence: 'likely' }))
    expect(petition.steps.length).toBeGreaterThan(2)
    expect(json.next.map(({ clause }: { clause: string }) => clause)).toContain('petition-1')
    expect(json.recordable).toContain('extension-petition-filed')
  })

  it('records once under one key, and answers the same again', async () => {
    const key = { 'idempotency-key': 'open-1' }
    const [first, second] = [await post(placement(), key), await post(placement(), key)]
    expect(second.status).toBe(201)
    expect(second.headers['idempotency-replayed']).toBe('true')
    expect({ ...second.json, replayed: false }).toEqual(first.json)
    expect((await api.ask('GET', `/v1/procedures/${first.json.id}`)).json.facts).toHaveLength(2)
  })

  it('refuses the same key for another request', async () => {
    const key = { 'idempotency-key': 'open-2' }
    await post(placement(), key)
    const { status, json } = await post({ ...placement(), reference: 'other' }, key)
    expect([status, json.code]).toEqual([409, 'idempotency-conflict'])
  })

  it('opens a second procedure in the file of a known person', async () => {
    const first = await opened(api)
    const { json: read } = await api.ask('GET', `/v1/procedures/${first.id}`)
    const second = await opened(api, { ...placement(), reference: '75-2', person: { personId: read.person.personId } })
    expect(second.fileId).toBe(first.fileId)
    expect(second.linked).toEqual([{ id: first.id, type: 'detention', stage: 'initial', closed: false, relations: ['hears', 'heard-by'] }])
  })

  it.each([
    ['an unknown type', { type: 'detentoin' }, 422, 'unknown-procedure-type'],
    ['an unknown territory', { territory: 'FR-00' }, 422, 'unknown-territory'],
    ['an unknown fact', { facts: [{ type: 'placed', occurredAt: '2026-11-22T09:12:00+01:00' }] }, 422, 'unknown-fact-type'],
    ['an unknown file', { person: undefined, fileId: NOBODYS }, 404, 'unknown-file'],
    ['an unknown person', { person: { personId: NOBODYS } }, 404, 'unknown-person'],
    ['an unknown field', { nom: 'x' }, 400, 'invalid-body'],
    ['no fact', { facts: [] }, 400, 'invalid-body'],
    ['a reference of two lines', { reference: 'a\nb' }, 400, 'invalid-body'],
  ])('refuses %s', async (_what, change, status, code) => {
    const answer = await post({ ...placement(), ...change })
    expect([answer.status, answer.json.code]).toEqual([status, code])
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  it('refuses the file of another prefecture', async () => {
    const first = await opened(api)
    const body = { ...placement(), person: undefined, fileId: first.fileId }
    const { status, json } = await api.ask('POST', '/v1/procedures', { body, as: stranger })
    expect([status, json.code]).toEqual([403, 'not-your-prefecture'])
    expect(agent.prefecture).not.toBe(stranger.prefecture)
  })
})
