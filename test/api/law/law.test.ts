import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Json, startApi } from '../harness.js'

describe('the law and the definitions as data', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(async () => {
    for (const path of ['/v1/law/rules/{id}', '/v1/procedure-types', '/v1/procedure-types/{type}'])
      expect([path, api.untested('GET', path)]).toEqual([path, []])
    await api.close()
  })
  const get = (url: string) => api.ask('GET', url, { as: null })

  it('GET /v1/law/rules: every rule, each figure with its interval, its articles and its confidence', async () => {
    const { status, json } = await get('/v1/law/rules')
    expect(status).toBe(200)
    expect(json.rules).toHaveLength(api.deps.law.size)
    for (const { versions } of json.rules as Json[])
      for (const { from, basis, confidence } of versions)
        expect([from !== '', basis.length > 0, confidence !== '']).toEqual([true, true, true])
  })

  it('GET /v1/law/rules/{id}: one rule, version by version', async () => {
    const { json } = await get('/v1/law/rules/initial-detention')
    expect(json.versions[0]).toMatchObject({
      from: '2016-11-01',
      until: '2024-07-15',
      firm: [{ unit: 'hours', n: 48 }],
      confidence: 'sure',
    })
    const unknown = await get('/v1/law/rules/x')
    expect([unknown.status, unknown.json.code]).toEqual([404, 'unknown-rule'])
    expect((await get(`/v1/law/rules/${'x'.repeat(501)}`)).json.code).toBe('not-found')
  })

  it('GET /v1/procedure-types: what can be opened', async () => {
    const { status, json } = await get('/v1/procedure-types')
    expect(status).toBe(200)
    expect(json.types.map(({ type }: Json) => type)).toEqual([...api.deps.definitions.keys()])
  })

  it('GET /v1/procedure-types/{type}: every type, as declared, with rules that the library has', async () => {
    for (const type of api.deps.definitions.keys()) {
      const { status, json } = await get(`/v1/procedure-types/${type}`)
      expect([type, status]).toEqual([type, 200])
      const known = new Set(json.rules.map(({ id }: Json) => id))
      expect(json.clauses.flatMap(({ rules }: Json) => rules).filter((id: string) => !known.has(id))).toEqual([])
    }
  })

  it('GET /v1/procedure-types/{type}: facts with closed schemas, stages with a diagram, clauses, their rules', async () => {
    const { status, json } = await get('/v1/procedure-types/detention')
    expect(status).toBe(200)
    const petition = json.facts.find(({ type }: Json) => type === 'extension-petition-filed')
    expect(petition.data).toMatchObject({ type: 'object', required: ['rank'], additionalProperties: false })
    expect(json.stages.diagram).toContain('stateDiagram-v2')
    const clause = json.clauses.find(({ id }: Json) => id === 'petition-1')
    expect(clause).toMatchObject({ kind: 'duty', owner: 'case-agent', starts: [{ fact: 'placed-in-detention' }] })
    expect(clause.notices).toContainEqual({ at: '6h', role: 'duty-officer', template: 'petition-warning' })
    expect(clause.notices).toContainEqual({ at: 'lapse', role: 'sub-prefect', template: 'duty-lapsed' })
  })

  it('GET /v1/procedure-types/{type}: of an unknown type, says which are known', async () => {
    const { status, json } = await get('/v1/procedure-types/x')
    expect([status, json.code]).toEqual([404, 'invalid-path'])
    expect(json.detail).toMatch(/« x » n’est pas un type de procédure\. Types connus : .*detention/)
    expect(json.errors).toMatchObject([{ pointer: '/type', in: 'path' }])
  })
})
