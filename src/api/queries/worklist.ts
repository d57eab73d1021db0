import type { Sql } from 'postgres'
import type { Text } from '../../law/rule.js'
import { cursorOf, positionOf } from './cursor.js'

/** A worklist: filters, order, and the page asked for. */
export type WorklistFilter = {
  readonly prefecture: string
  readonly held?: boolean
  readonly closed?: boolean
  readonly type?: string
  readonly stage?: string
  readonly place?: string
  readonly reference?: string
  readonly sort: 'slack' | 'opened'
  readonly cursor?: string
  readonly limit: number
}

/** A procedure in a list. Instants are epoch milliseconds. */
export type WorklistRow = {
  readonly id: string
  readonly fileId: string
  readonly type: string
  readonly territory: string
  readonly reference: string
  readonly place: string | null
  readonly stage: string
  readonly closed: boolean
  readonly openedAt: number
  readonly held: boolean
  readonly mustRelease: boolean
  readonly heldUntil: number | null
  readonly heldUntilLocal: string | null
  readonly title: { clause: string; n: number; label: Text; basis: { code: string; article: string }[] } | null
  readonly nextDueAt: number | null
  readonly nextDuty: { clause: string; n: number; label: Text; owner: string | null; dueAt: string | null } | null
}

type Keyed = WorklistRow & { readonly key: string }

/** One page of procedures. By slack: who must be released first, then the nearest legal end; by opening: the latest first. */
export async function worklist(sql: Sql, filter: WorklistFilter): Promise<{ rows: readonly WorklistRow[]; nextCursor: string | null }> {
  const bySlack = filter.sort === 'slack'
  const key = bySlack
    ? sql`case when must_release then '-infinity'::timestamptz
          else least(coalesce(next_due_at, 'infinity'), coalesce(held_until, 'infinity')) end`
    : sql`opened_at`
  const position = filter.cursor === undefined ? null : positionOf(filter.cursor)
  const after =
    position === null
      ? sql`true`
      : bySlack
        ? sql`(${key}, id) > (${position.key}::text::timestamptz, ${position.id}::text::uuid)`
        : sql`(${key}, id) < (${position.key}::text::timestamptz, ${position.id}::text::uuid)`
  const order = bySlack ? sql`order by ${key}, id` : sql`order by ${key} desc, id desc`
  const rows = await sql<Keyed[]>`
    select id, file_id as "fileId", type, territory, reference, place, stage, closed, held, must_release as "mustRelease", title,
           next_duty as "nextDuty", opened_at as "openedAt", held_until as "heldUntil",
           next_due_at as "nextDueAt",
           (select c.presented ->> 'localFirm' from clocks c
            where c.procedure_id = procedures.id and c.clause = title ->> 'clause' and c.n = (title ->> 'n')::int) as "heldUntilLocal", (${key})::text as key
    from procedures where ${matching(sql, filter)} and ${after} ${order} limit ${filter.limit + 1}`
  const page = rows.slice(0, filter.limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > filter.limit && last !== undefined ? cursorOf(last) : null }
}

function matching(sql: Sql, filter: WorklistFilter) {
  const is = (column: string, value: string | boolean | undefined) => (value === undefined ? sql`` : sql` and ${sql(column)} = ${value}`)
  return sql`prefecture = ${filter.prefecture}${is('held', filter.held)}${is('closed', filter.closed)}${is('type', filter.type)}${is(
    'stage',
    filter.stage,
  )}${is('place', filter.place)}${is('reference', filter.reference)}`
}
