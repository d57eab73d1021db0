import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, opened, startApi } from './harness.js'

describe('pages for people', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi({ links: { temporalUi: 'http://localhost:8233', mails: 'http://localhost:8025' } })
  })
  afterAll(() => api.close())
  const get = (url: string) => api.ask('GET', url, { headers: { accept: 'text/html' } })

  it('/ leads everywhere, and every link of its own leads somewhere', async () => {
    const { text } = await get('/')
    expect(text).toContain('http://localhost:8233')
    expect(text).toContain('http://localhost:8025')
    const links = [...text.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href ?? '')
    expect(links).toContain('/docs')
    for (const link of links) expect([link, (await get(link)).status < 400]).toEqual([link, true])
  })

  it('/worklist lists who is held, with title, end and next duty', async () => {
    expect((await get('/worklist')).text).toContain('Aucune personne retenue')
    const { id } = await opened(api)
    const { text } = await get('/worklist')
    expect(text).toContain('75-2026-0412')
    expect(text).toContain('CRA-PARIS-1')
    expect(text).toContain('CESEDA L. 741-1')
    expect(text).toContain('jeudi 26 novembre 2026 à 9 h 12 (Paris)')
    expect(text).toContain(`/v1/procedures/${id}/clocks`)
    expect(text).not.toContain('Personne Exemple')
  })

  it('/problems/{code} says what a code means and what to do, in both languages', async () => {
    const { status, text } = await get('/problems/naive-time')
    expect(status).toBe(200)
    expect(text).toContain('Heure sans décalage')
    expect(text).toContain('Time without an offset')
    expect((await get('/problems/nothing')).status).toBe(404)
    expect((await get(`/problems/${'x'.repeat(501)}`)).status).toBe(404)
    expect((await get('/problems')).text).toContain('/problems/act-refused')
  })

  it('load nothing but their own style', async () => {
    for (const url of ['/', '/worklist', '/problems']) {
      const { headers, text } = await get(url)
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
      expect(text).not.toMatch(/<script|<link|<img|style="/)
    }
  })
})
