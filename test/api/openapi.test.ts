import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApi, type Api } from './harness.js'

describe('GET /openapi.json', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(() => api.close())

  it('is OpenAPI 3.1, valid for an independent validator', async () => {
    const { status, json } = await api.ask('GET', '/openapi.json')
    expect(status).toBe(200)
    expect(json.openapi).toBe('3.1.0')
    const { valid, errors } = await new Validator().validate(json)
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })
})
