import { join, relative } from 'node:path'
import { readConfig } from '../config.js'
import { migrate } from '../db/migrate.js'
import { supervise, type SupervisedChild } from '../dev/children.js'
import { seedDemo, seedDemoActors } from '../dev/demo.js'
import { startPostgres } from '../dev/embedded-postgres.js'
import { startMailSink } from '../dev/mail-sink.js'
import { projectRoot } from '../dev/paths.js'
import { untilReady } from '../dev/ready.js'
import { openConsole } from '../dev/run-console.js'
import { openRun } from '../dev/run-record.js'
import { childEnv, choosePorts, dataDirOf, prepareDataDir, type StartPorts } from '../dev/start-settings.js'
import { resolveTemporal } from '../dev/temporal-binary.js'
import { startTemporal } from '../dev/temporal-server.js'
import { watchSources } from '../dev/watch-sources.js'

const READY_MS = 120_000
const RESTARTS_BEFORE_READY = 3
const FORCED_AFTER_MS = 1_000
const APPLICATION = ['worker', 'relay', 'api'] as const

const dataDir = dataDirOf(process.env)
const inData = (...path: string[]) => join(dataDir, ...path)
const stops: (() => Promise<unknown>)[] = []
const stopping = new AbortController()

await prepareDataDir(dataDir)
const { say, log, show } = openConsole(inData('logs'))
const record = await openRun(inData('run.json'), { onProgress: say }).catch((error: unknown) => {
  say(messageOf(error))
  process.exit(1)
})
let askedAt = 0
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => onSignal())
// Whoever read the output may go away; that is no reason to leave servers behind.
process.stdout.on('error', () => {})

try {
  const ports = await start()
  stopping.signal.throwIfAborted()
  show('warnings')
  printAddresses(ports)
  await new Promise((resolve) => stopping.signal.addEventListener('abort', resolve))
} catch (error) {
  if (!stopping.signal.aborted) fail(messageOf(error))
} finally {
  await stopAll()
}

/** Everything in the order in which each needs the other; a stop for each goes on the pile. */
async function start(): Promise<StartPorts> {
  const ports = await choosePorts(process.env, say)
  const [databaseUrl] = await allSettled([startDatabase(ports), startEngine(ports)])
  const env = await childEnv(process.env, dataDir, ports, databaseUrl)
  const config = readConfig(env)
  const applied = await migrate(config.migrationsUrl)
  say(`migrations: ${applied.length === 0 ? 'up to date' : `${applied.length} applied`}`)
  if (config.demoSignIn) await seedDemoActors(config.migrationsUrl)
  await startMails(ports)
  const children = await startApplication(env)
  const broken = () => children.find((child) => child.restarts() >= RESTARTS_BEFORE_READY)
  const giveUp = () => (broken() ? `${broken()?.name} does not start, its log is ${inData('logs', `${broken()?.name}.log`)}` : null)
  await untilReady(`http://127.0.0.1:${ports.api}/health/ready`, { patienceMs: READY_MS, signal: stopping.signal, giveUp })
  if (config.demoSignIn) await addDemo(ports)
  return ports
}

/** Waits for all of them, even when one fails: what did start must be on the pile before anything stops. */
async function allSettled<T extends readonly unknown[]>(promises: { readonly [K in keyof T]: Promise<T[K]> }): Promise<T> {
  await Promise.allSettled(promises)
  return Promise.all(promises) as Promise<unknown> as Promise<T>
}

async function startDatabase(ports: StartPorts): Promise<string> {
  const server = await startPostgres({
    dataDir: inData('postgres'),
    port: ports.postgres,
    database: 'echeancier',
    onLog: (line) => log('postgres', line),
    onSpawn: (pid) => record.add('postgres', pid, 'SIGINT'),
  })
  stops.push(server.stop)
  server.child.once('exit', () => fail('PostgreSQL ended by itself'))
  say(`PostgreSQL on 127.0.0.1:${ports.postgres}`)
  return server.url
}

