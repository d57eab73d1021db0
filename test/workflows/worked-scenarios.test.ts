import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/definition/evaluate.js'
import { law } from '../../src/law/library.js'
import { definitions } from '../../workflows/definitions.js'
import { dates, fileOf, ms } from '../support/file.js'
import { expected, scenarios, type Scenario } from '../support/worked-scenarios.js'

const seen = ({ procedures, facts, at }: Scenario) => evaluate(fileOf(procedures, facts), { at: ms(at), law, definitions })

describe('the worked scenarios of the dossiers, firm and late, to the minute', () => {
  it.each(scenarios.map((scenario) => [scenario.section, scenario.name, scenario] as const))('%s: %s', (_section, _name, scenario) => {
    const clocks = seen(scenario).procedures.flatMap((procedure) => procedure.clocks)
    for (const line of scenario.clocks) {
      const { clause, n, dates: both } = expected(line)
      const clock = clocks.find((one) => one.clause === clause && one.n === n)
      expect(clock && dates(clock), line).toEqual(both)
    }
  })
})
