import { DAY, MINUTE, dayNumber, offsetAt } from './calendar.js'
import { isoLocal } from './format.js'
import { territory } from './territory.js'
import type { Text } from './types.js'

const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?$/
// Before, the clocks of the territories did not stand whole minutes apart; after, nobody knows their law.
const YEARS = /^(19[5-9]\d|2[01]\d\d)-/
const OFFSET = /(Z|[+-]([01]\d):([0-5]\d))$/i

/** Milliseconds of a wall clock reading without an offset, as if it were UTC; null when it is not one. */
export function wallOf(text: string): number | null {
  const [, day = '', hour = '', minute = '', second = '0'] = LOCAL.exec(text) ?? []
  const days = dayNumber(day)
  if (days === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  return days * DAY + (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second) * 1000
}

/** Whether a text is a date and a time without an offset: it names no instant. */
export const isNaive = (text: unknown): text is string => typeof text === 'string' && wallOf(text) !== null

/** Whether a text is an instant: ISO 8601 with an offset, to the minute at least, on a day that exists, from 1950 to 2199. */
export function isInstant(text: string): boolean {
  const offset = OFFSET.exec(text)
  return YEARS.test(text) && offset !== null && text[10] !== ' ' && wallOf(text.slice(0, offset.index)) !== null
}

/** Whether a text is a local day that exists, ISO 8601, from 1950 to 2199. */
export const isDay = (text: string): boolean => YEARS.test(text) && dayNumber(text) !== null

/** The instants that a naive local time means in a territory: one; two on the night the clocks go back; none in the hour that does not exist. */
export function readyInstants(naive: string, code: string): readonly string[] {
  const place = territory(code) ?? territory('FR-75')
  const wall = wallOf(naive)
  if (place === undefined || wall === null) return []
  const offsets = new Set([offsetAt(place.zone, wall - DAY), offsetAt(place.zone, wall + DAY)])
  const instants = [...offsets].map((offset) => wall - offset).filter((at) => at + offsetAt(place.zone, at) === wall)
  return instants.sort((a, b) => a - b).map((at) => isoLocal(at, place))
}

/** A naive local time as it is read: the instants that it can mean or, where the clocks skip that hour, the last minute before the jump and the first after it. */
export type NaiveReading = { readonly instants: readonly string[]; readonly isSkipped: boolean }

/** Reads a naive local time on the clock of a territory, of Paris where it is unknown. */
export function readNaive(naive: string, code: string): NaiveReading {
  const instants = readyInstants(naive, code)
  return instants.length > 0 ? { instants, isSkipped: false } : { instants: aroundJump(naive, code), isSkipped: true }
}

function aroundJump(naive: string, code: string): readonly string[] {
  const place = territory(code) ?? territory('FR-75')
  const wall = wallOf(naive)
  if (place === undefined || wall === null) return []
  const before = offsetAt(place.zone, wall - DAY)
  // On the offset of after, the skipped time would have come before the jump.
  let at = Math.floor((wall - offsetAt(place.zone, wall + DAY)) / MINUTE) * MINUTE
  while (offsetAt(place.zone, at) === before) at += MINUTE
  return [at - MINUTE, at].map((instant) => isoLocal(instant, place))
}

/** What to send instead of a naive local time, in words. */
export const naiveWords = ({ instants, isSkipped }: NaiveReading): Text =>
  isSkipped
    ? {
        fr: `Cette heure n’existe pas : les horloges avancent cette nuit-là, de ${instants.join(' à ')}.`,
        en: `This hour does not exist: the clocks go forward that night, from ${instants.join(' to ')}.`,
      }
    : { fr: `Heure sans décalage : envoyer ${instants.join(' ou ')}.`, en: `Time without an offset: send ${instants.join(' or ')}.` }
