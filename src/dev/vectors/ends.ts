import { isoDay, weekday } from '../../law/calendar.js'
import { countsOf } from '../../law/check.js'
import type { Territory } from '../../law/territory.js'
import type { Count, Version } from '../../law/types.js'
import { placeOf } from './answer.js'
import { at, bounds, startEndingOn } from './starts.js'
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
  const holidays = () => (version.territories === undefined ? HOLIDAYS.map((some) => holidayEnd(count, version, some)) : [])
  const edges = count.unit === 'working-days' ? holidays() : 'roll' in count ? [sunday(), workday(), ...holidays()] : [sunday()]
  return edges.filter((one) => one !== null)
}

const isSunday = (day: number): boolean => weekday(day) === 0
const isWednesdayAtWork = (place: Territory) => (day: number) =>
  weekday(day) === 3 && place.isWorkingDay(day) && place.isWorkingDay(day + 1)

/** Holidays by the article that gives them: each rolled length meets one of each, another one from version to version. */
const HOLIDAYS: readonly { readonly places: readonly string[]; readonly names: readonly string[] }[] = [
  {
    places: ['FR-75'],
    names: ['Lundi de Pâques', 'Ascension', 'Lundi de Pentecôte', 'Fête du travail', 'Toussaint', 'Armistice 1918', 'Noël'],
  }, // L. 3133-1
  { places: ['FR-57', 'FR-67', 'FR-68', 'FR-6AE'], names: ['Vendredi saint', 'Lendemain de Noël'] }, // L. 3134-13
  { places: ['FR-971', 'FR-972', 'FR-973', 'FR-974', 'FR-976', 'FR-BL', 'FR-MF'], names: ['Abolition de l’esclavage'] }, // L. 3422-2
]

/** An end on one holiday of one place; of working days, on the morrow of it. */
function holidayEnd(count: Count, version: Version, { places, names }: (typeof HOLIDAYS)[number]): Edge | null {
  const turn = count.n + bounds(version)[0]
  const [code = '', name = ''] = [places[turn % places.length], names[Math.floor(turn / places.length) % names.length]]
  const place = placeOf(code)
  const isIt = (day: number) => place.holidayOn(day)?.fr === name && weekday(day) % 6 !== 0
  const reached = (day: number) => isIt(count.unit === 'working-days' ? day - 1 : day)
  const found = ending(count, version, place, 'ends-on-holiday', `${name} stands at its end, a public holiday of ${place.name}`, reached)
  return found === null ? null : { ...found, territory: code }
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
