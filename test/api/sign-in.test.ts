import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseSignIn, demoAgent } from '../../src/api/plugins/sign-in.js'
import { type Api, opened, startApi } from './harness.js'

describe('sign-in', () => {
  it('refuses to start outside the embedded mode, unless the demonstration is asked for, and says what to do', () => {
    expect(() => chooseSignIn({ isEmbedded: false, demoSignIn: false })).toThrow('DEMO_SIGN_IN=true')
    expect(chooseSignIn({ isEmbedded: false, demoSignIn: true }).isDemo).toBe(true)
    expect(chooseSignIn({ isEmbedded: true, demoSignIn: false }).isDemo).toBe(true)
  })
})

describe('demonstration mode', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi({ signIn: chooseSignIn({ isEmbedded: true, demoSignIn: false }) })
  })
  afterAll(() => api.close())

  it('signs the demonstration agent in, who is written in the case file', async () => {
    const { id } = await opened(api)
    const { json } = await api.ask('GET', `/v1/procedures/${id}`)
    expect(json).toMatchObject({ prefecture: demoAgent.prefecture, openedBy: demoAgent.id })
  })

  it.each([
    ['GET', '/v1/procedures', 200],
    ['GET', '/v1/nothing', 404],
    ['GET', '/v1/procedures/%zz', 404],
    ['POST', '/v1/procedures', 400],
    ['GET', '/health/live', 200],
    ['GET', '/v1/law/rules', 200],
  ] as const)('says so on %s %s (%i), by a header and by a field', async (method, url, status) => {
    const answer = await api.ask(method, url, method === 'POST' ? { body: {} } : {})
    expect(answer.status).toBe(status)
    expect(answer.headers['echeancier-demo']).toBe('nobody-signed-in')
    expect(answer.json.demo).toContain('Mode démonstration')
  })

  it.each(['/', '/worklist', '/problems', '/problems/internal'])('says so on the page %s', async (url) => {
    const answer = await api.ask('GET', url, { headers: { accept: 'text/html' } })
    expect(answer.headers['echeancier-demo']).toBe('nobody-signed-in')
    expect(answer.text).toContain('Mode démonstration')
  })

  it('says so in /openapi.json, /metrics and /docs too', async () => {
    for (const url of ['/openapi.json', '/metrics', '/docs/'])
      expect((await api.ask('GET', url)).headers['echeancier-demo']).toBe('nobody-signed-in')
    for (const url of ['/openapi.json', '/docs/json']) {
      const { json } = await api.ask('GET', url)
      expect(json.info['x-demo']).toContain('Mode démonstration')
      expect(json.demo).toBeUndefined()
    }
  })
})

describe('any other sign-in', () => {
  it('says nothing of a demonstration', async () => {
    const api = await startApi()
    const { headers, json } = await api.ask('GET', '/v1/procedures')
    expect(headers['echeancier-demo']).toBeUndefined()
    expect(json.demo).toBeUndefined()
    await api.close()
  })
})
