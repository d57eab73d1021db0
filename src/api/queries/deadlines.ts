import type { Sql } from 'postgres'
import type { PresentedClock } from '../../definition/present.js'

/** A clock about to end, with the procedure it runs in. Instants are epoch milliseconds. */
export type DeadlineRow = {
  readonly procedureId: string
  readonly type: string
  readonly territory: string
  readonly reference: string
  readonly place: string | null
  readonly stage: string
  readonly dueAt: number
  readonly clock: PresentedClock
}

/** The open clocks of a prefecture that end by an instant (epoch ms), the nearest first; those already doubtful stand first. */
export async function deadlines(
  sql: Sql,
  filter: { prefecture: string; until: number; owner?: string; limit: number },
): Promise<readonly DeadlineRow[]> {
  const due = sql`least(coalesce(c.firm_at, c.lapses_at), coalesce(c.lapses_at, c.firm_at))`
  const owner = filter.owner === undefined ? sql`` : sql` and c.owner = ${filter.owner}`
  return sql<DeadlineRow[]>`
    select p.id as "procedureId", p.type, p.territory, p.reference, p.place, p.stage, c.presented as clock,
           ${due} as "dueAt"
    from clocks c join procedures p on p.id = c.procedure_id
    where p.prefecture = ${filter.prefecture} and not p.closed and c.state in ('running', 'doubtful')
      and ${due} <= ${filter.until}::timestamptz${owner}
    order by ${due}, p.id, c.clause, c.n limit ${filter.limit}`
}
