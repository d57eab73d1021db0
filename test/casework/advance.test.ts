import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { advance } from '../../src/casework/advance.js'
import { escalationAlarm, planOf, touchPlan } from '../../src/casework/plan.js'
import { readChronicle } from '../../src/casework/read-chronicle.js'
import { recordFact } from '../../src/casework/record-fact.js'
import { overdueAlarms } from '../../src/db/queries/sweep.js'
import { noticeRules } from '../../src/notices/rules.js'
import { fact, MORNING, ms, openOffice, placed, type CaseOffice } from '../support/case-office.js'

let office: CaseOffice
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const LAPSE = { alarmId: 'cap#1@lapse', at: ms('2026-11-26T09:12:00+01:00') }
const count = async (table: string, procedureId: string) =>
  (await office.db.sql<{ n: number }[]>`select count(*) as n from ${office.db.sql(table)} where procedure_id = ${procedureId}`)[0]?.n

describe('the plan of a procedure', () => {
  it('lists the alarms to come, the notices to deliver and the open clocks, without a word of a person', async () => {
    const { procedureId, fileId } = await office.open([placed('2026-11-22T09:12:00+01:00')], { person: { name: 'Aïcha Essai' } })
    const plan = await planOf(office.deps, procedureId)
    expect(plan).toMatchObject({
      closed: false,
      prefecture: '75',
      fileId,
      type: 'tiny-holding',
      stage: 'held',
      nextDueAt: '2026-11-22T09:12:00.000Z',
    })
    expect(plan.alarms.map(({ id, at }) => `${at} ${id}`)).toEqual([
      '2026-11-22T09:12:00.000Z prosecutor#1@target',
      '2026-11-24T08:12:00.000Z window#1@firm',
      '2026-11-25T08:12:00.000Z cap#1@warning-24h',
      '2026-11-25T08:12:00.000Z window#1@lapse',
      '2026-11-26T06:12:00.000Z cap#1@warning-2h',
      '2026-11-26T08:12:00.000Z cap#1@lapse',
      '2026-11-26T08:12:00.000Z petition#1@lapse',
    ])
    expect(plan.notices).toHaveLength(1)
    expect(plan.details).toContain('| cap 1 | running | 2026-11-26T09:12:00+01:00 |')
    expect(JSON.stringify(plan)).not.toMatch(/Essai|75-2026/)
  })

  it('is left in the outbox once for each procedure whose plan changed, nearest alarm beside it', async () => {
    const { procedureId } = await office.open()
    const rows = await office.db.sql`select nearest_at from outbox where procedure_id = ${procedureId}`
    expect(rows).toMatchObject([{ nearest_at: ms('2026-11-22T10:12:00+01:00') }])
  })
})

