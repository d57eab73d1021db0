import type { Client } from '@temporalio/client'
import pino, { type Logger } from 'pino'
import { definitions as all } from '../../workflows/definitions.js'
import { systemClock } from '../casework/clock.js'
import type { CaseworkDeps } from '../casework/deps.js'
import { evaluatedWithOf } from '../casework/version.js'
import type { Config } from '../config.js'
import { connect } from '../db/client.js'
import type { Definitions } from '../definition/define.js'
import { law as today } from '../law/library.js'
import type { Law } from '../law/types.js'
import { alarmMail } from '../notices/alarm.js'
import { deliverer } from '../notices/deliver.js'
import { createMailer } from '../notices/mailer.js'
import { noticeRules } from '../notices/rules.js'
import { connectRegistered, type EngineSettings } from './client.js'
import type { Running } from './every.js'
import type { HandsDeps } from './hands.js'
import { startWatchdog } from './health.js'
import type { SweepTiming } from './sweep.js'

/** What tests replace: intervals and thresholds in milliseconds, the law, the clock's shift, the guards' code. What is left out is as in production. */
export type ProcessOptions = {
  readonly beatEveryMs?: number
  readonly lookEveryMs?: number
  readonly silentAfterMs?: number
  readonly unhandledAfterMs?: number
  readonly graceMs?: number
  readonly leaseSeconds?: number
  readonly sweep?: Partial<SweepTiming>
  readonly law?: Law
  readonly definitions?: Definitions
  readonly shift?: number
  readonly workflows?: { readonly codePath: string }
}

/** What worker and relay have in common: the case files, the hands, the engine, and a watch over the other processes. */
export type ProcessDeps = {
  readonly log: Logger
  readonly engine: EngineSettings
  readonly client: Client
  readonly casework: CaseworkDeps
  readonly hands: HandsDeps
  readonly watchdog: Running
  readonly close: () => Promise<void>
}

/** What every process has in common, the API too: the case files, somebody to mail, and a watch over the others once it is asked for. */
export function openOffice(config: Config, name: string, options: ProcessOptions = {}) {
  const { publicUrl, operatorMail, masterKey } = config
  const { law = today, definitions = all, shift = 0 } = options
  const log = pino({ level: config.logLevel, base: { process: name } })
  const db = connect(config.databaseUrl, { application: `echeancier-${name}` })
  const clock = shift === 0 ? systemClock : { now: () => systemClock.now() + shift }
  const mailer = createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom })
  const evaluatedWith = evaluatedWithOf(law, definitions)
  const telling = { db, clock, mailer, publicUrl, operatorMail }
  return {
    log,
    telling,
    casework: { db, clock, law, definitions, masterKey, evaluatedWith, notices: noticeRules },
    startWatchdog: (): Running =>
      startWatchdog({
        sql: db.sql,
        clock,
        log,
        tell: (trouble) => alarmMail(telling, trouble),
        ...given({ everyMs: options.lookEveryMs, silentAfterMs: options.silentAfterMs, unhandledAfterMs: options.unhandledAfterMs }),
      }),
    close: async () => {
      mailer.close()
      await db.close()
    },
  }
}

/** Opens what worker and relay need. Throws when the engine does not answer, or is not registered. */
export async function openProcess(config: Config, name: string, options: ProcessOptions = {}): Promise<ProcessDeps> {
  const engine = { address: config.temporalAddress, namespace: config.temporalNamespace }
  const client = await connectRegistered(engine)
  const { log, casework, telling, ...office } = openOffice(config, name, options)
  const { definitions, masterKey } = casework
  return {
    log,
    engine,
    client,
    casework,
    hands: { casework, deliver: deliverer({ ...telling, definitions, masterKey }), shift: options.shift ?? 0 },
    watchdog: office.startWatchdog(),
    close: async () => {
      await client.connection.close()
      await office.close()
    },
  }
}

/** The options that were given; the others stay as they are by default. */
export const given = <T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  // The filter keeps what is not undefined, which the compiler cannot see.
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }

/** Runs a process until it is asked to stop, or until it breaks: then it ends with code 1, for whoever supervises it to start it again. */
export function runProcess({ stop, ended, log }: Running & { readonly ended?: Promise<void>; readonly log: Logger }): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(0)))
  ended?.catch((error: unknown) => {
    log.fatal({ err: error }, 'ended by itself')
    process.exit(1)
  })
}
