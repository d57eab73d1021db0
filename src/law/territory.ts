import { dayNumber } from './calendar.js'
import { holidayOn, isWorkingDay } from './holidays.js'
import type { Text } from './types.js'
import { type TerritoryRow, territoryRows } from './territories.js'

/** A place of the law: its time zone, its public holidays, its local versions. Days are ISO days for callers, day numbers inside the counting. */
export type Territory = {
  readonly code: string
  readonly zone: string // IANA
  readonly name: string
  /** Whose clock it is, in words: « Paris », « heure de Paris ». */
  readonly city: string
  readonly hourOf: Text
  /** Whether an ISO day is a public holiday there. */
  readonly holidays: (day: string) => boolean
  /** The name of the public holiday on a day (number). */
  readonly holidayOn: (day: number) => Text | null
  /** Monday to Friday, public holidays excluded (day number). */
  readonly isWorkingDay: (day: number) => boolean
}

const territories: ReadonlyMap<string, Territory> = new Map(territoryRows.map((row) => [row.code, territoryFrom(row)]))

/** All the codes, ISO 3166-2 and the islands that the law tells apart. */
export const territoryCodes: readonly string[] = [...territories.keys()].sort()

/** A territory by its code; undefined when there is none. */
export const territory = (code: string): Territory | undefined => territories.get(code)

function territoryFrom({ code, zone, holidays: region, name, city, hourOf }: TerritoryRow): Territory {
  return {
    code,
    zone,
    name,
    city,
    hourOf: { fr: hourOf, en: `${city} time` },
    holidays: (day) => {
      const number = dayNumber(day)
      return number !== null && holidayOn(region, number) !== null
    },
    holidayOn: (day) => holidayOn(region, day),
    isWorkingDay: (day) => isWorkingDay(region, day),
  }
}