describe('an alarm that fell due', () => {
  it('has its effect at its own instant, even when the clock of the machine is behind', async () => {
    const { procedureId } = await office.open()
    const before = await planOf(office.deps, procedureId)
    const plan = await advance(office.deps, { procedureId, ...LAPSE })
    expect(plan.version).toBeGreaterThan(before.version)
    expect(plan.alarms).toEqual([])
    const [file] = await office.db.sql`select evaluated_at from files where id = ${plan.fileId}`
    expect(file).toMatchObject({ evaluated_at: LAPSE.at })
    expect(await office.db.sql`select state from clocks where procedure_id = ${procedureId} and clause = 'cap'`).toMatchObject([
      { state: 'lapsed' },
    ])
  })

  it('has exactly one effect, however often and however concurrently it is told', async () => {
    const { procedureId } = await office.open()
    office.at('2026-11-26T09:12:00+01:00')
    const plans = await Promise.all(Array.from({ length: 6 }, () => advance(office.deps, { procedureId, ...LAPSE })))
    expect(new Set(plans.map(({ version }) => version)).size).toBe(1)
    const lapses = (await readChronicle(office.deps, procedureId)).filter(({ kind }) => kind === 'alarm-passed')
    expect(lapses).toHaveLength(1)
    office.at(MORNING)
  })

  it('changes nothing once it has moved or is planned no more', async () => {
    const { procedureId } = await office.open()
    const before = await planOf(office.deps, procedureId)
    const stale = { procedureId, alarmId: 'cap#1@lapse', at: LAPSE.at + 60_000 }
    expect(await advance(office.deps, stale)).toEqual(before)
    expect(await advance(office.deps, { ...stale, alarmId: 'no-such#1@lapse' })).toEqual(before)
  })

  it('leaves no outbox row for its own guard, and the sweep leaves one and is counted', async () => {
    const [guarded, swept] = [await office.open(), await office.open()]
    await advance(office.deps, { procedureId: guarded.procedureId, ...LAPSE })
    expect(await count('outbox', guarded.procedureId)).toBe(1)
    const late = async () =>
      (await office.db.sql<{ value: number }[]>`select value from engine_counters where name = 'engine_late'`)[0]?.value ?? 0
    const before = await late()
    await advance(office.deps, { procedureId: swept.procedureId, ...LAPSE, source: 'sweep' })
    await advance(office.deps, { procedureId: swept.procedureId, ...LAPSE, source: 'sweep' })
    expect(await count('outbox', swept.procedureId)).toBe(2)
    expect(await late()).toBe(before + 1)
    const told = (await readChronicle(office.deps, swept.procedureId)).find(({ kind }) => kind === 'alarm-passed')
    expect(told?.text).toEqual({
      fr: '75-2026-0001 · Échéance passée le jeudi 26 novembre 2026 à 9 h 12 (Paris), relevée par la ronde : terme de « durée initiale ».',
      en: '75-2026-0001 · Alarm passed on Thursday 26 November 2026 at 09:12 (Paris), found by the sweep: end of "durée initiale (en)".',
    })
  })

  it('the sweep passes by a file that somebody holds', async () => {
    const { procedureId, fileId } = await office.open()
    await office.root.sql.begin(async (tx) => {
      await tx`select 1 from files where id = ${fileId} for update`
      const before = await planOf(office.deps, procedureId)
      expect(await advance(office.deps, { procedureId, ...LAPSE, source: 'sweep' })).toEqual(before)
    })
  })

  it('is found overdue until somebody handles it', async () => {
    const { procedureId } = await office.open()
    const overdue = async () =>
      (await overdueAlarms(office.db.sql, ms('2026-11-22T10:13:00+01:00'), 1000)).filter((alarm) => alarm.procedureId === procedureId)
    expect(await overdue()).toEqual([{ procedureId, alarmId: 'prosecutor#1@target', at: ms('2026-11-22T10:12:00+01:00') }])
    const [alarm] = await overdue()
    if (alarm !== undefined) await advance(office.deps, { ...alarm, source: 'sweep' })
    expect(await overdue()).toEqual([])
  })

  it('closes nothing that a fact has closed already', async () => {
    const { procedureId } = await office.open()
    await recordFact(office.deps, { agent: office.agent, procedureId, fact: fact('released', '2026-11-22T09:30:00+01:00') })
    expect(await advance(office.deps, { procedureId, ...LAPSE })).toMatchObject({ closed: true, alarms: [] })
  })
})

describe('a notice that nobody has signed for', () => {
  it('is an alarm of the plan, and goes to the next rank through the notices’ own rules', async () => {
    const { procedureId } = await office.open()
    const [notice] = await office.db.sql<{ id: string }[]>`select id from notices where procedure_id = ${procedureId}`
    const at = ms('2026-11-22T10:30:00+01:00')
    await office.db.sql`
      update notices set status = 'sent', sent_at = ${ms(MORNING)}, requires_ack = true, escalate_at = ${at} where id = ${notice?.id ?? ''}`
    await touchPlan(office.db.sql, procedureId, ms(MORNING))
    const alarmId = escalationAlarm(notice?.id ?? '')
    expect((await planOf(office.deps, procedureId)).alarms).toContainEqual({
      id: alarmId,
      at: '2026-11-22T09:30:00.000Z',
      fireAt: '2026-11-22T09:30:00.000Z',
      summary: 'notice · escalate · placement',
    })
    const escalated: string[] = []
    const deps = {
      ...office.deps,
      notices: {
        ...noticeRules,
        terms: () => ({ requiresAck: true, rank: 1 }),
        escalate: async (tx: Parameters<typeof touchPlan>[0], { noticeId }: { noticeId: string }) => {
          escalated.push(noticeId)
          await tx`update notices set escalate_at = null where id = ${noticeId}`
        },
      },
    }
    const plans = [await advance(deps, { procedureId, alarmId, at }), await advance(deps, { procedureId, alarmId, at })]
    expect(escalated).toEqual([notice?.id])
    expect(plans[0]?.alarms.some(({ id }) => id === alarmId)).toBe(false)
    expect(plans[1]).toEqual(plans[0])
  })
})
