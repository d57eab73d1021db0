import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '../../src/law/calendar.js'
import { count } from '../../src/law/counting.js'
import { law } from '../../src/law/library.js'
import { basisOn, confidenceOf, encodedSince, versionOf } from '../../src/law/rule.js'
import { territoryCodes } from '../../src/law/territory.js'
import { at, place } from './support.js'

const rules = [...law.values()]
const eve = (day: string): string => isoDay((dayNumber(day) ?? Number.NaN) - 1)

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', (_, rule) => {
  it('is named in French and in English', () => {
    expect(rule.label.fr).not.toBe('')
    expect(rule.label.en).not.toBe('')
    expect(encodedSince(rule) >= '2005-03-01').toBe(true)
  })

  it('stands only in territories that exist', () => {
    for (const { territories = [] } of rule.versions) for (const code of territories) expect(territoryCodes).toContain(code)
  })

  it('cites an article in force on each of its days, the renumbering included', () => {
    for (const version of rule.versions) {
      const last = version.until === undefined ? '2030-01-01' : eve(version.until)
      const days = [version.from, '2021-04-30', '2021-05-01', last].filter((day) => day >= version.from && day <= last)
      for (const day of days) expect(basisOn(version, day), `${rule.id} on ${day}`).not.toHaveLength(0)
    }
  })

  it('cites an article once on each of its days', () => {
    for (const version of rule.versions) {
      const days = [version.from, ...version.basis.map(({ from = version.from }) => from)].filter((day) => day >= version.from)
      for (const day of days) {
        const cited = basisOn(version, day).map(({ code, article }) => `${code} ${article}`)
        expect(cited, `${rule.id} on ${day}`).toEqual([...new Set(cited)])
      }
    }
  })

  it('has readings that differ wherever it has more than one', () => {
    for (const { period, from } of rule.versions)
      if (!('unit' in period)) {
        const sides = [period.firm, period.late].map((side) => [side].flat().map((length) => JSON.stringify(length)))
        for (const side of sides) expect(side, `${rule.id} from ${from}`).toEqual([...new Set(side)])
        expect(new Set(sides.flat()).size, `${rule.id} from ${from}`).toBeGreaterThan(1)
      }
  })

  it('has a doubt in words wherever its two readings differ', () => {
    for (const { period, from } of rule.versions)
      if (!('unit' in period)) {
        expect(period.doubt.fr, from).not.toBe('')
        expect(period.doubt.en, from).not.toBe('')
      }
  })

  it('marks two readings as not sure', () => {
    for (const version of rule.versions) if (!('unit' in version.period)) expect(confidenceOf(version), version.from).not.toBe('sure')
  })

  it('counts in each of its versions and territories', () => {
    const overlaid = rule.versions.flatMap(({ territories }) => territories ?? [])
    const ordinary = ['FR-75', 'FR-974'].filter((code) => !overlaid.includes(code))
    for (const version of rule.versions)
      for (const code of version.territories ?? ordinary) {
        expect(versionOf(rule, version.from, code)).toBe(version)
        const counted = count(version.period, at(`${version.from}T10:15:00Z`), place(code))
        expect(counted.firm.at).toBeLessThanOrEqual(counted.late.at)
        expect(counted.steps().length).toBeGreaterThan(2)
      }
  })
})

describe('the eve and the day of each version', () => {
  const boundaries = rules.flatMap((rule) =>
    rule.versions.filter(({ territories }) => territories === undefined).map((version) => [rule, version] as const),
  )

  it.each(boundaries.map(([rule, version]) => [rule.id, version.from, rule, version] as const))('%s from %s', (_, from, rule, version) => {
    expect(versionOf(rule, from, 'FR-75')).toBe(version)
    if (from === encodedSince(rule)) expect(() => versionOf(rule, eve(from), 'FR-75')).toThrow()
    else expect(versionOf(rule, eve(from), 'FR-75').until).toBe(from)
    if (version.until !== undefined) expect(versionOf(rule, eve(version.until), 'FR-75')).toBe(version)
  })
})
