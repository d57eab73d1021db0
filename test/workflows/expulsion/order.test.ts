import { describe, expect, it } from 'vitest'
import { seen, type Told } from './story.js'

const urgent: readonly Told[] = [
  ['expulsion-proposed', '2025-04-01T10:00+02:00'],
  ['absolute-urgency-declared', '2025-04-02T10:00+02:00'],
]
const ordered = (data: object = {}): readonly Told[] => [
  ...urgent,
  ['expulsion-order-signed', '2025-04-18T10:00+02:00'],
  ['expulsion-order-notified', '2025-04-22T10:00+02:00', { remediesStated: true, ...data }],
]

describe('scenario 3: the order and after', () => {
  const file = seen(ordered({ euCitizen: true }), '2025-04-23T10:00+02:00')

  it.each([
    ['ex.contest', ['2025-06-23T00:00+02:00', '2025-06-24T00:00+02:00']],
    ['ex.abrogation-free', ['2025-06-23T00:00+02:00', '2025-06-23T00:00+02:00']],
    ['ex.eu-period', ['2025-05-23T00:00+02:00', '2025-05-23T00:00+02:00']],
    ['ex.review', ['2030-04-18T00:00+02:00', '2030-04-19T00:00+02:00']],
  ])('%s', (clause, expected) => {
    expect(file.dates(clause)).toEqual(expected)
  })

  it('silence of the review: a decision not to abrogate, and the next review', () => {
    const later = seen(ordered(), '2030-04-20T10:00+02:00')
    expect(later.dates('ex.review-silence')).toEqual(['2030-06-18T00:00+02:00', '2030-06-19T00:00+02:00'])
    expect(later.dates('ex.review', 2)).toEqual(['2035-04-18T00:00+02:00', '2035-04-19T00:00+02:00'])
    expect(seen(ordered(), '2030-06-19T00:00+02:00').state('ex.review-silence')).toBe('lapsed')
  })

  it('reviewed in time: no silence, and the next one is still ten years from the order', () => {
    const reviewed: Told = ['review-decided', '2030-03-01T10:00+01:00', { outcome: 'maintained' }]
    const later = seen([...ordered(), reviewed], '2030-04-20T10:00+02:00')
    expect([later.state('ex.review'), later.has('ex.review-silence')]).toEqual(['met', false])
    expect(later.dates('ex.review', 2)[1]).toBe('2035-04-19T00:00+02:00')
  })

  it('opens its window of appeal, with what the file knows', () => {
    expect(file.procedure.opens).toMatchObject([
      { procedure: 'appeal-window', first: { data: { decisionType: 'expulsion', signedAt: '2025-04-18', remediesStated: true } } },
    ])
  })

  it('urgency leaves an EU citizen no period; a forced execution within it is a defect', () => {
    expect(seen(ordered({ euCitizen: true, urgency: true }), '2025-04-23T10:00+02:00').has('ex.eu-period')).toBe(false)
    const executed = (voluntary: boolean): Told => ['expulsion-executed', '2025-05-10T10:00+02:00', { voluntary }]
    const done = (voluntary: boolean) => seen([...ordered({ euCitizen: true }), executed(voluntary)], '2025-05-11T10:00+02:00')
    expect([done(false).grounds(), done(true).grounds()]).toEqual([['eu-period-running'], []])
    expect(done(true).procedure.stage).toBe('executed')
  })

  it('executed before its notification is a defect', () => {
    const facts: readonly Told[] = [...ordered().slice(0, 3), ['expulsion-executed', '2025-04-20T10:00+02:00']]
    expect(seen(facts, '2025-04-21T10:00+02:00').grounds()).toEqual(['not-notified'])
  })
})

