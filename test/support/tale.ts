import { expect, inject } from 'vitest'
import { buildApp } from '../../src/api/app.js'
import type { App } from '../../src/api/deps.js'
import type { Recorded } from '../../src/casework/answer.js'
import { readChronicle, verifyChronicle } from '../../src/casework/read-chronicle.js'
import { readProcedure } from '../../src/casework/read.js'
import type { PresentedProcedure } from '../../src/definition/present.js'
import { freshDatabase } from './database.js'
import { createStory, type Iso, type Story, type StoryFact, type StoryOptions } from './story.js'

/** The person of every tale: no mail may bear the name. */
const NAME = 'Zénaïde Exemple-Tintoret'

/** A procedure as `GET /v1/procedures/{id}` shows it to an agent of the prefecture. */
export type Shown = Omit<PresentedProcedure, 'linked'> & {
  readonly openedFrom: string | null
  readonly linked: readonly { readonly id: string; readonly type: string; readonly stage: string }[]
}

/** A story, and what the readers of its files see. */
export type Tale = Story & ReturnType<typeof readersOf>

/** An instant to the minute, as the dossiers write it. */
const toMinute = (iso: string | null): string | null => iso?.replace(/^(.{16}):\d\d/, '$1') ?? null

/** Tells a story on a database and a worker of its own, beside others on the servers of the run; at its end no chain is broken, and no mail bears a name. */
export async function tell(startsAt: Iso, tale: (tale: Tale) => Promise<void>, options: Partial<StoryOptions> = {}): Promise<void> {
  const database = await freshDatabase()
  const story = await createStory({ databaseUrl: database.url, temporalAddress: inject('temporalAddress'), startsAt, ...options })
  const readers = readersOf(story)
  try {
    await tale({ ...story, ...readers })
    await story.settled()
    const files = await story.casework.db.sql<{ id: string }[]>`select id from files`
    for (const { id } of files) expect(await verifyChronicle(story.casework, id)).toMatchObject({ ok: true })
    expect(story.mails.messages().filter((mail) => JSON.stringify(mail).includes(NAME.slice(0, 7)))).toEqual([])
  } finally {
    await readers.stopReading()
    await story.stop()
    await database.drop()
  }
}

function readersOf(story: Story) {
  const { casework, mails } = story
  let api: Promise<App> | undefined
  const seen = async (id: string): Promise<PresentedProcedure> => (await readProcedure(casework, id)).procedure
  const clockOf = async (id: string, clause: string, n: number) =>
    (await seen(id)).clocks.find((clock) => clock.clause === clause && clock.n === n)
  const known = new Map<string, string>()
  return {
    /** Opens a procedure of the person of this tale; the later ones join the file of the first. */
    begin: async (type: string, ...facts: readonly StoryFact[]): Promise<Recorded> => {
      const fileId = known.get('file')
      const opened = await story.open({ type, ...(fileId === undefined ? { person: { name: NAME } } : { fileId }) }, ...facts)
      known.set('file', opened.fileId)
      return opened
    },
    seen,
    stage: async (id: string): Promise<string> => (await seen(id)).stage,
    /** The bars that stand in the procedure itself. */
    bars: async (id: string): Promise<readonly string[]> =>
      (await seen(id)).bars.filter(({ procedure }) => procedure === null).map(({ clause }) => clause),
    grounds: async (id: string): Promise<readonly string[]> => (await seen(id)).defects.map(({ ground }) => ground),
    /** A clock as a reader checks it: its state, firm and late. */
    dates: async (id: string, clause: string, n = 1) => {
      const clock = await clockOf(id, clause, n)
      return clock && [clock.state, toMinute(clock.firmAt), toMinute(clock.lateAt)]
    },
    /** The articles behind a clock. */
    articles: async (id: string, clause: string, n = 1) => (await clockOf(id, clause, n))?.basis.map(({ article }) => article),
    /** Who was told of a clause (or, with a fact's type, by that fact), and at which moment: sent notices alone. */
    told: async (id: string, clause: string) => {
      const rows = await casework.db.sql<{ what: string }[]>`
        select role || ': ' || template || ' (' || moment || ')' as what from notices
        where procedure_id = ${id} and (clause = ${clause} or key like ${'%' + clause + '%'}) and status in ('sent', 'acknowledged') order by due_at, role, template`
      return rows.map(({ what }) => what)
    },
    /** The titles of the mails of a mailbox, oldest first, without the office's reference. */
    mailsTo: (mailbox: string): readonly string[] =>
      mails
        .messages()
        .filter(({ to }) => to.some((address) => address.startsWith(`${mailbox}@`)))
        .map(({ subject }) => subject.replace(/ – [^–]*$/, ''))
        .reverse(),
    /** What the chronicle says of a clause of a procedure: what turned, and what did it. */
    chronicle: async (id: string, clause: string) => {
      const rows = await readChronicle(casework, id)
      return rows.flatMap(({ kind, content }) => {
        if (content['procedure'] !== id || content['clause'] !== clause) return []
        const cause = content['because'] as { source: string; alarm?: string } | undefined
        return [[kind, cause?.source, cause?.alarm].filter((part) => part !== undefined).join(' ')]
      })
    },
    /** The same procedure by the API. */
    shown: async (id: string): Promise<Shown> => {
      api ??= openApi(story)
      const answer = await (await api).inject({ method: 'GET', url: `/v1/procedures/${id}` })
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json()
    },
    /** The procedures of a type that an occurrence opened, in their order. */
    opened: async (type: string): Promise<readonly string[]> => {
      const rows = await casework.db.sql<{ id: string }[]>`
        select id from procedures where type = ${type} and opened_from is not null and withdrawn_at is null order by opened_at, id`
      return rows.map(({ id }) => id)
    },
    stopReading: async () => (await api)?.close(),
  }
}

async function openApi({ casework, agent }: Story): Promise<App> {
  const app = await buildApp({
    ...casework,
    signIn: { isDemo: false, agentOf: () => agent },
    watch: { readWatch: async () => null, listWatches: async () => ({ watches: [], cursor: null }) },
    readiness: async () => [],
    links: {},
    software: 'Échéancier story',
    publicUrl: 'http://localhost:3000',
  })
  await app.ready()
  return app
}
