import type { Sql, Tx } from '../db/client.js'
import { mailboxOf } from './ladder.js'

/** Somebody who can be told: a function and its mailbox, on call between two instants (epoch milliseconds) or always. */
export type Actor = {
  readonly id: string
  readonly role: string
  readonly prefecture: string | null
  readonly place: string | null
  readonly name: string
  readonly address: string
  readonly rank: number
  readonly onCallFrom: number | null
  readonly onCallUntil: number | null
  readonly active: boolean
}

/** Whom to look for: a role at a place of a prefecture, from a rank of that role on. */
export type Sought = {
  readonly role: string
  readonly prefecture: string
  readonly place: string | null
  readonly rank: number
  readonly at: number
}

const columns = (sql: Sql | Tx) =>
  sql`id, role, prefecture, place, name, address, rank, on_call_from as "onCallFrom", on_call_until as "onCallUntil", active`

/** Who is on call: the lowest rank first, and of the same rank whoever is there for this very place, this prefecture, this shift. */
export async function onCall(sql: Sql | Tx, { role, prefecture, place, rank, at }: Sought): Promise<Actor | null> {
  const [actor] = await sql<Actor[]>`
    select ${columns(sql)} from actors
    where active and role = ${mailboxOf(role)} and rank >= ${rank}
      and (prefecture is null or prefecture = ${prefecture}) and (place is null or place = ${place})
      and (on_call_from is null or on_call_from <= ${at}::timestamptz) and (on_call_until is null or on_call_until > ${at}::timestamptz)
    order by rank, place is null, prefecture is null, on_call_from desc nulls last, id limit 1`
  return actor ?? null
}

/** Everybody of a role who is on call, in all prefectures unless one is given. */
export const everyoneOnCall = (sql: Sql | Tx, role: string, at: number, prefecture: string | null = null): Promise<readonly Actor[]> =>
  sql<Actor[]>`
    select ${columns(sql)} from actors
    where active and role = ${role} and (prefecture is null or ${prefecture}::text is null or prefecture = ${prefecture})
      and (on_call_from is null or on_call_from <= ${at}::timestamptz) and (on_call_until is null or on_call_until > ${at}::timestamptz)
    order by prefecture, rank, id`

/** The actors of a prefecture, those of all prefectures included, in the order in which they are told. */
export const listActors = (sql: Sql | Tx, prefecture: string): Promise<readonly Actor[]> => sql<Actor[]>`
  select ${columns(sql)} from actors where prefecture is null or prefecture = ${prefecture}
  order by role, rank, place nulls last, on_call_from nulls first, id`

/** The services of a demonstration: at least one for each role that a definition tells. `person` has no mailbox: the place of detention hands it over. */
export const DEMO: readonly (readonly [role: string, rank: number, name: string, mailbox: string])[] = [
  ['case-agent', 1, 'Bureau de l’éloignement', 'bureau-eloignement'],
  ['duty-officer', 1, 'Permanence de la préfecture', 'permanence'],
  ['sub-prefect', 1, 'Permanence du corps préfectoral', 'corps-prefectoral'],
  ['prefect', 1, 'Cabinet du préfet', 'cabinet'],
  ['centre', 1, 'Greffe du centre de rétention', 'centre-greffe'],
  ['centre', 2, 'Chef du centre de rétention', 'centre-chef'],
  ['judge-registry', 1, 'Greffe du juge', 'greffe-juge'],
  ['court-registry', 1, 'Greffe de la cour d’appel', 'greffe-cour'],
  ['administrative-court', 1, 'Greffe du tribunal administratif', 'greffe-ta'],
  ['prosecutor', 1, 'Permanence du parquet', 'parquet-permanence'],
  ['prosecutor', 2, 'Secrétariat du parquet', 'parquet-secretariat'],
  ['lawyer', 1, 'Permanence du barreau', 'barreau-permanence'],
  ['ofii', 1, 'OFII, antenne du centre', 'ofii'],
  ['ofpra', 1, 'OFPRA, rétention', 'ofpra'],
  ['association', 1, 'Association d’aide aux retenus', 'association'],
  ['police', 1, 'Commissariat de police', 'police'],
  ['escort', 1, 'Service des escortes', 'escortes'],
  ['supervisor', 1, 'Cellule de suivi', 'suivi'],
  ['operator', 1, 'Exploitation', 'exploitation'],
]

/** Fills the on-call table of a demonstration's prefecture with services, once; they have no real mailbox. Returns how many were added. */
export async function seedActors(sql: Sql | Tx, prefecture: string): Promise<number> {
  const rows = DEMO.map(([role, rank, name, mailbox]) => ({ role, rank, name, address: `${mailbox}@${domainOf(prefecture)}` }))
  const added = await sql`
    insert into actors (role, prefecture, name, address, rank)
    select role, ${prefecture}, name, address, rank from json_to_recordset(${JSON.stringify(rows)}::json) as demo (role text, rank int, name text, address text)
    where not exists (select from actors where prefecture = ${prefecture})`
  return added.count
}

/** A domain that can never exist (RFC 2606). */
const domainOf = (prefecture: string): string => `${prefecture.toLowerCase().replace(/[^a-z0-9-]+/g, '-')}.prefecture.example`
