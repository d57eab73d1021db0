import { describe, expect, it } from 'vitest'
import { rulesOf } from '../../../src/definition/define.js'
import type { Clause, Tell } from '../../../src/definition/language.js'
import { law } from '../../../src/law/library.js'
import { roleName } from '../../../src/notices/roles.js'
import { templateIds } from '../../../src/notices/templates/catalogue.js'
import { asylumInDetention } from '../../../workflows/asylum-in-detention/index.js'

const { facts, clauses } = asylumInDetention
const named = (clause: Clause): string => `${clause.id} ${clause.n ?? ''}`.trim()
const fieldsOf = Object.entries(facts).flatMap(([id, fact]) =>
  Object.entries(fact.data.properties as Record<string, { personal?: true; type?: string; maxLength?: number }>).map(
    ([field, schema]) => [id, field, schema] as const,
  ),
)

describe('the definition of an asylum claim in detention', () => {
  it('every rule that it names is in the library', () => {
    const used = clauses.flatMap((clause) => (clause.is === 'clock' ? rulesOf(clause.runs) : []))
    expect(used.filter((rule) => law.get(rule.id) !== rule).map((rule) => rule.id)).toEqual([])
  })

  it('every clause cites an article, by its rule, by itself, or by the clause whose end it takes', () => {
    const bare = clauses.filter((one) => (one.basis ?? []).length === 0 && !(one.is === 'clock' && rulesOf(one.runs).length > 0))
    expect(bare.map(named)).toEqual(['keeping-ruling 1'])
  })

  it('every notice goes to a role that has a name, with a text of the catalogue', () => {
    const tells: readonly Tell[] = [
      ...clauses.flatMap((clause) => [
        ...Object.values(clause.tell ?? {}).flat(),
        ...(clause.is === 'clock' ? (clause.warn ?? []).flatMap((warning) => warning.tell) : []),
      ]),
      ...Object.values(facts).flatMap((fact) => (fact.needs ?? []).flatMap((need) => need.tell ?? [])),
    ]
    expect(tells.filter(([who]) => roleName(who).fr === who)).toEqual([])
    expect(tells.filter(([, what]) => !(templateIds as readonly string[]).includes(what))).toEqual([])
  })

  it('a liberty cap tells the centre, the prosecutor or the judge, and the lawyer when it passes', () => {
    for (const clause of clauses)
      if ((clause.is === 'clock' || clause.is === 'task') && clause.kind === 'liberty-cap') {
        const told = (clause.is === 'task' ? clause.tell?.firm : clause.tell?.lapse) ?? []
        expect([named(clause), told.map(([who]) => who)]).toEqual([
          named(clause),
          expect.arrayContaining(['centre', 'duty-officer', 'lawyer']),
        ])
      }
  })

  it('no fact in the person’s favour is refused or without effect', () => {
    const blocked = Object.values(facts).filter(
      (fact) => fact.favours === 'person' && (fact.needs ?? []).some((need) => need.refuse === true || need.void === true),
    )
    expect(blocked).toEqual([])
  })

  it('the claim is sealed: no field has room for what it says, and no word of it is asked', () => {
    const free = fieldsOf.filter(([, , schema]) => schema.type === 'string' && (schema.maxLength ?? 999) > 80 && schema.personal !== true)
    expect(free.map(([id, field]) => `${id}.${field}`)).toEqual(['attestation-delivered.validTo'])
    expect(
      fieldsOf.filter(([, field]) => /ground|reasons|narrative|story|transcript|fear|religion|opinion/i.test(field)).map(([id]) => id),
    ).toEqual(['right-to-remain-refused'])
    expect(fieldsOf.filter(([, , schema]) => schema.personal === true).map(([id, field]) => `${id}.${field}`)).toEqual([
      'detention-asylum-rights-notified.interpreter',
    ])
  })

  it('the bars forbid whatever carries out a removal', () => {
    for (const clause of clauses)
      if (clause.is === 'bar')
        expect([named(clause), clause.forbids]).toEqual([
          named(clause),
          ['removed', 'removal-executed', 'expulsion-executed', 'transfer-executed'],
        ])
  })
})
