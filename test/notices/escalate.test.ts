import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { advance } from '../../src/casework/advance.js'
import { planOf } from '../../src/casework/plan.js'
import { acknowledge } from '../../src/notices/acknowledge.js'
import { DEMO, listActors, onCall, seedActors } from '../../src/notices/actors.js'
import { escalate } from '../../src/notices/escalate.js'
import { ms } from '../support/case-office.js'
import { deliver, openPostOffice, type PostOffice } from './post-office.js'

let office: PostOffice
beforeEach(async () => {
  office = await openPostOffice()
})
afterEach(() => office.close())

const staff = async (...roles: readonly string[]) => {
  for (const role of roles) await office.onDuty(role, `${role}@prefecture.example`)
}
const recipients = () => office.mails().map(({ to, subject }) => `${to[0]?.split('@')[0]}: ${subject.split(' – ')[0]}`)

/** Lets time pass to an instant: each alarm in turn is advanced, and what is due is delivered. */
async function travelTo(procedureId: string, iso: string): Promise<void> {
  for (;;) {
    await office.deliverAll()
    const [next] = (await planOf(office.deps, procedureId)).alarms.filter(({ at }) => ms(at) <= ms(iso))
    if (next === undefined) break
    office.at(next.at)
    await advance(office.deps, { procedureId, alarmId: next.id, at: ms(next.at) })
  }
  office.at(iso)
}

describe('nobody signs', () => {
  it('case agent, then duty officer, then sub-prefect, then the operator is alarmed; each half an hour after the one before, then ten minutes', async () => {
    await staff('court-registry', 'case-agent', 'duty-officer', 'sub-prefect', 'operator')
    const { procedureId, fileId } = await office.open()
    await travelTo(procedureId, '2026-11-25T12:00:00+01:00')
    expect(recipients()).toEqual([
      'court-registry: Placement en rétention',
      'case-agent: Requête en prolongation à déposer',
      'duty-officer: Sans accusé de réception : Requête en prolongation à déposer',
      'sub-prefect: Sans accusé de réception : Requête en prolongation à déposer',
      'operator: Sans accusé de réception : Requête en prolongation à déposer',
    ])
    const rows = await office.db.sql`
      select role, rank, status, sent_at, requires_ack, escalate_at from notices where clause = 'cap' and moment <> 'start' order by sent_at`
    expect(rows.map(({ role, rank, sent_at: at }) => [role, rank, new Date(at as number).toISOString()])).toEqual([
      ['case-agent', 1, '2026-11-25T08:12:00.000Z'],
      ['duty-officer', 2, '2026-11-25T08:42:00.000Z'],
      ['sub-prefect', 3, '2026-11-25T09:12:00.000Z'],
      ['operator', 1, '2026-11-25T09:42:00.000Z'],
    ])
    expect(rows.every(({ escalate_at: next }) => next === null)).toBe(true)
    expect((await office.story(fileId, 'notice-escalated')).map(({ content }) => Object(content).because)).toEqual([
      'unacknowledged',
      'unacknowledged',
    ])
    expect(await office.story(fileId, 'notice-alarm')).toMatchObject([{ content: { role: 'operator', because: 'last-rank' } }])
  })

  it('each rank is told who did not answer, and all that the first was told', async () => {
    await staff('court-registry', 'case-agent', 'duty-officer', 'sub-prefect', 'operator')
    const { procedureId } = await office.open()
    await travelTo(procedureId, '2026-11-25T12:00:00+01:00')
    const [, , duty, subPrefect, operator] = office.mails().map(({ text }) => text)
    expect(duty).toContain(
      'L’avis du mercredi 25 novembre 2026 à 9 h 12 (heure de Paris) « Requête en prolongation à déposer », adressé à l’agent chargé du dossier',
    )
    expect(subPrefect).toContain(
      'L’avis du mercredi 25 novembre 2026 à 9 h 42 (heure de Paris) « Requête en prolongation à déposer », adressé à la permanence de la préfecture',
    )
    expect(operator).toContain('Le dernier rang n’a pas répondu.')
    for (const text of [duty, subPrefect, operator]) {
      expect(text).toContain('avant le jeudi 26 novembre 2026 à 9 h 12 (heure de Paris)')
      expect(text).toContain('copie du registre actualisée')
    }
  })

  it('a rank with nobody on call is passed over', async () => {
    await staff('court-registry', 'case-agent', 'sub-prefect', 'operator')
    const { procedureId } = await office.open()
    await travelTo(procedureId, '2026-11-25T09:50:00+01:00')
    expect(recipients().at(-1)).toBe('sub-prefect: Sans accusé de réception : Requête en prolongation à déposer')
    expect(await office.noticesOf('escalation')).toMatchObject([{ role: 'sub-prefect', rank: 3 }])
  })

  it('a signature ends it', async () => {
    await staff('court-registry', 'case-agent', 'duty-officer', 'sub-prefect', 'operator')
    const { procedureId } = await office.open()
    await travelTo(procedureId, '2026-11-25T09:50:00+01:00')
    const [escalated] = await office.noticesOf('escalation')
    await acknowledge(office.deps, { noticeId: String(escalated?.['id']), by: office.agent })
    await travelTo(procedureId, '2026-11-26T00:00:00+01:00')
    expect(recipients()).toHaveLength(3)
  })

  it('an alarm that rings twice escalates once', async () => {
    await staff('court-registry', 'case-agent', 'duty-officer')
    const { procedureId } = await office.open()
    await travelTo(procedureId, '2026-11-25T09:30:00+01:00')
    const [notice] = await office.noticesOf('petition-warning')
    const alarm = { procedureId, alarmId: `notice:${String(notice?.['id'])}@escalate`, at: ms('2026-11-25T09:42:00+01:00') }
    office.at('2026-11-25T09:42:00+01:00')
    await advance(office.deps, alarm)
    await advance(office.deps, alarm)
    expect(await office.noticesOf('escalation')).toHaveLength(1)
    expect(await office.db.sql.begin((tx) => escalate(tx, { noticeId: String(notice?.['id']), now: office.deps.clock.now() }))).toBe(false)
  })
})

