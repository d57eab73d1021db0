import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** A value of a vector or of an answer, as JSON gives it. */
export type Fields = Readonly<Record<string, unknown>>

/** One published case (test/conformance/vector.schema.json): what is asked, what any implementation answers, and why the case exists. */
export type Vector = {
  readonly kind: 'rule' | 'procedure'
  readonly id: string
  readonly why: string
  readonly request: Fields
  readonly expected: Fields
  /** The file it comes from, relative to the folder. */
  readonly file: string
}

const SCHEMA = 'vector.schema.json'

/** Every vector below a folder, in the order of the files. Throws on a file that holds none. */
export async function readVectors(folder: string): Promise<readonly Vector[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json') && !name.endsWith(SCHEMA)).sort()
  return (await Promise.all(names.map((name) => vectorsIn(folder, join(folder, name))))).flat()
}

async function vectorsIn(folder: string, path: string): Promise<readonly Vector[]> {
  const file = relative(folder, path)
  const { vectors } = JSON.parse(await readFile(path, 'utf8')) as { vectors?: readonly Omit<Vector, 'file'>[] } // checked next
  if (!Array.isArray(vectors)) throw new Error(`${file} holds no list of vectors`)
  return vectors.map((vector: Omit<Vector, 'file'>) => ({ ...vector, file }))
}
