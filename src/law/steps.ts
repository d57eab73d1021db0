import { dayNumber, localDay } from './calendar.js'
import { dayText, endWords, wallText } from './format.js'
import { elapsedAndWall, lengthOf, nextWorkingDay, readingOf } from './readings.js'
import type { Count, End, Period, Span, Text } from './types.js'
import type { Territory } from './territory.js'

type Outcome = Span & { readonly doubt: Text | null }

const say = (fr: string, en: string): Text => ({ fr, en })

/** The arithmetic of a count, one line a step: departure, length, change of clocks, roll-over day by day, dates and doubt. */
export function stepsOf(period: Period, start: Span, place: Territory, granted: number | undefined, outcome: Outcome): Text[] {
  const lines = (title: Text, counts: Count | readonly Count[], from: End, side: 'firm' | 'late') =>
    [counts].flat().flatMap((count) => {
      const reading = readingOf(count, lengthOf(count, granted), from, place)
      return [title, ...countSteps(count, granted, from, place), equals(reading[side], place)]
    })
  const arithmetic =
    'unit' in period
      ? countSteps(period, granted, start.firm, place)
      : [
          ...lines(say('Lecture ferme :', 'Firm reading:'), period.firm, start.firm, 'firm'),
          ...lines(say('Lecture tardive :', 'Late reading:'), period.late, start.late, 'late'),
        ]
  return [...departure(start, place), ...arithmetic, ...dates(outcome, place)]
}

function departure({ firm, late }: Span, place: Territory): Text[] {
  const [early, tardy] = [endWords(firm, place), endWords(late, place)]
  const { hourOf } = place
  if (firm.at === late.at) return [say(`Départ : ${early.fr} (${hourOf.fr})`, `Start: ${early.en} (${hourOf.en})`)]
  return [
    say(`Départ au plus tôt : ${early.fr} (${hourOf.fr})`, `Earliest start: ${early.en} (${hourOf.en})`),
    say(`Départ au plus tard : ${tardy.fr} (${hourOf.fr})`, `Latest start: ${tardy.en} (${hourOf.en})`),
  ]
}

function countSteps(count: Count, granted: number | undefined, start: End, place: Territory): Text[] {
  const n = lengthOf(count, granted)
  return [
    lengthText(count, n, start.day !== null),
    ...(n === count.n ? [] : [say(`Durée accordée : ${n}, au plus ${count.n}`, `Granted: ${n}, at most ${count.n}`)]),
    ...changeOfClocks(count, n, start, place),
    ...rollOver(count, n, start, place),
  ]
}

function dates({ firm, late, doubt }: Outcome, place: Territory): Text[] {
  if (firm.at === late.at) return [equals(firm, place)]
  const [early, tardy] = [endWords(firm, place), endWords(late, place)]
  return [
    say(`= au plus tôt ${early.fr}`, `= at the earliest ${early.en}`),
    say(`= au plus tard ${tardy.fr}`, `= at the latest ${tardy.en}`),
    ...(doubt === null ? [] : [say(`Doute : ${doubt.fr}`, `Doubt: ${doubt.en}`)]),
  ]
}

function equals(end: End, place: Territory): Text {
  const words = endWords(end, place)
  return say(`= ${words.fr}`, `= ${words.en}`)
}

const plural = (n: number, fr: string, en: string): Text => say(`+ ${n} ${n < 2 ? fr : `${fr}s`}`, `+ ${n} ${n === 1 ? en : `${en}s`}`)
const and = (length: Text, fr: string, en: string): Text => say(`${length.fr}, ${fr}`, `${length.en}, ${en}`)

/** « + 48 heures, de minute à minute ». */
function lengthText(count: Count, n: number, fromDayLimit: boolean): Text {
  switch (count.unit) {
    case 'hours':
      return and(plural(n, 'heure', 'hour'), 'de minute à minute', 'from minute to minute')
    case 'days': {
      const days = plural(n, 'jour', 'day')
      if (count.chained === true && fromDayLimit) return and(days, 'à la suite de la période précédente', 'following the previous period')
      if (count.chained === true) return and(days, 'à la suite d’une période en heures', 'following a period in hours')
      if (count.clear === true)
        return and(days, 'francs : ni le premier ni le dernier ne comptent', 'clear: neither the first nor the last counts')
      return count.first === 'counted'
        ? and(days, 'le jour du départ est le premier', 'the day of the start is the first')
        : and(days, 'le jour du départ ne compte pas', 'the day of the start does not count')
    }
    case 'days-same-hour':
      return and(plural(n, 'jour', 'day'), 'à la même heure', 'at the same clock time')
    case 'clear-days':
      return and(plural(n, 'jour', 'clear day'), n < 2 ? 'franc et entier' : 'francs et entiers', 'whole')
    case 'working-days':
      return and(plural(n, 'jour', 'working day'), n < 2 ? 'ouvrable' : 'ouvrables', 'the day of the start does not count')
    case 'months': {
      const months = firstDay(say(`+ ${n} mois`, plural(n, '', 'month').en), count.first)
      return count.clear === true
        ? and(months, 'de date à date, et un jour franc', 'from date to date, and one clear day')
        : and(months, 'de date à date', 'from date to date')
    }
    case 'weeks':
      return and(plural(n, 'semaine', 'week'), 'le même jour de la semaine', 'the same day of the week')
    case 'times':
      return say(`${n} fois au plus`, `${n} ${n === 1 ? 'time' : 'times'} at most`)
    case 'years':
      return and(firstDay(plural(n, 'an', 'year'), count.first), 'de date à date', 'from date to date')
  }
}

function firstDay(length: Text, first: 'counted' | 'morrow' | undefined): Text {
  if (first === undefined) return length
  return first === 'counted'
    ? and(length, 'le jour du départ est le premier', 'the day of the start is the first')
    : and(length, 'du lendemain du départ', 'from the morrow of the start')
}

function changeOfClocks(count: Count, n: number, start: End, place: Territory): Text[] {
  if (count.unit !== 'hours') return []
  const [elapsed, wall] = elapsedAndWall(count, n, start, place)
  if (elapsed === wall) return []
  const [hours, watch] = [wallText(elapsed, place), wallText(wall, place)]
  return [
    say(`Heures écoulées : ${hours.fr}`, `Elapsed hours: ${hours.en}`),
    say(`Heure de la montre : ${watch.fr}`, `Clock on the wall: ${watch.en}`),
  ]
}

/** Each day on which the limit cannot end, with its reason, then the working day that takes it over. */
function rollOver(count: Count, n: number, start: End, place: Territory): Text[] {
  if (!('roll' in count) || count.roll === undefined) return []
  const { roll: _roll, ...plain } = count
  const end = readingOf(plain, n, start, place).firm
  const day = (end.day === null ? null : dayNumber(end.day)) ?? localDay(place.zone, end.at)
  const open = nextWorkingDay(day, place)
  if (open === day) return []
  const closed = Array.from({ length: open - day }, (_, index) => day + index).map((on) => {
    const [text, holiday] = [dayText(on), place.holidayOn(on)]
    return holiday === null
      ? say(`${text.fr} : pas un jour ouvrable`, `${text.en}: not a working day`)
      : say(`${text.fr} : jour férié (${holiday.fr})`, `${text.en}: public holiday (${holiday.en})`)
  })
  const next = dayText(open)
  return [
    ...closed,
    say(
      `Report au premier jour ouvrable qui suit : ${next.fr} (art. 642 du code de procédure civile)`,
      `Rolled over to the next working day: ${next.en} (art. 642 of the code of civil procedure)`,
    ),
  ]
}
