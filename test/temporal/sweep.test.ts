import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { planOf } from '../../src/casework/plan.js'
import { advance } from '../../src/casework/advance.js'
import { sweepHands } from '../../src/temporal/hands.js'
import { sweepAlarms, sweepLaw, sweepNotices, sweepToldByAlarms, type SweepDeps } from '../../src/temporal/sweep.js'
import { testLog } from '../support/engine.js'
import { caseFiles, type CaseFiles, HOUR } from './fixture.js'

let files: CaseFiles
let delivered: string[]
beforeAll(async () => {
  files = await caseFiles()
})
afterAll(() => files.close())
beforeEach(() => {
  delivered = []
})

const deps = (more: Partial<SweepDeps> = {}): SweepDeps => {
  const deliver = (ids: readonly string[]) => Promise.resolve((delivered.push(...ids), null))
  return { ...sweepHands({ casework: files.casework, deliver }), route: files.route, log: testLog, ...more }
}
const late = async () => Number((await files.db.sql`select value from engine_counters where name = 'engine_late'`)[0]?.['value'] ?? 0)
const stageOf = async (id: string) => (await planOf(files.casework, id)).stage

describe('the sweep of alarms', () => {
  it('leaves an alarm to the engine for 30 s, then advances it itself, counts it, and leaves the new plan for the guard', async () => {
    const { procedureId } = await files.place(95)
    await files.db.sql`delete from outbox`
    await files.waitUntilDue(procedureId, 29_000)
    await sweepAlarms(deps())
    expect(await stageOf(procedureId)).toBe('initial')
    await files.waitUntilDue(procedureId, 31_000)
    const before = await late()
    await sweepAlarms(deps())
    expect(await stageOf(procedureId)).toBe('to-release')
    expect(await late()).toBe(before + 1)
    const told = await files.db.sql<{ id: string }[]>`select id from notices where procedure_id = ${procedureId} and status = 'pending'`
    expect(told.length).toBeGreaterThan(0)
    expect(delivered).toEqual(expect.arrayContaining(told.map(({ id }) => id)))
    expect(await files.db.sql`select procedure_id from outbox`).toEqual([{ procedure_id: procedureId }])
    await sweepAlarms(deps())
    expect(await late()).toBe(before + 1)
  })

  it('passes by a file that somebody holds, and by one that fails', async () => {
    const [held, free] = [await files.place(95), await files.place(95)]
    files.wait(2)
    const advance: SweepDeps['advance'] = (alarm) =>
      alarm.procedureId === held.procedureId ? Promise.reject(new Error('held')) : deps().advance(alarm)
    await sweepAlarms(deps({ advance }))
    expect(await stageOf(free.procedureId)).toBe('to-release')
    await files.db.sql.begin(async (tx) => {
      await tx`select from files where id = ${held.fileId} for update`
      await sweepAlarms(deps())
      expect(await stageOf(held.procedureId)).toBe('initial')
    })
    await sweepAlarms(deps())
    expect(await stageOf(held.procedureId)).toBe('to-release')
  })
})

describe('a flood of alarms', () => {
  it('is not left to the engine for 30 s: what it cannot ring in time is advanced in one turn', async () => {
    const placed = await Promise.all(Array.from({ length: 103 }, () => files.place(95)))
    const [first] = placed
    if (first === undefined) throw new Error('nobody placed')
    await files.waitUntilDue(first.procedureId, 3_000)
    await sweepAlarms(deps())
    const stages = await Promise.all(placed.map(({ procedureId }) => stageOf(procedureId)))
    expect(new Set(stages)).toEqual(new Set(['to-release']))
  })

  it('nor are the notices of those that it did ring: they do not wait behind the alarms', async () => {
    await files.db.sql`update notices set status = 'withdrawn', withdrawn_at = now()`
    const placed = await Promise.all(Array.from({ length: 103 }, () => files.place(95)))
    await files.waitUntilDue(placed[0]?.procedureId ?? '', 3_000)
    await sweepAlarms(deps({ advance: (alarm) => advance(files.casework, { ...alarm, source: 'guard' }) }))
    const told = (...moments: readonly string[]) =>
      files.db.sql`select from notices where status = 'pending' and moment = any(${[...moments]}::text[])`
    expect(await told('warning', 'lapse')).toHaveLength(103)
    await files.db.sql`update notices set moment = 'start' where id = (select id from notices where status = 'pending' limit 1)`
    files.wait(3 / 3600)
    await sweepToldByAlarms(
      deps({ deliver: (ids) => files.db.sql`update notices set status = 'superseded' where id = any(${[...ids]}::uuid[])` }),
    )
    expect(await told('warning', 'lapse')).toHaveLength(0)
    expect(await told('start')).toHaveLength(1)
  })
})

describe('the sweep of notices', () => {
  it('delivers what nobody delivered for 30 s, nearest first, and leaves alone what is held or waits for its next attempt', async () => {
    await files.db.sql`update notices set status = 'withdrawn', withdrawn_at = now()`
    delivered = []
    await files.place(95)
    files.wait(2)
    await sweepAlarms(deps({ advance: (alarm) => advance(files.casework, { ...alarm, source: 'guard' }) }))
    const notices = await files.db.sql<{ id: string }[]>`select id from notices where status = 'pending' order by due_at`
    expect(notices.length).toBeGreaterThan(0)
    await sweepNotices(deps())
    expect(delivered).toEqual([])
    files.wait(31 / 3600)
    await sweepNotices(deps())
    expect(delivered).toEqual(notices.map(({ id }) => id))
    delivered = []
    await files.db.sql`update notices set status = 'leased', leased_until = ${files.casework.clock.now() + HOUR} where status = 'pending'`
    await sweepNotices(deps())
    expect(delivered).toEqual([])
    files.wait(2)
    await sweepNotices(deps())
    expect(delivered).toHaveLength(notices.length)
  })
})

describe('the sweep of the law', () => {
  it('evaluates the files of an older law again, some at a turn, the nearest alarm first', async () => {
    await files.db.sql`update files set evaluated_with = 'today'`
    const [far, near] = [await files.place(1), await files.place(50)]
    const again: string[] = []
    const reevaluate = (id: string) => (again.push(id), files.db.sql`update files set evaluated_with = 'today' where id = ${id}`)
    const old = { evaluatedWith: 'today', reevaluate, timing: { filesATurn: 1 } }
    await sweepLaw(deps(old))
    expect(again).toEqual([near.fileId])
    await sweepLaw(deps(old))
    await sweepLaw(deps(old))
    expect(again).toEqual([near.fileId, far.fileId])
  })
})
