import { boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.js'

/** Who can be told: by role, prefecture (none: all of them) and place. */
export const actors = pgTable('actors', {
  id: uuid('id').primaryKey().defaultRandom(),
  role: text('role').notNull(),
  prefecture: text('prefecture'),
  place: text('place'),
  name: text('name').notNull(),
  address: text('address').notNull(),
  rank: integer('rank').notNull().default(1),
  onCallFrom: instant('on_call_from'),
  onCallUntil: instant('on_call_until'),
  active: boolean('active').notNull().default(true),
})

/** A message that an actor must get, and what became of it. */
export const notices = pgTable('notices', {
  id: uuid('id').primaryKey(),
  procedureId: uuid('procedure_id').notNull(),
  key: text('key').notNull(),
  generation: integer('generation').notNull().default(1),
  clause: text('clause').notNull(),
  n: integer('n').notNull(),
  moment: text('moment').notNull(),
  role: text('role').notNull(),
  template: text('template').notNull(),
  params: jsonb('params').$type<Readonly<Record<string, unknown>>>().notNull(),
  dueAt: instant('due_at').notNull(),
  status: text('status').notNull(),
  rank: integer('rank').notNull().default(1),
  actorId: uuid('actor_id'),
  address: text('address'),
  createdAt: instant('created_at').notNull(),
  leasedUntil: instant('leased_until'),
  attempts: integer('attempts').notNull().default(0),
  nextAttemptAt: instant('next_attempt_at'),
  sentAt: instant('sent_at'),
  serverAnswer: text('server_answer'),
  messageId: text('message_id'),
  sentSubject: text('sent_subject'),
  sentText: text('sent_text'),
  requiresAck: boolean('requires_ack').notNull().default(false),
  acknowledgedAt: instant('acknowledged_at'),
  acknowledgedBy: text('acknowledged_by'),
  ackTokenHash: bytes('ack_token_hash'),
  escalateAt: instant('escalate_at'),
  withdrawnAt: instant('withdrawn_at'),
  corrects: uuid('corrects'),
  escalatedFrom: uuid('escalated_from'),
})
