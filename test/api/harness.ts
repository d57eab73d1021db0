import { randomBytes } from 'node:crypto'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { FormatsPlugin } from 'ajv-formats'
import ajvFormats from 'ajv-formats'
import { expect } from 'vitest'
import { definitions } from '../../workflows/definitions.js'
import { buildApp } from '../../src/api/app.js'
import type { ApiDeps, App } from '../../src/api/deps.js'
import type { Agent } from '../../src/casework/agent.js'
import { evaluatedWithOf } from '../../src/casework/version.js'
import { connect } from '../../src/db/client.js'
import { law } from '../../src/law/library.js'
import { freshDatabase } from '../support/database.js'

/** A request of a test. `as`: who asks; null: nobody. */
export type Ask = { body?: unknown; headers?: Record<string, string>; as?: Agent | null; raw?: string }

/** What came back; `json` is the parsed body where it is JSON. */
export type Answered = { status: number; headers: Record<string, unknown>; text: string; json: Json }

// A test reads what it asserts on; the shape was compared with the declared schema before.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any

/** The API on a database of its own, with a clock that the test moves; every answer is compared with its declared schema. */
export type Api = {
  readonly app: App
  readonly deps: ApiDeps
  readonly clock: { now: () => number; set: (iso: string) => void }
  readonly ask: (method: 'GET' | 'POST', url: string, ask?: Ask) => Promise<Answered>
  /** The statuses that a route declares and that no test of this file has seen; those of every route are tested in `every-route.test.ts`. */
  readonly untested: (method: string, path: string) => readonly number[]
  readonly document: Json
  /** Makes the database fail whatever it is asked; null: no more. */
  readonly fail: (fault: Error | null) => void
  readonly close: () => Promise<void>
}

export const agent: Agent = { id: 'agent-1', prefecture: '75', roles: ['case-agent', 'supervisor'] }
export const stranger: Agent = { id: 'agent-2', prefecture: '13', roles: ['case-agent'] }

/** A detention of the example, from the decision to the notification; `more` follows. */
export const placement = (more: readonly unknown[] = []) => ({
  type: 'detention',
  territory: 'FR-75',
  reference: '75-2026-0412',
  place: 'CRA-PARIS-1',
  person: { name: 'Personne Exemple', birthDate: '1990-01-01', nationality: 'XX', language: 'ar' },
  facts: [
    { type: 'detention-decided', occurredAt: '2026-11-22T08:40:00+01:00', data: {} },
    { type: 'placed-in-detention', occurredAt: '2026-11-22T09:12:00+01:00', data: {} },
    ...more,
  ],
})

/** Opens a procedure and returns its answer. */
export async function opened(api: Api, body: unknown = placement()): Promise<Json> {
  const { status, json } = await api.ask('POST', '/v1/procedures', { body })
  expect(status, JSON.stringify(json)).toBe(201)
  return json
}

/** An id that is nobody's. */
export const NOBODYS = '00000000-0000-4000-8000-000000000000'

/** The ways into the database beside the tagged template. */
const ENTRANCES: ReadonlySet<string | symbol> = new Set(['begin', 'unsafe', 'reserve'])

/** Builds the API of a test. */
export async function startApi(more: Partial<ApiDeps> = {}, at = '2026-11-24T10:00:00+01:00'): Promise<Api> {
  const database = await freshDatabase()
  const real = connect(database.url, { max: 4 })
  let fault: Error | null = null
  const orFail = <T>(work: () => T): T => {
    if (fault !== null) throw fault
    return work()
  }
  const sql = new Proxy(real.sql, {
    apply: (target, self, args) => orFail((): unknown => Reflect.apply(target, self, args)),
    get: (target, key) => (ENTRANCES.has(key) ? orFail((): unknown => Reflect.get(target, key)) : Reflect.get(target, key)),
  })
  const db = { ...real, sql }
  let now = Date.parse(at)
  const clock = { now: () => now, set: (iso: string) => void (now = Date.parse(iso)) }
  let asking: Agent | null = agent
  const deps: ApiDeps = {
    db,
    clock,
    law,
    definitions,
    masterKey: randomBytes(32),
    evaluatedWith: evaluatedWithOf(law, definitions),
    signIn: { isDemo: false, agentOf: () => asking },
    watch: { readWatch: async () => null, listWatches: async () => ({ watches: [], cursor: null }) },
    readiness: async () => [],
    links: {},
    software: 'Échéancier test',
    publicUrl: 'http://localhost:3000',
    ...more,
  }
  const app = await buildApp(deps)
  await app.ready()
  const document: Json = app.swagger()
  const contract = contractOf(document)
  return {
    app,
    deps,
    clock,
    untested: contract.untested,
    document,
    fail: (next) => void (fault = next),
    ask: async (method, url, { body, headers = {}, as = agent, raw } = {}) => {
      asking = as
      const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
      const type = payload === undefined ? {} : { 'content-type': 'application/json' }
      const response = await app.inject({ method, url, headers: { ...type, ...headers }, ...(payload === undefined ? {} : { payload }) })
      const isJson = String(response.headers['content-type']).includes('json')
      const answered = {
        status: response.statusCode,
        headers: response.headers,
        text: response.body,
        json: isJson ? response.json() : null,
      }
      contract.check(method, url, answered)
      return answered
    },
    close: async () => {
      await app.close()
      await db.close()
      await database.drop()
    },
  }
}

const ON_EVERY_ROUTE: readonly number[] = [401, 413, 415, 500, 503]

/** The contract of an OpenAPI document: which statuses a route declares, and whether an answer is one of them. */
function contractOf(document: Json) {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ;(ajvFormats as unknown as FormatsPlugin)(ajv)
  ajv.addSchema({ $id: 'doc', components: document.components })
  const compiled = new Map<string, ValidateFunction>()
  const compile = (key: string, schema: Json) => {
    const known = compiled.get(key)
    if (known !== undefined) return known
    const made = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('#/components/', 'doc#/components/')))
    compiled.set(key, made)
    return made
  }
  const seen = new Set<string>()
  const paths = Object.keys(document.paths).sort((a, b) => Number(a.includes('{')) - Number(b.includes('{')))
  const pathOf = (url: string) =>
    paths.find((path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`).test(url.split('?')[0] ?? ''))
  const check = (method: string, url: string, { status, headers, json }: Answered) => {
    const path = pathOf(url)
    const operation = path === undefined ? undefined : document.paths[path]?.[method.toLowerCase()]
    if (operation === undefined) return
    const declared = operation.responses[status]
    expect(declared, `${method} ${path} answers ${status}, which it does not declare`).toBeDefined()
    seen.add(`${method} ${path} ${status}`)
    const type = String(headers['content-type']).split(';')[0] ?? ''
    const schema = declared.content?.[type]?.schema
    expect(schema, `${method} ${path} ${status} as ${type} is not declared`).toBeDefined()
    if (json === null) return
    const validate = compile(`${method} ${path} ${status}`, schema)
    expect(validate(json) ? [] : validate.errors, `${method} ${path} ${status} is not as declared`).toEqual([])
  }
  const untested = (method: string, path: string) => {
    const declared = Object.keys(document.paths[path][method.toLowerCase()].responses).map(Number)
    return declared.filter((status) => !ON_EVERY_ROUTE.includes(status) && !seen.has(`${method} ${path} ${status}`))
  }
  return { check, untested }
}
