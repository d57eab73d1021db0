import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { acknowledge } from '../../src/notices/acknowledge.js'
import { readWatch } from '../../src/temporal/watch.js'
import { freshDatabase, type FreshDatabase } from '../support/database.js'
import { createStory, type Story } from '../support/story.js'

let database: FreshDatabase
let story: Story
beforeAll(async () => {
  database = await freshDatabase()
  story = await createStory({
    databaseUrl: database.url,
    temporalAddress: inject('temporalAddress'),
    startsAt: '2026-11-22T10:00:00+01:00',
    everybodySigns: false,
  })
})
afterAll(async () => {
  await story.stop()
  await database.drop()
})

/** The mails about the petition, oldest first: whose mailbox, and what of. */
const told = () =>
  [...story.mails.messages()]
    .reverse()
    .map(({ to, subject }) => `${to[0]?.split('@')[0]}: ${subject.split(' – ')[0]}`)
    .filter((line) => line.includes('Requête'))
const timers = async (procedureId: string) =>
  (await readWatch(story.engine.client, procedureId))?.timers
    .map(({ summary }) => summary ?? '')
    .filter((summary) => summary.startsWith('notice'))

describe('an unacknowledged notice on the real engine', () => {
  it('is a durable timer of its guard like any clock: it fires, the next rank is told, and a signature cancels the next one', async () => {
    const { id: procedureId } = (
      await story.open(
        { type: 'detention', place: 'CRA-PARIS-1' },
        { type: 'detention-decided', at: '2026-11-22T08:40:00+01:00' },
        { type: 'placed-in-detention', at: '2026-11-22T09:12:00+01:00' },
      )
    ).procedure
    await story.travelTo('2026-11-25T09:20:00+01:00')
    expect(told()).toEqual(['bureau-eloignement: Requête en prolongation à déposer'])
    expect(await timers(procedureId)).toEqual(['notice · escalate · petition-warning'])
    await story.travelTo('2026-11-25T09:45:00+01:00')
    expect(told().slice(1)).toEqual(['permanence: Sans accusé de réception : Requête en prolongation à déposer'])
    expect(await timers(procedureId)).toEqual(['notice · escalate · escalation'])
    const last = story.mails.messages().find(({ subject }) => subject.startsWith('Sans accusé'))
    const [, noticeId = '', token = ''] = /notices\/(\S+)\/acknowledgement\?token=(\S+)/.exec(last?.text ?? '') ?? []
    await acknowledge(story.casework, { noticeId, token })
    await story.settled()
    expect(await timers(procedureId)).toEqual([])
    await story.travelTo('2026-11-25T12:00:00+01:00')
    expect(told()).toHaveLength(2)
  })
})
