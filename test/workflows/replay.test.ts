import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundleGuards, quietRuntime } from '../../src/temporal/worker.js'
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

  it('there are recorded histories', () => expect(names).toEqual(['continued-as-new.json', 'lapse-and-end.json', 'many-plans.json']))

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
