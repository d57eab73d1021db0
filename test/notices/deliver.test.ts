import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { correctFact, retractFact } from '../../src/casework/correct.js'
import { verifyChain } from '../../src/casework/chronicle.js'
import { advance } from '../../src/casework/advance.js'
import { planOf } from '../../src/casework/plan.js'
import { deliver as deliverTogether, deliverer } from '../../src/notices/deliver.js'
import { createMailer, type Mailer } from '../../src/notices/mailer.js'
import { fact, ms, placed } from '../support/case-office.js'
import { deliver, openPostOffice, type PostOffice, PUBLIC_URL } from './post-office.js'
import { PLANTED } from './subjects.js'

const WARNING = '2026-11-25T09:12:00+01:00'
const refused = new Set<string>()
let office: PostOffice

beforeEach(async () => {
  refused.clear()
  office = await openPostOffice({ refused })
  await office.onDuty('court-registry', 'greffe@tj.example')
  await office.onDuty('case-agent', 'bureau@prefecture.example')
  await office.onDuty('duty-officer', 'permanence@prefecture.example')
  await office.onDuty('sub-prefect', 'sous-prefet@prefecture.example')
  await office.onDuty('operator', 'exploitation@prefecture.example')
})
afterEach(() => office.close())

/** Somebody is placed, and the first warning of the petition has come. */
async function warned() {
  const opened = await office.open()
  await office.deliverAll()
  await advanceTo(opened.procedureId, WARNING)
  const [id = ''] = await office.pending()
  return { ...opened, id }
}

async function advanceTo(procedureId: string, iso: string): Promise<void> {
  office.at(iso)
  const due = (await planOf(office.deps, procedureId)).alarms.filter(({ at }) => ms(at) <= ms(iso))
  for (const alarm of due) await advance(office.deps, { procedureId, alarmId: alarm.id, at: ms(alarm.at) })
}

const withMailer = (mailer: Mailer) => ({ ...office.delivering, mailer })
const later = (ms: number) => office.at(new Date(office.deps.clock.now() + ms).toISOString())

