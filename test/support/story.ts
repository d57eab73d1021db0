import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createActivities } from '../../activities/index.js'
import type { Agent } from '../../src/casework/agent.js'
import type { Recorded } from '../../src/casework/answer.js'
import { correctFact, retractFact } from '../../src/casework/correct.js'
import type { CaseworkDeps, NewFact } from '../../src/casework/deps.js'
import { openProcedure, type Opening } from '../../src/casework/open.js'
import { planOf } from '../../src/casework/plan.js'
import { recordFact } from '../../src/casework/record-fact.js'
import { evaluatedWithOf } from '../../src/casework/version.js'
import { connect } from '../../src/db/client.js'
import type { Definitions } from '../../src/definition/define.js'
import { startMailSink, type MailSink } from '../../src/dev/mail-sink.js'
import type { Law } from '../../src/law/types.js'
import { workflowId } from '../../src/temporal/names.js'
import { guardHands, type HandsDeps } from '../../src/temporal/hands.js'
import { startRelay } from '../../src/temporal/relay.js'
import type { GuardWatch, Plan } from '../../workflows/messages.js'
import { type Engine, fastForward, startEngine, testLog, until, virtualNow } from './engine.js'

/** An instant as stories write it: ISO with an offset. */
export type Iso = string

/** A fact of a story: `at` is an instant, or a local day for a fact dated by the day. */
export type StoryFact = { readonly type: string; readonly at: Iso; readonly data?: Readonly<Record<string, unknown>> }

export type StoryOptions = {
  readonly databaseUrl: string
  readonly temporalAddress: string
  /** When the story begins. */
  readonly startsAt: Iso
  readonly law: Law
  readonly definitions: Definitions
}

export type Story = Awaited<ReturnType<typeof createStory>>

/** A fast-forward goes this much further (ms) than the alarm, so that its timer has fired when it ends. */
const MARGIN_MS = 20
const PATIENCE_MS = 30_000
const AGENT: Agent = { id: 'agent-of-the-story', prefecture: 'FR-75', roles: ['case-agent'], name: 'Agent' }

/** Starts a story: one clock, its own task queue, a worker, a relay and a mail sink in this process, on the servers of the run. */
export async function createStory(options: StoryOptions) {
  const start = instantOf(options.startsAt)
  const shift = start - Date.now()
  let ahead = shift
  const clock = { now: () => Date.now() + ahead, moveTo: (instant: number) => (ahead = Math.max(ahead, instant - Date.now())) }
  const mailDir = await mkdtemp(join(tmpdir(), 'echeancier-mails-'))
  const mails = await startMailSink({ dir: mailDir })
  const db = connect(options.databaseUrl, { max: 10 })
  const casework: CaseworkDeps = {
    db,
    clock,
    law: options.law,
    definitions: options.definitions,
    masterKey: randomBytes(32),
    evaluatedWith: evaluatedWithOf(options.law, options.definitions),
  }
  const hands: HandsDeps = { casework, deliver: deliverTo(casework, mails), shift }
  const guards = guardHands(hands)
  const engine = await startEngine(
    options.temporalAddress,
    createActivities({
      ...guards,
      // The story's clock moves when the engine says that an alarm rings.
      advance: (alarm) => {
        clock.moveTo(alarm.at)
        return guards.advance(alarm)
      },
    }),
  )
  const route = { client: engine.client, taskQueue: engine.taskQueue, shift }
  const relay = startRelay({ sql: db.sql, route, planOf: guards.planOf, log: testLog })
  const told = { casework, engine, clock, shift, mails }
  return {
    ...told,
    route,
    agent: AGENT,
    now: () => new Date(clock.now()).toISOString(),
    open: (opening: Partial<Opening> & { readonly type: string }, ...facts: readonly StoryFact[]): Promise<Recorded> =>
      openProcedure(casework, {
        agent: AGENT,
        territory: 'FR-75',
        reference: `ref-${randomUUID().slice(0, 8)}`,
        ...opening,
        facts: facts.map(factOf),
      }),
    record: (procedureId: string, fact: StoryFact): Promise<Recorded> =>
      recordFact(casework, { agent: AGENT, procedureId, fact: factOf(fact) }),
    correct: (procedureId: string, factId: string, fact: StoryFact): Promise<Recorded> =>
      correctFact(casework, { agent: AGENT, procedureId, factId, fact: factOf(fact) }),
    retract: (procedureId: string, factId: string, reason: string): Promise<Recorded> =>
      retractFact(casework, { agent: AGENT, procedureId, factId, reason }),
    plan: (procedureId: string): Promise<Plan> => planOf(casework, procedureId),
    settled: () => settled(told),
    travelTo: (instant: Iso) => travelTo(told, instantOf(instant)),
    stop: async () => {
      await relay.stop()
      await engine.stop()
      await mails.stop()
      await db.close()
      await rm(mailDir, { recursive: true, force: true })
    },
  }
}

