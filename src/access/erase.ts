import type { Db } from '../db/client.js'

/** The tables of a file, those that name others first. */
const OF_PROCEDURES = ['outbox', 'defects', 'clocks']
const OF_FILE = ['idempotency', 'evaluations', 'facts']
const OF_PEOPLE = ['person_values', 'person_keys']

/** Takes a whole file away at the end of its retention, as the eraser's role; the seal of its chronicle stays. Returns whether there was one. */
export async function eraseFile({ sql }: Db, fileId: string, now: number): Promise<boolean> {
  return sql.begin(async (tx) => {
    const sealed = await tx`
      insert into sealed_files (file_id, prefecture, chronicle_head, chronicle_position, erased_at)
      select id, prefecture, chronicle_head, chronicle_position, ${now}::timestamptz from files where id = ${fileId} and chronicle_position > 0`
    if (sealed.count === 0) return false
    const procedures = tx`select id from procedures where file_id = ${fileId}`
    for (const table of OF_PROCEDURES) await tx`delete from ${tx(table)} where procedure_id in (${procedures})`
    await tx`delete from notices where procedure_id in (${procedures})`
    for (const table of OF_FILE) await tx`delete from ${tx(table)} where file_id = ${fileId}`
    await tx`delete from procedures where file_id = ${fileId}`
    for (const table of OF_PEOPLE) await tx`delete from ${tx(table)} where person_id in (select id from people where file_id = ${fileId})`
    await tx`delete from people where file_id = ${fileId}`
    await tx`delete from chronicle where file_id = ${fileId}`
    await tx`delete from files where id = ${fileId}`
    return true
  })
}
