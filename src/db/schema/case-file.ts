import { bigint, boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, type StoredAlarm, type StoredDuty, type StoredTitle } from './columns.js'

/** The linked procedures of one person or place: the unit that is locked and evaluated. */
export const files = pgTable('files', {
  id: uuid('id').primaryKey(),
  prefecture: text('prefecture').notNull(),
  createdAt: instant('created_at').notNull(),
  evaluatedAt: instant('evaluated_at').notNull(),
  evaluatedWith: text('evaluated_with').notNull(),
  chronicleHead: bytes('chronicle_head').notNull(),
  chroniclePosition: integer('chronicle_position').notNull(),
})

/** One run of a procedure type; from `stage` on, a projection of the evaluation. */
export const procedures = pgTable('procedures', {
  id: uuid('id').primaryKey(),
  fileId: uuid('file_id').notNull(),
  prefecture: text('prefecture').notNull(),
  type: text('type').notNull(),
  territory: text('territory').notNull(),
  reference: text('reference').notNull(),
  place: text('place'),
  personId: uuid('person_id'),
  openedAt: instant('opened_at').notNull(),
  openedBy: text('opened_by').notNull(),
  openedByFact: uuid('opened_by_fact'),
  openedFrom: uuid('opened_from'),
  openedCause: text('opened_cause'),
  withdrawnAt: instant('withdrawn_at'),
  stage: text('stage').notNull(),
  stageSince: instant('stage_since'),
  closed: boolean('closed').notNull(),
  planVersion: bigint('plan_version', { mode: 'number' }).notNull(),
  armedVersion: bigint('armed_version', { mode: 'number' }),
  alarms: jsonb('alarms').$type<readonly StoredAlarm[]>().notNull(),
  nextAlarmAt: instant('next_alarm_at'),
  held: boolean('held').notNull(),
  heldSince: instant('held_since'),
  heldUntil: instant('held_until'),
  mustRelease: boolean('must_release').notNull(),
  title: jsonb('title').$type<StoredTitle>(),
  nextDueAt: instant('next_due_at'),
  nextDuty: jsonb('next_duty').$type<StoredDuty>(),
  presentedDigest: bytes('presented_digest').notNull(),
})
