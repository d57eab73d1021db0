import { join } from 'node:path'
import { readFiles } from '../../src/cli/conformance/vectors.js'
import { projectRoot } from '../../src/dev/paths.js'
import type { RuleVector } from '../../src/dev/vectors/vector.js'

/** A clock as a procedure vector expects it: only the fields that it names are compared. */
export type ClockExpected = {
  readonly clause: string
  readonly n?: number
  readonly articles?: readonly string[]
  readonly [field: string]: unknown
}

/** One conformance vector on whole procedures. */
export type ProcedureVector = {
  readonly kind: 'procedure'
  readonly id: string
  readonly why: string
  readonly request: { readonly procedures: readonly { readonly id: string }[]; readonly at: string; readonly facts: readonly unknown[] }
  readonly expected: {
    readonly procedures: readonly {
      readonly id: string
      readonly stage?: string
      readonly closed?: boolean
      readonly clocks?: readonly ClockExpected[]
      readonly without?: readonly string[]
      readonly defects?: readonly string[]
    }[]
  }
}

type Content = { readonly chapter: string; readonly vectors: readonly (RuleVector | ProcedureVector)[] }

const folder = join(projectRoot, 'test', 'conformance')

/** All the files of vectors, read. */
export const filesOfVectors = async () => (await readFiles(folder)) as readonly { readonly file: string; readonly content: Content }[] // held to the schema by a test

/** The vectors on single rules. */
export const ruleVectors = async (): Promise<readonly RuleVector[]> =>
  (await filesOfVectors()).flatMap(({ content }) => content.vectors.filter((vector) => vector.kind === 'rule'))

/** The vectors on whole procedures. */
export const procedureVectors = async (): Promise<readonly ProcedureVector[]> =>
  (await filesOfVectors()).flatMap(({ content }) => content.vectors.filter((vector) => vector.kind === 'procedure'))
