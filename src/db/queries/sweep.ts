import type { Sql } from '../client.js'

/** An alarm that is due and that nobody handled. Instants are epoch milliseconds. */
export type OverdueAlarm = { readonly procedureId: string; readonly alarmId: string; readonly at: number }

/** The alarms that were due before an instant, the oldest first: those of clocks, and those of notices that nobody signed for. */
export const overdueAlarms = (sql: Sql, before: number, limit: number): Promise<readonly OverdueAlarm[]> => sql<OverdueAlarm[]>`
  select * from (
    (select p.id as "procedureId", due.id as "alarmId", p.next_alarm_at as at
     from procedures p cross join lateral (
       select alarm ->> 'id' as id from jsonb_array_elements(p.alarms) alarm order by (alarm ->> 'at')::numeric, alarm ->> 'id' limit 1) due
     where p.next_alarm_at < ${before}::timestamptz order by p.next_alarm_at limit ${limit})
    union all
    (select procedure_id, 'notice:' || id || '@escalate', escalate_at from notices
     where status = 'sent' and escalate_at < ${before}::timestamptz order by escalate_at limit ${limit})
  ) overdue order by at limit ${limit}`

/** The files that were last evaluated with another law or other definitions. */
export async function filesEvaluatedWithout(sql: Sql, evaluatedWith: string, limit: number): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`select id from files where evaluated_with <> ${evaluatedWith} order by id limit ${limit}`
  return rows.map(({ id }) => id)
}
