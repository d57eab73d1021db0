import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../api/harness.js'
import { ran } from './harness.js'

describe('echeancier rules', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(() => api.close())

  it('finds by an article, and prints each rule with its last version', async () => {
    const { code, out } = await ran('rules', '--article', 'L552-1', '--procedure', 'detention')
    expect(code).toBe(0)
    expect(out).toContain('first-petition\n  Saisine du juge, première prolongation (obligation ; detention)')
    expect(out).toMatch(/2025-11-1\d → … {2}96 heures {2}CESEDA L\. 742-1, CESEDA R\. 742-1\n/)
    expect(out).toMatch(/\d+ règles?$/)
  })

  it('prints one rule with all its versions', async () => {
    const { code, out } = await ran('rules', 'initial-detention', '--lang', 'en')
    expect(code).toBe(0)
    expect(out).toMatch(/2016-11-01 → 2024-07-15 {2}48 hours/)
    expect(out).toContain('confidence: sure (primary text read)')
  })

  it('prints where a rule has no application, and by which article', async () => {
    expect((await ran('rules', 'deemed-opinion')).out).toContain('2021-05-01 → … [FR-973]  sans application  CESEDA L. 441-4, 2°')
  })

  it.each([
    [{ article: 'L. 742-1, al. 2' }, ['--article', 'L. 742-1, al. 2']],
    [
      { text: 'éloignement', inForceOn: '2020-01-01', territory: 'FR-974' },
      ['--text', 'eloignement', '--in-force-on', '2020-01-01', '--territory', 'FR-974'],
    ],
    [{ kind: 'notice', code: 'CESEDA' }, ['--kind', 'notice', '--code', 'ceseda']],
  ])('--json prints what the API answers: %o', async (query, options) => {
    const { json } = await api.ask('GET', `/v1/law/rules?${new URLSearchParams(query as unknown as Record<string, string>)}`, { as: null })
    expect(json.rules.length).toBeGreaterThan(0)
    expect(JSON.parse((await ran('rules', ...options, '--json')).out)).toEqual(json)
  })

  it('--json prints one rule as the API answers it', async () => {
    const { json } = await api.ask('GET', '/v1/law/rules/initial-detention', { as: null })
    expect(JSON.parse((await ran('rules', 'initial-detention', '--json')).out)).toEqual(json)
  })

  it('names the articles close to one that nothing cites', async () => {
    const { code, out, err } = await ran('rules', '--article', 'R552-1')
    expect([code, out]).toEqual([0, ''])
    expect(err).toMatch(/Aucune règle[^]*Articles proches : CESEDA L\. 552-1, CESEDA R\. 552-/)
  })

  it.each([
    [['rules', 'zzz'], 1, 'Chercher une règle'],
    [['rules', 'xyz-days'], 1, 'Chercher une règle'],
    [['rules', 'initial-detantion'], 1, 'Règles proches : initial-detention'],
    [['rules', '--kind', 'delay'], 2, '« delay » n’est pas une sorte de délai ; il y a : liberty-cap'],
    [['rules', '--territory', 'XX'], 1, 'FR-75'],
    [['rules', '--in-force-on', '2026-02-30'], 2, 'AAAA-MM-JJ'],
    [['rules', 'a', 'b'], 2, 'une seule'],
  ])('%o ends with %i', async (args, expected, said) => {
    const { code, err } = await ran(...args)
    expect(code).toBe(expected)
    expect(err).toContain(said)
  })
})
