import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expected, scenarios, type Scenario } from '../support/worked-scenarios.js'
import { type Api, type Json, startApi } from './harness.js'

/** An instant of the dossiers, to the minute, as the API reads and writes it. */
const full = (instant: string) => instant.replace(/(T\d\d:\d\d)([+-])/, '$1:00$2')

const bodyOf = ({ procedures, facts, at }: Scenario) => {
  const [first] = Object.keys(procedures)
  return {
    procedures: Object.entries(procedures).map(([id, type]) => ({ id, type, territory: 'FR-75' })),
    at: full(at),
    facts: facts.map(([type, when, data = {}, { procedure = first } = {}]) => ({
      ...{ procedure, type, data },
      ...(when.length === 10 ? { occurredOn: when } : { occurredAt: full(when) }),
    })),
  }
}

describe('the worked scenarios of the dossiers, asked of the calculator', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(() => api.close())

  it.each(scenarios.map((scenario) => [scenario.section, scenario.name, scenario] as const))(
    '%s: %s',
    async (_section, _name, scenario) => {
      const { status, json } = await api.ask('POST', '/v1/computations', { body: bodyOf(scenario), as: null })
      expect(status, JSON.stringify(json)).toBe(200)
      const clocks: readonly Json[] = json.procedures.flatMap((procedure: Json) => procedure.clocks)
      for (const line of scenario.clocks) {
        const { clause, n, dates } = expected(line)
        const clock = clocks.find((one) => one.clause === clause && one.n === n)
        expect([clock?.firmAt, clock?.lateAt], line).toEqual(dates.map(full))
      }
    },
  )
})
