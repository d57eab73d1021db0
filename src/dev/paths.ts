import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const findRoot = (from: string): string => {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'migrations'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('The project was not found above ' + import.meta.dirname)
  return findRoot(parent)
}

/** The project's folder, whether this runs from `src` or from `dist` (which holds a copy of package.json, but no migrations). */
export const projectRoot = findRoot(import.meta.dirname)

/** Downloads that may be thrown away at any time; git-ignored. */
export const cacheDir = join(projectRoot, '.cache')
