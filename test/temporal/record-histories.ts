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
import { createStory, type StoryFact } from '../support/story.js'

type Short = {
  readonly type: string
  readonly startsAt: string
  readonly facts: readonly StoryFact[]
  readonly until: string
  readonly ending?: StoryFact
}

/** A short story of each type: what is warned of or lapses, and for some the fact that ends it. */
const shortStories: readonly Short[] = [
  {
    type: 'removal-measure',
    startsAt: '2025-03-28T12:00:00+01:00',
    facts: [
      { type: 'removal-decision-signed', at: '2025-02-24', data: { kind: 'oqtf', legalGround: 'new-3', departurePeriodGranted: true } },
      { type: 'removal-decision-notified', at: '2025-02-28T11:20:00+01:00', data: { custodyAtNotification: 'free', remediesStated: true } },
    ],
    until: '2025-03-31T12:00:00+02:00',
    ending: { type: 'measure-withdrawn', at: '2025-03-31T11:00:00+02:00' },
  },
  {
    type: 'appeal-window',
    startsAt: '2025-07-11T18:00:00+02:00',
    facts: [
      {
        type: 'window-opened',
        at: '2025-07-11T17:00:00+02:00',
        data: {
          decisionType: 'oqtf',
          ground: 'new-3',
          departurePeriod: false,
          custody: 'prison',
          signedAt: '2025-07-11',
          remediesStated: true,
        },
      },
    ],
    until: '2025-07-22T00:01:00+02:00',
  },
  {
    type: 'house-arrest',
    startsAt: '2025-03-03T12:00:00+01:00',
    facts: [
      { type: 'house-arrest-signed', at: '2025-03-03', data: { form: 'short', times: [{ from: '09:00' }], sundaysAndHolidays: true } },
      { type: 'house-arrest-notified', at: '2025-03-03T10:00:00+01:00', data: { rightsFormGiven: true, remediesStated: true } },
    ],
    until: '2025-03-05T12:00:00+01:00',
    ending: { type: 'house-arrest-ended', at: '2025-03-05T11:00:00+01:00', data: { cause: 'decision' } },
  },
  {
    type: 'expulsion',
    startsAt: '2025-02-20T10:00:00+01:00',
    facts: [
      { type: 'expulsion-proposed', at: '2025-02-20T09:00:00+01:00' },
      { type: 'comex-date-fixed', at: '2025-02-20T09:30:00+01:00', data: { sittingAt: '2025-03-12T09:30:00+01:00' } },
    ],
    until: '2025-02-26T10:00:00+01:00',
    ending: { type: 'expulsion-dropped', at: '2025-02-26T09:00:00+01:00' },
  },
  {
    type: 'asylum-in-detention',
    startsAt: '2025-03-27T17:00:00+01:00',
    facts: [{ type: 'detention-asylum-rights-notified', at: '2025-03-27T16:30:00+01:00', data: { conditionsTold: true } }],
    until: '2025-04-02T10:00:00+02:00',
  },
  {
    type: 'detention',
    startsAt: '2026-05-05T09:40:00+02:00',
    facts: [
      { type: 'detention-decided', at: '2026-05-05T09:00:00+02:00' },
      { type: 'placed-in-detention', at: '2026-05-05T09:30:00+02:00' },
    ],
    until: '2026-05-07T09:31:00+02:00',
    ending: { type: 'released', at: '2026-05-07T09:31:00+02:00' },
  },
  {
    type: 'single-limit',
    startsAt: '2026-05-05T10:00:00+02:00',
    facts: [{ type: 'limit-set', at: '2026-05-05T09:00:00+02:00', data: { owner: 'case-agent', endsAt: '2026-05-07T09:00:00+02:00' } }],
    until: '2026-05-07T10:00:00+02:00',
  },
]

/** How `test/histories` is filled, once for each release of the guard: RECORD_HISTORIES=1 npx vitest run --project integration */
describe('recording histories of the guard', () => {
  it.each(shortStories)('$type', async ({ type, startsAt, facts, until: instant, ending }) => {
    const database = await freshDatabase()
    const story = await createStory({ databaseUrl: database.url, temporalAddress: inject('temporalAddress'), startsAt })
    const { procedureId } = await story.open({ type }, ...facts)
    await story.travelTo(instant)
    if (ending !== undefined) await story.record(procedureId, ending)
    await story.settled()
    await save(story.engine, procedureId, type)
    await story.stop()
    await database.drop()
  })

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
