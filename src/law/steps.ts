import { dayNumber, localDay } from './calendar.js'
import { runsFromTheHour } from './check.js'
import { bareDay, dayText, endWords, wallText } from './format.js'
import { elapsedAndWall, lengthOf, nextWorkingDay, readingOf } from './readings.js'
import type { Count, End, Period, Span, Text } from './types.js'
import type { Territory } from './territory.js'
import { calendarWords } from './units.js'

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
      ? fromBoth(start, (end) => countSteps(period, granted, end, place))
      : [
          ...lines(say('Lecture ferme :', 'Firm reading:'), period.firm, start.firm, 'firm'),
          ...lines(say('Lecture tardive :', 'Late reading:'), period.late, start.late, 'late'),
        ]
  return [...startLines(START, start, period, place), ...arithmetic, ...dates(outcome, place)]
}

/** What a count begins with, in words: alone, and its two readings. */
export type StartNames = { readonly one: Text; readonly firm: Text; readonly late: Text }

const START: StartNames = {
  one: say('Départ', 'Start'),
  firm: say('Départ au plus tôt', 'Earliest start'),
  late: say('Départ au plus tard', 'Latest start'),
}

/** The start of a count (or the event, counted back), with both its readings where they differ. A bare day is said alone, unless its hour counts. */
export function startLines(names: StartNames, { firm, late }: Span, period: Period, place: Territory): Text[] {
  const line = (name: Text, end: End): Text => {
    const day = runsFromTheHour(period) ? null : bareDay(end, place)
    const words = endWords(end, place)
    if (day === null) return say(`${name.fr} : ${words.fr} (${place.hourOf.fr})`, `${name.en}: ${words.en} (${place.hourOf.en})`)
    const text = dayText(day)
    return say(`${name.fr} : ${text.fr}`, `${name.en}: ${text.en}`)
  }
  return firm.at === late.at ? [line(names.one, firm)] : [line(names.firm, firm), line(names.late, late)]
}

/** The lines of the earliest start, then those that only the latest one has. */
function fromBoth({ firm, late }: Span, linesOf: (start: End) => readonly Text[]): Text[] {
  const lines = linesOf(firm)
  const said = new Set(lines.map(({ fr }) => fr))
  return [...lines, ...(firm.at === late.at ? [] : linesOf(late).filter(({ fr }) => !said.has(fr)))]
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
    case 'minutes':
      return plural(n, 'minute', 'minute')
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
    case 'working-days': {
      const days = and(plural(n, 'jour', 'working day'), n < 2 ? 'ouvrable' : 'ouvrables', 'the day of the start does not count')
      return withCalendar(days, count)
    }
    case 'months': {
      const months = dateToDate(firstDay(say(`+ ${n} mois`, plural(n, '', 'month').en), count.first), count)
      return count.clear === true ? and(months, 'et un jour franc', 'and one clear day') : months
    }
    case 'weeks':
      return and(plural(n, 'semaine', 'week'), 'le même jour de la semaine', 'the same day of the week')
    case 'times':
      return say(`${n} fois au plus`, `${n} ${n === 1 ? 'time' : 'times'} at most`)
    case 'years':
      return dateToDate(firstDay(plural(n, 'an', 'year'), count.first), count)
  }
}

/** From date to date, or from and to the end of a calendar month or year. */
function dateToDate(length: Text, count: Count): Text {
  const ends = withCalendar(length, count)
  return 'through' in count ? ends : and(ends, 'de date à date', 'from date to date')
}

const withCalendar = (length: Text, count: Count): Text => calendarWords(count).reduce((text, { fr, en }) => and(text, fr, en), length)

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
