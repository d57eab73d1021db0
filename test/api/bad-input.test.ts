import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Json, NOBODYS, opened, placement, startApi } from './harness.js'

const night = '2026-10-25T02:30:00'
const notified = (occurredAt: string) => ({ type: 'placed-in-detention', occurredAt, data: {} })
const limit = (rule: string) => ({ type: 'limit-set', occurredAt: '2026-11-22T09:12:00+01:00', data: { rule, owner: 'case-agent' } })
const signedTomorrow = { type: 'removal-decision-signed', occurredOn: '2026-11-25', data: { kind: 'oqtf' } }
const opening = (...facts: unknown[]) => ({ ...placement(), facts })

describe('bad input has its clear problem, or its defect', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(() => api.close())
  const post = (body: unknown, headers: Record<string, string> = {}) => api.ask('POST', '/v1/procedures', { body, headers })

  it('naive time: the answer carries the ready instant', async () => {
    const { status, json } = await post(opening(notified('2026-11-22T09:12:00')))
    expect(status).toBe(400)
    expect(json).toMatchObject({
      type: '/problems/naive-time',
      code: 'naive-time',
      title: 'Heure sans décalage',
      instants: ['2026-11-22T09:12:00+01:00'],
      errors: [{ pointer: '/facts/0/occurredAt', in: 'body', fr: 'Heure sans décalage : envoyer 2026-11-22T09:12:00+01:00.' }],
    })
    expect(json.detail).toContain('« 2026-11-22T09:12:00 »')
  })

  it('naive time on the night the clocks go back: both instants', async () => {
    const { json } = await post(opening(notified(night)))
    expect(json.instants).toEqual(['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'])
  })

  it('naive time overseas: by the clock of the territory, of the procedure once it is open', async () => {
    expect((await post({ ...opening(notified(night)), territory: 'FR-974' })).json.instants).toEqual(['2026-10-25T02:30:00+04:00'])
    const { id } = await opened(api, { ...placement(), territory: 'FR-972', facts: [notified('2026-11-22T09:12:00-04:00')] })
    const { json } = await api.ask('POST', `/v1/procedures/${id}/facts`, { body: { type: 'released', occurredAt: '2026-11-23T09:12' } })
    expect(json.instants).toEqual(['2026-11-23T09:12:00-04:00'])
  })

  it('naive time within the data of a fact', async () => {
    const summons = { type: 'hearing-summoned', occurredAt: '2026-11-23T09:12:00+01:00', data: { hearingAt: '2026-11-25T14:00' } }
    const { json } = await post(opening(notified('2026-11-22T09:12:00+01:00'), summons))
    expect(json).toMatchObject({ code: 'naive-time', instants: ['2026-11-25T14:00:00+01:00'] })
    expect(json.errors).toMatchObject([{ pointer: '/facts/1/data/hearingAt' }])
  })

  it('a fact more than 15 minutes in the future: both times as they are read on the spot', async () => {
    const late = opening(notified('2026-11-24T10:16:00+01:00'))
    const { status, json } = await post(late)
    expect([status, json.code]).toEqual([422, 'fact-in-the-future'])
    expect(json.detail).toBe(
      'Le fait est daté du mardi 24 novembre 2026 à 10 h 16 (Paris), plus de 15 minutes après l’heure du serveur : mardi 24 novembre 2026 à 10 h (Paris).',
    )
    expect((await post(late, { 'accept-language': 'en' })).json.detail).toContain('Tuesday 24 November 2026 at 10:16 (Paris)')
    expect((await post({ ...opening(signedTomorrow), type: 'removal-measure' })).json.detail).toContain(
      'daté du mercredi 25 novembre 2026, plus',
    )
    expect((await post(opening(notified('2026-11-24T10:15:00+01:00')))).status).toBe(201)
  })

  it('a fact older than the law that is encoded', async () => {
    const { status, json } = await post(opening(notified('2012-11-22T09:12:00+01:00')))
    expect([status, json.code]).toEqual([422, 'law-not-encoded'])
    expect(json.detail).toContain('mardi 1er novembre 2016')
  })

  describe('a rule that a fact names, and that gives no limit there', () => {
    const opened = (territory: string, data: Json) =>
      post({ ...opening({ ...limit('deemed-opinion'), data: { owner: 'case-agent', ...data } }), type: 'single-limit', territory })

    it.each([
      [
        'set aside in the territory',
        'FR-973',
        { rule: 'deemed-opinion' },
        'not-applicable-there',
        '/facts/0/data/rule',
        'CESEDA L. 441-4, 2°',
      ],
      ['over since', 'FR-75', { rule: 'vlsts-6-student' }, 'law-not-encoded', '/facts/0/occurredAt', '2021'],
      [
        'from before the encoded law',
        'FR-75',
        { rule: 'initial-detention', from: '2010-01-01' },
        'law-not-encoded',
        '/facts/0/data/from',
        '2016',
      ],
    ])('%s', async (_what, territory, data, code, pointer, says) => {
      const { status, json } = await opened(territory, data)
      expect([status, json.code]).toEqual([422, code])
      expect(json.errors).toMatchObject([{ pointer, in: 'body' }])
      expect(json.detail).toContain(says)
    })

    it('stands by the start that the fact gives', async () => {
      expect((await opened('FR-75', { rule: 'vlsts-6-student', from: '2021-04-01' })).status).toBe(201)
      expect((await opened('FR-974', { rule: 'deemed-opinion' })).status).toBe(201)
    })
  })

  it('a fact before its precondition: recorded, with its defect', async () => {
    const { status, json } = await post(opening(notified('2026-11-22T09:12:00+01:00')))
    expect(status).toBe(201)
    expect(json.defects.map(({ factType }: Json) => factType)).toContain('placed-in-detention')
  })

  it('release with no order: accepted', async () => {
    const { id } = await opened(api)
    const { status } = await api.ask('POST', `/v1/procedures/${id}/facts`, {
      body: { type: 'released', occurredAt: '2026-11-23T09:12:00+01:00' },
    })
    expect(status).toBe(201)
  })

  it('unknown type, unknown fact, unknown territory: what is known is said', async () => {
    const type = await post({ ...placement(), type: 'retention' })
    expect(type.json).toMatchObject({ status: 422, code: 'unknown-procedure-type' })
    expect(type.json.detail).toContain('detention')
    const fact = await post(opening({ type: 'placement', occurredAt: '2026-11-22T09:12:00+01:00' }))
    expect(fact.json.detail).toContain('placed-in-detention')
    expect((await post({ ...placement(), territory: 'FR-99' })).json.code).toBe('unknown-territory')
    expect((await post(opening({ type: 'constructor', occurredAt: '2026-11-22T09:12:00+01:00' }))).json.code).toBe('unknown-fact-type')
  })

  it.each([
    ['/type', { type: 'retention' }],
    ['/territory', { territory: 'FR-99' }],
    ['/fileId', { fileId: NOBODYS, person: undefined }],
    ['/person/personId', { person: { personId: NOBODYS } }],
    ['/facts/0/type', { facts: [{ type: 'placement', occurredAt: '2026-11-22T09:12:00+01:00' }] }],
    ['/facts/0/occurredAt', { facts: [notified('2026-11-24T10:16:00+01:00')] }],
    ['/facts/1/occurredAt', { facts: [notified('2026-11-22T09:12:00+01:00'), notified('2012-11-22T09:12:00+01:00')] }],
    ['/facts/0/occurredOn', { type: 'removal-measure', facts: [signedTomorrow] }],
    ['/facts/0/data/rule', { type: 'single-limit', facts: [limit('x')] }],
  ])('what is wrong is named by its place, and what to do is said: %s', async (pointer, change) => {
    const { json } = await post({ ...placement(), ...change })
    expect(json.errors).toMatchObject([{ pointer, in: 'body' }])
    expect(json.errors[0].fr).not.toBe(json.errors[0].en)
  })

  it('the same in an act, a fact and a correction', async () => {
    const { id, factIds } = await opened(api)
    const limited = await opened(api, { ...placement(), type: 'single-limit', facts: [limit('silence-general')] })
    const pointers = async (path: string, body: unknown) =>
      (await api.ask('POST', `/v1/${path}`, { body })).json.errors.map((error: Json) => error.pointer)
    const future = notified('2026-11-24T10:16:00+01:00')
    const known = { procedureId: id, ...notified('2026-11-24T09:00:00+01:00') }
    expect(await pointers('acts', { facts: [known, { procedureId: id, ...future }] })).toEqual(['/facts/1/occurredAt'])
    expect(await pointers('acts', { facts: [known, { procedureId: limited.id, ...limit('x') }] })).toEqual(['/facts/1/data/rule'])
    expect(await pointers('acts', { facts: [known, { procedureId: NOBODYS, ...future }] })).toEqual(['/facts/1/procedureId'])
    expect(await pointers(`procedures/${id}/facts`, future)).toEqual(['/occurredAt'])
    expect(await pointers(`procedures/${id}/facts/${factIds[0]}/correction`, { ...future, type: 'detention-decided' })).toEqual([
      '/occurredAt',
    ])
    expect(await pointers(`procedures/${limited.id}/facts/${limited.factIds[0]}/correction`, limit('x'))).toEqual(['/data/rule'])
  })

  it('one megabyte', async () => {
    const { status, json } = await post({ ...placement(), reference: 'x'.repeat(1024 * 1024) })
    expect([status, json.code]).toEqual([413, 'body-too-large'])
    expect(json.detail).toContain('262144')
  })

  it.each([
    ['{"type": "detention",', 'La lecture s’arrête à la ligne 1, colonne 22.'],
    ['{\n  "type": "detention"\n  "facts": []\n}', 'La lecture s’arrête à la ligne 3, colonne 3.'],
    ['{"type": "detention"', 'La lecture s’arrête à la ligne 1, colonne 21.'],
    ['{"type": "deten', 'La lecture s’arrête à la ligne 1, colonne 16.'],
    ['type=detention', 'La lecture s’arrête dans « type=detention ».'],
    ['', 'Le corps est vide.'],
    ['{"__proto__": {"x": 1}}', 'Retirer le champ « __proto__ » ou « constructor ».'],
  ])('wrong JSON: %j', async (raw, said) => {
    const { status, json } = await api.ask('POST', '/v1/procedures', { raw })
    expect([status, json.code]).toEqual([400, 'invalid-json'])
    expect(json.errors).toMatchObject([{ pointer: '', in: 'body', fr: said }])
  })

  it('unknown fields, each named once', async () => {
    const { json } = await post({ ...opening({ ...notified('2026-11-22T09:12:00+01:00'), ocurredAt: 'x' }), nom: 'x' })
    expect(json.code).toBe('invalid-body')
    expect(json.errors.map(({ pointer }: Json) => pointer).sort()).toEqual(['/facts/0/ocurredAt', '/nom'])
  })

  it('text that no database can keep', async () => {
    const { status, json } = await post({ ...placement(), place: 'CRA\u0000' })
    expect([status, json.code]).toEqual([400, 'invalid-body'])
    const half = await post(opening({ ...notified('2026-11-22T09:12:00+01:00'), data: { languageUnderstood: '\ud800' } }))
    expect(half.json.errors).toMatchObject([{ pointer: '/facts/0/data/languageUnderstood' }])
  })

  it('speaks English to who prefers it, and bears the request’s id', async () => {
    const { json, headers } = await post({}, { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.5', 'x-request-id': 'demande-1' })
    expect(json.title).toBe('Malformed request')
    expect(json.requestId).toBe('demande-1')
    expect(headers['x-request-id']).toBe('demande-1')
    const odd = await post({}, { 'x-request-id': 'a b\tc' })
    expect(odd.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
  })

  it('an id that is none: what one looks like is said', async () => {
    const { status, json } = await api.ask('GET', '/v1/procedures/xyz')
    expect([status, json.code]).toEqual([404, 'invalid-path'])
    expect(json.detail).toContain('« xyz ». Attendu : un identifiant tel que 3fa85f64-')
    expect(json.errors).toMatchObject([{ pointer: '/id', in: 'path' }])
    const { id } = await opened(api)
    const correction = await api.ask('POST', `/v1/procedures/${id}/facts/xyz/correction`, { body: {} })
    expect(correction.json).toMatchObject({ code: 'invalid-path', errors: [{ pointer: '/factId', in: 'path' }] })
  })

  it.each([
    ['DELETE', '/v1/procedures/00000000-0000-4000-8000-000000000000', 'GET, HEAD'],
    ['PUT', '/v1/procedures?held=true', 'GET, HEAD, POST'],
    ['GET', '/v1/acts', 'POST'],
    ['POST', '/openapi.json', 'GET, HEAD'],
  ] as const)('%s %s: the methods that the address allows', async (method, url, allowed) => {
    const { statusCode, headers, json } = await api.app.inject({ method, url })
    expect([statusCode, headers.allow]).toEqual([405, allowed])
    const withBody = await api.app.inject({ method, url, headers: { 'content-type': 'application/json' } })
    expect(withBody.statusCode).toBe(405)
    expect(json()).toMatchObject({ code: 'method-not-allowed', detail: `Cette adresse n’admet pas ${method}, mais ${allowed}.` })
  })

  it('an address that leads nowhere', async () => {
    const { status, json } = await api.ask('GET', '/v1/nothing')
    expect([status, json.code]).toEqual([404, 'not-found'])
    expect((await api.ask('GET', '/v1/procedures/%zz')).status).toBe(404)
  })
})
