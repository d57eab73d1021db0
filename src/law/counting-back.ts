import { HOUR, MINUTE, addMonths, civilFromDays, dayNumber, instantOf, localDay, offsetAt, wallClock } from './calendar.js'
import { countsOf } from './check.js'
import type { Counted } from './counting.js'
import { clocksChange, joinDoubts, plainOrClear } from './doubts.js'
import { endWords } from './format.js'
import { dayEnd, workingDayOf } from './readings.js'
import { type StartNames, startLines } from './steps.js'
import type { Territory } from './territory.js'
import type { Count, End, Period, Span, Text } from './types.js'
import { unitText } from './units.js'

/**
 * Counts a length back from a coming event: the last moment at which the act that must precede it is in time. Days, weeks, months and years come with two
 * dates where no text says whether they are clear: firm leaves them whole between the act and the event, late counts the day of the event.
 */
export function countBack(period: Period, event: Span, place: Territory): Counted {
  const readings = countsOf(period).flatMap((one) => [backFrom(one, event.firm, place), backFrom(one, event.late, place)])
  const firm = readings.map((one) => one.firm).reduce((a, b) => (b.at < a.at ? b : a))
  const late = readings.map((one) => one.late).reduce((a, b) => (b.at > a.at ? b : a))
  const doubt = firm.at === late.at ? null : joinDoubts('unit' in period ? null : period.doubt, ...readings.map((one) => one.doubt))
  return { firm, late, doubt, unrolled: undefined, steps: () => stepsBack(period, event, { firm, late, doubt }, place) }
}

type Back = { readonly firm: End; readonly late: End; readonly doubt: Text | null }

function backFrom(count: Count, event: End, place: Territory): Back {
  if (count.unit === 'times') return { firm: event, late: event, doubt: null }
  if (count.unit === 'minutes') {
    const end: End = { at: event.at - count.n * MINUTE, day: null }
    return { firm: end, late: end, doubt: null }
  }
  if (count.unit === 'hours') return hoursBack(count.n, event, place)
  const day = (event.day === null ? null : dayNumber(event.day)) ?? localDay(place.zone, event.at)
  const { clear, plain } = daysBack(count, day, place)
  const [firm, late] = [dayEnd(clear, place), dayEnd(plain, place)]
  return { firm, late, doubt: clear === plain ? null : plainOrClear }
}

function hoursBack(n: number, event: End, { zone }: Territory): Back {
  const elapsed = event.at - n * HOUR
  const isSame = offsetAt(zone, event.at) === offsetAt(zone, elapsed)
  const wall = isSame ? elapsed : instantOf(zone, wallClock(zone, event.at) - n * HOUR)
  const end = (at: number): End => ({ at, day: null })
  return { firm: end(Math.min(elapsed, wall)), late: end(Math.max(elapsed, wall)), doubt: elapsed === wall ? null : clocksChange }
}

/** The last useful day, where the length must stand clear between the act and the event, and where it need not. */
function daysBack(
  count: Exclude<Count, { unit: 'hours' | 'minutes' | 'times' }>,
  day: number,
  place: Territory,
): { clear: number; plain: number } {
  switch (count.unit) {
    case 'clear-days':
      return { clear: day - count.n - 1, plain: day - count.n - 1 }
    case 'days':
      return { clear: day - count.n - 1, plain: count.clear === true ? day - count.n - 1 : day - count.n }
    case 'days-same-hour':
      return { clear: day - count.n - 1, plain: day - count.n }
    case 'weeks':
      return { clear: day - 7 * count.n - 1, plain: day - 7 * count.n }
    case 'working-days': {
      const isOpen = workingDayOf(count, place)
      const plain = workingDaysBack(count.n, day, isOpen)
      return { clear: workingDaysBack(1, plain, isOpen), plain }
    }
    case 'months':
      return monthsBack(count.n, day)
    case 'years':
      return monthsBack(12 * count.n, day)
  }
}

function workingDaysBack(n: number, day: number, isOpen: (day: number) => boolean): number {
  let back = day
  for (let left = n; left > 0;) if (isOpen(--back)) left -= 1
  return back
}

/** The same date n months back; in a month too short for it, the last of that month (firm) or the first of the next (late). */
function monthsBack(n: number, day: number): { clear: number; plain: number } {
  const same = addMonths(day, -n)
  const isShort = civilFromDays(same).day !== civilFromDays(day).day
  return { clear: same - 1, plain: isShort ? same + 1 : same }
}

const EVENT: StartNames = {
  one: { fr: 'Événement', en: 'Event' },
  firm: { fr: 'Événement au plus tôt', en: 'Earliest event' },
  late: { fr: 'Événement au plus tard', en: 'Latest event' },
}

function stepsBack(period: Period, event: Span, { firm, late, doubt }: Back, place: Territory): Text[] {
  const say = (fr: string, en: string): Text => ({ fr, en })
  const words = (end: End) => endWords(end, place)
  const [first, last] = [words(firm), words(late)]
  const lengths = countsOf(period).map((one) => lengthBack(one))
  return [
    ...startLines(EVENT, event, period, place),
    ...lengths,
    ...(firm.at === late.at
      ? [say(`= au plus tard ${last.fr}`, `= at the latest ${last.en}`)]
      : [
          say(`= lecture sûre : au plus tard ${first.fr}`, `= safe reading: at the latest ${first.en}`),
          say(`= autre lecture : au plus tard ${last.fr}`, `= other reading: at the latest ${last.en}`),
        ]),
    ...(doubt === null ? [] : [say(`Doute : ${doubt.fr}`, `Doubt: ${doubt.en}`)]),
  ]
}

function lengthBack({ n, unit }: Count): Text {
  const { fr, en } = unitText(n, unit === 'days-same-hour' ? 'days' : unit) // back, they count as days
  return { fr: `− ${fr}, à rebours`, en: `− ${en}, counted back` }
}
