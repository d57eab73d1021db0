import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClockExpected, type ProcedureVector, procedureVectors } from '../support/vectors.js'
import { type Api, type Json, startApi } from './harness.js'

const vectors = await procedureVectors()

describe('POST /v1/computations answers every conformance vector on procedures', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(async () => api.close())

  it('at least forty, met to the minute and missed by a minute', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(40)
    for (const name of [/met-by-a-minute$/, /at-the-minute$/, /missed-by-a-minute$/])
      expect(vectors.filter(({ id }) => name.test(id)).length).toBeGreaterThan(2)
  })

  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', async (_id, { request, expected, why }) => {
    const { status, json } = await api.ask('POST', '/v1/computations', { body: request, as: null })
    expect(status, why).toBe(200)
    for (const procedure of expected.procedures)
      holds(
        json.procedures.find(({ id }: Json) => id === procedure.id),
        procedure,
        why,
      )
  })
})

type ProcedureExpected = ProcedureVector['expected']['procedures'][number]

/** What a vector names is there; what it does not name may be anything. */
function holds(found: Json, { stage, closed, clocks = [], without = [], defects }: ProcedureExpected, why: string): void {
  if (stage !== undefined) expect(found.stage, why).toBe(stage)
  if (closed !== undefined) expect(found.closed, why).toBe(closed)
  for (const clock of clocks) expect(fieldsOf(found, clock), why).toEqual(comparable(clock))
  expect(without.filter((clause) => found.clocks.some((clock: Json) => clock.clause === clause))).toEqual([])
  if (defects !== undefined) {
    const grounds = found.defects.map(({ ground }: Json) => ground)
    expect(grounds, why).toEqual(defects.length === 0 ? [] : expect.arrayContaining([...defects]))
  }
}

/** Of the clock of that clause and rank, the fields that a vector names. */
function fieldsOf(found: Json, expected: ClockExpected): Json {
  const clock = found.clocks.find(({ clause, n }: Json) => clause === expected.clause && (expected.n === undefined || n === expected.n))
  if (clock === undefined) return `no clock among ${found.clocks.map(({ clause, n }: Json) => `${clause}#${n}`).join(' ')}`
  const articles = clock.basis.map(({ code, article }: Json) => `${code} ${article}`)
  const named = Object.keys(expected).map((field) => [field, field === 'articles' ? articles : clock[field]])
  return comparable(Object.fromEntries(named))
}

/** Instants are compared as instants, whatever the offset that writes them. */
const comparable = (fields: Readonly<Record<string, unknown>>): Json =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, name.endsWith('At') && typeof value === 'string' ? Date.parse(value) : value]),
  )
