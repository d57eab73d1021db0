import { join } from 'node:path'
import { readVectors } from '../cli/conformance/vectors.js'
import { type Asked, checkMutants } from '../dev/law/survivors.js'
import { projectRoot } from '../dev/paths.js'
import { law } from '../law/library.js'

/** `npm run mutate`: changes each figure, boundary and way of counting of each rule, and names what no conformance vector turns red. */
const folder = join(projectRoot, 'test', 'conformance', 'rules')
const vectors = (await readVectors(folder)) as readonly unknown[] as readonly Asked[] // `npm run vectors` wrote them
const { tried, equivalent, survivors } = checkMutants(law, vectors)
for (const what of survivors) console.log(`survives: ${what}`)
console.log(
  `${tried} mutants of ${law.size} rules: ${survivors.length} survive; ${equivalent.length} are told from the rule by no start that was tried`,
)
if (survivors.length > 0) process.exitCode = 1
