import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../dev/paths.js'
import { runCommand } from '../dev/run-command.js'
import { bundleGuards } from '../temporal/worker.js'

const dist = join(projectRoot, 'dist')
const TSC_MS = 10 * 60_000

await rm(dist, { recursive: true, force: true })
const tsc = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc')
const compiled = await runCommand(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: projectRoot, timeoutMs: TSC_MS })
if (compiled.code !== 0) {
  console.error(compiled.stdout + compiled.stderr)
  process.exit(1)
}
const { code } = await bundleGuards()
await writeFile(join(dist, 'workflow-bundle.js'), code)
console.log(`dist: compiled sources and workflow-bundle.js (${Math.round(code.length / 1024)} kB)`)
