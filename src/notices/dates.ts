import { DAY, isoDay, wallClock } from '../law/calendar.js'
import { endWords, wallText } from '../law/format.js'
import { territory, type Territory } from '../law/territory.js'
import type { Text } from '../law/types.js'

/** Says instants (ISO or epoch milliseconds) in words, by the clock of one place. */
export type Dating = {
  readonly instant: (at: string | number) => Text
  /** An end: at midnight of a limit in days it is 24 h of the day before. */
  readonly end: (at: string | number, isInDays: boolean) => Text
}

/** The words of a territory: « jeudi 26 novembre 2026 à 9 h 12 (heure de Paris) ». An unknown one is read by the clock of Paris. */
export function datingOf(code: string): Dating {
  const place = territory(code) ?? territory('FR-75')
  if (place === undefined) throw new Error('The territories are not loaded')
  const instant = (at: string | number): Text => placed(wallText(millis(at), place), place)
  return {
    instant,
    end: (at, isInDays) => {
      const wall = wallClock(place.zone, millis(at))
      if (!isInDays || wall % DAY !== 0) return instant(at)
      return placed(endWords({ at: millis(at), day: isoDay(wall / DAY - 1) }, place), place)
    },
  }
}

const millis = (at: string | number): number => (typeof at === 'number' ? at : Date.parse(at))
const placed = ({ fr, en }: Text, { hourOf }: Territory): Text => ({ fr: `${fr} (${hourOf.fr})`, en: `${en} (${hourOf.en})` })
