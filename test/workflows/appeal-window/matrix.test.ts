import { describe, expect, it } from 'vitest'
import { opened, story } from './support.js'

const custodies = ['free', 'house-arrest', 'cra', 'prison'] as const
/** The dossier's matrix: by decision, for each custody, the window of a decision signed on the eve of 2024-07-15, and of one signed on that day. */
const table: readonly (readonly [name: string, data: Record<string, unknown>, before: readonly string[], since: readonly string[]])[] = [
  ['OQTF with period, old 3°', { ground: 'old-3', departurePeriod: true }, ['30d', '48h', '48h', '30d'], ['month', '7d', '48h', '7d']],
  ['OQTF with period, new 3°', { ground: 'new-3', departurePeriod: true }, ['30d', '48h', '48h', '30d'], ['month', '7d', '48h', '7d']],
  ['OQTF with period, new 4°', { ground: 'new-4', departurePeriod: true }, ['15d', '48h', '48h', '15d'], ['month', '7d', '48h', '7d']],
  ['OQTF without period', { ground: 'new-3', departurePeriod: false }, ['48h', '48h', '48h', '48h'], ['month', '7d', '48h', '7d']],
  [
    'OQTF of a citizen of the Union',
    { decisionType: 'oqtf-eu', departurePeriod: true },
    ['30d', '48h', '48h', '30d'],
    ['month', '7d', '48h', '7d'],
  ],
  ['end of the departure period', { decisionType: 'departure-period-ended' }, ['48h', '48h', '48h', '48h'], ['month', '7d', '48h', '7d']],
  ['ban after an overstay', { decisionType: 'return-ban-after-overstay' }, ['15d', '48h', '48h', '15d'], ['7d', '7d', '48h', '7d']],
  ['extension of a ban', { decisionType: 'return-ban-extended' }, ['15d', '48h', '48h', '15d'], ['7d', '7d', '48h', '7d']],
  ['Dublin transfer', { decisionType: 'transfer' }, ['15d', '48h', '48h', '15d'], ['7d', '7d', '48h', '7d']],
  [
    'separate destination of a measure',
    { decisionType: 'destination', ground: 'new-3', departurePeriod: true },
    ['30d', '48h', '48h', '30d'],
    ['month', '7d', '48h', '7d'],
  ],
  ['expulsion', { decisionType: 'expulsion' }, ['2m', '2m', '2m', '2m'], ['2m', '2m', '2m', '2m']],
  ['long house arrest', { decisionType: 'house-arrest-other' }, ['2m', '2m', '2m', '2m'], ['2m', '2m', '2m', '2m']],
  ['permit refused alone', { decisionType: 'residence-refusal' }, ['2m', '2m', '2m', '2m'], ['2m', '2m', '2m', '2m']],
]

const windowsOf = (data: Record<string, unknown>, signedAt: string, territory = 'FR-75') =>
  story(opened('2024-07-15T10:00+02:00', { ...data, signedAt }))('2024-07-15T10:00+02:00', territory).procedure.clocks.map((clock) =>
    clock.clause.replace('aw.', ''),
  )

describe.each(table)('which window: %s', (_, data, before, since) => {
  it.each(custodies.map((custody, index) => [custody, before[index], since[index]] as const))('%s: %s, then %s', (custody, eve, day) => {
    expect(windowsOf({ ...data, custody }, '2024-07-14')).toEqual([eve])
    expect(windowsOf({ ...data, custody }, '2024-07-15')).toEqual([day])
  })
})

describe('which window: decisions of one custody', () => {
  it.each([
    ['house-arrest-short', 'house-arrest', '48h', '7d'],
    ['house-arrest-dublin', 'house-arrest', '48h', '7d'],
    ['border-asylum-refusal', 'waiting-zone', '48h', '48h'],
    ['asylum-kept-in-detention', 'cra', '48h', '48h'],
    ['suspension-claim', 'house-arrest', '48h', '7d'],
    ['suspension-claim', 'cra', '48h', '48h'],
  ])('%s, %s: %s, then %s', (decisionType, custody, before, since) => {
    expect(windowsOf({ decisionType, custody }, '2024-07-14')).toEqual([before])
    expect(windowsOf({ decisionType, custody }, '2024-07-15')).toEqual([since])
  })
  it.each([
    ['handover-eu', 'free', '2m'],
    ['handover-eu', 'house-arrest', '7d'],
    ['other-state-decision', 'prison', '7d'],
    ['other-state-decision', 'cra', '48h'],
    ['destination-of-judicial-ban', 'house-arrest', '7d'],
    ['destination-of-judicial-ban', 'cra', '48h'],
    ['destination-of-judicial-ban', 'free', '2m'],
  ])('%s, %s, since 2024-07-15: %s', (decisionType, custody, clause) => {
    expect(windowsOf({ decisionType, custody }, '2024-07-15')).toEqual([clause])
  })
  it('a handover before 2024-07-15, person in detention: no text was read, the window has no date and does not close', () => {
    const then = story(opened('2023-05-10T10:00+02:00', { decisionType: 'handover-eu', custody: 'cra' }))('2024-06-01T10:00+02:00')
    expect(then.clock('aw.48h')).toMatchObject({ state: 'waiting', lapsesAt: null })
    expect(then.stage).toBe('open')
  })
})

describe('a datum that is missing gives every window that the decision may have', () => {
  it('ground unknown: forty-eight hours, fifteen or thirty days', () => {
    const then = story(opened('2024-06-10T10:00+02:00', {}))('2024-06-11T10:00+02:00')
    expect(then.dates('aw.30d')).toEqual(['2024-06-12T10:00+02:00', '2024-07-12T00:00+02:00'])
  })
})

describe('overseas', () => {
  const measure = { ground: 'new-3', departurePeriod: false, custody: 'cra' }
  it.each(['FR-971', 'FR-973', 'FR-976', 'FR-BL', 'FR-MF'])(
    '%s: the ordinary two months, and nothing suspends the removal',
    (territory) => {
      expect(windowsOf(measure, '2024-07-14', territory)).toEqual(['2m'])
      const then = story(opened('2025-06-02T10:00+02:00', measure))('2025-06-03T10:00+02:00', territory)
      expect([then.clocks, then.bars]).toEqual([['aw.2m running'], []])
    },
  )
  it.each(['FR-972', 'FR-974'])('%s: as in the mainland', (territory) => {
    expect(windowsOf(measure, '2024-07-15', territory)).toEqual(['48h'])
  })
  it('the Pacific: both regimes', () => {
    const then = story(opened('2025-06-02T10:00-10:00', { ...measure, custody: 'free' }))('2025-06-03T00:00-10:00', 'FR-PF')
    expect(then.clock('aw.month').doubt?.fr).toContain('Pacifique')
  })
  it.each([
    ['france', '2025-06-24T00:00+02:00'],
    ['overseas', '2025-07-24T00:00+02:00'],
    ['abroad', '2025-08-26T00:00+02:00'],
  ])('distance, person living in %s → %s', (residence, end) => {
    const then = story(opened('2025-04-22T10:00+02:00', { decisionType: 'expulsion', residence }))('2025-04-23T10:00+02:00')
    expect(then.dates('aw.2m')[1]).toBe(end)
  })
})
