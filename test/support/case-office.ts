import { randomBytes } from 'node:crypto'
import type { Agent } from '../../src/casework/agent.js'
import type { CaseworkDeps, NewFact } from '../../src/casework/deps.js'
import { openProcedure, type Opening } from '../../src/casework/open.js'
import { evaluatedWithOf } from '../../src/casework/version.js'
import { connect, type Db } from '../../src/db/client.js'
import { freshDatabase } from './database.js'
import { tinyDefinitions, tinyLaw } from './tiny-procedure.js'

/** A prefecture at work on a database of its own, with a clock that stands still until it is told otherwise. */
export type CaseOffice = {
  readonly deps: CaseworkDeps
  readonly url: string
  /** The database as the application's role sees it. */
  readonly db: Db
  /** The database as its superuser sees it: for those who tamper. */
  readonly root: Db
  readonly agent: Agent
  /** Sets the clock to an ISO instant. */
  readonly at: (iso: string) => void
  /** Opens a tiny holding with its first facts. */
  readonly open: (facts?: readonly NewFact[], more?: Partial<Opening>) => ReturnType<typeof openProcedure>
  readonly close: () => Promise<void>
}

/** The instant at which each office opens: a Sunday morning in Paris. */
export const MORNING = '2026-11-22T10:00:00+01:00'

export const ms = (iso: string): number => Date.parse(iso)
export const fact = (type: string, occurredAt: string, data: NewFact['data'] = {}): NewFact => ({ type, occurredAt: ms(occurredAt), data })
export const placed = (at: string, data: NewFact['data'] = {}): NewFact => fact('placed', at, data)

/** Opens an office. */
export async function openOffice(): Promise<CaseOffice> {
  const database = await freshDatabase()
  const [db, root] = [connect(database.url), connect(database.url, { max: 2, role: null })]
  const time = { now: ms(MORNING) }
  const deps: CaseworkDeps = {
    db,
    clock: { now: () => time.now },
    law: tinyLaw,
    definitions: tinyDefinitions,
    masterKey: randomBytes(32),
    evaluatedWith: evaluatedWithOf(tinyLaw, tinyDefinitions),
  }
  const agent: Agent = { id: 'agent-1', prefecture: '75', roles: ['case-agent'] }
  const opening = { agent, type: 'tiny-holding', territory: 'FR-75', reference: '75-2026-0001' }
  return {
    deps,
    url: database.url,
    db,
    root,
    agent,
    at: (iso) => {
      time.now = ms(iso)
    },
    open: (facts = [placed('2026-11-22T09:12:00+01:00')], more = {}) => openProcedure(deps, { ...opening, facts, ...more }),
    close: async () => {
      await Promise.all([db.close(), root.close()])
      await database.drop()
    },
  }
}
