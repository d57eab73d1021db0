import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Asked, checkMutants } from '../dev/law/survivors.js'
import { projectRoot } from '../dev/paths.js'
import { law } from '../law/library.js'

/** `npm run mutate`: changes each figure, boundary and way of counting of each rule, and names what no conformance vector turns red. */
const folder = join(projectRoot, 'test', 'conformance', 'rules')
const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'))
const read = async (name: string) => (JSON.parse(await readFile(join(folder, name), 'utf8')) as { vectors: readonly Asked[] }).vectors
const { tried, equivalent, survivors } = checkMutants(law, (await Promise.all(files.map(read))).flat())
for (const what of survivors) console.log(`survives: ${what}`)
console.log(
  `${tried} mutants of ${law.size} rules: ${survivors.length} survive; ${equivalent.length} are told from the rule by no start that was tried`,
)
if (survivors.length > 0) process.exitCode = 1
