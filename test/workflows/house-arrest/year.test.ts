import { describe, expect, it } from 'vitest'
import { defineAll } from '../../../src/definition/define.js'
import { evaluate } from '../../../src/definition/evaluate.js'
import { law } from '../../../src/law/library.js'
import { houseArrest } from '../../../workflows/house-arrest/index.js'
import { fileOf, ms, procedureOf, type Told } from '../../support/file.js'

const TIMES = ['08', '11', '15', '18']
const DAYS = 365

/** A year of four reports a day, one in thirty-seven of them missed. */
function year(): readonly Told[] {
  const facts: Told[] = [
    [
      'house-arrest-signed',
      '2024-09-02',
      { form: 'long-nolimit', ground: 'judicial-ban', sundaysAndHolidays: true, times: TIMES.map((hour) => ({ from: `${hour}:00` })) },
    ],
    ['house-arrest-notified', '2024-09-02T07:00+02:00'],
  ]
  for (let report = 0; report < DAYS * TIMES.length; report += 1) {
    const day = new Date(Date.UTC(2024, 8, 2 + Math.floor(report / TIMES.length))).toISOString().slice(0, 10)
    const offset = day >= '2024-10-27' && day < '2025-03-30' ? '+01:00' : '+02:00'
    if (report % 37 !== 0) facts.push(['report-recorded', `${day}T${TIMES[report % TIMES.length] ?? ''}:20${offset}`])
  }
  return facts
}

describe('a year of four reports a day', () => {
  const file = fileOf('house-arrest', year())
  const definitions = defineAll([houseArrest])
  const at = ms('2025-09-02T07:00+02:00')
  const run = () => evaluate(file, { at, law, definitions })

  it('shows the missed reports and the next two, each met one gone', () => {
    const slots = procedureOf(run()).clocks.filter(({ clause }) => clause === 'ha.report')
    expect(slots.filter(({ state }) => state === 'lapsed')).toHaveLength(Math.ceil((DAYS * TIMES.length) / 37))
    expect(slots.filter(({ state }) => state === 'running').map(({ n }) => n)).toEqual([1461, 1462])
  })

  it('is evaluated in less than 20 ms', () => {
    const times = Array.from({ length: 25 }, () => {
      const start = performance.now()
      run()
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(20)
  })
})
