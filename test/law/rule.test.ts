import { describe, expect, it } from 'vitest'
import {
  NoLawInForce,
  article,
  basisOn,
  defineRule,
  encodedSince,
  figureOn,
  hours,
  lawOf,
  monthsThroughMonthEnd,
  times,
  twoReadings,
  versionOf,
  versionOn,
} from '../../src/law/rule.js'
import type { Version } from '../../src/law/types.js'

const label = { fr: 'Essai', en: 'Trial' }
const basis = [article('CESEDA', 'L. 0')]
const version = (from: string, until?: string, more: Partial<Version> = {}): Version => ({
  from,
  ...(until === undefined ? {} : { until }),
  period: hours(1),
  basis,
  ...more,
})
const define = (...versions: Version[]) => defineRule('trial', label, versions)

describe('defineRule', () => {
  it('takes versions that follow each other', () => {
    expect(define(version('2016-11-01', '2020-02-29'), version('2020-02-29')).versions).toHaveLength(2)
  })

  it('takes a rule that has ended', () => {
    expect(define(version('2016-11-01', '2020-01-01')).versions).toHaveLength(1)
  })

  it.each<[string, Version[], RegExp]>([
    ['no version', [], /no version/],
    ['a gap', [version('2016-11-01', '2020-01-01'), version('2020-01-02')], /no version from 2020-01-01 to 2020-01-02/],
    ['an overlap', [version('2016-11-01', '2020-01-02'), version('2020-01-01')], /overlaps/],
    ['a version after an open one', [version('2016-11-01'), version('2020-01-01')], /overlaps/],
    ['versions out of order', [version('2020-01-01'), version('2016-11-01', '2020-01-01')], /overlaps/],
    ['a day that does not exist', [version('2019-02-29')], /2019-02-29 is not a day/],
    ['a version that ends before it begins', [version('2020-01-01', '2020-01-01')], /ends before it begins/],
    ['no article', [version('2020-01-01', undefined, { basis: [] })], /cites no article/],
    [
      'an article dated by no day',
      [version('2020-01-01', undefined, { basis: [article('CESEDA', 'L. 0', { until: '2021-04-31' })] })],
      /not a day/,
    ],
    ['no territory', [version('2020-01-01', undefined, { territories: [] })], /no territory/],
    ['half an hour', [version('2020-01-01', undefined, { period: hours(0.5) })], /0.5 is not a length/],
    [
      'overlays of one territory that overlap',
      [
        version('2016-11-01'),
        version('2018-01-01', undefined, { territories: ['FR-976'] }),
        version('2019-01-01', undefined, { territories: ['FR-976', 'FR-WF'] }),
      ],
      /overlaps/,
    ],
  ])('refuses %s', (_, versions, problem) => {
    expect(() => define(...versions)).toThrow(problem)
  })

  it('refuses the end of a calendar month counted back', () => {
    const period = monthsThroughMonthEnd(1)
    expect(() =>
      defineRule('r', label, [version('2020-01-01', undefined, { period })], { kind: 'condition', procedures: [], counted: 'back' }),
    ).toThrow(/not counted back/)
  })

  it('lets overlays of one territory leave a gap, and those of two overlap', () => {
    const mayotte = (from: string, until?: string) => version(from, until, { territories: ['FR-976'] })
    expect(() =>
      define(
        version('2016-11-01'),
        mayotte('2017-01-01', '2018-01-01'),
        mayotte('2019-01-01'),
        version('2017-01-01', undefined, { territories: ['FR-WF'] }),
      ),
    ).not.toThrow()
  })

  it('refuses an id that is not in kebab-case', () => {
    expect(() => defineRule('Initial detention', label, [version('2020-01-01')])).toThrow(/kebab-case/)
  })
})

