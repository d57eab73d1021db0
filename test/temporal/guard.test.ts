import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { endGuard, rebuildGuard, sendPlan } from '../../src/temporal/client.js'
import { workflowId } from '../../src/temporal/names.js'
import { readWatch } from '../../src/temporal/watch.js'
import type { AdvanceRequest, GuardWatch, Plan } from '../../workflows/messages.js'
import { type Engine, fastForward, startEngine, until } from '../support/engine.js'

const HOUR = 3_600_000
/** The law's clock of these tests, years away from the engine's. */
const START = Date.parse('2025-03-03T09:12:00Z')
const shift = START - Date.now()

/** A plan whose alarms ring after so many hours; their ids are `cap-1`, `cap-2`, … in the order given. */
const planOf = (version: number, hours: readonly number[], more: Partial<Plan> = {}): Plan => ({
  version,
  closed: false,
  prefecture: 'FR-75',
  fileId: '7b0c6a9e-0000-4000-8000-000000000001',
  type: 'detention',
  stage: 'initial',
  nextDueAt: hours[0] === undefined ? null : new Date(START + hours[0] * HOUR).toISOString(),
  alarms: hours.map((after) => {
    const at = new Date(START + after * HOUR).toISOString()
    return { id: `cap-${after}`, at, fireAt: at, summary: `cap-${after} · L. 742-1` }
  }),
  notices: [],
  details: '| clock | until |\n|---|---|\n| cap | soon |',
  ...more,
})

let engine: Engine
let id: string
let advanced: AdvanceRequest[]
let onAdvance: (request: AdvanceRequest) => Promise<Plan>
let onDeliver: (noticeIds: readonly string[]) => Promise<Plan | null>

beforeAll(async () => {
  engine = await startEngine(inject('temporalAddress'), {
    advance: (request) => {
      advanced.push(request)
      return onAdvance(request)
    },
    deliver: ({ noticeIds }) => onDeliver(noticeIds),
  })
})
afterAll(() => engine.stop())
beforeEach(() => {
  id = randomUUID()
  advanced = []
  onAdvance = () => Promise.reject(new Error('no alarm was to fall due'))
  onDeliver = () => Promise.reject(new Error('no notice was to be delivered'))
})

const route = () => ({ client: engine.client, taskQueue: engine.taskQueue, shift })
const send = (plan: Plan) => sendPlan(route(), id, plan)
const handle = () => engine.client.workflow.getHandle(workflowId(id))
const watch = () => handle().query<GuardWatch>('getWatch')
const armedUntil = (version: number) => until(`version ${version}`, watch, (seen) => seen.version === version)
const status = async () => (await handle().describe()).status.name
const ended = (name: string) => until(name, status, (seen) => seen === name)

