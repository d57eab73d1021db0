import type { PendingQuery, Row } from 'postgres'
import type { Tx } from '../db/client.js'
import { insertRows, onConflictUpdate } from '../db/insert.js'
import { files, procedures } from '../db/schema/case-file.js'
import { chronicle } from '../db/schema/chronicle.js'
import { clocks, defects } from '../db/schema/clocks.js'
import { outbox } from '../db/schema/engine.js'
import { evaluations, facts } from '../db/schema/facts.js'
import { notices } from '../db/schema/notices.js'
import { people, personKeys, personValues } from '../db/schema/people.js'
import type { CaseworkDeps } from './deps.js'
import type { FileDifference } from './difference/file.js'
import type { ProcedureDifference } from './difference/procedure.js'

type Statement = PendingQuery<Row[]>

/** The statements that write the difference of some files, in the order that the constraints want. They are sent together. */
export function writeFiles(deps: CaseworkDeps, tx: Tx, changes: readonly FileDifference[]): readonly Statement[] {
  const all = changes.flatMap((change) => change.procedures.map((one) => ({ ...one, change })))
  return [
    ...fileStatements(deps, tx, changes),
    ...personStatements(tx, changes),
    ...procedureStatements(tx, all),
    ...factStatements(tx, changes),
    ...clockStatements(tx, all),
    ...defectStatements(tx, all),
    ...noticeStatements(tx, all),
    ...evaluationStatements(deps, tx, all),
    ...some(
      changes.flatMap((change) => change.chronicle),
      (rows) => [
        insertRows(
          tx,
          chronicle,
          rows.map((row) => ({ ...row })),
        ),
      ],
    ),
    ...outboxStatements(tx, all),
  ]
}

type Changed = ProcedureDifference & { readonly change: FileDifference }

const some = <T>(rows: readonly T[], write: (rows: readonly T[]) => readonly Statement[]): readonly Statement[] =>
  rows.length === 0 ? [] : write(rows)

function fileStatements({ evaluatedWith }: CaseworkDeps, tx: Tx, changes: readonly FileDifference[]): readonly Statement[] {
  const rows = changes.map(({ draft: { stored, now }, head }) => ({
    id: stored.file.id,
    prefecture: stored.file.prefecture,
    createdAt: stored.file.createdAt,
    evaluatedAt: now,
    evaluatedWith,
    chronicleHead: head.hash,
    chroniclePosition: head.position,
  }))
  const update = onConflictUpdate(['id'], ['evaluated_at', 'evaluated_with', 'chronicle_head', 'chronicle_position'])
  return [insertRows(tx, files, rows, update)]
}

function personStatements(tx: Tx, changes: readonly FileDifference[]): readonly Statement[] {
  const added = changes.flatMap(({ draft }) =>
    draft.added.people.map(({ key }) => ({ key, fileId: draft.stored.file.id, createdAt: draft.now })),
  )
  const values = changes.flatMap(({ draft }) =>
    draft.added.values.map(({ personId, value }) => ({ personId, recordedAt: draft.now, ...value })),
  )
  return [
    ...some(added, (rows) => [
      insertRows(
        tx,
        people,
        rows.map(({ key, fileId, createdAt }) => ({ id: key.personId, fileId, createdAt })),
      ),
      insertRows(
        tx,
        personKeys,
        rows.map(({ key }) => ({ personId: key.personId, wrappedKey: key.wrapped })),
      ),
    ]),
    ...some(values, (rows) => [insertRows(tx, personValues, rows)]),
  ]
}

const PROJECTED = [
  'withdrawn_at', 'stage', 'stage_since', 'closed', 'plan_version', 'alarms', 'next_alarm_at', 'held', 'held_since',
  'held_until', 'must_release', 'title', 'next_due_at', 'next_duty', 'presented_digest',
] // prettier-ignore

const procedureStatements = (tx: Tx, all: readonly Changed[]): readonly Statement[] =>
  some(
    all.filter(({ presented, isPlanChanged }) => presented !== null || isPlanChanged),
    (changed) => [insertRows(tx, procedures, changed.map(procedureRow), onConflictUpdate(['id'], PROJECTED))],
  )

function procedureRow({ procedure, projection, planVersion, presented }: Changed) {
  const { stored } = procedure
  return {
    ...identityOf(procedure),
    ...projection,
    planVersion,
    presentedDigest: presented?.digest ?? stored?.presentedDigest ?? Buffer.alloc(0),
  }
}

const identityOf = (procedure: ProcedureDifference['procedure']) => ({
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
})

const factStatements = (tx: Tx, changes: readonly FileDifference[]): readonly Statement[] =>
  some(
    changes.flatMap(({ draft }) => draft.added.facts.map((fact) => ({ fileId: draft.stored.file.id, ...fact }))),
    (rows) => [insertRows(tx, facts, rows)],
  )

