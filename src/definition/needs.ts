import { ask } from './ask.js'
import type { Defect } from './evaluation.js'
import type { Answer, Need } from './language.js'
import { earliestAfter, isInForce, readEnd, reckon } from './reckon.js'
import { ownBasis, type Fold, type FoldFact, type ProcedureFold } from './state.js'
import { isoDay, localDay } from '../law/calendar.js'
import { dayText, localText } from '../law/format.js'
import type { Article, Text } from '../law/rule.js'

/** What is missing or late in a fact when it comes: its needs, the bars of the whole file, the minimum notices of its procedure. */
export function defectsOf(fact: FoldFact, procedure: ProcedureFold, fold: Fold): readonly Defect[] {
  const found: Defect[] = []
  for (const need of procedure.compiled.procedure.facts[fact.type]?.needs ?? []) {
    const defect = defectOf(need, fact, procedure, fold)
    if (defect !== null) found.push(defect)
  }
  for (const one of fold.procedures) if (one.compiled.bars.has(fact.type)) found.push(...barDefects(fact, one))
  if (procedure.compiled.noticed.has(fact.type)) found.push(...noticeDefects(fact, procedure))
  return found
}

function defectOf(need: Need, fact: FoldFact, procedure: ProcedureFold, fold: Fold): Defect | null {
  if (need.when !== undefined && ask(need.when, fact, fact.minute, procedure) === 'no') return null
  const holds = needHolds(need, fact, procedure, fold)
  if (holds === 'yes') return null
  const { ground, consequence, tell = [] } = need
  const basis = citedOn(need.basis ?? ('holds' in need ? need.holds.basis : []), fact.minute, procedure)
  const says = 'leaves' in need ? leavesNotice(need, fact, procedure).says : sentenceOf(need, holds, fact, procedure)
  const base = defect(fact, { ground, says, consequence, basis, tell })
  return { ...base, void: need.void === true, refuse: need.refuse === true, unknown: holds === 'unknown' }
}

function needHolds(need: Need, fact: FoldFact, procedure: ProcedureFold, fold: Fold): Answer {
  const yes = (value: boolean): Answer => (value ? 'yes' : 'no')
  if ('holds' in need) return ask(need.holds, fact, fact.minute, procedure)
  if ('fact' in need) return yes((procedure.facts.get(need.fact)?.length ?? 0) > 0)
  if ('none' in need) return yes(alreadyThere(need, procedure) === null)
  if ('stage' in need) return yes(need.stage.includes(procedure.stage))
  if ('inForce' in need) return ruleStands(need, fact, procedure)
  if ('leaves' in need) return leavesNotice(need, fact, procedure).holds
  if ('over' in need) return yes(!fold.procedures.some((one) => isLive(one, need.over, need.n)))
  if ('running' in need) return yes([need.running].flat().some((clause) => isLive(procedure, clause, rankOf(need, fact))))
  const started = (procedure.byClause.get(need.inTime) ?? []).filter((one) => need.n === undefined || one.n === need.n)
  return yes(started.every((one) => one.status !== 'lapsed') || started.some((one) => one.status === 'live'))
}

/** The first fact of the types that must not be there, since the last of those that begin anew. */
function alreadyThere({ none, since = [] }: Extract<Need, { none: unknown }>, { facts }: ProcedureFold): FoldFact | null {
  const all = (types: readonly string[]) => types.flatMap((type) => facts.get(type) ?? []).sort(asWalked)
  const anew = all(since).at(-1)
  return all(none).find((fact) => anew === undefined || asWalked(fact, anew) > 0) ?? null
}
const asWalked = (a: FoldFact, b: FoldFact): number => a.minute - b.minute || a.order - b.order

/** The rank that must run; undefined: any, where the fact does not say it. */
function rankOf({ n }: Extract<Need, { running: unknown }>, { data }: FoldFact): number | undefined {
  if (typeof n !== 'object') return n
  const said = data[n.field]
  return typeof said === 'number' ? said : undefined
}

function ruleStands(need: Extract<Need, { inForce: unknown }>, fact: FoldFact, procedure: ProcedureFold): Answer {
  const dated = need.on === undefined || need.on === fact.type ? fact : procedure.facts.get(need.on)?.at(-1)
  if (dated === undefined) return 'unknown'
  const day = dated.day ?? isoDay(localDay(procedure.place.zone, dated.minute))
  return isInForce(procedure.law.get(need.inForce.id) ?? need.inForce, day, procedure.territory) ? 'yes' : 'no'
}

