import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProcedure } from '../../src/casework/open.js'
import { recordAct, recordFact } from '../../src/casework/record-fact.js'
import { fact, MORNING, ms, openOffice, placed, type CaseOffice } from '../support/case-office.js'

let office: CaseOffice
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const clockOf = (recorded: { procedure: { clocks: readonly { clause: string; state: string; metBy: string | null }[] } }, clause: string) =>
  recorded.procedure.clocks.find((clock) => clock.clause === clause)

const petition = fact('petition-filed', '2026-11-22T09:40:00+01:00', { registerCopied: true })

describe('recording a fact', () => {
  it('meets clocks, changes the next duty and says which fact did it', async () => {
    const { procedureId } = await office.open()
    const recorded = await recordFact(office.deps, { agent: office.agent, procedureId, fact: petition })
    expect(clockOf(recorded, 'cap')).toMatchObject({ state: 'met', metBy: recorded.factIds[0] })
    expect(recorded.next).toEqual([])
  })

  it('an order of recording other than that of events changes nothing', async () => {
    const second = await office.open([petition])
    const late = await recordFact(office.deps, {
      agent: office.agent,
      procedureId: second.procedureId,
      fact: placed('2026-11-22T09:12:00+01:00'),
    })
    const early = await office.open([placed('2026-11-22T09:12:00+01:00'), petition])
    const shape = (one: typeof second) => one.procedure.clocks.map(({ clause, n, state, firmAt }) => ({ clause, n, state, firmAt }))
    expect(shape(late)).toEqual(shape(early))
  })

  it('what has happened is recorded with its defect, never refused', async () => {
    const { procedureId } = await office.open([])
    const recorded = await recordFact(office.deps, { agent: office.agent, procedureId, fact: petition })
    expect(recorded.procedure.defects).toMatchObject([{ ground: 'not-placed', fact: recorded.factIds[0] }])
    const rows = await office.db.sql`select ground, withdrawn_at from defects where procedure_id = ${procedureId}`
    expect(rows).toMatchObject([{ ground: 'not-placed', withdrawn_at: null }])
  })

  it('a defect that a later fact cures is withdrawn, and kept', async () => {
    const { procedureId } = await office.open([])
    await recordFact(office.deps, { agent: office.agent, procedureId, fact: petition })
    const cured = await recordFact(office.deps, { agent: office.agent, procedureId, fact: placed('2026-11-22T09:12:00+01:00') })
    expect(cured.procedure.defects).toEqual([])
    const rows = await office.db.sql`select withdrawn_at from defects where procedure_id = ${procedureId}`
    expect(rows).toMatchObject([{ withdrawn_at: ms(MORNING) }])
  })

  it('an act still to be done is refused with all its grounds, and nothing is kept', async () => {
    const { procedureId } = await office.open([])
    const attempt = recordFact(office.deps, { agent: office.agent, procedureId, fact: fact('sitting-fixed', MORNING) })
    await expect(attempt).rejects.toMatchObject({ code: 'act-refused', params: { grounds: ['no-petition', 'nobody-held'] } })
    expect(await office.db.sql`select 1 from facts where procedure_id = ${procedureId}`).toHaveLength(0)
  })

  it('refuses the agent of another prefecture, and a procedure that does not exist', async () => {
    const { procedureId } = await office.open()
    const stranger = { id: 'agent-2', prefecture: '13', roles: [] }
    await expect(recordFact(office.deps, { agent: stranger, procedureId, fact: petition })).rejects.toMatchObject({
      code: 'not-your-prefecture',
    })
    const unknown = { agent: office.agent, procedureId: '00000000-0000-4000-8000-000000000000', fact: petition }
    await expect(recordFact(office.deps, unknown)).rejects.toMatchObject({ code: 'unknown-procedure' })
  })

  it('two facts recorded at the same moment both count', async () => {
    const { procedureId } = await office.open([])
    const facts = [placed('2026-11-22T09:12:00+01:00'), petition]
    await Promise.all(facts.map((one) => recordFact(office.deps, { agent: office.agent, procedureId, fact: one })))
    const [{ state } = { state: '' }] = await office.db.sql<{ state: string }[]>`
      select state from clocks where procedure_id = ${procedureId} and clause = 'cap'`
    expect(state).toBe('met')
  })
})

describe('one act in several files', () => {
  it('is recorded in each of them under one id, all or nothing', async () => {
    const [one, other] = [await office.open([]), await office.open([])]
    const facts = [one, other].map(({ procedureId }) => ({ procedureId, fact: placed('2026-11-22T09:12:00+01:00') }))
    const { actId, recorded } = await recordAct(office.deps, { agent: office.agent, facts })
    expect(recorded.map(({ procedureId }) => procedureId)).toEqual([one.procedureId, other.procedureId])
    expect(recorded.map(({ procedure }) => procedure.stage)).toEqual(['held', 'held'])
    expect(await office.db.sql`select 1 from facts where act_id = ${actId}`).toHaveLength(2)
  })

  it('a fault in one leaves the other untouched', async () => {
    const [one, other] = [await office.open([]), await office.open([])]
    const facts = [
      { procedureId: one.procedureId, fact: placed(MORNING) },
      { procedureId: other.procedureId, fact: fact('sitting-fixed', MORNING) },
    ]
    await expect(recordAct(office.deps, { agent: office.agent, facts })).rejects.toMatchObject({ code: 'act-refused' })
    expect(await office.db.sql`select 1 from facts where procedure_id = ${one.procedureId}`).toHaveLength(0)
  })

  it('the same act in opposite orders at the same moment does not deadlock: files are locked in the order of their ids', async () => {
    const procedures = await Promise.all(Array.from({ length: 4 }, () => office.open([])))
    const facts = procedures.map(({ procedureId }) => ({ procedureId, fact: placed(MORNING) }))
    const acts = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? facts : facts.toReversed()))
    const done = await Promise.all(acts.map((one) => recordAct(office.deps, { agent: office.agent, facts: one })))
    expect(new Set(done.map(({ actId }) => actId)).size).toBe(12)
  })
})

describe('a file never goes back', () => {
  it('is evaluated at its latest instant when the clock goes back', async () => {
    const { procedureId, recordedAt } = await office.open([])
    office.at('2026-11-22T09:00:00+01:00')
    const recorded = await recordFact(office.deps, { agent: office.agent, procedureId, fact: placed('2026-11-22T08:30:00+01:00') })
    office.at(MORNING)
    expect(recorded.recordedAt).toBe(recordedAt)
  })

  it('and the version of its plan rises all the same', async () => {
    const { procedureId } = await office.open([])
    const version = async () =>
      (await office.db.sql<{ v: number }[]>`select plan_version as v from procedures where id = ${procedureId}`)[0]?.v ?? 0
    const before = await version()
    expect(before).toBe(ms(MORNING) * 1000)
    await recordFact(office.deps, { agent: office.agent, procedureId, fact: placed('2026-11-22T09:12:00+01:00') })
    expect(await version()).toBe(before + 1)
  })
})

describe('the office’s reference', () => {
  it('must be legible', async () => {
    const { deps, agent } = office
    const attempt = openProcedure(deps, { agent, type: 'tiny-holding', territory: 'FR-75', reference: '', facts: [] })
    await expect(attempt).rejects.toThrow('procedures_reference_is_legible')
  })
})
