import { benchEvaluate } from './evaluate.js'

/** The evaluations, in a process of their own. */
for (const line of benchEvaluate()) console.log(line)
