import { randomUUID } from 'node:crypto'
import type { StoredAlarm } from '../../db/schema/columns.js'
import type { PresentedClock, PresentedNotice, PresentedProcedure } from '../../definition/present.js'
import type { StoredNotice } from '../case-file.js'
import type { Entry } from '../chronicle.js'
import type { NoticeRules } from '../deps.js'

/** A notice to insert. */
export type NewNotice = StoredNotice & { readonly requiresAck: boolean }

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

/** What is told later than this is late: a warning is then not told, what follows it is. */
const LATE_MS = 60_000
const TOLD: ReadonlySet<string> = new Set(['leased', 'sent', 'acknowledged'])
const OPEN: ReadonlySet<string> = new Set(['waiting', 'running', 'suspended', 'doubtful'])

/**
 * Compares what is due to be told with what was: new is told, what no longer holds is withdrawn (and corrected where it was told), nothing is told
 * twice. Where the same thing is due again at another instant, one message says so: the new notice, which takes the place of the old one, or, where
 * the new one is not to be sent, the correction of the old one, which gives the new instant.
 */
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
  const dropped = [...latest.values()].filter((notice) => isStanding(notice) && !isHeld(notice))
  const lost = new Set(dropped.map(({ id }) => id))
  const news = [...due.values()].filter((notice) => {
    const known = latest.get(notice.key)
    return known === undefined || known.status === 'withdrawn' || lost.has(known.id)
  })
  // A corrected fact has another id: what it tells is the same where its instant is.
  const same = sameThings(dropped, news, (old, notice) => old.dueAt === Date.parse(notice.at) && old.params['about'] === notice.about)
  const unchanged = new Set([...same.values()].map(({ id }) => id))
  const fallen = dropped.filter(({ id }) => !unchanged.has(id))
  const fresh = news.filter((notice) => !same.has(notice))
  const moved = sameThings(fallen.filter(wasTold), fresh, () => true)
  const created = fresh.map((notice) => {
    const generation = (latest.get(notice.key)?.generation ?? 0) + 1
    return newNotice(procedure, notice, { generation, instead: moved.get(notice) ?? null }, context)
  })
  const withdrawn = fallen.flatMap((notice) => [notice, ...escalationsOf(notice, stored)]).filter(isStanding)
  const replaced = new Set(created.flatMap(({ status, params }) => (status === 'pending' ? [replacedBy(params)] : [])))
  const again = new Map([...moved].map(([notice, old]) => [old.id, notice]))
  const corrections = withdrawn
    .filter((notice) => wasTold(notice) && !replaced.has(notice.id))
    .map((notice) => correctionOf(notice, again.get(notice.id), context.now))
  return {
    created: [...created, ...corrections],
    withdrawn: withdrawn.map(({ id }) => id),
    story: [
      ...withdrawn.map((notice) => toldOf('notice-withdrawn', notice)),
      ...[...created, ...corrections].map((notice) => toldOf('notice-created', notice)),
    ],
  }
}

/** What is due now, with what said the same thing of the same clock to the same role before: each once. */
function sameThings(
  before: readonly StoredNotice[],
  now: readonly PresentedNotice[],
  agree: (old: StoredNotice, notice: PresentedNotice) => boolean,
): ReadonlyMap<PresentedNotice, StoredNotice> {
  const olds = [...before]
  return new Map(
    now.flatMap((notice): [PresentedNotice, StoredNotice][] => {
      const index = olds.findIndex((old) => sameThing(old) === sameThing(notice) && agree(old, notice))
      return index < 0 ? [] : olds.splice(index, 1).map((old) => [notice, old])
    }),
  )
}

/** A key without what a correction changes: the instant, or the id of the fact. */
const sameThing = ({ key, clause, n, moment }: Pick<StoredNotice, 'key' | 'clause' | 'n' | 'moment'>): string => {
  const [kind = '', , ...rest] = key.split(':')
  const what = kind === 'fact' || kind === 'defect' ? rest.join(':') : key.replace(/@-?\d+$/, '')
  return [clause, n, moment, what].join(' ')
}

/** Told by itself, or by the correction of an earlier one that gave its instant. */
const wasTold = ({ status, params }: StoredNotice): boolean =>
  status !== 'withdrawn' && (TOLD.has(status) || (status === 'superseded' && replacedBy(params) !== null))

/** The notice whose place another one takes. */
const replacedBy = (params: StoredNotice['params']): string | null => (typeof params['replaces'] === 'string' ? params['replaces'] : null)

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