/** Whether a planned date leaves a minimum notice its length in its safe reading; the sentence names the earliest lawful day. */
function leavesNotice(
  need: Extract<Need, { leaves: string }>,
  fact: FoldFact,
  procedure: ProcedureFold,
): { readonly holds: Answer; readonly says: Text } {
  const clause = procedure.compiled.clausesOf.get(need.leaves)?.find((one) => one.is === 'notice')
  const planned = readEnd(fact.data[need.field], procedure)
  const served = (procedure.byClause.get(need.leaves) ?? []).findLast((one) => one.status !== 'stopped' && one.servedAt !== null)
  const earliest =
    served === undefined ? (clause === undefined ? null : earliestAfter(clause, fact, procedure)) : reckon(served, procedure).earliestAt
  if (clause === undefined || earliest === null)
    return { holds: 'unknown', says: { fr: 'Le délai minimal n’est pas établi.', en: 'The minimum notice is not established.' } }
  const day = dayText(localDay(procedure.place.zone, earliest))
  if (planned === null)
    return {
      holds: 'unknown',
      says: {
        fr: `« ${clause.label.fr} » : date non dite ; au plus tôt le ${day.fr}.`,
        en: `"${clause.label.en}": no date told; ${day.en} at the earliest.`,
      },
    }
  const says: Text = {
    fr: `« ${clause.label.fr} » : la date ne laisse pas le délai minimal ; au plus tôt le ${day.fr}.`,
    en: `"${clause.label.en}": the date does not leave the minimum notice; ${day.en} at the earliest.`,
  }
  return { holds: planned.at >= earliest ? 'yes' : 'no', says }
}

/** Whether the needs of a fact type that do not depend on its data hold now. */
export function isRecordable(type: string, procedure: ProcedureFold, fold: Fold): boolean {
  const definition = procedure.compiled.procedure.facts[type]
  // The needs that read the fact itself are passed over just below.
  const nothing = { data: {} } as unknown as FoldFact
  return (definition?.needs ?? []).every(
    (need) =>
      'holds' in need ||
      'leaves' in need ||
      ('inForce' in need && need.on === undefined) ||
      need.when !== undefined ||
      needHolds(need, nothing, procedure, fold) === 'yes',
  )
}

const isLive = (procedure: ProcedureFold, clause: string, n?: number): boolean =>
  (procedure.byClause.get(clause) ?? []).some((one) => one.status === 'live' && (n === undefined || one.n === n))

/** A condition that does not hold, or is not known to: its sentence alone would say that it does. */
const conditionText = ({ fr, en }: Text, holds: Answer): Text =>
  holds === 'unknown'
    ? { fr: `Condition non établie : « ${fr} ».`, en: `Condition not established: "${en}".` }
    : { fr: `Condition non remplie : « ${fr} ».`, en: `Condition not met: "${en}".` }

function sentenceOf(need: Exclude<Need, { leaves: string }>, holds: Answer, fact: FoldFact, procedure: ProcedureFold): Text {
  if ('holds' in need) return conditionText(need.holds.says, holds)
  if ('fact' in need) {
    const label = procedure.compiled.procedure.facts[need.fact]?.label ?? { fr: need.fact, en: need.fact }
    return {
      fr: `Aucun fait « ${label.fr} » n’est enregistré avant celui-ci.`,
      en: `No fact "${label.en}" is recorded before this one.`,
    }
  }
  if ('none' in need) return alreadySaid(need, procedure)
  if ('stage' in need)
    return {
      fr: `La procédure n’en est pas là : étape « ${procedure.compiled.procedure.stages.labels[procedure.stage]?.fr ?? procedure.stage} ».`,
      en: `The procedure is not there: stage "${procedure.compiled.procedure.stages.labels[procedure.stage]?.en ?? procedure.stage}".`,
    }
  if ('inForce' in need)
    return {
      fr: `${need.inForce.label.fr} : aucun texte en vigueur à cette date.`,
      en: `${need.inForce.label.en}: no text in force on that date.`,
    }
  if ('running' in need) return notRunning(need, fact, procedure)
  const label = labelOf('over' in need ? need.over : need.inTime, need.n, procedure)
  return 'over' in need
    ? { fr: `« ${label.fr} » court encore.`, en: `"${label.en}" still runs.` }
    : { fr: `« ${label.fr} » est échu.`, en: `"${label.en}" has lapsed.` }
}

