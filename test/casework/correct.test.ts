import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { advance } from '../../src/casework/advance.js'
import { correctFact, retractFact } from '../../src/casework/correct.js'
import { planOf } from '../../src/casework/plan.js'
import { readChronicle } from '../../src/casework/read-chronicle.js'
import { recordFact } from '../../src/casework/record-fact.js'
import { fact, MORNING, ms, openOffice, placed, type CaseOffice } from '../support/case-office.js'

let office: CaseOffice
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const petition = (at: string) => fact('petition-filed', at, { registerCopied: true })
const clocks = async (procedureId: string) =>
  Object.fromEntries(
    (await office.db.sql<{ clause: string; state: string }[]>`select clause, state from clocks where procedure_id = ${procedureId}`).map(
      ({ clause, state }) => [clause, state],
    ),
  )

/** Lets every alarm up to an instant fall due, as the guard would. */
async function passTo(procedureId: string, iso: string): Promise<void> {
  for (;;) {
    const [next] = (await planOf(office.deps, procedureId)).alarms
    if (next === undefined || ms(next.at) > ms(iso)) break
    office.at(next.at)
    await advance(office.deps, { procedureId, alarmId: next.id, at: ms(next.at) })
  }
  office.at(iso)
}

describe('a correction computes everything again', () => {
  it('a corrected start moves every clock', async () => {
    const { procedureId, factIds } = await office.open()
    const corrected = await correctFact(office.deps, {
      agent: office.agent,
      procedureId,
      factId: factIds[0] ?? '',
      fact: placed('2026-11-22T08:00:00+01:00'),
    })
    expect(corrected.procedure.clocks.find(({ clause }) => clause === 'cap')?.firmAt).toBe('2026-11-26T08:00:00+01:00')
  })

  it('a met clock included: the corrected act came too late', async () => {
    const { procedureId } = await office.open()
    const { factIds } = await recordFact(office.deps, { agent: office.agent, procedureId, fact: petition('2026-11-22T09:50:00+01:00') })
    expect(await clocks(procedureId)).toMatchObject({ cap: 'met', petition: 'met' })
    office.at('2026-11-27T10:00:00+01:00')
    await correctFact(office.deps, {
      agent: office.agent,
      procedureId,
      factId: factIds[0] ?? '',
      fact: petition('2026-11-27T09:00:00+01:00'),
    })
    expect(await clocks(procedureId)).toMatchObject({ cap: 'lapsed', petition: 'lapsed' })
    office.at(MORNING)
  })

  it('a fact recorded late but dated before a lapse undoes it, and the chronicle explains it by that fact', async () => {
    const { procedureId } = await office.open()
    await passTo(procedureId, '2026-11-26T10:00:00+01:00')
    expect(await clocks(procedureId)).toMatchObject({ cap: 'lapsed', petition: 'lapsed' })
    expect(await office.db.sql`select must_release from procedures where id = ${procedureId}`).toMatchObject([{ must_release: true }])
    const late = await recordFact(office.deps, { agent: office.agent, procedureId, fact: petition('2026-11-26T09:00:00+01:00') })
    expect(await clocks(procedureId)).toMatchObject({ cap: 'met', petition: 'met' })
    const rows = await readChronicle(office.deps, procedureId)
    const undone = rows.find(({ kind, content }) => kind === 'clock-undone' && content['clause'] === 'cap')
    expect(undone?.content).toMatchObject({ was: 'lapsed', now: 'met', because: { source: 'fact', facts: late.factIds } })
    expect(undone?.text.fr).toContain(
      'n’est plus échu, mais respecté, par l’effet du fait « saisine du juge », daté du jeudi 26 novembre 2026 à 9 h (Paris)',
    )
    const lapsed = rows.find(({ kind, content }) => kind === 'clock-lapsed' && content['clause'] === 'cap')
    expect(lapsed?.content['because']).toMatchObject({ source: 'guard', alarm: 'cap#1@lapse' })
    expect(lapsed?.text.en).toContain('at the alarm brought by the guard (end of "durée initiale (en)")')
    office.at(MORNING)
  })
})

