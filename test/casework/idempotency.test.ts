import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { correctFact } from '../../src/casework/correct.js'
import { recordAct, recordFact } from '../../src/casework/record-fact.js'
import { fact, MORNING, openOffice, placed, type CaseOffice } from '../support/case-office.js'
import { harsherLaw } from '../support/tiny-procedure.js'

let office: CaseOffice
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const key = (name: string, body: unknown = { name }) => ({ idempotency: { key: name, body } })
const counted = async (table: string) => (await office.db.sql<{ n: number }[]>`select count(*) as n from ${office.db.sql(table)}`)[0]?.n

describe('the same key and the same body: the same answer', () => {
  it('when a procedure is opened', async () => {
    const first = await office.open(undefined, key('open-1'))
    const files = await counted('files')
    const again = await office.open(undefined, key('open-1'))
    expect(again).toEqual({ ...first, replayed: true })
    expect(JSON.stringify(again.evaluation)).toBe(JSON.stringify(first.evaluation))
    expect(await counted('files')).toBe(files)
  })

  it('years later, after other facts and under another law', async () => {
    const first = await office.open(undefined, key('open-2'))
    const petition = fact('petition-filed', '2026-11-22T09:40:00+01:00', { registerCopied: true })
    const recorded = await recordFact(office.deps, {
      agent: office.agent,
      procedureId: first.procedureId,
      fact: petition,
      ...key('fact-2'),
    })
    office.at('2031-01-05T08:00:00+01:00')
    const later = { ...office.deps, law: harsherLaw, evaluatedWith: 'another law' }
    const fresh = fact('released', '2031-01-04T08:00:00+01:00')
    await recordFact(later, { agent: office.agent, procedureId: first.procedureId, fact: fresh })
    expect(await office.open(undefined, key('open-2'))).toEqual({ ...first, replayed: true })
    const again = await recordFact(later, { agent: office.agent, procedureId: first.procedureId, fact: petition, ...key('fact-2') })
    expect(again).toEqual({ ...recorded, replayed: true })
    office.at(MORNING)
  })

  it('even when the request would be refused today', async () => {
    const first = await office.open(undefined, key('open-3'))
    office.at('2020-01-01T00:00:00Z') // its facts now lie in the future
    expect(await office.open(undefined, key('open-3'))).toMatchObject({ procedureId: first.procedureId, replayed: true })
    office.at(MORNING)
  })

  it('when a fact is corrected and when an act is recorded', async () => {
    const { procedureId, factIds } = await office.open()
    const correction = {
      agent: office.agent,
      procedureId,
      factId: factIds[0] ?? '',
      fact: placed('2026-11-22T09:00:00+01:00'),
      ...key('correct-4'),
    }
    const corrected = await correctFact(office.deps, correction)
    expect(await correctFact(office.deps, correction)).toEqual({ ...corrected, replayed: true })
    const facts = [{ procedureId, fact: fact('petition-filed', '2026-11-22T09:50:00+01:00') }]
    const act = await recordAct(office.deps, { agent: office.agent, facts, ...key('act-4') })
    const again = await recordAct(office.deps, { agent: office.agent, facts, ...key('act-4') })
    expect(again.actId).toBe(act.actId)
    expect(again.recorded).toEqual(act.recorded.map((one) => ({ ...one, replayed: true })))
  })

  it('when the same request arrives ten times at the same moment, one file is opened', async () => {
    const files = (await counted('files')) ?? 0
    const answers = await Promise.all(Array.from({ length: 10 }, () => office.open(undefined, key('open-5'))))
    expect(new Set(answers.map(({ procedureId }) => procedureId)).size).toBe(1)
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(await counted('files')).toBe(files + 1)
  })
})

describe('the same key and another request: 409', () => {
  it('another body', async () => {
    await office.open(undefined, key('open-6'))
    await expect(office.open(undefined, key('open-6', { name: 'another' }))).rejects.toMatchObject({
      code: 'idempotency-conflict',
      status: 409,
    })
  })

  it('the same body sent to another procedure', async () => {
    const [one, other] = [await office.open(), await office.open()]
    const petition = fact('petition-filed', '2026-11-22T09:40:00+01:00')
    await recordFact(office.deps, { agent: office.agent, procedureId: one.procedureId, fact: petition, ...key('fact-7') })
    const attempt = recordFact(office.deps, { agent: office.agent, procedureId: other.procedureId, fact: petition, ...key('fact-7') })
    await expect(attempt).rejects.toMatchObject({ code: 'idempotency-conflict' })
  })

  it('but the key of another agent is another key', async () => {
    const first = await office.open(undefined, key('open-8'))
    const second = await office.open(undefined, { ...key('open-8'), agent: { ...office.agent, id: 'agent-2' } })
    expect(second.procedureId).not.toBe(first.procedureId)
  })

  it('the request itself is nowhere: a keyed hash of it is kept', async () => {
    await office.open([], { ...key('open-9', { person: 'Aïcha Essai' }), person: { name: 'Aïcha Essai' } })
    const rows = await office.root.sql<{ line: string }[]>`select i::text as line from idempotency i where key = 'open-9'`
    expect(rows[0]?.line).not.toContain('Essai')
  })
})
