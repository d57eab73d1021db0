import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/definition/evaluate.js'
import { law } from '../../src/law/library.js'
import { definitions } from '../../workflows/definitions.js'
import { clockOf, fileOf, iso, ms, procedureOf, type Told } from '../support/file.js'

/** A file whose house arrest opened its own window of appeal. */
function file(facts: readonly Told[]) {
  const input = fileOf({ h: 'house-arrest', w: 'appeal-window', d: 'detention' }, facts)
  return {
    ...input,
    procedures: input.procedures.map((one) => (one.id === 'w' ? { ...one, openedBy: { procedure: 'h', cause: 'f2' } } : one)),
  }
}
const assigned: readonly Told[] = [
  ['house-arrest-signed', '2025-01-06', { form: 'dublin' }],
  ['house-arrest-notified', '2025-01-06T11:00+01:00', { channel: 'voie-administrative', remediesStated: true, rightsFormGiven: true }],
]
const at = (facts: readonly Told[], when: string) => evaluate(file(facts), { at: ms(when), law, definitions })

describe('house arrest in its file', () => {
  it('its window of appeal stands by itself: seven days', () => {
    const evaluation = at(assigned, '2025-01-07T10:00+01:00')
    expect(procedureOf(evaluation, 'w').stage).toBe('open')
    const window = procedureOf(evaluation, 'w').clocks.find(({ kind }) => kind === 'right')
    expect([iso(window?.firmAt ?? null), iso(window?.lateAt ?? null)]).toEqual(['2025-01-14T00:00+01:00', '2025-01-15T00:00+01:00'])
  })

  it('a placement in detention ends it', () => {
    const placed: readonly Told[] = [
      ['detention-decided', '2025-01-20T09:00+01:00', {}, { procedure: 'd' }],
      ['placed-in-detention', '2025-01-20T09:30+01:00', {}, { procedure: 'd' }],
    ]
    const evaluation = at([...assigned, ...placed], '2025-01-20T10:00+01:00')
    expect([procedureOf(evaluation, 'h').stage, clockOf(evaluation, 'ha.dublin', 1, 'h').state]).toEqual(['ended', 'stopped'])
  })
})
