import packageJson from '../../package.json' with { type: 'json' }
import { buildApp } from '../api/app.js'
import type { ApiDeps } from '../api/deps.js'
import { chooseSignIn } from '../api/plugins/sign-in.js'
import { readConfig } from '../config.js'
import { lazyTemporal } from '../temporal/client.js'
import { readiness } from '../temporal/health.js'
import { openOffice } from '../temporal/process-deps.js'
import { watchReader } from '../temporal/watch.js'

/** How long a request under way, or an open connection, may hold the stop. */
const GRACE_MS = 3_000

/** The HTTP API: refuses to start without a sign-in, serves, watches over the engine, and stops in order. */
const config = readConfig(process.env)
const signIn = chooseSignIn({ isEmbedded: config.mode === 'embedded', demoSignIn: config.demoSignIn })
const office = openOffice(config, 'api')
const { db, clock } = office.casework
const temporal = lazyTemporal({ address: config.temporalAddress, namespace: config.temporalNamespace })
const optional = (name: 'temporalUi' | 'mails', variable: string) => {
  const value = process.env[variable]
  return value ? { [name]: value } : {}
}

const deps: ApiDeps = {
  ...office.casework,
  signIn,
  watch: watchReader(temporal),
  readiness: () => readiness({ sql: db.sql, clock }),
  links: { ...optional('temporalUi', 'TEMPORAL_UI_URL'), ...optional('mails', 'MAILS_URL') },
  software: `Échéancier ${packageJson.version}`,
  publicUrl: config.publicUrl,
  logger: office.log,
}
const app = await buildApp(deps)
const watchdog = office.startWatchdog()

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
await app.listen({ host: config.host, port: config.port })

/** No new request; those under way have a while to be answered, idle connections do not hold the stop; then the rest goes. */
async function stop(): Promise<void> {
  const closing = app.close()
  app.server.closeIdleConnections()
  const cut = setTimeout(() => app.server.closeAllConnections(), GRACE_MS)
  await closing
  clearTimeout(cut)
  await watchdog.stop()
  await temporal.connection.close()
  await office.close()
}
