import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Json, NOBODYS, opened, startApi, stranger } from '../harness.js'

describe('GET /v1/procedures/{id}/chronicle', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(async () => {
    expect(api.untested('GET', '/v1/procedures/{id}/chronicle')).toEqual([])
    await api.close()
  })
  const get = (id: string, more: Json = {}, query = '') => api.ask('GET', `/v1/procedures/${id}/chronicle${query}`, more)

  it('tells the story in words, each row sealed, without a name', async () => {
    const { id, chroniclePosition } = await opened(api)
    const { status, json, text } = await get(id)
    expect(status).toBe(200)
    expect(json.rows.map(({ position }: Json) => position)).toEqual(Array.from({ length: chroniclePosition }, (_, index) => index + 1))
    expect(json.rows[0].text.fr).toContain('75-2026-0412')
    expect(json.rows[0].hash).toMatch(/^[\da-f]{64}$/)
    expect(json.verified).toBeNull()
    expect(text).not.toContain('Personne Exemple')
  })

  it('walks the chain when asked', async () => {
    const { id, chroniclePosition } = await opened(api)
    expect((await get(id, {}, '?verify=true')).json.verified).toEqual({ ok: true, rows: chroniclePosition })
  })

  it('refuses what it does not know', async () => {
    const { id } = await opened(api)
    expect((await get(NOBODYS)).json.code).toBe('unknown-procedure')
    expect((await get(id, {}, '?verify=perhaps')).json.code).toBe('invalid-body')
    expect((await get(id, { as: stranger })).json.code).toBe('not-your-prefecture')
  })
})