describe('a notice by mail', () => {
  it('leaves by SMTP to the actor on call, in words, and is recorded with the server’s answer', async () => {
    const { fileId } = await office.open()
    expect(await office.deliverAll()).toEqual(['sent'])
    const [mail] = office.mails()
    expect(mail).toMatchObject({ to: ['greffe@tj.example'], subject: 'Placement en rétention – 75-2026-0001' })
    expect(mail?.text).toContain('Le placement a pris effet le dimanche 22 novembre 2026 à 9 h 12 (heure de Paris).')
    expect(mail?.text).toContain('Lieu : CRA-PARIS-1')
    expect(mail?.text).toContain('CESEDA, art. L. 742-1')
    expect(mail?.html).toContain('<h1')
    const [notice] = await office.noticesOf('placement')
    expect(notice).toMatchObject({
      status: 'sent',
      address: 'greffe@tj.example',
      attempts: 1,
      requires_ack: false,
      escalate_at: null,
      sent_at: ms('2026-11-22T10:00:00+01:00'),
    })
    expect(notice?.['server_answer']).toMatch(/^250 /)
    expect(mail?.messageId).toBe(notice?.['message_id'])
    expect(mail?.messageId).toBe(`<${String(notice?.['id'])}@echeancier.example>`)
    expect(await office.story(fileId, 'notice-sent')).toMatchObject([
      { actor: 'notices', content: { template: 'placement', role: 'court-registry', answer: '250' } },
    ])
  })

  it('says to machines that it is a machine’s, and which notice it is', async () => {
    await office.open()
    await office.deliverAll()
    const headers = new Map(office.mails()[0]?.headers.map(([key, value]) => [key.toLowerCase(), value]))
    const [notice] = await office.noticesOf('placement')
    expect(headers.get('auto-submitted')).toBe('auto-generated')
    expect(headers.get('x-echeancier-notice')).toBe(notice?.['id'])
    expect(headers.get('content-type')).toMatch(/^multipart\/alternative/)
  })

  it('carries no name, though the case file holds some', async () => {
    await office.open([placed('2026-11-22T09:12:00+01:00', { interpreter: PLANTED })], { person: { name: PLANTED } })
    await office.deliverAll()
    expect(office.mails()).toHaveLength(1)
    expect(JSON.stringify(office.mails())).not.toMatch(/NDIAYE|Amadou/)
    expect(JSON.stringify(await office.noticesOf('placement'))).not.toMatch(/NDIAYE|Amadou/)
  })

  it('keeps what was told as it was told, without the secret of its link', async () => {
    const { id } = await warned()
    await deliver(office.delivering, id)
    const { sent_text: text, sent_subject: subject } = await office.notice(id)
    expect(subject).toBe('Requête en prolongation à déposer – 75-2026-0001')
    expect(text).toContain(`${PUBLIC_URL}/v1/notices/${id}/acknowledgement\n`)
    expect(text).not.toContain('token')
    expect(office.mails().at(-1)?.text).toContain(`${PUBLIC_URL}/v1/notices/${id}/acknowledgement?token=`)
  })

  it('one that must be signed for is urgent, escalates in half an hour, and the plan rises so that its guard knows', async () => {
    const { id, procedureId } = await warned()
    const before = (await planOf(office.deps, procedureId)).version
    await deliver(office.delivering, id)
    const plan = await planOf(office.deps, procedureId)
    expect(plan.version).toBeGreaterThan(before)
    expect(plan.notices).toEqual([])
    expect(plan.alarms).toContainEqual(expect.objectContaining({ id: `notice:${id}@escalate`, at: '2026-11-25T08:42:00.000Z' }))
    expect(office.mails().at(-1)?.headers).toContainEqual(['Importance', 'High'])
  })

  it('is told once: delivered again, nothing leaves', async () => {
    await office.open()
    const [id = ''] = await office.pending()
    await deliver(office.delivering, id)
    expect(await deliver(office.delivering, id)).toMatchObject({ outcome: 'settled' })
    expect(office.mails()).toHaveLength(1)
  })

  it('an unknown notice is no notice', async () => {
    expect(await deliver(office.delivering, '00000000-0000-4000-8000-000000000000')).toBeNull()
  })
})

