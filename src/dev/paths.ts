import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const findRoot = (from: string): string => {
  if (existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('package.json not found above ' + import.meta.dirname)
  return findRoot(parent)
}

/** The folder that holds package.json, whether this runs from `src` or from `dist`. */
export const projectRoot = findRoot(import.meta.dirname)

/** Downloads that may be thrown away at any time; git-ignored. */
export const cacheDir = join(projectRoot, '.cache')
