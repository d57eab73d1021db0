import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProcedure } from '../../src/casework/open.js'
import { readProcedure } from '../../src/casework/read.js'
import { fact, MORNING, ms, openOffice, placed, type CaseOffice } from '../support/case-office.js'

let office: CaseOffice
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

describe('opening a procedure', () => {
  it('answers with the stage, the clocks with their basis, what to do next and what is recordable', async () => {
    const { procedure, next, recordable, evaluation, replayed } = await office.open()
    expect(procedure).toMatchObject({ type: 'tiny-holding', stage: 'held', closed: false })
    expect(procedure.clocks.find(({ clause }) => clause === 'cap')).toMatchObject({
      state: 'running',
      firmAt: '2026-11-26T09:12:00+01:00',
      basis: [{ code: 'CESEDA', article: 'L. 742-1' }],
    })
    expect(next.map(({ clause }) => clause)).toEqual(['prosecutor', 'petition'])
    expect(recordable).toContain('petition-filed')
    expect(evaluation.procedures).toHaveLength(1)
    expect(replayed).toBe(false)
  })

  it('projects who is held, on what title, until when, and the next duty with its owner', async () => {
    const { procedureId } = await office.open([placed('2026-11-22T09:12:00+01:00')], { place: 'CRA du Mesnil', reference: '75-2026-0042' })
    const [row] = await office.db.sql`
      select reference, place, held, held_until, must_release, title, next_due_at, next_duty, next_alarm_at from procedures where id = ${procedureId}`
    expect(row).toMatchObject({
      reference: '75-2026-0042',
      place: 'CRA du Mesnil',
      held: true,
      held_until: ms('2026-11-26T09:12:00+01:00'),
      must_release: false,
      title: { clause: 'cap', label: { fr: 'durée initiale' }, basis: [{ code: 'CESEDA', article: 'L. 742-1' }] },
      next_due_at: ms('2026-11-26T09:12:00+01:00'),
      next_duty: { clause: 'prosecutor', owner: 'prefecture' },
      next_alarm_at: ms('2026-11-22T10:12:00+01:00'),
    })
  })

  it('needs no first fact: nothing runs yet', async () => {
    const { procedure } = await office.open([])
    expect(procedure).toMatchObject({ stage: 'announced', clocks: [], closed: false })
  })

  it('opens a second procedure in the file of a known person', async () => {
    const first = await office.open([], { person: { name: 'Aïcha Essai' } })
    const { person } = await readProcedure(office.deps, first.procedureId)
    office.at('2026-11-22T10:01:00+01:00')
    const second = await office.open([], { person: { personId: person?.personId ?? '' }, reference: '75-2026-0043' })
    expect(second.fileId).toBe(first.fileId)
    expect(second.evaluation.procedures.map(({ id }) => id)).toEqual([first.procedureId, second.procedureId])
    office.at(MORNING)
  })

  it('opens a linked procedure in the same transaction as the fact that opens it', async () => {
    const { fileId, evaluation } = await office.open([
      placed('2026-11-22T09:12:00+01:00'),
      { type: 'claim-made', occurredOn: '2026-11-22', data: {} },
    ])
    expect(evaluation.procedures.map(({ type }) => type)).toEqual(['tiny-holding', 'tiny-claim'])
    const rows = await office.db.sql`
      select p.type, p.reference, exists (select 1 from outbox o where o.procedure_id = p.id) as told from procedures p
      where file_id = ${fileId} order by p.type`
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { type: 'tiny-claim', reference: '75-2026-0001', told: true },
      { type: 'tiny-holding', reference: '75-2026-0001', told: true },
    ])
  })
})

describe('what is refused, with nothing kept of it', () => {
  const counted = async () => (await office.db.sql<{ n: number }[]>`select count(*) as n from files`)[0]?.n
  const cases: readonly [string, () => Promise<unknown>, string][] = [
    ['an unknown type', () => office.open([], { type: 'no-such-type' }), 'unknown-procedure-type'],
    ['an unknown territory', () => office.open([], { territory: 'FR-ZZ' }), 'unknown-territory'],
    ['an unknown fact type', () => office.open([fact('landed-on-mars', MORNING)]), 'unknown-fact-type'],
    ['an unknown field', () => office.open([placed(MORNING, { colour: 'red' })]), 'invalid-data'],
    ['wrong data', () => office.open([placed(MORNING, { centre: 3 })]), 'invalid-data'],
    ['a day where an instant is due', () => office.open([{ type: 'placed', occurredOn: '2026-11-22', data: {} }]), 'wrong-dating'],
    ['an instant where a day is due', () => office.open([fact('claim-made', MORNING)]), 'wrong-dating'],
    ['a fact 16 minutes ahead', () => office.open([placed('2026-11-22T10:16:00+01:00')]), 'fact-in-the-future'],
    ['a fact under a law that is not encoded', () => office.open([placed('2010-01-01T10:00:00+01:00')]), 'law-not-encoded'],
    ['an unknown file', () => office.open([], { fileId: '00000000-0000-4000-8000-000000000000' }), 'unknown-file'],
    ['an unknown person', () => office.open([], { person: { personId: '00000000-0000-4000-8000-000000000000' } }), 'unknown-person'],
  ]
  it.each(cases)('%s', async (_what, attempt, code) => {
    const before = await counted()
    await expect(attempt()).rejects.toMatchObject({ name: 'Problem', code })
    expect(await counted()).toBe(before)
  })

  it('the file of another prefecture', async () => {
    const { fileId } = await office.open()
    const stranger = { id: 'agent-2', prefecture: '13', roles: [] }
    const attempt = openProcedure(office.deps, {
      agent: stranger,
      type: 'tiny-holding',
      territory: 'FR-13',
      reference: 'x',
      fileId,
      facts: [],
    })
    await expect(attempt).rejects.toMatchObject({ code: 'not-your-prefecture' })
  })
})

describe('facts a little ahead of the clock, and long before it', () => {
  it('a fact 14 minutes ahead is recorded, and takes effect by an alarm', async () => {
    const { procedure } = await office.open([placed('2026-11-22T10:14:00+01:00')])
    expect(procedure.stage).toBe('announced')
    expect(procedure.alarms).toMatchObject([{ kind: 'fact', at: '2026-11-22T10:14:00+01:00' }])
  })

  it('a fact in the person’s favour under a law that is not encoded is recorded', async () => {
    const { procedure } = await office.open([fact('released', '2010-01-01T10:00:00+01:00')])
    expect(procedure.stage).toBe('free')
  })
})
