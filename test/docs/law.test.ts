import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleUses } from '../../src/definition/rule-uses.js'
import { faultsOf, readCoverage, rulesOfClaim } from '../../src/dev/law/coverage.js'
import { coveragePage, openPointsPage } from '../../src/dev/law/pages.js'
import { projectRoot } from '../../src/dev/paths.js'
import { law } from '../../src/law/library.js'
import { daysAfter, defineRule, lawOf } from '../../src/law/rule.js'
import { definitions } from '../../workflows/definitions.js'

const folder = join(projectRoot, 'docs', 'law')
const { covered, faults } = await readCoverage(folder)
const rows = new Map(covered.map(({ row }) => [row.row, row]))

describe('the rows of the research on the law', () => {
  it('are 389 of the legislative part and 826 of the regulatory part', () => {
    expect([covered.length, covered.filter(({ row }) => row.row.startsWith('S')).length]).toEqual([1215, 389])
  })

  it('each have one answer, and the figure of the row is that of the code', () => {
    expect([...faults, ...covered.flatMap((one) => faultsOf(one, rows, law))]).toEqual([])
  })

  it('every rule answers a row, or stands in a procedure', () => {
    const claimed = new Set(covered.flatMap(({ claim }) => rulesOfClaim(claim)))
    const uses = ruleUses(definitions)
    const homeless = [...law.values()].filter((rule) => !claimed.has(rule.id) && uses(rule).procedures.length === 0)
    expect(homeless.map(({ id }) => id)).toEqual([])
  })

  it.each(['coverage.md', 'open-points.md'])('%s is what they say (npm run docs)', async (page) => {
    const text = page === 'coverage.md' ? coveragePage(covered, law) : openPointsPage(covered, law)
    expect(await readFile(join(folder, page), 'utf8')).toBe(text)
  })
})

describe('a figure of the code that differs from its row', () => {
  const row = { row: 'S001', id: 'x', article: 'L1', value: 48, unit: 'hour', from: '2020-01-01', lastDay: '2020-12-31' }
  const basis = [{ code: 'CESEDA', article: 'L. 1' }]
  const with_ = (from: string) => lawOf([defineRule('one', { fr: 'un', en: 'one' }, [{ from, period: daysAfter(2), basis }])])

  it('is found, and one of other days does not answer for it', () => {
    expect(faultsOf({ row, claim: 'one' }, rows, with_('2020-01-01'))).toHaveLength(1)
    expect(faultsOf({ row: { ...row, value: 2, unit: 'day' }, claim: 'one' }, rows, with_('2020-01-01'))).toEqual([])
    expect(faultsOf({ row: { ...row, value: 2, unit: 'day' }, claim: 'one' }, rows, with_('2021-01-01'))).toHaveLength(1)
    expect(faultsOf({ row, claim: undefined }, rows, law)).toHaveLength(1)
    expect(faultsOf({ row, claim: 'gone' }, rows, law)).toHaveLength(1)
  })
})
