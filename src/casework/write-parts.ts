import { insertion, onConflictUpdate, type Part } from '../db/insert.js'
import { clocks, defects } from '../db/schema/clocks.js'
import { notices } from '../db/schema/notices.js'
import type { PresentedClock } from '../definition/present.js'
import type { FileDifference } from './difference/file.js'
import type { NewNotice } from './difference/notices.js'
import type { ProcedureDifference } from './difference/procedure.js'

/** A changed procedure with the change of its file. */
export type Changed = ProcedureDifference & { readonly change: FileDifference }

const CLOCK_KEY = ['procedure_id', 'clause', 'n']
const CLOCK_COLUMNS =
  'form kind state owner started_at firm_at late_at lapses_at target_at settled_at met_by presented planned_version armed_version'.split(
    ' ',
  )

/** Clocks that are gone, and clocks that are new or have changed: those wait for the plan that arms them. */
export function clockParts(all: readonly Changed[]): readonly Part[] {
  const rows = all.flatMap(({ procedure, planVersion, clocks: { changed } }) =>
    changed.map((clock) => clockRow(procedure.id, clock, planVersion)),
  )
  const gone = all.flatMap(({ clocks: { gone: keys } }) =>
    keys.map(({ procedureId, clause, n }) => ({ procedure_id: procedureId, clause, n })),
  )
  const removal = `delete from clocks c using json_to_recordset($1::json) as gone (procedure_id uuid, clause text, n int)
    where c.procedure_id = gone.procedure_id and c.clause = gone.clause and c.n = gone.n`
  return [
    ...(gone.length === 0 ? [] : [{ text: removal, rows: JSON.stringify(gone) }]),
    ...(rows.length === 0 ? [] : [insertion(clocks, rows, onConflictUpdate(CLOCK_KEY, CLOCK_COLUMNS))]),
  ]
}

const clockRow = (procedureId: string, clock: PresentedClock, plannedVersion: number) => ({
  procedureId,
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
  plannedVersion,
  armedVersion: null,
})

const instant = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso))

/** Defects that were found, or found again, and defects that no longer hold. */
export function defectParts(all: readonly Changed[]): readonly Part[] {
  const changes = all.flatMap(({ procedure, defects: own }) => own.map((change) => ({ procedureId: procedure.id, ...change })))
  const found = changes.flatMap(({ procedureId, presented, foundAt }) =>
    presented === null ? [] : [{ procedureId, factId: presented.fact, ground: presented.ground, foundAt, withdrawnAt: null, presented }],
  )
  const gone = changes.flatMap(({ procedureId, presented, defect, withdrawnAt }) =>
    presented !== null || withdrawnAt === null
      ? []
      : [{ procedure_id: procedureId, fact_id: defect.fact, ground: defect.ground, at: new Date(withdrawnAt).toISOString() }],
  )
  const withdrawal = `update defects d set withdrawn_at = gone.at
    from json_to_recordset($1::json) as gone (procedure_id uuid, fact_id uuid, ground text, at timestamptz)
    where d.procedure_id = gone.procedure_id and d.fact_id = gone.fact_id and d.ground = gone.ground`
  const again = onConflictUpdate(['procedure_id', 'fact_id', 'ground'], ['found_at', 'withdrawn_at', 'presented'])
  return [
    ...(found.length === 0 ? [] : [insertion(defects, found, again)]),
    ...(gone.length === 0 ? [] : [{ text: withdrawal, rows: JSON.stringify(gone) }]),
  ]
}

/** Notices that are withdrawn, and notices to tell. */
export function noticeParts(all: readonly Changed[]): readonly Part[] {
  const gone = all.flatMap(({ notices: { withdrawn }, change: { draft } }) =>
    withdrawn.map((id) => ({ id, at: new Date(draft.now).toISOString() })),
  )
  const created = all.flatMap(({ notices: { created: rows }, change: { draft } }) => rows.map((notice) => noticeRow(notice, draft.now)))
  const withdrawal = `update notices n set status = 'withdrawn', withdrawn_at = gone.at, leased_until = null, escalate_at = null
    from json_to_recordset($1::json) as gone (id uuid, at timestamptz) where n.id = gone.id`
  return [
    ...(gone.length === 0 ? [] : [{ text: withdrawal, rows: JSON.stringify(gone) }]),
    ...(created.length === 0 ? [] : [insertion(notices, created)]),
  ]
}

const noticeRow = (notice: NewNotice, createdAt: number) => ({
  id: notice.id,
  procedureId: notice.procedureId,
  key: notice.key,
  generation: notice.generation,
  clause: notice.clause,
  n: notice.n,
  moment: notice.moment,
  role: notice.role,
  template: notice.template,
  params: notice.params,
  dueAt: notice.dueAt,
  status: notice.status,
  rank: notice.rank,
  actorId: notice.actorId,
  address: notice.address,
  createdAt,
  attempts: 0,
  requiresAck: notice.requiresAck,
  corrects: notice.corrects,
  escalatedFrom: notice.escalatedFrom,
})
