import { randomUUID } from 'node:crypto'
import { evaluate } from '../definition/evaluate.js'
import type { Evaluation, ProcedureState } from '../definition/evaluation.js'
import type { PresentedEvaluation } from '../definition/present.js'
import type { CaseworkDeps } from './deps.js'
import { addProcedures, inputOf, type Draft, type DraftProcedure } from './draft.js'
import { presentFile } from './present-file.js'

/** A linked procedure may open another one; a definition that loops stops instead of hanging. */
const MOST_ROUNDS = 10

/** A file as the law says it stands, once every linked procedure is open. */
export type Settled = { readonly evaluation: Evaluation; readonly presented: PresentedEvaluation }

/** Evaluates a draft to its fixed point: linked procedures are opened, or withdrawn when what opened them no longer holds, and all is evaluated again. */
export function settle(deps: CaseworkDeps, draft: Draft): Settled {
  for (let round = 1; ; round += 1) {
    const input = inputOf(draft)
    const evaluation = evaluate(input, { at: draft.now, law: deps.law, definitions: deps.definitions })
    if (round === MOST_ROUNDS || !linkProcedures(deps, draft, evaluation))
      return { evaluation, presented: presentFile(deps, input, evaluation) }
  }
}

/** Whether a procedure was opened, opened again or withdrawn. */
function linkProcedures(deps: CaseworkDeps, draft: Draft, evaluation: Evaluation): boolean {
  const wanted = evaluation.procedures.flatMap((state) => wantedBy(deps, draft, state))
  const isLinkOf = (procedure: DraftProcedure, link: Link) =>
    procedure.openedFrom === link.from.id && procedure.type === link.type && procedure.openedCause === link.cause
  const missing = wanted.filter((link) => !draft.procedures.some((procedure) => isLinkOf(procedure, link)))
  const changed = draft.procedures.map((procedure) => {
    const isWanted = procedure.openedFrom === null || wanted.some((link) => isLinkOf(procedure, link)) || hasOwnFacts(draft, procedure.id)
    return isWanted === (procedure.withdrawnAt === null) ? procedure : turn(draft, procedure, isWanted)
  })
  const isChanged = missing.length > 0 || changed.some((procedure, index) => procedure !== draft.procedures[index])
  draft.procedures = changed
  addProcedures(
    draft,
    missing.map((link) => open(draft, link)),
  )
  return isChanged
}

type Link = { readonly from: DraftProcedure; readonly type: string; readonly cause: string; readonly fact: string | null }

function wantedBy({ definitions }: CaseworkDeps, draft: Draft, state: ProcedureState): readonly Link[] {
  const from = draft.procedures.find(({ id }) => id === state.id)
  if (from === undefined) return []
  const links = state.opens
    .filter(({ procedure }) => definitions.has(procedure))
    .map(({ procedure: type, by }): Link => {
      const cause = firstOf(draft, by)
      return { from, type, cause, fact: draft.facts.some(({ id }) => id === by) ? cause : null }
    })
  return [...new Map(links.map((link) => [`${link.type} ${link.cause}`, link])).values()]
}

/** A corrected fact opens nothing twice: what counts is the first of the chain of corrections. */
function firstOf(draft: Draft, by: string): string {
  const replaced = draft.facts.find(({ id }) => id === by)?.replaces ?? null
  return replaced === null ? by : firstOf(draft, replaced)
}

function hasOwnFacts(draft: Draft, procedure: string): boolean {
  const gone = new Set(draft.facts.flatMap(({ replaces }) => (replaces === null ? [] : [replaces])))
  return draft.facts.some(({ id, procedureId, retraction }) => procedureId === procedure && !retraction && !gone.has(id))
}

function open(draft: Draft, { from, type, cause, fact }: Link): DraftProcedure {
  const procedure: DraftProcedure = {
    ...from,
    id: randomUUID(),
    type,
    openedAt: draft.now,
    openedBy: draft.actor,
    openedByFact: fact,
    openedFrom: from.id,
    openedCause: cause,
    withdrawnAt: null,
    stored: null,
  }
  draft.story.push({ kind: 'linked-procedure-opened', content: { procedure: procedure.id, type, from: from.id, by: cause } })
  return procedure
}

function turn(draft: Draft, procedure: DraftProcedure, isWanted: boolean): DraftProcedure {
  const kind = isWanted ? 'linked-procedure-reopened' : 'linked-procedure-withdrawn'
  draft.story.push({
    kind,
    content: { procedure: procedure.id, type: procedure.type, from: procedure.openedFrom, by: procedure.openedCause },
  })
  return { ...procedure, withdrawnAt: isWanted ? null : draft.now }
}
