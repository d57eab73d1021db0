import type { Sql } from 'postgres'

/** What the case files count at one moment. */
export type Measures = {
  readonly armed: number
  readonly unarmed: number
  readonly open: number
  readonly closed: number
  readonly waiting: number
  readonly parked: number
  readonly oldestSeconds: number
  readonly engineLate: number
  readonly notices: readonly { readonly status: string; readonly count: number }[]
}

/** Counts for the metrics, in one reading. */
export async function measures(sql: Sql): Promise<Measures> {
  const [[clocks], [procedures], [outbox], [late], notices] = await Promise.all([
    sql<{ armed: number; unarmed: number }[]>`
      select count(*) filter (where c.armed_version >= c.planned_version)::int as armed, count(*) filter (where (c.armed_version >= c.planned_version) is not true)::int as unarmed
      from clocks c join procedures p on p.id = c.procedure_id
      where not p.closed and c.state in ('running', 'doubtful') and c.lapses_at is not null`,
    sql<{ open: number; closed: number }[]>`
      select count(*) filter (where not closed)::int as open, count(*) filter (where closed)::int as closed from procedures`,
    sql<{ waiting: number; parked: number; oldest: number | null }[]>`
      select count(*) filter (where parked_reason is null)::int as waiting, count(*) filter (where parked_reason is not null)::int as parked,
             extract(epoch from now() - min(created_at) filter (where parked_reason is null))::float8 as oldest
      from outbox`,
    sql<{ value: number }[]>`select coalesce(sum(value), 0)::int as value from engine_counters where name = 'engine_late'`,
    sql<{ status: string; count: number }[]>`select status, count(*)::int as count from notices group by status`,
  ])
  return {
    armed: clocks?.armed ?? 0,
    unarmed: clocks?.unarmed ?? 0,
    open: procedures?.open ?? 0,
    closed: procedures?.closed ?? 0,
    waiting: outbox?.waiting ?? 0,
    parked: outbox?.parked ?? 0,
    oldestSeconds: outbox?.oldest ?? 0,
    engineLate: late?.value ?? 0,
    notices: notices.map(({ status, count }) => ({ status, count })),
  }
}
