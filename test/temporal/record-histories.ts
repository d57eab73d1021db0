import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { describe, inject, it } from 'vitest'
import { endGuard, sendPlan } from '../../src/temporal/client.js'
import { workflowId } from '../../src/temporal/names.js'
import { readWatch } from '../../src/temporal/watch.js'
import type { GuardWatch, Plan } from '../../workflows/messages.js'
import { freshDatabase } from '../support/database.js'
import { type Engine, fastForward, startEngine, until } from '../support/engine.js'
import { smallDefinitions, smallLaw } from '../support/small-detention.js'
import { createStory } from '../support/story.js'

/** How `test/histories` is filled, once for each release of the guard: RECORD_HISTORIES=1 npx vitest run --project integration */
describe('recording histories of the guard', () => {
  it('a detention that warns, lapses and ends', async () => {
    const database = await freshDatabase()
    const servers = { databaseUrl: database.url, temporalAddress: inject('temporalAddress') }
    const story = await createStory({ ...servers, startsAt: '2025-03-03T10:00:00+01:00', law: smallLaw, definitions: smallDefinitions })
    const { procedureId } = await story.open(
      { type: 'detention' },
      { type: 'detention-decided', at: '2025-03-03T08:40:00+01:00' },
      { type: 'placed-in-detention', at: '2025-03-03T09:12:00+01:00' },
    )
    await story.travelTo('2025-03-07T10:00:00+01:00')
    await story.record(procedureId, { type: 'released', at: '2025-03-07T09:59:00+01:00' })
    await until(
      'the end',
      () => readWatch(story.engine.client, procedureId),
      (watch) => watch?.status === 'completed',
    )
    await save(story.engine, procedureId, 'lapse-and-end')
    await story.stop()
    await database.drop()
  })

  it('a guard of many plans, and its next run', async () => {
    const engine = await startEngine(inject('temporalAddress'), {
      advance: () => Promise.resolve(planOf(50, [72])),
      deliver: () => Promise.resolve(null),
    })
    const id = randomUUID()
    const handle = engine.client.workflow.getHandle(workflowId(id))
    const held = (version: number) =>
      until(
        'the plan',
        () => handle.query<GuardWatch>('getWatch'),
        (seen) => seen.version === version,
      )
    const send = (plan: Plan) => sendPlan({ client: engine.client, taskQueue: engine.taskQueue }, id, plan)
    for (const [version, hours] of [
      [1, [24, 48, 72]],
      [3, [24, 60, 72]],
      [2, [1]],
      [4, [24, 72]],
    ] as const)
      await send(planOf(version, hours))
    await held(4)
    await send({ ...planOf(5, [24, 72]), notices: ['0b8f7a52-0000-4000-8000-000000000002'] })
    await held(5)
    await fastForward(engine.client, workflowId(id), 25 * HOUR)
    await held(50)
    await save(engine, id, 'many-plans')
    const first = (await handle.describe()).runId
    for (let version = 51; (await handle.describe()).runId === first; version++) {
      await send(
        planOf(
          version,
          Array.from({ length: 20 }, (_, index) => 1_000 + version * 200 + index),
        ),
      )
      await held(version)
    }
    await send(planOf(900, [80, 90]))
    await held(900)
    await save(engine, id, 'continued-as-new')
    await endGuard(engine.client, id, 'recorded')
    await engine.stop()
  })
})

const HOUR = 3_600_000

const planOf = (version: number, hours: readonly number[]): Plan => ({
  version,
  closed: false,
  prefecture: 'FR-75',
  fileId: '0b8f7a52-0000-4000-8000-000000000001',
  type: 'detention',
  stage: 'initial',
  nextDueAt: null,
  alarms: hours.map((after) => {
    const at = new Date(Math.ceil(Date.now() / HOUR) * HOUR + (after - 1) * HOUR).toISOString()
    return { id: `cap-${after}`, at, fireAt: at, summary: `cap-${after} · L. 742-1` }
  }),
  notices: [],
  details: '',
})

/** A history as JSON, without the name of the machine that made it. */
async function save(engine: Engine, procedureId: string, name: string): Promise<void> {
  const history = await engine.client.workflow.getHandle(workflowId(procedureId)).fetchHistory()
  const text = historyToJSON(history)
    .replaceAll(/"identity": ?"[^"]*"/g, '"identity": "worker"')
    .replaceAll(/"\d+@[\w.-]+"/g, '"sticky-queue"')
  await writeFile(join(import.meta.dirname, '..', 'histories', `${name}.json`), JSON.stringify(JSON.parse(text)) + '\n')
}
