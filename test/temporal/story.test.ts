import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { verifyChronicle } from '../../src/casework/read-chronicle.js'
import { readWatch } from '../../src/temporal/watch.js'
import { freshDatabase, type FreshDatabase } from '../support/database.js'
import { until } from '../support/engine.js'
import { smallDefinitions, smallLaw } from '../support/small-detention.js'
import { createStory, type Story, type StoryOptions } from '../support/story.js'

let database: FreshDatabase
let story: Story
const begin = async (options: Partial<StoryOptions>) => {
  database = await freshDatabase()
  const servers = { databaseUrl: database.url, temporalAddress: inject('temporalAddress') }
  story = await createStory({ ...servers, law: smallLaw, definitions: smallDefinitions, ...options })
}
const end = async () => {
  await story.stop()
  await database.drop()
}
const place = (decided: string, placed: string) =>
  story.open({ type: 'detention' }, { type: 'detention-decided', at: decided }, { type: 'placed-in-detention', at: placed })
const subjects = () =>
  [...story.mails.messages()].reverse().map(({ to, subject }) => `${to.map((address) => address.split('@')[0]).join()}: ${subject}`)

describe('a detention on the real engine, from the placement to the release', () => {
  beforeAll(() => begin({ startsAt: '2025-03-03T10:00:00+01:00' }))
  afterAll(end)

  it('arms its clocks, warns, lapses, tells who must know, and ends with the release', async () => {
    const { procedureId, fileId } = await place('2025-03-03T08:40:00+01:00', '2025-03-03T09:12:00+01:00')
    await story.settled()
    const watch = await readWatch(story.engine.client, procedureId)
    expect(watch?.timers.map(({ summary }) => summary)).toEqual([
      'petition-1 · warning-24h · CESEDA L. 742-1',
      'petition-1 · lapse · CESEDA L. 742-1',
    ])
    await story.travelTo('2025-03-06T10:00:00+01:00')
    expect(story.now().slice(0, 16)).toBe('2025-03-06T09:00')
    expect((await story.plan(procedureId)).stage).toBe('initial')
    expect(subjects()).toHaveLength(1)
    await story.travelTo('2025-03-08T10:00:00+01:00')
    expect((await story.plan(procedureId)).stage).toBe('to-release')
    expect(subjects()).toHaveLength(2)
    await story.record(procedureId, { type: 'released', at: '2025-03-08T09:59:00+01:00' })
    await until(
      'the end of the guard',
      () => readWatch(story.engine.client, procedureId),
      (seen) => seen?.status === 'completed',
    )
    const [file] = await story.casework.db.sql<{ at: number }[]>`select evaluated_at as at from files where id = ${fileId}`
    expect(file?.at).toBeGreaterThanOrEqual(Date.parse('2025-03-08T10:00:00+01:00'))
    expect(await verifyChronicle(story.casework, fileId)).toMatchObject({ ok: true })
  })

  it('follows several procedures on one line of time, each guard to its own alarms', async () => {
    const first = await place('2025-03-10T08:00:00+01:00', '2025-03-10T08:00:00+01:00').catch((error: unknown) => error)
    expect(first).toBeInstanceOf(Error) // not yet: the story is still on 8 March
    await story.travelTo('2025-03-10T12:00:00+01:00')
    const [one, two] = [
      await place('2025-03-10T08:00:00+01:00', '2025-03-10T08:00:00+01:00'),
      await place('2025-03-10T11:00:00+01:00', '2025-03-10T11:00:00+01:00'),
    ]
    await story.travelTo('2025-03-14T09:00:00+01:00')
    expect((await story.plan(one.procedureId)).stage).toBe('to-release')
    expect((await story.plan(two.procedureId)).stage).toBe('initial')
    await story.record(two.procedureId, { type: 'extension-petition-filed', at: '2025-03-14T08:30:00+01:00' })
    await story.travelTo('2025-03-14T12:00:00+01:00')
    expect((await story.plan(two.procedureId)).stage).toBe('initial')
  })
})

describe('a detention of 2024, when the judge was asked within 48 hours', () => {
  beforeAll(() => begin({ startsAt: '2024-07-12T10:00:00+02:00', everybodySigns: false }))
  afterAll(end)

  it('lapses after 48 hours, and a warning that nobody signs for wakes the next rank', async () => {
    const { procedureId } = await place('2024-07-12T08:40:00+02:00', '2024-07-12T09:12:00+02:00')
    await story.travelTo('2024-07-13T09:13:00+02:00')
    expect(subjects()).toHaveLength(1)
    await story.travelTo('2024-07-13T10:00:00+02:00')
    expect(subjects()).toHaveLength(2)
    expect(subjects()[1]).toContain('permanence')
    await story.travelTo('2024-07-14T09:13:00+02:00')
    expect((await story.plan(procedureId)).stage).toBe('to-release')
  })
})
