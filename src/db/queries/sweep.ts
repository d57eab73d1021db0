import type { Sql } from '../client.js'

/** An alarm that is due and that nobody handled. Instants are epoch milliseconds. */
export type OverdueAlarm = { readonly procedureId: string; readonly alarmId: string; readonly at: number }

/** The alarms due at an instant or before: those of clocks, then those of notices that nobody signed for; each the oldest first, `limit` of each. */
export async function overdueAlarms(sql: Sql, due: number, limit: number): Promise<readonly OverdueAlarm[]> {
  const alarms = await sql<OverdueAlarm[]>`
    select p.id as "procedureId", soonest.alarm ->> 'id' as "alarmId", (soonest.alarm ->> 'at')::float8 as at
    from procedures p, lateral (select value as alarm from jsonb_array_elements(p.alarms) order by (value ->> 'at')::float8 limit 1) soonest
    where p.next_alarm_at <= ${due} order by p.next_alarm_at limit ${limit}`
  const escalations = await sql<OverdueAlarm[]>`
    select procedure_id as "procedureId", 'notice:' || id || '@escalate' as "alarmId", extract(epoch from escalate_at)::float8 * 1000 as at
    from notices where status = 'sent' and escalate_at <= ${due} order by escalate_at limit ${limit}`
  return [...alarms, ...escalations]
}

/** The notices due at an instant or before that nobody holds now and that do not wait for their next attempt, by procedure, the oldest first; of some moments only where they are given. */
export async function overdueNotices(
  sql: Sql,
  due: number,
  now: number,
  limit: number,
  moments: readonly string[] | null = null,
): Promise<readonly (readonly string[])[]> {
  const notices = await sql<{ id: string; procedureId: string }[]>`
    select id, procedure_id as "procedureId" from notices where status in ('pending', 'leased') and greatest(due_at, created_at) <= ${due}
      and coalesce(leased_until, '-infinity') <= ${now} and coalesce(next_attempt_at, '-infinity') <= ${now}
      and (${moments === null} or moment = any(${[...(moments ?? [])]}::text[]))
    order by due_at limit ${limit}`
  const byProcedure = new Map<string, string[]>()
  for (const { id, procedureId } of notices) {
    const known = byProcedure.get(procedureId)
    if (known === undefined) byProcedure.set(procedureId, [id])
    else known.push(id)
  }
  return [...byProcedure.values()]
}

/** The files that were last evaluated with another law or other definitions, the nearest alarm first. */
export async function filesEvaluatedWithout(sql: Sql, evaluatedWith: string, limit: number): Promise<readonly string[]> {
  const files = await sql<{ id: string }[]>`
    select f.id from files f left join procedures p on p.file_id = f.id where f.evaluated_with <> ${evaluatedWith}
    group by f.id order by min(p.next_alarm_at) nulls last, f.id limit ${limit}`
  return files.map(({ id }) => id)
}
