import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Json, NOBODYS, opened, startApi, stranger } from '../harness.js'

describe('GET /v1/procedures/{id}/notices', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(async () => {
    expect(api.untested('GET', '/v1/procedures/{id}/notices')).toEqual([])
    await api.close()
  })

  it('says who is told what and when, by role, without an address', async () => {
    const { id } = await opened(api)
    const { status, json, text } = await api.ask('GET', `/v1/procedures/${id}/notices`)
    expect(status).toBe(200)
    expect(json.notices.length).toBeGreaterThan(2)
    expect(json.notices.map(({ role }: Json) => role)).toContain('prosecutor')
    expect(json.notices[0]).toMatchObject({ status: 'pending', sentAt: null, dueAt: '2026-11-22T09:12:00+01:00' })
    expect(text).not.toContain('@')
  })

  it('refuses what it does not know', async () => {
    const { id } = await opened(api)
    expect((await api.ask('GET', `/v1/procedures/${NOBODYS}/notices`)).json.code).toBe('unknown-procedure')
    expect((await api.ask('GET', '/v1/procedures/x/notices')).json.code).toBe('invalid-path')
    expect((await api.ask('GET', `/v1/procedures/${id}/notices`, { as: stranger })).json.code).toBe('not-your-prefecture')
  })
})
