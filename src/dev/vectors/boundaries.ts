import { MINUTE, dayNumber, dayStart } from '../../law/calendar.js'
import type { Rule, Version } from '../../law/types.js'
import type { Territory } from '../../law/territory.js'
import { placeOf } from './answer.js'
import { at, instant, ordinaryDay } from './starts.js'
import type { Start } from './vector.js'

/** An ordinary start in a version, its first minute and its last at the midnight of the place, and the minutes outside of the rule. */
export function boundaryStarts(rule: Rule, version: Version, territory: string): readonly Start[] {
  const place = placeOf(territory)
  const starts: Start[] = [
    {
      name: 'ordinary',
      why: `An ordinary start in the version of ${version.from}.`,
      from: at(dayNumber(ordinaryDay(version)) ?? 0, 10, 17, place),
      territory,
    },
    {
      name: 'first-minute',
      why: `The first minute of the version of ${version.from}, at midnight of the place.`,
      from: midnight(version.from, 0, place),
      territory,
    },
  ]
  if (!rule.versions.some((other) => other !== version && stands(other, territory) && other.from < version.from))
    starts.push({
      name: 'minute-before',
      why: 'The minute before the first version: refused, never guessed.',
      from: midnight(version.from, -1, place),
      territory,
    })
  if (version.until === undefined) return starts
  const follows = rule.versions.some(
    (other) =>
      other !== version &&
      stands(other, territory) &&
      other.from <= (version.until ?? '') &&
      version.until !== other.until &&
      (other.until === undefined || other.until > (version.until ?? '')),
  )
  starts.push({
    name: 'last-minute',
    why: `The last minute of the version of ${version.from}: a minute later ${follows ? 'another version stands' : 'none stands any more'}.`,
    from: midnight(version.until, -1, place),
    territory,
  })
  if (!follows)
    starts.push({
      name: 'minute-after',
      why: `The minute after the last version, which ended with the eve of ${version.until}: refused.`,
      from: midnight(version.until, 0, place),
      territory,
    })
  return starts
}

const stands = ({ territories }: Version, territory: string): boolean => territories === undefined || territories.includes(territory)

const midnight = (day: string, minutes: number, place: Territory): string =>
  instant(dayStart(place.zone, dayNumber(day) ?? 0) + minutes * MINUTE, place)
