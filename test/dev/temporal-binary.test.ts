import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isRecentEnough, resolveTemporal } from '../../src/dev/temporal-binary.js'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'temporal-binary-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

async function program(path: string, says: string): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, `#!/bin/sh\necho "${says}"\n`)
  await chmod(path, 0o755)
  return path
}

describe('resolveTemporal', () => {
  const current = 'temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)'
  const old = 'temporal version 1.1.0 (Server 1.25.0, UI 2.30.3)'

  it('uses the file that TEMPORAL_CLI_PATH names, or says that it cannot', async () => {
    const path = await program(join(dir, 'mine'), old)
    expect(await resolveTemporal({ env: { TEMPORAL_CLI_PATH: path }, cache: dir })).toBe(path)
    await expect(resolveTemporal({ env: { TEMPORAL_CLI_PATH: join(dir, 'absent') } })).rejects.toThrow('TEMPORAL_CLI_PATH=')
  })

  it('prefers a recent one on PATH to the cached one', async () => {
    const path = await program(join(dir, 'bin', 'temporal'), current)
    await program(join(dir, 'cache', 'temporal-1.9.1'), current)
    expect(await resolveTemporal({ env: { PATH: join(dir, 'bin') }, cache: join(dir, 'cache') })).toBe(path)
  })

  it('passes over one that is too old, and says so', async () => {
    await program(join(dir, 'bin', 'temporal'), old)
    const cached = await program(join(dir, 'cache', 'temporal-1.9.1'), current)
    const said: string[] = []
    const env = { PATH: `${join(dir, 'bin')}:/bin:/usr/bin` }
    expect(await resolveTemporal({ env, cache: join(dir, 'cache'), onProgress: (line) => said.push(line) })).toBe(cached)
    expect(said.join()).toContain('passed over')
  })

  it('explains what to do when nothing can be fetched', { timeout: 30_000 }, async () => {
    const env = { PATH: join(dir, 'nowhere'), HTTPS_PROXY: 'http://127.0.0.1:9' }
    const said: string[] = []
    await expect(resolveTemporal({ env, cache: dir, onProgress: (line) => said.push(line) })).rejects.toThrow('TEMPORAL_CLI_PATH')
    expect(said.filter((line) => line.includes('failed'))).toHaveLength(2)
  })

  it.each([
    [current, true],
    ['temporal version 2.0.0 (Server 2.0.0, UI 3.0.0)', true],
    [old, false],
    ['something else', false],
  ])('%s: %s', (line, expected) => {
    expect(isRecentEnough(line)).toBe(expected)
  })
})
