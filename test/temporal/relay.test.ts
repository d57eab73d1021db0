import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { createActivities } from '../../activities/index.js'
import { planOf } from '../../src/casework/plan.js'
import { guardHands } from '../../src/temporal/hands.js'
import { workflowId } from '../../src/temporal/names.js'
import { leaseOutbox } from '../../src/temporal/outbox.js'
import { relayOnce, startRelay, type RelayDeps } from '../../src/temporal/relay.js'
import { readWatch } from '../../src/temporal/watch.js'
import { startEngine, testLog, until } from '../support/engine.js'
import { caseFiles, type CaseFiles, HOUR } from './fixture.js'

let files: CaseFiles
beforeAll(async () => {
  files = await caseFiles()
})
afterAll(() => files.close())
beforeEach(() => files.db.sql`delete from outbox`)

const deps = (more: Partial<RelayDeps> = {}): RelayDeps => ({
  sql: files.db.sql,
  route: files.route,
  planOf: (id) => planOf(files.casework, id),
  log: testLog,
  ...more,
})
const outbox = () =>
  files.db.sql<{ procedure_id: string; attempts: number; parked_reason: string | null }[]>`select * from outbox order by id`
const signals = async (id: string) => {
  const { events } = await files.client.workflow.getHandle(workflowId(id)).fetchHistory()
  return (events ?? []).filter((event) => event.workflowExecutionSignaledEventAttributes).length
}

describe('the relay', () => {
  it('sends the plan that the file has now, once for all its rows, and marks what it arms', async () => {
    const { procedureId } = await files.place()
    await files.record(procedureId, 'extension-petition-filed')
    expect(await outbox()).toHaveLength(2)
    expect(await relayOnce(deps())).toBe('sent')
    expect(await outbox()).toEqual([])
    expect(await signals(procedureId)).toBe(1)
    const [row] = await files.db.sql`
      select plan_version = armed_version as "isArmed", (select count(*)::int from clocks c where c.procedure_id = p.id and c.armed_version is null) as unarmed
      from procedures p where id = ${procedureId}`
    expect(row).toEqual({ isArmed: true, unarmed: 0 })
    expect(await relayOnce(deps())).toBe('empty')
  })

  it('takes the nearest alarm first', async () => {
    const [far, near, middle] = [await files.place(0), await files.place(60), await files.place(30)]
    const order: string[] = []
    await relayOnce(deps({ planOf: (id) => (order.push(id), planOf(files.casework, id)) }))
    expect(order).toEqual([near, middle, far].map(({ procedureId }) => procedureId))
  })

  it('sets a failing procedure aside, alone, with its reason, and comes back to it later', async () => {
    const [bad, good] = [await files.place(50), await files.place()]
    const failing = (id: string) => (id === bad.procedureId ? Promise.reject(new Error('no plan can be made')) : planOf(files.casework, id))
    expect(await relayOnce(deps({ planOf: failing }))).toBe('sent')
    expect(await signals(good.procedureId)).toBe(1)
    expect(await outbox()).toMatchObject([{ procedure_id: bad.procedureId, attempts: 1, parked_reason: 'no plan can be made' }])
    expect(await relayOnce(deps())).toBe('empty')
    await files.record(bad.procedureId, 'extension-petition-filed')
    expect(await relayOnce(deps())).toBe('sent')
    expect(await signals(bad.procedureId)).toBe(1)
    await files.db.sql`update outbox set leased_until = now()`
    expect(await relayOnce(deps())).toBe('sent')
    expect(await outbox()).toEqual([])
  })

  it('never leases a row twice at the same moment, and leases again what a dead relay held', async () => {
    await Promise.all(Array.from({ length: 20 }, () => files.place()))
    const leases = (await Promise.all(Array.from({ length: 4 }, () => leaseOutbox(files.db.sql, 8)))).flat()
    expect(new Set(leases.flatMap(({ rows }) => rows)).size).toBe(leases.flatMap(({ rows }) => rows).length)
    expect(leases).toHaveLength(20)
    expect(await leaseOutbox(files.db.sql, 8)).toEqual([])
    await files.db.sql`update outbox set leased_until = now() - interval '1 second'`
    expect(await leaseOutbox(files.db.sql, 100)).toHaveLength(20)
  })

  it('starts a guard for a closed plan that has something to deliver: what is opened and over at once is told too', async () => {
    const { procedureId } = await files.place(0)
    const notices = [randomUUID()]
    expect(await relayOnce(deps({ planOf: async (id) => ({ ...(await planOf(files.casework, id)), closed: true, notices }) }))).toBe('sent')
    expect(await signals(procedureId)).toBe(1)
  })

  it('starts no guard for a closed plan', async () => {
    const { procedureId } = await files.place()
    await files.release(procedureId)
    expect(await relayOnce(deps())).toBe('sent')
    expect(await outbox()).toEqual([])
    expect(await readWatch(files.client, procedureId)).toBeNull()
  })

  it('is woken by the commit: armed long before it would look by itself', async () => {
    const hands = guardHands({ casework: files.casework, deliver: () => Promise.resolve(null) })
    const engine = await startEngine(inject('temporalAddress'), createActivities(hands))
    const relay = startRelay(deps({ route: { client: engine.client, taskQueue: engine.taskQueue }, pollMs: HOUR }))
    await files.place()
    await until('the first plan', outbox, (rows) => rows.length === 0)
    const latencies: number[] = []
    for (let turn = 0; turn < 10; turn++) {
      const { procedureId } = await files.place()
      const from = performance.now()
      await until(
        'an armed guard',
        () => readWatch(engine.client, procedureId),
        (watch) => watch?.timers.length === 2,
        5_000,
      )
      latencies.push(Math.round(performance.now() - from))
    }
    if (process.env['LOG_LEVEL']) console.log('from commit to armed timers, ms:', latencies.join(' '))
    expect(Math.max(...latencies)).toBeLessThan(3_000)
    await relay.stop()
    await engine.stop()
  })
})
