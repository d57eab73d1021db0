import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMailSink, type MailSink, type MailSinkOptions } from '../../src/dev/mail-sink.js'
import type { StoredMail } from '../../src/dev/mail-store.js'
import { createMailer, type Mailer } from '../../src/notices/mailer.js'
import type { DeliverDeps } from '../../src/notices/deps.js'
import { noticeRules } from '../../src/notices/rules.js'
import { deliver as deliverAll } from '../../src/notices/deliver.js'
import type { DeliveryResult } from '../../src/notices/receipt.js'
import { openProcedure } from '../../src/casework/open.js'
import { openOffice, placed, type CaseOffice } from '../support/case-office.js'

/** Delivers one notice, as its guard would: what became of it, null when there is none such. */
export const deliver = async (deps: DeliverDeps, noticeId: string): Promise<DeliveryResult | null> =>
  (await deliverAll(deps, [noticeId], 'guard'))[0] ?? null

export const PUBLIC_URL = 'https://echeancier.example'

/** A prefecture whose notices leave by a real SMTP socket, towards a server that keeps them. */
export type PostOffice = CaseOffice & {
  readonly sink: MailSink
  readonly mailer: Mailer
  readonly delivering: DeliverDeps
  /** Puts somebody on call: always, unless from and until are given (ISO). */
  readonly onDuty: (role: string, address: string, more?: Partial<Duty>) => Promise<void>
  /** The notices that are still to be delivered, soonest first. */
  readonly pending: () => Promise<readonly string[]>
  /** Delivers all that is pending until nothing is, and returns the outcomes in order. */
  readonly deliverAll: () => Promise<readonly string[]>
  /** The mails received, oldest first. */
  readonly mails: () => readonly StoredMail[]
  readonly notice: (id: string) => Promise<Readonly<Record<string, unknown>>>
  /** The notices of one template, oldest first. */
  readonly noticesOf: (template: string, role?: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
  readonly story: (fileId: string, kind: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
}

type Duty = { rank: number; from: string; until: string; place: string; prefecture: string | null }

/** Opens the office, and a mail server that refuses the addresses of `refused` as long as they stand in it. */
export async function openPostOffice(options: Partial<MailSinkOptions> & { refused?: Set<string> } = {}): Promise<PostOffice> {
  const { refused = new Set<string>(), ...rest } = options
  const dir = await mkdtemp(join(tmpdir(), 'echeancier-notices-'))
  const office = await openOffice()
  const sink = await startMailSink({ dir, reject: (address) => refused.has(address), ...rest })
  const mailer = createMailer({ smtpUrl: sink.smtpUrl, from: 'Échéancier <echeancier@prefecture.example>' })
  const deps = { ...office.deps, notices: noticeRules }
  const delivering: DeliverDeps = { ...deps, mailer, publicUrl: PUBLIC_URL }
  const { sql } = office.db
  const pending = async () =>
    (await sql<{ id: string }[]>`select id from notices where status = 'pending' order by due_at, created_at, id`).map(({ id }) => id)
  return {
    ...office,
    deps,
    open: (facts, more) => openWith(office, deps, facts, more),
    sink,
    mailer,
    delivering,
    pending,
    onDuty: async (role, address, { rank = 1, from, until, place, prefecture = '75' } = {}) => {
      await sql`
        insert into actors (role, prefecture, place, name, address, rank, on_call_from, on_call_until)
        values (${role}, ${prefecture}, ${place ?? null}, ${role}, ${address}, ${rank}, ${from ?? null}::timestamptz, ${until ?? null}::timestamptz)`
    },
    deliverAll: async () => {
      const outcomes: string[] = []
      for (let ids = await pending(); ids.length > 0 && outcomes.length < 50; ids = await pending())
        for (const id of ids) outcomes.push((await deliver(delivering, id))?.outcome ?? 'unknown')
      return outcomes
    },
    mails: () => [...sink.messages()].reverse(),
    notice: async (id) => (await sql`select * from notices where id = ${id}`)[0] ?? {},
    noticesOf: (template, role) =>
      sql`select * from notices where template = ${template} and (${role ?? null}::text is null or role = ${role ?? null}) order by created_at, rank`,
    story: (fileId, kind) =>
      sql<{ content: Record<string, unknown>; actor: string }[]>`
        select content, actor from chronicle where file_id = ${fileId} and kind = ${kind} order by position`,
    close: async () => {
      mailer.close()
      await sink.stop()
      await office.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

const openWith = (office: CaseOffice, deps: CaseOffice['deps'], ...[facts, more]: Parameters<CaseOffice['open']>) => {
  const opening = { agent: office.agent, type: 'tiny-holding', territory: 'FR-75', reference: '75-2026-0001', place: 'CRA-PARIS-1' }
  return openProcedure(deps, { ...opening, facts: facts ?? [placed('2026-11-22T09:12:00+01:00')], ...more })
}
