import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compute } from '../../src/casework/compute.js'
import { correctFact, retractFact } from '../../src/casework/correct.js'
import { readClocks, readProcedure } from '../../src/casework/read.js'
import { recordFact } from '../../src/casework/record-fact.js'
import { reevaluate } from '../../src/casework/reevaluate.js'
import { filesEvaluatedWithout } from '../../src/db/queries/sweep.js'
import { fact, MORNING, ms, openOffice, placed, type CaseOffice } from '../support/case-office.js'
import { harsherLaw } from '../support/tiny-procedure.js'

let office: CaseOffice
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const petition = (at: string) => fact('petition-filed', at, { registerCopied: true })
const stateOf = (procedure: { clocks: readonly { clause: string; state: string }[] } | null, clause: string) =>
  procedure?.clocks.find((clock) => clock.clause === clause)?.state

describe('what the file said at an instant: knownAt', () => {
  it('returns what was stored then, facts and person included, whatever came after', async () => {
    office.at(MORNING)
    const opened = await office.open([placed('2026-11-22T09:12:00+01:00', { interpreter: 'Karim' })], { person: { name: 'Aïcha Essai' } })
    const { procedureId, factIds } = opened
    office.at('2026-11-23T10:00:00+01:00')
    const { factIds: petitions } = await recordFact(office.deps, {
      agent: office.agent,
      procedureId,
      fact: petition('2026-11-23T09:00:00+01:00'),
    })
    office.at('2026-11-24T10:00:00+01:00')
    await retractFact(office.deps, { agent: office.agent, procedureId, factId: petitions[0] ?? '', reason: 'autre dossier' })
    const first = await readProcedure(office.deps, procedureId, { knownAt: ms('2026-11-22T12:00:00+01:00') })
    expect(JSON.stringify(first.procedure)).toBe(JSON.stringify(opened.procedure))
    expect(first.facts).toMatchObject([{ id: factIds[0], type: 'placed', data: { interpreter: 'Karim' }, replacedBy: null }])
    expect(first.person).toMatchObject({ name: 'Aïcha Essai' })
    const second = await readProcedure(office.deps, procedureId, { knownAt: ms('2026-11-23T10:00:00+01:00') })
    expect(stateOf(second.procedure, 'cap')).toBe('met')
    const now = await readProcedure(office.deps, procedureId)
    expect(stateOf(now.procedure, 'cap')).toBe('running')
    expect(now.facts).toMatchObject([
      { type: 'placed' },
      { type: 'petition-filed', replacedBy: now.facts[2]?.id },
      { retraction: true, data: { reason: 'autre dossier' } },
    ])
  })

  it('recompute=true adds what today’s library says of it', async () => {
    office.at(MORNING)
    const { procedureId } = await office.open()
    office.at('2026-11-24T10:00:00+01:00')
    const today = { ...office.deps, law: harsherLaw }
    const { procedure, recomputed } = await readProcedure(today, procedureId, { knownAt: ms('2026-11-24T09:00:00+01:00'), recompute: true })
    expect(stateOf(procedure, 'cap')).toBe('running')
    expect(stateOf(recomputed, 'cap')).toBe('lapsed')
  })

  it('knows nothing of a procedure before it was opened', async () => {
    office.at(MORNING)
    const { procedureId } = await office.open()
    await expect(readProcedure(office.deps, procedureId, { knownAt: ms('2026-11-22T09:59:59+01:00') })).rejects.toMatchObject({
      code: 'unknown-procedure',
    })
    await expect(readProcedure(office.deps, '00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'unknown-procedure' })
  })
})

describe('what the file says as of another instant: at', () => {
  it('in the future, if nothing more happens', async () => {
    office.at(MORNING)
    const { procedureId } = await office.open()
    const { procedure } = await readProcedure(office.deps, procedureId, { at: ms('2026-11-26T09:12:00+01:00') })
    expect(stateOf(procedure, 'cap')).toBe('lapsed')
    expect(procedure.holding).toMatchObject({ mustRelease: true })
  })

  it('in the past, with what is known today; with knownAt, with what was known then', async () => {
    office.at('2026-11-23T10:00:00+01:00')
    const { procedureId } = await office.open()
    office.at('2026-11-24T10:00:00+01:00')
    await recordFact(office.deps, { agent: office.agent, procedureId, fact: petition('2026-11-22T20:00:00+01:00') })
    const at = ms('2026-11-22T21:00:00+01:00')
    expect(stateOf((await readProcedure(office.deps, procedureId, { at })).procedure, 'cap')).toBe('met')
    const then = await readProcedure(office.deps, procedureId, { at, knownAt: ms('2026-11-23T12:00:00+01:00') })
    expect(stateOf(then.procedure, 'cap')).toBe('running')
  })
})

describe('whether a timer is behind each clock', () => {
  it('is not known to be armed before the engine has the plan; then it is; and a moved clock waits again', async () => {
    office.at(MORNING)
    const { procedureId, factIds } = await office.open()
    const armed = async () => Object.fromEntries((await readClocks(office.deps, procedureId)).map((clock) => [clock.clause, clock.armed]))
    expect(await armed()).toEqual({ cap: false, petition: false, window: false, prosecutor: false })
    await office.db.sql`update procedures set armed_version = plan_version where id = ${procedureId}`
    expect(await armed()).toEqual({ cap: true, petition: true, window: true, prosecutor: true })
    await correctFact(office.deps, {
      agent: office.agent,
      procedureId,
      factId: factIds[0] ?? '',
      fact: placed('2026-11-22T09:30:00+01:00'),
    })
    expect(await armed()).toEqual({ cap: false, petition: false, window: false, prosecutor: false })
  })
})

describe('a release that changes the law', () => {
  it('evaluates the files evaluated with the old one, once, and tells the new end in the place of what was told', async () => {
    office.at(MORNING)
    const { fileId, procedureId } = await office.open()
    await office.db.sql`update notices set status = 'sent', sent_at = created_at where procedure_id = ${procedureId}`
    const deps = { ...office.deps, law: harsherLaw, evaluatedWith: 'the harsher law' }
    expect(await filesEvaluatedWithout(office.db.sql, 'the harsher law', 1000)).toContain(fileId)
    expect([await reevaluate(deps, fileId), await reevaluate(deps, fileId)]).toEqual([true, false])
    expect(await filesEvaluatedWithout(office.db.sql, 'the harsher law', 1000)).not.toContain(fileId)
    const told = await office.db.sql`select template, status 
      from notices where procedure_id = ${procedureId} and status <> 'superseded' order by template, status`
    expect(told).toMatchObject([
      { template: 'placement', status: 'pending' },
      { template: 'placement', status: 'withdrawn' },
    ])
    const [moved] = await office.db
      .sql`select content from chronicle where file_id = ${fileId} and kind = 'clock-moved' and content ->> 'clause' = 'cap'`
    expect(moved).toMatchObject({
      content: { because: { source: 'law', to: 'the harsher law' }, to: { firmAt: '2026-11-23T09:12:00+01:00' } },
    })
  })
})

describe('the calculator', () => {
  const procedures = [{ id: 'd', type: 'tiny-holding', territory: 'FR-75' }]
  it('computes without storing, and checks no precondition', () => {
    const facts = [fact('sitting-fixed', '2026-11-22T09:00:00+01:00'), placed('2026-11-22T09:12:00+01:00')]
    const {
      procedures: [one],
    } = compute(office.deps, { procedures, at: ms('2026-11-24T10:00:00+01:00'), facts })
    expect(one).toMatchObject({ id: 'd', stage: 'held', defects: [] })
  })

  it('shows facts under a law that is not encoded as defects', () => {
    const {
      procedures: [one],
    } = compute(office.deps, { procedures, at: ms(MORNING), facts: [placed('2010-01-01T10:00:00+01:00')] })
    expect(one?.defects).toMatchObject([{ ground: 'law-not-encoded', factType: 'placed' }])
    expect(one?.clocks.find(({ clause }) => clause === 'cap')).toMatchObject({ state: 'waiting', firmAt: null })
  })

  it('wants to know which procedure a fact is of where there are several', () => {
    const two = [...procedures, { id: 'c', type: 'tiny-claim', territory: 'FR-75' }]
    expect(() => compute(office.deps, { procedures: two, at: ms(MORNING), facts: [placed(MORNING)] })).toThrow('procedure')
  })
})
