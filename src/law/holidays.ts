import Holidays from 'date-holidays'
import { civilFromDays, dayNumber, weekday } from './calendar.js'
import type { Text } from './types.js'

const NATION = 'FR'
type Year = ReadonlyMap<number, Text>
const regions = new Map<string, { readonly source: Holidays; readonly years: Map<number, Year> }>()

/** The public holidays of one year in one region (`FR`, `FR-67`, `MQ`), by day number. Computed once a year and region. */
function yearOf(region: string, year: number): Year {
  let known = regions.get(region)
  if (known === undefined) {
    const [country = region, state] = region.split('-')
    known = { source: state === undefined ? new Holidays(country) : new Holidays(country, state), years: new Map() }
    regions.set(region, known)
  }
  let days = known.years.get(year)
  if (days === undefined) known.years.set(year, (days = publicHolidays(known.source, region, year)))
  return days
}

function publicHolidays(source: Holidays, region: string, year: number): Year {
  const names = (language: string) =>
    source.getHolidays(year, language).flatMap(({ date, name, type }) => {
      const day = dayNumber(date.slice(0, 10))
      return type === 'public' && day !== null ? [[day, name] as const] : []
    })
  const english = new Map(names('en'))
  return new Map(
    names('fr')
      .map(([day, fr]) => [day, { fr, en: english.get(day) ?? fr }] as const)
      .filter(([day, name]) => hasAnArticle(region, day, name, year)),
  )
}

/**
 * The source also lists days that no article of the code du travail gives: Good Friday in Guadeloupe and Martinique, the own days of Polynesia, New
 * Caledonia and Wallis-et-Futuna. Only three articles make a public holiday here: L. 3133-1 everywhere, L. 3134-13 in Alsace-Moselle (the regions
 * `FR-57`, `FR-67`, `FR-68`), L. 3422-2 overseas, for the abolition of slavery alone. Saint-Martin keeps 27 May: 28 May is seen too, in no text that was read.
 */
const hasAnArticle = (region: string, day: number, { en }: Text, year: number): boolean =>
  region.startsWith(NATION) || en === 'Abolition of Slavery' || yearOf(NATION, year).has(day)

/** The name of the public holiday that falls on a day (number) in a region; null on another day. */
export const holidayOn = (region: string, day: number): Text | null => yearOf(region, civilFromDays(day).year).get(day) ?? null

/** Whether a day (number) is a working day by the public holidays that every place has (L. 3133-1). */
export const isWorkingDayEverywhere = (day: number): boolean => isWorkingDay(NATION, day)

/** Whether a day (number) is neither a Saturday, a Sunday nor a public holiday of the region (CPC 642). */
export const isWorkingDay = (region: string, day: number): boolean => weekday(day) % 6 !== 0 && holidayOn(region, day) === null
