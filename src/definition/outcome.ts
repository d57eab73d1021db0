import type { Alarm, ClockState, ClockStatus, HoldingState, NoticeDue, ProcedureState } from './evaluation.js'
import { barsFor, linkedTo } from './in-file.js'
import { citedOn, isRecordable } from './needs.js'
import type { Lead, Procedure, Tell } from './language.js'
import { reckon, ruleOf } from './reckon.js'
import type { Text } from '../law/types.js'
import { seriesOf, type SeriesOutcome } from './series.js'
import type { Fold, Instance, ProcedureFold } from './state.js'
import { each } from './compile.js'

const UNITS = { min: 60_000, h: 3_600_000, d: 86_400_000 } as const

const leads = new Map<Lead, number>()

/** A lead in milliseconds. */
export function leadMs(lead: Lead): number {
  let ms = leads.get(lead)
  if (ms === undefined) {
    const unit = lead.endsWith('min') ? 'min' : lead.endsWith('h') ? 'h' : 'd'
    leads.set(lead, (ms = Number.parseInt(lead, 10) * UNITS[unit]))
  }
  return ms
}

/** The stage in words; while somebody is held without a title, it says that release is due. */
export function stageLabel({ labels }: Procedure['stages'], stage: string, mustRelease: boolean): Text {
  const { fr, en } = labels[stage] ?? { fr: stage, en: stage }
  return mustRelease ? { fr: `${fr} : remise en liberté due`, en: `${en}: release is due` } : { fr, en }
}

/** What the walk came to for one procedure. */
export function outcomeOf(procedure: ProcedureFold, fold: Fold): ProcedureState {
  const { stages } = procedure.compiled.procedure
  const series = seriesOf(procedure, fold)
  const clocks = [...procedure.instances.map((instance) => clockOf(instance, procedure, fold)), ...series.flatMap((one) => one.clocks)]
  const alarms = alarmsOf(procedure, fold, series)
  const holding = holdingOf(procedure)
  return {
    id: procedure.id,
    type: procedure.type,
    territory: procedure.territory,
    stage: procedure.stage,
    stageLabel: stageLabel(stages, procedure.stage, holding?.mustRelease === true),
    stageSince: procedure.stageSince,
    closed: stages.final.includes(procedure.stage) && alarms.length === 0 && holding?.mustRelease !== true,
    holding,
    clocks,
    alarms,
    defects: procedure.defects,
    notices: [
      ...procedure.instances.flatMap((instance) => noticesOf(instance, procedure, fold)),
      ...series.flatMap((one) => one.notices),
      ...factNotices(procedure),
      ...defectNotices(procedure),
    ],
    safeguards: safeguardsOf(procedure),
    bars: barsFor(procedure, fold),
    linked: linkedTo(procedure, fold),
    opens: procedure.opened,
    recordable: () => Object.keys(procedure.compiled.procedure.facts).filter((type) => isRecordable(type, procedure, fold)),
    published: procedure.published,
  }
}

function clockOf(instance: Instance, procedure: ProcedureFold, fold: Fold): ClockState {
  const { clause } = instance
  const reckoned = reckon(instance, procedure)
  const { span } = reckoned
  const target = clause.is === 'task' ? instance.startedAt + leadMs(clause.target) : null
  return {
    clause: clause.id,
    n: instance.n,
    form: clause.is,
    kind: clause.is === 'clock' ? clause.kind : clause.is === 'notice' ? 'notice' : (clause.kind ?? 'duty'),
    label: labelOf(instance, procedure),
    owner: ownerOf(instance),
    state: statusOf(instance, procedure, fold),
    isSilent: clause.is === 'clock' && clause.silent === true,
    startedAt: instance.startedAt,
    firmAt: span?.firm.at ?? null,
    lateAt: reckoned.isLateOpen ? null : (span?.late.at ?? null),
    lapsesAt: reckoned.lapsesAt,
    firmDay: span?.firm.day ?? null,
    lateDay: reckoned.isLateOpen ? null : (span?.late.day ?? null),
    ends: reckoned.ends,
    doubt: instance.unknown.length === 0 ? reckoned.doubt : withUnknown(reckoned.doubt, instance),
    reason: reckoned.reason,
    settledAt: instance.settledAt,
    metBy: instance.metBy,
    contested: instance.contested,
    unrolledAt: reckoned.unrolledAt,
    targetAt: target,
    earliestAt: reckoned.earliestAt,
    basis: reckoned.basis,
    steps: reckoned.steps,
    metByAny: meetersOf(clause),
  }
}

const meeters = new WeakMap<Instance['clause'], readonly string[]>()

/** The facts that meet a clause, kept per clause. */
function meetersOf(clause: Instance['clause']): readonly string[] {
  let facts = meeters.get(clause)
  if (facts === undefined)
    meeters.set(
      clause,
      (facts = each(clause.is === 'notice' ? clause.served : clause.met).flatMap((when) => ('fact' in when ? [when.fact] : []))),
    )
  return facts
}

