import { describe, expect, it } from 'vitest'
import type { Clause, Tell } from '../../../src/definition/language.js'
import { rulesOf } from '../../../src/definition/define.js'
import { law } from '../../../src/law/library.js'
import { templateIds } from '../../../src/notices/templates/catalogue.js'
import { detention } from '../../../workflows/detention/index.js'

const { facts, clauses, holding } = detention
const ROLES = [
  'case-agent',
  'duty-officer',
  'sub-prefect',
  'prefect',
  'centre',
  'judge-registry',
  'court-registry',
  'administrative-court',
  'prosecutor',
  'lawyer',
  'person',
  'ofii',
  'ofpra',
  'association',
  'escort',
  'operator',
  'supervisor',
]

/** Everything that somebody is told, with the place where it stands. */
const tells: readonly (readonly [string, Tell])[] = [
  ...clauses.flatMap((clause) => [
    ...Object.values(clause.tell ?? {}).flatMap((all) => all.map((one) => [clause.id, one] as const)),
    ...(clause.is === 'clock' ? (clause.warn ?? []).flatMap((warning) => warning.tell.map((one) => [clause.id, one] as const)) : []),
  ]),
  ...Object.entries(facts).flatMap(([id, fact]) => [
    ...(fact.tell ?? []).map((one) => [id, one] as const),
    ...(fact.needs ?? []).flatMap((need) => (need.tell ?? []).map((one) => [id, one] as const)),
  ]),
]
const named = (clause: Clause): string => `${clause.id} ${clause.n ?? ''}`.trim()

describe('the definition of detention', () => {
  it('every rule that it names is in the library', () => {
    const used = clauses.flatMap((clause) => (clause.is === 'clock' ? rulesOf(clause.runs) : []))
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter((rule) => law.get(rule.id) !== rule).map((rule) => rule.id)).toEqual([])
  })

  it('every clause cites an article, by its rule, by itself, or by the clauses whose end it takes; one that marks a state need not', () => {
    const bare = clauses.filter(
      (clause) => (clause.basis ?? []).length === 0 && !(clause.is === 'clock' && rulesOf(clause.runs).length > 0),
    )
    expect(bare.map(named)).toEqual(['measure-carries 1', 'asylum-allows 1', 'title-stands 1'])
  })

  it('every notice goes to a known role, with a text of the catalogue', () => {
    expect(tells.filter(([, [who]]) => !ROLES.includes(who))).toEqual([])
    expect(tells.filter(([, [, what]]) => !(templateIds as readonly string[]).includes(what))).toEqual([])
  })

  it('every title is a liberty cap that tells the centre, the duty officer, the prosecutor and the lawyer when it lapses', () => {
    for (const title of holding?.titles ?? [])
      for (const clause of clauses.filter((one) => one.id === title)) {
        expect([clause.is === 'clock' || clause.is === 'task' ? clause.kind : null, named(clause)]).toEqual(['liberty-cap', named(clause)])
        const told = (clause.is === 'task' ? clause.tell?.firm : clause.tell?.lapse) ?? []
        expect(told.map(([who]) => who)).toEqual(expect.arrayContaining(['centre', 'duty-officer', 'prosecutor', 'lawyer']))
      }
  })

  it('no fact in the person’s favour is refused, or without effect but where the same end is on file already', () => {
    const blocked = Object.entries(facts).filter(
      ([, fact]) =>
        fact.favours === 'person' && (fact.needs ?? []).some((need) => need.refuse === true || (need.void === true && !('none' in need))),
    )
    expect(blocked).toEqual([])
  })

  it('grounds are stable codes, and every consequence is in both languages', () => {
    for (const need of Object.values(facts).flatMap((fact) => fact.needs ?? [])) {
      expect(need.ground).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect([need.consequence.fr, need.consequence.en].every((text) => text.length > 0)).toBe(true)
    }
  })

  it('the data never repeat the instant of the fact', () => {
    const repeated = ['at', 'occurredAt', 'stampedAt', 'pronouncedAt', 'filedAt', 'decisionDate']
    for (const fact of Object.values(facts))
      expect(Object.keys(fact.data.properties as object).filter((field) => repeated.includes(field))).toEqual([])
  })

  it('what names somebody is personal', () => {
    const personal = Object.entries(facts).flatMap(([id, fact]) =>
      Object.entries(fact.data.properties as Record<string, { personal?: true }>)
        .filter(([, schema]) => schema.personal === true)
        .map(([field]) => `${id}.${field}`),
    )
    expect(personal).toEqual(['placed-in-detention.interpreterId', 'register-entry-made.byWhom', 'judicial-house-arrest-ordered.address'])
  })
})
