import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'

/** The key of an embedded installation, in base64: drawn once, kept in a file that only its owner reads. Losing it loses the persons' data. */
export async function keptMasterKey(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => null)
  if (kept !== null) return kept.trim()
  const drawn = randomBytes(32).toString('base64')
  await writeFile(file, drawn + '\n', { mode: 0o600, flag: 'wx' })
  return drawn
}
