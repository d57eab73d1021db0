import type { Static } from 'typebox'
import { type FactView, type ProcedureView, readProcedure } from '../casework/read.js'
import { Problem } from '../errors.js'
import type { ApiDeps } from './deps.js'
import { around } from './queries/around.js'
import { withRelations } from './recorded.js'
import type { MomentQuery, ProcedureAnswer } from './schemas/procedure.js'
import { instantFrom, isoAt } from './time.js'

/** The instants asked for in a query, in epoch milliseconds. */
const momentOf = ({ at, knownAt, recompute }: Static<typeof MomentQuery>, now: number) => ({
  ...(at === undefined ? {} : { at: instantFrom(at) }),
  ...(knownAt === undefined ? {} : { knownAt: notAfter(now, instantFrom(knownAt)) }),
  ...(recompute === undefined ? {} : { recompute }),
})

/** What will be known cannot be known. */
function notAfter(now: number, knownAt: number): number {
  if (knownAt <= now) return knownAt
  const words = {
    fr: '« knownAt » est dans l’avenir : ce qui sera su ne l’est pas encore. Donner un instant passé, ou « at » pour une prévision.',
    en: '"knownAt" is in the future: what will be known is not known yet. Give an instant in the past, or "at" for a forecast.',
  }
  throw new Problem('invalid-body', { errors: [{ pointer: '/knownAt', in: 'query', ...words }] })
}

/** One procedure as it is answered: as it stands, as it stood, or as it will stand. */
export async function procedureAnswer(
  deps: ApiDeps,
  id: string,
  query: Static<typeof MomentQuery>,
): Promise<Static<typeof ProcedureAnswer>> {
  const moment = momentOf(query, deps.clock.now())
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
