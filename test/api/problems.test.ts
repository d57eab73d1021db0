import { describe, expect, it } from 'vitest'
import { problemsMarkdown } from '../../src/api/problems-markdown.js'
import { PROBLEMS, Problem, type ProblemCode, definitionOf } from '../../src/errors.js'

const codes = Object.keys(PROBLEMS) as ProblemCode[]

describe('the list of problems', () => {
  it('is documented in docs/problems.md, code by code', async () => {
    await expect(problemsMarkdown()).toMatchFileSnapshot('../../docs/problems.md')
  })

  it.each(codes)('%s speaks French and English, and says what to do', (code) => {
    const { status, title, detail, whatToDo } = definitionOf(code)
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(status).toBeGreaterThanOrEqual(400)
    for (const text of [title, detail({}), whatToDo]) {
      expect(text.fr.length).toBeGreaterThan(3)
      expect(text.en.length).toBeGreaterThan(3)
      expect(text.fr).not.toBe(text.en)
    }
  })

  it('fills the sentence with what the problem names', () => {
    const problem = new Problem('unknown-fact-type', { params: { fact: 'x', type: 'detention', known: ['a', 'b'] } })
    expect(problem.message).toBe('"x" is not a fact of the procedure "detention". Known facts: a, b.')
    expect(problem.status).toBe(422)
  })
})
