import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FormatsPlugin } from 'ajv-formats'
import ajvFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { componentsOf } from '../../src/api/openapi-components.js'
import { startApi, type Api, type Json } from './harness.js'

/** Every schema of a document that bears examples. */
function withExamples(value: Json): readonly Json[] {
  if (typeof value !== 'object' || value === null) return []
  const own = !Array.isArray(value) && Array.isArray(value.examples) ? [value] : []
  return [...own, ...Object.values(value).flatMap(withExamples)]
}

describe('GET /openapi.json', () => {
  let api: Api
  let document: Json
  beforeAll(async () => {
    api = await startApi()
    document = (await api.ask('GET', '/openapi.json')).json
  })
  afterAll(() => api.close())

  it('is OpenAPI 3.1, valid for an independent validator', async () => {
    expect(document.openapi).toBe('3.1.0')
    const { valid, errors } = await new Validator().validate(document)
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  it('names its schemas once, and says of every answer what it holds', () => {
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(['Clock', 'Problem', 'NewProcedure', 'Recorded']))
    for (const [path, operations] of Object.entries<Json>(document.paths))
      for (const operation of Object.values<Json>(operations))
        for (const [status, { description, content }] of Object.entries<Json>(operation.responses))
          expect([path, status, typeof description, Object.keys(content ?? {}).length > 0]).toEqual([path, status, 'string', true])
  })

  it('gives examples that follow their own schemas', () => {
    const ajv = new Ajv2020({ strict: false })
    ;(ajvFormats as unknown as FormatsPlugin)(ajv)
    const schemas = withExamples(document)
    expect(schemas.length).toBeGreaterThan(5)
    for (const { examples, ...schema } of schemas)
      for (const example of examples) expect([example, ajv.validate(schema, example)]).toEqual([example, true])
  })

  it('is what Swagger UI shows at /docs', async () => {
    expect((await api.ask('GET', '/docs/json')).json).toEqual(document)
    expect((await api.ask('GET', '/docs/')).text).toContain('swagger-ui')
  })
})

describe('named schemas', () => {
  const named = (name: string, more: object) => ({ type: 'object', 'x-component': name, ...more })

  it('become components, those within others too', () => {
    const inner = named('Inner', { properties: {} })
    const document = componentsOf({ paths: { a: named('Outer', { properties: { inner } }), b: inner } })
    expect(document).toEqual({
      paths: { a: { $ref: '#/components/schemas/Outer' }, b: { $ref: '#/components/schemas/Inner' } },
      components: {
        schemas: {
          Inner: { type: 'object', properties: {} },
          Outer: { type: 'object', properties: { inner: { $ref: '#/components/schemas/Inner' } } },
        },
      },
    })
  })

  it('refuse two meanings under one name', () => {
    expect(() => componentsOf({ a: named('Same', {}), b: named('Same', { minProperties: 1 }) })).toThrow(
      'Two different schemas are named Same',
    )
  })
})
