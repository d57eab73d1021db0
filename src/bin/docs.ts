import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pageOf } from '../definition/page.js'
import { law } from '../law/library.js'
import { definitions } from '../../workflows/definitions.js'
import { projectRoot } from '../dev/paths.js'

/** `npm run docs`: writes the page of each procedure; a test holds them to the definitions. */
const folder = join(projectRoot, 'docs', 'procedures')
await mkdir(folder, { recursive: true })
for (const procedure of definitions.values()) await writeFile(join(folder, `${procedure.type}.md`), pageOf(procedure, law))
