import { parseArgs } from 'node:util'
import { verifyChronicle } from '../casework/read-chronicle.js'
import { connect } from '../db/client.js'

const { positionals } = parseArgs({ allowPositionals: true })
const url = process.env['DATABASE_URL']
if (url === undefined) throw new Error('DATABASE_URL names the database of the case files')

const db = connect(url, { max: 1, application: 'verify-chronicle' })
try {
  const files =
    positionals.length > 0 ? positionals : (await db.sql<{ id: string }[]>`select id from files order by id`).map(({ id }) => id)
  let broken = 0
  for (const fileId of files) {
    const { ok, rows, problem } = await verifyChronicle({ db }, fileId)
    if (ok) continue
    broken += 1
    console.error(`${fileId}: ${problem ?? 'broken'} (${rows} rows)`)
  }
  console.log(`${files.length} chronicles read, ${broken} broken`)
  process.exitCode = broken === 0 ? 0 : 1
} finally {
  await db.close()
}
