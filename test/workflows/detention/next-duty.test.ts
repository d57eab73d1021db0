import { describe, expect, it } from 'vitest'
import { present } from '../../../src/definition/present.js'
import { extended, petition, placed, seen, type Told } from './story.js'

/** What a supervisor reads first, in its order. */
const next = (facts: readonly Told[], at: string) => present(seen(facts, at).evaluation).procedures[0]?.next ?? []
const clauses = (facts: readonly Told[], at: string) => next(facts, at).map(({ clause }) => clause)

const facts = placed('2026-05-05T09:30+02:00')

describe('the next duty: whose miss frees or harms somebody first', () => {
  it('at the placement: what is due at once before a petition due in four days', () => {
    expect(clauses(facts, '2026-05-05T09:31+02:00')).toEqual(['prosecutor-information', 'rights-notification', 'diligence', 'petition-1'])
  })

  it.each([
    [
      'a minute more than a day before',
      '2026-05-08T09:29+02:00',
      ['prosecutor-information', 'rights-notification', 'diligence', 'petition-1'],
    ],
    ['a day before', '2026-05-08T09:30+02:00', ['petition-1', 'initial-cap', 'prosecutor-information', 'rights-notification', 'diligence']],
    [
      'a minute before',
      '2026-05-09T09:29+02:00',
      ['petition-1', 'initial-cap', 'prosecutor-information', 'rights-notification', 'diligence'],
    ],
    ['at the minute: the door', '2026-05-09T09:30+02:00', ['release-due', 'prosecutor-information', 'rights-notification', 'diligence']],
  ])('%s', (_, at, order) => {
    expect(clauses(facts, at)).toEqual(order)
  })

  it('an overdue "at once" before a limit that is days away, and a threshold to come after it', () => {
    const file = [...facts, petition(1, '2026-05-06T10:00+02:00')]
    expect(clauses(file, '2026-05-06T12:00+02:00').slice(0, 3)).toEqual(['prosecutor-information', 'rights-notification', 'hearing-notice'])
    expect(clauses(file, '2026-05-07T11:00+02:00').slice(0, 2)).toEqual(['ruling-1', 'prosecutor-information'])
  })

  it('an extension that no petition can follow: the end of the period itself is what comes', () => {
    const chain: readonly Told[] = [
      ['detention-decided', '2024-10-23T11:20+02:00', { basis: 'asylum-threat' }],
      ['placed-in-detention', '2024-10-23T11:20+02:00'],
      petition(1, '2024-10-25T09:00+02:00'),
      extended(1, '2024-10-26T10:00+02:00'),
    ]
    expect(next(chain, '2024-11-21T00:00+01:00')[0]).toMatchObject({
      clause: 'extension-1-cap',
      owner: 'centre',
      dueAt: '2024-11-22T00:00:00+01:00',
      facts: expect.arrayContaining(['released']) as unknown,
    })
    expect(clauses(chain, '2024-11-20T23:59+01:00')).not.toContain('extension-1-cap')
  })
})
