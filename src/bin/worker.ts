import { readConfig } from '../config.js'
import { goSecond } from '../temporal/priority.js'
import { runProcess } from '../temporal/process-deps.js'
import { startWorkerProcess } from '../temporal/worker-process.js'

/** The worker: runs guards and their activities. Its clock shows UTC; the law's places have their own. */
process.env['TZ'] = 'UTC'
goSecond()
runProcess(await startWorkerProcess(readConfig(process.env)))
