import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'
import { connect, type Sql } from '../src/db/client.js'
import { migrate } from '../src/db/migrate.js'
import { startPostgres } from '../src/dev/embedded-postgres.js'
import { startMailSink } from '../src/dev/mail-sink.js'
import { projectRoot } from '../src/dev/paths.js'
import { freePort } from '../src/dev/ports.js'
import { runCommand } from '../src/dev/run-command.js'
import { resolveTemporal } from '../src/dev/temporal-binary.js'
import { startTemporal } from '../src/dev/temporal-server.js'
import { seedActors } from '../src/notices/actors.js'
import { machine, quantile, row } from './machine.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const SECONDS = 10
/** Alarms that fall due at one instant. */
const MANY = Number(process.env['BENCH_ALARMS'] ?? 5_000)

type Site = {
  readonly url: string
  readonly sql: Sql
  /** Starts one of the service's processes beside the others. */
  readonly start: (...names: readonly string[]) => void
  readonly stop: () => Promise<void>
}

/** Launches a second, the backlog behind them, and the lag of the alarms, on one machine that runs everything. Each part has servers of its own. */
export async function benchLaunch(): Promise<readonly string[]> {
  await build()
  const alone = await on(['api'], launches)
  const { together, drained } = await on(['api', 'worker', 'relay'], async (site) => ({
    together: await launches(site),
    drained: await drain(site),
  }))
  const lags = await on(['api', 'worker', 'relay'], async (site) => [await lag(site, 1), await lag(site, MANY)])
  return report({ alone, together, drained, lags })
}

/** The processes run compiled, as production does. */
async function build(): Promise<void> {
  const { code, stdout, stderr } = await runCommand('npm', ['run', 'build'], { cwd: projectRoot, timeoutMs: 5 * MINUTE })
  if (code !== 0) throw new Error(stdout + stderr)
}

async function on<T>(names: readonly string[], measure: (site: Site) => Promise<T>): Promise<T> {
  const site = await openSite()
  try {
    site.start(...names)
    await untilUp(site)
    await sleep(3_000)
    return await measure(site)
  } finally {
    await site.stop()
  }
}

/** A PostgreSQL, a Temporal and a mail sink of its own. */
async function openSite(): Promise<Site> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-'))
  await chmod(dir, 0o755) // PostgreSQL runs as a user of its own
  const database = await startPostgres({ dataDir: join(dir, 'postgres'), port: await freePort(), database: 'bench' })
  const temporal = await startTemporal({
    path: await resolveTemporal(),
    port: await freePort(),
    uiPort: await freePort(),
    dbFilename: join(dir, 'temporal.db'),
    goesSecond: true,
  })
  const sink = await startMailSink({ smtpPort: await freePort(), httpPort: await freePort(), dir: join(dir, 'mails') })
  await migrate(database.url)
  const port = await freePort()
  const env = {
    ...process.env,
    ECHEANCIER_MODE: 'embedded',
    DEMO_SIGN_IN: 'true',
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporal.address,
    SMTP_URL: sink.smtpUrl,
    PORT: String(port),
    MASTER_KEY: randomBytes(32).toString('base64'),
    MAIL_FROM: 'bench@echeancier.example',
    OPERATOR_MAIL: 'operator@echeancier.example',
    LOG_LEVEL: 'error',
  }
  const db = connect(database.url)
  await seedActors(db.sql, 'FR-75')
  const children: ChildProcess[] = []
  return {
    url: `http://127.0.0.1:${port}`,
    sql: db.sql,
    start: (...names) => void children.push(...names.map((name) => run(name, env))),
    stop: async () => {
      for (const child of children) child.kill('SIGTERM')
      await Promise.race([Promise.all(children.map((child) => once(child, 'exit'))), sleep(10_000)])
      for (const child of children) child.kill('SIGKILL')
      await db.close()
      await sink.stop()
      await temporal.stop()
      await database.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

const run = (name: string, env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [join(projectRoot, 'dist', 'src', 'bin', `${name}.js`)], {
    env,
    detached: true, // as `npm start` does: a session of its own
    stdio: ['ignore', 'ignore', 'inherit'],
  })

async function untilUp({ url }: Site): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const isUp = await fetch(`${url}/health/live`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isUp) return
    await sleep(200)
  }
  throw new Error('the API does not start')
}

const detention = (reference: string, placedAt: number): string =>
  JSON.stringify({
    type: 'detention',
    territory: 'FR-75',
    reference,
    place: 'CRA-PARIS-1',
    person: { name: 'Banc d’essai', birthDate: '1990-01-01', nationality: 'XXA', language: 'fr' },
    facts: [
      { type: 'detention-decided', occurredAt: new Date(placedAt - HOUR).toISOString(), data: { basis: 'common', reasons: true } },
      { type: 'placed-in-detention', occurredAt: new Date(placedAt).toISOString(), data: { effectiveBy: 'notification' } },
    ],
  })