/** The label of the rule that a fact names, where the clause runs by any rule. */
function labelOf(instance: Instance, procedure: ProcedureFold): Text {
  const { clause } = instance
  const isNamed = clause.is === 'clock' && !('until' in clause.runs) && 'field' in clause.runs.rule
  return (isNamed ? ruleOf(clause.runs.rule, procedure, instance)?.label : null) ?? clause.label
}

function ownerOf({ clause, trigger }: Instance): string | null {
  if (typeof clause.owner !== 'object') return clause.owner ?? null
  const named = trigger.fact?.data[clause.owner.field]
  return typeof named === 'string' ? named : null
}

function withUnknown(doubt: ClockState['doubt'], instance: Instance): ClockState['doubt'] {
  const fr = instance.unknown.map((text) => text.fr).join(' ; ')
  const en = instance.unknown.map((text) => text.en).join('; ')
  return {
    fr: `${doubt === null ? '' : `${doubt.fr} `}Non établi : ${fr}.`,
    en: `${doubt === null ? '' : `${doubt.en} `}Not established: ${en}.`,
  }
}

function statusOf(instance: Instance, procedure: ProcedureFold, fold: Fold): ClockStatus {
  if (instance.status !== 'live') return instance.status
  if (instance.pausedAt !== null || instance.ledger.some((pause) => pause.to === null)) return 'suspended'
  const { span, lapsesAt, isLateOpen, binds } = reckon(instance, procedure)
  if (span === null) return instance.clause.is === 'task' ? 'running' : 'waiting'
  if (isLateOpen && binds === 'late' && fold.at >= span.firm.at) return 'doubtful'
  return lapsesAt !== null && span.firm.at < lapsesAt && fold.at >= span.firm.at ? 'doubtful' : 'running'
}

function summaryOf(instance: Instance, procedure: ProcedureFold, kind: string): string {
  const cited = reckon(instance, procedure).basis.map((one) => `${one.code} ${one.article}`)
  return [
    `${instance.clause.id}${instance.n > 1 || instance.clause.n !== undefined ? ` ${instance.n}` : ''}`,
    kind,
    ...new Set(cited),
  ].join(' · ')
}