function newNotice(
  procedure: PresentedProcedure,
  notice: PresentedNotice,
  { generation, instead }: { readonly generation: number; readonly instead: StoredNotice | null },
  context: NoticeContext,
): NewNotice {
  const { who: role, what: template, moment, clause, n } = notice
  const { requiresAck, rank } = context.terms?.({ role, template, moment }) ?? { requiresAck: false, rank: 1 }
  const clock = clockOf(procedure, notice)
  const params = {
    about: notice.about,
    label: clock?.label ?? null,
    local: clock?.local ?? null,
    articles: [...new Set((clock?.basis ?? []).map((line) => `${line.code} ${line.article}`))],
    ...(instead === null ? {} : { replaces: instead.id, before: { at: instead.dueAt, about: instead.params['about'] ?? null } }),
  }
  const status = isSuperseded(procedure, notice, context) ? 'superseded' : 'pending'
  const addressee = { actorId: instead?.actorId ?? null, address: instead?.address ?? null, corrects: null, escalatedFrom: null }
  const told = { clause, n, moment, role, template, params, status, rank, requiresAck, dueAt: Date.parse(notice.at) }
  return { id: randomUUID(), procedureId: procedure.id, key: notice.key, generation, ...told, ...addressee }
}

/** The clock that a notice speaks of; what a fact tells by itself speaks of none. */
const clockOf = ({ clocks }: PresentedProcedure, { key, clause, n }: PresentedNotice): PresentedClock | undefined =>
  key.startsWith('fact:') ? undefined : clocks.find((one) => one.clause === clause && one.n === n)

/** What is kept and not sent: the lateness stands in the chronicle and on the clock. */
const isSuperseded = (procedure: PresentedProcedure, notice: PresentedNotice, context: NoticeContext): boolean =>
  notice.moment === 'warning' ? isPassed(procedure, notice, context) : isSettled(procedure, notice, context)

/** Of several warnings that have passed only the last is told; none of a clock that is over; none that nobody planned and whose instant is long past. */
function isPassed(procedure: PresentedProcedure, notice: PresentedNotice, { now, planned }: NoticeContext): boolean {
  const instant = Date.parse(notice.at)
  const isSame = (one: { clause: string; n: number }) => one.clause === notice.clause && one.n === notice.n
  const isLatest = procedure.notices.every((one) => one.moment !== 'warning' || !isSame(one) || Date.parse(one.at) <= instant)
  const clock = clockOf(procedure, notice)
  const wasPlanned = planned.some((alarm) => alarm.kind === 'warning' && isSame(alarm) && alarm.at === instant)
  return !isLatest || clock === undefined || !OPEN.has(clock.state) || (now - instant > LATE_MS && !wasPlanned)
}

/**
 * Nothing is left to be done when it becomes known: the clock was met or stopped before anybody was told of it, or a duty or a right lapsed long ago, and
 * the holding or the procedure has ended since. While a person is held, what is told of a liberty cap is never kept back.
 */
function isSettled(procedure: PresentedProcedure, notice: PresentedNotice, { now, planned }: NoticeContext): boolean {
  if (notice.moment === 'defect' || notice.moment === 'met') return false
  const { holding } = procedure
  const clock = clockOf(procedure, notice)
  const at = Date.parse(notice.at)
  const ended = holding === null ? (procedure.closed ? procedure.stageSince : null) : holding.endedAt
  const hasEndedSince = ended !== null && at < Date.parse(ended)
  // What a fact tells by itself: news of a holding that is over is no news, its end is.
  if (clock === undefined) return holding !== null && hasEndedSince
  const isCap = clock.kind === 'liberty-cap'
  if (isCap && holding !== null && holding.endedAt === null) return false
  if (notice.moment === 'firm') return !OPEN.has(clock.state)
  if (notice.moment === 'start') return clock.state === 'met' || clock.state === 'stopped'
  const wasPlanned = planned.some((alarm) => alarm.kind === 'lapse' && alarm.clause === clock.clause && alarm.n === clock.n)
  const hasNothingLeft = clock.kind === 'duty' || clock.kind === 'right' || (isCap && holding !== null)
  return hasNothingLeft && hasEndedSince && !wasPlanned && now - at > LATE_MS
}

/** What was told and no longer holds is taken back, to the same actor; with what holds now, where the same thing is due at another instant. */
const correctionOf = ({ params, ...notice }: StoredNotice, again: PresentedNotice | undefined, now: number): NewNotice => ({
  ...notice,
  id: randomUUID(),
  key: `correction:${notice.id}`,
  generation: 1,
  moment: 'correction',
  template: 'correction',
  params: {
    ...Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'replaces' && name !== 'before')),
    corrected: { template: notice.template, moment: notice.moment },
    ...(again === undefined ? {} : { now: { at: Date.parse(again.at), about: again.about } }),
  },
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
    ...(replacedBy(notice.params) === null ? {} : { replaces: replacedBy(notice.params) }),
  },
})
