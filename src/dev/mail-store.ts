import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser, type AddressObject } from 'mailparser'

const ENVELOPE_FROM = 'X-Envelope-From'
const ENVELOPE_TO = 'X-Envelope-To'

/** A mail as the sink shows it: `to` is the envelope's, the people it was handed to. */
export interface StoredMail {
  readonly id: string
  readonly receivedAt: string
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly messageId: string | null
  readonly headers: readonly (readonly [string, string])[]
  readonly text: string
  readonly html: string | null
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: number }[]
}

/** What the SMTP dialogue said of a mail. */
export interface Envelope {
  readonly from: string
  readonly to: readonly string[]
}

/** The mails of a folder, one `.eml` each, newest first. */
export interface MailStore {
  readonly list: () => readonly StoredMail[]
  readonly find: (id: string) => StoredMail | undefined
  readonly raw: (id: string) => Promise<Buffer>
  readonly add: (envelope: Envelope, content: Buffer) => Promise<StoredMail>
  readonly clear: () => Promise<void>
}

/** Opens the folder and reads what an earlier run left in it. */
export async function openMailStore(dir: string): Promise<MailStore> {
  await mkdir(dir, { recursive: true })
  const names = (await readdir(dir)).filter((name) => name.endsWith('.eml'))
  let mails = await Promise.all(names.map(async (name) => parse(name.slice(0, -4), await readFile(join(dir, name)))))
  mails.sort(newestFirst)
  const file = (id: string) => join(dir, `${id}.eml`)
  return {
    list: () => mails,
    find: (id) => mails.find((mail) => mail.id === id),
    raw: (id) => readFile(file(id)),
    add: async (envelope, content) => {
      const id = `${new Date().toISOString().replaceAll(':', '-')}_${randomUUID().slice(0, 8)}`
      const whole = Buffer.concat([Buffer.from(headersOf(envelope)), content])
      const mail = await parse(id, whole)
      await writeFile(`${file(id)}.part`, whole)
      await rename(`${file(id)}.part`, file(id))
      mails = [mail, ...mails].sort(newestFirst)
      return mail
    },
    clear: async () => {
      const gone = mails
      mails = []
      await Promise.all(gone.map(({ id }) => rm(file(id), { force: true })))
    },
  }
}

const newestFirst = (a: StoredMail, b: StoredMail): number => (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)

const headersOf = ({ from, to }: Envelope): string =>
  [`${ENVELOPE_FROM}: ${from}`, ...to.map((address) => `${ENVELOPE_TO}: ${address}`)].map((line) => `${line}\r\n`).join('')

async function parse(id: string, content: Buffer): Promise<StoredMail> {
  const mail = await simpleParser(content, { skipTextLinks: true, skipImageLinks: true })
  const lines = mail.headerLines.map(
    ({ key, line }) =>
      [
        line.slice(0, key.length),
        line
          .slice(key.length + 1)
          .replace(/\s+/g, ' ')
          .trim(),
      ] as const,
  )
  const valuesOf = (name: string) => lines.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value)
  const envelopeTo = valuesOf(ENVELOPE_TO)
  return {
    id,
    receivedAt: id.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:').replace(/_.*/, ''),
    from: mail.from?.text ?? valuesOf(ENVELOPE_FROM)[0] ?? '',
    to: envelopeTo.length > 0 ? envelopeTo : addressesOf(mail.to),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? null,
    headers: lines,
    text: mail.text ?? '',
    html: mail.html || null,
    attachments: mail.attachments.map((it) => ({ name: it.filename ?? '', type: it.contentType, bytes: it.size })),
  }
}

const addressesOf = (to: AddressObject | AddressObject[] | undefined): string[] =>
  [to ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => address ?? []))