function alarmsOf(procedure: ProcedureFold, fold: Fold, series: readonly SeriesOutcome[]): readonly Alarm[] {
  const alarms: Alarm[] = []
  for (const instance of procedure.live) {
    const { clause, n } = instance
    const { span, lapsesAt } = reckon(instance, procedure)
    const add = (kind: Alarm['kind'], name: string, at: number) => {
      if (at <= fold.at) return
      const id = `${clause.id}#${n}@${name}`
      alarms.push({ id, at, kind, clause: clause.id, n, summary: summaryOf(instance, procedure, name) })
    }
    if (clause.is === 'task') add('target', 'target', instance.startedAt + leadMs(clause.target))
    if (span !== null && lapsesAt === null && reckon(instance, procedure).isLateOpen) add('doubt', 'firm', span.firm.at)
    if (span === null || lapsesAt === null) continue
    const { unrolledAt } = reckon(instance, procedure)
    if (unrolledAt !== null && clause.tell?.unrolled !== undefined) add('warning', 'unrolled', unrolledAt)
    if (clause.is !== 'task') for (const { before } of clause.warn ?? []) add('warning', `warning-${before}`, span.firm.at - leadMs(before))
    if (span.firm.at < lapsesAt) add('doubt', 'firm', span.firm.at)
    add('lapse', 'lapse', lapsesAt)
  }
  for (const fact of fold.pending.filter((one) => one.procedure === procedure.id))
    alarms.push({ id: `fact:${fact.id}@effect`, at: fact.minute, kind: 'fact', clause: fact.type, n: 1, summary: `${fact.type} · effect` })
  return [...alarms, ...series.flatMap((one) => one.alarms)].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** Everything that had to be told of a clock up to the evaluation. */
function noticesOf(instance: Instance, procedure: ProcedureFold, fold: Fold): readonly NoticeDue[] {
  const { clause, n, startedAt, settledAt } = instance
  const tell = clause.tell ?? {}
  const hasWarnings = clause.is !== 'task' && clause.warn !== undefined
  if (!hasWarnings && clause.tell === undefined) return []
  const { span, lapsesAt, unrolledAt } = reckon(instance, procedure)
  const about = instance.status === 'lapsed' ? settledAt : (lapsesAt ?? span?.firm.at ?? null)
  const due: NoticeDue[] = []
  const add = (moment: NoticeDue['moment'], name: string, at: number, told: readonly Tell[] | undefined) => {
    if (at > fold.at) return
    for (const [role, what] of told ?? []) {
      const who = role === 'owner' ? (ownerOf(instance) ?? 'case-agent') : role
      due.push({ key: `${clause.id}#${n}@${name}:${who}:${what}@${at}`, clause: clause.id, n, moment, who, what, at, about })
    }
  }
  const isOpenAt = (at: number) => settledAt === null || settledAt > at
  add('start', 'start', startedAt, tell.start)
  if (clause.is === 'task') {
    const target = startedAt + leadMs(clause.target)
    if (isOpenAt(target)) add('firm', 'target', target, tell.firm)
  } else if (span !== null) {
    const isHeldBack = lapsesAt === null && settledAt === null
    if (!isHeldBack)
      for (const { before, tell: told } of clause.warn ?? []) {
        const at = span.firm.at - leadMs(before)
        if (at >= startedAt && isOpenAt(at)) add('warning', `warning-${before}`, at, told)
      }
    if (unrolledAt !== null && isOpenAt(unrolledAt)) add('warning', 'unrolled', Math.max(unrolledAt, startedAt), tell.unrolled)
    if (!isHeldBack && span.firm.at < span.late.at && isOpenAt(span.firm.at))
      add('firm', 'firm', Math.max(span.firm.at, startedAt), tell.firm)
  }
  if (instance.status === 'lapsed' && settledAt !== null) add('lapse', 'lapse', settledAt, tell.lapse)
  if (instance.status === 'met' && settledAt !== null) add('met', 'met', settledAt, tell.met)
  return due
}

const factNotices = (procedure: ProcedureFold): readonly NoticeDue[] =>
  procedure.told.flatMap(({ fact, tell }) =>
    tell.map(([who, what]) => ({
      key: `fact:${fact.id}:${who}:${what}`,
      clause: fact.type,
      n: 1,
      moment: 'start' as const,
      who,
      what,
      at: fact.minute,
      about: null,
    })),
  )

const defectNotices = (procedure: ProcedureFold): readonly NoticeDue[] =>
  procedure.defects.flatMap((defect) =>
    defect.tell.map(([who, what]) => ({
      key: `defect:${defect.fact}:${defect.ground}:${who}:${what}`,
      clause: defect.factType,
      n: 1,
      moment: 'defect' as const,
      who,
      what,
      at: defect.at,
      about: null,
    })),
  )

/** Whether the person is held, on what title and until when: the latest running title, within every other running cap. */
function holdingOf(procedure: ProcedureFold): HoldingState | null {
  const { holding } = procedure.compiled.procedure
  if (holding === undefined || procedure.heldFrom === null) return null
  const caps = procedure.live.filter((instance) => kindOf(instance.clause) === 'liberty-cap')
  const titles = caps.filter((instance) => holding.titles.includes(instance.clause.id))
  const bounds = caps.filter((instance) => !holding.titles.includes(instance.clause.id))
  const endOf = (instance: Instance) => reckon(instance, procedure).lapsesAt
  const lateOf = (instance: Instance) => reckon(instance, procedure).span?.late.at ?? null
  const title = titles.reduce<Instance | null>(
    (best, one) => (best === null || (endOf(one) ?? Infinity) >= (endOf(best) ?? Infinity) ? one : best),
    null,
  )
  const isHeld = procedure.heldTo === null
  const ended = procedure.instances.filter((one) => holding.titles.includes(one.clause.id)).map((one) => one.settledAt)
  const noTitleSince = !isHeld || title !== null ? null : Math.max(procedure.heldFrom, ...ended.map((at) => at ?? 0))
  const least = (times: readonly (number | null)[]): number | null => {
    const known = times.filter((at) => at !== null)
    return known.length === 0 ? null : Math.min(...known)
  }
  return {
    since: procedure.heldFrom,
    endedAt: procedure.heldTo,
    title: title === null ? null : { clause: title.clause.id, n: title.n },
    heldUntil: !isHeld ? null : title === null ? noTitleSince : endOf(title) === null ? null : least([endOf(title), ...bounds.map(endOf)]),
    heldUntilLate: !isHeld
      ? null
      : title === null
        ? noTitleSince
        : lateOf(title) === null
          ? null
          : least([lateOf(title), ...bounds.map(lateOf)]),
    mustRelease: isHeld && title === null,
    noTitleSince,
  }
}

const kindOf = (clause: Instance['clause']): string => (clause.is === 'notice' ? 'notice' : (clause.kind ?? 'duty'))

const safeguardsOf = (procedure: ProcedureFold): ProcedureState['safeguards'] =>
  (procedure.compiled.procedure.safeguards ?? []).flatMap(({ id, label, sanction, basis }) => {
    const proof = procedure.proofs.get(id)
    const since = proof?.dueAt ?? proof?.provedAt ?? null
    if (proof === undefined || since === null) return []
    const cited = citedOn(basis, since, procedure)
    return [{ id, label, sanction, basis: cited, proved: proof.provedAt !== null, provedAt: proof.provedAt }]
  })
