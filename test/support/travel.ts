import { planOf } from '../../src/casework/plan.js'
import type { CaseworkDeps } from '../../src/casework/deps.js'
import { acknowledge } from '../../src/notices/acknowledge.js'
import { workflowId } from '../../src/temporal/names.js'
import type { GuardWatch } from '../../workflows/messages.js'
import { type Engine, fastForward, until, virtualNow } from './engine.js'

/** The clock of a story: it only goes forward. */
export type StoryClock = { readonly now: () => number; readonly moveTo: (instant: number) => void }

/** What it takes to let time pass: `shift` is how far the story's clock was ahead of the engine's at its start (ms). */
export type Travel = {
  readonly casework: CaseworkDeps
  readonly engine: Engine
  readonly clock: StoryClock
  readonly shift: number
  /** Whether everybody signs at once for what they get; else the next rank is woken, minutes later. */
  readonly everybodySigns: boolean
}

/** A fast-forward goes this much further (ms) than the alarm, so that its timer has fired when it ends. */
const MARGIN_MS = 20
const PATIENCE_MS = 30_000

/** A clock that is ahead of the machine's. */
export function storyClock(start: number): StoryClock {
  let ahead = start - Date.now()
  return { now: () => Date.now() + ahead, moveTo: (instant) => void (ahead = Math.max(ahead, instant - Date.now())) }
}

/**
 * Lets time pass to an instant: takes the earliest alarm over the story's procedures, fast-forwards its guard to it, waits until the file has it, and
 * repeats. At the end the story's clock shows the instant.
 */
export async function travelTo(travel: Travel, instant: number): Promise<void> {
  for (;;) {
    await settled(travel)
    const next = await earliest(travel)
    if (next === null || next.at > instant) break
    await ring(travel, next)
  }
  travel.clock.moveTo(instant)
}

/** All guards run on one time line, the engine's: the alarm's instant less the shift at the start. Each is only as far on it as its own last alarm. */
async function ring({ casework, engine: { client }, clock, shift }: Travel, alarm: StoryAlarm): Promise<void> {
  const id = workflowId(alarm.procedureId)
  const ahead = alarm.at - shift - (await virtualNow(client, id))
  await fastForward(client, id, Math.max(ahead, 0) + MARGIN_MS)
  const isLeft = async () => (await planOf(casework, alarm.procedureId)).alarms.some(({ id, at }) => id === alarm.id && at === alarm.iso)
  await until(`alarm ${alarm.id} of ${alarm.procedureId} at ${alarm.iso}`, isLeft, (left) => !left, PATIENCE_MS)
  clock.moveTo(alarm.at)
}

/** Waits until the engine has every plan, every guard follows its own, what was due is told, and signed for where everybody signs. */
export async function settled(travel: Travel): Promise<void> {
  do
    await until(
      'the engine at rest',
      () => unsettled(travel),
      (left) => left.length === 0,
      PATIENCE_MS,
    )
  while (travel.everybodySigns && (await signAll(travel)) > 0)
}

async function unsettled({ casework: { db }, engine: { client } }: Travel): Promise<readonly string[]> {
  const waiting = await db.sql<{ what: string }[]>`
    select 'plan of ' || procedure_id as what from outbox
    union all select 'notice ' || id || ' ' || coalesce(server_answer, '') from notices where status in ('pending', 'leased')`
  if (waiting.length > 0) return waiting.map(({ what }) => what)
  const open = await db.sql<{ id: string; version: number }[]>`
    select id, plan_version as version from procedures p where not closed
      or exists (select from notices n where n.procedure_id = p.id and n.status = 'sent' and n.escalate_at is not null)`
  const guards = await Promise.all(open.map(async ({ id, version }) => ({ id, version, held: await heldBy(client, id) })))
  return guards.filter(({ version, held }) => held < version).map(({ id, held, version }) => `guard of ${id}: ${held} < ${version}`)
}

/** The version that a guard follows, once it has nothing in hand. */
async function heldBy(client: Engine['client'], procedureId: string): Promise<number> {
  const query = client.workflow.getHandle(workflowId(procedureId)).query<GuardWatch>('getWatch')
  const seen = await query.catch(() => null)
  return seen === null || seen.due.length + seen.sending.length > 0 ? 0 : seen.version
}

async function signAll({ casework: { db, clock } }: Travel): Promise<number> {
  const notices = await db.sql<{ id: string; prefecture: string }[]>`
    select n.id, p.prefecture from notices n join procedures p on p.id = n.procedure_id where n.status = 'sent' and n.escalate_at is not null`
  for (const { id, prefecture } of notices) {
    const [waits] = await db.sql`select from notices where id = ${id} and escalate_at is not null`
    if (waits) await acknowledge({ db, clock }, { noticeId: id, by: { id: 'signatory', prefecture, roles: [] } })
  }
  return notices.length
}

type StoryAlarm = { readonly procedureId: string; readonly id: string; readonly iso: string; readonly at: number }

async function earliest({ casework }: Travel): Promise<StoryAlarm | null> {
  const procedures = await casework.db.sql<{ id: string }[]>`select id from procedures`
  const plans = await Promise.all(procedures.map(async ({ id }) => ({ procedureId: id, plan: await planOf(casework, id) })))
  const alarms = plans.flatMap(({ procedureId, plan }) =>
    plan.alarms.map(({ id, at }) => ({ procedureId, id, iso: at, at: Date.parse(at) })),
  )
  return alarms.sort((a, b) => a.at - b.at)[0] ?? null
}
