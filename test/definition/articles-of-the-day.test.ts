import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/definition/evaluate.js'
import { law } from '../../src/law/library.js'
import { definitions } from '../../workflows/definitions.js'
import { fileOf, ms, procedureOf, type Told } from '../support/file.js'

/** What a reader of the file sees at an instant. */
const seen = (type: string, story: readonly Told[], at: string) =>
  procedureOf(evaluate(fileOf(type, story), { at: ms(at), law, definitions }))
const numbers = (basis: readonly { article: string }[] = []) => basis.map(({ article }) => article)

/** CESEDA: the numbering changed on 2021-05-01; a fact is never shown the articles of both. */
describe('the articles cited are those in force on the day of the fact', () => {
  const decided = { reasons: false, measureEnforceable: true, minor: false, vulnerabilityConsidered: true, earlierPlacement: 'none' }

  it.each([
    ['2020-06-01T10:00+02:00', 'L. 551-2'],
    ['2021-04-30T23:59+02:00', 'L. 551-2'],
    ['2021-05-01T00:00+02:00', 'L. 741-6'],
    ['2026-06-01T10:00+02:00', 'L. 741-6'],
  ])('a need, and the test that it names: %s → %s', (at, article) => {
    const unfounded = seen('detention', [['placed-in-detention', at]], at)
    expect(unfounded.defects.map(({ ground, basis }) => [ground, numbers(basis)])).toEqual([['no-decision', [article]]])
    const unreasoned = seen('detention', [['detention-decided', at, decided]], at)
    expect(unreasoned.defects.map(({ ground, basis }) => [ground, numbers(basis)])).toEqual([['no-reasons', [article]]])
  })

  it.each([
    ['2018-01-15', 'L. 524-1'],
    ['2026-01-15', 'L. 632-4'],
  ])('a bar that was passed over, and the bar that stands: refused on %s → %s', (day, article) => {
    const executed = `${Number(day.slice(0, 4)) - 6}-01-10T10:00+01:00`
    const refused = `${day}T10:00+01:00`
    const story: readonly Told[] = [
      ['expulsion-order-signed', executed],
      ['expulsion-order-notified', executed],
      ['expulsion-executed', executed],
      ['abrogation-refused', refused],
    ]
    const file = seen('expulsion', story, refused)
    const passed = file.defects.find(({ ground }) => ground === 'ex.abrogation-refusal')
    expect(numbers(passed?.basis)).toEqual([article])
    expect(file.bars.map(({ basis }) => numbers(basis))).toEqual([[article]])
  })

  it('a bar is seen on the day of the evaluation, its breach keeps the articles of its own day', () => {
    const story: readonly Told[] = [
      ['expulsion-order-signed', '2012-01-10T10:00+01:00'],
      ['expulsion-order-notified', '2012-01-10T10:00+01:00'],
      ['expulsion-executed', '2012-01-10T10:00+01:00'],
      ['abrogation-refused', '2018-01-15T10:00+01:00'],
    ]
    const file = seen('expulsion', story, '2026-01-15T10:00+01:00')
    expect(numbers(file.defects.find(({ ground }) => ground === 'ex.abrogation-refusal')?.basis)).toEqual(['L. 524-1'])
    expect(file.bars.map(({ basis }) => numbers(basis))).toEqual([['L. 632-4']])
  })

  it.each([
    ['2020-06-01T10:00+02:00', 'R. 561-5'],
    ['2026-06-01T10:00+02:00', 'R. 732-5'],
  ])('a safeguard, of the day on which it fell due: %s → %s', (at, article) => {
    const story: readonly Told[] = [
      ['house-arrest-signed', at.slice(0, 10), { form: 'short' }],
      ['house-arrest-notified', at, {}],
    ]
    const { safeguards } = seen('house-arrest', story, at)
    expect(safeguards.map(({ id, basis }) => [id, numbers(basis)])).toEqual([['rights-form', [article]]])
  })

  it.each([
    ['2020-06-01', 'CESEDA R. 561-2'],
    ['2026-06-01', 'CESEDA R. 733-1, CESEDA R. 733-2'],
  ])('the alarm of a report, whose summary operators read: %s → %s', (day, articles) => {
    const story: readonly Told[] = [
      ['house-arrest-signed', day, { form: 'short', times: [{ from: '10:00' }], sundaysAndHolidays: true }],
      ['house-arrest-notified', `${day}T08:00+02:00`, {}],
    ]
    const { alarms } = seen('house-arrest', story, `${day}T08:00+02:00`)
    expect(alarms.find(({ clause }) => clause === 'ha.report')?.summary).toBe(`ha.report 1 · lapse · ${articles}`)
  })
})