describe('a retraction: it never happened', () => {
  it('takes away what followed from the fact', async () => {
    const { procedureId, factIds } = await office.open()
    const { procedure } = await retractFact(office.deps, {
      agent: office.agent,
      procedureId,
      factId: factIds[0] ?? '',
      reason: 'mauvais dossier',
    })
    expect(procedure).toMatchObject({ stage: 'announced', clocks: [], holding: null })
    expect(await office.db.sql`select 1 from clocks where procedure_id = ${procedureId}`).toHaveLength(0)
    expect(await office.db.sql`select held, title from procedures where id = ${procedureId}`).toMatchObject([{ held: false, title: null }])
  })

  it('of a fact that opened a linked procedure withdraws that one; a correction keeps it', async () => {
    const claim = { type: 'claim-made', occurredOn: '2026-11-22', data: {} }
    const { procedureId, fileId, factIds } = await office.open([placed('2026-11-22T09:12:00+01:00'), claim])
    const linked = async () =>
      office.db.sql`select withdrawn_at is null as open, closed, type from procedures where file_id = ${fileId} and type = 'tiny-claim'`
    const corrected = await correctFact(office.deps, {
      agent: office.agent,
      procedureId,
      factId: factIds[1] ?? '',
      fact: { ...claim, occurredOn: '2026-11-21' },
    })
    expect(await linked()).toMatchObject([{ open: true, closed: false }])
    await retractFact(office.deps, { agent: office.agent, procedureId, factId: corrected.factIds[0] ?? '', reason: 'erreur' })
    expect(await linked()).toMatchObject([{ open: false, closed: true }])
    await recordFact(office.deps, { agent: office.agent, procedureId, fact: claim })
    expect(await linked()).toHaveLength(2) // another claim, another procedure
  })
})

describe('what cannot be corrected', () => {
  it('a fact that was corrected or taken back already: 409', async () => {
    const { procedureId, factIds } = await office.open()
    const named = { agent: office.agent, procedureId, factId: factIds[0] ?? '' }
    const corrected = await correctFact(office.deps, { ...named, fact: placed('2026-11-22T09:00:00+01:00') })
    await expect(correctFact(office.deps, { ...named, fact: placed(MORNING) })).rejects.toMatchObject({
      code: 'already-corrected',
      status: 409,
    })
    const retracted = await retractFact(office.deps, { ...named, factId: corrected.factIds[0] ?? '', reason: 'erreur' })
    const again = { ...named, factId: retracted.factIds[0] ?? '', reason: 'erreur' }
    await expect(retractFact(office.deps, again)).rejects.toMatchObject({ code: 'already-corrected' })
  })

  it('by two agents at the same moment: one of them wins', async () => {
    const { procedureId, factIds } = await office.open()
    const attempts = ['09:00', '09:01', '09:02'].map((time) =>
      correctFact(office.deps, { agent: office.agent, procedureId, factId: factIds[0] ?? '', fact: placed(`2026-11-22T${time}:00+01:00`) }),
    )
    const settled = await Promise.allSettled(attempts)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('a fact that is not there, and data that do not follow the schema', async () => {
    const { procedureId, factIds } = await office.open()
    const named = { agent: office.agent, procedureId, factId: factIds[0] ?? '' }
    const unknown = { ...named, factId: '00000000-0000-4000-8000-000000000000', fact: placed(MORNING) }
    await expect(correctFact(office.deps, unknown)).rejects.toMatchObject({ code: 'unknown-fact' })
    await expect(correctFact(office.deps, { ...named, fact: placed(MORNING, { colour: 'red' }) })).rejects.toMatchObject({
      code: 'invalid-data',
    })
    await expect(correctFact(office.deps, { ...named, fact: placed('2026-11-23T10:00:00+01:00') })).rejects.toMatchObject({
      code: 'fact-in-the-future',
    })
  })
})
