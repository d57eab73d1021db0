import { describe, expect, it } from 'vitest'
import { daysFromCivil, isoDay } from '../../src/law/calendar.js'
import { holidayOn } from '../../src/law/holidays.js'
import { territoryRows } from '../../src/law/territories.js'

const YEARS = [2005, 2016, 2024, 2026, 2028]

/** The public holidays of a year in a region, as month and day. */
function holidays(region: string, year: number): readonly string[] {
  const days = Array.from({ length: 366 }, (_, index) => daysFromCivil(year, 1, 1) + index).filter(
    (day) => day < daysFromCivil(year + 1, 1, 1),
  )
  return days.filter((day) => holidayOn(region, day) !== null).map((day) => isoDay(day).slice(5))
}

/** What a region has beside the days of L. 3133-1. */
const own = (region: string, year: number): readonly string[] => {
  const nation = new Set(holidays('FR', year))
  return holidays(region, year).filter((day) => !nation.has(day))
}

describe('Code du travail L. 3133-1, the eleven public holidays of everywhere', () => {
  it.each([
    [2024, '01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25'],
    [2026, '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'],
  ])('in %i: %s', (year, days) => expect(holidays('FR', year).join(' ')).toBe(days))

  it('no region lacks one', () => {
    for (const { holidays: region } of territoryRows)
      for (const year of YEARS) expect(holidays(region, year)).toEqual(expect.arrayContaining([...holidays('FR', year)]))
  })
})

describe('Code du travail L. 3134-13, Alsace-Moselle', () => {
  it.each(['FR-57', 'FR-67', 'FR-68'])('%s: Good Friday and 26 December', (region) => expect(own(region, 2026)).toEqual(['04-03', '12-26']))
})

describe('Code du travail L. 3422-2, the abolition of slavery and no other day overseas', () => {
  it.each([
    ['GP', '05-27', 'Guadeloupe, without Good Friday'],
    ['MQ', '05-22', 'Martinique, without Good Friday'],
    ['GF', '06-10', 'Guyane'],
    ['RE', '12-20', 'La Réunion'],
    ['YT', '04-27', 'Mayotte'],
    ['BL', '10-09', 'Saint-Barthélemy'],
    ['MF', '05-27', 'Saint-Martin: 28 May is seen too, unsure'],
  ])('%s: %s (%s)', (region, day) => {
    for (const year of YEARS) expect(own(region, year)).toEqual([day])
  })

  it.each([
    ['PF', 'neither Missionary Day nor Good Friday nor the day of autonomy'],
    ['NC', 'not the day of citizenship'],
    ['WF', 'none of its own days'],
    ['PM', 'it never had one'],
  ])('%s: %s', (region) => {
    for (const year of YEARS) expect(own(region, year)).toEqual([])
  })
})
