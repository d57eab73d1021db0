import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical.js'

/** What is told: a kind, and content in ids, instants and articles only. */
export type Entry = { readonly kind: string; readonly content: Readonly<Record<string, unknown>>; readonly actor?: string }

/** A row of the chronicle. */
export type ChronicleRow = {
  readonly fileId: string
  readonly position: number
  readonly at: number
  readonly kind: string
  readonly actor: string
  readonly content: Readonly<Record<string, unknown>>
  readonly previous: Buffer
  readonly hash: Buffer
}

/** Where the chain of a file stands. */
export type Head = { readonly position: number; readonly hash: Buffer }

/** The head of a file without any row: bound to the file, so that a chain cannot be moved to another. */
export const genesis = (fileId: string): Head => ({ position: 0, hash: createHash('sha256').update(`file ${fileId}`).digest() })

/** The seal of a row: SHA-256 of the seal before and of the row's own content. */
export const sealOf = (
  previous: Buffer,
  { position, at, kind, actor, content }: Omit<ChronicleRow, 'fileId' | 'previous' | 'hash'>,
): Buffer =>
  createHash('sha256')
    .update(previous)
    .update(canonicalJson({ position, at: new Date(at).toISOString(), kind, actor, content }))
    .digest()

/** Links entries to the chain: the rows to insert. */
export function chain(fileId: string, head: Head, entries: readonly Entry[], told: { at: number; actor: string }): readonly ChronicleRow[] {
  let { position, hash: previous } = head
  return entries.map(({ kind, content, actor = told.actor }) => {
    position += 1
    const row = { position, at: told.at, kind, actor, content }
    const sealed: ChronicleRow = { fileId, ...row, previous, hash: sealOf(previous, row) }
    previous = sealed.hash
    return sealed
  })
}

/** What a chain was found to be: whole, or broken at a position, and how. */
export type Verified = { readonly ok: boolean; readonly rows: number; readonly problem?: string }

/** Walks a chain from its genesis to the head kept on the file. Finds a row that was changed, is missing, or changed places. */
export function verifyChain(fileId: string, rows: readonly ChronicleRow[], head: Head): Verified {
  const broken = (problem: string): Verified => ({ ok: false, rows: rows.length, problem })
  let { hash: previous } = genesis(fileId)
  let expected = 0
  for (const row of rows) {
    expected += 1
    if (row.position !== expected) return broken(`row ${expected} is missing`)
    if (!row.previous.equals(previous)) return broken(`row ${row.position} does not follow row ${row.position - 1}: changed or reordered`)
    if (!sealOf(previous, row).equals(row.hash)) return broken(`row ${row.position} was changed`)
    previous = row.hash
  }
  if (expected !== head.position) return broken(`the file was told ${head.position} rows, ${expected} are left`)
  return previous.equals(head.hash) ? { ok: true, rows: rows.length } : broken('the last row is not the one that the file knows')
}
