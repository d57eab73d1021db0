import pino from 'pino'
import packageJson from '../../package.json' with { type: 'json' }
import { definitions } from '../../workflows/definitions.js'
import { buildApp } from '../api/app.js'
import type { ApiDeps } from '../api/deps.js'
import { chooseSignIn } from '../api/plugins/sign-in.js'
import { systemClock } from '../casework/clock.js'
import { evaluatedWithOf } from '../casework/version.js'
import { readConfig } from '../config.js'
import { connect } from '../db/client.js'
import { law } from '../law/library.js'
import { alarmMail } from '../notices/alarm.js'
import { escalate } from '../notices/escalate.js'
import { termsOf } from '../notices/ladder.js'
import { createMailer } from '../notices/mailer.js'
import { lazyTemporal } from '../temporal/client.js'
import { readiness, startWatchdog } from '../temporal/health.js'
import { watchReader } from '../temporal/watch.js'

/** The HTTP API: refuses to start without a sign-in, serves, watches over the engine, and stops in order. */
const config = readConfig(process.env)
const signIn = chooseSignIn({ isEmbedded: config.mode === 'embedded', demoSignIn: config.demoSignIn })
const log = pino({ level: config.logLevel, base: { process: 'api' } })
const db = connect(config.databaseUrl, { application: 'echeancier-api' })
const clock = systemClock
const temporal = lazyTemporal({ address: config.temporalAddress, namespace: config.temporalNamespace })
const mailer = createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom })
const optional = (name: 'temporalUi' | 'mails', variable: string) => {
  const value = process.env[variable]
  return value ? { [name]: value } : {}
}

const deps: ApiDeps = {
  db,
  clock,
  law,
  definitions,
  masterKey: config.masterKey,
  evaluatedWith: evaluatedWithOf(law, definitions),
  notices: { terms: termsOf, escalate },
  signIn,
  watch: watchReader(temporal),
  readiness: () => readiness({ sql: db.sql, clock }),
  links: { ...optional('temporalUi', 'TEMPORAL_UI_URL'), ...optional('mails', 'MAILS_URL') },
  software: `Échéancier ${packageJson.version}`,
  publicUrl: config.publicUrl,
  logger: log,
}
const app = await buildApp(deps)
const { publicUrl, operatorMail } = config
const watchdog = startWatchdog({
  sql: db.sql,
  clock,
  log,
  tell: (trouble) => alarmMail({ db, clock, mailer, publicUrl, operatorMail }, trouble),
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
await app.listen({ host: config.host, port: config.port })

/** No new request; those under way are answered; then the rest goes. */
async function stop(): Promise<void> {
  await app.close()
  await watchdog.stop()
  mailer.close()
  await temporal.connection.close()
  await db.close()
}
