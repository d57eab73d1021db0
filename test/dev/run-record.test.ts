import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAlive, markOf, type ProcessMark } from '../../src/dev/processes.js'
import { AlreadyRunning, openRun } from '../../src/dev/run-record.js'

const started: ChildProcess[] = []
let file = ''

beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'run-record-')), 'run.json')
})

afterEach(async () => {
  started.splice(0).forEach((child) => child.kill('SIGKILL'))
  await rm(join(file, '..'), { recursive: true, force: true })
})

async function sleeper(script = 'setInterval(() => {}, 1000)'): Promise<ProcessMark> {
  const child = spawn(process.execPath, ['-e', `${script}; console.log('ready')`], { stdio: ['ignore', 'pipe', 'ignore'] })
  started.push(child)
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const mark = await markOf(child.pid ?? 0)
  if (mark === null) throw new Error('the process did not start')
  return mark
}

const deadOwner = { pid: process.pid, startedAt: 'another process that had this pid' }
const leave = (processes: readonly object[]) => writeFile(file, JSON.stringify({ owner: deadOwner, processes }))

describe('the record of a run', () => {
  it('belongs to one living process at a time', async () => {
    const record = await openRun(file)
    await expect(openRun(file)).rejects.toThrow(AlreadyRunning)
    await expect(openRun(file)).rejects.toThrow(`process ${process.pid}`)
    await record.close()
    await (await openRun(file)).close()
  })

  it('is won by one of several that start together over a dead one', async () => {
    await leave([])
    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => openRun(file)))
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('holds what was started, with the start time that tells a process from a later one of the same pid', async () => {
    const record = await openRun(file)
    const mark = await sleeper()
    await record.add('worker', mark.pid)
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ processes: [{ name: 'worker', mark, signal: 'SIGTERM' }] })
    await record.close()
  })

  it('ends what a killed run left, even what ignores the signal', async () => {
    const meek = await sleeper()
    const stubborn = await sleeper("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)")
    await leave([
      { name: 'meek', mark: meek, signal: 'SIGTERM' },
      { name: 'stubborn', mark: stubborn, signal: 'SIGTERM' },
    ])
    const said: string[] = []
    const record = await openRun(file, { onProgress: (line) => said.push(line), graceMs: 1_000 })
    expect(await isAlive(meek)).toBe(false)
    expect(await isAlive(stubborn)).toBe(false)
    expect(said).toHaveLength(2)
    await record.close()
  })

  it('never touches a process that merely has the pid of one of them', async () => {
    const stranger = await sleeper()
    await leave([{ name: 'worker', mark: { pid: stranger.pid, startedAt: 'long before' }, signal: 'SIGKILL' }])
    const record = await openRun(file)
    expect(await isAlive(stranger)).toBe(true)
    await record.close()
  })
})
