import type { Entry } from '../chronicle.js'
import { chain, type ChronicleRow } from '../chronicle.js'
import type { CaseworkDeps } from '../deps.js'
import type { Draft, DraftProcedure } from '../draft.js'
import { settle, type Settled } from '../settle.js'
import { differenceOfProcedure, withdrawnState, type ProcedureDifference } from './procedure.js'

/** Everything that a command changes in one file, ready to be written. */
export type FileDifference = Settled & {
  readonly draft: Draft
  readonly procedures: readonly ProcedureDifference[]
  readonly chronicle: readonly ChronicleRow[]
  readonly head: { readonly position: number; readonly hash: Buffer }
}

/** Evaluates a draft to its fixed point and takes the difference with what is stored. */
export function differenceOfFile(deps: CaseworkDeps, draft: Draft): FileDifference {
  const settled = settle(deps, draft)
  const states = new Map(settled.presented.procedures.map((state) => [state.id, state]))
  const procedures = draft.procedures
    .filter((procedure) => procedure.withdrawnAt === null || procedure.withdrawnAt !== procedure.stored?.withdrawnAt)
    .map((procedure) => differenceOfProcedure(deps, draft, procedure, states.get(procedure.id) ?? withdrawnState(procedure)))
  const { file } = draft.stored
  const head = { position: file.chroniclePosition, hash: file.chronicleHead }
  const story = [...openings(draft), ...draft.story, ...lawStory(deps, draft), ...procedures.flatMap((one) => one.story)]
  const chronicle = chain(file.id, head, story, { at: draft.now, actor: draft.actor })
  const last = chronicle.at(-1)
  return { ...settled, draft, procedures, chronicle, head: last === undefined ? head : { position: last.position, hash: last.hash } }
}

const openings = (draft: Draft): readonly Entry[] =>
  draft.procedures.filter((procedure) => procedure.stored === null && procedure.openedFrom === null).map(openingOf)

const openingOf = (procedure: DraftProcedure): Entry => ({
  kind: 'procedure-opened',
  content: {
    procedure: procedure.id,
    type: procedure.type,
    territory: procedure.territory,
    prefecture: procedure.prefecture,
    ...(procedure.personId === null ? {} : { person: procedure.personId }),
  },
})

/** A file that is evaluated with another law than before says so. */
function lawStory({ evaluatedWith }: CaseworkDeps, { stored: { file }, isNew }: Draft): readonly Entry[] {
  if (isNew || file.evaluatedWith === evaluatedWith) return []
  return [{ kind: 'law-reevaluated', content: { from: file.evaluatedWith, to: evaluatedWith } }]
}
