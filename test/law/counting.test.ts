import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chained,
  clearDays,
  daysAfter,
  daysFranc,
  daysIncluded,
  daysSameHour,
  hours,
  hoursCpc,
  hoursCpcToTheMinute,
  minutes,
  monthsAfterMonthEnd,
  monthsFranc,
  monthsFrom,
  monthsThroughMonthEnd,
  twoReadings,
  workingDays,
  workingDaysOfMainland,
  yearsFrom,
  yearsThroughYearEnd,
} from '../../src/law/rule.js'
import type { Period } from '../../src/law/types.js'
import { territoryCodes } from '../../src/law/territory.js'
import { at, counting, dates, local } from './support.js'

type Case = readonly [start: string, expected: string, why?: string]
function table(period: Period, cases: readonly Case[], code = 'FR-75'): void {
  for (const [start, expected, why] of cases)
    it(`${start} → ${expected}${why === undefined ? '' : `, ${why}`}`, () => {
      expect(dates(counting(period, start, code), code)).toBe(expected)
    })
}

describe('minutes, elapsed', () => {
  table(minutes(30), [
    ['2026-12-31T23:45+01:00', '2027-01-01T00:15+01:00', 'over midnight'],
    ['2026-03-29T01:45+01:00', '2026-03-29T03:15+02:00', 'the clocks go forward: one date'],
    ['2026-10-25T02:45+02:00', '2026-10-25T02:15+01:00', 'the clocks go back: one date'],
  ])
})

describe('to and from the end of a calendar month or year (EOM)', () => {
  table(monthsThroughMonthEnd(0), [
    ['2026-01-31T23:59+01:00', '2026-02-01T00:00+01:00', 'its own last day'],
    ['2026-02-01T00:00+01:00', '2026-03-01T00:00+01:00', 'the next month has begun'],
    ['2024-02-10T10:00+01:00', '2024-03-01T00:00+01:00', 'leap year'],
  ])
  table(monthsThroughMonthEnd(1), [
    ['2026-01-31T10:00+01:00', '2026-03-01T00:00+01:00', 'a shorter month'],
    ['2026-02-28T10:00+01:00', '2026-04-01T00:00+02:00', 'a longer month, to its end'],
    ['2026-12-01T10:00+01:00', '2027-02-01T00:00+01:00', 'over the year'],
  ])
  table(monthsAfterMonthEnd(1), [
    ['2026-01-02T10:00+01:00', '2026-03-01T00:00+01:00', '31 January, no 31 February'],
    ['2026-02-10T10:00+01:00', '2026-03-29T00:00+01:00', '28 February, then 28 March'],
  ])
  table(yearsThroughYearEnd(2), [
    ['2024-12-31T23:59+01:00', '2027-01-01T00:00+01:00'],
    ['2025-01-01T00:00+01:00', '2028-01-01T00:00+01:00'],
  ])
  table(yearsThroughYearEnd(0), [['2026-07-14T10:00-10:00', '2027-01-01T00:00-10:00', 'midnight of the place']], 'FR-PF')
})

describe('working days of an authority on the mainland (WD)', () => {
  table(workingDaysOfMainland(2), [['2026-06-09T10:00-03:00', '2026-06-12T00:00-03:00', '10 June is no holiday there']], 'FR-973')
  table(workingDays(2), [['2026-06-09T10:00-03:00', '2026-06-13T00:00-03:00', '10 June is a holiday of the place']], 'FR-973')
  table(workingDaysOfMainland(2), [['2026-05-07T10:00-03:00', '2026-05-13T00:00-03:00', '8 May is a holiday everywhere']], 'FR-973')
})

