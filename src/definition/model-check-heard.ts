import { Type } from 'typebox'
import { occurrencesOf } from './define.js'
import type { Moment, Procedure } from './language.js'
import { momentsOf, parts } from './moments.js'

/** Every occurrence that a procedure may hear, by its publisher. */
export function heardIn(procedure: Procedure): ReadonlyMap<string, ReadonlySet<string>> {
  const heard = new Map<string, Set<string>>()
  const add = (one: object): void => {
    if ('heard' in one && 'from' in one) heard.set(String(one.from), (heard.get(String(one.from)) ?? new Set()).add(String(one.heard)))
  }
  const visit = (moment: Moment): void => {
    add(moment)
    parts(moment).forEach(visit)
  }
  occurrencesOf(procedure).forEach(({ when }) => add(when))
  procedure.clauses.flatMap(momentsOf).forEach(visit)
  return heard
}

/** A linked procedure that publishes whatever is heard from it, whenever the run says so. */
export const publisher = (type: string, names: Iterable<string>): Procedure => {
  const text = { fr: type, en: type }
  const facts = Object.fromEntries(
    [...names].map((name) => [name, { label: text, by: [], dated: 'instant' as const, data: Type.Object({}) }]),
  )
  return {
    type,
    purpose: [],
    label: text,
    subject: 'person',
    facts,
    stages: { initial: 'any', labels: { any: text }, final: [], moves: [] },
    clauses: [],
    opens: [],
    publishes: Object.fromEntries(Object.keys(facts).map((name) => [name, { fact: name, where: [] }])),
  }
}
