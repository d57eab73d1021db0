import { describe, expect, it } from 'vitest'
import { answerOf } from '../../src/dev/vectors/answer.js'
import { vectorsOf } from '../../src/dev/vectors.js'
import { law } from '../../src/law/library.js'
import { mutantsOf } from './mutants.js'

describe('the vectors turn red when a rule changes', () => {
  it('a figure, a boundary or a way of counting, in any version of any rule', () => {
    const unnoticed: string[] = []
    let mutants = 0
    for (const rule of law.values()) {
      const vectors = vectorsOf(law, rule).map(({ request, expected }) => ({ request, expected: JSON.stringify(expected) }))
      for (const { what, rule: mutant } of mutantsOf(rule)) {
        mutants += 1
        const changed = new Map([[rule.id, mutant]])
        if (vectors.every(({ request, expected }) => JSON.stringify(answerOf(changed, request)) === expected))
          unnoticed.push(`${rule.id} ${what}`)
      }
    }
    expect(mutants).toBeGreaterThan(4000)
    expect(unnoticed).toEqual([])
  }, 120_000)
})
