import { join } from 'node:path'
import { projectRoot } from '../src/dev/paths.js'
import { runCommand } from '../src/dev/run-command.js'

const TSC_MS = 5 * 60_000

/** Runs a benchmark in a process of its own, compiled as production is: the loader of development wraps every function, and is not what is measured. */
export async function runCompiled(name: string): Promise<readonly string[]> {
  const outDir = join(projectRoot, '.cache', 'bench')
  const tsc = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc')
  await node([tsc, '-p', join(projectRoot, 'bench', 'tsconfig.json'), '--outDir', outDir])
  return (await node([join(outDir, 'bench', `${name}.js`)])).trimEnd().split('\n')
}

async function node(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCommand(process.execPath, args, { cwd: projectRoot, timeoutMs: TSC_MS })
  if (code !== 0) throw new Error(stdout + stderr)
  return stdout
}
