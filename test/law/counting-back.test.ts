import { describe, expect, it } from 'vitest'
import { countBack } from '../../src/law/counting-back.js'
import { clearDays, daysAfter, hours, minutes, monthsFrom, twoReadings, weeks, workingDays, yearsFrom } from '../../src/law/rule.js'
import type { Period } from '../../src/law/types.js'
import { at, dates, place } from './support.js'

describe('a length counted back from a coming event: the last moment for the act', () => {
  const noon = '2026-05-20T12:00+02:00'
  const cases: readonly (readonly [Period, string, string, string])[] = [
    [hours(48), noon, '2026-05-18T12:00+02:00', 'hours, to the minute'],
    [minutes(30), '2026-03-29T03:15+02:00', '2026-03-29T01:45+01:00', 'minutes, elapsed'],
    [hours(48), '2026-03-30T12:00+02:00', '2026-03-28T11:00+01:00 / 2026-03-28T12:00+01:00', 'the clocks went forward'],
    [daysAfter(15), noon, '2026-05-05T00:00+02:00 / 2026-05-06T00:00+02:00', 'fifteen full days between (safe), or not'],
    [clearDays(3), noon, '2026-05-17T00:00+02:00', 'clear days: one reading'],
    [weeks(2), noon, '2026-05-06T00:00+02:00 / 2026-05-07T00:00+02:00', 'two weeks'],
    [
      workingDays(2),
      '2026-05-26T12:00+02:00',
      '2026-05-21T00:00+02:00 / 2026-05-22T00:00+02:00',
      'Whit Monday and a week-end do not count',
    ],
    [monthsFrom(2), '2026-04-30T12:00+02:00', '2026-02-28T00:00+01:00 / 2026-03-02T00:00+01:00', 'into a shorter month'],
    [monthsFrom(2), noon, '2026-03-20T00:00+01:00 / 2026-03-21T00:00+01:00', 'the same date two months before'],
    [yearsFrom(1), '2028-02-29T12:00+01:00', '2027-02-28T00:00+01:00 / 2027-03-02T00:00+01:00', 'from a leap day'],
  ]
  it.each(cases)('%o before %s → %s, %s', (period, event, expected) => {
    expect(dates(countBack(period, at(event), place('FR-75')))).toBe(expected)
  })

  it('says both readings, and why', () => {
    const { doubt, steps } = countBack(daysAfter(15), at(noon), place('FR-75'))
    expect(doubt?.fr).toContain('à rebours')
    expect(steps().map(({ fr }) => fr)).toEqual([
      'Événement : mercredi 20 mai 2026 à 12 h (heure de Paris)',
      '− 15 jours, à rebours',
      expect.stringContaining('lecture sûre'),
      expect.stringContaining('autre lecture'),
      expect.stringContaining('Doute'),
    ])
  })

  it('of two lengths, the longer is firm', () => {
    const period = twoReadings({ firm: clearDays(15), late: daysAfter(7), doubt: { fr: 'deux', en: 'two' } })
    expect(dates(countBack(period, at(noon), place('FR-75')))).toBe('2026-05-05T00:00+02:00 / 2026-05-14T00:00+02:00')
  })
})