describe('hours, to the minute (H)', () => {
  table(hours(48), [
    ['2024-07-14T22:40+02:00', '2024-07-16T22:40+02:00'],
    ['2024-02-28T12:00+01:00', '2024-03-01T12:00+01:00', 'over 29 February'],
    ['2026-12-24T16:30+01:00', '2026-12-26T16:30+01:00', 'a holiday and a Saturday count'],
  ])
  table(hours(96), [
    ['2026-03-27T14:10+01:00', '2026-03-31T14:10+02:00 / 2026-03-31T15:10+02:00', 'the clocks go forward'],
    ['2026-10-23T14:10+02:00', '2026-10-27T13:10+01:00 / 2026-10-27T14:10+01:00', 'the clocks go back'],
    ['2026-03-29T01:59+01:00', '2026-04-02T01:59+02:00 / 2026-04-02T02:59+02:00', 'one minute before the change'],
    ['2026-03-29T03:00+02:00', '2026-04-02T03:00+02:00', 'at the change'],
    ['2026-03-25T01:59+01:00', '2026-03-29T01:59+01:00', 'ends one minute before the change'],
    ['2026-03-25T02:30+01:00', '2026-03-29T03:00+02:00 / 2026-03-29T03:30+02:00', 'the clock never shows 02:30'],
    ['2026-10-21T02:30+02:00', '2026-10-25T02:30+02:00', 'ends in the hour that comes twice, the first time'],
    ['2026-10-21T03:10+02:00', '2026-10-25T02:10+01:00 / 2026-10-25T03:10+01:00', 'ends in the hour that comes twice, the second time'],
  ])

  it('the two readings of a change of clocks come with a doubt; one date has none', () => {
    expect(counting(hours(96), '2026-03-27T14:10+01:00').doubt?.fr).toMatch(/changement d’heure/)
    expect(counting(hours(96), '2026-03-20T14:10+01:00').doubt).toBeNull()
  })

  it('no change of clocks in Mayotte', () => {
    expect(dates(counting(hours(96), '2026-03-27T14:10+03:00', 'FR-976'), 'FR-976')).toBe('2026-03-31T14:10+03:00')
  })

  it('Saint-Pierre-et-Miquelon changes its clocks on the North American Sundays', () => {
    expect(dates(counting(hours(48), '2026-03-07T10:00-03:00', 'FR-PM'), 'FR-PM')).toBe('2026-03-09T10:00-02:00 / 2026-03-09T11:00-02:00')
  })

  it('zero hours end at once', () => {
    expect(dates(counting(hours(0), '2026-10-02T16:05+02:00'))).toBe('2026-10-02T16:05+02:00')
  })

  it('never before a day that the law names', () => {
    const six = { unit: 'hours', n: 6, notBefore: '2025-09-13' } as const
    expect(dates(counting(six, '2025-09-12T10:00+02:00'))).toBe('2025-09-13T00:00+02:00')
    expect(dates(counting(six, '2025-09-12T22:30+02:00'))).toBe('2025-09-13T04:30+02:00')
  })
})