describe('versionOf', () => {
  const overlay = version('2019-01-01', '2020-01-01', { period: hours(5), territories: ['FR-976'] })
  const rule = define(
    version('2016-11-01', '2021-05-01', { period: hours(2) }),
    version('2021-05-01', '2024-01-01', { period: hours(3) }),
    overlay,
  )
  const n = (day: string, territory: string) => {
    const { period } = versionOf(rule, day, territory)
    return 'unit' in period ? period.n : null
  }

  it.each([
    ['2016-11-01', 'FR-75', 2],
    ['2021-04-30', 'FR-75', 2],
    ['2021-05-01', 'FR-75', 3],
    ['2018-12-31', 'FR-976', 2],
    ['2019-01-01', 'FR-976', 5],
    ['2019-12-31', 'FR-976', 5],
    ['2020-01-01', 'FR-976', 2],
    ['2019-06-01', 'FR-974', 2],
  ])('%s in %s: %i', (day, territory, expected) => {
    expect(n(day, territory)).toBe(expected)
    expect(n(day, territory)).toBe(expected) // and again, from what is kept
  })

  it.each(['2016-10-31', '2024-01-01'])('no law on %s: refuses, and says since when it is encoded', (day) => {
    const asked = () => versionOf(rule, day, 'FR-75')
    expect(asked).toThrow(NoLawInForce)
    expect(asked).toThrow(expect.objectContaining({ ruleId: 'trial', day, territory: 'FR-75', earliest: '2016-11-01' }))
  })

  it('a rule of other territories never stood here', () => {
    expect(() => versionOf(define(overlay), '2019-06-01', 'FR-75')).toThrow(expect.objectContaining({ earliest: null }))
  })

  describe('a rule that has no application in a territory', () => {
    const setAside = { territories: ['FR-973'], from: '2019-01-01', until: '2020-01-01', basis: [article('CESEDA', 'L. 312-3')] }
    const local = defineRule('trial', label, [version('2016-11-01')], undefined, [setAside])

    it.each([
      ['2018-12-31', 'FR-973', 'applies'],
      ['2019-01-01', 'FR-973', 'does not'],
      ['2019-12-31', 'FR-973', 'does not'],
      ['2020-01-01', 'FR-973', 'applies'],
      ['2019-06-01', 'FR-976', 'applies'],
    ])('%s in %s: %s', (day, territory, expected) => {
      expect(versionOn(local, day, territory) === null ? 'does not' : 'applies').toBe(expected)
    })

    it('refuses with what sets it aside; a day before the encoded law is refused as such', () => {
      expect(() => versionOf(local, '2019-06-01', 'FR-973')).toThrow(
        expect.objectContaining({ exclusion: setAside, earliest: '2016-11-01' }),
      )
      expect(() => versionOf(local, '2016-10-31', 'FR-973')).toThrow(expect.objectContaining({ exclusion: null }))
    })

    it.each([
      ['no article', { basis: [] }, /cites no article/],
      ['no territory', { territories: [] }, /no territory/],
      ['a day that does not exist', { from: '2019-02-29' }, /not a day/],
      ['an end before its beginning', { until: '2018-01-01' }, /ends before it begins/],
    ])('is refused with %s', (_, change, problem) => {
      expect(() => defineRule('trial', label, [version('2016-11-01')], undefined, [{ ...setAside, ...change }])).toThrow(problem)
    })

    it('is refused where two texts set it aside at once', () => {
      const twice = [setAside, { ...setAside, from: '2019-06-01' }]
      expect(() => defineRule('trial', label, [version('2016-11-01')], undefined, twice)).toThrow(/overlaps/)
    })
  })

  it('encodedSince is the first day of any version', () => {
    expect(encodedSince(rule)).toBe('2016-11-01')
    expect(encodedSince(define(overlay))).toBe('2019-01-01')
  })
})

describe('basisOn', () => {
  const renumbered = version('2016-11-01', undefined, {
    basis: [
      article('CESEDA', 'L. 551-1', { until: '2021-05-01' }),
      article('CESEDA', 'L. 741-1', { from: '2021-05-01' }),
      article('CPC', '612'),
    ],
  })

  it.each([
    ['2021-04-30', ['L. 551-1', '612']],
    ['2021-05-01', ['L. 741-1', '612']],
  ])('on %s: %j', (day, articles) => {
    expect(basisOn(renumbered, day).map(({ article: number }) => number)).toEqual(articles)
  })
})

describe('lawOf', () => {
  it('finds rules by id and refuses the same id twice', () => {
    const rule = define(version('2020-01-01'))
    expect(lawOf([rule]).get('trial')).toBe(rule)
    expect(() => lawOf([rule, define(version('2021-01-01'))])).toThrow(/trial/)
  })
})

describe('figureOn', () => {
  const rule = define(
    version('2019-01-01', '2024-07-17', { period: times(1) }),
    version('2024-07-17', '2025-01-01', { period: times(4) }),
    version('2025-01-01', undefined, { period: twoReadings({ firm: hours(3), late: hours(10), doubt: label }), confidence: 'unsure' }),
  )

  it.each([
    ['2024-07-16', 1],
    ['2024-07-17', 4],
    ['2025-01-01', 3],
  ])('on %s → %i', (day, figure) => {
    expect(figureOn(rule, day, 'FR-75')).toBe(figure)
  })

  it('refuses a day before the law', () => {
    expect(() => figureOn(rule, '2018-12-31', 'FR-75')).toThrow(NoLawInForce)
  })
})
