import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, type Json, startApi } from '../harness.js'

describe('POST /v1/law/rules/{id}/computations', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(async () => {
    expect(api.untested('POST', '/v1/law/rules/{id}/computations')).toEqual([])
    await api.close()
  })
  const post = (rule: string, body: Json) => api.ask('POST', `/v1/law/rules/${rule}/computations`, { body, as: null })

  it('counts a limit in hours, for anybody, with its articles, its arithmetic and its words', async () => {
    const { status, json } = await post('initial-detention', { from: '2026-11-22T09:12:00+01:00', territory: 'FR-75' })
    expect(status).toBe(200)
    expect(json).toMatchObject({
      governedOn: '2026-11-22',
      firmAt: '2026-11-26T09:12:00+01:00',
      lateAt: '2026-11-26T09:12:00+01:00',
      firmDay: null,
      doubt: null,
      confidence: 'likely',
      local: { fr: 'jeudi 26 novembre 2026 à 9 h 12 (Paris)', en: 'Thursday 26 November 2026 at 09:12 (Paris)' },
      basis: [{ code: 'CESEDA', article: 'L. 741-1', until: null }],
    })
    expect(json.steps).toContainEqual({ fr: '+ 96 heures, de minute à minute', en: '+ 96 hours, from minute to minute' })
  })

  it('gives the alternative date and its reason where the law is read in two ways', async () => {
    const { json } = await post('window-oqtf-30-days', { from: '2026-11-22', territory: 'FR-75' })
    expect(json).toMatchObject({ firmDay: '2026-12-22', lateDay: '2026-12-23', from: '2026-11-22' })
    expect(json.doubt.fr).toMatch(/^Délai franc/)
    expect(json.local.fr).toBe('mardi 22 décembre 2026 à 24 h ou mercredi 23 décembre 2026 à 24 h (Paris)')
  })

  it('reads an old start by the law of its day, or by the law of the day that governs', async () => {
    const from = '2024-07-15T09:00:00+02:00'
    expect((await post('initial-detention', { from, territory: 'FR-75', governedOn: '2024-07-14' })).json).toMatchObject({
      firmAt: '2024-07-17T09:00:00+02:00',
      version: { from: '2016-11-01', until: '2024-07-15', territories: null },
    })
    expect((await post('initial-detention', { from, territory: 'FR-75' })).json.version.from).toBe('2024-07-15')
  })

  it.each([
    ['an unknown rule', 'x', {}, 404, 'unknown-rule', 'x'],
    ['an unknown territory', 'initial-detention', { territory: 'DE-BE' }, 422, 'unknown-territory', 'DE-BE'],
    [
      'a day before the encoded law',
      'initial-detention',
      { from: '2016-10-31' },
      422,
      'law-not-encoded',
      'depuis le mardi 1er novembre 2016',
    ],
    ['a day after the last version', 'vlsts-6-student', { from: '2026-11-22' }, 422, 'law-not-encoded', 'au vendredi 30 avril 2021'],
    ['a rule that never stood there', 'mayotte-lra-standards', { territory: 'FR-75' }, 422, 'law-not-encoded', 'n’y a jamais cours'],
    ['a rule set aside there', 'deemed-opinion', { territory: 'FR-973' }, 422, 'not-applicable-there', 'CESEDA L. 441-4, 2°'],
    [
      'a governing day before the encoded law',
      'initial-detention',
      { governedOn: '2016-10-31' },
      422,
      'law-not-encoded',
      'mardi 1er novembre 2016',
    ],
    ['a naive time', 'initial-detention', { from: '2026-11-22T09:12' }, 400, 'naive-time', '2026-11-22T09:12'],
    ['nonsense for a start', 'initial-detention', { from: '2026-02-30' }, 400, 'invalid-body', 'errors'],
    ['a start of another age', 'initial-detention', { from: '1789-07-14' }, 400, 'invalid-body', 'errors'],
    ['a length granted backwards', 'visit-notice-cra', { granted: 3 }, 400, 'invalid-body', 'errors'],
    ['an unknown field', 'initial-detention', { at: '2026-11-22' }, 400, 'invalid-body', 'errors'],
  ])('refuses %s', async (_what, rule, change, status, code, said) => {
    const { status: answered, json } = await post(rule, { from: '2026-11-22T09:12:00+01:00', territory: 'FR-75', ...change })
    expect([answered, json.code]).toEqual([status, code])
    expect(json.detail).toContain(said)
  })

  it('cites the articles by which a rule has no application in a territory', async () => {
    const { json } = await post('window-border-asylum', { from: '2026-11-22T09:12:00+01:00', territory: 'FR-971' })
    expect(json.basis).toContainEqual({ code: 'CESEDA', article: 'L. 931-2' })
    expect(json.errors).toMatchObject([{ pointer: '/territory' }])
  })

  it('says the first and the last day encoded', async () => {
    const { json } = await post('vlsts-6-student', { from: '2026-11-22', territory: 'FR-75' })
    expect([json.earliest, json.latest]).toEqual(['2019-03-01', '2021-04-30'])
    const early = await post('initial-detention', { from: '2016-10-31', territory: 'FR-75' })
    expect([early.json.earliest, early.json.latest]).toEqual(['2016-11-01', null])
    const never = await post('mayotte-lra-standards', { from: '2026-11-22', territory: 'FR-75' })
    expect(never.json.earliest).toBeNull()
  })

  it.each([
    ['/territory', 'initial-detention', { territory: 'DE-BE' }],
    ['/territory', 'mayotte-lra-standards', {}],
    ['/from', 'initial-detention', { from: '2016-10-31' }],
    ['/governedOn', 'initial-detention', { governedOn: '2016-10-31' }],
    ['/from', 'initial-detention', { from: '2026-11-22T09:12' }],
    ['/granted', 'visit-notice-cra', { granted: 3 }],
  ])('names the field that is wrong: %s', async (pointer, rule, change) => {
    const { json } = await post(rule, { from: '2026-11-22T09:12:00+01:00', territory: 'FR-75', ...change })
    expect(json.errors).toMatchObject([{ pointer, in: 'body' }])
  })

  it('gives the ready instants of a naive time, on the clock of the territory: two when the clocks go back', async () => {
    const naive = async (from: string, territory: string) => (await post('initial-detention', { from, territory })).json.instants
    expect(await naive('2026-11-22T09:12', 'FR-974')).toEqual(['2026-11-22T09:12:00+04:00'])
    expect(await naive('2026-10-25T02:30', 'FR-75')).toEqual(['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'])
    expect(await naive('2026-03-29T02:30', 'FR-75')).toEqual(['2026-03-29T01:59:00+01:00', '2026-03-29T03:00:00+02:00'])
  })
})