function alreadySaid(need: Extract<Need, { none: unknown }>, procedure: ProcedureFold): Text {
  const fact = alreadyThere(need, procedure)
  const label = procedure.compiled.procedure.facts[fact?.type ?? '']?.label ?? { fr: '', en: '' }
  const { place } = procedure
  const at = fact === null ? null : fact.day === undefined ? localText(fact.minute, place) : dayText(localDay(place.zone, fact.minute))
  return {
    fr: `« ${label.fr} » est déjà au dossier : ${at?.fr ?? ''}.`,
    en: `"${label.en}" is already on file: ${at?.en ?? ''}.`,
  }
}

function notRunning(need: Extract<Need, { running: unknown }>, fact: FoldFact, procedure: ProcedureFold): Text {
  const n = rankOf(need, fact)
  if (typeof need.running === 'string') {
    const label = labelOf(need.running, n, procedure)
    return { fr: `« ${label.fr} » ne court pas.`, en: `"${label.en}" is not running.` }
  }
  return n === undefined
    ? { fr: 'Aucune période ne court.', en: 'No period is running.' }
    : { fr: `La période n° ${n} ne court pas.`, en: `Period ${n} is not running.` }
}

/** The label of the clause of that rank; where no rank is asked, of the one that started last. */
function labelOf(id: string, n: number | undefined, procedure: ProcedureFold): Text {
  const clauses = procedure.compiled.clausesOf.get(id) ?? []
  const meant = n === undefined ? procedure.byClause.get(id)?.at(-1)?.clause : clauses.find((clause) => clause.n === n)
  return (meant ?? clauses[0])?.label ?? { fr: id, en: id }
}

function barDefects(fact: FoldFact, procedure: ProcedureFold): readonly Defect[] {
  return (procedure.compiled.bars.get(fact.type) ?? []).flatMap((clause): readonly Defect[] => {
    if (!isBarred(clause.id, procedure)) return []
    const consequence = { fr: 'Acte accompli alors qu’il était interdit.', en: 'Act done while it was barred.' }
    const basis = citedOn(clause.basis, fact.minute, procedure)
    return [defect(fact, { ground: clause.id, says: clause.label, consequence, basis, tell: clause.tell?.start ?? [] })]
  })
}

/** An event that came earlier than its minimum notice allows. */
function noticeDefects(fact: FoldFact, procedure: ProcedureFold): readonly Defect[] {
  return procedure.instances.flatMap((instance): readonly Defect[] => {
    const { clause } = instance
    if (clause.is !== 'notice' || clause.forbids !== fact.type || instance.status === 'stopped') return []
    const { earliestAt, basis } = reckon(instance, procedure)
    if (instance.servedAt !== null && earliestAt !== null && fact.minute >= earliestAt) return []
    const consequence = { fr: 'Le délai minimal n’a pas été laissé.', en: 'The minimum notice was not given.' }
    const cited = basis.map(({ code, article }) => ({ code, article }))
    const says = tooEarly(clause.label, earliestAt, procedure)
    return [defect(fact, { ground: clause.id, says, consequence, basis: cited, tell: clause.tell?.lapse ?? [] })]
  })
}

function tooEarly(label: Text, earliestAt: number | null, { place }: ProcedureFold): Text {
  if (earliestAt === null) return { fr: `« ${label.fr} » : non donné.`, en: `"${label.en}": not given.` }
  const day = dayText(localDay(place.zone, earliestAt))
  return { fr: `« ${label.fr} » : au plus tôt le ${day.fr}.`, en: `"${label.en}": ${day.en} at the earliest.` }
}

const defect = (fact: FoldFact, more: Pick<Defect, 'ground' | 'says' | 'consequence' | 'basis' | 'tell'>): Defect => ({
  fact: fact.id,
  factType: fact.type,
  void: false,
  refuse: false,
  unknown: false,
  at: fact.minute,
  ...more,
})

/** The articles to cite of a list: those in force on the local day of an instant, so that one fact is never shown two numberings. */
export const citedOn = (articles: readonly Article[] | undefined, at: number, { place }: ProcedureFold): readonly Article[] =>
  ownBasis(articles, at, place.zone).map(({ code, article }) => ({ code, article }))

/** Whether a bar stands now. */
export function isBarred(id: string, procedure: ProcedureFold): boolean {
  return (procedure.compiled.clausesOf.get(id) ?? []).some(
    (clause) =>
      clause.is === 'bar' &&
      clause.while.some((cause, index) =>
        'running' in cause ? isLive(procedure, cause.running, cause.n) : (procedure.barred.get(`${id}:${index}`) ?? 0) > 0,
      ),
  )
}
