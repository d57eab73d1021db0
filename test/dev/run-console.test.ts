import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openConsole, worthShowing } from '../../src/dev/run-console.js'

describe('what reaches the screen', () => {
  it.each([
    ['api', '{"level":30,"msg":"request completed"}', null],
    ['api', '{"level":40,"msg":"slow"}', 'warning: slow'],
    ['api', '{"level":50,"msg":"failed","err":{"message":"no database"}}', 'error: failed: no database'],
    ['api', '{not json', 'warning: {not json'],
    ['worker', 'Error: cannot find module', 'Error: cannot find module'],
    ['postgres', '2026-11-24 10:00:00 UTC [1] LOG:  listening', null],
    ['postgres', '2026-11-24 10:00:00 UTC [1] ERROR:  duplicate key', null],
    ['postgres', '2026-11-24 10:00:00 UTC [1] PANIC:  no space left', '2026-11-24 10:00:00 UTC [1] PANIC:  no space left'],
    ['temporal', 'level=WARN msg="network dial error"', null],
  ])('%s: %s', (name, line, shown) => {
    expect(worthShowing(name, line)).toBe(shown)
  })

  it('is less while things start, and nothing while they stop; the log files hold everything', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'console-'))
    const printed: string[] = []
    const { say, log, show } = openConsole(dir, (line) => printed.push(line))
    const warning = '{"level":40,"msg":"late"}'
    log('api', warning)
    log('api', 'crash')
    show('warnings')
    log('api', warning)
    show('nothing')
    log('api', 'crash')
    say('stopped')
    expect(printed).toEqual(['  [api] crash', '  [api] warning: late', expect.stringMatching(/^ +0\.\d s {2}stopped$/)])
    await expect
      .poll(() => readFile(join(dir, 'api.log'), 'utf8').catch(() => ''))
      .toBe([warning, 'crash', warning, 'crash', ''].join('\n'))
    await rm(dir, { recursive: true, force: true })
  })
})
