import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readWatch } from '../../src/temporal/watch.js'
import { freshDatabase, type FreshDatabase } from '../support/database.js'
import { smallDefinitions, smallLaw } from '../support/small-detention.js'
import { createStory, type Story } from '../support/story.js'

let database: FreshDatabase
let story: Story

beforeAll(async () => {
  database = await freshDatabase()
  story = await createStory({
    databaseUrl: database.url,
    temporalAddress: inject('temporalAddress'),
    startsAt: '2025-03-03T10:00:00+01:00',
    law: smallLaw,
    definitions: smallDefinitions,
  })
})
afterAll(async () => {
  await story.stop()
  await database.drop()
})

describe('a detention, from the placement to the lapse, on the real engine', () => {
  it('arms the clocks, warns, lapses, and ends with the release', async () => {
    const opened = await story.open(
      { type: 'detention' },
      { type: 'detention-decided', at: '2025-03-03T08:40:00+01:00' },
      { type: 'placed-in-detention', at: '2025-03-03T09:12:00+01:00' },
    )
    await story.settled()
    const watch = await readWatch(story.engine.client, opened.procedureId)
    console.log(JSON.stringify(watch), JSON.stringify(await story.plan(opened.procedureId)))
    const t = Date.now()
    await story.travelTo('2025-03-08T10:00:00+01:00')
    console.log('travel', Date.now() - t, story.now(), JSON.stringify(await story.plan(opened.procedureId)))
    const released = await story.record(opened.procedureId, { type: 'released', at: '2025-03-08T09:59:00+01:00' })
    expect(released.procedure.stage).toBe('ended')
  })
})
