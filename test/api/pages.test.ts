import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plain } from '../support/plain.js'
import { type Api, opened, placement, startApi } from './harness.js'

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
    const text = plain((await get('/worklist')).text)
    expect(text).toContain('75-2026-0412')
    expect(text).toContain('CRA-PARIS-1')
    expect(text).toContain('CESEDA L. 741-1')
    expect(text).toContain('jeudi 26 novembre 2026 à 9 h 12 (Paris)')
    expect(text).toContain('l’agent chargé du dossier')
    expect(text).toContain(`/v1/procedures/${id}/clocks`)
    expect(text).not.toContain('Personne Exemple')
  })

  it('a clock that passed and was not reckoned again is said to have passed, on its page and in the worklist', async () => {
    const { id } = await opened(api, { ...placement(), reference: '75-2026-0499' })
    const page = async () => plain((await get(`/v1/procedures/${id}/clocks`)).text)
    expect(await page()).not.toMatch(/Dernier calcul<|depuis le dernier calcul/)
    api.clock.set('2026-11-26T09:12:00+01:00')
    const text = await page()
    expect(text).toMatch(/Situation au<\/dt>\s*<dd>jeudi 26 novembre 2026 à 9 h 12 \(Paris\)/)
    expect(text).toMatch(/Dernier calcul<\/dt>\s*<dd>mardi 24 novembre 2026 à 10 h \(Paris\)/)
    expect(text).toContain('<li>Durée initiale de la rétention : jeudi 26 novembre 2026 à 9 h 12 (Paris)</li>')
    expect(text).toContain('Durée initiale de la rétention <span class="state">terme passé depuis le dernier calcul</span>')
    expect(text).toContain('Ce terme est passé.')
    expect(plain((await get('/worklist')).text)).toContain('<strong>terme passé</strong>')
    api.clock.set('2026-11-24T10:00:00+01:00')
  })

  it('what was to be done at once and is not yet is not merely « en cours »', async () => {
    const { id } = await opened(api, { ...placement(), reference: '75-2026-0500' })
    const page = async () => plain((await get(`/v1/procedures/${id}/clocks`)).text)
    expect(await page()).toContain('Information du procureur <span class="state">en cours, seuil interne dépassé</span>')
    const body = { type: 'prosecutor-informed', occurredAt: '2026-11-24T09:59:00+01:00' }
    await api.ask('POST', `/v1/procedures/${id}/facts`, { body })
    expect(await page()).toContain('Information du procureur <span class="state">acte accompli</span>')
  })

  it('a page of clocks speaks French: no role, field, code or ISO day, and no defect that reads as if it held', async () => {
    const petition = {
      type: 'extension-petition-filed',
      occurredAt: '2026-11-23T09:00:00+01:00',
      data: { rank: 1, reasoned: false, signedBy: 'delegate', registerCopyDate: '2026-11-23' },
    }
    const { id } = await opened(api, { ...placement([petition]), reference: '75-2026-0498' })
    const text = plain((await get(`/v1/procedures/${id}/clocks`)).text)
    for (const words of [
      'rang : 1 · motivation : non · signature : délégataire · date de la copie du registre : lundi 23 novembre 2026',
      'l’agent chargé du dossier',
      'le lieu de rétention',
      'Paris (FR-75)',
      'Texte en vigueur le 22 novembre 2026',
      '<li>Requête en prolongation (timbre du greffe) : Condition non remplie : « La requête est motivée ».',
      'Condition non établie : « La copie du registre est jointe ».',
    ])
      expect(text).toContain(words)
    const shown = text.replace(/[^]*<body>/, '').replaceAll(/<[^>]*>/g, ' ')
    expect(shown).not.toMatch(/case-agent|judge-registry|duty-officer|registerCopy|signedBy|delegate|\d{4}-\d{2}-\d{2}|expiré|respecté/)
  })

  it('lines break where they may: spaces before « : », in an hour and in an article do not break', async () => {
    const { id } = await opened(api, { ...placement(), reference: 'DEMO-2026-001' })
    const { text } = await get(`/v1/procedures/${id}/clocks`)
    const body = text.replace(/[^]*<body>/, '').replaceAll(/<[^>]*>/g, '')
    expect(body).not.toMatch(/\d h \d|\d h\b|art\. |[LR]\. \d| [:;?!»](?!\p{L})|« /u)
    expect(text).toContain('<h1>Délais de la procédure <span class="nb">DEMO-2026-001</span></h1>')
  })

  it('every page but the first leads home, in the language of the page', async () => {
    const { id } = await opened(api, { ...placement(), reference: '75-2026-0497' })
    const urls = ['/worklist', '/problems', '/problems/naive-time', `/v1/procedures/${id}/clocks`, `/v1/procedures/${id}x/clocks`]
    for (const url of urls) expect([url, (await get(url)).text]).toEqual([url, expect.stringContaining('<a href="/">Accueil</a>')])
    expect((await get('/')).text).not.toContain('<nav')
    const headers = { accept: 'text/html', 'accept-language': 'en' }
    const { text } = await api.ask('GET', `/v1/procedures/${id}x/clocks`, { headers })
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('<a href="/">Home</a>')
    expect(text).not.toContain('Accueil')
  })

  it('on a telephone no table is wider than the page: each cell says its column', async () => {
    const { id } = await opened(api, { ...placement(), reference: '75-2026-0496' })
    for (const url of ['/worklist', '/problems', `/v1/procedures/${id}/clocks`]) {
      const { text } = await get(url)
      expect(text).toMatch(/@media screen and \(max-width: 40rem\)[^]*table, tbody, tr, td \{ display: block; \}/)
      const rows = [...text.matchAll(/<tr>\s*<td[^]*?<\/tr>/g)].map(([row]) =>
        [...row.matchAll(/<td([^>]*)>/g)].slice(1).map(([, more]) => more),
      )
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.flat().filter((more) => !/data-term="[^"]+"/.test(more ?? ''))).toEqual([])
    }
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
