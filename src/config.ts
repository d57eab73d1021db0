import { NAMESPACE } from './temporal/names.js'

/** What a process is told by its environment. */
export interface Config {
  /** `embedded`: everything on one machine by `npm start`; `production`: a PostgreSQL and a Temporal cluster of one's own. */
  readonly mode: 'embedded' | 'production'
  readonly databaseUrl: string
  /** The owner of the schema; the same as `databaseUrl` unless said. */
  readonly migrationsUrl: string
  readonly temporalAddress: string
  readonly temporalNamespace: string
  readonly host: string
  readonly port: number
  /** Where people reach the console, without a final slash: it stands in mails. */
  readonly publicUrl: string
  readonly smtpUrl: string
  readonly mailFrom: string
  /** Who is told that the engine is late. */
  readonly operatorMail: string
  /** 32 bytes that wrap each person's key. */
  readonly masterKey: Buffer
  /** Whoever comes is signed in as the demonstration agent. */
  readonly demoSignIn: boolean
  readonly logLevel: LogLevel
  /** Where operators find Temporal's Web UI, and the mail sink's pages: links of the home page, if there are any. */
  readonly temporalUiUrl: string | null
  readonly mailsUrl: string | null
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const HTTP = ['http:', 'https:']
const POSTGRES = ['postgres:', 'postgresql:']

/** The levels of pino. */
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Every variable that is missing or wrong, in one message. */
export class ConfigError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`The configuration is incomplete or wrong:\n${problems.map((problem) => `- ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/** Reads the whole configuration; throws one `ConfigError` that names every problem and repeats no secret. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const problems: string[] = []
  const ask = asker(env, problems)
  const mode = ask.oneOf('ECHEANCIER_MODE', ['embedded', 'production'], 'production')
  const embedded = <T>(value: T): T | undefined => (mode === 'embedded' ? value : undefined)
  const port = ask.port('PORT', 3000)
  const databaseUrl = ask.url('DATABASE_URL', POSTGRES)
  const config: Config = {
    mode,
    databaseUrl,
    migrationsUrl: ask.url('MIGRATIONS_DATABASE_URL', POSTGRES, databaseUrl),
    temporalAddress: ask.match('TEMPORAL_ADDRESS', /^[^\s/:]+:\d{1,5}$/, 'host:port', embedded('127.0.0.1:7233')),
    temporalNamespace: ask.match('TEMPORAL_NAMESPACE', /^\S+$/, 'a name', NAMESPACE),
    host: ask.match('HOST', /^\S+$/, 'a host name or an address', '127.0.0.1'),
    port,
    publicUrl: ask.url('PUBLIC_URL', HTTP, embedded(`http://localhost:${port}`)).replace(/\/+$/, ''),
    smtpUrl: ask.url('SMTP_URL', ['smtp:', 'smtps:'], embedded('smtp://127.0.0.1:1025')),
    mailFrom: ask.match('MAIL_FROM', /\S+@\S+/, 'an address', embedded('Échéancier <echeancier@localhost>')),
    operatorMail: ask.match('OPERATOR_MAIL', /\S+@\S+/, 'an address', embedded('exploitation@localhost')),
    masterKey: ask.key('MASTER_KEY', 32),
    demoSignIn: ask.oneOf('DEMO_SIGN_IN', ['true', 'false'], 'false') === 'true',
    logLevel: ask.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    temporalUiUrl: env['TEMPORAL_UI_URL'] ? ask.url('TEMPORAL_UI_URL', HTTP) : null,
    mailsUrl: env['MAILS_URL'] ? ask.url('MAILS_URL', HTTP) : null,
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

/** Each question notes its problem and goes on with an empty answer, so that all problems are told at once. */
function asker(env: NodeJS.ProcessEnv, problems: string[]) {
  const read = <T>(name: string, expected: string, parse: (text: string) => T | null, empty: T, fallback?: T): T => {
    const text = env[name]?.trim()
    const value = text ? parse(text) : (fallback ?? null)
    if (value !== null) return value
    problems.push(text ? `${name} is not ${expected}` : `${name} is missing: ${expected}`)
    return empty
  }
  return {
    match: (name: string, pattern: RegExp, expected: string, fallback?: string) =>
      read(name, expected, (text) => (pattern.test(text) ? text : null), '', fallback),
    oneOf: <const T extends string>(name: string, values: readonly [T, ...T[]], fallback: NoInfer<T>): T =>
      read<T>(name, `one of ${values.join(', ')}`, (text) => values.find((value) => value === text) ?? null, values[0], fallback),
    port: (name: string, fallback: number) =>
      read(
        name,
        'a port',
        (text) => (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535 ? Number(text) : null),
        0,
        fallback,
      ),
    url: (name: string, protocols: readonly string[], fallback?: string) =>
      read(
        name,
        `an address that starts with ${protocols.map((it) => `${it}//`).join(' or ')}`,
        (text) => urlOf(text, protocols),
        '',
        fallback,
      ),
    key: (name: string, bytes: number) => read(name, `${bytes} bytes in base64`, (text) => keyOf(text, bytes), Buffer.alloc(0)),
  }
}

const urlOf = (text: string, protocols: readonly string[]): string | null =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : null

function keyOf(text: string, bytes: number): Buffer | null {
  const key = Buffer.from(text, 'base64')
  return key.length === bytes && /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? key : null
}