describe('the guard of a procedure', () => {
  it('keeps a durable timer with a summary for each alarm, and shows stage, next due date and version', async () => {
    await send(planOf(1, [24, 96]))
    await armedUntil(1)
    const seen = await readWatch(engine.client, id)
    expect(seen?.timers.map((timer) => timer.summary)).toEqual(['cap-24 · L. 742-1', 'cap-96 · L. 742-1'])
    expect(Math.abs(Date.parse(seen?.timers[0]?.firesAt ?? '') + shift - START - 24 * HOUR)).toBeLessThan(1_000)
    expect(seen).toMatchObject({
      type: 'detention',
      status: 'running',
      stage: 'initial',
      planVersion: 1,
      prefecture: 'FR-75',
      problems: [],
    })
    expect(seen?.nextDueAt).toBe(new Date(START + 24 * HOUR).toISOString())
    const described = await handle().describe()
    expect(await described.staticSummary()).toBe('detention · FR-75 · file 7b0c6a9e-0000-4000-8000-000000000001')
    await endGuard(engine.client, id, 'end of the test')
  })

  it('tells the file once when an alarm falls due, and follows the plan that it answers', async () => {
    onAdvance = () => Promise.resolve(planOf(2, [96]))
    await send(planOf(1, [24, 96]))
    await armedUntil(1)
    await fastForward(engine.client, workflowId(id), 24 * HOUR + 1_000)
    const seen = await armedUntil(2)
    expect(advanced).toEqual([{ procedureId: id, alarmId: 'cap-24', at: new Date(START + 24 * HOUR).toISOString() }])
    expect(seen.armed).toEqual([`cap-96@${new Date(START + 96 * HOUR).toISOString()}`])
    await endGuard(engine.client, id, 'end of the test')
  })

  it('does not tell again the alarms that one advance has passed', async () => {
    onAdvance = () => Promise.resolve(planOf(2, [96]))
    await send(planOf(1, [24, 24.001, 24.002, 96]))
    await armedUntil(1)
    await fastForward(engine.client, workflowId(id), 25 * HOUR)
    await armedUntil(2)
    expect(advanced.length).toBeLessThanOrEqual(3)
    expect((await watch()).due).toEqual([])
    await endGuard(engine.client, id, 'end of the test')
  })

  it('ignores a plan that is older than the one it holds', async () => {
    await send(planOf(5, [24]))
    await armedUntil(5)
    await send(planOf(4, [1, 2, 3]))
    await send(planOf(6, [30]))
    const seen = await armedUntil(6)
    expect(seen.armed).toHaveLength(1)
    const { events } = await handle().fetchHistory()
    expect(events?.filter((event) => event.timerStartedEventAttributes)).toHaveLength(2)
    await endGuard(engine.client, id, 'end of the test')
  })

  it('leaves the timers that did not change armed: 12 timers over 40 plans cost less than 300 events', async () => {
    const hours = Array.from({ length: 12 }, (_, index) => 24 + index)
    for (let version = 1; version <= 40; version++) {
      await send(planOf(version, [...hours.slice(1), 100 + version]))
      await armedUntil(version)
    }
    const seen = await readWatch(engine.client, id)
    if (process.env['LOG_LEVEL']) console.log(`events after 40 plans: ${seen?.events}`)
    expect(seen?.timers).toHaveLength(12)
    expect(seen?.events).toBeLessThan(300)
    await endGuard(engine.client, id, 'end of the test')
  })

  it('tries again when the case file does not answer', async () => {
    let calls = 0
    onAdvance = () => (++calls < 3 ? Promise.reject(new Error('database away')) : Promise.resolve(planOf(2, [96])))
    await send(planOf(1, [24, 96]))
    await armedUntil(1)
    await fastForward(engine.client, workflowId(id), 24 * HOUR + 60_000)
    await armedUntil(2)
    expect(calls).toBe(3)
    await endGuard(engine.client, id, 'end of the test')
  })

  it('delivers beside the loop: a mail server that hangs holds no clock back', async () => {
    // Made before the activity starts: the guard shows a delivery as soon as it asks for it.
    let answer = (_: null): void => {}
    const answered = new Promise<null>((resolve) => (answer = resolve))
    onDeliver = () => answered
    await send(planOf(1, [24], { notices: ['n-1'] }))
    await until('delivery', watch, (seen) => seen.sending.includes('n-1'))
    await send(planOf(2, [48], { notices: ['n-1'] }))
    const seen = await armedUntil(2)
    expect(seen.armed).toEqual([`cap-48@${new Date(START + 48 * HOUR).toISOString()}`])
    expect(seen.sending).toEqual(['n-1'])
    answer(null)
    await until('delivered', watch, (now) => now.sending.length === 0)
    await endGuard(engine.client, id, 'end of the test')
  })

  it('delivers the notices of a plan in one go, and again, in one go, what could not be delivered yet', async () => {
    const asked: (readonly string[])[] = []
    onDeliver = (noticeIds) => {
      asked.push(noticeIds)
      return Promise.resolve(planOf(1, [24], { notices: asked.length === 1 ? ['n-2', 'n-4'] : [] }))
    }
    await send(planOf(1, [24], { notices: ['n-1', 'n-2', 'n-3'] }))
    await until('delivered', watch, (seen) => asked.length > 1 && seen.sending.length === 0)
    expect(asked).toEqual([['n-1', 'n-2', 'n-3'], ['n-2']])
    await endGuard(engine.client, id, 'end of the test')
  })

  it('started with a plan, shows it without a word more: its attributes came with the start', async () => {
    await send(planOf(1, [24]))
    await armedUntil(1)
    const upserts = async () =>
      (await handle().fetchHistory()).events?.filter((event) => event.upsertWorkflowSearchAttributesEventAttributes)
    expect(await upserts()).toEqual([])
    await send(planOf(2, [24], { stage: 'first' }))
    await armedUntil(2)
    expect(await upserts()).toHaveLength(1)
    expect(await readWatch(engine.client, id)).toMatchObject({ stage: 'first', planVersion: 2 })
    await endGuard(engine.client, id, 'end of the test')
  })

  it('ends on a closed plan only, once what was to be delivered is; a later correction starts it again under the same id', async () => {
    // Made before the activity starts: the guard shows a delivery as soon as it asks for it.
    let answer = (_: null): void => {}
    const answered = new Promise<null>((resolve) => (answer = resolve))
    onDeliver = () => answered
    await send(planOf(1, [24]))
    await armedUntil(1)
    await send(planOf(2, [], { closed: true, stage: 'ended', notices: ['n-1'] }))
    await until('delivery', watch, (seen) => seen.sending.includes('n-1'))
    expect(await status()).toBe('RUNNING')
    answer(null)
    await ended('COMPLETED')
    await send(planOf(3, [], { closed: true }))
    expect(await status()).toBe('COMPLETED')
    await send(planOf(4, [24]))
    await armedUntil(4)
    await endGuard(engine.client, id, 'end of the test')
  })

  it('continues as new with its timers and its attributes', async () => {
    const many = (from: number) => Array.from({ length: 60 }, (_, index) => 1_000 + from * 100 + index)
    const first = async () => (await handle().describe()).runId
    await send(planOf(1, many(1)))
    const run = await first()
    let version = 1
    while ((await first()) === run) {
      await send(planOf(++version, many(version)))
      await armedUntil(version)
    }
    expect((await watch()).armed).toHaveLength(60)
    const seen = await readWatch(engine.client, id)
    expect(seen?.timers).toHaveLength(60)
    expect(seen).toMatchObject({ planVersion: version, prefecture: 'FR-75', stage: 'initial' })
    await endGuard(engine.client, id, 'end of the test')
  })

  it('is disposable: rebuilt in place of a running, an ended, a terminated or an absent one', async () => {
    await rebuildGuard(route(), id, planOf(1, [24]))
    await armedUntil(1)
    await rebuildGuard(route(), id, planOf(1, [24, 48]))
    expect((await until('two timers', watch, (seen) => seen.armed.length === 2)).version).toBe(1)
    await endGuard(engine.client, id, 'gone')
    await rebuildGuard(route(), id, planOf(2, [24]))
    await armedUntil(2)
    await send(planOf(3, [], { closed: true }))
    await ended('COMPLETED')
    await rebuildGuard(route(), id, planOf(4, [24]))
    await armedUntil(4)
    await handle().cancel()
    await ended('CANCELLED')
    await endGuard(engine.client, id, 'nothing runs')
  })
})
