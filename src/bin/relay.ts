import { readConfig } from '../config.js'
import { runProcess } from '../temporal/process-deps.js'
import { startRelayProcess } from '../temporal/relay-process.js'

/** The relay process: carries plans to the engine, and sweeps up what the engine leaves. */
process.env['TZ'] = 'UTC'
runProcess(await startRelayProcess(readConfig(process.env)))
