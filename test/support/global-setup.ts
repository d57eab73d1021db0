import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/db/migrate.js'
import { startPostgres, type RunningPostgres } from '../../src/dev/embedded-postgres.js'
import { cacheDir } from '../../src/dev/paths.js'
import { openRunAmong } from '../../src/dev/sweep-runs.js'
import { resolveTemporal } from '../../src/dev/temporal-binary.js'
import { startTemporal, TIME_SKIPPING } from '../../src/dev/temporal-server.js'
import { TEMPLATE } from './template.js'

// eslint-disable-next-line no-restricted-syntax -- how vitest types what `provide` hands to the tests
declare module 'vitest' {
  export interface ProvidedContext {
    /** The superuser's address of the maintenance database. */
    databaseUrl: string
    /** Host and port of the Temporal server; namespace and search attributes are registered, time skipping is enabled. */
    temporalAddress: string
  }
}

/** Starts one PostgreSQL and one Temporal server for the run, on free ports, and forgets both at its end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = await openRunAmong(join(cacheDir, 'test-runs'))
  const onProgress = (line: string) => console.log(line)
  const starting = [
    startPostgres({ dataDir: join(run.dir, 'postgres'), ephemeral: true, onSpawn: (pid) => run.record.add('postgres', pid, 'SIGINT') }),
    resolveTemporal({ onProgress }).then((path) =>
      startTemporal({ path, dynamicConfig: TIME_SKIPPING, logLevel: 'error', onSpawn: (pid) => run.record.add('temporal', pid) }),
    ),
  ] as const
  try {
    const [database, temporal] = await Promise.all(starting)
    await prepareTemplate(database)
    project.provide('databaseUrl', database.url)
    project.provide('temporalAddress', temporal.address)
    return async () => {
      await Promise.all([temporal.stop(), database.stop()])
      await run.close()
    }
  } catch (error) {
    await Promise.allSettled(starting)
    await run.record.kill()
    await run.close()
    throw error
  }
}

async function prepareTemplate({ url }: RunningPostgres): Promise<void> {
  const sql = postgres(url, { max: 1 })
  await sql`create database ${sql(TEMPLATE)}`
  await sql.end()
  const template = new URL(url)
  template.pathname = TEMPLATE
  await migrate(template.href)
}
