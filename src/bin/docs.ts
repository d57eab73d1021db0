import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { problemsMarkdown } from '../api/problems-markdown.js'
import { pageOf } from '../definition/page.js'
import { typesTable } from '../definition/types-table.js'
import { law } from '../law/library.js'
import { definitions } from '../../workflows/definitions.js'
import { readCoverage } from '../dev/law/coverage.js'
import { coveragePage, openPointsPage } from '../dev/law/pages.js'
import { projectRoot } from '../dev/paths.js'

/** `npm run docs`: writes the page of each procedure, those of the law and that of the problems; tests hold them to the code. */
const folder = join(projectRoot, 'docs', 'procedures')
await mkdir(folder, { recursive: true })
for (const procedure of definitions.values()) await writeFile(join(folder, `${procedure.type}.md`), pageOf(procedure, law))

await writeFile(join(projectRoot, 'docs', 'problems.md'), problemsMarkdown())

const lawFolder = join(projectRoot, 'docs', 'law')
const { covered } = await readCoverage(lawFolder)
await writeFile(join(lawFolder, 'coverage.md'), coveragePage(covered, law))
await writeFile(join(lawFolder, 'open-points.md'), openPointsPage(covered, law))

const readme = join(projectRoot, 'README.md')
const parts = (await readFile(readme, 'utf8')).split(/(?<=<!-- types:.*-->\n)[^]*?(?=<!-- \/types -->)/)
await writeFile(readme, parts.join(`${typesTable(definitions, law)}\n`))
