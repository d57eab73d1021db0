import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { supervise, type SupervisedChild } from '../../src/dev/children.js'
import type { RunRecord } from '../../src/dev/run-record.js'

const noRecord: RunRecord = { add: async () => {}, kill: async () => {}, close: async () => {} }

let dir: string
let child: SupervisedChild | undefined
let lines: string[]
let said: string[]

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'children-'))
  lines = []
  said = []
})
afterEach(async () => {
  await child?.stop()
  await rm(dir, { recursive: true, force: true })
})

async function start(script: string): Promise<SupervisedChild> {
  const file = join(dir, 'child.mts')
  await writeFile(file, script)
  child = await supervise({
    name: 'child',
    file,
    env: process.env,
    record: noRecord,
    onLine: (_name, line) => lines.push(line),
    onProgress: (line) => said.push(line),
  })
  return child
}

const STAYS = "console.log('up'); setInterval(() => {}, 1000)"
const starts = (count: number) => expect.poll(() => lines.filter((line) => line === 'up').length, { timeout: 15_000 }).toBe(count)

describe('a supervised child', () => {
  it('is started again when it is killed, and says so', async () => {
    const running = await start(STAYS)
    await starts(1)
    process.kill(running.pid() ?? 0, 'SIGKILL')
    await starts(2)
    expect(running.restarts()).toBe(1)
    expect(said).toEqual(['child ended (SIGKILL); it starts again in 1 s'])
  })

  it('waits longer after each failure in a row', async () => {
    const running = await start("console.log('up'); process.exit(3)")
    await expect.poll(() => said, { timeout: 15_000 }).toHaveLength(2)
    expect(said).toEqual(['child ended (code 3); it starts again in 1 s', 'child ended (code 3); it starts again in 2 s'])
    await running.stop()
    expect(said).toHaveLength(2)
  })

  it('starts again at once, and without complaint, when asked to', async () => {
    const running = await start(STAYS)
    await starts(1)
    await running.restart()
    await starts(2)
    expect(said).toEqual([])
    expect(running.restarts()).toBe(0)
  })

  it('gets the signal to end in order, and does not come back', async () => {
    const running = await start(`process.on('SIGTERM', () => { console.log('in order'); process.exit() }); ${STAYS}`)
    await starts(1)
    await running.stop()
    expect(lines).toEqual(['up', 'in order'])
  })
})
