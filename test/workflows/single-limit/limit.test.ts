import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/definition/evaluate.js'
import { present } from '../../../src/definition/present.js'
import { law } from '../../../src/law/library.js'
import { definitions } from '../../../workflows/definitions.js'
import { fileOf, ms, type Told } from '../../support/file.js'

function limitOf(at: string, ...facts: readonly Told[]) {
  const { procedures } = present(evaluate(fileOf('single-limit', facts), { at: ms(at), law, definitions }))
  const [procedure] = procedures
  if (procedure === undefined) throw new Error('no procedure')
  return { ...procedure, limit: procedure.clocks[0] }
}
const set = (data: Record<string, unknown>, at = '2026-01-07T10:15+01:00'): Told => ['limit-set', at, { owner: 'case-agent', ...data }]

describe('a stand-alone limit', () => {
  it('runs by any rule of the library, under its label, its articles and its arithmetic', () => {
    const { limit, stage, alarms } = limitOf('2026-01-08T10:00+01:00', set({ rule: 'initial-detention' }))
    expect(stage).toBe('running')
    expect(limit).toMatchObject({
      clause: 'limit',
      kind: 'duty',
      owner: 'case-agent',
      label: { fr: 'Durée initiale de la rétention' },
      state: 'running',
      firmAt: '2026-01-11T10:15:00+01:00',
      basis: [{ code: 'CESEDA', article: 'L. 741-1' }],
    })
    expect(alarms.map(({ id }) => id)).toEqual(['limit#1@warning-24h', 'limit#1@lapse'])
  })

  it('runs from the date that the fact gives, and takes what was granted', () => {
    const data = { rule: 'detention-extension-1', from: '2026-01-11', granted: 15 }
    expect(limitOf('2026-01-12T10:00+01:00', set(data)).limit?.firmAt).toBe('2026-01-27T00:00:00+01:00')
  })

  it('has no date in a territory that does not have the rule, and says by which article', () => {
    const file = fileOf('single-limit', [set({ rule: 'deemed-opinion' })], 'FR-973')
    const [clock] = present(evaluate(file, { at: ms('2026-01-08T10:00+01:00'), law, definitions })).procedures[0]?.clocks ?? []
    expect(clock?.lapsesAt).toBeNull()
    expect(clock?.reason?.fr).toMatch(/sans application dans ce territoire le 2026-01-07 \(CESEDA L\. 441-4, 2°\)\.$/)
  })

  it('runs to the end that an authority fixed: an instant, or a whole day', () => {
    const { limit } = limitOf('2026-01-08T10:00+01:00', set({ endsAt: '2026-02-01T18:00:00+01:00' }))
    expect(limit?.lapsesAt).toBe('2026-02-01T18:00:00+01:00')
    expect(limit?.steps).toEqual([{ fr: 'Date dite par le fait « Délai fixé ».', en: 'A date told by the fact "Limit set".' }])
    expect(limitOf('2026-01-08T10:00+01:00', set({ endsAt: '2026-02-01' })).limit?.lapsesAt).toBe('2026-02-02T00:00:00+01:00')
  })

  it('a right lapses at the later of its two dates, a duty at the earlier', () => {
    const rule = 'asylum-claim-in-detention'
    const lapses = (kind: string) => limitOf('2026-01-08T10:00+01:00', set({ rule, kind })).limit
    const [duty, right] = [lapses('duty'), lapses('right')]
    expect([duty?.lapsesAt, right?.lapsesAt]).toEqual([duty?.firmAt, right?.lateAt])
    expect(duty?.lapsesAt).not.toBe(right?.lapsesAt)
  })

  it('tells its owner and the duty officer when it lapses with no act', () => {
    const { stage, notices } = limitOf('2026-02-02T00:00+01:00', set({ endsAt: '2026-02-01T18:00:00+01:00', owner: 'centre' }))
    expect(stage).toBe('over')
    expect(notices.filter(({ moment }) => moment === 'lapse').map(({ who, what }) => [who, what])).toEqual([
      ['centre', 'duty-lapsed'],
      ['duty-officer', 'duty-lapsed'],
    ])
  })

  it('is met in time, or lifted', () => {
    const fixed = set({ endsAt: '2026-02-01T18:00:00+01:00' })
    expect(limitOf('2026-03-01T00:00+01:00', fixed, ['limit-met', '2026-02-01T18:00+01:00'])).toMatchObject({
      stage: 'met',
      closed: true,
      limit: { state: 'met' },
    })
    expect(limitOf('2026-03-01T00:00+01:00', fixed, ['limit-lifted', '2026-01-20T10:00+01:00'])).toMatchObject({
      stage: 'lifted',
      limit: { state: 'stopped' },
    })
  })

  it('without a rule nor an end, no limit runs and the ground is given', () => {
    const { defects } = limitOf('2026-01-08T10:00+01:00', set({}))
    expect(defects.map(({ ground }) => ground)).toEqual(['limit-without-end'])
  })
})
