import { afterEach, describe, expect, inject, it } from 'vitest'
import { readChronicle, verifyChronicle } from '../../src/casework/read-chronicle.js'
import { readProcedure } from '../../src/casework/read.js'
import { freshDatabase, type FreshDatabase } from '../support/database.js'
import { createStory, type Story, type StoryFact } from '../support/story.js'

let database: FreshDatabase
let story: Story
const begin = async (startsAt: string) => {
  database = await freshDatabase()
  story = await createStory({ databaseUrl: database.url, temporalAddress: inject('temporalAddress'), startsAt })
}
afterEach(async () => {
  await story.stop()
  await database.drop()
})

const decision = (at: string): StoryFact => ({
  type: 'detention-decided',
  at,
  data: { basis: 'common', reasons: true, vulnerabilityConsidered: true, measureEnforceable: true, minor: false },
})
const placement = (at: string): StoryFact => ({ type: 'placed-in-detention', at, data: { effectiveBy: 'notification', canRead: true } })
const petition = (rank: number, at: string): StoryFact => ({
  type: 'extension-petition-filed',
  at,
  data: { rank, reasoned: true, registerCopyAttached: true, signedBy: 'authority' },
})
const order = (rank: number, at: string): StoryFact => ({ type: 'extension-ordered', at, data: { rank } })

const seen = (procedureId: string) => readProcedure(story.casework, procedureId)
const clock = async (procedureId: string, clause: string, n = 1) =>
  (await seen(procedureId)).procedure.clocks.find((one) => one.clause === clause && one.n === n)
const mailsTo = (mailbox: string) =>
  story.mails
    .messages()
    .filter(({ to }) => to.some((address) => address.startsWith(mailbox)))
    .map(({ subject }) => subject)
const told = async (procedureId: string) =>
  (await readChronicle(story.casework, procedureId)).map(({ kind, text, content }) => ({ kind, fr: text.fr, content }))

