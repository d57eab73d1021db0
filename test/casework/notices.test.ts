import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { advance } from '../../src/casework/advance.js'
import { correctFact, retractFact } from '../../src/casework/correct.js'
import { recordFact } from '../../src/casework/record-fact.js'
import { fact, MORNING, ms, openOffice, placed, type CaseOffice } from '../support/case-office.js'

let office: CaseOffice
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

type Row = { readonly template: string; readonly role: string; readonly status: string; readonly moment: string }
const told = (procedureId: string) => office.db.sql<Row[]>`
  select template, role, status, moment from notices where procedure_id = ${procedureId} order by created_at, due_at, template, generation`
const send = (procedureId: string) =>
  office.db
    .sql`update notices set status = 'sent', sent_at = created_at, address = 'greffe@example.org' where procedure_id = ${procedureId} and status = 'pending'`
const START = '2026-11-22T09:12:00+01:00'

describe('what is due is told once', () => {
  it('the start of a clock, with its end, its articles and its words', async () => {
    const { procedureId } = await office.open()
    const rows = await office.db.sql`select role, template, status, params, due_at from notices where procedure_id = ${procedureId}`
    expect(rows).toMatchObject([
      {
        role: 'court-registry',
        template: 'placement',
        status: 'pending',
        due_at: ms(START),
        params: { about: '2026-11-26T09:12:00+01:00', label: { fr: 'durée initiale' }, articles: ['CESEDA L. 742-1'] },
      },
    ])
  })

  it('and not again by the next fact, nor by an alarm', async () => {
    const { procedureId } = await office.open()
    await recordFact(office.deps, { agent: office.agent, procedureId, fact: fact('petition-filed', '2026-11-22T09:50:00+01:00') })
    expect(await told(procedureId)).toHaveLength(1)
  })

  it('a warning is told when its alarm falls due, even when the engine was an hour late for it', async () => {
    const { procedureId } = await office.open()
    const at = ms('2026-11-25T09:12:00+01:00')
    office.at('2026-11-25T10:12:00+01:00')
    await advance(office.deps, { procedureId, alarmId: 'cap#1@warning-24h', at, source: 'sweep' })
    expect((await told(procedureId)).filter(({ moment }) => moment === 'warning')).toMatchObject([
      { role: 'case-agent', status: 'pending' },
    ])
    office.at(MORNING)
  })
})

describe('a warning whose instant has passed is not told: the lateness is', () => {
  it('a placement recorded after its first warning', async () => {
    office.at('2026-11-25T12:00:00+01:00')
    const { procedureId } = await office.open()
    expect((await told(procedureId)).filter(({ moment }) => moment === 'warning')).toMatchObject([
      { role: 'case-agent', status: 'superseded' },
    ])
    office.at(MORNING)
  })

  it('a placement recorded within the minute of its second warning: only the second is told', async () => {
    office.at('2026-11-26T07:12:30+01:00')
    const { procedureId } = await office.open()
    expect((await told(procedureId)).filter(({ moment }) => moment === 'warning')).toMatchObject([
      { role: 'case-agent', status: 'superseded' },
      { role: 'duty-officer', status: 'pending' },
    ])
    office.at(MORNING)
  })

  it('a placement recorded after its cap: the lapse is told', async () => {
    office.at('2026-11-27T12:00:00+01:00')
    const { procedureId } = await office.open()
    expect((await told(procedureId)).filter(({ status }) => status === 'pending')).toMatchObject([
      { template: 'placement', moment: 'start' },
      { template: 'must-release', moment: 'lapse' },
    ])
    office.at(MORNING)
  })
})

