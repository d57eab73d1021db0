import { randomBytes, randomUUID } from 'node:crypto'
import type { Client } from '@temporalio/client'
import { inject } from 'vitest'
import type { Recorded } from '../../src/casework/answer.js'
import type { CaseworkDeps } from '../../src/casework/deps.js'
import { openProcedure } from '../../src/casework/open.js'
import { recordFact } from '../../src/casework/record-fact.js'
import { evaluatedWithOf } from '../../src/casework/version.js'
import { connect } from '../../src/db/client.js'
import { connectTemporal, type PlanRoute } from '../../src/temporal/client.js'
import { NAMESPACE } from '../../src/temporal/names.js'
import { freshDatabase } from '../support/database.js'
import { smallDefinitions, smallLaw } from '../support/small-detention.js'

const AGENT = { id: 'agent', prefecture: 'FR-75', roles: ['case-agent'] }
export const HOUR = 3_600_000

/** Case files in a database of their own with a clock that the test moves, and a way to the engine without any worker behind it. */
export async function caseFiles() {
  const database = await freshDatabase()
  const db = connect(database.url)
  const client: Client = await connectTemporal({ address: inject('temporalAddress'), namespace: NAMESPACE })
  const route: PlanRoute = { client, taskQueue: `test-${randomUUID()}` }
  let ahead = 0
  const casework: CaseworkDeps = {
    db,
    clock: { now: () => Date.now() + ahead },
    law: smallLaw,
    definitions: smallDefinitions,
    masterKey: randomBytes(32),
    evaluatedWith: evaluatedWithOf(smallLaw, smallDefinitions),
  }
  const factOf = (type: string, hoursAgo: number) => ({ type, occurredAt: casework.clock.now() - hoursAgo * HOUR, data: {} })
  return {
    db,
    casework,
    client,
    route,
    /** Lets time pass until some milliseconds after the next alarm of a procedure. */
    waitUntilDue: async (procedureId: string, moreMs: number): Promise<void> => {
      const [row] = await db.sql<{ at: number }[]>`select next_alarm_at as at from procedures where id = ${procedureId}`
      ahead = (row?.at ?? 0) + moreMs - Date.now()
    },
    /** Lets time pass, in hours. */
    wait: (hours: number) => (ahead += hours * HOUR),
    /** A detention whose placement was so many hours ago: its warning rings 72 hours after it, its lapse 96 hours after it. */
    place: (hoursAgo = 0): Promise<Recorded> =>
      openProcedure(casework, {
        agent: AGENT,
        type: 'detention',
        territory: 'FR-75',
        reference: `ref-${randomUUID().slice(0, 8)}`,
        facts: [factOf('detention-decided', hoursAgo), factOf('placed-in-detention', hoursAgo)],
      }),
    record: (procedureId: string, type: string, hoursAgo = 0): Promise<Recorded> =>
      recordFact(casework, { agent: AGENT, procedureId, fact: factOf(type, hoursAgo) }),
    /** Ends the detention; nothing is left to tell. */
    release: async (procedureId: string): Promise<void> => {
      await recordFact(casework, { agent: AGENT, procedureId, fact: factOf('released', 0) })
      await db.sql`update notices set status = 'withdrawn', withdrawn_at = now() where procedure_id = ${procedureId}`
    },
    close: async () => {
      await client.connection.close()
      await db.close()
      await database.drop()
    },
  }
}

export type CaseFiles = Awaited<ReturnType<typeof caseFiles>>
