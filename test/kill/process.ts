import { readConfig } from '../../src/config.js'
import { runProcess, type ProcessOptions } from '../../src/temporal/process-deps.js'
import { startRelayProcess } from '../../src/temporal/relay-process.js'
import { startWorkerProcess } from '../../src/temporal/worker-process.js'
import { smallDefinitions, smallLaw } from '../support/small-detention.js'

/** A worker or a relay as in production, over the small detention, with the intervals and the clock that the test gives. */
const [role] = process.argv.slice(2)
const options: ProcessOptions = { ...JSON.parse(process.env['PROCESS_OPTIONS'] ?? '{}'), law: smallLaw, definitions: smallDefinitions }
const config = readConfig(process.env)
runProcess(role === 'worker' ? await startWorkerProcess(config, options) : await startRelayProcess(config, options))
