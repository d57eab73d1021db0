import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planOf } from '../../src/casework/plan.js'
import { endGuard, lazyTemporal, sendPlan } from '../../src/temporal/client.js'
import { listWatches, pendingTimers, readWatch } from '../../src/temporal/watch.js'
import { until } from '../support/engine.js'
import { caseFiles, type CaseFiles } from './fixture.js'

describe('the timers of a history', () => {
  const timers = async (name: string, events?: number) => {
    const history = historyFromJSON(JSON.parse(await readFile(join(import.meta.dirname, '..', 'histories', `${name}.json`), 'utf8')))
    return pendingTimers((history.events ?? []).slice(0, events)).map(({ summary }) => summary)
  }

  it('are those started, less those fired and cancelled', async () => {
    expect(await timers('many-plans')).toEqual(['cap-72 · L. 742-1'])
    expect(await timers('continued-as-new')).toEqual(['cap-80 · L. 742-1', 'cap-90 · L. 742-1'])
  })

  it('are none once the guard has ended', async () => {
    expect(await timers('lapse-and-end', 9)).toHaveLength(2)
    expect(await timers('lapse-and-end')).toEqual([])
  })
})

describe('the engine’s list', () => {
  let files: CaseFiles
  beforeAll(async () => {
    files = await caseFiles()
  })
  afterAll(() => files.close())
  const query = () => `ExecutionStatus = 'Running' AND TaskQueue = '${files.route.taskQueue}'`

  it('comes in pages, each guard once', async () => {
    const ids: string[] = []
    for (let turn = 0; turn < 5; turn++) {
      const { procedureId } = await files.place()
      await sendPlan(files.route, procedureId, await planOf(files.casework, procedureId))
      ids.push(procedureId)
    }
    await until(
      'visibility',
      () => listWatches(files.client, { query: query() }),
      ({ watches }) => watches.length === 5,
    )
    const first = await listWatches(files.client, { query: query(), limit: 3 })
    const second = await listWatches(files.client, { query: query(), limit: 3, ...(first.cursor === null ? {} : { cursor: first.cursor }) })
    expect([first.watches.length, second.watches.length, second.cursor]).toEqual([3, 2, null])
    expect([...first.watches, ...second.watches].map(({ procedureId }) => procedureId).sort()).toEqual([...ids].sort())
    expect(first.watches[0]).toMatchObject({ type: 'detention', status: 'running', prefecture: 'FR-75', stage: 'initial', closedAt: null })
    for (const id of ids) await endGuard(files.client, id, 'end of the test')
    expect(await readWatch(files.client, ids[0] ?? '')).toMatchObject({ status: 'terminated', timers: [] })
  })

  it('knows nothing of a procedure without guard', async () => {
    expect(await readWatch(files.client, randomUUID())).toBeNull()
  })

  it('fails when the engine does not answer, within its deadline', { timeout: 20_000 }, async () => {
    const nowhere = lazyTemporal({ address: '127.0.0.1:1', namespace: 'none' })
    await expect(readWatch(nowhere, randomUUID())).rejects.toThrow()
    await nowhere.connection.close()
  })
})