async function startEngine(ports: StartPorts): Promise<void> {
  const path = await resolveTemporal({ onProgress: say })
  stopping.signal.throwIfAborted()
  const server = await startTemporal({
    path,
    dbFilename: inData('temporal.db'),
    port: ports.temporal,
    uiPort: ports.temporalUi,
    goesSecond: true,
    onLog: (line) => log('temporal', line),
    onSpawn: (pid) => record.add('temporal', pid),
  })
  stops.push(server.stop)
  server.child.once('exit', () => fail('Temporal ended by itself'))
  say(`Temporal on ${server.address}, namespace and search attributes registered`)
}

async function startMails(ports: StartPorts): Promise<void> {
  const sink = await startMailSink({ dir: inData('mails'), smtpPort: ports.smtp, httpPort: ports.mails })
  stops.push(sink.stop)
  say(`mail sink on ${sink.smtpUrl}`)
}

async function startApplication(env: NodeJS.ProcessEnv): Promise<readonly SupervisedChild[]> {
  stopping.signal.throwIfAborted()
  const children = await Promise.all(
    APPLICATION.map((name) =>
      supervise({ name, file: join(projectRoot, 'src', 'bin', `${name}.ts`), env, record, onLine: log, onProgress: say }),
    ),
  )
  stops.push(() => Promise.all(children.map((child) => child.stop())))
  if (process.argv.includes('--watch')) watch(children)
  say(`${APPLICATION.join(', ')} started, waiting until they are ready`)
  return children
}

/** What the demonstration shows is not worth a refusal to start. */
async function addDemo(ports: StartPorts): Promise<void> {
  try {
    const { opened, dueAt } = await seedDemo({ baseUrl: `http://127.0.0.1:${ports.api}`, now: Date.now() })
    if (opened.length > 0) say(`demonstration: ${opened.length} detentions opened, a cap falls due at ${dueAt}`)
  } catch (error) {
    say(messageOf(error))
  }
}

function watch(children: readonly SupervisedChild[]): void {
  const unwatch = watchSources(() => {
    say('sources changed, starting again')
    void Promise.all(children.map((child) => child.restart()))
  })
  stops.push(async () => unwatch())
}

function printAddresses(ports: StartPorts): void {
  const api = `http://localhost:${ports.api}`
  say('ready')
  console.log(`
  Console and API   ${api}
  API, documented   ${api}/docs
  Temporal Web UI   http://localhost:${ports.temporalUi}/namespaces/echeancier/workflows
  Mails             http://localhost:${ports.mails}
  State and logs    ${relative(process.cwd(), dataDir) || '.'} (delete it to start afresh)

  A placement in detention, from the notification to the judge's clock:

  curl -s ${api}/v1/computations -H 'content-type: application/json' -d '{
    "procedures": [{ "id": "d", "type": "detention", "territory": "FR-75" }], "at": "2026-11-24T10:00:00+01:00",
    "facts": [{ "procedure": "d", "type": "detention-decided", "occurredAt": "2026-11-22T08:40:00+01:00", "data": {} },
              { "procedure": "d", "type": "placed-in-detention", "occurredAt": "2026-11-22T09:12:00+01:00", "data": {} }] }'

  Ctrl-C stops everything in order.
`)
}

/** The first signal stops in order, a later one at once; the same Ctrl-C may come twice, from the terminal and from npm. */
function onSignal(): void {
  if (stopping.signal.aborted) {
    if (Date.now() - askedAt < FORCED_AFTER_MS) return
    say('stopping at once')
    void record.kill().finally(() => process.exit(1))
    return
  }
  askedAt = Date.now()
  say('stopping')
  show('nothing')
  stopping.abort()
}

function fail(reason: string): void {
  if (stopping.signal.aborted) return
  say(reason)
  process.exitCode = 1
  stopping.abort()
}

async function stopAll(): Promise<void> {
  stopping.abort()
  show('nothing')
  for (const stop of stops.toReversed()) await stop().catch((error: unknown) => say(messageOf(error)))
  await record.close()
  say('stopped')
  process.exit()
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
