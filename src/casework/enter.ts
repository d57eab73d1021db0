import { randomUUID } from 'node:crypto'
import { newPersonKey, personKeyFrom, sealIdentity, sealValue, type Identity, type PersonKey } from '../access/people.js'
import { digestOf } from './canonical.js'
import type { StoredFact } from './case-file.js'
import type { CaseworkDeps } from './deps.js'
import type { Draft, DraftProcedure } from './draft.js'
import { partData } from './fact-data.js'
import type { CheckedFact } from './new-fact.js'

/** Adds a person to the draft, with what is known of them sealed; the hashes go to the chronicle. */
export function addPerson(
  deps: CaseworkDeps,
  draft: Draft,
  identity: Identity | null,
): { personId: string; hashes: Readonly<Record<string, string>> } {
  const key = newPersonKey(deps.masterKey, randomUUID())
  draft.added.people.push({ key })
  if (identity === null) return { personId: key.personId, hashes: {} }
  const { values, hashes } = sealIdentity(key, identity)
  draft.added.values.push(...values.map((value) => ({ personId: key.personId, value })))
  return { personId: key.personId, hashes }
}

type FactToAdd = {
  readonly procedure: DraftProcedure
  readonly type: string
  readonly checked: CheckedFact
  readonly data: Readonly<Record<string, unknown>>
  readonly evidenceRef?: string | undefined
  readonly actId?: string
  readonly replaces?: string
}

/** Adds a fact to the draft and to its story; personal fields are sealed and leave a salted hash. */
export function addFact(
  deps: CaseworkDeps,
  draft: Draft,
  { procedure, type, checked, data, ...more }: FactToAdd & { id: string },
): StoredFact {
  const { plain, personal } = partData(checked.definition, data)
  const fact: StoredFact = {
    id: more.id,
    procedureId: procedure.id,
    type,
    occurredAt: checked.occurredAt,
    occurredOn: checked.occurredOn,
    recordedAt: draft.now,
    recordedBy: draft.actor,
    evidenceRef: more.evidenceRef ?? null,
    data: plain,
    personalHashes: sealPersonal(deps, draft, procedure.personId, more.id, personal),
    actId: more.actId ?? null,
    replaces: more.replaces ?? null,
    retraction: false,
  }
  return enter(draft, fact, fact.replaces === null ? 'fact-recorded' : 'fact-corrected')
}

/** Adds a retraction: the fact that it names never happened. The reason may name people, so it is sealed. */
export function addRetraction(deps: CaseworkDeps, draft: Draft, retracted: StoredFact, more: { id: string; reason: string }): StoredFact {
  const procedure = draft.procedures.find(({ id }) => id === retracted.procedureId)
  const fact: StoredFact = {
    ...retracted,
    id: more.id,
    recordedAt: draft.now,
    recordedBy: draft.actor,
    evidenceRef: null,
    data: {},
    personalHashes: sealPersonal(deps, draft, procedure?.personId ?? null, more.id, { reason: more.reason }),
    actId: null,
    replaces: retracted.id,
    retraction: true,
  }
  return enter(draft, fact, 'fact-retracted')
}

function enter(draft: Draft, fact: StoredFact, kind: string): StoredFact {
  draft.facts.push(fact)
  draft.added.facts.push(fact)
  draft.story.push({ kind, content: factContent(fact) })
  return fact
}

/** What the chronicle keeps of a fact: a change of the fact itself shows by its digest. */
export const factContent = (fact: StoredFact): Readonly<Record<string, unknown>> => ({
  procedure: fact.procedureId,
  fact: fact.id,
  factType: fact.type,
  occurredAt: new Date(fact.occurredAt).toISOString(),
  ...(fact.occurredOn === null ? {} : { occurredOn: fact.occurredOn }),
  ...(fact.replaces === null ? {} : { replaces: fact.replaces }),
  ...(fact.actId === null ? {} : { act: fact.actId }),
  digest: digestOf({ data: fact.data, evidenceRef: fact.evidenceRef, retraction: fact.retraction }),
  hashes: fact.personalHashes,
})

function sealPersonal(
  deps: CaseworkDeps,
  draft: Draft,
  personId: string | null,
  factId: string,
  personal: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(personal).filter(([, value]) => value !== undefined)
  if (entries.length === 0) return {}
  const key = keyFor(deps, draft, personId)
  draft.personal.set(factId, Object.fromEntries(entries))
  return Object.fromEntries(
    entries.map(([field, value]) => {
      const { sealed, hash } = sealValue(key, `fact/${factId}/${field}`, value)
      draft.added.values.push({ personId: key.personId, value: sealed })
      return [field, hash]
    }),
  )
}

/** The key of the person, or of one without a name where the file is a place: personal values always have somebody's key. */
function keyFor(deps: CaseworkDeps, draft: Draft, personId: string | null): PersonKey {
  const id = personId ?? [...draft.stored.keys.keys()][0]
  const added = draft.added.people.find(({ key }) => personId === null || key.personId === personId)
  const wrapped = id === undefined ? undefined : draft.stored.keys.get(id)
  if (id !== undefined && wrapped !== undefined) return personKeyFrom(deps.masterKey, id, wrapped)
  if (added !== undefined) return added.key
  addPerson(deps, draft, null)
  return keyFor(deps, draft, personId)
}
