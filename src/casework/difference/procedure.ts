import { createHash } from 'node:crypto'
import type { StoredAlarm, StoredDuty, StoredTitle } from '../../db/schema/columns.js'
import type { PresentedClock, PresentedProcedure } from '../../definition/present.js'
import type { CaseFile } from '../case-file.js'
import type { Entry } from '../chronicle.js'
import type { CaseworkDeps } from '../deps.js'
import type { Draft, DraftProcedure } from '../draft.js'
import { differenceOfClocks, type ClocksDifference } from './clocks.js'
import { differenceOfDefects, type DefectChange } from './defects.js'
import { differenceOfNotices, type NoticesDifference } from './notices.js'

/** What a procedure shows in lists, and what its guard must wake for. */
export type Projection = {
  readonly stage: string
  readonly stageSince: number | null
  readonly closed: boolean
  readonly alarms: readonly StoredAlarm[]
  readonly nextAlarmAt: number | null
  readonly held: boolean
  readonly heldSince: number | null
  readonly heldUntil: number | null
  readonly mustRelease: boolean
  readonly title: StoredTitle | null
  readonly nextDueAt: number | null
  readonly nextDuty: StoredDuty | null
}

/** How one procedure of a file differs from what is stored. */
export type ProcedureDifference = {
  readonly procedure: DraftProcedure
  readonly projection: Projection
  readonly planVersion: number
  readonly isPlanChanged: boolean
  /** The evaluation as JSON, and its digest; null where it is what is stored already. */
  readonly presented: { readonly json: string; readonly digest: Buffer } | null
  readonly clocks: ClocksDifference
  readonly defects: readonly DefectChange[]
  readonly notices: NoticesDifference
  readonly story: readonly Entry[]
}

/** Compares one procedure with what is stored of it. */
export function differenceOfProcedure(
  deps: CaseworkDeps,
  draft: Draft,
  procedure: DraftProcedure,
  presented: PresentedProcedure,
): ProcedureDifference {
  const own = ownOf(draft.stored, procedure.id)
  const clocks = differenceOfClocks(procedure.id, own.clocks, presented.clocks, draft.cause)
  const defects = differenceOfDefects(procedure.id, own.defects, presented.defects, draft.now)
  const notices = differenceOfNotices(presented, own.notices, {
    now: draft.now,
    revises: draft.cause.source === 'law' || draft.added.facts.some(({ replaces }) => replaces !== null),
    planned: procedure.stored?.alarms ?? [],
    terms: deps.notices?.terms,
  })
  const projection = projectionOf(presented)
  const json = JSON.stringify(presented)
  const digest = createHash('sha256').update(json).digest()
  const isPlanChanged = isPlanNew(procedure, projection, clocks, notices) || (!projection.closed && isFileJoinedOrLeft(draft))
  return {
    procedure,
    projection,
    isPlanChanged,
    planVersion: isPlanChanged ? nextVersion(procedure, deps.clock.now()) : (procedure.stored?.planVersion ?? 0),
    presented: procedure.stored?.presentedDigest.equals(digest) === true ? null : { json, digest },
    clocks,
    defects: defects.changes,
    notices,
    story: [...stageStory(procedure, presented), ...clocks.story, ...defects.story, ...notices.story],
  }
}

function ownOf({ clocks, defects, notices }: CaseFile, id: string) {
  const own = <T extends { readonly procedureId: string }>(rows: readonly T[]): readonly T[] => rows.filter((row) => row.procedureId === id)
  return { clocks: own(clocks), defects: own(defects), notices: own(notices) }
}

/** The version of a plan rises even after a restore of the database: it is at least the microseconds of the clock. */
export const nextVersion = ({ stored }: Pick<DraftProcedure, 'stored'>, now: number): number =>
  Math.max((stored?.planVersion ?? 0) + 1, Math.floor(now * 1000))

function isPlanNew(
  { stored, withdrawnAt }: DraftProcedure,
  next: Projection,
  clocks: ClocksDifference,
  notices: NoticesDifference,
): boolean {
  if (stored === null || withdrawnAt !== stored.withdrawnAt) return true
  if (stored.stage !== next.stage || stored.closed !== next.closed || stored.nextDueAt !== next.nextDueAt) return true
  if (clocks.changed.length > 0 || clocks.gone.length > 0) return true
  if (notices.created.some(({ status }) => status === 'pending') || notices.withdrawn.length > 0) return true
  return alarmKeys(stored.alarms) !== alarmKeys(next.alarms)
}

/** Whether the file has another procedure than before: each guard names the others. */
const isFileJoinedOrLeft = ({ procedures }: Draft): boolean =>
  procedures.some(({ stored, withdrawnAt }) => stored === null || stored.withdrawnAt !== withdrawnAt)

const alarmKeys = (alarms: readonly StoredAlarm[]): string => alarms.map(({ id, at }) => `${id} ${at}`).join()

function projectionOf(presented: PresentedProcedure): Projection {
  const { holding } = presented
  const isHeld = holding !== null && holding.endedAt === null
  const alarms = presented.alarms.map((alarm): StoredAlarm => ({ ...alarm, at: Date.parse(alarm.at) }))
  const dueAt = presented.clocks.filter(isAwaited).map((clock) => Date.parse(clock.lapsesAt ?? clock.firmAt ?? ''))
  const [duty] = presented.next
  return {
    stage: presented.stage,
    stageSince: instant(presented.stageSince),
    closed: presented.closed,
    alarms,
    nextAlarmAt: alarms.length === 0 ? null : Math.min(...alarms.map(({ at }) => at)),
    held: isHeld,
    heldSince: isHeld ? instant(holding.since) : null,
    heldUntil: isHeld ? instant(holding.heldUntil) : null,
    mustRelease: isHeld && holding.mustRelease,
    title: isHeld ? holding.title : null,
    nextDueAt: dueAt.length === 0 ? null : Math.min(...dueAt),
    nextDuty: duty === undefined ? null : { clause: duty.clause, n: duty.n, label: duty.label, owner: duty.owner, dueAt: duty.dueAt },
  }
}

const instant = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso))

/** An open limit that an authority must not let pass. */
const isAwaited = ({ kind, state, lapsesAt, firmAt }: PresentedClock): boolean =>
  (kind === 'duty' || kind === 'notice' || kind === 'liberty-cap') &&
  (state === 'running' || state === 'doubtful') &&
  (lapsesAt ?? firmAt) !== null

function stageStory({ id, stored }: DraftProcedure, { stage, closed }: PresentedProcedure): readonly Entry[] {
  const moved =
    stored === null || stored.stage === stage ? [] : [{ kind: 'stage-changed', content: { procedure: id, from: stored.stage, to: stage } }]
  const isClosed = stored !== null && stored.closed !== closed
  return isClosed ? [...moved, { kind: closed ? 'procedure-closed' : 'procedure-reopened', content: { procedure: id, stage } }] : moved
}

/** A linked procedure that nothing opens any more: nothing runs in it, nobody wakes for it. */
export const withdrawnState = (procedure: DraftProcedure): PresentedProcedure => ({
  id: procedure.id,
  type: procedure.type,
  territory: procedure.territory,
  stage: procedure.stored?.stage ?? 'withdrawn',
  stageLabel: { fr: 'retirée', en: 'withdrawn' },
  stageSince: null,
  closed: true,
  holding: null,
  clocks: [],
  defects: [],
  notices: [],
  safeguards: [],
  bars: [],
  linked: [],
  opens: [],
  alarms: [],
  next: [],
  recordable: [],
  published: [],
})