describe('scenario 4: silence on a request for abrogation, at the end of a month', () => {
  const facts: readonly Told[] = [
    ['expulsion-order-signed', '2024-01-10T10:00+01:00'],
    ['expulsion-order-notified', '2024-01-12T10:00+01:00'],
    ['abrogation-requested', '2024-10-31', { residesAbroad: true }],
  ]

  it.each([
    ['2025-02-28T23:59+01:00', 'running'],
    ['2025-03-01T00:00+01:00', 'lapsed'],
  ])('at %s: %s', (at, state) => {
    expect(seen(facts, at).state('ex.abrogation-silence')).toBe(state)
  })

  it('the refusal opens its window on the day it is born', () => {
    expect(seen(facts, '2025-03-02T10:00+01:00').procedure.opens.at(-1)).toMatchObject({
      procedure: 'appeal-window',
      at: Date.parse('2025-03-01T00:00+01:00'),
      first: { data: { decisionType: 'implicit-refusal' } },
    })
  })

  it('an express answer in time', () => {
    const refused: Told = ['abrogation-refused', '2025-02-20T10:00+01:00']
    expect(seen([...facts, refused], '2025-03-02T10:00+01:00').state('ex.abrogation-silence')).toBe('met')
    const granted = seen([...facts, ['abrogation-granted', '2025-02-20T10:00+01:00']], '2025-03-02T10:00+01:00')
    expect([granted.procedure.stage, granted.state('ex.review')]).toEqual(['abrogated', 'stopped'])
  })
})

describe('a request for abrogation from France', () => {
  const asked = (on: string, data: object): readonly Told[] => [...ordered(), ['abrogation-requested', on, { ...data }]]
  const inFrance = { residesAbroad: false, inPrison: false, houseArrest: false }
  it.each([
    ['2025-06-22', inFrance, []],
    ['2025-06-23', inFrance, ['request-from-france']],
    ['2025-06-23', { ...inFrance, houseArrest: true }, []],
    ['2025-06-23', { residesAbroad: true }, []],
  ])('on %s, %j → %j', (on, data, expected) => {
    expect(seen(asked(on, data), '2025-07-01T10:00+02:00').grounds()).toEqual(expected)
  })
})

describe('five years after the execution', () => {
  const executed: readonly Told[] = [...ordered(), ['expulsion-executed', '2025-05-10T10:00+02:00', { voluntary: false }]]
  const refused = (at: string, data: object = {}): Told => ['abrogation-refused', at, { ...data }]

  it.each([
    ['2030-05-09T23:59+02:00', []],
    ['2030-05-10T00:00+02:00', ['ex.abrogation-refusal']],
  ])('a refusal at %s without the commission → %j', (at, expected) => {
    expect(seen([...executed, refused(at)], '2030-05-12T10:00+02:00').grounds()).toEqual(expected)
  })

  it('an opinion opens the way once', () => {
    const heard: Told = ['opinion-given', '2030-06-01T10:00+02:00', { about: 'abrogation' }]
    const first = refused('2030-06-10T10:00+02:00', { commissionHeard: true })
    expect(seen([...executed, heard, first], '2030-06-11T10:00+02:00').grounds()).toEqual([])
    expect(seen([...executed, heard, first, refused('2031-06-10T10:00+02:00')], '2031-06-11T10:00+02:00').grounds()).toEqual([
      'ex.abrogation-refusal',
    ])
  })
})

describe('the end of the order, and its data', () => {
  it.each(['order-annulled', 'order-withdrawn'])('%s ends it', (type) => {
    const file = seen([...ordered(), [type, '2025-05-02T10:00+02:00']], '2025-05-03T10:00+02:00')
    expect(file.procedure.stage).toBe('abrogated')
    expect(file.procedure.published.map(({ name }) => name)).toEqual(['order-notified', 'order-ended'])
  })

  it('thirty years in the register, and five after the last update', () => {
    const entered: Told = ['register-entry-made', '2025-04-18T12:00+02:00']
    expect(seen([...ordered(), entered], '2025-05-03T10:00+02:00').dates('ex.agdref')[0]).toBe('2055-04-19T00:00+02:00')
    const updated: Told = ['register-updated', '2052-06-01T12:00+02:00']
    expect(seen([...ordered(), entered, updated], '2052-06-02T10:00+02:00').dates('ex.agdref', 2)[0]).toBe('2057-06-02T00:00+02:00')
  })

  it('dropped: nothing is kept', () => {
    const file = seen([...urgent, ['expulsion-dropped', '2025-04-05T10:00+02:00']], '2025-04-05T11:00+02:00')
    expect([file.procedure.stage, file.state('ex.eloi')]).toEqual(['dropped', 'running'])
  })
})