describe('a server that does not take it', () => {
  it('an address that is refused is recorded with the server’s words and tried again, each time later', async () => {
    const { fileId, id } = await warned()
    refused.add('bureau@prefecture.example')
    expect(await deliver(office.delivering, id)).toMatchObject({
      outcome: 'later',
      retryInMs: 3_000,
      answer: expect.stringMatching(/^550 .*No such mailbox/),
    })
    expect(await office.notice(id)).toMatchObject({
      status: 'pending',
      attempts: 1,
      server_answer: expect.stringMatching(/^550 /),
      sent_at: null,
    })
    expect(await deliver(office.delivering, id)).toMatchObject({ outcome: 'later' })
    expect(await office.notice(id)).toMatchObject({ attempts: 1 })
    later(3_000)
    expect(await deliver(office.delivering, id)).toMatchObject({ outcome: 'later', retryInMs: 10_000 })
    refused.clear()
    later(10_000)
    expect(await deliver(office.delivering, id)).toMatchObject({ outcome: 'sent' })
    expect(await office.notice(id)).toMatchObject({ status: 'sent', attempts: 3, server_answer: expect.stringMatching(/^250 /) })
    expect(await office.story(fileId, 'notice-not-sent')).toMatchObject([{ content: { answer: '550', outcome: 'refused' } }])
  })

  it('refused to the end it has failed, and the next rank is told why', async () => {
    const { fileId, id } = await warned()
    refused.add('bureau@prefecture.example')
    for (const pause of [3_000, 10_000, 30_000]) {
      await deliver(office.delivering, id)
      later(pause)
    }
    expect(await deliver(office.delivering, id)).toMatchObject({ outcome: 'failed' })
    expect(await office.notice(id)).toMatchObject({ status: 'failed', attempts: 4 })
    expect(await office.deliverAll()).toEqual(['sent'])
    const mail = office.mails().at(-1)
    expect(mail?.to).toEqual(['permanence@prefecture.example'])
    expect(mail?.text).toContain('n’a pu être remis à l’agent chargé du dossier : le serveur de messagerie l’a refusé')
    expect(await office.story(fileId, 'notice-failed')).toHaveLength(1)
    expect(await office.story(fileId, 'notice-escalated')).toMatchObject([
      { content: { because: 'refused', role: 'duty-officer', rank: 2 } },
    ])
  })

  it('a server that is away is waited for as long as it takes: nothing fails, nothing is lost', async () => {
    const { id } = await warned()
    const away = createMailer({ smtpUrl: 'smtp://127.0.0.1:9', from: 'a@b.example' })
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      expect(await deliver(withMailer(away), id)).toMatchObject({ outcome: 'later', answer: expect.stringContaining('ECONNREFUSED') })
      later(60_000)
    }
    away.close()
    expect(await office.notice(id)).toMatchObject({ status: 'pending', attempts: 8 })
    expect(await deliver(office.delivering, id)).toMatchObject({ outcome: 'sent' })
  })
})

describe('notices of one procedure go together', () => {
  /** Nobody was told of the placement yet when the warning came: two notices wait, and no plan of them is on its way. */
  async function twoWaiting() {
    const { procedureId, fileId } = await office.open()
    await advanceTo(procedureId, WARNING)
    await office.db.sql`delete from outbox`
    return { procedureId, fileId, ids: await office.pending() }
  }
  const plansToSend = async () => (await office.db.sql`select from outbox`).length

  it('in one go, told once each, and the chain of the file holds', async () => {
    const { fileId, procedureId, ids } = await twoWaiting()
    const results = await deliverTogether(office.delivering, [...ids, '00000000-0000-4000-8000-000000000000'], 'guard')
    expect(results).toEqual(ids.map(() => ({ outcome: 'sent', procedureId })))
    expect(office.mails().map(({ to }) => to[0])).toEqual(expect.arrayContaining(['greffe@tj.example', 'bureau@prefecture.example']))
    expect(await office.story(fileId, 'notice-sent')).toHaveLength(2)
    expect(await office.noticesOf('petition-warning')).toMatchObject([{ escalate_at: ms(WARNING) + 30 * 60_000 }])
    expect(await office.noticesOf('placement')).toMatchObject([{ escalate_at: null }])
    const [row] = await office.db.sql`select chronicle_position as position, chronicle_head as hash from files where id = ${fileId}`
    const rows = await office.db.sql`
      select file_id as "fileId", position, at, kind, actor, content, previous, hash from chronicle where file_id = ${fileId} order by position`
    expect(verifyChain(fileId, rows as never, row as never)).toEqual({ ok: true, rows: rows.length })
  })

  it('their guard gets the plan as the answer; where the sweep asks, the relay carries it', async () => {
    const { procedureId, ids } = await twoWaiting()
    const before = (await planOf(office.deps, procedureId)).version
    expect(await deliverer(office.delivering)(ids, 'guard')).toBe(procedureId)
    expect((await planOf(office.deps, procedureId)).version).toBeGreaterThan(before)
    expect(await plansToSend()).toBe(0)
    await office.db.sql`update notices set status = 'pending', sent_at = null, sent_subject = null, sent_text = null, escalate_at = null`
    await deliverer(office.delivering)(ids, 'sweep')
    expect(await plansToSend()).toBe(1)
  })

  it('one that the server does not take holds back none of the others, and alone it is asked for again', async () => {
    const { procedureId, ids } = await twoWaiting()
    refused.add('bureau@prefecture.example')
    expect(await deliverer(office.delivering)(ids, 'guard')).toBe(procedureId)
    expect((await planOf(office.deps, procedureId)).notices).toEqual(await office.pending())
    expect(await office.pending()).toHaveLength(1)
    await expect(deliverer(office.delivering)(await office.pending(), 'guard')).rejects.toThrow('not delivered yet')
  })

  it('nor does one that cannot be put into words', async () => {
    const { procedureId, ids } = await twoWaiting()
    await office.db.sql`update notices set params = params || '{"before":null}' where template = 'placement'`
    expect(await deliverer(office.delivering)(ids, 'guard')).toBe(procedureId)
    expect(office.mails().map(({ to }) => to[0])).toEqual(['bureau@prefecture.example'])
    await expect(deliverer(office.delivering)(await office.pending(), 'guard')).rejects.toThrow(TypeError)
  })
})

