import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planOf } from '../../src/casework/plan.js'
import { endGuard, rebuildGuard, sendPlan } from '../../src/temporal/client.js'
import { compareGuards, type CompareDeps, verdictOn } from '../../src/temporal/compare.js'
import { sweepHands } from '../../src/temporal/hands.js'
import { workflowId } from '../../src/temporal/names.js'
import { listWatches } from '../../src/temporal/watch.js'
import { testLog, until } from '../support/engine.js'
import { caseFiles, type CaseFiles } from './fixture.js'

describe('the verdict on a procedure and its guard', () => {
  const now = Date.parse('2026-11-24T10:00:00Z')
  const deps = { clock: { now: () => now }, graceMs: 60_000 }
  const [old, young] = [(now - 61_000) * 1000, (now - 59_000) * 1000]
  const open = (planVersion: number) => ({ id: 'p', closed: false, planVersion })
  const closed = (planVersion: number) => ({ id: 'p', closed: true, planVersion })
  const guard = (planVersion: number | null, problems: readonly string[] = []) => ({ planVersion, problems })

  it.each([
    ['in step', open(old), guard(old), true, 'fine'],
    ['no guard', open(old), undefined, true, 'rebuild'],
    ['no guard and no worker', open(old), undefined, false, 'rebuild'],
    ['no guard yet', open(young), undefined, true, 'fine'],
    ['an older plan', open(old), guard(old - 1), true, 'rebuild'],
    ['a newer plan, after the database was restored', open(old), guard(old + 1), true, 'rebuild'],
    ['an older plan, just sent', open(young), guard(old), true, 'fine'],
    ['an older plan while no worker lives', open(old), guard(old - 1), false, 'fine'],
    ['no plan taken up', open(old), guard(null), true, 'rebuild'],
    ['in trouble', open(young), guard(young, ['cause=WorkflowTaskFailedCauseNonDeterministicError']), true, 'rebuild'],
    ['closed and ended', closed(old), undefined, true, 'fine'],
    ['closed and watched', closed(old), guard(old), true, 'end'],
    ['closed just now', closed(young), guard(old), true, 'fine'],
    ['in no file', undefined, guard(old), true, 'end'],
  ] as const)('%s', (_name, filed, watched, engineWorks, verdict) => {
    expect(verdictOn(deps, filed, watched, engineWorks)).toBe(verdict)
  })
})

describe('holding the guards against the files', () => {
  let files: CaseFiles
  beforeAll(async () => {
    files = await caseFiles()
    await files.db.sql`insert into heartbeats (process, instance, at) values ('worker', 'w', now())`
  })
  afterAll(() => files.close())

  const deps = (): CompareDeps => ({
    ...sweepHands({ casework: files.casework, deliver: () => Promise.resolve(null) }),
    route: files.route,
    log: testLog,
    graceMs: 0,
  })
  const send = async (id: string) => sendPlan(files.route, id, await planOf(files.casework, id))
  const running = async () => {
    const { watches } = await listWatches(files.client, { query: `ExecutionStatus = 'Running' AND TaskQueue = '${files.route.taskQueue}'` })
    return new Set(watches.map(({ procedureId }) => procedureId))
  }
  const seen = (ids: readonly string[]) =>
    until('visibility', running, (found) => found.size === ids.length && ids.every((id) => found.has(id)))

  it('builds what is missing, and ends what watches nothing', async () => {
    const [watched, unwatched, released] = [await files.place(95), await files.place(95), await files.place(95)]
    const stray = randomUUID()
    await Promise.all([watched, released].map(({ procedureId }) => send(procedureId)))
    await rebuildGuard(files.route, stray, await planOf(files.casework, watched.procedureId))
    await files.release(released.procedureId)
    await seen([watched.procedureId, released.procedureId, stray])
    const healed = await compareGuards(deps(), 'all')
    expect(healed.ended).toBe(2)
    expect(healed.rebuilt).toBeGreaterThanOrEqual(1)
    await seen([watched.procedureId, unwatched.procedureId])
    const [armed] = await files.db.sql`select armed_version = plan_version as "isArmed" from procedures where id = ${unwatched.procedureId}`
    expect(armed).toEqual({ isArmed: true })
  })

  it('looks at what is due within 24 h, but at everything when the counts differ', async () => {
    await files.db.sql`update procedures set plan_version = plan_version + 1`
    const [near, far] = [await files.place(95), await files.place(0)]
    await compareGuards(deps(), 'near')
    await until('both', running, (found) => found.has(near.procedureId) && found.has(far.procedureId))
  })

  it('is done by one process at a time', async () => {
    const session = await files.db.sql.reserve()
    await session`select pg_advisory_lock(hashtext('echeancier guards'))`
    const lost = await files.place(95)
    expect(await compareGuards(deps(), 'all')).toEqual({ rebuilt: 0, ended: 0 })
    await session`select pg_advisory_unlock_all()`
    session.release()
    expect((await compareGuards(deps(), 'all')).rebuilt).toBeGreaterThan(0)
    expect((await files.client.workflow.getHandle(workflowId(lost.procedureId)).describe()).status.name).toBe('RUNNING')
    for (const id of await running()) await endGuard(files.client, id, 'end of the test')
  })
})
