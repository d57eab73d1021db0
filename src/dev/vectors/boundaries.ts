import { MINUTE, dayNumber, dayStart } from '../../law/calendar.js'
import type { Exclusion, Rule, Version } from '../../law/types.js'
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

/** The first and the last minute of an exclusion in each of its territories, the minute before and the minute after. */
export const exclusionStarts = ({ territories, from, until }: Exclusion): readonly Start[] =>
  territories.flatMap((territory) => {
    const place = placeOf(territory)
    const start = (name: string, why: string, at: string): Start => ({ name, why, from: at, territory })
    return [
      start(
        'last-minute-there',
        `The last minute before ${from}, from which the rule has no application there.`,
        midnight(from, -1, place),
      ),
      start('no-application', `From ${from} the rule has no application there: refused.`, midnight(from, 0, place)),
      ...(until === undefined
        ? []
        : [
            start(
              'no-application-yet',
              `Until the eve of ${until} the rule has no application there: refused.`,
              midnight(until, -1, place),
            ),
            start('after-no-application', `From ${until} that text no longer sets it aside.`, midnight(until, 0, place)),
          ]),
    ]
  })

const stands = ({ territories }: Version, territory: string): boolean => territories === undefined || territories.includes(territory)

const midnight = (day: string, minutes: number, place: Territory): string =>
  instant(dayStart(place.zone, dayNumber(day) ?? 0) + minutes * MINUTE, place)
