import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Clause, Procedure, Tell } from '../../src/definition/language.js'
import { law } from '../../src/law/library.js'
import { DEMO, seedActors } from '../../src/notices/actors.js'
import { mailboxOf } from '../../src/notices/ladder.js'
import { roleName } from '../../src/notices/roles.js'
import { templateIds } from '../../src/notices/templates/catalogue.js'
import { advance } from '../../src/casework/advance.js'
import { openProcedure } from '../../src/casework/open.js'
import { planOf } from '../../src/casework/plan.js'
import { recordFact } from '../../src/casework/record-fact.js'
import { evaluatedWithOf } from '../../src/casework/version.js'
import { definitions } from '../../workflows/definitions.js'
import { fact, ms } from '../support/case-office.js'
import { deliver, openPostOffice, type PostOffice } from './post-office.js'

const toldBy = (clause: Clause): readonly Tell[] => [
  ...Object.values(clause.tell ?? {}).flat(),
  ...(clause.is === 'clock' || clause.is === 'notice' ? (clause.warn ?? []).flatMap(({ tell }) => tell) : []),
]
/** `owner` stands for the role that the fact that starts the clause names: any that the field allows. */
function ownersOf({ facts }: Procedure, { owner }: Clause): readonly string[] {
  const field = typeof owner === 'object' ? owner.field : undefined
  if (field === undefined) return ['case-agent']
  const schemas = Object.values(facts).flatMap(({ data }) => (data.properties as Record<string, { enum?: readonly string[] }>)[field] ?? [])
  return schemas.flatMap((schema) => schema.enum ?? [])
}
const namedIn = (procedure: Procedure, clause: Clause): readonly Tell[] =>
  toldBy(clause).flatMap(([who, what]) => (who === 'owner' ? ownersOf(procedure, clause) : [who]).map((role): Tell => [role, what]))
const tellsOf = (procedure: Procedure): readonly Tell[] => [
  ...procedure.clauses.flatMap((clause) => namedIn(procedure, clause)),
  ...Object.values(procedure.facts).flatMap(({ tell = [], needs = [] }) => [...tell, ...needs.flatMap((need) => need.tell ?? [])]),
]

describe('what the definitions tell', () => {
  const tells = [...definitions.values()].flatMap((procedure) =>
    tellsOf(procedure).map(([who, what]) => [procedure.type, who, what] as const),
  )

  it('has a text of its own, each time', () => {
    expect(tells.length).toBeGreaterThan(0)
    const known: ReadonlySet<string> = new Set(templateIds)
    expect(tells.filter(([, , what]) => !known.has(what))).toEqual([])
  })

  it('goes to a role that has a name', () => {
    expect(tells.filter(([, who]) => roleName(who).fr === who)).toEqual([])
  })

  it('stands for a role that a fact may name, never for itself', () => {
    const ofLimits = new Set(tells.flatMap(([type, who]) => (type === 'single-limit' ? [who] : [])))
    expect([...ofLimits]).toEqual(expect.arrayContaining(['case-agent', 'administrative-court', 'ofpra']))
    expect(tells.filter(([, who]) => who === 'owner')).toEqual([])
  })

  it('reaches somebody in the demonstration, whatever the role', () => {
    const roles = [...new Set(tells.map(([, who]) => mailboxOf(who)))].sort()
    const served = new Set(DEMO.map(([role]) => role))
    expect(roles.filter((role) => !served.has(role))).toEqual([])
  })
})

describe('a detention from placement to the end of its first period', () => {
  let office: PostOffice
  beforeAll(async () => {
    office = await openPostOffice()
    await seedActors(office.db.sql, '75')
  })
  afterAll(() => office.close())

  it('tells each actor in words that hold, and no name leaves', async () => {
    const deps = { ...office.deps, law, definitions, evaluatedWith: evaluatedWithOf(law, definitions) }
    const delivering = { ...office.delivering, definitions }
    const drain = async () => {
      for (let ids = await office.pending(); ids.length > 0; ids = await office.pending())
        for (const id of ids) await deliver(delivering, id)
    }
    const opened = await openProcedure(deps, {
      agent: office.agent,
      type: 'detention',
      territory: 'FR-75',
      reference: '75-2026-0412',
      place: 'CRA-PARIS-1',
      person: { name: 'Amadou NDIAYE-LEGRAND', birthDate: '1990-01-01' },
      facts: [
        fact('detention-decided', '2026-11-22T08:40:00+01:00', { basis: 'common', reasons: true }),
        fact('placed-in-detention', '2026-11-22T09:12:00+01:00', { canRead: true, interpreterId: 'Amadou NDIAYE-LEGRAND' }),
      ],
    })
    const { procedureId } = opened
    await drain()
    office.at('2026-11-22T10:05:00+01:00')
    await recordFact(deps, {
      agent: office.agent,
      procedureId,
      fact: fact('arrived-at-place', '2026-11-22T10:02:00+01:00', { placeId: 'CRA-PARIS-1', placeKind: 'CRA' }),
    })
    for (;;) {
      await drain()
      const [next] = (await planOf(deps, procedureId)).alarms.filter(({ at }) => ms(at) <= ms('2026-11-26T09:40:00+01:00'))
      if (next === undefined) break
      office.at(next.at)
      await advance(deps, { procedureId, alarmId: next.id, at: ms(next.at) })
    }
    const mails = office.mails()
    const subjects = new Map(mails.map(({ to, subject }) => [`${to[0]?.split('@')[0]}: ${subject}`, true]))
    for (const expected of [
      'parquet-permanence: Placement en rétention – 75-2026-0412',
      'centre-greffe: Arrivée annoncée – 75-2026-0412',
      'centre-greffe: Droits à notifier – 75-2026-0412',
      'bureau-eloignement: Requête en prolongation à déposer – 75-2026-0412',
      'corps-prefectoral: Requête en prolongation à déposer – 75-2026-0412',
      'centre-greffe: AUCUN TITRE : libérer maintenant – 75-2026-0412',
      'parquet-permanence: AUCUN TITRE : libérer maintenant – 75-2026-0412',
      'barreau-permanence: AUCUN TITRE : libérer maintenant – 75-2026-0412',
    ])
      expect([...subjects.keys()]).toContain(expected)
    const all = JSON.stringify(mails)
    expect(all).not.toMatch(/NDIAYE|Amadou/)
    for (const { text } of mails) {
      expect(text).toContain('Procédure : Rétention administrative')
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|date encore inconnue/)
    }
    if (process.env['READ_MAILS'] !== undefined)
      console.log(mails.map(({ to, subject, text }) => `${to.join()} | ${subject}\n${text.split('——')[0]}`).join('\n=====\n'))
  })
})
