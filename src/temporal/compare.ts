import type { Client } from '@temporalio/client'
import type { Logger } from 'pino'
import type { Plan } from '../../workflows/messages.js'
import type { Clock } from '../casework/clock.js'
import type { Sql } from '../db/client.js'
import { endGuard, inTime, type PlanRoute, rebuildGuard } from './client.js'
import { inLanes } from './lanes.js'
import { workflowId } from './names.js'
import { markArmed } from './outbox.js'
import { listWatches, type WatchListed } from './watch.js'

/** What it takes to hold the engine's guards against the case files. */
export type CompareDeps = {
  readonly sql: Sql
  readonly clock: Clock
  readonly route: PlanRoute
  readonly planOf: (procedureId: string) => Promise<Plan>
  readonly log: Logger
  /** A plan younger than this, in milliseconds, is the relay's affair, not yet a gap. */
  readonly graceMs?: number
}

/** What was found and done: guards built anew, guards ended. */
export type Healed = { readonly rebuilt: number; readonly ended: number }

/** A procedure as its file has it; `closed`: there is nothing left to watch, deliver or sign for. */
export type Filed = { readonly id: string; readonly closed: boolean; readonly planVersion: number }

const GRACE_MS = 60_000
const NEAR_MS = 24 * 3_600_000
const PAGE = 1_000
const CHUNK = 100
const LANES = 8
const LOCK = 'echeancier guards'

/**
 * Holds the guards against the files and heals what differs: `near` looks at what is due within 24 h and at guards in trouble, `all` at everything.
 * One process at a time; the others return at once. Throws when the database or the engine does not answer.
 */
export async function compareGuards(deps: CompareDeps, scope: 'near' | 'all'): Promise<Healed> {
  const session = await deps.sql.reserve()
  try {
    const [lock] = await session<{ won: boolean }[]>`select pg_try_advisory_lock(hashtext(${LOCK})) as won`
    if (lock?.won !== true) return { rebuilt: 0, ended: 0 }
    try {
      return await heal(deps, scope === 'all' || !(await countsAgree(deps)) ? 'all' : 'near')
    } finally {
      await session`select pg_advisory_unlock(hashtext(${LOCK}))`
    }
  } finally {
    session.release()
  }
}

async function heal(deps: CompareDeps, scope: 'near' | 'all'): Promise<Healed> {
  const engineWorks = await workerIsAlive(deps.sql)
  const { files, guards } = await bothSides(deps, scope)
  const verdicts = [...new Set([...files.keys(), ...guards.keys()])].map((id) => ({
    id,
    verdict: verdictOn(deps, files.get(id), guards.get(id), engineWorks),
  }))
  const rebuild = verdicts.filter(({ verdict }) => verdict === 'rebuild')
  const end = verdicts.filter(({ verdict }) => verdict === 'end')
  await inLanes(rebuild, LANES, async ({ id }) => rebuildFrom(deps, id))
  await inLanes(end, LANES, async ({ id }) => endGuard(deps.route.client, id, 'its procedure is not open'))
  if (rebuild.length + end.length > 0) deps.log.warn({ rebuilt: rebuild.length, ended: end.length, scope }, 'guards healed')
  return { rebuilt: rebuild.length, ended: end.length }
}

/** What is to be done about one procedure. A guard that waits for a worker is not wrong: it is only judged while a worker is alive. */
export function verdictOn(
  { clock, graceMs = GRACE_MS }: Pick<CompareDeps, 'clock' | 'graceMs'>,
  filed: Filed | undefined,
  guard: Pick<WatchListed, 'planVersion' | 'problems'> | undefined,
  engineWorks: boolean,
): 'fine' | 'rebuild' | 'end' {
  if (filed === undefined) return guard === undefined ? 'fine' : 'end'
  const isYoung = clock.now() - filed.planVersion / 1000 < graceMs
  if (filed.closed) return guard === undefined || isYoung ? 'fine' : 'end'
  if (guard === undefined) return isYoung ? 'fine' : 'rebuild'
  if (guard.problems.length > 0) return 'rebuild'
  return guard.planVersion === filed.planVersion || isYoung || !engineWorks ? 'fine' : 'rebuild'
}