function clockStatements(tx: Tx, all: readonly Changed[]): readonly Statement[] {
  const rows = all.flatMap(({ procedure, planVersion, clocks: { changed } }) =>
    changed.map((clock) => ({
      procedureId: procedure.id,
      clause: clock.clause,
      n: clock.n,
      form: clock.form,
      kind: clock.kind,
      state: clock.state,
      owner: clock.owner,
      startedAt: Date.parse(clock.startedAt),
      firmAt: instant(clock.firmAt),
      lateAt: instant(clock.lateAt),
      lapsesAt: instant(clock.lapsesAt),
      targetAt: instant(clock.targetAt),
      settledAt: instant(clock.settledAt),
      metBy: clock.metBy,
      presented: clock,
      plannedVersion: planVersion,
      armedVersion: null,
    })),
  )
  const gone = all.flatMap(({ clocks }) => clocks.gone.map(({ procedureId, clause, n }) => ({ procedure_id: procedureId, clause, n })))
  return [
    ...some(gone, (keys) => [
      tx`delete from clocks c using json_to_recordset(${JSON.stringify(keys)}::json) as gone (procedure_id uuid, clause text, n int)
         where c.procedure_id = gone.procedure_id and c.clause = gone.clause and c.n = gone.n`,
    ]),
    ...some(rows, (changed) => [insertRows(tx, clocks, changed, onConflictUpdate(['procedure_id', 'clause', 'n'], CLOCK_COLUMNS))]),
  ]
}

const CLOCK_COLUMNS = [
  'form', 'kind', 'state', 'owner', 'started_at', 'firm_at', 'late_at', 'lapses_at', 'target_at', 'settled_at', 'met_by', 'presented',
  'planned_version',
  'armed_version',
] // prettier-ignore

const instant = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso))

function defectStatements(tx: Tx, all: readonly Changed[]): readonly Statement[] {
  const changes = all.flatMap(({ procedure, defects: found }) => found.map((change) => ({ procedureId: procedure.id, ...change })))
  const found = changes.flatMap(({ procedureId, presented, foundAt }) =>
    presented === null ? [] : [{ procedureId, factId: presented.fact, ground: presented.ground, foundAt, withdrawnAt: null, presented }],
  )
  const withdrawn = changes.flatMap(({ procedureId, presented, defect, withdrawnAt }) =>
    presented !== null || withdrawnAt === null
      ? []
      : [{ procedure_id: procedureId, fact_id: defect.fact, ground: defect.ground, withdrawn_at: new Date(withdrawnAt).toISOString() }],
  )
  const update = onConflictUpdate(['procedure_id', 'fact_id', 'ground'], ['found_at', 'withdrawn_at', 'presented'])
  return [
    ...some(found, (rows) => [insertRows(tx, defects, rows, update)]),
    ...some(withdrawn, (rows) => [
      tx`update defects d set withdrawn_at = gone.withdrawn_at
         from json_to_recordset(${JSON.stringify(rows)}::json) as gone (procedure_id uuid, fact_id uuid, ground text, withdrawn_at timestamptz)
         where d.procedure_id = gone.procedure_id and d.fact_id = gone.fact_id and d.ground = gone.ground`,
    ]),
  ]
}

function noticeStatements(tx: Tx, all: readonly Changed[]): readonly Statement[] {
  const withdrawn = all.flatMap(({ notices: { withdrawn: ids }, change: { draft } }) => ids.map((id) => ({ id, at: draft.now })))
  const created = all.flatMap(({ notices: { created: rows }, change: { draft } }) =>
    rows.map(({ corrects, escalatedFrom, ...row }) => ({ ...row, corrects, escalatedFrom, createdAt: draft.now })),
  )
  return [
    ...some(withdrawn, (rows) => [
      tx`update notices set status = 'withdrawn', withdrawn_at = ${rows[0]?.at ?? 0}::timestamptz, leased_until = null, escalate_at = null
         where id = any(${rows.map(({ id }) => id)}::uuid[])`,
    ]),
    ...some(created, (rows) => [insertRows(tx, notices, rows)]),
  ]
}

const evaluationStatements = ({ evaluatedWith }: CaseworkDeps, tx: Tx, all: readonly Changed[]): readonly Statement[] =>
  some(
    all.flatMap(({ procedure, presented, change: { draft, head } }) =>
      presented === null
        ? []
        : [
            {
              fileId: procedure.fileId,
              procedureId: procedure.id,
              evaluatedAt: draft.now,
              evaluatedWith,
              chroniclePosition: head.position,
              presented: presented.json,
            },
          ],
    ),
    (rows) => [insertRows(tx, evaluations, rows)],
  )

/** A row for each procedure whose plan changed, but not for the one whose own guard woke: it gets its plan as the answer. */
function outboxStatements(tx: Tx, all: readonly Changed[]): readonly Statement[] {
  const told = all.filter(({ procedure, isPlanChanged, change: { draft } }) => {
    const isOwn = draft.cause.source === 'guard' && draft.cause.procedure === procedure.id
    return isPlanChanged && !isOwn
  })
  return some(told, (changed) => [
    insertRows(
      tx,
      outbox,
      changed.map(({ procedure, projection, change: { draft } }) => ({
        procedureId: procedure.id,
        createdAt: draft.now,
        nearestAt: projection.nextAlarmAt,
        attempts: 0,
      })),
    ),
    tx`select pg_notify('outbox', '')`,
  ])
}
