import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import type { CaseworkDeps } from '../../src/casework/deps.js'
import { openProcedure } from '../../src/casework/open.js'
import { planOf } from '../../src/casework/plan.js'
import { recordFact } from '../../src/casework/record-fact.js'
import { evaluatedWithOf } from '../../src/casework/version.js'
import { connect, type Db } from '../../src/db/client.js'
import { migrate } from '../../src/db/migrate.js'
import { startPostgres } from '../../src/dev/embedded-postgres.js'
import { startMailSink } from '../../src/dev/mail-sink.js'
import { projectRoot } from '../../src/dev/paths.js'
import { freePort } from '../../src/dev/ports.js'
import { resolveTemporal } from '../../src/dev/temporal-binary.js'
import { startTemporal } from '../../src/dev/temporal-server.js'
import { seedActors } from '../../src/notices/actors.js'
import { noticeRules } from '../../src/notices/rules.js'
import { lazyTemporal } from '../../src/temporal/client.js'
import { NAMESPACE } from '../../src/temporal/names.js'
import type { ProcessOptions } from '../../src/temporal/process-deps.js'
import { readWatch } from '../../src/temporal/watch.js'
import { bundleGuards } from '../../src/temporal/worker.js'
import { until } from '../support/engine.js'
import { smallDefinitions, smallLaw } from '../support/small-detention.js'

const HOUR = 3_600_000
/** The law counts in minutes, so a cap ends on one; a scenario's clock is set so that this minute comes when the test wants it. */
const CAP = Date.parse('2026-03-10T10:00:00Z')
const AGENT = { id: 'agent', prefecture: 'FR-75', roles: ['case-agent'] }

/** As in production, but in seconds instead of minutes. */
const TIMING: ProcessOptions = {
  beatEveryMs: 500,
  lookEveryMs: 500,
  silentAfterMs: 6_000,
  unhandledAfterMs: 4_000,
  graceMs: 3_000,
  leaseSeconds: 3,
  sweep: { everyMs: 500, lateAfterMs: 1_500, compareEveryMs: 2_000 },
}

/** Servers that a test may stop, lose and start again: they are nobody else's. */
export async function startServers() {
  const dir = await mkdtemp(join(tmpdir(), 'echeancier-kill-'))
  // PostgreSQL runs as another user where this one is root.
  await chmod(dir, 0o711)
  const [postgresPort, temporalPort] = [await freePort(), await freePort()]
  const cli = await resolveTemporal()
  const startDatabase = () => startPostgres({ dataDir: join(dir, 'postgres'), port: postgresPort })
  const startEngine = (file: string) => startTemporal({ path: cli, port: temporalPort, dbFilename: join(dir, file), logLevel: 'never' })
  const mails = await startMailSink({ dir: join(dir, 'mails') })
  let [database, temporal] = await Promise.all([startDatabase(), startEngine('temporal.db')])
  const bundles = { present: join(dir, 'guard.js'), incompatible: join(dir, 'incompatible-guard.js') }
  await writeFile(bundles.present, (await bundleGuards()).code)
  const other = { workflowsPath: join(import.meta.dirname, 'incompatible-guard.ts'), logger: new DefaultLogger('WARN') }
  await writeFile(bundles.incompatible, (await bundleWorkflowCode(other)).code)
  return {
    ...{ dir, mails, bundles },
    databaseUrl: database.url,
    temporalAddress: temporal.address,
    stopDatabase: () => database.stop(),
    startDatabase: async () => void (database = await startDatabase()),
    stopEngine: () => temporal.stop(),
    /** With the state it had, or without any of it. */
    startEngine: async (state: 'kept' | 'lost') =>
      void (temporal = await startEngine(state === 'kept' ? 'temporal.db' : `temporal-${randomUUID()}.db`)),
    stop: async () => {
      await Promise.all([temporal.stop(), database.stop(), mails.stop()])
      await rm(dir, { recursive: true, force: true })
    },
  }
}

export type Servers = Awaited<ReturnType<typeof startServers>>

