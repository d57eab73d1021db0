import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPostgres, type RunningPostgres } from '../../src/dev/embedded-postgres.js'
import { eachLine } from '../../src/dev/lines.js'
import { projectRoot } from '../../src/dev/paths.js'
import { freePort } from '../../src/dev/ports.js'
import { endChild } from '../../src/dev/processes.js'
import { untilReady } from '../../src/dev/ready.js'
import { runCommand } from '../../src/dev/run-command.js'
import { resolveTemporal } from '../../src/dev/temporal-binary.js'
import { drawnEnv, environmentOf, projectFile, readCompose } from '../support/compose.js'

/**
 * What docker-compose.yml says, without its containers: the same commands of the same build, with the same variables, against a PostgreSQL with
 * the logins of deploy/compose/logins.sql and a Temporal whose namespace comes from deploy/compose/temporal-namespace.sh. Only hosts and ports
 * are written anew.
 */
const { services } = readCompose()
const env = drawnEnv()
const logs = new Map<string, string[]>()
const children: ChildProcess[] = []
const places: Record<string, string> = {}
let database: RunningPostgres
let folder: string
let apiPort: number
let mailPort: number

beforeAll(async () => {
  expect((await runCommand('npm', ['run', 'build'], { cwd: projectRoot, timeoutMs: 300_000 })).code).toBe(0)
  folder = await mkdtemp(join(tmpdir(), 'compose-'))
  database = await startPostgres({ ephemeral: true })
  const [temporal, smtp] = [await freePort(), await freePort()]
  ;[apiPort, mailPort] = [await freePort(), await freePort()]
  Object.assign(places, {
    'postgres:5432': `127.0.0.1:${database.port}`,
    'temporal:7233': `127.0.0.1:${temporal}`,
    'mails:1025': `127.0.0.1:${smtp}`,
  })
  await createLogins()
  await startNamespace(temporal)
  await run('migrations', {}, (child) => new Promise((resolve) => child.once('exit', resolve)))
  expect(logs.get('migrations')?.join('\n')).toContain('Applied')
  await run('mails', { SMTP_PORT: String(smtp), MAIL_PORT: String(mailPort), MAIL_DIR: join(folder, 'mails') })
  await Promise.all([run('worker'), run('relay'), run('api', { PORT: String(apiPort) })])
}, 300_000)

afterAll(async () => {
  const failed = await Promise.allSettled(children.toReversed().map((child) => endChild(child, [['SIGTERM', 30_000]])))
  await database.stop()
  await rm(folder, { recursive: true, force: true })
  expect(failed.filter(({ status }) => status === 'rejected')).toEqual([])
}, 120_000)

/** The script as psql would run it: `\getenv` and `:'name'` are psql's own. */
async function createLogins(): Promise<void> {
  const variables = new Map<string, string>()
  const sql = projectFile('deploy/compose/logins.sql')
    .replace(/--.*$/gm, '')
    .replace(/^\\getenv (\w+) (\w+)$/gm, (_line, name: string, variable: string) => {
      variables.set(name, env[variable] ?? '')
      return ''
    })
    .replace(/:'(\w+)'/g, (_quoted, name: string) => `'${variables.get(name)}'`)
  const admin = postgres(database.url, { max: 1 })
  for (const statement of sql.split(';').filter((it) => it.trim() !== '')) await admin.unsafe(statement)
  await admin.end()
}

async function startNamespace(port: number): Promise<void> {
  const path = await resolveTemporal()
  const bin = join(folder, 'bin')
  await runCommand('mkdir', ['-p', bin])
  await runCommand('ln', ['-s', path, join(bin, 'temporal')])
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--headless', '--log-level', 'error']
  children.push(spawn(path, args, { stdio: 'ignore' }))
  const variables = environmentOf(services['temporal-namespace'] ?? { image: '' }, env)
  const script = { ...process.env, ...variables, TEMPORAL_ADDRESS: `127.0.0.1:${port}`, PATH: `${bin}:${process.env['PATH']}` }
  for (let attempts = 0; attempts < 60; attempts++) {
    const health = await runCommand(path, ['operator', 'cluster', 'health', '--address', `127.0.0.1:${port}`])
    if (health.code === 0) break
  }
  const registered = await runCommand('sh', ['deploy/compose/temporal-namespace.sh'], { cwd: projectRoot, env: script, timeoutMs: 120_000 })
  expect(registered.code, registered.stderr).toBe(0)
}

