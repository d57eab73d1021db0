import type { LimitKind, Rule } from '../law/rule.js'
import type { RuleUses } from '../law/search-rules.js'
import { rulesOf, type Definitions } from './define.js'
import type { Clause, Limit, Procedure } from './language.js'

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
    for (const { kind, limits } of procedure.clauses.flatMap(limitsOf))
      for (const { id } of limits.flatMap(rulesOf)) {
        usesOf(id).procedures.add(procedure.type)
        usesOf(id).kinds.add(kind)
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

type Limits = { readonly kind: LimitKind; readonly limits: readonly Limit[] }

function limitsOf(clause: Clause): readonly Limits[] {
  if (clause.is === 'notice') return [{ kind: 'notice', limits: [clause.runs] }]
  if (clause.is !== 'clock') return []
  const again = (clause.restarted ?? []).flatMap(({ runs }) => runs ?? [])
  return [{ kind: clause.kind, limits: [clause.runs, ...again] }]
}

/** The rules that must be in force for a clause to stand or for a fact to have its effect. */
const conditionsOf = ({ clauses, facts }: Procedure): readonly { readonly id: string }[] => [
  ...clauses.flatMap(limitsOf).flatMap(({ limits }) => limits.flatMap((one) => ('until' in one ? (one.provided?.rule ?? []) : []))),
  ...Object.values(facts).flatMap(({ needs = [] }) => needs.flatMap((need) => ('inForce' in need ? need.inForce : []))),
]
