import type { Law } from '../../law/types.js'
import { answerOf, type RuleRequest } from '../vectors/answer.js'
import { distinguishing } from '../vectors/distinguish.js'
import { type Mutant, mutantsOf } from './mutations.js'

/** A vector as far as a mutant is held against it. */
export type Asked = { readonly request: RuleRequest; readonly expected: unknown }

/** What a check of mutants came to. `equivalent`: no start that is tried tells them from the rule. `survivors`: one does, and no vector asks it. */
export type Check = { readonly tried: number; readonly equivalent: readonly string[]; readonly survivors: readonly string[] }

/** Makes every mutant of every rule and asks it the vectors of that rule; one that answers them all as expected must be no other law. */
export function checkMutants(law: Law, vectors: readonly Asked[]): Check {
  const byRule = new Map<string, Asked[]>()
  for (const vector of vectors) {
    const asked = byRule.get(vector.request.rule)
    if (asked === undefined) byRule.set(vector.request.rule, [vector])
    else asked.push(vector)
  }
  const check = { tried: 0, equivalent: [] as string[], survivors: [] as string[] }
  for (const rule of law.values())
    for (const mutant of mutantsOf(rule)) {
      check.tried += 1
      if (!survives(mutant, byRule.get(rule.id) ?? [])) continue
      check[distinguishing(rule, mutant) === null ? 'equivalent' : 'survivors'].push(mutant.what)
    }
  return check
}

/** Whether a mutant answers every vector as the rule does. */
export function survives({ rule }: Mutant, vectors: Iterable<Asked>): boolean {
  const law: Law = new Map([[rule.id, rule]])
  for (const { request, expected } of vectors) if (JSON.stringify(answerOf(law, request)) !== JSON.stringify(expected)) return false
  return true
}
