import { randomUUID } from 'node:crypto'
import { Problem } from '../errors.js'
import type { Agent } from './agent.js'
import { answerOf, refOf, type Recorded } from './answer.js'
import type { CaseFile, StoredFact } from './case-file.js'
import type { CaseworkDeps, Idempotency, NewFact } from './deps.js'
import type { FileDifference } from './difference/file.js'
import { draftOf, type Draft } from './draft.js'
import { addFact, addRetraction } from './enter.js'
import { keyOf } from './idempotency.js'
import { checkedFact, definitionOf } from './new-fact.js'
import { fileOf, procedureIn } from './own.js'
import { record } from './record.js'

type Named = { readonly agent: Agent; readonly procedureId: string; readonly factId: string; readonly idempotency?: Idempotency }

/** A fact that replaces another one. */
export type Correction = Named & { readonly fact: NewFact }

/** The taking back of a fact: it never happened. */
export type Retraction = Named & { readonly reason: string }

/** Replaces a fact by a new one, checked like any other; everything that followed from the old one is computed again. */
export const correctFact = (deps: CaseworkDeps, correction: Correction): Promise<Recorded> =>
  replaceFact(deps, correction, {
    command: 'correct-fact',
    enter: (draft, replaced, id) => enterCorrection(deps, draft, correction, replaced, id),
  })

/** Takes a fact back: it never happened, nor did anything that followed from it. */
export const retractFact = (deps: CaseworkDeps, retraction: Retraction): Promise<Recorded> =>
  replaceFact(deps, retraction, {
    command: 'retract-fact',
    enter: (draft, replaced, id) => addRetraction(deps, draft, replaced, { id, reason: retraction.reason }),
  })

type Replacing = { readonly command: string; readonly enter: (draft: Draft, replaced: StoredFact, id: string) => StoredFact }

async function replaceFact(deps: CaseworkDeps, named: Named, { command, enter }: Replacing): Promise<Recorded> {
  const { agent, procedureId, factId, idempotency } = named
  const id = randomUUID()
  const answer = (changes: readonly FileDifference[]) => changes.map((change) => refOf(change, procedureId, [id]))
  const done = await record(deps, {
    target: { procedures: [procedureId] },
    key: idempotency && keyOf(deps.masterKey, agent, `${command} ${procedureId} ${factId}`, idempotency),
    draft: (files) => {
      const file = fileOf(agent, files, procedureId)
      const replaced = replaceable(file, procedureId, factId)
      const now = Math.max(deps.clock.now(), file.file.evaluatedAt)
      const draft = draftOf(deps, file, { now, actor: agent.id, cause: { source: 'fact', facts: [id] } })
      enter(draft, replaced, id)
      return [draft]
    },
    answer,
  })
  return answerOf(deps, done, answer)
}

/** A fact of the procedure that nothing has replaced yet. */
function replaceable({ facts }: CaseFile, procedureId: string, factId: string): StoredFact {
  const fact = facts.find(({ id, procedureId: of }) => id === factId && of === procedureId)
  if (fact === undefined) throw new Problem('unknown-fact', { params: { id: factId } })
  if (fact.retraction || facts.some(({ replaces }) => replaces === factId))
    throw new Problem('already-corrected', { params: { id: factId } })
  return fact
}

function enterCorrection(
  deps: CaseworkDeps,
  draft: Draft,
  { procedureId, fact }: Correction,
  replaced: StoredFact,
  id: string,
): StoredFact {
  const procedure = procedureIn(draft, procedureId)
  const checked = checkedFact(deps, definitionOf(deps, procedure.type), procedure.territory, fact)
  const { type, data, evidenceRef } = fact
  return addFact(deps, draft, { id, procedure, type, checked, data, evidenceRef, replaces: replaced.id })
}
