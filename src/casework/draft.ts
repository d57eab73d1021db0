import type { PersonKey, SealedValue } from '../access/people.js'
import { openValue, personKeyFrom } from '../access/people.js'
import type { FileFact, FileInput } from '../definition/evaluation.js'
import type { CaseFile, StoredFact, StoredProcedure } from './case-file.js'
import type { Entry } from './chronicle.js'
import type { CaseworkDeps } from './deps.js'

/** What makes a file change: a fact, an alarm that fell due (and who woke for it), or a new law. */
export type Cause =
  | { readonly source: 'fact'; readonly facts: readonly string[] }
  | { readonly source: 'guard' | 'sweep'; readonly procedure: string; readonly alarm: string }
  | { readonly source: 'law'; readonly from: string; readonly to: string }

export type DraftProcedure = Omit<
  StoredProcedure,
  'stage' | 'closed' | 'planVersion' | 'armedVersion' | 'alarms' | 'nextDueAt' | 'presentedDigest'
> & {
  readonly stored: StoredProcedure | null
}

/** A file within a command: what is stored, and what the command adds to it. `now` is the instant of its evaluation. */
export type Draft = {
  readonly stored: CaseFile
  readonly isNew: boolean
  readonly now: number
  readonly actor: string
  readonly cause: Cause
  procedures: readonly DraftProcedure[]
  readonly facts: StoredFact[]
  readonly personal: Map<string, Readonly<Record<string, unknown>>>
  readonly added: {
    readonly people: { readonly key: PersonKey }[]
    readonly values: { readonly personId: string; readonly value: SealedValue }[]
    readonly facts: StoredFact[]
  }
  readonly story: Entry[]
}

/** Takes a file up for a command. */
export function draftOf(
  { masterKey }: CaseworkDeps,
  stored: CaseFile,
  more: { now: number; actor: string; cause: Cause; isNew?: boolean },
): Draft {
  const { now, actor, cause, isNew = false } = more
  return {
    stored,
    isNew,
    now,
    actor,
    cause,
    procedures: stored.procedures.map((procedure) => ({ ...procedure, stored: procedure })),
    facts: [...stored.facts],
    personal: openPersonal(masterKey, stored),
    added: { people: [], values: [], facts: [] },
    story: [],
  }
}

/** Adds procedures in the order in which they will be read again: what is evaluated now is what will be evaluated then. */
export function addProcedures(draft: Draft, added: readonly DraftProcedure[]): void {
  const key = ({ openedAt, openedFrom, id }: DraftProcedure) => `${String(openedAt).padStart(15, '0')} ${openedFrom ?? ''} ${id}`
  draft.procedures = [...draft.procedures, ...added].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** The file as `evaluate` reads it: personal values stand in their place, procedures that were withdrawn are left out. */
export function inputOf(draft: Pick<Draft, 'procedures' | 'facts' | 'personal'>): FileInput {
  const procedures = draft.procedures.filter(({ withdrawnAt }) => withdrawnAt === null)
  return {
    procedures: procedures.map((procedure) => fileProcedureOf(procedure, draft.facts)),
    facts: draft.facts.map((fact) => fileFactOf(fact, draft.personal.get(fact.id))),
  }
}

/** A procedure as `evaluate` reads it. What opened it is named as it stands: by the last of the chain of its corrections. */
export const fileProcedureOf = (
  { id, type, territory, openedFrom, openedCause }: Pick<StoredProcedure, 'id' | 'type' | 'territory' | 'openedFrom' | 'openedCause'>,
  facts: readonly Pick<StoredFact, 'id' | 'replaces'>[],
): FileInput['procedures'][number] => ({
  ...{ id, type, territory },
  ...(openedFrom === null || openedCause === null ? {} : { openedBy: { procedure: openedFrom, cause: lastOf(facts, openedCause) } }),
})

function lastOf(facts: readonly Pick<StoredFact, 'id' | 'replaces'>[], cause: string): string {
  const correction = facts.find(({ replaces }) => replaces === cause)
  return correction === undefined ? cause : lastOf(facts, correction.id)
}

/** A stored fact as `evaluate` reads it. */
export const fileFactOf = (fact: StoredFact, personal?: Readonly<Record<string, unknown>>): FileFact => ({
  id: fact.id,
  procedure: fact.procedureId,
  type: fact.type,
  occurredAt: fact.occurredAt,
  recordedAt: fact.recordedAt,
  data: personal === undefined ? fact.data : { ...fact.data, ...personal },
  ...(fact.occurredOn === null ? {} : { day: fact.occurredOn }),
  ...(fact.replaces === null ? {} : { replaces: fact.replaces }),
  ...(fact.retraction ? { retraction: true } : {}),
})

/** Opens the personal values of a file's facts, by fact id and field. */
export function openPersonal(
  masterKey: Buffer,
  { keys, sealed }: Pick<CaseFile, 'keys' | 'sealed'>,
): Map<string, Readonly<Record<string, unknown>>> {
  const opened = new Map<string, Record<string, unknown>>()
  for (const [path, { personId, ciphertext }] of sealed) {
    const wrapped = keys.get(personId)
    const [, factId, field] = path.split('/')
    if (wrapped === undefined || factId === undefined || field === undefined) continue
    const value = openValue(personKeyFrom(masterKey, personId, wrapped), { field: path, ciphertext })
    opened.set(factId, { ...opened.get(factId), [field]: value })
  }
  return opened
}
