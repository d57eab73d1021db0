import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { freePort } from './ports.js'
import { findPostgres } from './postgres-binaries.js'
import { initialise, outcome, passwordFile, passwordOf, type Cluster } from './postgres-cluster.js'
import { postgresUser } from './postgres-user.js'
import { commandLineOf, endChild, endProcess, markOf } from './processes.js'

const READY_MS = 60_000
const OLD_BACKENDS_MS = 20_000
/** Fast shutdown first (clients are cut, the state is written), then immediate (recovered from the log at the next start). */
const STOP = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 5_000],
] as const

/** A running PostgreSQL: the address of its database, as superuser, and how to stop it. */
export interface RunningPostgres {
  readonly url: string
  readonly port: number
  readonly pid: number
  readonly child: ChildProcess
  readonly stop: () => Promise<void>
}

/** Without `dataDir` the state is a temporary folder; `ephemeral` trades safety for speed and forgets everything when stopped. */
export interface StartPostgresOptions {
  readonly dataDir?: string
  readonly port?: number
  readonly database?: string
  readonly ephemeral?: boolean
  readonly onLog?: (line: string) => void
  /** Told the server's pid as soon as there is one. */
  readonly onSpawn?: (pid: number) => Promise<void>
}

/** Starts PostgreSQL on 127.0.0.1 over a data folder that it creates if need be; ends a server that an earlier run left there. */
export async function startPostgres(options: StartPostgresOptions = {}): Promise<RunningPostgres> {
  const { ephemeral = options.dataDir === undefined, onLog = () => {}, onSpawn = async () => {} } = options
  const dataDir = resolve(options.dataDir ?? join(await temporaryFolder(), 'postgres'))
  const port = options.port ?? (await freePort())
  await mkdir(dirname(dataDir), { recursive: true })
  const user = await postgresUser(dataDir)
  const binaries = await findPostgres(user)
  const server = { binaries, user, dataDir, password: await passwordOf(dataDir), isEphemeral: ephemeral, onLog, onSpawn }
  await endLeftover(server)
  await initialise(server)
  const child = await launch(server, port)
  const url = (database: string) => `postgres://postgres:${server.password}@127.0.0.1:${port}/${database}`
  const stop = async () => {
    await endChild(child, STOP)
    if (options.dataDir === undefined) await rm(dirname(dataDir), { recursive: true, force: true })
    else if (ephemeral) await Promise.all([dataDir, passwordFile(dataDir)].map((path) => rm(path, { recursive: true, force: true })))
  }
  try {
    const database = options.database ?? 'postgres'
    await createDatabase(url('postgres'), database)
    return { url: url(database), port, pid: child.pid ?? 0, child, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'echeancier-'))
  await chmod(folder, 0o711)
  return folder
}

/** A server whose parent was killed goes on by itself: it is asked to stop if it is a postgres, on this very folder. */
async function endLeftover({ dataDir, onLog }: Cluster): Promise<void> {
  const pid = Number((await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1) return
  const mark = await markOf(pid)
  if (mark === null) return
  const command = await commandLineOf(pid)
  if (!/postgres(\.exe)? /.test(command) || !`${command} `.includes(` ${dataDir} `))
    // Somebody else was given the pid since; PostgreSQL would take it for itself.
    return rm(join(dataDir, 'postmaster.pid'), { force: true })
  onLog(`stopping the PostgreSQL that an earlier run left on ${dataDir} (pid ${pid})`)
  if (!(await endProcess(mark, STOP))) throw new Error(`A PostgreSQL left by an earlier run (pid ${pid}) does not stop`)
}

/** In a process group of its own: Ctrl-C reaches whoever started it, who stops it last. */
async function launch(server: Cluster, port: number): Promise<ChildProcess> {
  const { binaries, user, dataDir, isEphemeral, onLog, onSpawn } = server
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'max_connections=200',
    ...(isEphemeral ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ]
  const args = ['-D', dataDir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const until = Date.now() + OLD_BACKENDS_MS
  for (;;) {
    const env = { ...process.env, LC_ALL: 'C' }
    const child = spawn(...user.command(binaries.postgres, args), {
      ...user.identity,
      cwd: '/',
      env,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const [failure] = await Promise.all([untilReady(child, onLog), child.pid === undefined ? null : onSpawn(child.pid)])
    if (failure === '') return child
    await endChild(child, STOP)
    // The sessions of a server that was killed outlive it for a moment.
    if (!/pre-existing shared memory block/.test(failure) || Date.now() > until)
      throw new Error(`PostgreSQL did not start on port ${port}: ${failure}`)
    await sleep(500)
  }
}

/** Empty once the server is ready, else what went wrong. */
async function untilReady(child: ChildProcess, onLog: (line: string) => void): Promise<string> {
  const ended = new Promise<string>((done) => {
    const ready = (line: string) => {
      onLog(line)
      if (line.includes('ready to accept connections')) done('')
    }
    void outcome(child, ready).then(({ exit, text }) => done(`ended (${exit}): ${text}`))
  })
  const patience = new AbortController()
  const late = sleep(READY_MS, `nothing after ${READY_MS / 1000} s`, { signal: patience.signal }).catch(() => '')
  return Promise.race([ended, late]).finally(() => patience.abort())
}

async function createDatabase(maintenanceUrl: string, name: string): Promise<void> {
  const sql = postgres(maintenanceUrl, { max: 1, onnotice: () => {} })
  try {
    const found = await sql`select from pg_database where datname = ${name}`
    if (found.length === 0) await sql`create database ${sql(name)}`
  } finally {
    await sql.end()
  }
}
