import { bigint, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.js'

/** What is to be told to the engine: one row for each procedure whose plan changed. */
export const outbox = pgTable('outbox', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  procedureId: uuid('procedure_id').notNull(),
  createdAt: instant('created_at').notNull(),
  nearestAt: instant('nearest_at'),
  leasedUntil: instant('leased_until'),
  attempts: integer('attempts').notNull().default(0),
  parkedReason: text('parked_reason'),
})

/** Keys of requests that were answered; the answer is rebuilt from the chronicle position. */
export const idempotency = pgTable(
  'idempotency',
  {
    prefecture: text('prefecture').notNull(),
    agent: text('agent').notNull(),
    key: text('key').notNull(),
    requestHmac: bytes('request_hmac').notNull(),
    status: integer('status').notNull(),
    fileId: uuid('file_id').notNull(),
    procedureId: uuid('procedure_id').notNull(),
    factId: uuid('fact_id'),
    chroniclePosition: integer('chronicle_position').notNull(),
    answer: jsonb('answer').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.prefecture, table.agent, table.key] })],
)

/** A sign of life of each process. */
export const heartbeats = pgTable(
  'heartbeats',
  {
    process: text('process').notNull(),
    instance: text('instance').notNull(),
    at: instant('at').notNull(),
    detail: jsonb('detail').$type<Readonly<Record<string, unknown>>>().notNull().default({}),
  },
  (table) => [primaryKey({ columns: [table.process, table.instance] })],
)

/** Counts that outlive a process, such as `engine_late`. */
export const engineCounters = pgTable('engine_counters', {
  name: text('name').primaryKey(),
  value: bigint('value', { mode: 'number' }).notNull().default(0),
})

/** The troubles of the engine, each mailed once for as long as it lasts. */
export const engineEpisodes = pgTable('engine_episodes', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  code: text('code').notNull(),
  beganAt: instant('began_at').notNull(),
  mailedAt: instant('mailed_at').notNull(),
  endedAt: instant('ended_at'),
})