/** One scenario: a database of its own, a clock on which the cap of `place()` ends in so many seconds, and processes to kill. */
export async function startScenario(servers: Servers, secondsToCap: number) {
  const shift = CAP - secondsToCap * 1000 - Date.now()
  const databaseUrl = await newDatabase(servers)
  const db: Db = connect(databaseUrl, { max: 4 })
  const admin: Db = connect(databaseUrl, { max: 2, role: null })
  await seedActors(db.sql, AGENT.prefecture)
  const clock = { now: () => Date.now() + shift }
  const masterKey = randomBytes(32)
  const casework: CaseworkDeps = {
    ...{ db, clock, law: smallLaw, definitions: smallDefinitions, masterKey, evaluatedWith: evaluatedWithOf(smallLaw, smallDefinitions) },
    notices: noticeRules,
  }
  const client: Client = lazyTemporal({ address: servers.temporalAddress, namespace: NAMESPACE })
  const env = {
    ...process.env,
    ECHEANCIER_MODE: 'embedded',
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    SMTP_URL: servers.mails.smtpUrl,
    MASTER_KEY: masterKey.toString('base64'),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  }
  const processes = processesOf({ env, shift, bundles: servers.bundles })
  const seen = servers.mails.messages().length
  const mails = () => [...servers.mails.messages()].reverse().slice(seen)
  return {
    ...{ db, clock, casework, client, ...processes },
    /** The database as its owner. */
    admin: admin.sql,
    /** A detention whose cap ends at the scenario's minute, or so many hours later. */
    place: (hoursLater = 0) => {
      const occurredAt = CAP + (hoursLater - 96) * HOUR
      const facts = ['detention-decided', 'placed-in-detention'].map((type) => ({ type, occurredAt, data: {} }))
      return openProcedure(casework, {
        agent: AGENT,
        type: 'detention',
        territory: 'FR-75',
        reference: `ref-${randomUUID().slice(0, 8)}`,
        facts,
      })
    },
    record: (procedureId: string, type: string) =>
      recordFact(casework, { agent: AGENT, procedureId, fact: { type, occurredAt: clock.now(), data: {} } }),
    /** Until two seconds after the minute at which the cap ends. */
    untilCap: () => sleep(Math.max(0, CAP + 2_000 - clock.now())),
    plan: (procedureId: string) => planOf(casework, procedureId),
    armed: (...ids: string[]) =>
      until(
        'armed clocks',
        () => gaps(casework, client, ids),
        (left) => left.length === 0,
        60_000,
      ),
    stage: (id: string, stage: string, patienceMs = 30_000) =>
      until(
        `stage ${stage}`,
        async () => (await planOf(casework, id)).stage,
        (now) => now === stage,
        patienceMs,
      ),
    /** What actors were told in this scenario, oldest first; alarms of the engine are not among it. */
    told: () => mails().filter(({ subject }) => !subject.startsWith('Échéancier : alerte du moteur')),
    mails,
    passed: async (fileId: string) => (await db.sql`select from chronicle where file_id = ${fileId} and kind = 'alarm-passed'`).length,
    stop: async () => {
      await Promise.all([processes.kill('worker'), processes.kill('relay')])
      await client.connection.close()
      await Promise.all([db.close(), admin.close()])
    },
  }
}

export type Scenario = Awaited<ReturnType<typeof startScenario>>

async function newDatabase({ databaseUrl }: Servers): Promise<string> {
  const name = `scenario_${randomUUID().replaceAll('-', '')}`
  const admin = connect(databaseUrl, { max: 1, role: null })
  await admin.sql`create database ${admin.sql(name)}`
  await admin.close()
  const url = new URL(databaseUrl)
  url.pathname = name
  await migrate(url.href)
  return url.href
}

/** What is not armed: a plan whose guard holds another one, or other timers than its alarms. */
async function gaps(casework: CaseworkDeps, client: Client, ids: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const [plan, watch] = await Promise.all([planOf(casework, id), readWatch(client, id).catch(() => null)])
      const isArmed = watch?.status === 'running' && watch.planVersion === plan.version && watch.timers.length === plan.alarms.length
      return isArmed
        ? []
        : [`${id}: ${watch?.status} ${watch?.planVersion} of ${plan.version}, ${watch?.timers.length} of ${plan.alarms.length}`]
    }),
  )
  return found.flat()
}

type Role = 'worker' | 'relay'
type Spawning = { readonly env: NodeJS.ProcessEnv; readonly shift: number; readonly bundles: Servers['bundles'] }

/** Processes that start again when they end by themselves, as a supervisor has them do, and stay dead when they are killed. */
function processesOf({ env, shift, bundles }: Spawning) {
  const children = new Map<Role, ChildProcess>()
  const killed = new Set<ChildProcess>()
  const start = (role: Role, guard: keyof Servers['bundles'] = 'present'): void => {
    const options: ProcessOptions = { ...TIMING, shift, ...(role === 'worker' ? { workflows: { codePath: bundles[guard] } } : {}) }
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--import', join(projectRoot, 'src/dev/follow-parent.js'), join(import.meta.dirname, 'process.ts'), role],
      {
        cwd: projectRoot,
        env: { ...env, PROCESS_OPTIONS: JSON.stringify(options) },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    )
    children.set(role, child)
    child.once('exit', () => {
      if (!killed.has(child)) setTimeout(() => killed.has(child) || start(role, guard), 500)
    })
  }
  const kill = async (role: Role): Promise<void> => {
    const child = children.get(role)
    if (child === undefined) return
    killed.add(child)
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }
  return { start, kill }
}
