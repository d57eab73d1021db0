import type { Tx } from '../db/client.js'
import type { CaseFile, StoredClock, StoredDefect, StoredFact, StoredFile, StoredNotice, StoredProcedure } from './case-file.js'

/** Which files a command is about: those of some procedures, of a person, or one by its id. */
export type Target = { readonly procedures: readonly string[] } | { readonly person: string } | { readonly file: string }

/** How a command waits for files that another command holds: it does, or it passes. */
export type Waiting = 'wait' | 'pass'

type InFile<T> = T & { readonly fileId: string }

/** Locks the files of a target in the order of their ids and reads them whole. All statements travel together. */
export async function loadFiles(tx: Tx, target: Target, waiting: Waiting = 'wait'): Promise<readonly CaseFile[]> {
  const ids = () => idsOf(tx, target)
  const [files, procedures, facts, clocks, defects, notices, keys, sealed] = await Promise.all([
    tx<StoredFile[]>`
      select id, prefecture, created_at as "createdAt", evaluated_at as "evaluatedAt", evaluated_with as "evaluatedWith",
             chronicle_head as "chronicleHead", chronicle_position as "chroniclePosition"
      from files where id in (${ids()}) order by id for update ${waiting === 'pass' ? tx`skip locked` : tx``}`,
    proceduresIn(tx, ids()),
    factsIn(tx, ids()),
    tx<InFile<StoredClock>[]>`
      select p.file_id as "fileId", c.procedure_id as "procedureId", c.clause, c.n, c.form, c.state, c.presented::text as presented
      from clocks c join procedures p on p.id = c.procedure_id where p.file_id in (${ids()})`,
    tx<InFile<StoredDefect>[]>`
      select p.file_id as "fileId", d.procedure_id as "procedureId", d.fact_id as "factId", d.ground, d.found_at as "foundAt",
             d.withdrawn_at as "withdrawnAt"
      from defects d join procedures p on p.id = d.procedure_id where p.file_id in (${ids()})`,
    noticesIn(tx, ids()),
    tx<{ fileId: string; personId: string; wrapped: Buffer }[]>`
      select p.file_id as "fileId", p.id as "personId", k.wrapped_key as wrapped
      from people p join person_keys k on k.person_id = p.id where p.file_id in (${ids()})`,
    tx<{ fileId: string; personId: string; field: string; ciphertext: Buffer }[]>`
      select p.file_id as "fileId", p.id as "personId", v.field, v.ciphertext
      from people p join person_values v on v.person_id = p.id where p.file_id in (${ids()}) and v.field like 'fact/%'`,
  ])
  return files.map((file): CaseFile => {
    const own = <T extends { readonly fileId: string }>(rows: readonly T[]): readonly T[] => rows.filter((row) => row.fileId === file.id)
    return {
      file,
      procedures: own(procedures),
      facts: own(facts),
      clocks: own(clocks),
      defects: own(defects),
      notices: own(notices),
      keys: new Map(own(keys).map((row) => [row.personId, row.wrapped])),
      sealed: new Map(own(sealed).map((row) => [row.field, row])),
    }
  })
}

function idsOf(tx: Tx, target: Target) {
  if ('file' in target) return tx`select ${target.file}::uuid`
  if ('person' in target) return tx`select file_id from people where id = ${target.person}`
  return tx`select file_id from procedures where id = any(${[...target.procedures]}::uuid[])`
}

type Ids = ReturnType<typeof idsOf>

const proceduresIn = (tx: Tx, ids: Ids) => tx<StoredProcedure[]>`
  select id, file_id as "fileId", prefecture, type, territory, reference, place, person_id as "personId", opened_at as "openedAt",
         opened_by as "openedBy", opened_by_fact as "openedByFact", opened_from as "openedFrom", opened_cause as "openedCause",
         withdrawn_at as "withdrawnAt", stage, closed, plan_version as "planVersion", armed_version as "armedVersion", alarms,
         next_due_at as "nextDueAt", presented_digest as "presentedDigest"
  from procedures where file_id in (${ids}) order by opened_at, opened_from nulls first, id`

const factsIn = (tx: Tx, ids: Ids) => tx<InFile<StoredFact>[]>`
  select id, file_id as "fileId", procedure_id as "procedureId", type, occurred_at as "occurredAt", occurred_on as "occurredOn",
         recorded_at as "recordedAt", recorded_by as "recordedBy", evidence_ref as "evidenceRef", data,
         personal_hashes as "personalHashes", act_id as "actId", replaces, retraction
  from facts where file_id in (${ids}) order by seq`

const noticesIn = (tx: Tx, ids: Ids) => tx<InFile<StoredNotice>[]>`
  select p.file_id as "fileId", n.id, n.procedure_id as "procedureId", n.key, n.generation, n.clause, n.n, n.moment, n.role, n.template,
         n.params, n.due_at as "dueAt", n.status, n.rank, n.actor_id as "actorId", n.address, n.corrects, n.escalated_from as "escalatedFrom"
  from notices n join procedures p on p.id = n.procedure_id where p.file_id in (${ids})`