describe('hours with roll-over, CPC 640 to 642 (H-CPC)', () => {
  table(hoursCpc(24), [
    ['2026-12-28T15:20+01:00', '2026-12-29T15:20+01:00 / 2026-12-30T00:00+01:00', 'an ordinary day'],
    ['2026-12-31T11:00+01:00', '2027-01-04T11:00+01:00 / 2027-01-05T00:00+01:00', 'New Year, Saturday, Sunday'],
    ['2026-12-31T10:59+01:00', '2027-01-04T10:59+01:00 / 2027-01-05T00:00+01:00'],
    ['2026-11-05T23:59+01:00', '2026-11-06T23:59+01:00 / 2026-11-07T00:00+01:00', 'the last minute of a Friday'],
    ['2026-11-06T00:00+01:00', '2026-11-09T00:00+01:00 / 2026-11-10T00:00+01:00', 'the first minute of a Saturday'],
    ['2026-03-28T20:00+01:00', '2026-03-30T20:00+02:00 / 2026-03-31T00:00+02:00', 'rolled over the change of clocks'],
  ])

  it('says the instant before the roll-over, and only then', () => {
    expect(local(counting(hoursCpc(24), '2026-12-31T11:00+01:00').unrolled ?? 0)).toBe('2027-01-01T11:00+01:00')
    expect(counting(hoursCpc(24), '2026-12-28T15:20+01:00').unrolled).toBeUndefined()
  })

  it.each([
    ['FR-75', '2028-12-26T09:00+01:00 / 2028-12-27T00:00+01:00'],
    ['FR-67', '2028-12-27T09:00+01:00 / 2028-12-28T00:00+01:00'],
  ])('in %s, from 25 December: %s', (code, expected) => {
    expect(dates(counting(hoursCpc(24), '2028-12-25T09:00+01:00', code))).toBe(expected)
  })

  it('Good Friday in Moselle leads to the Tuesday after Easter', () => {
    expect(dates(counting(hoursCpc(24), '2026-04-02T09:00+02:00', 'FR-57'))).toBe('2026-04-07T09:00+02:00 / 2026-04-08T00:00+02:00')
  })

  it('22 May in Martinique', () => {
    expect(dates(counting(hoursCpc(24), '2025-05-21T09:00-04:00', 'FR-972'), 'FR-972')).toBe(
      '2025-05-23T09:00-04:00 / 2025-05-24T00:00-04:00',
    )
  })

  it('for a court, 24:00 only when it was rolled over', () => {
    expect(dates(counting(hoursCpcToTheMinute(48), '2027-01-04T10:20+01:00'))).toBe('2027-01-06T10:20+01:00')
    expect(dates(counting(hoursCpcToTheMinute(48), '2026-12-31T18:05+01:00'))).toBe('2027-01-04T18:05+01:00 / 2027-01-05T00:00+01:00')
  })

  it('the late date is 24:00 of its day, not 00:00 of the next', () => {
    expect(counting(hoursCpc(24), '2026-12-28T15:20+01:00').late.day).toBe('2026-12-29')
    expect(counting(hoursCpc(24), '2026-12-28T15:20+01:00').doubt?.fr).toMatch(/642/)
  })
})

describe('days that count the first (D-incl)', () => {
  table(daysIncluded(4), [
    ['2024-07-15T00:00+02:00', '2024-07-19T00:00+02:00'],
    ['2024-07-15T23:59+02:00', '2024-07-19T00:00+02:00'],
    ['2024-02-27T10:00+01:00', '2024-03-02T00:00+01:00', 'over 29 February'],
    ['2025-02-27T10:00+01:00', '2025-03-03T00:00+01:00', 'no 29 February'],
    ['2026-03-26T10:00+01:00', '2026-03-30T00:00+02:00', 'over the spring night'],
    ['2026-10-22T10:00+02:00', '2026-10-26T00:00+01:00', 'over the autumn night'],
    ['2024-12-30T10:00+01:00', '2025-01-03T00:00+01:00', 'over the new year, no roll-over'],
  ])

  it('the day is the one of the place, not of Paris', () => {
    expect(dates(counting(daysIncluded(1), '2026-02-02T23:30+01:00', 'FR-976'), 'FR-976')).toBe('2026-02-04T00:00+03:00')
    expect(counting(daysIncluded(4), '2024-07-15T00:20+02:00').firm.day).toBe('2024-07-18')
  })
})

describe('days that do not count the first (D-excl)', () => {
  table(daysAfter(7), [
    ['2026-03-24T18:00+01:00', '2026-04-01T00:00+02:00'],
    ['2024-02-22T18:00+01:00', '2024-03-01T00:00+01:00', 'ends on 29 February'],
  ])

  it('from the end of a period in days they count from its last day, not from the midnight after', () => {
    const end = counting(daysIncluded(4), '2024-07-15T00:20+02:00')
    expect(dates(counting(daysAfter(1), end))).toBe('2024-07-20T00:00+02:00')
  })
})

