import type { LimitKind, Rule } from '../law/rule.js'
import type { RuleUses } from '../law/search-rules.js'
import { rulesOf, type Definitions } from './define.js'
import type { Procedure } from './language.js'
import { limitsOf } from './moments.js'

/** What each rule is used for: what it says of itself, and where the definitions name it. */
export function ruleUses(definitions: Definitions): (rule: Rule) => RuleUses {
  const uses = new Map<string, { kinds: Set<LimitKind>; procedures: Set<string> }>()
  const usesOf = (id: string) => {
    let known = uses.get(id)
    if (known === undefined) uses.set(id, (known = { kinds: new Set(), procedures: new Set() }))
    return known
  }
  for (const procedure of definitions.values()) {
    for (const { id } of conditionsOf(procedure)) usesOf(id).procedures.add(procedure.type)
    for (const clause of procedure.clauses)
      for (const { id } of limitsOf(clause).flatMap(rulesOf)) {
        usesOf(id).procedures.add(procedure.type)
        if (clause.is === 'clock' || clause.is === 'notice') usesOf(id).kinds.add(clause.is === 'clock' ? clause.kind : 'notice')
      }
  }
  return ({ id, about }) => {
    const { kinds, procedures } = usesOf(id)
    return {
      kinds: [...new Set([...(about === undefined ? [] : [about.kind]), ...kinds])],
      procedures: [...new Set([...(about?.procedures ?? []), ...procedures])],
    }
  }
}

/** The rules that must be in force for a clause to stand or for a fact to have its effect. */
const conditionsOf = ({ clauses, facts }: Procedure): readonly { readonly id: string }[] => [
  ...clauses.flatMap(limitsOf).flatMap((one) => ('until' in one ? (one.provided?.rule ?? []) : [])),
  ...Object.values(facts).flatMap(({ needs = [] }) => needs.flatMap((need) => ('inForce' in need ? need.inForce : []))),
]
