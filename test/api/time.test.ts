import { describe, expect, it } from 'vitest'
import { isoAt } from '../../src/api/time.js'
import { isInstant, isNaive, readNaive, readyInstants } from '../../src/law/instants.js'

describe('an instant of the API', () => {
  it.each([
    '2026-11-22T09:12:00+01:00',
    '2026-11-22T09:12+01:00',
    '2026-11-22T08:12:00Z',
    '2026-11-22T09:12:00.250+11:00',
    '2024-02-29T00:00:00-03:00',
  ])('%s names one', (text) => expect(isInstant(text)).toBe(true))

  it.each([
    '2026-11-22T09:12:00',
    '2026-11-22',
    '2026-02-29T09:12:00Z',
    '2026-11-22T24:00:00+01:00',
    '2026-11-22T09:60:00+01:00',
    '2026-11-22 09:12:00+01:00',
    '0001-01-01T00:00:00Z',
    '1949-12-31T23:59:59Z',
    '2200-01-01T00:00:00Z',
    'demain',
    '',
  ])('%s names none', (text) => expect(isInstant(text)).toBe(false))

  it('tells a naive time from nonsense', () => {
    expect(isNaive('2026-11-22T09:12:00')).toBe(true)
    expect(isNaive('2026-11-22T09:12')).toBe(true)
    expect(isNaive('2026-11-22')).toBe(false)
    expect(isNaive('2026-02-30T09:12')).toBe(false)
    expect(isNaive(12)).toBe(false)
  })
})

describe('the ready instants of a naive time', () => {
  it('is one on an ordinary day, by the clock of the territory', () => {
    expect(readyInstants('2026-11-22T09:12:00', 'FR-75')).toEqual(['2026-11-22T09:12:00+01:00'])
    expect(readyInstants('2026-07-22T09:12', 'FR-75')).toEqual(['2026-07-22T09:12:00+02:00'])
    expect(readyInstants('2026-11-22T09:12:00', 'FR-974')).toEqual(['2026-11-22T09:12:00+04:00'])
  })

  it('are two on the night the clocks go back: 25 October 2026, 02:00 to 03:00', () => {
    expect(readyInstants('2026-10-25T01:59', 'FR-75')).toEqual(['2026-10-25T01:59:00+02:00'])
    expect(readyInstants('2026-10-25T02:00', 'FR-75')).toEqual(['2026-10-25T02:00:00+02:00', '2026-10-25T02:00:00+01:00'])
    expect(readyInstants('2026-10-25T02:59', 'FR-75')).toEqual(['2026-10-25T02:59:00+02:00', '2026-10-25T02:59:00+01:00'])
    expect(readyInstants('2026-10-25T03:00', 'FR-75')).toEqual(['2026-10-25T03:00:00+01:00'])
    expect(readyInstants('2026-10-25T02:30', 'FR-974')).toEqual(['2026-10-25T02:30:00+04:00'])
  })

  it('are none in the hour that does not exist: 29 March 2026, 02:00 to 03:00', () => {
    expect(readyInstants('2026-03-29T02:30', 'FR-75')).toEqual([])
    expect(readyInstants('2026-03-29T03:00', 'FR-75')).toEqual(['2026-03-29T03:00:00+02:00'])
  })

  it.each([
    ['2026-03-29T02:00', 'FR-75', '2026-03-29T01:59:00+01:00', '2026-03-29T03:00:00+02:00'],
    ['2026-03-29T02:59:59', 'FR-75', '2026-03-29T01:59:00+01:00', '2026-03-29T03:00:00+02:00'],
    ['2026-03-08T02:30', 'FR-PM', '2026-03-08T01:59:00-03:00', '2026-03-08T03:00:00-02:00'],
  ])('in that hour stand around the jump instead: %s in %s', (naive, code, before, after) => {
    expect(readNaive(naive, code)).toEqual({ isSkipped: true, instants: [before, after] })
    expect(readNaive('2026-03-29T03:00', 'FR-75').isSkipped).toBe(false)
  })

  it('reads an unknown territory on the clock of Paris', () => {
    expect(readyInstants('2026-11-22T09:12', 'XX')).toEqual(['2026-11-22T09:12:00+01:00'])
    expect(isoAt(Date.UTC(2026, 10, 22, 8, 12), 'XX')).toBe('2026-11-22T09:12:00+01:00')
  })
})
