import { randomUUID } from 'node:crypto'
import type { Identity } from '../access/people.js'
import { Problem } from '../errors.js'
import type { Agent } from './agent.js'
import { answerOf, refOf, type Recorded } from './answer.js'
import type { CaseFile, StoredFile } from './case-file.js'
import { genesis } from './chronicle.js'
import type { CaseworkDeps, Idempotency, NewFact } from './deps.js'
import type { FileDifference } from './difference/file.js'
import { addProcedures, draftOf, type Draft, type DraftProcedure } from './draft.js'
import { addFact, addPerson } from './enter.js'
import { keyOf } from './idempotency.js'
import type { Target } from './load.js'
import { checkedFact, definitionOf } from './new-fact.js'
import { ownFile } from './own.js'
import { placeOf } from './place.js'
import { record } from './record.js'

/** A procedure to open: its type and place, the office's reference, whose it is, and its first facts. */
export type Opening = {
  readonly agent: Agent
  readonly type: string
  readonly territory: string
  readonly reference: string
  readonly person?: Identity | { readonly personId: string }
  readonly fileId?: string
  readonly place?: string
  readonly facts: readonly NewFact[]
  readonly idempotency?: Idempotency
}

/** Opens a procedure with its first facts: in a new file, or in that of a known person. One transaction. */
export async function openProcedure(deps: CaseworkDeps, opening: Opening): Promise<Recorded> {
  const procedureId = randomUUID()
  const factIds = opening.facts.map(() => randomUUID())
  const answer = ([change]: readonly FileDifference[]) => (change === undefined ? [] : [refOf(change, procedureId, factIds)])
  const { agent, idempotency } = opening
  const done = await record(deps, {
    target: targetOf(opening),
    key: idempotency && keyOf(deps.masterKey, agent, 'open-procedure', idempotency),
    draft: ([file]) => [draftOpening(deps, opening, file, { procedureId, factIds })],
    answer,
  })
  return answerOf(deps, done, answer)
}

function targetOf({ person, fileId }: Opening): Target | null {
  if (fileId !== undefined) return { file: fileId }
  return person !== undefined && 'personId' in person ? { person: person.personId } : null
}

function draftOpening(
  deps: CaseworkDeps,
  opening: Opening,
  known: CaseFile | undefined,
  { procedureId, factIds }: { procedureId: string; factIds: readonly string[] },
): Draft {
  const { agent, type, territory, facts } = opening
  const definition = definitionOf(deps, type, '/type')
  placeOf(territory, '/territory')
  const checked = facts.map((fact) => ({ fact, checked: checkedFact(deps, definition, territory, fact) }))
  const stored = known ?? unknownFile(deps, opening)
  ownFile(agent, stored)
  const now = Math.max(deps.clock.now(), stored.file.evaluatedAt)
  const draft = draftOf(deps, stored, { now, actor: agent.id, cause: { source: 'fact', facts: factIds }, isNew: known === undefined })
  const procedure: DraftProcedure = {
    id: procedureId,
    fileId: stored.file.id,
    prefecture: stored.file.prefecture,
    type,
    territory,
    reference: opening.reference,
    place: opening.place ?? null,
    personId: personOf(deps, opening, draft),
    openedAt: now,
    openedBy: agent.id,
    openedByFact: null,
    openedFrom: null,
    openedCause: null,
    withdrawnAt: null,
    stored: null,
  }
  addProcedures(draft, [procedure])
  checked.forEach(({ fact, checked: one }, index) =>
    addFact(deps, draft, {
      id: factIds[index] ?? randomUUID(),
      procedure,
      type: fact.type,
      checked: one,
      data: fact.data,
      evidenceRef: fact.evidenceRef,
    }),
  )
  return draft
}

/** A new file; a file or a person that was named and is not there is a problem. */
function unknownFile(deps: CaseworkDeps, { agent, fileId, person }: Opening): CaseFile {
  if (fileId !== undefined) throw new Problem('unknown-file', { params: { id: fileId }, at: '/fileId' })
  if (person !== undefined && 'personId' in person) throw unknownPerson(person.personId)
  const id = randomUUID()
  const { position, hash } = genesis(id)
  const now = deps.clock.now()
  const file: StoredFile = {
    id,
    prefecture: agent.prefecture,
    createdAt: now,
    evaluatedAt: now,
    evaluatedWith: deps.evaluatedWith,
    chronicleHead: hash,
    chroniclePosition: position,
  }
  return { file, procedures: [], facts: [], clocks: [], defects: [], notices: [], keys: new Map(), sealed: new Map() }
}

const unknownPerson = (id: string): Problem => new Problem('unknown-person', { params: { id }, at: '/person/personId' })

/** The person of the new procedure: the one named, a new one, or whoever the file is already about. */
function personOf(deps: CaseworkDeps, { person }: Opening, draft: Draft): string | null {
  const [known] = draft.stored.keys.keys()
  if (person === undefined) return known ?? null
  if ('personId' in person) {
    if (!draft.stored.keys.has(person.personId)) throw unknownPerson(person.personId)
    return person.personId
  }
  const { personId, hashes } = addPerson(deps, draft, person)
  draft.story.push({ kind: 'person-registered', content: { person: personId, hashes } })
  return personId
}
