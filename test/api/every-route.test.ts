import { readFileSync } from 'node:fs'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROBLEMS } from '../../src/errors.js'
import { type Answered, type Api, type Ask, type Json, placement, startApi } from './harness.js'

type Route = { readonly method: 'GET' | 'POST'; readonly path: string; readonly url: string; readonly statuses: readonly number[] }

const id = '00000000-0000-4000-8000-000000000000'
const urlOf = (path: string) =>
  path
    .replace('{id}', path.includes('/law/') ? 'x' : id)
    .replace('{factId}', id)
    .replace('{type}', 'detention')
    .replace('{code}', 'internal')
const routesOf = ({ document }: Api): readonly Route[] =>
  Object.entries<Json>(document.paths).flatMap(([path, operations]) =>
    Object.entries<Json>(operations).map(([method, { responses }]) => ({
      method: method === 'get' ? ('GET' as const) : ('POST' as const),
      path,
      url: urlOf(path) + (path.endsWith('/acknowledgement') && method === 'get' ? '?token=x' : ''),
      statuses: Object.keys(responses).map(Number),
    })),
  )

describe('every route', () => {
  let api: Api
  let routes: readonly Route[]
  beforeAll(async () => {
    api = await startApi()
    routes = routesOf(api)
  })
  afterAll(() => api.close())
  const askAll = (status: number, ask: Ask): Promise<readonly (Route & { answer: Answered })[]> =>
    Promise.all(
      routes
        .filter(({ statuses }) => statuses.includes(status))
        .map(async (route) => ({ ...route, answer: await api.ask(route.method, route.url, ask) })),
    )

  it('is one of the routes of the design', () => {
    expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toMatchInlineSnapshot(`
      [
        "GET /",
        "GET /health/live",
        "GET /health/ready",
        "GET /problems",
        "GET /problems/{code}",
        "GET /v1/deadlines",
        "GET /v1/law/rules",
        "GET /v1/law/rules/{id}",
        "GET /v1/notices/{id}/acknowledgement",
        "GET /v1/procedure-types",
        "GET /v1/procedure-types/{type}",
        "GET /v1/procedures",
        "GET /v1/procedures/{id}",
        "GET /v1/procedures/{id}/chronicle",
        "GET /v1/procedures/{id}/clocks",
        "GET /v1/procedures/{id}/notices",
        "GET /v1/procedures/{id}/watch",
        "GET /v1/watches",
        "GET /worklist",
        "POST /v1/acts",
        "POST /v1/computations",
        "POST /v1/law/rules/{id}/computations",
        "POST /v1/notices/{id}/acknowledgement",
        "POST /v1/procedures",
        "POST /v1/procedures/{id}/facts",
        "POST /v1/procedures/{id}/facts/{factId}/correction",
        "POST /v1/procedures/{id}/facts/{factId}/retraction",
      ]
    `)
  })

  it('that needs an agent refuses nobody in particular: 401', async () => {
    for (const { method, path, url, statuses } of routes.filter((route) => route.statuses.includes(401))) {
      const { status, json } = await api.ask(method, url, { as: null, ...(method === 'POST' ? { body: {} } : {}) })
      expect([path, statuses.includes(401), status, json.code]).toEqual([path, true, 401, 'not-signed-in'])
    }
    expect(routes.filter(({ statuses }) => !statuses.includes(401)).map(({ path }) => path)).toMatchInlineSnapshot(`
      [
        "/",
        "/problems",
        "/problems/{code}",
        "/health/live",
        "/health/ready",
        "/v1/notices/{id}/acknowledgement",
        "/v1/computations",
        "/v1/law/rules",
        "/v1/law/rules/{id}",
        "/v1/law/rules/{id}/computations",
        "/v1/procedure-types",
        "/v1/procedure-types/{type}",
      ]
    `)
  })

  it('that reads a body refuses one that is too large: 413', async () => {
    const large = { body: { text: 'x'.repeat(300_000) } }
    const answers = await askAll(413, large)
    expect(answers.length).toBeGreaterThan(5)
    for (const { path, answer } of answers) expect([path, answer.status, answer.json.code]).toEqual([path, 413, 'body-too-large'])
  })

  it.each(['text/csv', 'text/plain'])('that reads a body reads JSON, no %s: 415', async (type) => {
    const answers = await askAll(415, { raw: 'a,b', headers: { 'content-type': type } })
    expect(answers.length).toBeGreaterThan(5)
    for (const { path, answer } of answers) expect([path, answer.status, answer.json.code]).toEqual([path, 415, 'unsupported-media-type'])
  })

  it('bears the security headers and forbids caching', async () => {
    for (const { method, url } of routes) {
      const { headers } = await api.ask(method, url)
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' })
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['cache-control']).toBe('no-store')
    }
  })

  it('is described: an id, a summary, a tag that exists', () => {
    const tags = new Set(api.document.tags.map(({ name }: Json) => name))
    const ids = new Set<string>()
    for (const operation of Object.values<Json>(api.document.paths).flatMap((path) => Object.values<Json>(path))) {
      expect(operation.summary).toBeTruthy()
      expect(operation.tags.every((tag: string) => tags.has(tag))).toBe(true)
      ids.add(operation.operationId)
    }
    expect(ids.size).toBe(routes.length)
  })

  it('answers codes that are documented, and every code is answered by some route or says why', () => {
    const declared = new Set(
      [...JSON.stringify(api.document.paths).matchAll(/`([a-z]+(?:-[a-z]+)+|internal|unacceptable)`/g)].map(([, code]) => code),
    )
    // No route answers for a method that it has not.
    expect(Object.keys(PROBLEMS).filter((code) => !declared.has(code))).toEqual(['method-not-allowed'])
    expect([...declared].filter((code) => !Object.hasOwn(PROBLEMS, code ?? ''))).toEqual([])
    expect(readFileSync('docs/problems.md', 'utf8')).toContain('## `naive-time`')
  })
})

