import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plain } from '../../support/plain.js'
import { type Api, type Json, NOBODYS, opened, placement, startApi, stranger } from '../harness.js'

const told = [
  { type: 'detention-decided', occurredAt: '2026-11-22T08:40:00+01:00', data: { measureEnforceable: true } },
  { type: 'placed-in-detention', occurredAt: '2026-11-22T09:12:00+01:00', data: { canRead: false, interpreterId: 'Interprète Exemple' } },
]

describe('GET /v1/procedures/{id}/clocks', () => {
  let api: Api
  let id: string
  beforeAll(async () => {
    api = await startApi()
    ;({ id } = await opened(api, { ...placement(), reference: '75-<b>1</b>', facts: told }))
  })
  afterAll(async () => {
    expect(api.untested('GET', '/v1/procedures/{id}/clocks')).toEqual([])
    await api.close()
  })
  const get = (more: Json = {}, query = '') => api.ask('GET', `/v1/procedures/${id}/clocks${query}`, more)
  const page = (query = '') => get({ headers: { accept: 'text/html' } }, query)

  it('lists the clocks, and says of each whether its timer is armed', async () => {
    const { status, json } = await get()
    expect(status).toBe(200)
    const petition = json.clocks.find((one: Json) => one.clause === 'petition-1')
    expect(petition).toMatchObject({ armed: false, state: 'running', firmAt: '2026-11-26T09:12:00+01:00' })
  })

  it('says nothing of timers in a look at another time', async () => {
    const { json } = await get({}, '?at=2026-11-25T10:00:00Z')
    expect(new Set(json.clocks.map(({ armed }: Json) => armed))).toEqual(new Set([null]))
  })

  it('prints: facts, both dates and why, articles, confidence in words, arithmetic, software, known-at', async () => {
    const { status, headers, text } = await page()
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['vary']).toContain('Accept')
    for (const words of [
      'Placement notifié',
      'sait lire : non',
      'Personne retenue au titre de : Durée initiale de la rétention',
      'dimanche 22 novembre 2026 à 9 h 12 (Paris)',
      'jeudi 26 novembre 2026 à 9 h 12 (Paris)',
      'CESEDA, art. L. 742-1',
      'lecture probable',
      '+ 96 heures',
      'Deux lectures',
      'Date ferme',
      'Date limite',
      'Échéancier test',
      api.deps.evaluatedWith.slice(0, 16),
    ])
      expect(plain(text)).toContain(words)
    expect((await page('?knownAt=2026-11-24T10:00:00%2B01:00')).text).toContain('Situation connue le')
  })

  it('prints whether a durable timer is behind each open clock', async () => {
    expect(plain((await page()).text)).toContain('pas encore armé')
    await api.deps.db.sql`update procedures set armed_version = plan_version where id = ${id}`
    const { text } = await page()
    expect(plain(text)).not.toContain('pas encore armé')
    expect(plain(text)).toContain('armé')
  })

  it('prints without scripts, and escapes what it was told', async () => {
    const { headers, text } = await page()
    expect(text).not.toContain('<script')
    expect(text).toContain('75-&lt;b&gt;1&lt;/b&gt;')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(text).not.toMatch(/Personne Exemple|Interprète Exemple/)
  })

  it('has no other format', async () => {
    const { status, json } = await get({ headers: { accept: 'application/pdf' } })
    expect([status, json.code]).toEqual([406, 'unacceptable'])
  })

  it('tells a person in a browser what is wrong by a page', async () => {
    const answer = await api.ask('GET', `/v1/procedures/${NOBODYS}/clocks`, { headers: { accept: 'text/html,*/*;q=0.8' } })
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('Procédure inconnue')
  })

  it('refuses a naive time, an unknown procedure, another prefecture', async () => {
    expect((await get({}, '?at=2026-11-25T10:00')).json.code).toBe('naive-time')
    expect((await api.ask('GET', `/v1/procedures/${NOBODYS}/clocks`)).json.code).toBe('unknown-procedure')
    expect((await get({ as: stranger })).json.code).toBe('not-your-prefecture')
  })
})
