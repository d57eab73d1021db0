import { chain, type Entry } from '../casework/chronicle.js'
import { touchPlan } from '../casework/plan.js'
import type { Tx } from '../db/client.js'
import { insertion, runTogether } from '../db/insert.js'
import { chronicle } from '../db/schema/chronicle.js'

/** Locks the file of a notice before the notice itself, as every command does. Returns its id; null when there is no such notice. */
export async function lockFileOf(tx: Tx, noticeId: string): Promise<string | null> {
  const [file] = await tx<{ id: string }[]>`
    select f.id from files f join procedures p on p.file_id = f.id join notices n on n.procedure_id = p.id where n.id = ${noticeId} for update of f`
  return file?.id ?? null
}

/** Adds to the chronicle of a locked file. Nothing is told to have happened before what the file already knows. */
export async function tell(tx: Tx, fileId: string, entries: readonly Entry[], told: { at: number; actor: string }): Promise<void> {
  const [file] = await tx<{ position: number; hash: Buffer; evaluatedAt: number }[]>`
    select chronicle_position as position, chronicle_head as hash, evaluated_at as "evaluatedAt" from files where id = ${fileId} for update`
  if (file === undefined) throw new Error(`no file ${fileId}`)
  const rows = chain(fileId, file, entries, { actor: told.actor, at: Math.max(told.at, file.evaluatedAt) })
  const head = rows.at(-1)
  if (head === undefined) return
  await runTogether(tx, [insertion(chronicle, rows.slice())])
  await tx`update files set chronicle_position = ${head.position}, chronicle_head = ${head.hash} where id = ${fileId}`
}

/** The notices of a procedure changed what its guard has to do: the plan rises, and the relay carries it. */
export async function planChanged(tx: Tx, procedureId: string, now: number): Promise<void> {
  await touchPlan(tx, procedureId, now)
  await tx`insert into outbox (procedure_id, created_at) values (${procedureId}, ${now}::timestamptz)`
  await tx`select pg_notify('outbox', '')`
}
