import type { Static } from 'typebox'
import { type FactView, type ProcedureView, readProcedure } from '../casework/read.js'
import type { ApiDeps } from './deps.js'
import { around } from './queries/around.js'
import { withRelations } from './recorded.js'
import type { MomentQuery, ProcedureAnswer } from './schemas/procedure.js'
import { instantFrom, isoAt } from './time.js'

/** The instants asked for in a query, in epoch milliseconds. */
export const momentOf = ({ at, knownAt, recompute }: Static<typeof MomentQuery>) => ({
  ...(at === undefined ? {} : { at: instantFrom(at) }),
  ...(knownAt === undefined ? {} : { knownAt: instantFrom(knownAt) }),
  ...(recompute === undefined ? {} : { recompute }),
})

/** One procedure as it is answered: as it stands, as it stood, or as it will stand. */
export async function procedureAnswer(
  deps: ApiDeps,
  id: string,
  query: Static<typeof MomentQuery>,
): Promise<Static<typeof ProcedureAnswer>> {
  const moment = momentOf(query)
  const view = await readProcedure(deps, id, moment)
  const { linked, evaluatedWith } = await around(deps.db.sql, view, moment.knownAt ?? Number.POSITIVE_INFINITY)
  const isComputed = moment.at !== undefined
  return {
    ...view.procedure,
    ...headOf(view),
    evaluatedWith: isComputed ? deps.evaluatedWith : (evaluatedWith ?? deps.evaluatedWith),
    at: query.at ?? null,
    knownAt: query.knownAt ?? null,
    recomputed: view.recomputed,
    facts: view.facts.map((fact) => factAnswer(fact, view.territory)),
    linked: withRelations(view.procedure, linked),
  }
}

function headOf({ fileId, reference, prefecture, place, person, openedAt, openedBy, openedFrom, evaluatedAt, territory }: ProcedureView) {
  return {
    fileId,
    reference,
    prefecture,
    place,
    person,
    openedBy,
    openedFrom,
    openedAt: isoAt(openedAt, territory),
    evaluatedAt: isoAt(evaluatedAt, territory),
  }
}

const factAnswer = (fact: FactView, territory: string) => ({
  id: fact.id,
  type: fact.type,
  occurredAt: isoAt(fact.occurredAt, territory),
  occurredOn: fact.occurredOn,
  recordedAt: isoAt(fact.recordedAt, territory),
  recordedBy: fact.recordedBy,
  evidenceRef: fact.evidenceRef,
  data: { ...fact.data },
  actId: fact.actId,
  replaces: fact.replaces,
  replacedBy: fact.replacedBy,
  retraction: fact.retraction,
})
