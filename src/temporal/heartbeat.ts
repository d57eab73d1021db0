import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Sql } from '../db/client.js'
import { every, type Running } from './every.js'

/** The processes whose silence is an alarm. `worker` beats only while the engine answers it. */
export type Process = 'relay' | 'worker'

/** `isAlive` says whether there is a life to report; beats come every 5 s unless said, in the database's own time. */
export type HeartbeatDeps = {
  readonly sql: Sql
  readonly process: Process
  readonly isAlive: () => Promise<boolean> | boolean
  readonly log: Logger
  readonly everyMs?: number
}

const EVERY_MS = 5_000

/** Starts to give a sign of life; the last one stays, so that a restart in order is no silence. */
export function startHeartbeat({ sql, process, isAlive, log, everyMs = EVERY_MS }: HeartbeatDeps): Running {
  const instance = randomUUID()
  const beat = async (): Promise<void> => {
    try {
      if (!(await isAlive())) return
      await sql`
        insert into heartbeats (process, instance, at) values (${process}, ${instance}, now())
        on conflict (process, instance) do update set at = excluded.at`
      await sql`delete from heartbeats where process = ${process} and at < now() - interval '1 day'`
    } catch (error) {
      log.warn({ err: error, process }, 'no sign of life could be given')
    }
  }
  return every(everyMs, beat)
}
