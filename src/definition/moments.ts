import type { Clause, Limit, Moment } from './language.js'

/** The limits that a clause runs by: its own, then those of the periods that it may begin anew. */
export function limitsOf(clause: Clause): readonly Limit[] {
  if (clause.is === 'notice') return [clause.runs]
  if (clause.is !== 'clock') return []
  return [clause.runs, ...(clause.restarted ?? []).flatMap(({ runs }) => runs ?? [])]
}

const limitMoments = (limit: Limit): readonly Moment[] =>
  'until' in limit
    ? [limit.until, ...(limit.provided === undefined ? [] : [limit.provided.governedBy])]
    : Array.isArray(limit.governedBy)
      ? limit.governedBy
      : [limit.governedBy as Moment]

/** The warnings before the end of a clause. */
export const warningsOf = (clause: Clause) => (clause.is === 'clock' || clause.is === 'notice' ? (clause.warn ?? []) : [])

/** The moments that a clause reads. */
export function momentsOf(clause: Clause): readonly Moment[] {
  if (clause.is === 'notice') return [clause.before, ...limitMoments(clause.runs)]
  if (clause.is !== 'clock') return []
  const again = (clause.restarted ?? []).flatMap((restart) => [restart.from, ...(restart.runs ? limitMoments(restart.runs) : [])])
  return [
    ...(clause.from ? [clause.from] : []),
    ...limitMoments(clause.runs),
    ...(clause.atMost ?? []),
    ...(clause.stated ? [clause.stated] : []),
    ...again,
  ]
}

/** The moments that a moment is made of. */
export const parts = (moment: Moment): readonly Moment[] =>
  'given' in moment
    ? [moment.then, moment.otherwise]
    : 'newest' in moment
      ? moment.newest
      : 'latest' in moment
        ? moment.latest
        : 'earliest' in moment
          ? moment.earliest
          : 'firm' in moment
            ? [moment.firm, moment.late]
            : []
/** The clauses whose end a moment reads. */
export const endsIn = (moment: Moment): readonly { endOf: string; n?: number }[] =>
  'endOf' in moment ? [moment] : parts(moment).flatMap(endsIn)
/** The facts that a moment reads. */
export const factsIn = (moment: Moment): readonly string[] =>
  'fact' in moment ? [moment.fact] : [...('given' in moment ? [moment.given.fact] : []), ...parts(moment).flatMap(factsIn)]
