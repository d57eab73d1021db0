import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, type Db } from '../../src/db/client.js'
import { MORNING, openOffice, placed, type CaseOffice } from '../support/case-office.js'

let office: CaseOffice
let eraser: Db
beforeAll(async () => {
  office = await openOffice()
  eraser = connect(office.url, { max: 1, role: 'echeancier_eraser' })
  await office.open([placed(MORNING)], { person: { name: 'Aïcha Essai' }, idempotency: { key: 'rights', body: {} } })
})
afterAll(async () => {
  await eraser.close()
  await office.close()
})

const recorded = ['facts', 'chronicle', 'evaluations']

describe('the application’s role', () => {
  it.each([...recorded, 'people', 'person_keys', 'person_values', 'idempotency'])('can neither update nor delete %s', async (table) => {
    const { sql } = office.db
    await expect(sql`delete from ${sql(table)}`).rejects.toMatchObject({ code: '42501' })
    await expect(sql.unsafe(`update ${table} set ${await aColumnOf(table)}`)).rejects.toMatchObject({ code: '42501' })
    await expect(sql`truncate ${sql(table)}`).rejects.toMatchObject({ code: '42501' })
  })

  it.each(['files', 'procedures', 'notices', 'defects'])('cannot delete %s', async (table) => {
    await expect(office.db.sql`delete from ${office.db.sql(table)}`).rejects.toMatchObject({ code: '42501' })
  })

  it('cannot undo a trigger or take another role’s place', async () => {
    await expect(office.db.sql`alter table facts disable trigger all`).rejects.toMatchObject({ code: '42501' })
    await expect(office.db.sql`set session_replication_role = replica`).rejects.toMatchObject({ code: '42501' })
  })
})

describe('nobody rewrites what is recorded, not even the owner of the tables', () => {
  it.each(recorded)('%s', async (table) => {
    const { sql } = office.root
    await expect(sql`delete from ${sql(table)}`).rejects.toThrow('neither changed nor taken away')
    await expect(sql.unsafe(`update ${table} set ${await aColumnOf(table)}`)).rejects.toThrow('neither changed nor taken away')
    await expect(sql`truncate ${sql(table)} cascade`).rejects.toThrow('neither changed nor taken away')
  })
})

describe('the eraser', () => {
  it('changes nothing', async () => {
    await expect(eraser.sql`update facts set recorded_by = 'nobody'`).rejects.toMatchObject({ code: '42501' })
    await expect(eraser.sql`insert into files select * from files`).rejects.toMatchObject({ code: '42501' })
  })

  it('takes a whole file away and leaves the seal of its chain', async () => {
    const { fileId } = await office.open([placed(MORNING)], { person: { name: 'Aïcha Essai' }, idempotency: { key: 'erase', body: {} } })
    const [file] = await office.db.sql`select chronicle_head, chronicle_position from files where id = ${fileId}`
    const { eraseFile } = await import('../../src/access/erase.js')
    await eraseFile(eraser, fileId, Date.now())
    expect(await office.root.sql`select 1 from procedures where file_id = ${fileId}`).toHaveLength(0)
    expect(await office.root.sql`select 1 from people where file_id = ${fileId}`).toHaveLength(0)
    expect(await office.root.sql`select chronicle_head, chronicle_position from sealed_files where file_id = ${fileId}`).toMatchObject([
      { ...file },
    ])
  })
})

/** An assignment that changes nothing, on the first column that may be written. */
async function aColumnOf(table: string): Promise<string> {
  const [row] = await office.root.sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position limit 1`
  return `"${row?.name ?? ''}" = "${row?.name ?? ''}"`
}
