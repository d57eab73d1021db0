import { randomUUID } from 'node:crypto'
import type { StoredAlarm } from '../../db/schema/columns.js'
import type { PresentedNotice, PresentedProcedure } from '../../definition/present.js'
import type { StoredNotice } from '../case-file.js'
import type { Entry } from '../chronicle.js'
import type { NoticeRules } from '../deps.js'

/** A notice to insert. */
export type NewNotice = StoredNotice & { readonly dueAt: number; readonly requiresAck: boolean }

export type NoticesDifference = {
  readonly created: readonly NewNotice[]
  readonly withdrawn: readonly string[]
  readonly story: readonly Entry[]
}

/** What decides how a notice is told. `revises`: the command corrects, retracts, or brings a new law. */
export type NoticeContext = {
  readonly now: number
  readonly revises: boolean
  /** The alarms that were planned: a warning among them is late by the engine's fault, and told all the same. */
  readonly planned: readonly StoredAlarm[]
  readonly terms: NoticeRules['terms'] | undefined
}

/** A warning later than this is not told: what follows it is. */
const LATE_MS = 60_000
const TOLD: ReadonlySet<string> = new Set(['leased', 'sent', 'acknowledged'])
const OPEN: ReadonlySet<string> = new Set(['waiting', 'running', 'suspended', 'doubtful'])

/** Compares what is due to be told with what was: new is told, what no longer holds is withdrawn (and corrected where it was told), nothing is told twice. */
export function differenceOfNotices(
  procedure: PresentedProcedure,
  stored: readonly StoredNotice[],
  context: NoticeContext,
): NoticesDifference {
  const latest = latestByKey(stored)
  const due = new Map(procedure.notices.map((notice) => [notice.key, notice]))
  const isHeld = (notice: StoredNotice) => {
    const still = due.get(notice.key)
    return still !== undefined && !(context.revises && notice.params['about'] !== still.about)
  }
  const fallen = [...latest.values()].filter((notice) => isStanding(notice) && !isHeld(notice))
  const gone = new Set(fallen.map(({ id }) => id))
  const created = [...due.values()].flatMap((notice): NewNotice[] => {
    const known = latest.get(notice.key)
    if (known !== undefined && known.status !== 'withdrawn' && !gone.has(known.id)) return []
    return [newNotice(procedure, notice, (known?.generation ?? 0) + 1, context)]
  })
  const withdrawn = fallen.flatMap((notice) => [notice, ...escalationsOf(notice, stored)]).filter(isStanding)
  const corrections = withdrawn.filter(({ status }) => TOLD.has(status)).map((notice) => correctionOf(notice, context.now))
  return {
    created: [...created, ...corrections],
    withdrawn: withdrawn.map(({ id }) => id),
    story: [
      ...withdrawn.map((notice) => toldOf('notice-withdrawn', notice)),
      ...[...created, ...corrections].map((notice) => toldOf('notice-created', notice)),
    ],
  }
}

const isStanding = ({ status }: StoredNotice): boolean => status !== 'withdrawn'

/** The latest generation under each key; corrections, escalations and the engine's own alarms are not the evaluation's to judge. */
function latestByKey(stored: readonly StoredNotice[]): ReadonlyMap<string, StoredNotice> {
  const latest = new Map<string, StoredNotice>()
  for (const notice of stored) {
    if (notice.corrects !== null || notice.escalatedFrom !== null || notice.moment === 'alarm') continue
    if (notice.generation > (latest.get(notice.key)?.generation ?? 0)) latest.set(notice.key, notice)
  }
  return latest
}

function escalationsOf(notice: StoredNotice, stored: readonly StoredNotice[]): readonly StoredNotice[] {
  const next = stored.filter(({ escalatedFrom, moment }) => escalatedFrom === notice.id && moment !== 'alarm')
  return next.flatMap((one) => [one, ...escalationsOf(one, stored)])
}

function newNotice(procedure: PresentedProcedure, notice: PresentedNotice, generation: number, context: NoticeContext): NewNotice {
  const { who: role, what: template, moment, clause, n } = notice
  const { requiresAck, rank } = context.terms?.({ role, template, moment }) ?? { requiresAck: false, rank: 1 }
  const clock = procedure.clocks.find((one) => one.clause === clause && one.n === n)
  const params = {
    about: notice.about,
    label: clock?.label ?? null,
    local: clock?.local ?? null,
    articles: [...new Set((clock?.basis ?? []).map((line) => `${line.code} ${line.article}`))],
  }
  const status = isSuperseded(procedure, notice, context) ? 'superseded' : 'pending'
  const addressee = { actorId: null, address: null, corrects: null, escalatedFrom: null }
  const told = { clause, n, moment, role, template, params, status, rank, requiresAck, dueAt: Date.parse(notice.at) }
  return { id: randomUUID(), procedureId: procedure.id, key: notice.key, generation, ...told, ...addressee }
}

/** Of several warnings that have passed only the last is told; none of a clock that is over; none that nobody planned and whose instant is long past. */
function isSuperseded(procedure: PresentedProcedure, { moment, clause, n, at }: PresentedNotice, { now, planned }: NoticeContext): boolean {
  if (moment !== 'warning') return false
  const isSame = (one: { clause: string; n: number }) => one.clause === clause && one.n === n
  const instant = Date.parse(at)
  const isLatest = procedure.notices.every((one) => one.moment !== 'warning' || !isSame(one) || Date.parse(one.at) <= instant)
  const clock = procedure.clocks.find(isSame)
  const wasPlanned = planned.some((alarm) => alarm.kind === 'warning' && isSame(alarm) && alarm.at === instant)
  return !isLatest || clock === undefined || !OPEN.has(clock.state) || (now - instant > LATE_MS && !wasPlanned)
}

/** What was told and no longer holds is taken back, to the same actor. */
const correctionOf = (notice: StoredNotice, now: number): NewNotice => ({
  ...notice,
  id: randomUUID(),
  key: `correction:${notice.id}`,
  generation: 1,
  moment: 'correction',
  template: 'correction',
  params: { ...notice.params, corrected: { template: notice.template, moment: notice.moment } },
  dueAt: now,
  status: 'pending',
  requiresAck: false,
  corrects: notice.id,
  escalatedFrom: null,
})

const toldOf = (kind: string, notice: StoredNotice): Entry => ({
  kind,
  content: {
    procedure: notice.procedureId,
    notice: notice.id,
    clause: notice.clause,
    n: notice.n,
    moment: notice.moment,
    role: notice.role,
    template: notice.template,
    status: notice.status,
    ...(notice.corrects === null ? {} : { corrects: notice.corrects }),
  },
})
