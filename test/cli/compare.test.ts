import { describe, expect, it } from 'vitest'
import { differences } from '../../src/cli/conformance/compare.js'
import type { Fields } from '../../src/cli/conformance/vectors.js'

const basis = [{ code: 'CESEDA', article: 'L. 741-1' }]
const rule = {
  firmAt: '2026-11-26T09:12:00+01:00',
  lateAt: '2026-11-26T09:12:00+01:00',
  firmDay: null,
  ends: 'by',
  confidence: 'likely',
  basis,
}
const ofRule = (change: Fields, expected: Fields = rule) =>
  differences({ kind: 'rule', expected }, { status: 200, body: { ...rule, ...change } })

describe('an answer to a vector on a rule', () => {
  it('conforms where every field is the one expected, whatever it holds beside them', () => {
    expect(ofRule({ steps: [], basis: [{ ...basis[0], from: '2025-11-12' }] })).toEqual([])
  })

  it('may write an instant with another offset, not another minute', () => {
    expect(ofRule({ firmAt: '2026-11-26T08:12:00Z' })).toEqual([])
    expect(ofRule({ firmAt: '2026-11-26T09:13:00+01:00' })).toEqual([
      { field: 'firmAt', expected: '2026-11-26T09:12:00+01:00', answered: '2026-11-26T09:13:00+01:00' },
    ])
  })

  it('must bear an offset', () => {
    expect(ofRule({ firmAt: '2026-11-26T09:12:00' })).toHaveLength(1)
  })

  it('must give the articles, all and in their order', () => {
    expect(ofRule({ basis: [] })).toEqual([{ field: 'basis', expected: 'CESEDA L. 741-1', answered: '' }])
  })

  it('must be there', () => {
    const [difference] = differences({ kind: 'rule', expected: rule }, { status: 500, body: { code: 'internal' } })
    expect(difference).toEqual({ field: 'status', expected: 200, answered: '500 internal' })
    expect(differences({ kind: 'rule', expected: rule }, { status: 200, body: null }).length).toBeGreaterThan(3)
  })

  it('is a refusal where no law is encoded, with the first day that is', () => {
    const expected = { refused: 'law-not-encoded', earliest: '2016-11-01' }
    const refused = (status: number, body: Fields) => differences({ kind: 'rule', expected }, { status, body }).map(({ field }) => field)
    expect(refused(422, { code: 'law-not-encoded', earliest: '2016-11-01' })).toEqual([])
    expect(refused(422, { code: 'law-not-encoded', earliest: null })).toEqual(['earliest'])
    expect(refused(200, rule)).toEqual(['status', 'code', 'earliest'])
  })
})

describe('an answer to a vector on procedures', () => {
  const clock = { clause: 'initial-cap', n: 1, state: 'running', firmAt: '2026-11-26T09:12:00+01:00', basis }
  const body = { procedures: [{ id: 'd', stage: 'initial', clocks: [clock, { clause: 'bar', n: 1 }], defects: [{ ground: 'late' }] }] }
  const of = (expected: Fields) =>
    differences({ kind: 'procedure', expected: { procedures: [{ id: 'd', ...expected }] } }, { status: 200, body }).map(
      ({ field }) => field,
    )

  it('conforms where it holds the stage, the clocks with their articles, and the defects', () => {
    const clocks = [{ clause: 'initial-cap', n: 1, firmAt: '2026-11-26T08:12:00Z', articles: ['CESEDA L. 741-1'] }]
    expect(of({ stage: 'initial', clocks, without: ['petition-2'], defects: ['late'] })).toEqual([])
  })

  it('differs field by field', () => {
    expect(of({ stage: 'ended' })).toEqual(['d.stage'])
    expect(of({ clocks: [{ clause: 'initial-cap', state: 'met', articles: ['CESEDA L. 742-1'] }] })).toEqual([
      'd.initial-cap.state',
      'd.initial-cap.basis',
    ])
    expect(of({ clocks: [{ clause: 'initial-cap', n: 2, state: 'met' }] })).toEqual(['d.initial-cap#2'])
    expect(of({ without: ['bar'] })).toEqual(['d.bar'])
    expect(of({ defects: [] })).toEqual(['d.defects'])
    expect(of({ defects: ['missing'] })).toEqual(['d.defects'])
    expect(of({ id: 'other' })).toEqual(['procedure other'])
  })
})
