import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AlreadyRunning, endLeftovers, openRun, type RunRecord } from './run-record.js'

/** A folder of this process's own among those of other runs: what killed runs left, processes and files, is cleared away first. */
export async function openRunAmong(
  parent: string,
): Promise<{ readonly dir: string; readonly record: RunRecord; readonly close: () => Promise<void> }> {
  const names = await readdir(parent).catch(() => [])
  await Promise.all(names.map((name) => clear(join(parent, name))))
  const dir = join(parent, String(process.pid))
  const record = await openRun(join(dir, 'run.json'))
  return { dir, record, close: () => rm(dir, { recursive: true, force: true }) }
}

async function clear(dir: string): Promise<void> {
  try {
    const found = await endLeftovers(join(dir, 'run.json'), { graceMs: 2_000 })
    if (found !== null) await rm(dir, { recursive: true, force: true })
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error
  }
}
