import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FormatsPlugin } from 'ajv-formats'
import ajvFormats from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../../src/dev/paths.js'
import { answerOf } from '../../src/dev/vectors/answer.js'
import { chaptersOf } from '../../src/dev/vectors/chapters.js'
import type { RuleVector } from '../../src/dev/vectors/vector.js'
import { fileOf } from '../../src/dev/vectors.js'
import { law } from '../../src/law/library.js'
import { filesOfVectors, ruleVectors } from '../support/vectors.js'

const folder = join(projectRoot, 'test', 'conformance')
// The package is CommonJS; its types name the default export of an ES module.
const addFormats = ajvFormats as unknown as FormatsPlugin

describe('the conformance vectors of the rules (npm run vectors)', () => {
  let vectors: readonly RuleVector[]
  beforeAll(async () => {
    vectors = await ruleVectors()
  })

  it('are what the generator gives: neither stale, nor short of a file, nor of one too many', { timeout: 120_000 }, async () => {
    const chapters = await chaptersOf(law)
    const files = (await readdir(join(folder, 'rules'), { recursive: true })).filter((file) => file.endsWith('.json')).sort()
    expect(files).toEqual([...chapters.keys()].map((chapter) => `${chapter}.json`).sort())
    const stale: string[] = []
    for (const [chapter, rules] of chapters)
      if ((await readFile(join(folder, 'rules', `${chapter}.json`), 'utf8')) !== fileOf(law, chapter, rules)) stale.push(chapter)
    expect(stale).toEqual([])
  })

  it('follow the schema, each under an id of its own and with its reason', async () => {
    const ajv = new Ajv2020({ allErrors: true })
    addFormats(ajv)
    const isValid = ajv.compile(JSON.parse(await readFile(join(folder, 'vector.schema.json'), 'utf8')))
    const ids: string[] = []
    for (const { file, content } of await filesOfVectors()) {
      expect(isValid(content), `${file}: ${ajv.errorsText(isValid.errors)}`).toBe(true)
      ids.push(...content.vectors.map(({ id }) => id))
    }
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('are at least two for each rule, and 600 in all', () => {
    const count = new Map<string, number>()
    for (const { request } of vectors) count.set(request.rule, (count.get(request.rule) ?? 0) + 1)
    expect([...law.keys()].filter((id) => (count.get(id) ?? 0) < 2)).toEqual([])
    expect(vectors.length).toBeGreaterThanOrEqual(600)
  })

  it('are what the library answers', () => {
    const differing = vectors.filter(({ request, expected }) => JSON.stringify(answerOf(law, request)) !== JSON.stringify(expected))
    expect(differing.slice(0, 5)).toEqual([])
  })

  it.each([
    ['every version, at its first minute', /\/first-minute$/],
    ['the minute before the first', /\/minute-before$/],
    ['the minute after the last', /\/minute-after$/],
    ['both changes of clocks', /\/clocks-(forward|back)$/],
    ['month ends and leap days', /\/(31-january|28-february|leap-day)$/],
    ['holidays of everywhere, of Alsace-Moselle and overseas', /\/(FR-75|FR-6AE|FR-57|FR-973|FR-BL)\/ends-on-holiday/],
    ['ends on a Sunday and on a working day', /\/ends-on-(sunday|a-working-day)/],
  ])('hold %s', (_what, name) => {
    expect(vectors.filter(({ id }) => name.test(id)).length).toBeGreaterThan(10)
  })
})
