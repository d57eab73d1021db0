import { openIdentity, openValue, personKeyFrom, type Identity } from '../access/people.js'
import { evaluate } from '../definition/evaluate.js'
import type { PresentedClock, PresentedProcedure } from '../definition/present.js'
import { Problem } from '../errors.js'
import type { CaseworkDeps } from './deps.js'
import { fileFactOf, fileProcedureOf } from './draft.js'
import { presentFile } from './present-file.js'
import { factsKnown, personValues, presentedKnown, procedureRow, proceduresKnown, type FactRow, type ProcedureRow } from './read-rows.js'

/** `at`: as of that instant, computed. `knownAt`: what was stored and told then. `recompute`: with it, what today's library says of it. Epoch ms. */
export type ReadOptions = { readonly at?: number; readonly knownAt?: number; readonly recompute?: boolean }

/** A fact as an agent reads it, its personal values opened. */
export type FactView = FactRow & { readonly replacedBy: string | null }

/** One procedure, with its person, its facts and what the law says of it. Instants are epoch milliseconds, those of `procedure` ISO. */
export type ProcedureView = Omit<ProcedureRow, 'personId'> & {
  readonly person: ({ readonly personId: string } & Partial<Identity>) | null
  readonly procedure: PresentedProcedure
  /** What today's library says, where it was asked for. */
  readonly recomputed: PresentedProcedure | null
  readonly facts: readonly FactView[]
}

/** Reads one procedure: as it stands, as it stood, or as it will stand. Throws `unknown-procedure` for one that was not known then. */
export async function readProcedure(deps: CaseworkDeps, id: string, options: ReadOptions = {}): Promise<ProcedureView> {
  const { at, knownAt, recompute = false } = options
  const known = knownAt ?? Number.POSITIVE_INFINITY
  const row = await procedureRow(deps.db.sql, id)
  if (row === undefined || row.openedAt > known) throw new Problem('unknown-procedure', { params: { id } })
  const isComputed = at !== undefined
  const [facts, person, stored, computed] = await Promise.all([
    readFacts(deps, row, known),
    readPerson(deps, row, known),
    isComputed ? null : presentedKnown(deps.db.sql, id, known),
    isComputed || recompute ? compute(deps, row, at ?? Math.min(known, deps.clock.now()), known) : null,
  ])
  const procedure = isComputed ? computed : stored
  if (procedure === null) throw new Problem('unknown-procedure', { params: { id } })
  const { personId: _personId, ...shown } = row
  return { ...shown, person, procedure, recomputed: recompute ? computed : null, facts: facts.filter((fact) => fact.procedureId === id) }
}

/** A clock, and whether a durable timer is behind it; null where it waits for no instant. */
export type ReadClock = PresentedClock & { readonly armed: boolean | null }

/** The clocks of a procedure as they stand. */
export async function readClocks({ db: { sql } }: Pick<CaseworkDeps, 'db'>, procedureId: string): Promise<readonly ReadClock[]> {
  const rows = await sql<{ presented: PresentedClock; armed: boolean | null }[]>`
    select c.presented, case when exists (select 1 from jsonb_array_elements(p.alarms) a where a ->> 'clause' = c.clause and (a ->> 'n')::int = c.n)
      then coalesce(c.armed_version, p.armed_version, 0) >= c.planned_version end as armed
    from clocks c join procedures p on p.id = c.procedure_id
    where c.procedure_id = ${procedureId} order by c.lapses_at nulls last, c.clause, c.n`
  return rows.map(({ presented, armed }) => ({ ...presented, armed }))
}

async function compute(deps: CaseworkDeps, row: ProcedureRow, at: number, knownAt: number): Promise<PresentedProcedure | null> {
  const [procedures, facts] = await Promise.all([proceduresKnown(deps.db.sql, row.fileId, knownAt), readFacts(deps, row, knownAt)])
  const input = {
    procedures: procedures.map((procedure) => fileProcedureOf(procedure, facts)),
    facts: facts.map((fact) => fileFactOf(fact)),
  }
  const { law, definitions } = deps
  const presented = presentFile(deps, input, evaluate(input, { at, knownAt, law, definitions }), knownAt)
  return presented.procedures.find(({ id }) => id === row.id) ?? null
}

/** The facts of the file known at an instant, with their personal values; one that was erased is absent. */
async function readFacts(
  { db: { sql }, masterKey }: CaseworkDeps,
  { fileId }: ProcedureRow,
  knownAt: number,
): Promise<readonly FactView[]> {
  const [facts, values] = await Promise.all([factsKnown(sql, fileId, knownAt), personValues(sql, fileId, knownAt)])
  const replacedBy = new Map(facts.flatMap(({ id, replaces }) => (replaces === null ? [] : [[replaces, id] as const])))
  return facts.map((fact) => {
    const own = values.filter(({ field }) => field.startsWith(`fact/${fact.id}/`))
    const opened = own.map(({ field, ciphertext, personId, wrapped }) => [
      field.slice(`fact/${fact.id}/`.length),
      openValue(personKeyFrom(masterKey, personId, wrapped), { field, ciphertext }),
    ])
    return { ...fact, data: { ...fact.data, ...Object.fromEntries(opened) }, replacedBy: replacedBy.get(fact.id) ?? null }
  })
}

async function readPerson(
  { db: { sql }, masterKey }: CaseworkDeps,
  { fileId, personId }: ProcedureRow,
  knownAt: number,
): Promise<ProcedureView['person']> {
  if (personId === null) return null
  const values = (await personValues(sql, fileId, knownAt)).filter(
    (value) => value.personId === personId && !value.field.startsWith('fact/'),
  )
  const [first] = values
  return { personId, ...(first === undefined ? {} : openIdentity(personKeyFrom(masterKey, personId, first.wrapped), values)) }
}
