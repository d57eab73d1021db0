import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/definition/evaluate.js'
import { law } from '../../src/law/library.js'
import { definitions } from '../../workflows/definitions.js'
import { fileOf, ms, procedureOf, type Told } from '../support/file.js'
import { windowFile } from '../support/window-file.js'

describe('a placement while the window of appeal is open (R. 921-1)', () => {
  const facts: readonly Told[] = [
    ['detention-decided', '2026-03-04T09:00+01:00', { basis: 'common' }, { procedure: 'd' }],
    ['placed-in-detention', '2026-03-04T09:30+01:00', { removalAppeal: 'window-open' }, { procedure: 'd' }],
  ]
  const seen = (...more: readonly Told[]) => {
    const file = windowFile({ d: 'detention' }, [...facts, ...more])('2026-03-04T14:00+01:00')
    return (id: string, clause: string) => file(id).clocks.find((one) => one.clause === clause)?.state
  }

  it('the information recorded in the window switches it, and is the duty of the detention done', () => {
    const before = seen()
    expect([before('w', 'aw.month'), before('w', 'aw.switch'), before('d', 'switch-information')]).toEqual([
      'running',
      undefined,
      'running',
    ])
    const told = seen(['switch-information-given', '2026-03-04T10:00+01:00', { newState: 'cra' }, { procedure: 'w' }])
    expect([told('w', 'aw.month'), told('w', 'aw.switch'), told('d', 'switch-information')]).toEqual(['stopped', 'running', 'met'])
  })

  it('the court told of the placement in the window is told once', () => {
    const told = seen(['custody-notified-to-court', '2026-03-04T10:00+01:00', { state: 'cra' }, { procedure: 'w' }])
    expect([seen()('d', 'court-notice'), told('d', 'court-notice')]).toEqual(['running', 'met'])
  })
})

describe('an annulled measure, heard in detention (L. 742-9)', () => {
  const facts = [
    ['detention-decided', '2026-05-05T09:00+02:00', { basis: 'common' }, { procedure: 'd' }],
    ['placed-in-detention', '2026-05-05T09:30+02:00', {}, { procedure: 'd' }],
    ['measure-annulled', '2026-05-06T15:00+02:00', {}, { procedure: 'm' }],
  ] as const
  const seen = (story: readonly Told[]) =>
    evaluate(fileOf({ d: 'detention', m: 'removal-measure' }, story), {
      at: ms('2026-05-06T15:00+02:00'),
      law,
      definitions,
    })
  it('takes the title away: the person must be released', () => {
    expect(procedureOf(seen(facts.slice(0, 2)), 'd').holding?.mustRelease).toBe(false)
    expect(procedureOf(seen(facts), 'd').holding?.mustRelease).toBe(true)
  })
  it('tells each who can open the door, at that very instant and once, though it is recorded in the detention too', () => {
    const recorded = ['removal-measure-annulled', '2026-05-06T15:00+02:00', {}, { procedure: 'd' }] as const
    const roles = ['centre', 'duty-officer', 'prosecutor', 'lawyer', 'supervisor', 'case-agent']
    for (const story of [facts, [...facts, recorded]]) {
      const { stage, closed, notices } = procedureOf(seen(story), 'd')
      const told = notices.filter(({ what }) => what === 'must-release' || what === 'no-title')
      expect([stage, closed]).toEqual(['ended', false])
      expect(told.map(({ who, clause, at }) => [who, clause, at])).toEqual(
        roles.map((role) => [role, 'release-on-annulment', ms('2026-05-06T15:00+02:00')]),
      )
    }
  })
})
