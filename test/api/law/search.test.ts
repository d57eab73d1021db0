import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Json, startApi } from '../harness.js'

describe('GET /v1/law/rules, looked through', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(async () => {
    expect(api.untested('GET', '/v1/law/rules')).toEqual([])
    await api.close()
  })
  const get = (query: Record<string, string>) => api.ask('GET', `/v1/law/rules?${new URLSearchParams(query)}`, { as: null })
  const ids = async (query: Record<string, string>): Promise<string[]> => (await get(query)).json.rules.map(({ id }: Json) => id)

  it('by an article, in the old numbering or in the new', async () => {
    expect(await ids({ article: 'L552-1' })).toContain('first-petition')
    expect(await ids({ article: 'L. 742-1' })).toContain('first-petition')
    expect(await ids({ article: 'L. 742-1' })).not.toContain('detention-max') // L. 742-10 and L. 742-4 are other articles
  })

  it('by an article of one code', async () => {
    const everywhere = await ids({ article: 'R421-1' })
    const justice = await ids({ article: 'R421-1', code: 'cja' })
    expect(justice.length).toBeGreaterThan(0)
    expect(everywhere).toEqual(expect.arrayContaining(justice))
    expect(await ids({ article: 'CJA R. 421-1' })).toEqual(justice)
  })

  it('by words of the label or the id, without accents or case', async () => {
    expect(await ids({ text: 'duree initiale RETENTION' })).toContain('initial-detention')
    expect(await ids({ text: 'initial detention' })).toContain('initial-detention')
  })

  it('by procedure and kind, as the definitions and the rules say', async () => {
    const { json } = await get({ procedure: 'detention', kind: 'liberty-cap' })
    expect(json.rules.map(({ id }: Json) => id)).toContain('initial-detention')
    for (const { procedures, kinds } of json.rules) {
      expect(procedures).toContain('detention')
      expect(kinds).toContain('liberty-cap')
    }
    expect(await ids({ procedure: 'no-such-procedure' })).toEqual([])
  })

  it('by the day on which a version is in force, in a territory', async () => {
    expect(await ids({ inForceOn: '2016-10-31', text: 'initial-detention' })).toEqual([])
    expect(await ids({ inForceOn: '2016-11-01', text: 'initial-detention' })).toContain('initial-detention')
    expect(await ids({ text: 'vlsts-6-student', inForceOn: '2021-04-30' })).toEqual(['vlsts-6-student'])
    expect(await ids({ text: 'vlsts-6-student', inForceOn: '2021-05-01' })).toEqual([])
    expect(await ids({ text: 'deemed-opinion', inForceOn: '2026-11-22', territory: 'FR-972' })).toEqual(['deemed-opinion'])
    expect(await ids({ text: 'deemed-opinion', inForceOn: '2026-11-22', territory: 'FR-973' })).toEqual([])
    expect(await ids({ article: 'L. 441-4', text: 'deemed-opinion' })).toEqual(['deemed-opinion'])
    expect(await ids({ text: 'mayotte-lra-standards', territory: 'FR-75' })).toEqual([])
    expect(await ids({ text: 'mayotte-lra-standards', territory: 'FR-976' })).toEqual(['mayotte-lra-standards'])
  })

  it('gives of each rule its kinds, its procedures and whether it is counted back', async () => {
    expect((await get({ text: 'visit-notice-cra' })).json.rules).toMatchObject([
      { kinds: ['notice'], procedures: ['detention-place-access'], countedBack: true },
    ])
    expect((await api.ask('GET', '/v1/law/rules/initial-detention', { as: null })).json).toMatchObject({
      kinds: ['liberty-cap'],
      procedures: expect.arrayContaining(['detention']),
      countedBack: false,
    })
  })

  it.each([
    [{ territory: 'XX' }, 422, 'unknown-territory'],
    [{ kind: 'delay' }, 400, 'invalid-body'],
    [{ inForceOn: '2026-02-30' }, 400, 'invalid-body'],
    [{ articles: 'L. 742-1' }, 400, 'invalid-body'],
  ])('refuses %o', async (query, status, code) => {
    const answer = await get(query as unknown as Record<string, string>)
    expect([answer.status, answer.json.code]).toEqual([status, code])
  })
})
