import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageOf } from '../../src/definition/page.js'
import { typesTable } from '../../src/definition/types-table.js'
import { projectRoot } from '../../src/dev/paths.js'
import { law } from '../../src/law/library.js'
import { definitions } from '../../workflows/definitions.js'

const folder = join(projectRoot, 'docs', 'procedures')

describe('the generated pages (npm run docs)', () => {
  it.each([...definitions.values()].map((procedure) => [procedure.type, procedure] as const))(
    '%s is what its definition says',
    async (type, procedure) => {
      expect(await readFile(join(folder, `${type}.md`), 'utf8')).toBe(pageOf(procedure, law))
    },
  )
  it('the table of types in the README is what the definitions say', async () => {
    expect(await readFile(join(projectRoot, 'README.md'), 'utf8')).toContain(`-->\n${typesTable(definitions, law)}\n<!-- /types -->`)
  })

  it('there is no page of a procedure that is gone', async () => {
    expect((await readdir(folder)).sort()).toEqual([...definitions.keys()].map((type) => `${type}.md`).sort())
  })
})
