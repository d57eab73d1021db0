import { dirname } from 'node:path'
import { runCommand } from './run-command.js'

/** How to run a program of PostgreSQL: as this very user, or, as root, as the system user `postgres`. */
export interface PostgresUser {
  /** Whose files the data are; null for this very user's. */
  readonly owner: { readonly uid: number; readonly gid: number } | null
  /** The program and its arguments, as they are to be spawned with `identity`. */
  readonly command: (program: string, args: readonly string[]) => readonly [string, string[]]
  readonly identity: { readonly uid?: number; readonly gid?: number }
}

type Owner = NonNullable<PostgresUser['owner']>

const plain: PostgresUser['command'] = (program, args) => [program, [...args]]

/** PostgreSQL refuses to run as root. Throws when the user it then runs as cannot reach the data. */
export async function postgresUser(dataDir: string): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) return { owner: null, command: plain, identity: {} }
  const owner = (await idsOf('postgres')) ?? (await createUser())
  const candidates: readonly PostgresUser[] = [
    { owner, command: plain, identity: owner },
    // A checkout in a folder that only root may enter: the server may pass, and is root in nothing else.
    ...['dac_read_search', 'dac_override'].map((right) => ({ owner, command: withRight(owner, right), identity: {} })),
  ]
  for (const candidate of candidates) if (await succeeds(candidate, 'cd "$0"', dirname(dataDir))) return candidate
  throw new Error(`The system user "postgres" cannot reach ${dirname(dataDir)}: keep the data where it can, or do not run as root`)
}

const withRight =
  ({ uid, gid }: Owner, right: string): PostgresUser['command'] =>
  (program, args) => {
    const flags = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', `--inh-caps=+${right}`, `--ambient-caps=+${right}`]
    return ['setpriv', [...flags, program, ...args]]
  }

/** Whether a line of shell, with one argument as `$0`, succeeds as that user. */
async function succeeds(
  { command, identity }: Pick<PostgresUser, 'command' | 'identity'>,
  script: string,
  argument: string,
): Promise<boolean> {
  const [file, args] = command('sh', ['-c', script, argument])
  return (await runCommand(file, args, { cwd: '/', ...identity })).code === 0
}

/** Whether that user may run a program by its own rights: PostgreSQL's programs look for one another with those only. */
export const mayRun = async ({ owner }: PostgresUser, program: string): Promise<boolean> =>
  owner === null || (await succeeds({ command: plain, identity: owner }, 'test -x "$0"', program))

async function createUser(): Promise<Owner> {
  await runCommand('groupadd', ['--system', 'postgres'])
  await runCommand('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
  const created = await idsOf('postgres')
  if (created === null)
    throw new Error('PostgreSQL does not run as root, and the system user "postgres" could not be created: run this as another user')
  return created
}

async function idsOf(user: string): Promise<Owner | null> {
  const [uid, gid] = await Promise.all([runCommand('id', ['-u', user]), runCommand('id', ['-g', user])])
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null
}