describe('nobody is on call', () => {
  it('the notice is unaddressed, the next rank is told all of it, and the operator is alarmed', async () => {
    await staff('court-registry', 'duty-officer', 'operator')
    const { procedureId, fileId } = await office.open()
    await travelTo(procedureId, '2026-11-25T09:15:00+01:00')
    expect(await office.noticesOf('petition-warning')).toMatchObject([{ status: 'unaddressed', role: 'case-agent', sent_at: null }])
    expect(recipients().slice(1).sort()).toEqual([
      'duty-officer: Personne d’astreinte : Requête en prolongation à déposer',
      'operator: Personne d’astreinte : Requête en prolongation à déposer',
    ])
    const text = office.mails().find(({ to }) => to[0]?.startsWith('duty'))?.text
    expect(text).toContain('Aucune personne d’astreinte pour l’agent chargé du dossier')
    expect(text).toContain('avant le jeudi 26 novembre 2026 à 9 h 12 (heure de Paris)')
    expect(text).toContain('Accuser réception'.toUpperCase())
    expect(await office.story(fileId, 'notice-unaddressed')).toMatchObject([{ content: { role: 'case-agent' } }])
    expect(await office.noticesOf('nobody-on-call', 'duty-officer')).toMatchObject([{ rank: 2, requires_ack: true, status: 'sent' }])
  })

  it('nobody at all: the operator of the installation is alarmed', async () => {
    const { procedureId } = await office.open()
    const delivering = { ...office.delivering, operatorMail: 'exploitation@installation.example' }
    const [id = ''] = await office.pending()
    expect(await deliver(delivering, id)).toMatchObject({ outcome: 'unaddressed', procedureId })
    const [alarm = ''] = await office.pending()
    expect(await deliver(delivering, alarm)).toMatchObject({ outcome: 'sent' })
    expect(office.mails().at(-1)?.to).toEqual(['exploitation@installation.example'])
  })

  it('not even an operator: it stays unaddressed, for all to see, and nothing loops', async () => {
    await office.open()
    expect(await office.deliverAll()).toEqual(['unaddressed', 'unaddressed'])
    expect(await office.pending()).toEqual([])
  })
})

