import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachLine } from '../../src/dev/lines.js'
import { projectRoot } from '../../src/dev/paths.js'
import { freePort } from '../../src/dev/ports.js'
import { isAlive } from '../../src/dev/processes.js'
import type { RecordedProcess } from '../../src/dev/run-record.js'

const START_MS = 120_000
const STOP_MS = 60_000

/** One `npm start`, with what it printed. */
interface Run {
  readonly child: ChildProcess
  readonly lines: readonly string[]
  readonly exited: Promise<number | null>
}

let dataDir: string
let env: Record<string, string>
const runs: Run[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'start-'))
  const names = ['PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT', 'MAIL_PORT', 'SMTP_PORT', 'POSTGRES_PORT']
  env = {
    DATA_DIR: dataDir,
    ...Object.fromEntries(await Promise.all(names.map(async (name) => [name, String(await freePort())] as const))),
  }
})

afterAll(async () => {
  for (const { child, exited } of runs) {
    child.kill('SIGTERM')
    await exited
  }
  await rm(dataDir, { recursive: true, force: true })
}, STOP_MS)

function npmStart(own: Record<string, string> = {}): Run {
  const args = ['--import', 'tsx', join(projectRoot, 'src', 'bin', 'start.ts')]
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) eachLine(stream, (line) => lines.push(line))
  const run = { child, lines, exited: new Promise<number | null>((resolve) => child.once('exit', resolve)) }
  runs.push(run)
  return run
}

const isReady = async ({ lines, exited }: Run): Promise<void> => {
  const ended = exited.then((code) => Promise.reject(new Error(`ended with ${code}:\n${lines.join('\n')}`)))
  const ready = expect.poll(() => lines.some((line) => /\d s {2}ready$/.test(line)), { timeout: START_MS, interval: 200 }).toBe(true)
  await Promise.race([ready, ended])
}

/** Those that the run has on record. */
async function recorded(): Promise<readonly RecordedProcess[]> {
  // The file that a run keeps.
  const { processes } = JSON.parse(await readFile(join(dataDir, 'run.json'), 'utf8')) as { processes: readonly RecordedProcess[] }
  return processes
}

const alive = async (processes: readonly RecordedProcess[]): Promise<string[]> => {
  const states = await Promise.all(processes.map(async ({ name, mark }) => ((await isAlive(mark)) ? [name] : [])))
  return states.flat().sort()
}

const get = (port: string, path: string) => fetch(`http://127.0.0.1:${env[port]}${path}`)
const references = async (): Promise<string[]> => {
  // The worklist's answer.
  const { procedures } = (await (await get('PORT', '/v1/procedures?limit=50')).json()) as { procedures: { reference: string }[] }
  return procedures.map(({ reference }) => reference).sort()
}

describe('npm start', () => {
  let run: Run
  let first: string[]

  it('starts everything on one machine and says where', { timeout: START_MS }, async () => {
    run = npmStart()
    await isReady(run)
    expect(run.lines.join('\n')).toContain(`http://localhost:${env['PORT']}/docs`)
    for (const [port, path] of [
      ['PORT', '/health/ready'],
      ['PORT', '/docs/'],
      ['TEMPORAL_UI_PORT', '/'],
      ['MAIL_PORT', '/messages.json'],
    ] as const)
      expect({ path, status: (await get(port, path)).status }).toEqual({ path, status: 200 })
    first = await references()
    expect(first).toHaveLength(5)
  })

  it('does not start twice on the same data', { timeout: START_MS }, async () => {
    const second = npmStart()
    expect(await second.exited).toBe(1)
    expect(second.lines.join('\n')).toContain(`already runs on ${dataDir} (process ${run.child.pid})`)
  })

  it('starts a process of its own again when it is killed', { timeout: START_MS }, async () => {
    const killed = (await recorded()).find(({ name }) => name === 'api')
    process.kill(killed?.mark.pid ?? 0, 'SIGKILL')
    const again = async () => (await get('PORT', '/health/live').catch(() => null))?.status
    await expect.poll(again, { timeout: START_MS, interval: 500 }).toBe(200)
    expect(run.lines.join('\n')).toContain('api ended (SIGKILL)')
  })

  it('leaves nothing behind after kill -9 and a new start, and keeps the state', { timeout: 2 * START_MS }, async () => {
    const before = await recorded()
    process.kill(run.child.pid ?? 0, 'SIGKILL')
    await run.exited
    // Our own processes see that their parent is gone; the servers do not.
    await expect.poll(() => alive(before), { timeout: STOP_MS, interval: 500 }).toEqual(['postgres', 'temporal'])
    run = npmStart()
    await isReady(run)
    expect(await alive(before)).toEqual([])
    expect(run.lines.join('\n')).toMatch(/ending postgres .* left by a run that was killed/)
    expect(await references()).toEqual(first)
  })

  it('stops everything in order at a signal, whoever is still connected', { timeout: STOP_MS }, async () => {
    const processes = await recorded()
    const idle = connect(Number(env['PORT']), '127.0.0.1')
    const gone = new Promise((resolve) => idle.once('close', resolve))
    await new Promise((resolve) => idle.once('connect', resolve))
    run.child.kill('SIGTERM')
    expect(await run.exited).toBe(0)
    await gone
    expect(await alive(processes)).toEqual([])
    await expect(readFile(join(dataDir, 'run.json'))).rejects.toThrow('ENOENT')
  })

  it('names a port that was asked for and is taken', { timeout: START_MS }, async () => {
    const sockets: Socket[] = []
    const server = createServer((socket) => sockets.push(socket))
    await new Promise<void>((resolve) => server.listen(Number(env['MAIL_PORT']), '127.0.0.1', resolve))
    const refused = npmStart()
    expect(await refused.exited).toBe(1)
    expect(refused.lines.join('\n')).toContain(`Port ${env['MAIL_PORT']} (mails, MAIL_PORT) is already taken`)
    sockets.forEach((socket) => socket.destroy())
    server.close()
  })
})
