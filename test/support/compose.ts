import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { projectRoot } from '../../src/dev/paths.js'

/** A service of docker-compose.yml, as far as the tests look at it. */
export interface ComposeService {
  readonly image: string
  readonly build?: string
  readonly command?: readonly string[]
  readonly entrypoint?: readonly string[]
  readonly restart?: string
  readonly environment?: Readonly<Record<string, string | number>>
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean }
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
}

/** A text file of the project. */
export const projectFile = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

/** docker-compose.yml as it stands, anchors and merges resolved, variables not yet. */
export function readCompose(): { readonly services: Readonly<Record<string, ComposeService>> } {
  // What the schema test validates.
  return parse(projectFile('docker-compose.yml'), { merge: true }) as { services: Record<string, ComposeService> }
}

/** What deploy/compose/env.sh prints, as variables. */
export function drawnEnv(): Record<string, string> {
  const text = execFileSync('sh', [join(projectRoot, 'deploy/compose/env.sh')], { encoding: 'utf8' })
  return Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
}

/** The environment that Compose would give a service: `${NAME:-default}` and `${NAME:?why}` replaced. */
export function environmentOf(service: ComposeService, env: Readonly<Record<string, string>>): Record<string, string> {
  const resolve = (value: string) =>
    value.replace(/\$\{(\w+)(:[-?])?([^}]*)\}/g, (_whole, name: string, operator: string | undefined, rest: string) => {
      const found = env[name]
      if (found) return found
      if (operator === ':-') return rest
      throw new Error(`${name}: ${rest}`)
    })
  return Object.fromEntries(Object.entries(service.environment ?? {}).map(([name, value]) => [name, resolve(String(value))]))
}