describe('at least once', () => {
  /** A process that dies between the server’s answer and the record. */
  const dying: Mailer = {
    send: async (mail) => {
      await office.mailer.send(mail)
      throw new Error('the process died')
    },
    close: () => undefined,
  }

  it('a crash between sending and recording: sent twice under one Message-ID with one link, recorded once', async () => {
    const { fileId, id } = await warned()
    await expect(deliver(withMailer(dying), id)).rejects.toThrow('died')
    expect(await office.notice(id)).toMatchObject({ status: 'leased', sent_at: null })
    expect(await deliver(office.delivering, id)).toMatchObject({ outcome: 'later' })
    later(15_000)
    expect(await deliver(office.delivering, id)).toMatchObject({ outcome: 'sent' })
    const [first, second] = office.mails().slice(-2)
    expect(first?.messageId).toBe(second?.messageId)
    expect(/token=\S+/.exec(first?.text ?? '')?.[0]).toBe(/token=\S+/.exec(second?.text ?? '')?.[0])
    expect(await office.story(fileId, 'notice-sent')).toHaveLength(2) // the placement, then this one
  })

  it('two attempts that overlap record it once', async () => {
    const { fileId, id } = await warned()
    let release = (): void => undefined
    const gate = new Promise<void>((open) => (release = open))
    const slow: Mailer = { send: async (mail) => (await gate, office.mailer.send(mail)), close: () => undefined }
    const first = deliver({ ...withMailer(slow), leaseMs: 0 }, id)
    await expect.poll(async () => (await office.notice(id))['status']).toBe('leased')
    const second = await deliver(office.delivering, id)
    release()
    expect([second?.outcome, (await first)?.outcome]).toEqual(['sent', 'settled'])
    expect((await office.story(fileId, 'notice-sent')).filter(({ content }) => Object(content).notice === id)).toHaveLength(1)
  })

  it('withdrawn while on its way, it is recorded as sent and corrected', async () => {
    const { id, procedureId, factIds } = await warned()
    const correcting: Mailer = {
      send: async (mail) => {
        await correctFact(office.deps, {
          agent: office.agent,
          procedureId,
          factId: factIds[0] ?? '',
          fact: placed('2026-11-23T09:12:00+01:00'),
        })
        return office.mailer.send(mail)
      },
      close: () => undefined,
    }
    await deliver(withMailer(correcting), id)
    expect(await office.notice(id)).toMatchObject({ status: 'withdrawn', escalate_at: null, server_answer: expect.stringMatching(/^250/) })
    await office.deliverAll()
    expect(office.mails().map(({ subject }) => subject)).toContain('Avis rectificatif : Requête en prolongation à déposer – 75-2026-0001')
  })
})

