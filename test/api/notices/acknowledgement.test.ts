import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOfToken, tokenOf } from '../../../src/notices/token.js'
import { type Api, type Json, NOBODYS, agent, opened, startApi, stranger } from '../harness.js'

describe('/v1/notices/{id}/acknowledgement', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(async () => {
    expect(api.untested('GET', '/v1/notices/{id}/acknowledgement')).toEqual([])
    expect(api.untested('POST', '/v1/notices/{id}/acknowledgement')).toEqual([])
    await api.close()
  })

  /** A notice that was mailed with its link. */
  const mailed = async (): Promise<{ id: string; token: string; url: string }> => {
    const { id: procedureId } = await opened(api)
    const { json } = await api.ask('GET', `/v1/procedures/${procedureId}/notices`)
    const { id } = json.notices[0]
    const token = tokenOf(api.deps.masterKey, id)
    await api.deps.db.sql`
      update notices set status = 'sent', sent_at = due_at, requires_ack = true, ack_token_hash = ${hashOfToken(token)} where id = ${id}`
    return { id, token, url: `/v1/notices/${id}/acknowledgement` }
  }
  const html = { accept: 'text/html' }
  const form = (url: string, token: string): Promise<Json> =>
    api.ask('POST', url, {
      raw: `token=${encodeURIComponent(token)}`,
      headers: { ...html, 'content-type': 'application/x-www-form-urlencoded' },
    })

  it('shows a page with a button, and signs nothing, however often it is opened', async () => {
    const { token, url } = await mailed()
    for (let times = 0; times < 3; times += 1) {
      const { status, headers, text } = await api.ask('GET', `${url}?token=${token}`, { as: null })
      expect(status).toBe(200)
      expect(headers['content-type']).toContain('text/html')
      expect(headers['content-security-policy']).toContain("form-action 'self'")
      expect(text).toContain('J’accuse réception')
      expect(text).toContain('75-2026-0412')
      expect(text).not.toContain('Personne Exemple')
    }
  })

  it('acknowledges by the button, once', async () => {
    const { id, token, url } = await mailed()
    const { status, text } = await form(url, token)
    expect(status).toBe(200)
    expect(text).toContain('Réception enregistrée')
    const again = await form(url, token)
    expect(again.status).toBe(410)
    expect(again.text).toContain('déjà utilisé')
    expect((await api.ask('GET', `${url}?token=${token}`)).json.code).toBe('token-used')
    const [row] = await api.deps.db.sql`select status, acknowledged_by from notices where id = ${id}`
    expect(row?.['status']).toBe('acknowledged')
    expect(row?.['acknowledged_by']).toMatch(/^link:/)
  })

  it('acknowledges by an agent who is signed in, body or no body, once', async () => {
    const { id, url } = await mailed()
    const { status, json } = await api.ask('POST', url)
    expect(status).toBe(200)
    expect(json).toMatchObject({ noticeId: id, acknowledgedBy: agent.id, acknowledgedAt: '2026-11-24T10:00:00+01:00' })
    const again = await api.ask('POST', url, { body: {} })
    expect([again.status, again.json.code]).toEqual([409, 'already-acknowledged'])
  })

  it('acknowledges by the token in JSON, for whoever holds it', async () => {
    const { token, url } = await mailed()
    const { status, json } = await api.ask('POST', url, { body: { token }, as: null })
    expect(status).toBe(200)
    expect(json.acknowledgedBy).toMatch(/^link:/)
  })

  it('refuses a wrong link, an unknown notice, nobody, another prefecture, an unknown field', async () => {
    const { url } = await mailed()
    const unknown = `/v1/notices/${NOBODYS}/acknowledgement`
    expect((await api.ask('GET', `${url}?token=x`)).json.code).toBe('link-not-valid')
    expect((await api.ask('POST', url, { body: { token: 'x' } })).json.code).toBe('link-not-valid')
    expect((await api.ask('GET', `${unknown}?token=x`)).json.code).toBe('unknown-notice')
    expect((await api.ask('POST', unknown, { body: {} })).json.code).toBe('unknown-notice')
    expect((await api.ask('GET', url)).json.errors).toMatchObject([{ pointer: '/token', in: 'query' }])
    expect((await api.ask('POST', url, { as: null })).json.code).toBe('not-signed-in')
    expect((await api.ask('POST', url, { as: stranger })).json.code).toBe('not-your-prefecture')
    expect((await api.ask('POST', url, { body: { jeton: 'x' } })).json.code).toBe('invalid-body')
  })
})
