import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readChronicle, verifyChronicle } from '../../src/casework/read-chronicle.js'
import { recordFact } from '../../src/casework/record-fact.js'
import type { Recorded } from '../../src/casework/answer.js'
import type { Tx } from '../../src/db/client.js'
import { fact, openOffice, placed, type CaseOffice } from '../support/case-office.js'

let office: CaseOffice
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

async function story(): Promise<Recorded> {
  const opened = await office.open([placed('2026-11-22T09:12:00+01:00', { centre: 'Le Mesnil', interpreter: 'Karim Interprète' })], {
    person: { name: 'Aïcha Essai', birthDate: '1990-02-03', nationality: 'XX', language: 'ar' },
  })
  const petition = fact('petition-filed', '2026-11-22T09:40:00+01:00', { registerCopied: true })
  return recordFact(office.deps, { agent: office.agent, procedureId: opened.procedureId, fact: petition })
}

describe('the chronicle of a file', () => {
  it('tells everything in order, in French and in English, under the office’s reference', async () => {
    const { procedureId } = await story()
    const rows = await readChronicle(office.deps, procedureId)
    expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1))
    expect(rows.map(({ kind }) => kind)).toEqual([
      'procedure-opened',
      'person-registered',
      'fact-recorded',
      ...['clock-started', 'clock-started', 'clock-started', 'clock-started'],
      'notice-created',
      'fact-recorded',
      ...['clock-met', 'clock-met', 'clock-met'],
    ])
    expect(rows[0]?.text).toEqual({
      fr: '75-2026-0001 · Procédure ouverte : rétention d’essai.',
      en: '75-2026-0001 · Procedure opened: rétention d’essai (en).',
    })
    expect(rows[3]?.text.fr).toBe(
      '75-2026-0001 · Délai « durée initiale » ouvert : jeudi 26 novembre 2026 à 9 h 12 (Paris) (CESEDA L. 742-1).',
    )
    expect(rows.every(({ text }) => text.fr.length > 0 && text.en.length > 0)).toBe(true)
  })

  it('holds no personal value, neither as it is nor as a hash that could be guessed', async () => {
    const { fileId } = await story()
    const [row] = await office.root.sql<{ all: string }[]>`
      select string_agg(c::text, ' ') || (select string_agg(f::text, ' ') from facts f) || (select string_agg(e::text, ' ') from evaluations e) ||
        (select string_agg(v::text, ' ') from person_values v) as all from chronicle c where file_id = ${fileId}`
    expect(row?.all).not.toMatch(/Aïcha|Essai|1990-02-03|Interprète/)
    expect(row?.all).toContain('Le Mesnil')
    const hashes = await office.root.sql<
      { hash: string }[]
    >`select personal_hashes ->> 'interpreter' as hash from facts where type = 'placed'`
    expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(hashes.length) // each has its own salt
  })

  it('is whole', async () => {
    const { fileId } = await story()
    expect(await verifyChronicle(office.deps, fileId)).toEqual({ ok: true, rows: 12 })
  })
})

describe('whoever tampers with it, even as superuser, is found', () => {
  /** Triggers and constraints do not stop a superuser who turns them off. */
  const asRoot = (query: (sql: Tx) => Promise<unknown>) =>
    office.root.sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await query(tx)
    })
  async function tamper(change: (fileId: string) => Promise<unknown>) {
    const { fileId } = await story()
    await change(fileId)
    return verifyChronicle(office.deps, fileId)
  }

  it('a changed row', async () => {
    const found = await tamper((fileId) =>
      asRoot((sql) => sql`update chronicle set at = at - interval '1 hour' where file_id = ${fileId} and position = 3`),
    )
    expect(found).toMatchObject({ ok: false, problem: 'row 3 was changed' })
  })

  it('a changed row that was sealed again', async () => {
    const found = await tamper((fileId) =>
      asRoot((sql) => sql`update chronicle set hash = sha256(hash) where file_id = ${fileId} and position = 3`),
    )
    expect(found).toMatchObject({ ok: false, problem: 'row 3 was changed' })
  })

  it('a missing row', async () => {
    const found = await tamper((fileId) => asRoot((sql) => sql`delete from chronicle where file_id = ${fileId} and position = 4`))
    expect(found).toMatchObject({ ok: false, problem: 'row 4 is missing' })
  })

  it('a missing end', async () => {
    const found = await tamper((fileId) => asRoot((sql) => sql`delete from chronicle where file_id = ${fileId} and position = 12`))
    expect(found).toMatchObject({ ok: false, problem: 'the file was told 12 rows, 11 are left' })
  })

  it('two rows that changed places', async () => {
    const found = await tamper((fileId) =>
      asRoot(async (sql) => {
        await sql`update chronicle set position = 100 where file_id = ${fileId} and position = 5`
        await sql`update chronicle set position = 5 where file_id = ${fileId} and position = 6`
        await sql`update chronicle set position = 6 where file_id = ${fileId} and position = 100`
      }),
    )
    expect(found).toMatchObject({ ok: false, problem: 'row 5 does not follow row 4: changed or reordered' })
  })

  it('a fact that was changed, or taken away', async () => {
    const changed = await tamper((fileId) =>
      asRoot((sql) => sql`update facts set data = '{"registerCopied": false}' where file_id = ${fileId} and type = 'petition-filed'`),
    )
    expect(changed).toMatchObject({ ok: false, problem: expect.stringMatching(/is not what row 9 told/) })
    const taken = await tamper((fileId) => asRoot((sql) => sql`delete from facts where file_id = ${fileId} and type = 'petition-filed'`))
    expect(taken).toMatchObject({ ok: false, problem: 'the fact that row 9 told is missing' })
  })
})

describe('the command that verifies', () => {
  const verify = (url: string, ...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/bin/verify-chronicle.ts', ...args], {
      env: { ...process.env, DATABASE_URL: url },
    })

  it('says which files are broken, and fails', async () => {
    const { fileId } = await story()
    const url = office.url
    expect((await verify(url, fileId)).stdout).toBe('1 chronicles read, 0 broken\n')
    await office.root.sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update chronicle set actor = 'nobody' where file_id = ${fileId} and position = 1`
    })
    await expect(verify(url, fileId)).rejects.toMatchObject({ code: 1, stderr: `${fileId}: row 1 was changed (12 rows)\n` })
  })
})
