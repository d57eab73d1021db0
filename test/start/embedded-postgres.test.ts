import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startPostgres } from '../../src/dev/embedded-postgres.js'
import { projectRoot } from '../../src/dev/paths.js'
import { isAlive, markOf } from '../../src/dev/processes.js'

let parent: string
let dataDir: string

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'pg-'))
  await chmod(parent, 0o711)
  dataDir = join(parent, 'data')
})
afterEach(() => rm(parent, { recursive: true, force: true }))

async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const sql = postgres(url, { max: 1 })
  const rows = await sql.unsafe(text)
  await sql.end()
  return rows
}

describe('the embedded PostgreSQL', () => {
  it('keeps its state from one start to the next', async () => {
    const first = await startPostgres({ dataDir, database: 'echeancier' })
    await query(first.url, "create table kept as select 'é' as letter")
    await first.stop()
    const second = await startPostgres({ dataDir, database: 'echeancier' })
    expect(await query(second.url, 'select upper(letter) as letter from kept')).toEqual([{ letter: 'É' }])
    expect(await query(second.url, 'show fsync')).toEqual([{ fsync: 'on' }])
    await second.stop()
    expect((await stat(dataDir + '.password')).mode & 0o777).toBe(0o600)
  })

  it('asks for its password and listens on this machine only', async () => {
    const server = await startPostgres({ dataDir, ephemeral: true })
    const stranger = new URL(server.url)
    stranger.password = 'guess'
    await expect(query(stranger.href, 'select 1')).rejects.toThrow('password authentication failed')
    expect(await query(server.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    await server.stop()
    await expect(stat(dataDir)).rejects.toThrow('ENOENT')
  })

  it('stops the server that a killed parent left on the same data, and goes on with them', async () => {
    const script = `import { startPostgres } from '${join(projectRoot, 'src/dev/embedded-postgres.ts')}'
      const { pid } = await startPostgres({ dataDir: '${dataDir}' })
      console.log(pid)`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: projectRoot })
    const pid = await new Promise<number>((resolve) => child.stdout.once('data', (text: Buffer) => resolve(Number(text))))
    child.kill('SIGKILL')
    const left = await markOf(pid)
    expect(left).not.toBeNull()
    const server = await startPostgres({ dataDir })
    expect(left !== null && (await isAlive(left))).toBe(false)
    await server.stop()
  })

  it('leaves alone a process that only has the pid of a server that is gone', async () => {
    const server = await startPostgres({ dataDir })
    await server.stop()
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await writeFile(join(dataDir, 'postmaster.pid'), `${stranger.pid}\n${dataDir}\n`)
    const again = await startPostgres({ dataDir })
    expect(stranger.exitCode).toBeNull()
    await again.stop()
    stranger.kill('SIGKILL')
  })

  it('refuses data of another version rather than spoil them', async () => {
    await mkdir(dataDir)
    await writeFile(join(dataDir, 'PG_VERSION'), '15\n')
    await expect(startPostgres({ dataDir })).rejects.toThrow('was made by PostgreSQL 15')
    expect(await readFile(join(dataDir, 'PG_VERSION'), 'utf8')).toBe('15\n')
  })

  it('keeps its data below a folder that only its owner may enter', async () => {
    await chmod(parent, 0o700)
    const server = await startPostgres({ dataDir })
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
  })
})
