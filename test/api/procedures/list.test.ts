import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Json, opened, placement, startApi, stranger } from '../harness.js'

const placedAt = (instant: string, reference: string, more: readonly unknown[] = []) => ({
  ...placement(),
  reference,
  facts: [
    { type: 'detention-decided', occurredAt: '2026-11-22T08:00:00+01:00' },
    { type: 'placed-in-detention', occurredAt: instant },
    ...more,
  ],
})

describe('GET /v1/procedures', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
    await opened(api, placedAt('2026-11-23T12:00:00+01:00', 'second'))
    await opened(api, placedAt('2026-11-22T09:00:00+01:00', 'first'))
    await opened(api, placedAt('2026-11-22T09:00:00+01:00', 'free', [{ type: 'released', occurredAt: '2026-11-24T09:00:00+01:00' }]))
    api.clock.set('2026-11-24T10:01:00+01:00')
    await opened(api, { ...placedAt('2026-11-24T09:00:00+01:00', 'third'), place: 'CRA-LYON' })
  })
  afterAll(async () => {
    expect(api.untested('GET', '/v1/procedures')).toEqual([])
    await api.close()
  })
  const references = async (query: string) =>
    (await api.ask('GET', `/v1/procedures${query}`)).json.procedures.map(({ reference }: Json) => reference)

  it('lists who is held, by legal slack: reference, place, title with its article, until when, next duty and its owner', async () => {
    const { status, json } = await api.ask('GET', '/v1/procedures?held=true')
    expect(status).toBe(200)
    expect(json.procedures.map(({ reference }: Json) => reference)).toEqual(['first', 'second', 'third'])
    expect(json.procedures[0]).toMatchObject({
      place: 'CRA-PARIS-1',
      held: true,
      mustRelease: false,
      heldUntil: '2026-11-26T09:00:00+01:00',
      heldUntilLocal: 'jeudi 26 novembre 2026 à 9 h (Paris)',
      stageLabel: { fr: 'Rétention initiale' },
      title: { clause: 'initial-cap', basis: [{ code: 'CESEDA', article: 'L. 741-1' }] },
    })
    expect(json.procedures[0].nextDuty.owner).toBeTruthy()
  })

  it('filters and sorts', async () => {
    expect(await references('?held=false')).toEqual(['free'])
    expect(await references('?place=CRA-LYON')).toEqual(['third'])
    expect(await references('?reference=second&type=detention&stage=initial')).toEqual(['second'])
    expect((await references('?sort=opened'))[0]).toBe('third')
  })

  it.each(['slack', 'opened'])('pages by a cursor, sorted by %s: every procedure once', async (sort) => {
    const seen: string[] = []
    let cursor = ''
    for (let page = 0; page < 5; page += 1) {
      const { json } = await api.ask('GET', `/v1/procedures?sort=${sort}&limit=1${cursor}`)
      seen.push(...json.procedures.map(({ reference }: Json) => reference))
      if (json.nextCursor === null) break
      cursor = `&cursor=${json.nextCursor}`
    }
    expect([...seen].sort()).toEqual(['first', 'free', 'second', 'third'])
  })

  it('refuses a cursor that is not its own, and a filter that it does not know', async () => {
    expect((await api.ask('GET', '/v1/procedures?cursor=abc')).json.errors).toMatchObject([{ pointer: '/cursor', in: 'query' }])
    expect((await api.ask('GET', '/v1/procedures?held=maybe')).json.code).toBe('invalid-body')
    expect((await api.ask('GET', '/v1/procedures?name=x')).status).toBe(400)
  })

  it('shows another prefecture nothing', async () => {
    expect((await api.ask('GET', '/v1/procedures', { as: stranger })).json.procedures).toEqual([])
  })

  it('puts first who must be released: held without a title', async () => {
    api.clock.set('2026-11-27T13:00:00+01:00')
    const { json: all } = await api.ask('GET', '/v1/procedures?reference=second')
    const fact = { type: 'diligence-done', occurredAt: '2026-11-27T12:59:00+01:00', data: {} }
    const recorded = await api.ask('POST', `/v1/procedures/${all.procedures[0].id}/facts`, { body: fact })
    expect(recorded.status, recorded.text).toBe(201)
    const { json } = await api.ask('GET', '/v1/procedures?held=true&limit=1')
    expect(json.procedures[0]).toMatchObject({ reference: 'second', mustRelease: true, title: null })
    expect(json.procedures[0].stageLabel).toEqual({
      fr: 'Plus de titre de rétention : remise en liberté due',
      en: 'No title of detention any more: release is due',
    })
  })
})
