import { describe, expect, it } from 'vitest'
import { dataWords } from '../../src/api/pages/fact-words.js'
import { FIELDS, VALUES } from '../../src/api/pages/field-words.js'
import { roleName } from '../../src/notices/roles.js'
import { definitions } from '../../workflows/definitions.js'

type Schema = {
  properties?: Record<string, Schema>
  items?: Schema
  enum?: readonly string[]
  anyOf?: readonly Schema[]
  personal?: boolean
}

const all = [...definitions.values()]
/** The fields of a schema with their own, and the coded values that they may hold. */
const walk = (schema: Schema, field = ''): readonly { field: string; values: readonly string[] }[] => [
  { field, values: schema.enum ?? [] },
  ...Object.entries(schema.properties ?? {}).flatMap(([name, of]) => (of.personal === true ? [] : walk(of, name))),
  ...(schema.items === undefined ? [] : walk(schema.items, field)),
]
const found = all
  .flatMap(({ facts }) => Object.values(facts))
  // A schema of TypeBox is a JSON schema.
  .flatMap(({ data }) => walk(data as Schema))
  .filter(({ field }) => field !== '')

describe('the facts of every procedure in French', () => {
  it('each field has words', () => {
    expect(found.length).toBeGreaterThan(200)
    expect([...new Set(found.map(({ field }) => field))].filter((field) => FIELDS[field] === undefined)).toEqual([])
  })

  it('each coded value has words, a role those of the roles', () => {
    const values = found.flatMap(({ field, values: of }) => of.map((value) => ({ field, value })))
    expect(values.length).toBeGreaterThan(200)
    const said = ({ field, value }: { field: string; value: string }) => (field === 'owner' ? roleName(value).fr !== value : VALUES[value])
    expect(values.filter((one) => !said(one))).toEqual([])
  })

  it('each role that bears a clause has words', () => {
    const owners = new Set(all.flatMap(({ clauses }) => clauses.flatMap((clause) => ('owner' in clause ? (clause.owner ?? []) : []))))
    const roles = [...owners].filter((owner) => typeof owner === 'string')
    expect(roles.length).toBeGreaterThan(5)
    expect(roles.filter((role) => roleName(role).fr === role)).toEqual([])
  })

  it('data are said in French: fields, codes, days, instants, roles, rules; a reference stays as it is', () => {
    const tongue = { instant: (iso: string) => `le ${iso.slice(11, 16)}`, rule: (id: string) => `règle ${id}` }
    const data = {
      rank: 1,
      reasoned: true,
      placeKind: 'CRA',
      placeId: 'CRA-PARIS-1',
      registerCopyDate: '2026-11-26',
      hearingAt: '2026-11-26T09:12:00+01:00',
      owner: 'case-agent',
      rule: 'silence-general',
      members: ['magistrate', 'administrative-judge'],
      times: [{ from: '09:00', to: '10:00' }],
    }
    expect(dataWords(data, tongue).split(' · ')).toEqual([
      'rang : 1',
      'motivation : oui',
      'type de lieu : centre de rétention',
      'lieu : CRA-PARIS-1',
      'date de la copie du registre : jeudi 26 novembre 2026',
      'audience : le 09:12',
      'à la charge de : l’agent chargé du dossier',
      'règle : règle silence-general',
      'membres : magistrat judiciaire, magistrat administratif',
      'plages horaires : (de : 09:00, à : 10:00)',
    ])
  })
})
