import { describe, expect, it } from 'vitest'
import { rulesOf } from '../../../src/definition/define.js'
import type { Clause, Tell } from '../../../src/definition/language.js'
import { law } from '../../../src/law/library.js'
import { templateIds } from '../../../src/notices/templates/catalogue.js'
import { expulsion } from '../../../workflows/expulsion/index.js'
import { houseArrest } from '../../../workflows/house-arrest/index.js'

const named = (clause: Clause): string => `${clause.id} ${clause.n ?? ''}`.trim()

describe.each([houseArrest, expulsion])('the definition of $type', ({ clauses, facts }) => {
  const tells: readonly Tell[] = [
    ...clauses.flatMap((clause) => [
      ...Object.values(clause.tell ?? {}).flat(),
      ...('warn' in clause ? (clause.warn ?? []).flatMap((warning) => warning.tell) : []),
    ]),
    ...Object.values(facts).flatMap((fact) => [...(fact.tell ?? []), ...(fact.needs ?? []).flatMap((need) => need.tell ?? [])]),
  ]

  it('every rule that it names is in the library', () => {
    const used = clauses.flatMap((clause) => (clause.is === 'clock' || clause.is === 'notice' ? rulesOf(clause.runs) : []))
    expect(used.length).toBeGreaterThan(10)
    expect(used.filter((rule) => law.get(rule.id) !== rule).map((rule) => rule.id)).toEqual([])
  })

  it('every clause cites an article, by its rule or by itself; an internal review cites none', () => {
    const bare = clauses.filter(
      (clause) =>
        (clause.basis ?? []).length === 0 &&
        !((clause.is === 'clock' || clause.is === 'notice') && rulesOf(clause.runs).length > 0) &&
        clause.id !== 'ha.nolimit-review',
    )
    expect(bare.map(named)).toEqual([])
  })

  it('every notice has a text of the catalogue, and a missed report goes to the prefecture alone', () => {
    expect(tells.filter(([, what]) => !(templateIds as readonly string[]).includes(what))).toEqual([])
    const reports = clauses.filter(({ id }) => id === 'ha.report').flatMap((clause) => Object.values(clause.tell ?? {}).flat())
    expect(reports.map(([who]) => who).filter((who) => who !== 'case-agent')).toEqual([])
  })

  it('nothing is told to the prosecutor by itself', () => {
    expect(tells.filter(([who]) => who === 'prosecutor')).toEqual([])
  })

  it('no fact in the person’s favour is refused, or without effect but where the same end is on file already', () => {
    const blocked = Object.entries(facts).filter(
      ([, fact]) =>
        fact.favours === 'person' && (fact.needs ?? []).some((need) => need.refuse === true || (need.void === true && !('none' in need))),
    )
    expect(blocked.map(([id]) => id)).toEqual([])
  })

  it('grounds are stable codes, and every consequence is in both languages', () => {
    for (const need of Object.values(facts).flatMap((fact) => fact.needs ?? [])) {
      expect(need.ground).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect([need.consequence.fr, need.consequence.en].every((text) => text.length > 0)).toBe(true)
    }
  })
})

describe('what names somebody, or says where somebody lives, is personal', () => {
  it.each([
    [
      houseArrest,
      [
        'house-arrest-signed.address',
        'house-arrest-signed.hostId',
        'house-arrest-notified.interpreterId',
        'judicial-house-arrest-ordered.address',
        'house-arrest-terms-changed.address',
        'passport-handed-over.documentNo',
        'visit-order-issued.address',
        'emonitoring-host-agreed.hostId',
        'contact-ban-ordered.names',
      ],
    ],
    [expulsion, []],
  ])('$type', ({ facts }, expected) => {
    const personal = Object.entries(facts).flatMap(([id, fact]) =>
      Object.entries(fact.data.properties as Record<string, { personal?: true }>)
        .filter(([, schema]) => schema.personal === true)
        .map(([field]) => `${id}.${field}`),
    )
    expect(personal).toEqual(expected)
  })
})
