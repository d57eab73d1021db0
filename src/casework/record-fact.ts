import { randomUUID } from 'node:crypto'
import type { Agent } from './agent.js'
import { answerOf, answersOf, refOf, type Recorded } from './answer.js'
import type { CaseFile } from './case-file.js'
import type { CaseworkDeps, Idempotency, NewFact } from './deps.js'
import type { FileDifference } from './difference/file.js'
import { draftOf, type Draft } from './draft.js'
import { addFact } from './enter.js'
import { keyOf } from './idempotency.js'
import { checkedFact, definitionOf } from './new-fact.js'
import { fileOf, procedureIn } from './own.js'
import { record } from './record.js'

/** A fact to record in one procedure. */
export type Recording = { readonly agent: Agent; readonly procedureId: string; readonly fact: NewFact; readonly idempotency?: Idempotency }

/** Records one fact: what happened, whenever it happened. One transaction. */
export async function recordFact(deps: CaseworkDeps, { agent, procedureId, fact, idempotency }: Recording): Promise<Recorded> {
  const entry: Entry = { procedureId, fact, factId: randomUUID() }
  const answer = (changes: readonly FileDifference[]) => changes.map((change) => refOf(change, procedureId, [entry.factId]))
  const done = await record(deps, {
    target: { procedures: [procedureId] },
    key: idempotency && keyOf(deps.masterKey, agent, `record-fact ${procedureId}`, idempotency),
    draft: (files) => [draftFacts(deps, agent, fileOf(agent, files, procedureId), [entry])],
    answer,
  })
  return answerOf(deps, done, answer)
}

/** One act in several files, such as a family placed together. */
export type Act = {
  readonly agent: Agent
  readonly facts: readonly { readonly procedureId: string; readonly fact: NewFact }[]
  readonly idempotency?: Idempotency
}

/** Records one act in several procedures at once, under one id: all of it or nothing. One answer a procedure, in the order given. */
export async function recordAct(
  deps: CaseworkDeps,
  { agent, facts, idempotency }: Act,
): Promise<{ readonly actId: string; readonly recorded: readonly Recorded[] }> {
  const actId = randomUUID()
  const entries = facts.map((one): Entry => ({ ...one, actId, factId: randomUUID() }))
  const answer = (changes: readonly FileDifference[]) =>
    entries.flatMap(({ procedureId, factId }) =>
      changes
        .filter(({ draft }) => draft.procedures.some(({ id }) => id === procedureId))
        .map((change) => refOf(change, procedureId, [factId])),
    )
  const done = await record(deps, {
    target: { procedures: entries.map(({ procedureId }) => procedureId) },
    key: idempotency && keyOf(deps.masterKey, agent, 'record-act', idempotency),
    draft: (files) => byFile(agent, files, entries).map(([file, own]) => draftFacts(deps, agent, file, own)),
    answer,
  })
  const recorded = await answersOf(deps, done, answer)
  return { actId: 'replayed' in done ? await actOf(deps, recorded) : actId, recorded }
}

type Entry = { readonly procedureId: string; readonly fact: NewFact; readonly factId: string; readonly actId?: string }

function byFile(agent: Agent, files: readonly CaseFile[], entries: readonly Entry[]): readonly (readonly [CaseFile, readonly Entry[]])[] {
  const groups = new Map<CaseFile, Entry[]>()
  for (const entry of entries) {
    const file = fileOf(agent, files, entry.procedureId)
    groups.set(file, [...(groups.get(file) ?? []), entry])
  }
  return [...groups]
}

function draftFacts(deps: CaseworkDeps, agent: Agent, file: CaseFile, entries: readonly Entry[]): Draft {
  const now = Math.max(deps.clock.now(), file.file.evaluatedAt)
  const draft = draftOf(deps, file, { now, actor: agent.id, cause: { source: 'fact', facts: entries.map(({ factId }) => factId) } })
  for (const { procedureId, fact, factId, actId } of entries) {
    const procedure = procedureIn(draft, procedureId)
    const checked = checkedFact(deps, definitionOf(deps, procedure.type), procedure.territory, fact)
    const { type, data, evidenceRef } = fact
    addFact(deps, draft, { id: factId, procedure, type, checked, data, evidenceRef, ...(actId === undefined ? {} : { actId }) })
  }
  return draft
}

async function actOf({ db: { sql } }: CaseworkDeps, recorded: readonly Recorded[]): Promise<string> {
  const ids = recorded.flatMap(({ factIds }) => [...factIds])
  const [row] = await sql<
    { actId: string }[]
  >`select act_id as "actId" from facts where id = any(${ids}::uuid[]) and act_id is not null limit 1`
  return row?.actId ?? ''
}
