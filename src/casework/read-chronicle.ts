import type { Sql, Tx } from '../db/client.js'
import type { Text } from '../law/rule.js'
import { Problem } from '../errors.js'
import type { StoredFact } from './case-file.js'
import { verifyChain, type ChronicleRow, type Verified } from './chronicle.js'
import type { CaseworkDeps } from './deps.js'
import { factContent } from './enter.js'
import { canonicalJson } from './canonical.js'
import { knownRows, type SaidDefect } from './known-rows.js'
import { factsKnown } from './read-rows.js'
import { tellChronicle, type ToldProcedure } from './tell-chronicle.js'

/** A row of the chronicle as people read it. */
export type ToldRow = Omit<ChronicleRow, 'previous' | 'hash'> & { readonly hash: string; readonly text: Text }

/** The chronicle of the file of a procedure, oldest first, in words that bear the office's reference. */
export async function readChronicle({ db: { sql }, definitions, notices }: CaseworkDeps, procedureId: string): Promise<readonly ToldRow[]> {
  const procedures = await sql<(ToldProcedure & { fileId: string })[]>`
    select id, file_id as "fileId", type, territory, reference from procedures
    where file_id = (select file_id from procedures where id = ${procedureId})`
  const [first] = procedures
  if (first === undefined) throw new Problem('unknown-procedure', { params: { id: procedureId } })
  const [rows, defects] = await Promise.all([chronicleRows(sql, first.fileId), saidDefects(sql, first.fileId)])
  const telling = { procedures, definitions, known: knownRows(rows), defects, words: notices?.words }
  return rows.map(({ previous: _previous, hash, ...row }) => ({
    ...row,
    hash: hash.toString('hex'),
    text: tellChronicle(row, telling),
  }))
}

/** Walks the chain of a file and compares it with the facts that it tells of. Finds a row that was changed, is missing, or changed places. */
export async function verifyChronicle({ db: { sql } }: Pick<CaseworkDeps, 'db'>, fileId: string): Promise<Verified> {
  const [file] = await sql<{ hash: Buffer; position: number }[]>`
    select chronicle_head as hash, chronicle_position as position from files where id = ${fileId}`
  if (file === undefined) throw new Problem('unknown-file', { params: { id: fileId } })
  const rows = await chronicleRows(sql, fileId)
  const verified = verifyChain(fileId, rows, file)
  return verified.ok ? verifyFacts(rows, await factsKnown(sql, fileId, Number.POSITIVE_INFINITY)) : verified
}

/** Every fact is told once, and says what it said when it was told. */
function verifyFacts(rows: readonly ChronicleRow[], facts: readonly StoredFact[]): Verified {
  const told = new Map(rows.filter(({ kind }) => kind.startsWith('fact-')).map((row) => [String(row.content['fact']), row]))
  const broken = (problem: string): Verified => ({ ok: false, rows: rows.length, problem })
  for (const fact of facts) {
    const row = told.get(fact.id)
    if (row === undefined) return broken(`fact ${fact.id} is not told`)
    if (canonicalJson(row.content) !== canonicalJson(factContent(fact)))
      return broken(`fact ${fact.id} is not what row ${row.position} told`)
    told.delete(fact.id)
  }
  const [missing] = told.values()
  return missing === undefined ? { ok: true, rows: rows.length } : broken(`the fact that row ${missing.position} told is missing`)
}

/** The sentences of the defects of a file, those that were withdrawn too. */
const saidDefects = (sql: Sql, fileId: string) => sql<SaidDefect[]>`
  select d.procedure_id as "procedureId", d.fact_id as "factId", d.ground, d.presented -> 'says' as says
  from defects d join procedures p on p.id = d.procedure_id where p.file_id = ${fileId}`

/** The rows of a chronicle in their order. */
export const chronicleRows = (sql: Sql | Tx, fileId: string) => sql<ChronicleRow[]>`
  select file_id as "fileId", position, at, kind, actor, content, previous, hash from chronicle where file_id = ${fileId} order by position`
