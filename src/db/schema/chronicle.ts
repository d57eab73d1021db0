import { sql } from 'drizzle-orm'
import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.js'

/** The story of a file: append only, each row sealed by the hash of the one before. Ids, instants and articles only. */
export const chronicle = pgTable(
  'chronicle',
  {
    fileId: uuid('file_id').notNull(),
    position: integer('position').notNull(),
    follows: integer('follows').generatedAlwaysAs(sql`nullif(position, 1) - 1`),
    begins: uuid('begins').generatedAlwaysAs(sql`case when position = 1 then file_id end`),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    actor: text('actor').notNull(),
    content: jsonb('content').$type<Readonly<Record<string, unknown>>>().notNull(),
    previous: bytes('previous').notNull(),
    hash: bytes('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.fileId, table.position] })],
)

/** What stays of an erased file: the seal of its story. */
export const sealedFiles = pgTable('sealed_files', {
  fileId: uuid('file_id').primaryKey(),
  prefecture: text('prefecture').notNull(),
  chronicleHead: bytes('chronicle_head').notNull(),
  chroniclePosition: integer('chronicle_position').notNull(),
  erasedAt: instant('erased_at').notNull(),
})
