import { chain, type Entry } from '../casework/chronicle.js'
import { touchPlan } from '../casework/plan.js'
import type { Tx } from '../db/client.js'
import { insertion, runTogether } from '../db/insert.js'
import { chronicle } from '../db/schema/chronicle.js'

/** Locks the file of some notices of one procedure before the notices themselves, as every command does. Returns its id; null when there is no such notice. */
export async function lockFileOf(tx: Tx, ...noticeIds: readonly string[]): Promise<string | null> {
  const [file] = await tx<{ id: string }[]>`
    select f.id from files f where f.id in (
      select p.file_id from procedures p join notices n on n.procedure_id = p.id where n.id = any(${[...noticeIds]}::uuid[])
    ) order by f.id for update`
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

/** Who asks for a delivery. Its own guard gets the plan that follows as the answer; for anybody else the relay carries it. */
export type AskedBy = 'guard' | 'sweep'

/** The notices of a procedure changed what its guard has to do: the plan rises, and the relay carries it. */
export async function planChanged(tx: Tx, procedureId: string, now: number, askedBy: AskedBy = 'sweep'): Promise<void> {
  await touchPlan(tx, procedureId, now)
  if (askedBy === 'guard') return
  await tx`insert into outbox (procedure_id, created_at) values (${procedureId}, ${now}::timestamptz)`
  await tx`select pg_notify('outbox', '')`
}
