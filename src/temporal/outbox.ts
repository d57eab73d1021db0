import type { Sql } from '../db/client.js'

/** Outbox rows of one procedure, leased together: one call tells the engine all of them. */
export type Lease = { readonly procedureId: string; readonly rows: readonly number[]; readonly attempts: number }

/** How long a lease holds, in seconds. A relay that dies holds its rows back no longer; a plan sent twice does no harm. */
const LEASE_SECONDS = 30

const FIRST_BACKOFF_SECONDS = 5
const LAST_BACKOFF_SECONDS = 300

/** Leases what waits, nearest alarm first, one lease a procedure. Leases count in the database's own time, whatever the story's clock says. */
export async function leaseOutbox(sql: Sql, limit: number, seconds = LEASE_SECONDS): Promise<readonly Lease[]> {
  const rows = await sql<{ id: number; procedure_id: string; attempts: number }[]>`
    with taken as (
      select id from outbox where leased_until is null or leased_until < now()
      order by nearest_at nulls last, id limit ${limit} for update skip locked
    ), leased as (
      update outbox set leased_until = now() + make_interval(secs => ${seconds}) where id in (select id from taken) returning *
    )
    select id, procedure_id, attempts from leased order by nearest_at nulls last, id`
  const byProcedure = new Map<string, { rows: number[]; attempts: number }>()
  for (const { id, procedure_id: procedureId, attempts } of rows) {
    const lease = byProcedure.get(procedureId) ?? { rows: [], attempts: 0 }
    byProcedure.set(procedureId, { rows: [...lease.rows, id], attempts: Math.max(lease.attempts, attempts) })
  }
  return [...byProcedure].map(([procedureId, lease]) => ({ procedureId, ...lease }))
}

/** The engine has this plan: takes the rows away and marks the clocks that it arms. */
export async function settle(sql: Sql, lease: Lease, version: number): Promise<void> {
  await sql`with done as (delete from outbox where id = any(${[...lease.rows]}::bigint[])), ${armed(sql, lease.procedureId, version)}`
}

/** Marks the clocks of a procedure as armed by a plan that the engine durably has. */
export async function markArmed(sql: Sql, procedureId: string, version: number): Promise<void> {
  await sql`with ${armed(sql, procedureId, version)}`
}

const armed = (sql: Sql, procedureId: string, version: number) => sql`
  plan as (
    update procedures set armed_version = ${version}
    where id = ${procedureId} and plan_version >= ${version} and coalesce(armed_version, 0) < ${version}
  )
  update clocks set armed_version = ${version} where procedure_id = ${procedureId} and armed_version is null and planned_version <= ${version}`

/** Gives rows back untouched, for a moment: it is the engine that does not answer, and not they that are wrong. */
export async function giveBack(sql: Sql, leases: readonly Lease[], seconds: number): Promise<void> {
  await sql`update outbox set leased_until = now() + make_interval(secs => ${seconds}) where id = any(${leases.flatMap((lease) => lease.rows)}::bigint[])`
}

/** Sets one failing procedure aside, alone, for longer each time; the reason is for operators. */
export async function park(sql: Sql, lease: Lease, reason: string): Promise<void> {
  const seconds = Math.min(FIRST_BACKOFF_SECONDS * 2 ** lease.attempts, LAST_BACKOFF_SECONDS)
  await sql`
    update outbox set attempts = ${lease.attempts + 1}, parked_reason = ${reason.slice(0, 500)}, leased_until = now() + make_interval(secs => ${seconds})
    where id = any(${[...lease.rows]}::bigint[])`
}
