import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startMailSink, type MailSink, type MailSinkOptions } from '../../src/dev/mail-sink.js'

let dir = ''
let sink: MailSink

const start = async (options: Partial<MailSinkOptions> = {}) => {
  sink = await startMailSink({ dir, ...options })
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mails-'))
  await start()
})

afterEach(async () => {
  await sink.stop()
  await rm(dir, { recursive: true, force: true })
})

const mail = (subject: string, to = 'greffe.jld@tj-paris.example') =>
  createTransport(sink.smtpUrl).sendMail({
    from: 'Échéancier <echeancier@localhost>',
    to,
    bcc: 'permanence@prefecture.example',
    subject,
    messageId: `<${subject}@echeancier>`,
    text: 'Échéance à 9 h 12 <ici>',
    html: '<p>Échéance à <strong>9 h 12</strong></p><script>alert(1)</script>',
  })

const get = async (path: string) => {
  const response = await fetch(sink.url.replace('localhost', '127.0.0.1') + path)
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() }
}

describe('the mail sink', () => {
  it('keeps any mail and lists it newest first, with the people it was handed to', async () => {
    await mail('premier')
    await mail('second')
    const { body } = await get('/messages.json')
    // The list that this very server writes.
    const [newest, oldest] = JSON.parse(body) as { subject: string; to: string[]; messageId: string; text: string }[]
    expect(oldest?.subject).toBe('premier')
    expect(newest).toMatchObject({
      subject: 'second',
      to: ['greffe.jld@tj-paris.example', 'permanence@prefecture.example'],
      messageId: '<second@echeancier>',
      text: 'Échéance à 9 h 12 <ici>',
    })
  })

  it('shows a message without letting it act', async () => {
    await mail('avis')
    const id = sink.messages()[0]?.id
    const { body, type } = await get(`/messages/${id}`)
    expect(type).toBe('text/html; charset=utf-8')
    expect(body).toContain('9\u00a0h\u00a012 &lt;ici&gt;')
    expect(body).toContain('iframe sandbox')
    expect(body).not.toContain('<script>alert')
    expect((await get(`/messages/${id}.eml`)).body).toContain('X-Envelope-To: permanence@prefecture.example')
    expect((await get('/')).body).toContain('>avis</a>')
  })

  it('makes the links of a text clickable, and keeps a reference of a subject on one line', async () => {
    const sent = { from: 'a@b.fr', to: 'c@d.fr', subject: 'Vice : 75-2026-0412', text: 'http://localhost:3000/a?b=1&c=2' }
    await createTransport(sink.smtpUrl).sendMail(sent)
    const { body } = await get(`/messages/${sink.messages()[0]?.id}`)
    expect(body).toContain('<a href="http://localhost:3000/a?b=1&amp;c=2">http://localhost:3000/a?b=1&amp;c=2</a>')
    expect(body).toContain('Vice\u00a0: <span class="nb">75-2026-0412</span>')
  })

  it('keeps its mails from one start to the next, until they are cleared', async () => {
    await mail('gardé')
    await sink.stop()
    await start()
    expect(sink.messages().map(({ subject }) => subject)).toEqual(['gardé'])
    const response = await fetch(`${sink.url}/messages`, { method: 'DELETE' })
    expect(response.status).toBe(204)
    expect(sink.messages()).toEqual([])
    expect(await readdir(dir)).toEqual([])
  })

  it('answers 404 for what is not there and 405 for what it does not do', async () => {
    expect((await get('/messages/nothing')).status).toBe(404)
    expect((await get('/messages/..%2F..%2Fetc')).status).toBe(404)
    expect((await fetch(sink.url, { method: 'POST' })).status).toBe(405)
  })

  it('refuses an address and takes its time when a test says so', async () => {
    await sink.stop()
    await start({ reject: (address) => address.startsWith('refus'), delayMs: 300 })
    await expect(createTransport(sink.smtpUrl).sendMail({ from: 'a@b.fr', to: 'refus@b.fr', text: '' })).rejects.toMatchObject({
      responseCode: 550,
    })
    const before = Date.now()
    await mail('lent')
    expect(Date.now() - before).toBeGreaterThanOrEqual(290)
  })
})