type Sides = { readonly files: ReadonlyMap<string, Filed>; readonly guards: ReadonlyMap<string, WatchListed> }

/** Reads the engine first: what the files gain in the meantime is young. Each side then completes the other, so that no scope cuts a pair in two. */
async function bothSides({ sql, clock, route }: CompareDeps, scope: 'near' | 'all'): Promise<Sides> {
  const due = new Date(clock.now() + NEAR_MS).toISOString()
  const guards = new Map<string, WatchListed>()
  const nearby = scope === 'all' ? '' : ` AND (NextDueAt <= '${due}' OR TemporalReportedProblems IS NOT NULL)`
  await listInto(guards, route, running(route) + nearby)
  const files = new Map<string, Filed>()
  const rows = await sql<Filed[]>`
    select p.id, ${isOver(sql)} as closed, p.plan_version as "planVersion" from procedures p
    where (${scope === 'all'} and not ${isOver(sql)}) or least(next_alarm_at, next_due_at) <= ${clock.now() + NEAR_MS} or id = any(${[...guards.keys()]}::uuid[])`
  for (const row of rows) files.set(row.id, row)
  const missing = [...files.keys()].filter((id) => !guards.has(id))
  for (let from = 0; from < missing.length; from += CHUNK) {
    const ids = missing.slice(from, from + CHUNK).map((id) => `'${workflowId(id)}'`)
    await listInto(guards, route, `${running(route)} AND WorkflowId IN (${ids.join(', ')})`)
  }
  return { files, guards }
}

/** A procedure whose plan is closed: nothing to wake for, nothing to deliver, nobody to sign. */
const isOver = (sql: Sql) => sql`(p.closed and not exists (
  select from notices n where n.procedure_id = p.id and (n.status in ('pending', 'leased') or (n.status = 'sent' and n.escalate_at is not null))))`

const running = ({ taskQueue }: PlanRoute): string => `ExecutionStatus = 'Running' AND TaskQueue = '${taskQueue}'`

async function listInto(found: Map<string, WatchListed>, { client }: PlanRoute, query: string): Promise<void> {
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listWatches>> = await listWatches(client, {
      query,
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    })
    for (const watch of page.watches) found.set(watch.procedureId, watch)
    cursor = page.cursor
  } while (cursor !== null)
}

/** Whether as many guards run as procedures are open, give or take those whose plan is young. */
async function countsAgree({ sql, clock, route, graceMs = GRACE_MS }: CompareDeps): Promise<boolean> {
  const guards = await countRunning(route.client, route)
  const young = (clock.now() - graceMs) * 1000
  const [files] = await sql<{ open: number; young: number }[]>`
    select count(*) filter (where not ${isOver(sql)})::int as open, count(*) filter (where plan_version > ${Math.round(young)}::bigint)::int as young from procedures p`
  return Math.abs(guards - (files?.open ?? 0)) <= (files?.young ?? 0)
}

const countRunning = async (client: Client, route: PlanRoute): Promise<number> =>
  (await inTime(client, () => client.workflow.count(running(route)))).count

async function workerIsAlive(sql: Sql): Promise<boolean> {
  const beats =
    await sql`select from heartbeats where process = 'worker' and at > now() - make_interval(secs => ${GRACE_MS / 1000}) limit 1`
  return beats.length > 0
}

async function rebuildFrom(deps: CompareDeps, procedureId: string): Promise<void> {
  try {
    const plan = await deps.planOf(procedureId)
    if (plan.closed) return
    await rebuildGuard(deps.route, procedureId, plan)
    await markArmed(deps.sql, procedureId, plan.version)
  } catch (error) {
    deps.log.error({ err: error, procedureId }, 'a guard could not be rebuilt')
  }
}
