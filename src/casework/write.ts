import type { Sql, Tx } from '../db/client.js'
import { insertion, insertionApart, onConflictUpdate, runTogether, type Part } from '../db/insert.js'
import { files, procedures } from '../db/schema/case-file.js'
import { chronicle } from '../db/schema/chronicle.js'
import { outbox } from '../db/schema/engine.js'
import { evaluations, facts } from '../db/schema/facts.js'
import { people, personKeys, personValues } from '../db/schema/people.js'
import type { CaseworkDeps } from './deps.js'
import type { FileDifference } from './difference/file.js'
import { clockParts, defectParts, noticeParts, type Changed } from './write-parts.js'

/** Writes the difference of some files, and whatever belongs to it, in one statement. Returns whether the engine is to be told. */
export async function writeFiles(
  deps: CaseworkDeps,
  sql: Sql | Tx,
  changes: readonly FileDifference[],
  more: readonly Part[],
): Promise<boolean> {
  const all = changes.flatMap((change) => change.procedures.map((one) => ({ ...one, change })))
  const told = all.filter(isToldToEngine)
  const parts = [
    fileParts(deps, changes),
    ...personParts(changes),
    ...procedureParts(all),
    ...factParts(changes),
    ...clockParts(all),
    ...defectParts(all),
    ...noticeParts(all),
    ...evaluationParts(deps, all),
    ...chronicleParts(changes),
    ...outboxParts(told),
    ...more,
  ]
  await runTogether(sql, parts)
  return told.length > 0
}

/** Parts are made for rows, or not at all. */
const some = <T>(rows: readonly T[], write: (rows: readonly T[]) => Part): readonly Part[] => (rows.length === 0 ? [] : [write(rows)])

function fileParts({ evaluatedWith }: CaseworkDeps, changes: readonly FileDifference[]): Part {
  const rows = changes.map(({ draft: { stored, now }, head }) => ({
    id: stored.file.id,
    prefecture: stored.file.prefecture,
    createdAt: stored.file.createdAt,
    evaluatedAt: now,
    evaluatedWith,
    chronicleHead: head.hash,
    chroniclePosition: head.position,
  }))
  return insertion(files, rows, onConflictUpdate(['id'], ['evaluated_at', 'evaluated_with', 'chronicle_head', 'chronicle_position']))
}

function personParts(changes: readonly FileDifference[]): readonly Part[] {
  const added = changes.flatMap(({ draft }) =>
    draft.added.people.map(({ key }) => ({
      id: key.personId,
      wrappedKey: key.wrapped,
      fileId: draft.stored.file.id,
      createdAt: draft.now,
    })),
  )
  const values = changes.flatMap(({ draft }) =>
    draft.added.values.map(({ personId, value }) => ({ personId, recordedAt: draft.now, ...value })),
  )
  return [
    ...some(added, (rows) => insertion(people, rows.map(({ id, fileId, createdAt }) => ({ id, fileId, createdAt })))), // prettier-ignore
    ...some(added, (rows) => insertion(personKeys, rows.map(({ id, wrappedKey }) => ({ personId: id, wrappedKey })))), // prettier-ignore
    ...some(values, (rows) => insertion(personValues, rows)),
  ]
}

/** What an existing procedure gets; who it is and who opened it never change. */
const PROJECTED =
  'withdrawn_at stage stage_since closed plan_version alarms next_alarm_at held held_since held_until must_release title next_due_at next_duty presented_digest'.split(
    ' ',
  )

const procedureParts = (all: readonly Changed[]): readonly Part[] =>
  some(
    all.filter(({ presented, isPlanChanged }) => presented !== null || isPlanChanged),
    (changed) => insertion(procedures, changed.map(procedureRow), onConflictUpdate(['id'], PROJECTED)),
  )

function procedureRow({ procedure, projection, planVersion, presented }: Changed) {
  return {
    id: procedure.id,
    fileId: procedure.fileId,
    prefecture: procedure.prefecture,
    type: procedure.type,
    territory: procedure.territory,
    reference: procedure.reference,
    place: procedure.place,
    personId: procedure.personId,
    openedAt: procedure.openedAt,
    openedBy: procedure.openedBy,
    openedByFact: procedure.openedByFact,
    openedFrom: procedure.openedFrom,
    openedCause: procedure.openedCause,
    withdrawnAt: procedure.withdrawnAt,
    ...projection,
    planVersion,
    presentedDigest: presented?.digest ?? procedure.stored?.presentedDigest ?? Buffer.alloc(0),
  }
}

const factParts = (changes: readonly FileDifference[]): readonly Part[] =>
  some(
    changes.flatMap(({ draft }) => draft.added.facts.map((fact) => ({ ...fact, fileId: draft.stored.file.id }))),
    (rows) => insertion(facts, rows),
  )

const evaluationParts = ({ evaluatedWith }: CaseworkDeps, all: readonly Changed[]): readonly Part[] =>
  all.flatMap(({ procedure: { id, fileId }, presented, change: { draft, head } }) => {
    if (presented === null) return []
    const row = { fileId, procedureId: id, evaluatedAt: draft.now, evaluatedWith, chroniclePosition: head.position }
    return [insertionApart(evaluations, row, 'presented', presented.json)]
  })

const chronicleParts = (changes: readonly FileDifference[]): readonly Part[] =>
  some(
    changes.flatMap((change) => [...change.chronicle]),
    (rows) => insertion(chronicle, rows.slice()),
  )

/** Each procedure whose plan changed, but the one whose own guard woke: it gets its plan as the answer. */
function isToldToEngine({ procedure, isPlanChanged, change: { draft } }: Changed): boolean {
  const isOwn = draft.cause.source === 'guard' && draft.cause.procedure === procedure.id
  return isPlanChanged && !isOwn
}

const outboxParts = (told: readonly Changed[]): readonly Part[] =>
  some(told, (changed) =>
    insertion(
      outbox,
      changed.map(({ procedure, projection, change: { draft } }) => ({
        procedureId: procedure.id,
        createdAt: draft.now,
        nearestAt: projection.nextAlarmAt,
        attempts: 0,
      })),
    ),
  )
