import { chmod, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { NAMESPACE } from '../temporal/names.js'
import { keptMasterKey } from './master-key.js'
import { choosePort } from './ports.js'

/** The ports of everything that `npm start` starts, all on the loopback interface. */
export interface StartPorts {
  readonly api: number
  readonly temporal: number
  readonly temporalUi: number
  readonly mails: number
  readonly smtp: number
  readonly postgres: number
}

const WISHES = {
  api: { label: 'API and console', variable: 'PORT', fallback: 3000 },
  temporal: { label: 'Temporal', variable: 'TEMPORAL_PORT', fallback: 7233 },
  temporalUi: { label: 'Temporal Web UI', variable: 'TEMPORAL_UI_PORT', fallback: 8233 },
  mails: { label: 'mails', variable: 'MAIL_PORT', fallback: 8025 },
  smtp: { label: 'SMTP', variable: 'SMTP_PORT', fallback: 1025 },
  postgres: { label: 'PostgreSQL', variable: 'POSTGRES_PORT', fallback: 54320 },
} as const satisfies Record<keyof StartPorts, object>

/** Where this run keeps its state. */
export const dataDirOf = (env: NodeJS.ProcessEnv): string => resolve(env['DATA_DIR'] || '.data')

/** Creates the folder; as root, PostgreSQL's own user must be able to pass through it. */
export async function prepareDataDir(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  await chmod(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
}

/** A port for everything: as asked for by a variable, else the usual one, else the next free one. */
export async function choosePorts(env: NodeJS.ProcessEnv, onProgress: (line: string) => void): Promise<StartPorts> {
  const taken = new Set<number>()
  const choose = async (name: keyof StartPorts) => {
    const port = await choosePort({ ...WISHES[name], env, taken, onProgress })
    taken.add(port)
    return port
  }
  return {
    api: await choose('api'),
    temporal: await choose('temporal'),
    temporalUi: await choose('temporalUi'),
    mails: await choose('mails'),
    smtp: await choose('smtp'),
    postgres: await choose('postgres'),
  }
}

/** The variables that tell our processes where everything is; what the user set of the rest goes through. */
export async function childEnv(
  env: NodeJS.ProcessEnv,
  dataDir: string,
  ports: StartPorts,
  databaseUrl: string,
): Promise<NodeJS.ProcessEnv> {
  const publicUrl = env['PUBLIC_URL'] || `http://localhost:${ports.api}`
  return {
    ...env,
    ECHEANCIER_MODE: 'embedded',
    DATABASE_URL: databaseUrl,
    MIGRATIONS_DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
    TEMPORAL_NAMESPACE: NAMESPACE,
    TEMPORAL_UI_URL: `http://localhost:${ports.temporalUi}/namespaces/${NAMESPACE}/workflows`,
    MAILS_URL: `http://localhost:${ports.mails}`,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    HOST: env['HOST'] || '127.0.0.1',
    PORT: String(ports.api),
    PUBLIC_URL: publicUrl,
    MASTER_KEY: env['MASTER_KEY'] || (await keptMasterKey(join(dataDir, 'master.key'))),
    DEMO_SIGN_IN: env['DEMO_SIGN_IN'] || 'true',
    TZ: 'UTC',
  }
}
