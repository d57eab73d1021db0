import type { Law, Rule, Version } from '../law/types.js'
import { answerOf, type RuleRequest } from './vectors/answer.js'
import { boundaryStarts } from './vectors/boundaries.js'
import { edgeStarts } from './vectors/edges.js'
import type { RuleVector, Start } from './vectors/vector.js'

const MAINLAND = 'FR-75'

/** The conformance vectors of a rule: each version and overlay, its boundaries, and the starts on which its units go wrong. */
export function vectorsOf(law: Law, rule: Rule): readonly RuleVector[] {
  const vectors = new Map<string, RuleVector>()
  const asked = new Set<string>()
  for (const version of rule.versions)
    for (const { name, why, ...start } of startsOf(rule, version)) {
      const request: RuleRequest = { rule: rule.id, ...start }
      const key = JSON.stringify([start.from, start.territory, start.governedOn])
      if (asked.has(key)) continue
      asked.add(key)
      const id = unused(`${rule.id}/${version.from}/${start.territory}/${name}`, vectors)
      vectors.set(id, { kind: 'rule', id, why, request, expected: answerOf(law, request) })
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
