import { isoDay, weekday } from '../../law/calendar.js'
import { countsOf } from '../../law/check.js'
import type { Territory } from '../../law/territory.js'
import type { Count, Version } from '../../law/types.js'
import { placeOf } from './answer.js'
import { at, startEndingOn } from './starts.js'
import type { Edge } from './vector.js'

/** Ends on a Sunday, on a holiday and on a working day: rolled over where a reading says so, and only there. */
export function endEdges(count: Count, version: Version, place: Territory): readonly Edge[] {
  if (count.unit === 'times') return []
  const areRolled = countsOf(version.period).some((one) => 'roll' in one)
  const sunday = () =>
    ending(
      count,
      version,
      place,
      'ends-on-sunday',
      `It ends on a Sunday${areRolled ? ', rolled over where a reading says so' : ' and stays there'}`,
      isSunday,
    )
  const workday = () =>
    ending(count, version, place, 'ends-on-a-working-day', 'It ends on a working day: nothing is rolled over', isWednesdayAtWork(place))
  const holidays = () =>
    version.territories === undefined ? ['FR-67', 'FR-972'].map((code) => holidayEnd(count, version, placeOf(code))) : []
  const edges = count.unit === 'working-days' ? holidays() : 'roll' in count ? [sunday(), workday(), ...holidays()] : [sunday()]
  return edges.filter((one) => one !== null)
}

const isSunday = (day: number): boolean => weekday(day) === 0
const isWednesdayAtWork = (place: Territory) => (day: number) =>
  weekday(day) === 3 && place.isWorkingDay(day) && place.isWorkingDay(day + 1)

/** An end on a holiday that the mainland does not have: Good Friday or 26 December in Alsace, the abolition of slavery overseas. */
function holidayEnd(count: Count, version: Version, place: Territory): Edge | null {
  const mainland = placeOf('FR-75')
  const isLocal = (day: number) => place.holidayOn(day) !== null && mainland.holidayOn(day) === null && weekday(day) % 6 !== 0
  const reached = (day: number) => isLocal(count.unit === 'working-days' ? day - 1 : day)
  const found = ending(count, version, place, `holiday-${place.code}`, `A public holiday of ${place.name} alone stands at its end`, reached)
  return found === null ? null : { ...found, territory: place.code }
}

function ending(
  count: Count,
  version: Version,
  place: Territory,
  name: string,
  why: string,
  passes: (day: number) => boolean,
): Edge | null {
  const found = startEndingOn(count, version, place, 11 * 60 + 20, passes)
  if (found === null) return null
  const { day, ...governed } = found
  return { name, why: `${why}: from ${isoDay(day)}.`, from: at(day, 11, 20, place), ...governed }
}
