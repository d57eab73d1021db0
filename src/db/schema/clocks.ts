import { bigint, integer, json, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { PresentedClock, PresentedDefect } from '../../definition/present.js'
import { instant } from './columns.js'

/** The clocks as they stand. Armed: `armed_version` is set, or the procedure's `armed_version` has reached `planned_version`. */
export const clocks = pgTable(
  'clocks',
  {
    procedureId: uuid('procedure_id').notNull(),
    clause: text('clause').notNull(),
    n: integer('n').notNull(),
    form: text('form').notNull(),
    kind: text('kind').notNull(),
    state: text('state').notNull(),
    owner: text('owner'),
    startedAt: instant('started_at').notNull(),
    firmAt: instant('firm_at'),
    lateAt: instant('late_at'),
    lapsesAt: instant('lapses_at'),
    targetAt: instant('target_at'),
    settledAt: instant('settled_at'),
    metBy: uuid('met_by'),
    presented: json('presented').$type<PresentedClock>().notNull(),
    plannedVersion: bigint('planned_version', { mode: 'number' }).notNull(),
    armedVersion: bigint('armed_version', { mode: 'number' }),
  },
  (table) => [primaryKey({ columns: [table.procedureId, table.clause, table.n] })],
)

/** The defects as they stand; one that no longer holds is kept, withdrawn. */
export const defects = pgTable(
  'defects',
  {
    procedureId: uuid('procedure_id').notNull(),
    factId: uuid('fact_id').notNull(),
    ground: text('ground').notNull(),
    foundAt: instant('found_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    presented: jsonb('presented').$type<PresentedDefect>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.procedureId, table.factId, table.ground] })],
)
