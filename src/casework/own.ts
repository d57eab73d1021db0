import { Problem } from '../errors.js'
import type { Agent } from './agent.js'
import type { CaseFile } from './case-file.js'
import type { Draft, DraftProcedure } from './draft.js'

/** Refuses an agent whose prefecture does not keep the file. */
export function ownFile(agent: Agent, { file }: Pick<CaseFile, 'file'>): void {
  if (file.prefecture !== agent.prefecture) throw new Problem('not-your-prefecture')
}

/** The file that a procedure stands in, among those that were locked; refuses what is unknown or another prefecture's. */
export function fileOf(agent: Agent, files: readonly CaseFile[], procedureId: string): CaseFile {
  const found = files.find(({ procedures }) => procedures.some(({ id }) => id === procedureId))
  if (found === undefined) throw new Problem('unknown-procedure', { params: { id: procedureId } })
  ownFile(agent, found)
  return found
}

/** A procedure of a draft, which is known to hold it. */
export function procedureIn(draft: Draft, procedureId: string): DraftProcedure {
  const found = draft.procedures.find(({ id }) => id === procedureId)
  if (found === undefined) throw new Problem('unknown-procedure', { params: { id: procedureId } })
  return found
}
