import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundleGuards, quietRuntime } from '../../src/temporal/worker.js'
import { definitions } from '../../workflows/definitions.js'
import { testLog } from '../support/engine.js'

const folder = join(import.meta.dirname, '..', 'histories')
const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
const history = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'))

describe('the guard of today replays what guards have done', () => {
  let guards: { code: string }
  beforeAll(async () => {
    quietRuntime(testLog)
    guards = await bundleGuards()
  })

  it('there is a recorded history of each type of procedure, and of what every guard can do', () =>
    expect(names).toEqual(['continued-as-new', 'lapse-and-end', 'many-plans', ...definitions.keys()].map((name) => `${name}.json`).sort()))

  it.each([...definitions.keys()])('the history of %s is one of a guard of that type, and has an alarm that rang', async (type) => {
    const text = JSON.stringify(await history(`${type}.json`))
    expect(text).toMatch(new RegExp(`"workflowType":\\s*\\{\\s*"name":\\s*"${type}"`))
    expect(text).toContain('EVENT_TYPE_TIMER_FIRED')
  })

  it.each(names)('%s', async (name) => {
    await expect(Worker.runReplayHistory({ workflowBundle: guards }, await history(name), 'procedure/recorded')).resolves.toBeUndefined()
  })

  it('a guard that does otherwise fails each of them', async () => {
    const workflowsPath = join(import.meta.dirname, '..', 'kill', 'incompatible-guard.ts')
    const other = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') })
    for (const name of names) {
      const replay = Worker.runReplayHistory({ workflowBundle: other }, await history(name), 'procedure/recorded')
      await expect(replay, name).rejects.toMatchObject({ name: 'DeterminismViolationError' })
    }
  })
})
