import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { projectRoot } from '../dev/paths.js'
import { fileOf } from '../dev/vectors.js'
import { chaptersOf } from '../dev/vectors/chapters.js'
import { law } from '../law/library.js'

/** `npm run vectors`: writes the conformance vectors of every rule; a test holds them to the law. */
const folder = join(projectRoot, 'test', 'conformance', 'rules')
await rm(folder, { recursive: true, force: true })
for (const [chapter, rules] of await chaptersOf(law)) {
  const file = join(folder, `${chapter}.json`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, fileOf(law, chapter, rules))
}