/** R. 522-4 and R. 522-7, R. 561-6, R. 571-3: their numbers in the new code were not read; where the law itself says the rule, it is cited. */
describe('a ground that has articles has one on each side of the renumbering', () => {
  const unread = ['petition-not-reasoned', 'petition-without-documents', 'no-agreement-of-host']
  const inForce = (basis: readonly { from?: string; until?: string }[], day: string) =>
    basis.filter(({ from, until }) => (from === undefined || from <= day) && (until === undefined || day < until))

  it.each([...definitions.values()].map((one) => [one.type, one] as const))('%s', (_type, { facts }) => {
    const bare = Object.values(facts)
      .flatMap(({ needs = [] }) => needs)
      .filter((need) => {
        const basis = need.basis ?? ('holds' in need ? need.holds.basis : [])
        return inForce(basis, '2020-06-01').length > 0 && inForce(basis, '2026-06-01').length === 0
      })
    expect(bare.map(({ ground }) => ground).filter((ground) => !unread.includes(ground))).toEqual([])
  })
})

describe('every defect that a detention of 2026 can show cites the new numbering only', () => {
  it('extension, appeal, release and asylum, all out of place', () => {
    const at = '2026-06-01T10:00+02:00'
    const story: readonly Told[] = [
      ['extension-petition-filed', at, { rank: 1 }],
      ['extension-ordered', at, { rank: 2 }],
      ['appeal-filed', at, { by: 'prosecutor', reasoned: false, suspensiveRequested: true }],
      ['hearing-held', at, {}],
      ['moved-to-place', at, {}],
    ]
    const cited = seen('detention', story, at).defects.flatMap(({ basis }) => numbers(basis))
    expect(cited.length).toBeGreaterThan(5)
    expect(cited.filter((article) => /^[LR]\. 5\d\d-/.test(article))).toEqual([])
  })
})

describe('a sentence names the clause of the rank that was asked', () => {
  it.each([
    [1, 'première prolongation', 'extension 1'],
    [2, 'deuxième prolongation', 'extension 2'],
    [3, 'troisième prolongation', 'extension 3'],
  ])('an order of rank %i with nothing before it', (rank, fr, en) => {
    const file = seen('detention', [['extension-ordered', '2026-06-01T10:00+02:00', { rank }]], '2026-06-01T10:00+02:00')
    const { says } = file.defects.find(({ ground }) => ground === 'judge-not-seized') ?? {}
    expect(says).toEqual({
      fr: `« Maintien dans l’attente du juge, ${fr} » ne court pas.`,
      en: `"Held for the ruling, ${en}" is not running.`,
    })
  })

  it('a petition of rank 3 that no period calls for', () => {
    const at = '2026-06-01T10:00+02:00'
    const story: readonly Told[] = [
      ['detention-decided', at],
      ['placed-in-detention', at],
      ['extension-petition-filed', at, { rank: 3, registerCopyAttached: true }],
    ]
    const { says } = seen('detention', story, at).defects.find(({ ground }) => ground === 'not-awaited') ?? {}
    expect(says?.fr).toBe('« Saisine du juge, troisième prolongation » ne court pas.')
  })

  it('where no rank is asked, the clause that started last', () => {
    const story: readonly Told[] = [
      ['detention-decided', '2025-03-03T10:00+01:00', { basis: 'asylum-threat' }],
      ['placed-in-detention', '2025-03-03T10:00+01:00'],
      ['extension-petition-filed', '2025-03-20T10:00+01:00', { rank: 1, registerCopyAttached: true }],
    ]
    const { says } = seen('detention', story, '2025-03-20T10:00+01:00').defects.find(({ ground }) => ground === 'after-expiry') ?? {}
    expect(says?.fr).toBe('« Saisine du juge, prolongation unique (L. 523-3) » est échu.')
  })
})
