import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** `unit` needs nothing but Node; `integration` starts a PostgreSQL and a Temporal server, once for the run. */
export default defineConfig({
  test: {
    pool: 'forks',
    // Most files wait for a server: two at a time even where the machine has two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Pure code: the library is read once a worker, not once a file.
          isolate: false,
          include: ['test/{law,definition,workflows,dev,docs}/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          // RECORD_HISTORIES fills test/histories anew instead of testing.
          include: process.env['RECORD_HISTORIES']
            ? ['test/temporal/record-histories.ts']
            : ['test/{db,casework,api,cli,notices,temporal,activities,stories,kill,start,second-computation}/**/*.test.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