type Launches = {
  readonly connections: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly failed: number
}

async function launches(site: Site): Promise<readonly Launches[]> {
  const results: Launches[] = []
  for (const connections of [1, 32]) {
    const body = detention(`B-${connections}`, Math.floor(Date.now() / MINUTE) * MINUTE - HOUR)
    const done = await autocannon({
      url: `${site.url}/v1/procedures`,
      method: 'POST',
      connections,
      duration: SECONDS,
      headers: { 'content-type': 'application/json' },
      body,
    })
    results.push({
      connections,
      perSecond: done['2xx'] / done.duration,
      p50: done.latency.p50,
      p99: done.latency.p99,
      failed: done.non2xx + done.errors,
    })
  }
  return results
}

type Drained = { readonly backlog: number; readonly perSecond: number }

/** What the load left to arm, and how fast it goes, over half a minute. */
async function drain({ sql }: Site): Promise<Drained> {
  const unarmed = async () =>
    Number((await sql`select count(*)::int as n from procedures where coalesce(armed_version, 0) < plan_version`)[0]?.['n'] ?? 0)
  const backlog = await unarmed()
  const begun = Date.now()
  await sleep(30_000)
  return { backlog, perSecond: (1000 * (backlog - (await unarmed()))) / (Date.now() - begun) }
}

type Lag = {
  readonly alarms: number
  readonly told: number
  readonly p50: number
  readonly p99: number
  readonly most: number
  readonly late: number
}

/** One limit whose end an authority fixed: at its lapse its owner and the duty officer are mailed. */
const limit = (reference: string, endsAt: number): string =>
  JSON.stringify({
    type: 'single-limit',
    territory: 'FR-75',
    reference,
    facts: [
      {
        type: 'limit-set',
        occurredAt: new Date(endsAt - HOUR).toISOString(),
        data: { owner: 'case-agent', endsAt: new Date(endsAt).toISOString(), basis: 'bench' },
      },
    ],
  })

/** Arms limits that all end at one instant, and waits for the first mail of each: seconds from due to handed over. */
async function lag({ url, sql }: Site, alarms: number): Promise<Lag> {
  const due = Math.ceil((Date.now() + 30_000 + (alarms / 20) * 1000) / MINUTE) * MINUTE
  const reference = `LAG-${alarms}`
  await autocannon({
    url: `${url}/v1/procedures`,
    method: 'POST',
    connections: Math.min(16, alarms),
    amount: alarms,
    headers: { 'content-type': 'application/json' },
    body: limit(reference, due),
  })
  const engineLate = async () =>
    Number((await sql`select coalesce(sum(value), 0)::int as n from engine_counters where name = 'engine_late'`)[0]?.['n'] ?? 0)
  const before = await engineLate()
  await sleep(Math.max(0, due - Date.now()) + 5_000)
  const until = Date.now() + 4 * MINUTE
  for (;;) {
    const rows = await sql`
      select extract(epoch from min(n.sent_at) - ${new Date(due)}::timestamptz)::float8 as lag
      from procedures p join notices n on n.procedure_id = p.id
      where p.reference = ${reference} and n.moment = 'lapse' and n.sent_at is not null group by p.id`
    if (rows.length >= alarms || Date.now() > until) {
      const lags = rows.map((one) => Number(one['lag']))
      const late = (await engineLate()) - before
      return { alarms, told: rows.length, p50: quantile(lags, 0.5), p99: quantile(lags, 0.99), most: quantile(lags, 1), late }
    }
    await sleep(2_000)
  }
}

function report(found: {
  alone: readonly Launches[]
  together: readonly Launches[]
  drained: Drained
  lags: readonly Lag[]
}): readonly string[] {
  const lines = (name: string, list: readonly Launches[]) =>
    list.map((one) => row(name, one.connections, one.perSecond, one.p50, one.p99, one.failed))
  return [
    `## launch (${machine()})`,
    '',
    'One launch: a detention for a new person, two facts, its clocks, its notices, the chronicle and the outbox, in one transaction behind Fastify.',
    '',
    row('beside it', 'connections', 'launches/s', 'p50 ms', 'p99 ms', 'failed'),
    row('---', '---', '---', '---', '---', '---'),
    ...lines('nothing', found.alone),
    ...lines('relay, worker and engine', found.together),
    '',
    `Backlog after the load: ${found.drained.backlog} guards to arm, drained at ${found.drained.perSecond.toFixed(1)} a second.`,
    '',
    'Limits that end at one instant, from that instant to the first mail handed over:',
    '',
    row('alarms', 'told', 'lag p50 s', 'lag p99 s', 'longest s', 'taken over by the sweep'),
    row('---', '---', '---', '---', '---', '---'),
    ...found.lags.map((one) => row(one.alarms, one.told, one.p50, one.p99, one.most, one.late)),
    '',
  ]
}
