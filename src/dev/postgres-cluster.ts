import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eachLine } from './lines.js'
import type { PostgresBinaries } from './postgres-binaries.js'
import type { PostgresUser } from './postgres-user.js'

const MAJOR = '18'

/** What running one PostgreSQL takes. */
export interface Cluster {
  readonly binaries: PostgresBinaries
  readonly user: PostgresUser
  readonly dataDir: string
  /** The superuser's. */
  readonly password: string
  readonly isEphemeral: boolean
  readonly onLog: (line: string) => void
  readonly onSpawn: (pid: number) => Promise<void>
}

/** Where the superuser's password is kept. */
export const passwordFile = (dataDir: string): string => dataDir + '.password'

/** The superuser's password is drawn once and kept beside the data folder, readable by its owner only. */
export async function passwordOf(dataDir: string): Promise<string> {
  const file = passwordFile(dataDir)
  const kept = await readFile(file, 'utf8').catch(() => null)
  if (kept !== null) return kept.trim()
  const drawn = randomBytes(18).toString('base64url')
  await writeFile(file, drawn + '\n', { mode: 0o600 })
  return drawn
}

/** Fills a folder beside the wanted one and moves it there, so that an interrupted first start leaves nothing half made. */
export async function initialise({ binaries, user, dataDir, password, isEphemeral, onLog }: Cluster): Promise<void> {
  const version = await readFile(join(dataDir, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version !== null && version.trim() === MAJOR) return
  if (version !== null)
    throw new Error(`${dataDir} was made by PostgreSQL ${version.trim()}, this is ${MAJOR}: move it away or dump it with that version`)
  const fresh = dataDir + '.new'
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { mode: 0o700 })
  const secret = `${dataDir}.secret-${randomUUID()}`
  await writeFile(secret, password, { mode: 0o600, flag: 'wx' })
  try {
    const { owner } = user
    if (owner !== null) await Promise.all([fresh, secret].map((path) => chown(path, owner.uid, owner.gid)))
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${secret}`]
    const args = [`--pgdata=${fresh}`, ...locale, ...access, '--no-instructions', ...(isEphemeral ? ['--no-sync'] : [])]
    const env = { ...process.env, LC_ALL: 'C' }
    const child = spawn(...user.command(binaries.initdb, args), { ...user.identity, cwd: '/', env, stdio: ['ignore', 'ignore', 'pipe'] })
    const code = await outcome(child, onLog)
    if (code.exit !== 0) throw new Error(`initdb failed (${code.exit}): ${code.text}`)
    await rename(fresh, dataDir)
  } finally {
    await rm(secret, { force: true })
  }
}

/** Waits for a process to end and tells how, with its last lines. */
export async function outcome(child: ChildProcess, onLog: (line: string) => void): Promise<{ exit: number | string; text: string }> {
  const lines: string[] = []
  eachLine(child.stderr, (line) => {
    onLog(line)
    if (lines.push(line) > 20) lines.shift()
  })
  return new Promise((done) => {
    child.once('error', (error) => done({ exit: 'not started', text: error.message }))
    child.once('close', (code, signal) => done({ exit: code ?? signal ?? 'unknown', text: lines.join('\n') }))
  })
}