describe('what was told and no longer holds', () => {
  it('is withdrawn in silence where it had not been sent', async () => {
    const { procedureId, factIds } = await office.open()
    await retractFact(office.deps, { agent: office.agent, procedureId, factId: factIds[0] ?? '', reason: 'erreur' })
    expect(await told(procedureId)).toMatchObject([{ template: 'placement', status: 'withdrawn' }])
  })

  it('is withdrawn by a correcting notice to the same actor where it had', async () => {
    const { procedureId, factIds } = await office.open()
    await send(procedureId)
    await retractFact(office.deps, { agent: office.agent, procedureId, factId: factIds[0] ?? '', reason: 'erreur' })
    const rows = await office.db.sql`
      select n.template, n.status, n.address, n.role, c.template as corrected, n.params -> 'corrected' as what
      from notices n left join notices c on c.id = n.corrects where n.procedure_id = ${procedureId} order by n.created_at, n.corrects nulls first`
    expect(rows).toMatchObject([
      { template: 'placement', status: 'withdrawn' },
      {
        template: 'correction',
        status: 'pending',
        address: 'greffe@example.org',
        role: 'court-registry',
        corrected: 'placement',
        what: { template: 'placement' },
      },
    ])
  })

  it('is told anew, as a new generation, when it holds again', async () => {
    const { procedureId, factIds } = await office.open()
    await send(procedureId)
    await retractFact(office.deps, { agent: office.agent, procedureId, factId: factIds[0] ?? '', reason: 'erreur' })
    await recordFact(office.deps, { agent: office.agent, procedureId, fact: placed(START) })
    const rows = await office.db
      .sql`select generation, status from notices where procedure_id = ${procedureId} and template = 'placement' order by generation`
    expect(rows).toMatchObject([
      { generation: 1, status: 'withdrawn' },
      { generation: 2, status: 'pending' },
    ])
  })

  it('a correction that moves the end tells the new date in the place of the old one, to the same address, in one message', async () => {
    const { procedureId, factIds } = await office.open()
    await send(procedureId)
    await correctFact(office.deps, {
      agent: office.agent,
      procedureId,
      factId: factIds[0] ?? '',
      fact: placed('2026-11-22T08:00:00+01:00'),
    })
    const rows = await office.db.sql`
      select template, status, address, corrects, params -> 'before' as before from notices where procedure_id = ${procedureId} order by status`
    expect(rows).toMatchObject([
      {
        template: 'placement',
        status: 'pending',
        address: 'greffe@example.org',
        corrects: null,
        before: { at: ms(START), about: '2026-11-26T09:12:00+01:00' },
      },
      { template: 'placement', status: 'withdrawn' },
    ])
  })

  it('the same where the new one is not to be sent any more: the correction gives the new instant', async () => {
    const { procedureId, factIds } = await office.open()
    await send(procedureId)
    const ended = fact('released', '2026-11-22T09:40:00+01:00')
    await recordFact(office.deps, { agent: office.agent, procedureId, fact: ended })
    await correctFact(office.deps, {
      agent: office.agent,
      procedureId,
      factId: factIds[0] ?? '',
      fact: placed('2026-11-22T08:00:00+01:00'),
    })
    const rows = await office.db.sql`
      select template, status, params -> 'now' as now from notices where procedure_id = ${procedureId} order by status`
    expect(rows).toMatchObject([
      { template: 'correction', status: 'pending', now: { at: ms('2026-11-22T08:00:00+01:00'), about: '2026-11-26T08:00:00+01:00' } },
      { template: 'placement', status: 'superseded' },
      { template: 'placement', status: 'withdrawn' },
    ])
  })

  it('an undone lapse is taken back from everyone who was told, escalations included', async () => {
    const { procedureId } = await office.open()
    office.at('2026-11-26T09:12:00+01:00')
    await advance(office.deps, { procedureId, alarmId: 'cap#1@lapse', at: ms('2026-11-26T09:12:00+01:00') })
    await send(procedureId)
    const [lapse] = await office.db.sql<
      { id: string }[]
    >`select id from notices where procedure_id = ${procedureId} and template = 'must-release'`
    await office.db.sql`
      insert into notices (id, procedure_id, key, clause, n, moment, role, template, params, due_at, status, rank, created_at, sent_at, escalated_from)
      select gen_random_uuid(), procedure_id, key || '#2', clause, n, moment, 'sub-prefect', template, params, due_at, 'sent', 2, created_at, sent_at, id
      from notices where id = ${lapse?.id ?? ''}`
    const petition = fact('petition-filed', '2026-11-26T09:00:00+01:00', { registerCopied: true })
    await recordFact(office.deps, { agent: office.agent, procedureId, fact: petition })
    const rows = (await told(procedureId)).filter(({ template }) => template !== 'placement')
    expect(rows.filter(({ template }) => template === 'must-release').map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
    expect(
      rows
        .filter(({ template }) => template === 'correction')
        .map(({ role }) => role)
        .sort(),
    ).toEqual(['duty-officer', 'sub-prefect'])
    office.at(MORNING)
  })
})
