import type { Logger } from 'pino'
import type { Clock } from '../casework/clock.js'
import type { Sql } from '../db/client.js'
import { every, type Running } from './every.js'
import type { Process } from './heartbeat.js'

/** `silentAfterMs`: a process without sign of life; `unhandledAfterMs`: an alarm past its instant. Both 60 s unless said. */
export type HealthDeps = { readonly sql: Sql; readonly clock: Clock; readonly silentAfterMs?: number; readonly unhandledAfterMs?: number }

/** Something that is wrong: `code` is stable as long as it lasts, so that it is told once. */
export type Trouble = { readonly code: string; readonly prefecture: string | null; readonly says: string }

/** Sends one mail to the operator, and to the duty officers of a prefecture (null: of all of them). */
export type TellTrouble = (mail: { prefecture: string | null; subject: string; lines: readonly string[] }) => Promise<unknown>

/** A watchdog looks every 15 s unless said. */
export type WatchdogDeps = HealthDeps & { readonly tell: TellTrouble; readonly log: Logger; readonly everyMs?: number }

const SILENT_MS = 60_000
const UNHANDLED_MS = 60_000
const QUERY_MS = 5_000
const EVERY_MS = 15_000
const LOCK = 'echeancier alarms of the engine'

const SILENT: Readonly<Record<Process, string>> = {
  relay: 'le relais ne donne plus signe de vie (the relay is silent)',
  worker: 'le moteur ou son ouvrier ne donne plus signe de vie (the engine or its worker is silent)',
}

/** Why the service does not do its work, in words; empty when it does. Never throws: a database that does not answer is a reason. */
export async function readiness(deps: HealthDeps): Promise<readonly string[]> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('timeout')), QUERY_MS).unref())
  try {
    return (await Promise.race([troubles(deps), late])).map((trouble) => trouble.says)
  } catch {
    return ['la base de données ne répond pas (the database does not answer)']
  }
}

/** What is wrong now: a silent process, or alarms that nobody handled, by prefecture. Throws when the database does not answer. */
export async function troubles({
  sql,
  clock,
  silentAfterMs = SILENT_MS,
  unhandledAfterMs = UNHANDLED_MS,
}: HealthDeps): Promise<readonly Trouble[]> {
  const [beats, unhandled] = await Promise.all([
    sql<{ process: string }[]>`select distinct process from heartbeats where at > now() - make_interval(secs => ${silentAfterMs / 1000})`,
    sql<{ prefecture: string; count: number; oldest: number }[]>`
      select prefecture, count(*)::int as count, min(due) as oldest from (
        select prefecture, next_alarm_at as due from procedures
        union all select p.prefecture, n.escalate_at from notices n join procedures p on p.id = n.procedure_id where n.status = 'sent'
      ) alarms where due <= ${clock.now() - unhandledAfterMs} group by prefecture order by prefecture`,
  ])
  const alive = new Set(beats.map((beat) => beat.process))
  const silent = (['relay', 'worker'] as const)
    .filter((process) => !alive.has(process))
    .map((process): Trouble => ({ code: `${process}-silent`, prefecture: null, says: SILENT[process] }))
  return [...silent, ...unhandled.map(unhandledAlarms)]
}

const unhandledAlarms = ({ prefecture, count, oldest }: { prefecture: string; count: number; oldest: number }): Trouble => ({
  code: `alarms-unhandled ${prefecture}`,
  prefecture,
  says: `${count} échéance(s) non traitée(s) à ${prefecture}, la plus ancienne du ${new Date(oldest).toISOString()} (alarms unhandled)`,
})

/** Starts to watch over the others, once they have had the time to give a sign of life; every process does, and whichever is alive mails a trouble, once for as long as it lasts. */
export function startWatchdog(deps: WatchdogDeps): Running {
  const look = () => tellTroubles(deps).catch((error: unknown) => deps.log.warn({ err: error }, 'the watchdog could not look'))
  return every(deps.everyMs ?? EVERY_MS, look, deps.silentAfterMs ?? SILENT_MS)
}

/** One look: opens an episode for each new trouble and mails it, closes the episodes that are over. One process at a time. */
export async function tellTroubles(deps: WatchdogDeps): Promise<void> {
  await deps.sql.begin(async (tx) => {
    const [lock] = await tx<{ won: boolean }[]>`select pg_try_advisory_xact_lock(hashtext(${LOCK})) as won`
    if (lock?.won !== true) return
    const now = await troubles(deps)
    const codes = now.map((trouble) => trouble.code)
    await tx`update engine_episodes set ended_at = now() where ended_at is null and not code = any(${codes}::text[])`
    const open = await tx<{ code: string }[]>`select code from engine_episodes where ended_at is null`
    const known = new Set(open.map((episode) => episode.code))
    for (const trouble of now.filter(({ code }) => !known.has(code)))
      await tx
        .savepoint(async (episode) => {
          await episode`insert into engine_episodes (code, began_at, mailed_at) values (${trouble.code}, now(), now())`
          await deps.tell({
            prefecture: trouble.prefecture,
            subject: `Échéancier : alerte du moteur (${trouble.code})`,
            lines: [trouble.says],
          })
        })
        .catch((error: unknown) => deps.log.error({ err: error, code: trouble.code }, 'a trouble of the engine could not be mailed'))
  })
}
