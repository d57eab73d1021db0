import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../api/harness.js'
import { ran } from './harness.js'

const compute = (...more: readonly string[]) => ran('compute', 'initial-detention', ...more)
const PARIS = ['--territory', 'FR-75'] as const

describe('echeancier compute', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(() => api.close())

  it('prints the dates, the text in force and the arithmetic, in French', async () => {
    const { code, out, err } = await compute('--from', '2026-11-22T09:12:00+01:00', ...PARIS)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('jeudi 26 novembre 2026 à 9 h 12 (Paris)   2026-11-26T09:12:00+01:00')
    expect(out).toMatch(/Texte en vigueur le 2026-11-22 : CESEDA L\. 741-1/)
    expect(out).toContain('  + 96 heures, de minute à minute')
  })

  it('prints both dates and the reason, in English', async () => {
    const { code, out } = await ran('compute', 'window-oqtf-30-days', '--from', '2026-11-22', ...PARIS, '--lang', 'en')
    expect(code).toBe(0)
    expect(out).toContain('At the earliest: Tuesday 22 December 2026 at 24:00 (Paris)')
    expect(out).toContain('At the latest: Wednesday 23 December 2026 at 24:00 (Paris)')
    expect(out).toContain('Doubt: A clear limit')
  })

  it.each([
    ['initial-detention', { from: '2026-11-22T09:12:00+01:00', territory: 'FR-75' }],
    ['initial-detention', { from: '2024-07-15T09:12:00+02:00', territory: 'FR-976', governedOn: '2024-07-14' }],
    ['visit-notice-cra', { from: '2026-11-22', territory: 'FR-974' }],
    ['detention-extension-1', { from: '2026-11-22', territory: 'FR-75', granted: 20 }],
  ])('--json prints what the API answers: %s %o', async (rule, body) => {
    const options = Object.entries(body).flatMap(([name, value]) => [`--${name === 'governedOn' ? 'governed-on' : name}`, String(value)])
    const { code, out } = await ran('compute', rule, ...options, '--json')
    const { status, json } = await api.ask('POST', `/v1/law/rules/${rule}/computations`, { body, as: null })
    expect([code, status]).toEqual([0, 200])
    expect(JSON.parse(out)).toEqual(json)
  })

  it.each([
    ['no-such-rule', { from: '2026-11-22', territory: 'FR-75' }],
    ['initial-detention', { from: '2016-10-31', territory: 'FR-75' }],
    ['initial-detention', { from: '2026-11-22T09:12', territory: 'FR-75' }],
    ['initial-detention', { from: '2026-11-22', territory: 'Paris' }],
    ['deemed-opinion', { from: '2026-11-22', territory: 'FR-973' }],
  ])('--json prints the refusal that the API answers: %s %o', async (rule, body) => {
    const { from, territory } = body
    const { code, out, err } = await ran('compute', rule, '--from', from, '--territory', territory, '--json')
    const { json } = await api.ask('POST', `/v1/law/rules/${rule}/computations`, { body, as: null })
    expect([code, err]).toEqual([1, ''])
    const { instance, requestId, ...problem } = json
    expect([instance, requestId]).not.toContain(undefined)
    expect(JSON.parse(out)).toEqual(problem)
  })

  it('names an option as each language writes it', async () => {
    const options = ['--from', 'demain', ...PARIS]
    expect((await compute(...options)).err).toMatch(/^--from : Attendu/)
    expect((await compute(...options, '--lang', 'en')).err).toMatch(/^--from: Expected/)
  })

  it.each([
    [['--from', '2026-11-22T09:12', ...PARIS], '→ Écrire --from 2026-11-22T09:12:00+01:00'],
    [
      ['--from', '2026-03-29T02:30', ...PARIS],
      '→ Dernière minute avant le saut : --from 2026-03-29T01:59:00+01:00 ; première après : --from 2026-03-29T03:00:00+02:00',
    ],
    [['--from', '2016-10-31', ...PARIS], 'elle l’est depuis le mardi 1er novembre 2016'],
    [['--from', '2026-11-22', '--territory', 'Paris'], '→ Donner un code tel que FR-75'],
    [['--from', 'demain', ...PARIS], '--from : Attendu : un instant ISO 8601 avec décalage'],
  ])('refuses %o with what to do, and ends with 1', async (options, said) => {
    const { code, out, err } = await compute(...options)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(said)
  })

  it('names the rules close to one that does not exist', async () => {
    const { code, err } = await ran('compute', 'detention-initial', '--from', '2026-11-22', ...PARIS)
    expect(code).toBe(1)
    expect(err).toContain('initial-detention')
  })

  it.each([
    [['compute', '--from', '2026-11-22'], 'Nommer une règle'],
    [['compute', 'initial-detention', ...PARIS], 'Il manque --from'],
    [['compute', 'initial-detention', '--from', '2026-11-22'], 'Il manque --territory'],
    [['compute', 'initial-detention', '--form', '2026-11-22'], 'Option inconnue : --form'],
    [['compute', 'initial-detention', '--from', '2026-11-22', ...PARIS, '--governed-on', 'hier'], '--governed-on'],
    [['compute', 'initial-detention', '--from', '2026-11-22', ...PARIS, '--granted', '1.5'], '--granted'],
    [['compute', '--lang', 'de'], '--lang : fr ou en'],
    [['calculate'], 'Commande inconnue : calculate'],
    [[], 'npx echeancier compute'],
  ])('%o is wrongly called: 2', async (args, said) => {
    const { code, out, err } = await ran(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(said)
    expect(err).toContain('--help')
  })

  it.each([['--help'], ['compute', '--help'], ['rules', '-h'], ['conformance', '--help', '--lang', 'en']])(
    '%s %s explains',
    async (...args) => {
      const { code, out, err } = await ran(...args)
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain('npx echeancier')
    },
  )
})
