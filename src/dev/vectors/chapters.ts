import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Law, Rule } from '../../law/types.js'
import { projectRoot } from '../paths.js'

/** The rules of the law by chapter: the path of the file that defines them, as `ceseda/detention`. Throws on a rule that no chapter defines. */
export async function chaptersOf(law: Law): Promise<ReadonlyMap<string, readonly Rule[]>> {
  const folder = join(projectRoot, 'src', 'law')
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts') && file.includes('/')).sort()
  const chapters = new Map<string, readonly Rule[]>()
  const homeless = new Set(law.values())
  for (const file of files) {
    const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(join(folder, file)).href)
    const rules = Object.values(exported).filter((one): one is Rule => homeless.has(one as Rule))
    for (const rule of rules) homeless.delete(rule)
    if (rules.length > 0)
      chapters.set(
        file.replace(/\.ts$/, ''),
        rules.sort((a, b) => (a.id < b.id ? -1 : 1)),
      )
  }
  if (homeless.size > 0) throw new Error(`No chapter defines ${[...homeless].map(({ id }) => id).join(', ')}`)
  return chapters
}
