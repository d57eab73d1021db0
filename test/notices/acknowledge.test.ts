import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { advance } from '../../src/casework/advance.js'
import { planOf } from '../../src/casework/plan.js'
import { acknowledge, noticeToAcknowledge } from '../../src/notices/acknowledge.js'
import { hashOfToken, tokenOf } from '../../src/notices/token.js'
import { ms } from '../support/case-office.js'
import { deliver, openPostOffice, type PostOffice } from './post-office.js'

let office: PostOffice
beforeEach(async () => {
  office = await openPostOffice()
  for (const role of ['court-registry', 'case-agent', 'duty-officer', 'sub-prefect', 'operator'])
    await office.onDuty(role, `${role}@prefecture.example`)
})
afterEach(() => office.close())

/** A warning was mailed; returns the notice and the token of the link that its reader has. */
async function mailed() {
  const opened = await office.open()
  await office.deliverAll()
  office.at('2026-11-25T09:12:00+01:00')
  const { alarms } = await planOf(office.deps, opened.procedureId)
  for (const alarm of alarms.filter(({ at }) => ms(at) <= office.deps.clock.now())) {
    await advance(office.deps, { procedureId: opened.procedureId, alarmId: alarm.id, at: ms(alarm.at) })
  }
  const [id = ''] = await office.pending()
  await deliver(office.delivering, id)
  const token = /acknowledgement\?token=(\S+)/.exec(office.mails().at(-1)?.text ?? '')?.[1] ?? ''
  return { ...opened, id, token }
}

const escalationOf = async (procedureId: string, id: string) =>
  (await planOf(office.deps, procedureId)).alarms.some((alarm) => alarm.id === `notice:${id}@escalate`)