describe('placed on a Friday evening in January 2026, and held to the last day', () => {
  it('no false release, three periods, and at the minute of the cap everybody knows', { timeout: 240_000 }, async () => {
    await begin('2026-01-09T20:10:00+01:00')
    const { procedureId, fileId } = await story.open(
      { type: 'detention', place: 'CRA-PARIS-1' },
      decision('2026-01-09T19:30:00+01:00'),
      placement('2026-01-09T20:05:00+01:00'),
    )
    await story.travelTo('2026-01-13T18:05:00+01:00')
    expect(mailsTo('permanence').some((subject) => subject.startsWith('Requête en prolongation à déposer'))).toBe(true)
    await story.record(procedureId, petition(1, '2026-01-13T18:00:00+01:00'))

    await story.travelTo('2026-01-14T12:00:00+01:00') // the 96 hours ended on 13 January at 20:05
    const waiting = (await seen(procedureId)).procedure
    expect(waiting).toMatchObject({ stage: 'awaiting_ruling', holding: { mustRelease: false, heldUntil: '2026-01-15T18:00:00+01:00' } })
    await story.record(procedureId, order(1, '2026-01-14T11:30:00+01:00'))
    expect(await clock(procedureId, 'extension-1-cap')).toMatchObject({
      firmAt: '2026-02-08T00:00:00+01:00',
      lateAt: '2026-02-09T00:00:00+01:00',
    })

    await story.travelTo('2026-02-06T12:00:00+01:00')
    await story.record(procedureId, petition(2, '2026-02-06T11:00:00+01:00'))
    await story.record(procedureId, order(2, '2026-02-06T11:59:00+01:00'))
    await story.travelTo('2026-03-09T12:00:00+01:00')
    await story.record(procedureId, petition(3, '2026-03-09T11:00:00+01:00'))
    await story.record(procedureId, order(3, '2026-03-09T11:59:00+01:00'))
    expect(await clock(procedureId, 'detention-max')).toMatchObject({ firmAt: '2026-04-09T00:00:00+02:00' })

    await story.travelTo('2026-04-08T23:00:00+02:00')
    expect((await seen(procedureId)).procedure).toMatchObject({ stage: 'extended', holding: { mustRelease: false } })
    await story.travelTo('2026-04-09T00:00:30+02:00')
    expect((await seen(procedureId)).procedure).toMatchObject({ stage: 'ended', closed: false, holding: { mustRelease: true } })
    for (const mailbox of ['centre-greffe', 'permanence'])
      expect(mailsTo(mailbox).some((subject) => subject.startsWith('AUCUN TITRE'))).toBe(true)
    const lapse = (await told(procedureId)).find(({ kind, fr }) => kind === 'clock-lapsed' && /troisième|maximale/i.test(fr))
    // Two alarms ring at that minute: the end of the period and that of the whole; whichever rings first did it.
    expect(JSON.stringify(lapse?.content)).toMatch(/(extension-3-cap#1@lapse|detention-max#1@(firm|lapse))/)
    expect(await verifyChronicle(story.casework, fileId)).toMatchObject({ ok: true })
  })
})

describe('one minute', () => {
  it('a petition stamped one minute late is recorded, without effect, and the person must be released', async () => {
    await begin('2026-05-05T09:40:00+02:00')
    const { procedureId } = await story.open(
      { type: 'detention' },
      decision('2026-05-05T09:00:00+02:00'),
      placement('2026-05-05T09:30:00+02:00'),
    )
    await story.travelTo('2026-05-09T09:32:00+02:00')
    const late = await story.record(procedureId, petition(1, '2026-05-09T09:31:00+02:00'))
    expect(late.procedure).toMatchObject({ stage: 'ended', holding: { mustRelease: true, noTitleSince: '2026-05-09T09:30:00+02:00' } })
    expect(late.procedure.defects).toContainEqual(
      expect.objectContaining({ factType: 'extension-petition-filed', ground: 'after-expiry', void: true }),
    )
    expect(mailsTo('centre-greffe').some((subject) => subject.startsWith('AUCUN TITRE'))).toBe(true)
  })

  it('a release recorded late, dated before the lapse, undoes it and says why; nothing is told twice', async () => {
    await begin('2026-05-05T09:40:00+02:00')
    const { procedureId } = await story.open(
      { type: 'detention' },
      decision('2026-05-05T09:00:00+02:00'),
      placement('2026-05-05T09:30:00+02:00'),
    )
    await story.travelTo('2026-05-09T10:00:00+02:00')
    expect((await seen(procedureId)).procedure.holding?.mustRelease).toBe(true)
    const freed = await story.record(procedureId, { type: 'released', at: '2026-05-09T09:10:00+02:00', data: { cause: 'prefect' } })
    expect(freed.procedure.holding).toMatchObject({ mustRelease: false, endedAt: '2026-05-09T09:10:00+02:00' })
    expect(
      (await told(procedureId))
        .filter(({ kind }) => kind === 'clock-undone')
        .map(({ fr }) => fr)
        .join(),
    ).toContain('Durée initiale')
    await story.settled()
    const corrections = mailsTo('centre-greffe').filter((subject) => /rectific|correct/i.test(subject))
    expect(corrections.length).toBeGreaterThan(0)
    const keys = await story.casework.db.sql<
      { n: number }[]
    >`select count(*)::int as n from notices where status in ('sent', 'acknowledged') group by procedure_id, key, rank having count(*) > 1`
    expect(keys).toEqual([])
  })

  it('a placement time corrected afterwards moves every clock, and its timers', async () => {
    await begin('2026-05-05T09:40:00+02:00')
    const opened = await story.open({ type: 'detention' }, decision('2026-05-05T09:00:00+02:00'), placement('2026-05-05T09:30:00+02:00'))
    await story.travelTo('2026-05-06T12:00:00+02:00')
    const factId = opened.factIds[1] ?? ''
    await story.correct(opened.procedureId, factId, placement('2026-05-05T09:05:00+02:00'))
    await story.travelTo('2026-05-09T09:04:00+02:00')
    expect((await seen(opened.procedureId)).procedure.holding).toMatchObject({ mustRelease: false, heldUntil: '2026-05-09T09:05:00+02:00' })
    await story.travelTo('2026-05-09T09:05:00+02:00')
    expect((await seen(opened.procedureId)).procedure.holding?.mustRelease).toBe(true)
  })
})

describe('across a change of the law', () => {
  it('2024-07-15: decided on the 14th, 48 hours; decided on the 15th, four days', async () => {
    await begin('2024-07-15T00:30:00+02:00')
    const old = await story.open({ type: 'detention' }, decision('2024-07-14T23:50:00+02:00'), placement('2024-07-15T00:20:00+02:00'))
    const young = await story.open({ type: 'detention' }, decision('2024-07-15T00:05:00+02:00'), placement('2024-07-15T00:20:00+02:00'))
    await story.travelTo('2024-07-17T00:21:00+02:00')
    expect((await seen(old.procedureId)).procedure.holding).toMatchObject({ mustRelease: true, noTitleSince: '2024-07-17T00:20:00+02:00' })
    expect((await seen(young.procedureId)).procedure.holding).toMatchObject({ mustRelease: false, heldUntil: '2024-07-19T00:00:00+02:00' })
    await story.travelTo('2024-07-19T00:00:30+02:00')
    expect((await seen(young.procedureId)).procedure.holding?.mustRelease).toBe(true)
  })

  it('2025-11-11: the shorter reading is the cap of whoever is held across it', async () => {
    await begin('2025-11-09T16:10:00+01:00')
    const { procedureId } = await story.open(
      { type: 'detention' },
      decision('2025-11-09T15:30:00+01:00'),
      placement('2025-11-09T16:00:00+01:00'),
    )
    expect(await clock(procedureId, 'initial-cap')).toMatchObject({
      firmAt: '2025-11-13T00:00:00+01:00',
      lateAt: '2025-11-13T16:00:00+01:00',
    })
    await story.travelTo('2025-11-13T00:00:30+01:00')
    expect((await seen(procedureId)).procedure.holding).toMatchObject({ mustRelease: true, noTitleSince: '2025-11-13T00:00:00+01:00' })
  })
})
