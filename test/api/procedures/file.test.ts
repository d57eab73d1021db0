import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planOf } from '../../../src/casework/plan.js'
import { plain } from '../../support/plain.js'
import { type Api, type Json, opened, placement, startApi } from '../harness.js'

const measure = {
  type: 'removal-measure',
  territory: 'FR-75',
  reference: '75-2026-0500',
  person: { name: 'Personne Exemple' },
  facts: [
    {
      type: 'removal-decision-signed',
      occurredOn: '2026-11-20',
      data: { kind: 'oqtf', legalGround: 'new-3', departurePeriodGranted: false },
    },
    {
      type: 'removal-decision-notified',
      occurredAt: '2026-11-21T10:00:00+01:00',
      data: { channel: 'voie-administrative', custodyAtNotification: 'free', remediesStated: true },
    },
  ],
}

describe('the procedures of one file, seen from each of them', () => {
  let api: Api
  let [m, w, d] = ['', '', '']
  let answer: Json
  beforeAll(async () => {
    api = await startApi()
    const first = await opened(api, measure)
    m = first.id
    w = first.linked[0].id
    api.clock.set('2026-11-24T10:01:00+01:00')
    answer = await opened(api, { ...placement(), reference: '75-2026-0501', person: undefined, fileId: first.fileId })
    d = answer.id
  })
  afterAll(() => api.close())
  const get = async (id: string): Promise<Json> => (await api.ask('GET', `/v1/procedures/${id}`)).json
  const bars = ({ bars: all }: Json) => all.map(({ clause, procedure, type }: Json) => [clause, procedure, type])
  const links = ({ linked }: Json) => linked.map(({ id, type, relations }: Json) => [id, type, relations])

  it('a bar of the window stands in the measure and in the detention, with where it comes from', async () => {
    const fromWindow = ['aw.no-removal', w, 'appeal-window']
    expect(bars(await get(m))).toEqual([['rm.no-removal', null, 'removal-measure'], fromWindow])
    expect(bars(await get(d))).toEqual([['rm.no-removal', m, 'removal-measure'], fromWindow])
    expect(bars(answer)).toEqual(bars(await get(d)))
    expect(bars(await get(w))).toEqual([['aw.no-removal', null, 'appeal-window']])
  })

  it('a link stands on both sides: opened and opened by, hears and heard by', async () => {
    expect(links(await get(m))).toEqual([
      [w, 'appeal-window', ['opened', 'hears']],
      [d, 'detention', ['heard-by']],
    ])
    expect(await get(w)).toMatchObject({ openedFrom: m, linked: [{ id: m, relations: ['opened-by', 'heard-by'] }, { id: d }] })
    expect(links(answer)).toEqual(links(await get(d)))
    expect(answer.linked[0]).toEqual({ id: m, type: 'removal-measure', stage: 'no-period', closed: false, relations: ['hears'] })
  })

  it('both are printed with the clocks, each with a way to the other procedure', async () => {
    const text = plain((await api.ask('GET', `/v1/procedures/${d}/clocks`, { headers: { accept: 'text/html' } })).text)
    expect(text).toContain('Interdictions en cours')
    expect(text).toContain('Pas d’éloignement avant la fin du délai de recours ni avant le jugement')
    expect(text).toContain('Interdit : Éloignement effectif')
    expect(text).toContain('Autres procédures du dossier')
    for (const id of [m, w]) expect(text).toContain(`/v1/procedures/${id}/clocks`)
  })

  it('the guard of each names the guards of the others, and no person', async () => {
    const ofMeasure = await planOf(api.deps, m)
    expect(ofMeasure.details).toContain(`| appeal-window | opened | procedure/${w} |`)
    expect(ofMeasure.details).toContain(`| detention | same file | procedure/${d} |`)
    expect((await planOf(api.deps, w)).details).toContain(`| removal-measure | opened by | procedure/${m} |`)
    expect(JSON.stringify(ofMeasure)).not.toMatch(/Exemple|75-2026-05/)
  })

  it('a procedure that joins the file gives the others a new plan, so that their guards name it', async () => {
    const versions = async () => Promise.all([m, w, d].map(async (id) => (await planOf(api.deps, id)).version))
    const before = await versions()
    const { fileId } = await get(m)
    await opened(api, { ...measure, type: 'single-limit', reference: '75-2026-0502', person: undefined, fileId, facts: [LIMIT] })
    const after = await versions()
    expect(after.map((version, index) => version > (before[index] ?? 0))).toEqual([true, true, true])
    expect((await planOf(api.deps, d)).details).toContain('| single-limit | same file | procedure/')
  })
})

const LIMIT = {
  type: 'limit-set',
  occurredAt: '2026-11-24T09:00:00+01:00',
  data: { owner: 'case-agent', endsAt: '2026-12-24', basis: 'décision' },
}
