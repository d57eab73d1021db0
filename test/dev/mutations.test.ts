import { describe, expect, it } from 'vitest'
import { mutantsOf } from '../../src/dev/law/mutations.js'
import { checkMutants } from '../../src/dev/law/survivors.js'
import { vectorsOf } from '../../src/dev/vectors.js'
import { law } from '../../src/law/library.js'
import { lawOf } from '../../src/law/rule.js'

const some = lawOf(['initial-detention', 'appeal-person', 'window-month', 'hearing-notice'].flatMap((id) => law.get(id) ?? []))
const vectors = [...some.values()].flatMap((rule) => vectorsOf(some, rule))

describe('the mutants of the law (npm run mutate, over every rule)', () => {
  it('change each figure, each boundary and each way of counting, one at a time', () => {
    const rule = law.get('initial-detention')
    if (rule === undefined) throw new Error('no rule')
    const what = mutantsOf(rule).map((mutant) => mutant.what)
    expect(what).toContain('initial-detention, version of 2016-11-01: 49 hours')
    expect(what).toContain('initial-detention, version of 2016-11-01: rolled over')
    expect(what).toContain('initial-detention, version of 2024-07-15: first day not-counted')
    expect(what).toContain('initial-detention, version of 2024-07-15: begins a day early')
  })

  it('are all turned red by the vectors, or are no other law', () => {
    const { tried, survivors } = checkMutants(some, vectors)
    expect(tried).toBeGreaterThan(40)
    expect(survivors).toEqual([])
  })

  it('survive where the vectors do not ask enough', () => {
    const few = vectors.filter(({ id }) => !/last-minute|last-day|first-minute|only-there/.test(id))
    expect(checkMutants(some, few).survivors.length).toBeGreaterThan(0)
  })
})
