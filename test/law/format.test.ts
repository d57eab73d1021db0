import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { endText, isoLocal, localText } from '../../src/law/format.js'
import { territoryCodes } from '../../src/law/territory.js'
import { place } from './support.js'

const text = (iso: string, code = 'FR-75') => localText(Date.parse(iso), place(code))

describe('instants in words', () => {
  it.each([
    ['2026-11-26T09:12+01:00', 'FR-75', 'jeudi 26 novembre 2026 à 9 h 12 (Paris)', 'Thursday 26 November 2026 at 09:12 (Paris)'],
    ['2026-07-01T16:00+02:00', 'FR-13', 'mercredi 1er juillet 2026 à 16 h (Paris)', 'Wednesday 1 July 2026 at 16:00 (Paris)'],
    ['2026-01-01T00:05+01:00', 'FR-67', 'jeudi 1er janvier 2026 à 0 h 05 (Paris)', 'Thursday 1 January 2026 at 00:05 (Paris)'],
    ['2026-02-06T08:15+01:00', 'FR-976', 'vendredi 6 février 2026 à 10 h 15 (Mayotte)', 'Friday 6 February 2026 at 10:15 (Mayotte)'],
  ])('%s in %s', (iso, code, fr, en) => {
    expect(text(iso, code)).toEqual({ fr, en })
  })

  it('a limit in days ends at 24:00 of its last day, an instant at its minute', () => {
    const at = Date.parse('2024-07-17T00:00+02:00')
    expect(endText({ at, day: '2024-07-16' }, place('FR-75'))).toEqual({
      fr: 'mardi 16 juillet 2024 à 24 h (Paris)',
      en: 'Tuesday 16 July 2024 at 24:00 (Paris)',
    })
    expect(endText({ at, day: null }, place('FR-75')).fr).toBe('mercredi 17 juillet 2024 à 0 h (Paris)')
  })
})

describe('instants in ISO 8601 with the offset of the place', () => {
  it.each([
    ['2026-11-26T08:12:00Z', 'FR-75', '2026-11-26T09:12:00+01:00'],
    ['2026-07-01T00:00:30Z', 'FR-75', '2026-07-01T02:00:30+02:00'],
    ['2026-07-01T00:00:00Z', 'FR-PF', '2026-06-30T14:00:00-10:00'],
    ['2026-07-01T00:00:00Z', 'FR-PF-MARQUESAS', '2026-06-30T14:30:00-09:30'],
    ['2026-07-01T00:00:00.250Z', 'FR-974', '2026-07-01T04:00:00.250+04:00'],
  ])('%s in %s is %s', (iso, code, expected) => {
    expect(isoLocal(Date.parse(iso), place(code))).toBe(expected)
  })

  it('is what luxon writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2050, 0, 1) }),
        fc.constantFrom(...territoryCodes),
        (instant, code) => {
          expect(isoLocal(instant, place(code))).toBe(
            DateTime.fromMillis(instant, { zone: place(code).zone }).toISO({ suppressMilliseconds: true }),
          )
        },
      ),
    )
  })
})
