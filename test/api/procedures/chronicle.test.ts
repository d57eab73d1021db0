import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noticeRules } from '../../../src/notices/rules.js'
import { type Api, type Json, NOBODYS, opened, startApi, stranger } from '../harness.js'

describe('GET /v1/procedures/{id}/chronicle', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi({ notices: noticeRules })
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
    const told = json.rows.map((row: Json) => row.text.fr).join('\n')
    expect(told).toContain('Avis « Placement en rétention » à envoyer au parquet.')
    expect(told).not.toMatch(/[a-z]-[a-z]+-?[a-z]*(#|@| à | pour )|case-agent|prosecutor|petition-/)
  })

  it('says a defect by its sentence, found and withdrawn', async () => {
    const { id } = await opened(api)
    const petition = { type: 'extension-petition-filed', occurredAt: '2026-11-24T09:30:00+01:00', data: { rank: 1, reasoned: false } }
    const recorded = await api.ask('POST', `/v1/procedures/${id}/facts`, { body: petition })
    expect(recorded.status, recorded.text).toBe(201)
    const better = { ...petition, data: { rank: 1, reasoned: true } }
    const corrected = await api.ask('POST', `/v1/procedures/${id}/facts/${recorded.json.factIds[0]}/correction`, { body: better })
    expect(corrected.status, corrected.text).toBe(201)
    const { json } = await get(id)
    const told = json.rows.map((row: Json) => row.text.fr).join('\n')
    const [act, ground] = ['« Requête en prolongation (timbre du greffe) »', 'Condition non remplie : « La requête est motivée »']
    expect(told).toContain(`Vice relevé sur ${act} : ${ground} (CESEDA R. 743-2).`)
    expect(told).toContain(`Vice levé sur ${act}, daté du mardi 24 novembre 2026 à 9 h 30 (Paris) : ${ground}.`)
    expect(told).toContain(`il remplace le fait ${act}, daté du mardi 24 novembre 2026 à 9 h 30 (Paris).`)
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
