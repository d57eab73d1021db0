import { dayNumber, dayStart, HOUR } from '../law/calendar.js'
import type { Law } from '../law/rule.js'
import { territory as territoryOf } from '../law/territory.js'
import { each } from './compile.js'
import { rulesOf } from './define.js'
import type { Clause, Procedure } from './language.js'
import { isNamed } from './model-check-steps.js'
import { endsIn, momentsOf } from './moments.js'

type Named = readonly { readonly id: string }[]

/** The rules of all the clauses. */
export const allRules = (procedure: Procedure): Named =>
  procedure.clauses.flatMap((clause) => (clause.is === 'clock' || clause.is === 'notice' ? rulesOf(clause.runs) : []))

/** The rules by which a clause runs or stands; where it has none, those of the clauses that start it or that it runs until. */
export function rulesBehind(clause: Clause, procedure: Procedure, passed: readonly Clause[] = []): Named {
  if (passed.includes(clause)) return []
  const runs = clause.is === 'clock' || clause.is === 'notice' ? [clause.runs] : []
  const own = runs.flatMap((limit) => [
    ...rulesOf(limit),
    ...('until' in limit && limit.provided !== undefined ? [limit.provided.rule] : []),
  ])
  if (own.length > 0) return own
  const named = [
    ...each('starts' in clause ? clause.starts : undefined).flatMap((when) => ('clause' in when ? [{ id: when.clause, n: when.n }] : [])),
    ...momentsOf(clause)
      .flatMap(endsIn)
      .map(({ endOf: id, n }) => ({ id, n })),
  ]
  return procedure.clauses
    .filter((other) => named.some(({ id, n }) => isNamed(other, id, n)))
    .flatMap((other) => rulesBehind(other, procedure, [...passed, clause]))
}

/** The morning of each day on which one of these rules changes, the latest first. */
export function instantsOf(rules: Named, law: Law, territory: string): readonly number[] {
  const days = new Set(rules.flatMap(({ id }) => (law.get(id)?.versions ?? []).map((version) => version.from)))
  const zone = territoryOf(territory)?.zone ?? 'Europe/Paris'
  return [...days]
    .sort()
    .reverse()
    .map((day) => dayStart(zone, dayNumber(day) ?? 0) + 10 * HOUR)
}