describe('a fault of the database', () => {
  let api: Api
  const logged: string[] = []
  beforeAll(async () => {
    api = await startApi({ logger: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }) })
  })
  afterAll(() => api.close())
  const onDatabase = () =>
    routesOf(api).filter(({ statuses, path }) => statuses.includes(503) && !path.startsWith('/health') && path !== '/v1/watches')
  const facts = [{ procedureId: id, type: 'released', occurredAt: '2026-11-23T09:12:00+01:00' }]
  const bodies: Readonly<Record<string, unknown>> = { '/v1/procedures': placement(), '/v1/acts': { facts } }
  const ask = ({ method, url, path }: Route) => api.ask(method, url, method === 'POST' ? { body: bodies[path] ?? {} } : {})

  it('is answered 500 without its words, and logged without its values', async () => {
    api.fail(Object.assign(new Error('Key (name)=(Personne Exemple) exists'), { name: 'PostgresError', code: '23505' }))
    const routes = onDatabase()
    expect(routes.length).toBeGreaterThan(14)
    for (const route of routes) {
      const { status, json, text } = await ask(route)
      expect([route.path, status, json?.code]).toEqual([route.path, 500, 'internal'])
      expect(text).not.toContain('Personne')
    }
    expect(logged.join('')).toContain('23505')
    expect(logged.join('')).not.toContain('Personne')
    expect(logged.join('')).not.toContain('token=')
  })

  it('that is away is answered 503, and the metrics say so', async () => {
    api.fail(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }))
    for (const route of onDatabase()) {
      const { status, json } = await ask(route)
      expect([route.path, status, json?.code]).toEqual([route.path, 503, 'not-ready'])
    }
    expect((await api.ask('GET', '/metrics')).text).toContain('echeancier_database_up 0')
    api.fail(null)
    expect((await api.ask('GET', '/metrics')).text).toContain('echeancier_database_up 1')
  })
})