/** Starts the command of a service with its variables and nothing else. */
async function run(name: string, own: Record<string, string> = {}, until?: (child: ChildProcess) => Promise<unknown>): Promise<void> {
  const service = services[name]
  const [program = '', ...args] = service?.command ?? []
  expect(program).toBe('node')
  const lines: string[] = []
  logs.set(name, lines)
  const child = spawn(process.execPath, args, { cwd: projectRoot, env: variablesOf(name, own), stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) eachLine(stream, (line) => lines.push(line))
  children.push(child)
  await until?.(child)
}

function variablesOf(name: string, own: Record<string, string> = {}): Record<string, string> {
  const variables = environmentOf(services[name] ?? { image: '' }, env)
  for (const [key, value] of Object.entries(variables))
    variables[key] = Object.entries(places).reduce((text, [place, address]) => text.replace(place, address), value)
  // What the Dockerfile sets.
  return {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    TZ: 'UTC',
    ...variables,
    ...(variables['HOST'] ? { HOST: '127.0.0.1' } : {}),
    ...own,
  }
}

it('is ready, with every check of health green', { timeout: 120_000 }, async () => {
  await untilReady(`http://127.0.0.1:${apiPort}/health/ready`, {
    patienceMs: 90_000,
    giveUp: () =>
      children.some((child) => child.exitCode) ? [...logs].map(([name, lines]) => `${name}: ${lines.join('\n')}`).join('\n') : null,
  })
  const ports: Record<string, Record<string, string>> = { api: { PORT: String(apiPort) }, mails: { MAIL_PORT: String(mailPort) } }
  for (const name of ['api', 'worker', 'relay', 'mails']) {
    const [, program = '', ...args] = services[name]?.healthcheck?.test ?? []
    expect(program).toBe('node')
    const check = await runCommand(process.execPath, args, { cwd: projectRoot, env: variablesOf(name, ports[name]) })
    expect({ name, code: check.code, said: check.stderr }).toEqual({ name, code: 0, said: '' })
  }
})

it('runs the bundle of the build and signs in with rights that change nothing recorded', async () => {
  expect(existsSync(join(projectRoot, 'dist', 'workflow-bundle.js'))).toBe(true)
  const login = postgres(variablesOf('api')['DATABASE_URL'] ?? '', { max: 1 })
  await expect(login`update facts set recorded_at = now()`).rejects.toThrow('permission denied')
  await expect(login`create table intruder ()`).rejects.toThrow('permission denied')
  await login.end()
})

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()

it('computes, and opens a procedure that its guard watches', async () => {
  const facts = [
    { type: 'detention-decided', occurredAt: hoursAgo(3), data: {} },
    { type: 'placed-in-detention', occurredAt: hoursAgo(2), data: {} },
  ]
  const post = (path: string, body: object, key = 'compose-1') =>
    fetch(`http://127.0.0.1:${apiPort}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    })
  const computed = await post('/v1/computations', {
    procedures: [{ id: 'd', type: 'detention', territory: 'FR-75' }],
    at: hoursAgo(0),
    facts: facts.map((fact) => ({ procedure: 'd', ...fact })),
  })
  expect(computed.status, await computed.clone().text()).toBe(200)
  const person = { name: 'Essai', birthDate: '1990-01-01', nationality: 'XXA', language: 'fr' }
  const opened = await post('/v1/procedures', {
    type: 'detention',
    territory: 'FR-75',
    reference: 'COMPOSE-1',
    place: 'CRA-PARIS-1',
    person,
    facts,
  })
  expect(opened.status, await opened.clone().text()).toBe(201)
  // The answers of the routes under test.
  const { id } = (await opened.json()) as { id: string }
  const timers = async () => {
    const answer = await fetch(`http://127.0.0.1:${apiPort}/v1/procedures/${id}/watch`)
    const { guard } = (await answer.json()) as { guard: { timers: readonly object[] } | null }
    return guard?.timers.length ?? 0
  }
  await expect.poll(timers, { timeout: 30_000 }).toBeGreaterThan(0)
})
