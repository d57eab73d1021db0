import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

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

/** A file of vectors: its path, relative to the folder, and what it holds. */
export type VectorFile = { readonly file: string; readonly content: { readonly vectors: readonly Omit<Vector, 'file'>[] } }

const SCHEMA = 'vector.schema.json'

/** Every vector below a folder, in the order of the files. Throws on a file that holds none. */
export const readVectors = async (folder: string): Promise<readonly Vector[]> =>
  (await readFiles(folder)).flatMap(({ file, content }) => content.vectors.map((vector) => ({ ...vector, file })))

/** The files of vectors below a folder, in their order. Throws on a file that holds none. */
export async function readFiles(folder: string): Promise<readonly VectorFile[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json') && !name.endsWith(SCHEMA)).sort()
  return Promise.all(names.map(async (file) => ({ file, content: contentOf(file, await readFile(join(folder, file), 'utf8')) })))
}

function contentOf(file: string, text: string): VectorFile['content'] {
  const content = JSON.parse(text) as Partial<VectorFile['content']> // checked next
  if (!Array.isArray(content.vectors)) throw new Error(`${file} holds no list of vectors`)
  return content as VectorFile['content'] // what a vector holds is compared with what is answered, never trusted
}