describe('days that follow an earlier period (D-chain)', () => {
  it('after hours, the first day counts or not', () => {
    const initial = counting(hours(48), '2024-07-14T22:40+02:00')
    const extension = counting(chained(28), initial)
    expect(dates(extension)).toBe('2024-08-13T00:00+02:00 / 2024-08-14T00:00+02:00')
    expect(extension.doubt?.fr).toMatch(/24-70.008.*19-84.160/)
  })

  it('after days, one reading', () => {
    const extension = counting(chained(26), counting(daysIncluded(4), '2024-07-15T00:20+02:00'))
    expect(dates(extension)).toBe('2024-08-14T00:00+02:00')
    expect(extension.doubt).toBeNull()
  })

  it.each([
    ['2026-10-23T00:30+02:00', '2026-11-22T00:00+01:00 / 2026-11-23T00:00+01:00', 'elapsed hours end the day before'],
    ['2026-10-23T01:30+02:00', '2026-11-22T00:00+01:00 / 2026-11-23T00:00+01:00', 'an hour later they do not'],
    ['2026-03-27T23:30+01:00', '2026-04-26T00:00+02:00 / 2026-04-27T00:00+02:00', 'elapsed hours end the day after'],
  ])('a change of clocks never moves it: from %s, 96 hours and 26 days → %s (%s)', (placed, expected) => {
    expect(dates(counting(chained(26), counting(hours(96), placed)))).toBe(expected)
  })

  it('a judge may grant less, never more', () => {
    const initial = counting(daysIncluded(4), '2024-07-15T00:20+02:00')
    expect(dates(counting(chained(30), initial, 'FR-75', 10))).toBe('2024-07-29T00:00+02:00')
    expect(dates(counting(chained(30), initial, 'FR-75', 90))).toBe(dates(counting(chained(30), initial)))
  })
})

describe('the same clock time, days later', () => {
  table(daysSameHour(4), [
    ['2024-07-15T00:20+02:00', '2024-07-19T00:20+02:00'],
    ['2026-03-27T14:10+01:00', '2026-03-31T14:10+02:00', 'whatever the clocks did'],
  ])
})

describe('clear days (JF) and délais francs', () => {
  table(clearDays(1), [['2026-04-29T08:00+02:00', '2026-05-01T00:00+02:00', 'possible from 00:00 of D + 2']])
  table({ unit: 'clear-days', n: 1, roll: 'cpc-642' }, [
    ['2026-10-24T23:10+02:00', '2026-10-27T00:00+01:00', 'the clear day is a Sunday'],
    ['2026-10-26T23:10+01:00', '2026-10-28T00:00+01:00'],
  ])
  table(daysFranc(7), [['2025-07-11T17:00+02:00', '2025-07-22T00:00+02:00', 'the eighth day is a Saturday']])
  table(monthsFranc(1), [['2024-07-16T09:30+02:00', '2024-08-20T00:00+02:00', '17 August is a Saturday']])
})

describe('working days (WD)', () => {
  table(workingDays(2), [
    ['2026-11-05T10:00+01:00', '2026-11-10T00:00+01:00', 'over a week-end'],
    ['2026-11-09T10:00+01:00', '2026-11-13T00:00+01:00', 'over 11 November'],
    ['2026-11-07T10:00+01:00', '2026-11-11T00:00+01:00', 'from a Saturday'],
  ])
  table(workingDays(1), [['2028-12-25T10:00+01:00', '2028-12-28T00:00+01:00', '26 December in the Haut-Rhin']], 'FR-68')
})

describe('months and years (M)', () => {
  table(monthsFrom(2), [
    ['2025-01-15T10:00+01:00', '2025-03-16T00:00+01:00'],
    ['2024-12-31T10:00+01:00', '2025-03-01T00:00+01:00', 'no 31 February: the 28th'],
    ['2023-12-31T10:00+01:00', '2024-03-01T00:00+01:00', 'the 29th in a leap year'],
    ['2026-01-29T10:00+01:00', '2026-03-30T00:00+02:00', 'the day of the change of clocks'],
    ['2026-07-31T10:00+02:00', '2026-10-01T00:00+02:00', 'no 31 September'],
  ])
  table(yearsFrom(1), [['2024-02-29T10:00+01:00', '2025-03-01T00:00+01:00', 'from 29 February']])
  table({ unit: 'months', n: 1, roll: 'cpc-642' }, [['2026-10-11T10:00+02:00', '2026-11-13T00:00+01:00', '11 November is rolled over']])
})

