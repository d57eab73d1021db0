import type { BarState, LinkState, Relation } from './evaluation.js'
import { hears } from './fold.js'
import { citedOn, isBarred } from './needs.js'
import type { Fold, ProcedureFold } from './state.js'

/** The bars that stand for a procedure: its own, then those of the other procedures of its file that forbid a fact of its own. A bar acts in the whole file. */
export function barsFor(procedure: ProcedureFold, fold: Fold): readonly BarState[] {
  const ofOthers = fold.procedures
    .filter((other) => other !== procedure)
    .flatMap((other) => standingBars(other, fold).filter((bar) => bar.forbids.some((fact) => procedure.compiled.factOrder.has(fact))))
  return [...standingBars(procedure, fold).map((bar) => ({ ...bar, procedure: null })), ...ofOthers]
}

/** The bars of one procedure that stand now, as the others of its file see them. */
function standingBars(procedure: ProcedureFold, fold: Fold): readonly BarState[] {
  const label = (id: string) => procedure.compiled.clausesOf.get(id)?.[0]?.label ?? { fr: id, en: id }
  return procedure.compiled.procedure.clauses.flatMap((clause): readonly BarState[] => {
    if (clause.is !== 'bar' || !isBarred(clause.id, procedure)) return []
    const because = clause.while.flatMap((cause) =>
      'running' in cause && (procedure.byClause.get(cause.running) ?? []).some((one) => one.status === 'live')
        ? [label(cause.running)]
        : [],
    )
    const basis = citedOn(clause.basis, fold.at, procedure)
    const { id, label: says, forbids } = clause
    return [{ clause: id, procedure: procedure.id, type: procedure.type, label: says, forbids, basis, because }]
  })
}

/** The other procedures of the file, and what each is to this one: a link shows on both of its sides. */
export const linkedTo = (procedure: ProcedureFold, fold: Fold): readonly LinkState[] =>
  fold.procedures
    .filter((other) => other !== procedure)
    .map((other) => ({ id: other.id, type: other.type, relations: relationsOf(procedure, other, fold) }))

function relationsOf(own: ProcedureFold, other: ProcedureFold, fold: Fold): readonly Relation[] {
  const listens = (listener: ProcedureFold, publisher: ProcedureFold) =>
    listener.compiled.hears.has(publisher.type) && hears(listener, publisher, fold)
  const held: Readonly<Record<Relation, boolean>> = {
    'opened-by': own.openedBy?.procedure === other.id,
    opened: other.openedBy?.procedure === own.id,
    hears: listens(own, other),
    'heard-by': listens(other, own),
  }
  return RELATIONS.filter((relation) => held[relation])
}

const RELATIONS: readonly Relation[] = ['opened-by', 'opened', 'hears', 'heard-by']
