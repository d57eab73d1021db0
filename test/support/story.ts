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
import { startMailSink } from '../../src/dev/mail-sink.js'
import { law as today } from '../../src/law/library.js'
import type { Law } from '../../src/law/types.js'
import { seedActors } from '../../src/notices/actors.js'
import { deliverer } from '../../src/notices/deliver.js'
import { noticeRules } from '../../src/notices/rules.js'
import { createMailer } from '../../src/notices/mailer.js'
import { guardHands } from '../../src/temporal/hands.js'
import { startRelay } from '../../src/temporal/relay.js'
import { definitions as all } from '../../workflows/definitions.js'
import { startEngine, testLog } from './engine.js'
import { ms } from './file.js'
import { settled, storyClock, travelTo, type Travel } from './travel.js'

/** An instant as stories write it: ISO with an offset. */
export type Iso = string

/** A fact of a story: `at` is an instant, or a local day for a fact dated by the day. */
export type StoryFact = { readonly type: string; readonly at: Iso; readonly data?: Readonly<Record<string, unknown>> }

export type StoryOptions = {
  /** A migrated database of the story's own. */
  readonly databaseUrl: string
  readonly temporalAddress: string
  /** When the story begins; the machine's own time unless said. */
  readonly startsAt?: Iso
  readonly law?: Law
  readonly definitions?: Definitions
  readonly prefecture?: string
  readonly territory?: string
  /** `false`: nobody signs for a notice, and the next rank is woken. */
  readonly everybodySigns?: boolean
}

/** A story under way: facts are recorded, time passes, mails arrive. */
export type Story = Awaited<ReturnType<typeof createStory>>

const PUBLIC_URL = 'http://localhost:3000'

/** Starts a story: one clock, its own task queue, a worker, a relay and a mail sink in this process, on the servers of the run. */
export async function createStory(options: StoryOptions) {
  const { law = today, definitions = all, prefecture = 'FR-75', territory = 'FR-75', everybodySigns = true } = options
  const start = options.startsAt === undefined ? Date.now() : ms(options.startsAt)
  const shift = start - Date.now()
  const clock = storyClock(start)
  const mailDir = await mkdtemp(join(tmpdir(), 'echeancier-mails-'))
  const mails = await startMailSink({ dir: mailDir })
  const db = connect(options.databaseUrl)
  await seedActors(db.sql, prefecture)
  const masterKey = randomBytes(32)
  const casework: CaseworkDeps = {
    ...{ db, clock, law, definitions, masterKey, evaluatedWith: evaluatedWithOf(law, definitions) },
    notices: noticeRules,
  }
  const mailer = createMailer({ smtpUrl: mails.smtpUrl, from: 'Échéancier <echeancier@localhost>' })
  const deliver = deliverer({ db, clock, mailer, publicUrl: PUBLIC_URL, operatorMail: 'operator@localhost', definitions, masterKey })
  const hands = guardHands({ casework, deliver, shift })
  // The story's clock moves when the engine says that an alarm rings.
  const advance: typeof hands.advance = (alarm) => (clock.moveTo(alarm.at), hands.advance(alarm))
  const engine = await startEngine(options.temporalAddress, createActivities({ ...hands, advance }))
  const route = { client: engine.client, taskQueue: engine.taskQueue, shift }
  const relay = startRelay({ sql: db.sql, route, planOf: hands.planOf, log: testLog })
  const travel: Travel = { casework, engine, clock, shift, everybodySigns }
  return {
    ...commandsOf(casework, { id: 'agent-of-the-story', prefecture, roles: ['case-agent'] }, territory),
    casework,
    engine,
    route,
    clock,
    mails,
    now: (): Iso => new Date(clock.now()).toISOString(),
    /** Waits until the engine is at rest: every plan armed, everything due told. */
    settled: () => settled(travel),
    /** Lets time pass, alarm by alarm, on the real engine. */
    travelTo: (instant: Iso) => travelTo(travel, ms(instant)),
    stop: async () => {
      await relay.stop()
      await engine.stop()
      mailer.close()
      await mails.stop()
      await db.close()
      await rm(mailDir, { recursive: true, force: true })
    },
  }
}

/** What an agent does in a story. */
const commandsOf = (casework: CaseworkDeps, agent: Agent, territory: string) => ({
  agent,
  open: (opening: Partial<Opening> & { readonly type: string }, ...facts: readonly StoryFact[]): Promise<Recorded> =>
    openProcedure(casework, { agent, territory, reference: `ref-${randomUUID().slice(0, 8)}`, ...opening, facts: facts.map(factOf) }),
  record: (procedureId: string, fact: StoryFact): Promise<Recorded> => recordFact(casework, { agent, procedureId, fact: factOf(fact) }),
  correct: (procedureId: string, factId: string, fact: StoryFact): Promise<Recorded> =>
    correctFact(casework, { agent, procedureId, factId, fact: factOf(fact) }),
  retract: (procedureId: string, factId: string, reason: string): Promise<Recorded> =>
    retractFact(casework, { agent, procedureId, factId, reason }),
  plan: (procedureId: string) => planOf(casework, procedureId),
})

const factOf = ({ type, at, data = {} }: StoryFact): NewFact => ({
  type,
  data,
  ...(/^\d{4}-\d{2}-\d{2}$/.test(at) ? { occurredOn: at } : { occurredAt: ms(at) }),
})
