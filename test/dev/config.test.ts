import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../src/config.js'

const key = Buffer.alloc(32, 7).toString('base64')
const production = {
  DATABASE_URL: 'postgres://app:secret@db:5432/echeancier',
  TEMPORAL_ADDRESS: 'temporal:7233',
  PUBLIC_URL: 'https://echeancier.example/',
  SMTP_URL: 'smtp://mails:25',
  MAIL_FROM: 'Échéancier <ne-pas-repondre@echeancier.example>',
  OPERATOR_MAIL: 'exploitation@echeancier.example',
  MASTER_KEY: key,
}

const problemsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    return error instanceof ConfigError ? error.problems : [String(error)]
  }
}

describe('configuration', () => {
  it('reads a production environment', () => {
    expect(readConfig(production)).toMatchObject({
      mode: 'production',
      migrationsUrl: production.DATABASE_URL,
      temporalNamespace: 'echeancier',
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'https://echeancier.example',
      demoSignIn: false,
      logLevel: 'info',
      temporalUiUrl: null,
      mailsUrl: null,
    })
    expect(readConfig(production).masterKey).toHaveLength(32)
  })

  it('asks little of an embedded one', () => {
    const config = readConfig({ ECHEANCIER_MODE: 'embedded', DATABASE_URL: production.DATABASE_URL, MASTER_KEY: key, PORT: '3210' })
    expect(config).toMatchObject({
      publicUrl: 'http://localhost:3210',
      temporalAddress: '127.0.0.1:7233',
      smtpUrl: 'smtp://127.0.0.1:1025',
    })
  })

  it('names everything that is missing at once', () => {
    const names = problemsOf({}).map((problem) => problem.split(' ')[0])
    expect(names).toEqual(['DATABASE_URL', 'TEMPORAL_ADDRESS', 'PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM', 'OPERATOR_MAIL', 'MASTER_KEY'])
  })

  it.each([
    ['ECHEANCIER_MODE', 'demo', 'ECHEANCIER_MODE is not one of embedded, production'],
    ['PORT', '70000', 'PORT is not a port'],
    ['PORT', '3000.5', 'PORT is not a port'],
    ['DATABASE_URL', 'mysql://db', 'DATABASE_URL is not an address that starts with postgres:// or postgresql://'],
    ['TEMPORAL_ADDRESS', 'temporal', 'TEMPORAL_ADDRESS is not host:port'],
    ['MASTER_KEY', Buffer.alloc(16).toString('base64'), 'MASTER_KEY is not 32 bytes in base64'],
    ['DEMO_SIGN_IN', 'yes', 'DEMO_SIGN_IN is not one of true, false'],
    ['MAILS_URL', 'nowhere', 'MAILS_URL is not an address that starts with http:// or https://'],
    ['LOG_LEVEL', 'verbose', 'LOG_LEVEL is not one of fatal, error, warn, info, debug, trace, silent'],
  ])('%s=%s is told', (name, value, problem) => {
    expect(problemsOf({ ...production, [name]: value })).toContain(problem)
  })

  it('repeats no secret', () => {
    const text = problemsOf({ ...production, DATABASE_URL: 'secret-database', MASTER_KEY: 'secret-key' }).join('\n')
    expect(text).not.toContain('secret')
  })
})
