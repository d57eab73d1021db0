import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.js'

/** The foreigner concerned: an id only, everything personal is sealed in `person_values`. */
export const people = pgTable('people', {
  id: uuid('id').primaryKey(),
  fileId: uuid('file_id').notNull(),
  createdAt: instant('created_at').notNull(),
})

/** The key of a person, wrapped with the master key. */
export const personKeys = pgTable('person_keys', {
  personId: uuid('person_id').primaryKey(),
  wrappedKey: bytes('wrapped_key').notNull(),
})

/** A personal value, sealed with the key of the person; a later row of the same field corrects it. */
export const personValues = pgTable(
  'person_values',
  {
    personId: uuid('person_id').notNull(),
    field: text('field').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    ciphertext: bytes('ciphertext').notNull(),
    salt: bytes('salt').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.field, table.recordedAt] })],
)
