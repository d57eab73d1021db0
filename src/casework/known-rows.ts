import type { Text } from '../law/types.js'
import type { ChronicleRow } from './chronicle.js'
import type { Content } from './told.js'

/** What the rows of a chronicle tell of each fact and of each notice, by its id. */
export type KnownRows = { readonly facts: ReadonlyMap<string, Content>; readonly notices: ReadonlyMap<string, Content> }

/** Reads the facts and the notices of a chronicle off its rows: a notice as the first of its rows has it. */
export function knownRows(rows: readonly Pick<ChronicleRow, 'kind' | 'content'>[]): KnownRows {
  const facts = new Map<string, Content>()
  const notices = new Map<string, Content>()
  for (const { kind, content } of rows) {
    const { fact, notice } = content
    if (kind.startsWith('fact-') && typeof fact === 'string') facts.set(fact, content)
    if (typeof notice === 'string' && !notices.has(notice)) notices.set(notice, content)
  }
  return { facts, notices }
}

/** The sentence of a defect of the file, as it was found last. */
export type SaidDefect = { readonly procedureId: string; readonly factId: string; readonly ground: string; readonly says: Text }
