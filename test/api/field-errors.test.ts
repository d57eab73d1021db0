import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { beforeAll, describe, expect, it } from 'vitest'
import { fieldErrors, problemOf } from '../../src/api/field-errors.js'
import { registerFormats } from '../../src/api/schemas/formats.js'

const schema = Type.Object(
  {
    at: Type.String({ format: 'date-time' }),
    rank: Type.Optional(Type.Integer({ minimum: 1 })),
    basis: Type.Optional(Type.Union([Type.Literal('common'), Type.Literal('dublin')])),
    note: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    sentTo: Type.Optional(Type.Array(Type.Object({ party: Type.String() }, { additionalProperties: false }))),
  },
  { additionalProperties: false },
)

const faultsOf = (value: unknown) => {
  const errors = Compile(schema).Errors(value)
  return { errors, value, part: 'body' as const, prefix: '/facts/0/data', territoryAt: () => 'FR-75' }
}

describe('a faulty field', () => {
  beforeAll(registerFormats)

  it.each([
    [{}, '/facts/0/data/at', 'Required field missing'],
    [{ at: '2026-11-22T09:12:00Z', extra: 1 }, '/facts/0/data/extra', 'Unknown field'],
    [{ at: '2026-11-22T09:12:00Z', rank: 0 }, '/facts/0/data/rank', 'Expected: >= 1.'],
    [{ at: '2026-11-22T09:12:00Z', rank: 'x' }, '/facts/0/data/rank', 'Expected: an integer.'],
    [{ at: '2026-11-22T09:12:00Z', basis: 'x' }, '/facts/0/data/basis', 'Expected: one of common, dublin.'],
    [{ at: '2026-11-22T09:12:00Z', note: 1 }, '/facts/0/data/note', 'Expected: a string.'],
    [{ at: '2026-11-22T09:12:00Z', sentTo: [{ party: 'a' }, { partie: 'b' }] }, '/facts/0/data/sentTo/1/party', 'Required field missing'],
    [{ at: 'yesterday' }, '/facts/0/data/at', 'Expected: an ISO 8601 instant with an offset'],
    ['text', '/facts/0/data', 'Expected: an object.'],
  ])('%j is named at %s', (value, pointer, words) => {
    const found = fieldErrors(faultsOf(value)).find((error) => error.pointer === pointer)
    expect(found?.en).toContain(words)
    expect(found?.fr).toBeTruthy()
    expect(found?.in).toBe('body')
  })

  it('is named once, whatever the schema says of it', () => {
    const pointers = fieldErrors(faultsOf({ at: '2026-11-22T09:12:00Z', basis: 'x', extra: 1 })).map(({ pointer }) => pointer)
    expect(pointers.sort()).toEqual(['/facts/0/data/basis', '/facts/0/data/extra'])
  })

  it('lists all faults, not the first eight', () => {
    const sentTo = Array.from({ length: 30 }, () => ({ party: 1 }))
    expect(fieldErrors(faultsOf({ at: '2026-11-22T09:12:00Z', sentTo }))).toHaveLength(30)
  })
})

describe('a union of objects', () => {
  const closed = { additionalProperties: false }
  const person = Type.Union([
    Type.Object({ name: Type.String({ maxLength: 5 }) }, closed),
    Type.Object({ personId: Type.String({ format: 'uuid' }) }, closed),
  ])
  const said = (value: unknown) =>
    fieldErrors({ errors: Compile(person).Errors(value), value, part: 'body', territoryAt: () => 'FR-75' }).map(
      ({ pointer, en }) => `${pointer} ${en}`,
    )

  it('is read as the branch that fits best', () => {
    expect(said({ name: 'far too long' })).toEqual(['/name Too long: at most 5.'])
    expect(said({ personId: 'x' })).toEqual(['/personId Expected: an id such as 3fa85f64-5717-4562-b3fc-2c963f66afa6 (UUID).'])
    expect(said({ name: 'x', nom: 'y' })).toEqual(['/nom Unknown field: remove it or correct its name.'])
    expect(said({})).toEqual(['/name Required field missing: add it.'])
    expect(said(null)).toEqual([' Expected: an object.'])
  })
})

describe('a naive time', () => {
  it('becomes its own problem, with the ready instant', () => {
    const problem = problemOf(faultsOf({ at: '2026-11-22T09:12:00', rank: 0 }), 'invalid-data', { fact: 'x' })
    expect(problem.code).toBe('naive-time')
    expect(problem.instants).toEqual(['2026-11-22T09:12:00+01:00'])
    expect(problem.errors.map(({ pointer }) => pointer)).toEqual(['/facts/0/data/at', '/facts/0/data/rank'])
    expect(problem.errors[0]?.fr).toContain('envoyer 2026-11-22T09:12:00+01:00')
  })

  it('gives both instants on the night the clocks go back, and says so in the hour that does not exist', () => {
    expect(problemOf(faultsOf({ at: '2026-10-25T02:30' }), 'invalid-data').instants).toEqual([
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T02:30:00+01:00',
    ])
    const gap = problemOf(faultsOf({ at: '2026-03-29T02:30' }), 'invalid-data')
    expect(gap.code).toBe('skipped-hour')
    expect(gap.instants).toEqual(['2026-03-29T01:59:00+01:00', '2026-03-29T03:00:00+02:00'])
    expect(gap.errors[0]?.en).toContain('does not exist')
  })
})
