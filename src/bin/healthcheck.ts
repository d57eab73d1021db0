import { connect } from '../db/client.js'

/**
 * `healthcheck api|mails|worker|relay`: ends with 0 when that process of this container works. Those that answer HTTP are asked, the others
 * are known by the sign of life they leave in the database.
 */
const SILENT_S = 60

const checks: Readonly<Record<string, () => Promise<boolean>>> = {
  api: () => answers(`http://127.0.0.1:${process.env['PORT'] || 3000}/health/live`),
  mails: () => answers(`http://127.0.0.1:${process.env['MAIL_PORT'] || 8025}/messages.json`),
  worker: () => beats('worker'),
  relay: () => beats('relay'),
}

const name = process.argv[2] ?? ''
const check = checks[name]
if (check === undefined) throw new Error(`healthcheck: one of ${Object.keys(checks).join(', ')}, not "${name}"`)
process.exit((await check().catch(() => false)) ? 0 : 1)

async function answers(url: string): Promise<boolean> {
  return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok
}

async function beats(which: string): Promise<boolean> {
  const db = connect(process.env['DATABASE_URL'] ?? '', { max: 1, application: 'healthcheck' })
  try {
    const rows = await db.sql`
      select from heartbeats where process = ${which} and at > now() - make_interval(secs => ${SILENT_S}) limit 1`
    return rows.length > 0
  } finally {
    await db.close()
  }
}