describe('the on-call table', () => {
  it('is filled for a demonstration, once, with services that have no real mailbox', async () => {
    const { sql } = office.db
    expect(await seedActors(sql, '75')).toBe(DEMO.length)
    expect(await seedActors(sql, '75')).toBe(0)
    const actors = await listActors(sql, '75')
    expect(actors).toHaveLength(DEMO.length)
    expect(actors.every(({ address }) => address.endsWith('@75.prefecture.example'))).toBe(true)
    expect(await listActors(sql, '59')).toEqual([])
  })

  it('a shift begins at its minute and ends before the next one', async () => {
    const { sql } = office.db
    await office.onDuty('duty-officer', 'jour@p.example', { from: '2026-11-25T08:00:00+01:00', until: '2026-11-25T20:00:00+01:00' })
    await office.onDuty('duty-officer', 'nuit@p.example', { from: '2026-11-25T20:00:00+01:00', until: '2026-11-26T08:00:00+01:00' })
    const at = async (iso: string) =>
      (await onCall(sql, { role: 'duty-officer', prefecture: '75', place: null, rank: 1, at: ms(iso) }))?.address ?? null
    expect(await at('2026-11-25T07:59:59+01:00')).toBeNull()
    expect(await at('2026-11-25T08:00:00+01:00')).toBe('jour@p.example')
    expect(await at('2026-11-25T19:59:59+01:00')).toBe('jour@p.example')
    expect(await at('2026-11-25T20:00:00+01:00')).toBe('nuit@p.example')
    expect(await at('2026-11-26T08:00:00+01:00')).toBeNull()
  })

  it('what is for the person goes to the place that holds them; the second of a role is told from rank 2 on', async () => {
    await office.onDuty('centre', 'greffe@cra.example')
    await office.onDuty('centre', 'chef@cra.example', { rank: 2 })
    const who = (role: string, rank: number) =>
      onCall(office.db.sql, { role, prefecture: '75', place: 'CRA-PARIS-1', rank, at: ms('2026-11-25T08:00:00+01:00') })
    expect((await who('person', 1))?.address).toBe('greffe@cra.example')
    expect((await who('centre', 2))?.address).toBe('chef@cra.example')
    expect(await who('centre', 3)).toBeNull()
  })
})

describe('two ladders that meet', () => {
  it('go on as one: who was told the same by his own ladder is not told twice, and the operator is alarmed once', async () => {
    await staff('court-registry', 'case-agent', 'duty-officer', 'sub-prefect', 'operator')
    const { procedureId } = await office.open()
    await travelTo(procedureId, '2026-11-22T10:30:00+01:00')
    await office.db.sql`
      insert into notices (id, procedure_id, key, clause, n, moment, role, template, params, due_at, status, created_at, requires_ack)
      select gen_random_uuid(), ${procedureId}, 'cap#1@lapse:' || role || ':no-title', 'cap', 1, 'lapse', role, 'no-title', '{}', due, 'pending', due, true
      from unnest(array['case-agent', 'duty-officer']) role, (select ${office.deps.clock.now()}::timestamptz as due) now`
    await travelTo(procedureId, '2026-11-22T12:00:00+01:00')
    expect(recipients().slice(1).sort()).toEqual([
      'case-agent: AUCUN TITRE : libérer maintenant',
      'duty-officer: AUCUN TITRE : libérer maintenant',
      'operator: Sans accusé de réception : AUCUN TITRE : libérer maintenant',
      'sub-prefect: Sans accusé de réception : AUCUN TITRE : libérer maintenant',
    ])
  })
})