describe('several readings', () => {
  const doubt = { fr: 'Quatre jours ou 96 heures.', en: 'Four days or 96 hours.' }
  const both = twoReadings({ firm: [daysIncluded(4), hours(96)], late: [daysIncluded(4), hours(96)], doubt })

  it('the earliest is firm, the latest is late, and the doubt is said', () => {
    const counted = counting(both, '2025-11-09T16:00+01:00')
    expect(dates(counted)).toBe('2025-11-13T00:00+01:00 / 2025-11-13T16:00+01:00')
    expect(counted.doubt).toEqual(doubt)
  })

  it('at midnight the two readings agree, and no doubt remains', () => {
    const counted = counting(both, '2025-11-09T00:00+01:00')
    expect(dates(counted)).toBe('2025-11-13T00:00+01:00')
    expect(counted.doubt).toBeNull()
  })

  it('firm counts from the firm start, late from the late one', () => {
    const start = { firm: at('2024-07-19T00:00+02:00').firm, late: at('2024-07-19T00:20+02:00').late }
    expect(dates(counting(hours(48), start))).toBe('2024-07-21T00:00+02:00 / 2024-07-21T00:20+02:00')
  })
})

describe('whatever the length', () => {
  const periods: readonly Period[] = [
    hours(48),
    hours(96),
    hoursCpc(24),
    hoursCpcToTheMinute(48),
    daysIncluded(4),
    daysAfter(7),
    chained(26),
    daysFranc(7),
    daysSameHour(4),
    clearDays(1),
    workingDays(3),
    monthsFrom(2),
    monthsFranc(1),
    yearsFrom(1),
    twoReadings({ firm: [daysIncluded(4), hours(96)], late: [daysSameHour(4), hours(96)], doubt: { fr: 'x', en: 'x' } }),
    twoReadings({ firm: chained(27), late: chained(26), doubt: { fr: 'x', en: 'x' } }),
  ]
  const period = fc.constantFrom(...periods)
  const code = fc.constantFrom(...territoryCodes)
  const minute = fc.integer({ min: Date.UTC(2016, 10, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 }).map((n) => n * 60_000)
  const span = (firm: number, late = firm) => ({ firm: { at: firm, day: null }, late: { at: late, day: null } })

  it('firm never comes after late, nor an end before its start', () => {
    fc.assert(
      fc.property(period, minute, fc.integer({ min: 0, max: 10_000 }), code, (length, start, more, where) => {
        const counted = counting(length, span(start, start + more * 60_000), where)
        expect(counted.firm.at).toBeLessThanOrEqual(counted.late.at)
        expect(counted.firm.at).toBeGreaterThan(start)
        if (counted.firm.at < counted.late.at && more === 0) expect(counted.doubt).not.toBeNull()
      }),
      { numRuns: 2000 },
    )
  })

  // The roll-over at the same hour turns Saturday 23:00 into Monday 23:00 and Sunday 01:00 into Monday 01:00: it keeps no order.
  const inOrder = fc.constantFrom(
    ...periods.filter((length) => !('unit' in length && length.unit === 'hours' && length.roll !== undefined)),
  )

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(inOrder, minute, fc.integer({ min: 1, max: 6_000 }), code, (length, start, more, where) => {
        const [first, second] = [counting(length, span(start), where), counting(length, span(start + more * 60_000), where)]
        expect(second.firm.at).toBeGreaterThanOrEqual(first.firm.at)
        expect(second.late.at).toBeGreaterThanOrEqual(first.late.at)
      }),
      { numRuns: 2000 },
    )
  })

  it('a limit in days ends at 24:00 of the day that it names', () => {
    fc.assert(
      fc.property(period, minute, code, (length, start, where) => {
        for (const end of Object.values({
          firm: counting(length, span(start), where).firm,
          late: counting(length, span(start), where).late,
        }))
          if (end.day !== null) expect(local(end.at - 1, where).slice(0, 10)).toBe(end.day)
      }),
    )
  })

  it('what a judge grants never lengthens it', () => {
    fc.assert(
      fc.property(inOrder, minute, fc.integer({ min: 0, max: 200 }), code, (length, start, granted, where) => {
        expect(counting(length, span(start), where, granted).late.at).toBeLessThanOrEqual(counting(length, span(start), where).late.at)
      }),
    )
  })
})
