import type { CaseworkDeps } from './deps.js'
import { draftOf } from './draft.js'
import { record } from './record.js'

/** Evaluates a file again under today's law, once: what was told and no longer holds is corrected. Returns whether there was anything to do. */
export async function reevaluate(deps: CaseworkDeps, fileId: string): Promise<boolean> {
  const done = await record(deps, {
    target: { file: fileId },
    waiting: 'pass',
    draft: ([file]) => {
      if (file === undefined || file.file.evaluatedWith === deps.evaluatedWith) return []
      const now = Math.max(deps.clock.now(), file.file.evaluatedAt)
      const cause = { source: 'law', from: file.file.evaluatedWith, to: deps.evaluatedWith } as const
      return [draftOf(deps, file, { now, actor: 'law', cause })]
    },
  })
  return 'changes' in done && done.changes.length > 0
}
