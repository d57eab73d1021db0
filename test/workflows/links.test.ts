import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/definition/evaluate.js'
import { law } from '../../src/law/library.js'
import { definitions } from '../../workflows/definitions.js'
import { fileOf, ms, procedureOf } from '../support/file.js'

describe('an annulled measure, heard in detention (L. 742-9)', () => {
  const facts = [
    ['detention-decided', '2026-05-05T09:00+02:00', { basis: 'common' }, { procedure: 'd' }],
    ['placed-in-detention', '2026-05-05T09:30+02:00', {}, { procedure: 'd' }],
    ['measure-annulled', '2026-05-06T15:00+02:00', {}, { procedure: 'm' }],
  ] as const
  const seen = (count: number) =>
    evaluate(fileOf({ d: 'detention', m: 'removal-measure' }, facts.slice(0, count)), {
      at: ms('2026-05-06T15:00+02:00'),
      law,
      definitions,
    })
  it('takes the title away: the person must be released', () => {
    expect(procedureOf(seen(2), 'd').holding?.mustRelease).toBe(false)
    expect(procedureOf(seen(3), 'd').holding?.mustRelease).toBe(true)
  })
})
