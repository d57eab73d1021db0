import type { Law, Rule, Version } from '../law/types.js'
import { mutantsOf } from './law/mutations.js'
import { survives } from './law/survivors.js'
import { answerOf, type RuleRequest } from './vectors/answer.js'
import { boundaryStarts, exclusionStarts } from './vectors/boundaries.js'
import { distinguishing } from './vectors/distinguish.js'
import { edgeStarts } from './vectors/edges.js'
import type { RuleVector, Start } from './vectors/vector.js'

const MAINLAND = 'FR-75'

/**
 * The conformance vectors of a rule: each version and overlay, its boundaries, the starts on which its units go wrong, and one start for each rule that
 * differs in one thing and answers all of those alike.
 */
export function vectorsOf(law: Law, rule: Rule): readonly RuleVector[] {
  const vectors = new Map<string, RuleVector>()
  const asked = new Set<string>()
  const add = (since: string, { name, why, ...start }: Start) => {
    const request: RuleRequest = { rule: rule.id, ...start }
    const key = JSON.stringify([start.from, start.territory, start.governedOn])
    if (asked.has(key)) return
    asked.add(key)
    const id = unused(`${rule.id}/${since}/${start.territory}/${name}`, vectors)
    vectors.set(id, { kind: 'rule', id, why, request, expected: answerOf(law, request) })
  }
  for (const version of rule.versions) for (const start of startsOf(rule, version)) add(version.from, start)
  for (const exclusion of rule.notIn ?? []) for (const start of exclusionStarts(exclusion)) add(exclusion.from, start)
  for (const mutant of mutantsOf(rule)) {
    if (!survives(mutant, vectors.values())) continue
    const start = distinguishing(rule, mutant)
    if (start !== null) add(mutant.version.from, start)
  }
  return [...vectors.values()]
}

/** A version is probed in one place with all its edges, and in each other territory of its overlay by an ordinary start. */
function startsOf(rule: Rule, version: Version): readonly Start[] {
  const [first = MAINLAND, ...others] = version.territories ?? []
  const elsewhere = others.flatMap((territory) => boundaryStarts(rule, version, territory).slice(0, 1))
  return [...boundaryStarts(rule, version, first), ...edgeStarts(rule, version, first), ...elsewhere]
}

function unused(id: string, vectors: ReadonlyMap<string, unknown>): string {
  let [name, n] = [id, 1]
  while (vectors.has(name)) name = `${id}-${++n}`
  return name
}

/** A file of vectors, one vector a line. */
export function fileOf(law: Law, chapter: string, rules: readonly Rule[]): string {
  const depth = '../'.repeat(chapter.split('/').length)
  const lines = rules.flatMap((rule) => vectorsOf(law, rule)).map((vector) => `    ${JSON.stringify(vector)}`)
  return `{\n  "$schema": "${depth}vector.schema.json",\n  "chapter": "${chapter}",\n  "vectors": [\n${lines.join(',\n')}\n  ]\n}\n`
}
