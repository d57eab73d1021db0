import { DAY, HOUR, MINUTE, civilFromDays, dayNumber, dayStart, isoDay, offsetAt, wallClock, weekday } from './calendar.js'
import type { End, Text } from './types.js'
import type { Territory } from './territory.js'

const weekdays = {
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const
const months = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const

/** A day (number) in words: « jeudi 26 novembre 2026 ». */
export function dayText(days: number): Text {
  const { year, month, day } = civilFromDays(days)
  const on = weekday(days)
  return {
    fr: `${weekdays.fr[on]} ${day === 1 ? '1er' : day} ${months.fr[month - 1]} ${year}`,
    en: `${weekdays.en[on]} ${day} ${months.en[month - 1]} ${year}`,
  }
}

/** A local day (ISO) in words; null for what is no day of the calendar. */
export function isoDayText(iso: string): Text | null {
  const day = dayNumber(iso)
  return day === null ? null : dayText(day)
}

const two = (n: number): string => String(n).padStart(2, '0')

/** The clock on the wall at an instant, without its place: « jeudi 26 novembre 2026 à 9 h 12 ». */
export function wallText(at: number, place: Territory): Text {
  const wall = wallClock(place.zone, at)
  const days = Math.floor(wall / DAY)
  const time = wall - days * DAY
  const [h, m] = [Math.floor(time / HOUR), Math.floor(time / MINUTE) % 60]
  const day = dayText(days)
  return { fr: `${day.fr} à ${h} h${m === 0 ? '' : ` ${two(m)}`}`, en: `${day.en} at ${two(h)}:${two(m)}` }
}

/** The local day (number) that dates a start by itself, from its first instant; null for an instant, and for a period that ended with its day. */
export function bareDay({ at, day }: End, { zone }: Territory): number | null {
  const days = day === null ? null : dayNumber(day)
  return days !== null && at === dayStart(zone, days) ? days : null
}

/** An end without its place; a day limit ends at 24:00 of its last day: « mardi 16 juillet 2024 à 24 h ». A start that is a bare day stands at its 0 h. */
export function endWords(end: End, place: Territory): Text {
  const days = end.day === null ? null : dayNumber(end.day)
  if (days === null || bareDay(end, place) !== null) return wallText(end.at, place)
  const day = dayText(days)
  return { fr: `${day.fr} à 24 h`, en: `${day.en} at 24:00` }
}

const placed = ({ fr, en }: Text, { city }: Territory): Text => ({ fr: `${fr} (${city})`, en: `${en} (${city})` })

/** An instant (epoch ms) as read at its place: « jeudi 26 novembre 2026 à 9 h 12 (Paris) ». */
export const localText = (at: number, place: Territory): Text => placed(wallText(at, place), place)

/** An end as read at its place: « mardi 16 juillet 2024 à 24 h (Paris) » for a limit in days. */
export const endText = (end: End, place: Territory): Text => placed(endWords(end, place), place)

/** An instant (epoch ms) in ISO 8601 with the offset of its place: `2026-11-26T09:12:00+01:00`. */
export function isoLocal(at: number, place: Territory): string {
  const offset = offsetAt(place.zone, at)
  const wall = at + offset
  const days = Math.floor(wall / DAY)
  const time = wall - days * DAY
  const sign = offset < 0 ? '-' : '+'
  const away = Math.abs(offset) / MINUTE
  const ms = time % 1000 === 0 ? '' : `.${String(time % 1000).padStart(3, '0')}`
  return `${isoDay(days)}T${two(Math.floor(time / HOUR))}:${two(Math.floor(time / MINUTE) % 60)}:${two(Math.floor(time / 1000) % 60)}${ms}${sign}${two(Math.floor(away / 60))}:${two(away % 60)}`
}
