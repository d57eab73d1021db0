import { sql } from 'drizzle-orm'
import { bigint, boolean, date, integer, json, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { PresentedProcedure } from '../../definition/present.js'
import { instant } from './columns.js'

/** What happened, as it was recorded: never rewritten. Personal fields are in `personal_hashes`, as salted hashes. */
export const facts = pgTable('facts', {
  id: uuid('id').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
  fileId: uuid('file_id').notNull(),
  procedureId: uuid('procedure_id').notNull(),
  type: text('type').notNull(),
  occurredAt: instant('occurred_at').notNull(),
  occurredOn: date('occurred_on', { mode: 'string' }),
  recordedAt: instant('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
  evidenceRef: text('evidence_ref'),
  data: jsonb('data').$type<Readonly<Record<string, unknown>>>().notNull(),
  personalHashes: jsonb('personal_hashes').$type<Readonly<Record<string, string>>>().notNull(),
  actId: uuid('act_id'),
  replaces: uuid('replaces'),
  retraction: boolean('retraction').notNull(),
  replacesRetraction: boolean('replaces_retraction').generatedAlwaysAs(sql`case when replaces is null then null else false end`),
})

/** What the evaluation said of a procedure each time that it changed: never rewritten. */
export const evaluations = pgTable('evaluations', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  fileId: uuid('file_id').notNull(),
  procedureId: uuid('procedure_id').notNull(),
  evaluatedAt: instant('evaluated_at').notNull(),
  evaluatedWith: text('evaluated_with').notNull(),
  chroniclePosition: integer('chronicle_position').notNull(),
  presented: json('presented').$type<PresentedProcedure>().notNull(),
})