describe('who gets it', () => {
  it('whoever is on call at that hour', async () => {
    await office.db.sql`update actors set active = false where role = 'case-agent'`
    await office.onDuty('case-agent', 'jour@prefecture.example', { from: '2026-11-25T08:00:00+01:00', until: '2026-11-25T20:00:00+01:00' })
    await office.onDuty('case-agent', 'nuit@prefecture.example', { from: '2026-11-25T20:00:00+01:00', until: '2026-11-26T08:00:00+01:00' })
    const { id } = await warned()
    await deliver(office.delivering, id)
    expect(office.mails().at(-1)?.to).toEqual(['jour@prefecture.example'])
  })

  it('whoever is there for this very place, before those of all places; never those of another prefecture', async () => {
    await office.onDuty('court-registry', 'autre@tj.example', { prefecture: '59' })
    await office.onDuty('court-registry', 'ici@tj.example', { place: 'CRA-PARIS-1' })
    await office.onDuty('court-registry', 'ailleurs@tj.example', { place: 'CRA-LILLE' })
    await office.open()
    await office.deliverAll()
    expect(office.mails().at(-1)?.to).toEqual(['ici@tj.example'])
  })
})

describe('a correcting notice', () => {
  it('goes to whoever was told, as an answer to the mail that no longer holds', async () => {
    const { procedureId, factIds, fileId } = await office.open()
    await office.deliverAll()
    await office.onDuty('court-registry', 'releve@tj.example', { place: 'CRA-PARIS-1' })
    later(60_000)
    await retractFact(office.deps, { agent: office.agent, procedureId, factId: factIds[0] ?? '', reason: 'erreur' })
    await office.deliverAll()
    const [first, ...others] = office.mails()
    const correction = others.find(({ subject }) => subject.startsWith('Avis rectificatif'))
    expect(correction?.to).toEqual(['greffe@tj.example'])
    expect(correction?.headers).toContainEqual(['In-Reply-To', first?.messageId])
    expect(correction?.text).toContain(
      'L’avis du dimanche 22 novembre 2026 à 10 h (heure de Paris) « Placement en rétention » ne tient plus',
    )
    expect(others).toHaveLength(1)
    const [row] = await office.db.sql`select chronicle_position as position, chronicle_head as hash from files where id = ${fileId}`
    const rows = await office.db.sql`
      select file_id as "fileId", position, at, kind, actor, content, previous, hash from chronicle where file_id = ${fileId} order by position`
    expect(verifyChain(fileId, rows as never, row as never)).toEqual({ ok: true, rows: rows.length })
  })

  it('where the same is due at another instant, one mail says so to whoever was told, as an answer to the first', async () => {
    const { procedureId, factIds } = await office.open()
    await office.deliverAll()
    await office.onDuty('court-registry', 'releve@tj.example', { place: 'CRA-PARIS-1' })
    later(60_000)
    const fact = placed('2026-11-22T08:30:00+01:00')
    await correctFact(office.deps, { agent: office.agent, procedureId, factId: factIds[0] ?? '', fact })
    await office.deliverAll()
    const [first, ...others] = office.mails()
    expect(others.map(({ subject, to }) => [subject.split(' – ')[0], to])).toEqual([
      ['Rectification : Placement en rétention', ['greffe@tj.example']],
    ])
    expect(others[0]?.headers).toContainEqual(['In-Reply-To', first?.messageId])
    expect(others[0]?.text).toContain('a pris effet le dimanche 22 novembre 2026 à 8 h 30')
    expect(others[0]?.text).toContain('Remplace l’avis du dimanche 22 novembre 2026 à 9 h 12')
  })
})

describe('a fact that meets the clock', () => {
  it('leaves nothing to warn of', async () => {
    const { procedureId } = await office.open([
      placed('2026-11-22T09:12:00+01:00'),
      fact('petition-filed', '2026-11-22T09:40:00+01:00', { registerCopied: true }),
    ])
    await office.deliverAll()
    await advanceTo(procedureId, WARNING)
    expect(await office.pending()).toEqual([])
  })
})