describe('signing by the link of the mail', () => {
  it('signs once: the second time the link is used up', async () => {
    const { id, token } = await mailed()
    office.at('2026-11-25T09:20:00+01:00')
    expect(await acknowledge(office.deps, { noticeId: id, token })).toMatchObject({
      reference: '75-2026-0001',
      acknowledgedAt: ms('2026-11-25T09:20:00+01:00'),
      acknowledgedBy: 'link:case-agent',
    })
    expect(await office.notice(id)).toMatchObject({ status: 'acknowledged', acknowledged_by: 'link:case-agent' })
    await expect(acknowledge(office.deps, { noticeId: id, token })).rejects.toMatchObject({ code: 'token-used', status: 410 })
    await expect(noticeToAcknowledge(office.deps, { noticeId: id, token })).rejects.toMatchObject({ code: 'token-used' })
  })

  it('of two that sign at the same moment one does', async () => {
    const { id, token, fileId } = await mailed()
    const both = await Promise.allSettled([
      acknowledge(office.deps, { noticeId: id, token }),
      acknowledge(office.deps, { noticeId: id, token }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await office.story(fileId, 'notice-acknowledged')).toHaveLength(1)
  })

  it('a mail scanner that opens the link signs nothing', async () => {
    const { id, token } = await mailed()
    const shown = { id, reference: '75-2026-0001', subject: 'Requête en prolongation à déposer – 75-2026-0001' }
    expect(await noticeToAcknowledge(office.deps, { noticeId: id, token })).toEqual(shown)
    expect(await noticeToAcknowledge(office.deps, { noticeId: id, token })).toEqual(shown)
    expect(await office.notice(id)).toMatchObject({ status: 'sent', acknowledged_at: null })
  })

  it('a wrong link is refused and signs nothing, and so is the link of another notice', async () => {
    const { id, token } = await mailed()
    const [placement] = await office.noticesOf('placement')
    const wrong = [
      { noticeId: id, token: 'guess' },
      { noticeId: id, token: '' },
      { noticeId: String(placement?.['id']), token },
    ]
    for (const link of wrong) await expect(acknowledge(office.deps, link)).rejects.toMatchObject({ code: 'link-not-valid', status: 403 })
    expect(await office.notice(id)).toMatchObject({ status: 'sent' })
  })

  it('only the hash of the token is kept, and another master key makes another token', async () => {
    const { id, token } = await mailed()
    const { ack_token_hash: hash } = await office.notice(id)
    expect(Buffer.isBuffer(hash) && hash.equals(hashOfToken(token))).toBe(true)
    expect(token).toBe(tokenOf(office.deps.masterKey, id))
    expect(token).not.toBe(tokenOf(Buffer.alloc(32, 1), id))
    expect(JSON.stringify(await office.db.sql`select to_jsonb(n) from notices n`)).not.toContain(token)
  })

  it('the link of a notice that was withdrawn has lapsed', async () => {
    const { id, token } = await mailed()
    await office.db.sql`update notices set status = 'withdrawn', withdrawn_at = now(), escalate_at = null where id = ${id}`
    await expect(acknowledge(office.deps, { noticeId: id, token })).rejects.toMatchObject({ code: 'token-used' })
  })
})

describe('signing as an agent', () => {
  it('an agent of the prefecture signs, once', async () => {
    const { id, fileId } = await mailed()
    expect(await acknowledge(office.deps, { noticeId: id, by: office.agent })).toMatchObject({ acknowledgedBy: 'agent-1' })
    await expect(acknowledge(office.deps, { noticeId: id, by: office.agent })).rejects.toMatchObject({
      code: 'already-acknowledged',
      status: 409,
    })
    expect(await office.story(fileId, 'notice-acknowledged')).toMatchObject([{ actor: 'agent-1', content: { notice: id, by: 'agent-1' } }])
  })

  it('an agent of another prefecture does not', async () => {
    const { id } = await mailed()
    const stranger = { id: 'agent-59', prefecture: '59', roles: ['duty-officer'] }
    await expect(acknowledge(office.deps, { noticeId: id, by: stranger })).rejects.toMatchObject({
      code: 'not-your-prefecture',
      status: 403,
    })
  })

  it('an unknown notice is unknown', async () => {
    const noticeId = '00000000-0000-4000-8000-000000000000'
    await expect(acknowledge(office.deps, { noticeId, by: office.agent })).rejects.toMatchObject({ code: 'unknown-notice', status: 404 })
  })
})

describe('a signature', () => {
  it('takes the escalation out of the plan, and the relay is told', async () => {
    const { id, token, procedureId } = await mailed()
    expect(await escalationOf(procedureId, id)).toBe(true)
    const before = await planOf(office.deps, procedureId)
    await office.db.sql`delete from outbox`
    await acknowledge(office.deps, { noticeId: id, token })
    const after = await planOf(office.deps, procedureId)
    expect(await escalationOf(procedureId, id)).toBe(false)
    expect(after.version).toBeGreaterThan(before.version)
    expect(await office.db.sql`select procedure_id from outbox`).toEqual([{ procedure_id: procedureId }])
  })

  it('that comes late answers for the whole ladder: the next ranks are left in peace', async () => {
    const { id, token, procedureId } = await mailed()
    office.at('2026-11-25T09:42:00+01:00')
    await advance(office.deps, { procedureId, alarmId: `notice:${id}@escalate`, at: office.deps.clock.now() })
    const [second = ''] = await office.pending()
    await deliver(office.delivering, second)
    expect(await escalationOf(procedureId, second)).toBe(true)
    await acknowledge(office.deps, { noticeId: id, token })
    expect(await escalationOf(procedureId, second)).toBe(false)
    expect(await office.notice(second)).toMatchObject({ status: 'sent', escalate_at: null })
  })

  it('before the next rank’s mail has left, it never leaves', async () => {
    const { id, token, procedureId } = await mailed()
    office.at('2026-11-25T09:42:00+01:00')
    await advance(office.deps, { procedureId, alarmId: `notice:${id}@escalate`, at: office.deps.clock.now() })
    await acknowledge(office.deps, { noticeId: id, token })
    expect(await office.pending()).toEqual([])
    expect(await office.noticesOf('escalation')).toMatchObject([{ status: 'superseded', role: 'duty-officer' }])
  })
})