type Told = {
  readonly casework: CaseworkDeps
  readonly engine: Engine
  readonly clock: { readonly now: () => number; readonly moveTo: (instant: number) => unknown }
  readonly shift: number
}

/**
 * Lets time pass to an instant: takes the earliest alarm over the story's procedures, fast-forwards its guard to it, waits until the file has it, and
 * repeats. At the end the story's clock shows the instant.
 */
async function travelTo(told: Told, instant: number): Promise<void> {
  for (;;) {
    await settled(told)
    const next = await earliest(told)
    if (next === null || next.at > instant) break
    const id = workflowId(next.procedureId)
    const ahead = next.at - told.shift - (await virtualNow(told.engine.client, id))
    await fastForward(told.engine.client, id, Math.max(ahead, 0) + MARGIN_MS)
    const isLeft = async () =>
      (await planOf(told.casework, next.procedureId)).alarms.some(({ id, at }) => id === next.id && at === next.iso)
    await until(`alarm ${next.id} at ${next.iso}`, isLeft, (left) => !left, PATIENCE_MS)
    told.clock.moveTo(next.at)
  }
  told.clock.moveTo(instant)
}

/** Waits until the engine has every plan, every guard follows its own, and what was due is told. */
async function settled({ casework: { db }, engine: { client } }: Told): Promise<void> {
  const unsettled = async (): Promise<readonly string[]> => {
    const waiting = await db.sql<{ what: string }[]>`
      select 'plan of ' || procedure_id as what from outbox where parked_reason is null union all select 'notice ' || id from notices where status in ('pending', 'leased')`
    if (waiting.length > 0) return waiting.map(({ what }) => what)
    const open = await db.sql<{ id: string; version: number }[]>`
      select id, plan_version as version from procedures where not closed or exists (select from notices n where n.procedure_id = procedures.id and n.status = 'sent' and n.escalate_at is not null)`
    const guards = await Promise.all(open.map(async ({ id, version }) => ({ id, version, held: await heldBy(client, id) })))
    return guards.filter(({ version, held }) => held < version).map(({ id }) => `guard of ${id}`)
  }
  await until('the engine at rest', unsettled, (left) => left.length === 0, PATIENCE_MS)
}

async function heldBy(client: Engine['client'], procedureId: string): Promise<number> {
  const seen = await client.workflow
    .getHandle(workflowId(procedureId))
    .query<GuardWatch>('getWatch')
    .catch(() => null)
  return seen === null || seen.due.length > 0 ? 0 : seen.version
}

async function earliest({ casework }: Told): Promise<{ procedureId: string; id: string; iso: string; at: number } | null> {
  const procedures = await casework.db.sql<{ id: string }[]>`select id from procedures`
  const plans = await Promise.all(procedures.map(async ({ id }) => ({ procedureId: id, plan: await planOf(casework, id) })))
  const alarms = plans.flatMap(({ procedureId, plan }) =>
    plan.alarms.map(({ id, at }) => ({ procedureId, id, iso: at, at: Date.parse(at) })),
  )
  return alarms.sort((a, b) => a.at - b.at)[0] ?? null
}

function instantOf(iso: Iso): number {
  const instant = Date.parse(iso)
  if (Number.isNaN(instant)) throw new Error(`not an instant: ${iso}`)
  return instant
}

const isDay = (at: Iso): boolean => /^\d{4}-\d{2}-\d{2}$/.test(at)

const factOf = ({ type, at, data = {} }: StoryFact): NewFact => ({
  type,
  data,
  ...(isDay(at) ? { occurredOn: at } : { occurredAt: instantOf(at) }),
})

/** Marks a notice as sent. */
const deliverTo =
  ({ db, clock }: CaseworkDeps, _mails: MailSink) =>
  async (noticeId: string): Promise<string | null> => {
    const [row] = await db.sql<{ procedureId: string }[]>`
      update notices set status = 'sent', sent_at = ${clock.now()} where id = ${noticeId} and status = 'pending' returning procedure_id as "procedureId"`
    return row?.procedureId ?? null
  }
