import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../src/dev/paths.js'
import { runCommand } from '../../src/dev/run-command.js'

/** Runs a command line from the project's folder. */
const inShell = (file: string, ...args: readonly string[]) => runCommand(file, args, { cwd: projectRoot, timeoutMs: 100_000 })

describe('the program', () => {
  it('runs by its own file, and ends with its code', async () => {
    const from = ['--from', '2026-11-22T09:12:00+01:00', '--territory', 'FR-75']
    const done = await inShell(process.execPath, 'bin/echeancier.js', 'compute', 'initial-detention', ...from, '--json')
    expect([done.code, done.stderr]).toEqual([0, ''])
    expect(JSON.parse(done.stdout)).toMatchObject({ firmAt: '2026-11-26T09:12:00+01:00' })
    expect((await inShell(process.execPath, 'bin/echeancier.js', 'compute', 'x', ...from)).code).toBe(1)
    expect((await inShell(process.execPath, 'bin/echeancier.js', 'compute')).code).toBe(2)
  })

  it('runs by npx in the project’s folder', async () => {
    const { code, stdout } = await inShell('npx', 'echeancier', 'rules', 'initial-detention')
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'initial-detention'])
  })
})
